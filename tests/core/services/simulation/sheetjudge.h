// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"
#include "core/store/fieldconflicts.h"
#include "tests/core/services/simulation/sheetpicture.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace callboard::test {

/// All that Callboard has at one moment.
struct SheetLedgerLook
{
    QHash<QString, Lead> leads; ///< by lead_uuid
    QList<store::FieldConflict> conflicts;
};

/// Holds what the program does against what it promises, by a model of its own: which values both sides may
/// last have agreed on. A value that is not among them is somebody's word that the other side has not heard,
/// and must not disappear unless a person chose so.
class SheetJudge
{
public:
    /// Tells rows apart, wherever they stand.
    using Identity = std::function<int(int number)>;
    /// What the sheet is to show of a lead's calls, by heading; empty: nothing as yet.
    using Results = std::function<SheetFields(const Lead &lead)>;

    SheetJudge(Identity identity, Results results)
        : m_identity(std::move(identity))
        , m_results(std::move(results))
    {
    }

    /// A request was answered, or its answer lost: what both sides say alike may be known from now on.
    void read(const SheetGrid &grid, const SheetLedgerLook &look);
    /// A request that wrote, \a ranges its cells; \a look as it was when it was sent.
    struct Written
    {
        SheetGrid before;
        SheetGrid after;
        QByteArray body;
    };
    void wrote(const Written &written, const SheetLedgerLook &look);
    /// A pull, or what was done of it.
    void pulled(const SheetGrid &grid, const SheetLedgerLook &before, const SheetLedgerLook &after,
                bool isWhole);
    void pushed(const SheetGrid &grid, const SheetLedgerLook &before, const SheetLedgerLook &after,
                bool isWhole);
    /// A person chose one side.
    void decided(const store::FieldConflict &conflict, bool isOurs, const SheetLedgerLook &before,
                 const SheetLedgerLook &after);
    /// Nothing is left to be done, and nobody works any more.
    void rested(const SheetGrid &grid, const SheetLedgerLook &look);

    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    using Values = QSet<QString>;

    void accuse(const QString &what);
    [[nodiscard]] bool mayGo(const QString &key, const QString &field, const QString &value) const;
    [[nodiscard]] const PictureRow *rowOf(const SheetPicture &picture, const Lead &lead) const;
    void agree(const QString &key, const QString &field, const QString &value, bool isCertain);
    void agreeWith(const PictureRow &row, const Lead &lead, bool isCertain);
    void agreeWhereAlike(const SheetPicture &picture, const SheetLedgerLook &look, bool isCertain);
    void judgeCell(const PictureRow &row, const QString &column, const QString &cell, const QString &was,
                   const Lead &lead);
    [[nodiscard]] const Lead *leadOfWrite(const PictureRow &row, const QString &givenKey,
                                          const SheetPicture &before, const SheetLedgerLook &look);
    void judgeTaken(const SheetPicture &picture, const Lead &before, const Lead &after, bool isMarkAlone);
    void judgeNew(const SheetPicture &picture, const Lead &lead, const SheetLedgerLook &look, bool isWhole);
    void judgeChanges(const SheetPicture &picture, const SheetLedgerLook &before,
                      const SheetLedgerLook &after, bool isMarkAlone, bool isWhole);
    void judgeConflicts(const SheetPicture &picture, const SheetLedgerLook &look);
    void allowBeginnings(const QString &key);
    void forgetLostKeys(const SheetPicture &picture, const SheetLedgerLook &look);

    Identity m_identity;
    Results m_results;
    QHash<QString, QHash<QString, Values>> m_agreed;  ///< by lead_uuid and field
    QSet<QString> m_keyed;                            ///< leads whose key was certainly seen in the sheet
    QSet<QString> m_everKeyed;                        ///< those whose key stood there, seen or not
    QSet<QString> m_doubled;                          ///< leads whose key stood in two rows once
    QHash<int, QString> m_leadOfRow;                  ///< which lead a row became
    QList<std::pair<QString, SheetFields>> m_written; ///< since the last job began
    QSet<QString> m_given;                            ///< keys written since then
    bool m_hasRead = false;                           ///< the sheet, since then
    QStringList m_faults;
};

} // namespace callboard::test
