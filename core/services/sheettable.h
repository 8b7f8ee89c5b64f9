// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/rowreader.h"
#include "core/model/sheetfields.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace callboard::services {

/// A column of the worksheet that Callboard fills with what came of the calls, where the sheet has it.
enum class ResultColumn { Outcome = 1, CalledAt, Attempts, TalkSeconds, Summary };

/// The heading under which it is found.
[[nodiscard]] QString heading(ResultColumn column);
[[nodiscard]] const QList<ResultColumn> &allResultColumns();

/// One row of the worksheet as it is understood.
struct SheetLine
{
    int row = 0; ///< counted from 1
    QStringList cells;
    QString key; ///< the lead_uuid, without braces; empty when the row has none
    bool isKeyUnusable = false;
    bool isMarked = false;                  ///< it says do_not_call, whatever else it says
    std::optional<intake::LeadDraft> draft; ///< nothing: the row has no usable number
    QString rejection;                      ///< why not, as a sentence
    SheetFields fields;                     ///< of a row with a draft

    [[nodiscard]] QString cell(int column) const { return cells.value(column); }
};

/// The worksheet's columns, in whatever order they stand (S0-016), understood as an import's are.
class SheetTable
{
public:
    /// Nothing without exactly one lead_uuid, number and call_status among the \a headings. \a region is
    /// the country of numbers without a country code.
    [[nodiscard]] static std::optional<SheetTable> understand(const QStringList &headings,
                                                              const QString &region);

    [[nodiscard]] SheetLine read(int row, const QStringList &cells) const;

    [[nodiscard]] int keyColumn() const { return m_keyColumn; }
    /// The lead_uuid that a cell of this column holds, without braces; empty where it holds none.
    [[nodiscard]] static QString keyIn(const QString &cell);
    /// Nothing for a field that has no column.
    [[nodiscard]] std::optional<int> columnOf(const QString &field) const;
    [[nodiscard]] std::optional<int> columnOf(ResultColumn column) const;

private:
    SheetTable(const intake::ColumnMapping &mapping, const intake::NumberNormaliser &normaliser);
    [[nodiscard]] SheetFields fieldsOf(const intake::LeadDraft &draft, const QStringList &cells) const;

    intake::RowReader m_reader;
    int m_keyColumn = 0;
    QMap<QString, int> m_fields;
    QMap<ResultColumn, int> m_results;
};

} // namespace callboard::services
