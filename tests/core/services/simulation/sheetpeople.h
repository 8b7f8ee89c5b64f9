// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/simulationdice.h"
#include "tests/core/dispatch/simulation/simulationtally.h"
#include "tests/core/services/simulation/syncwords.h"
#include "tests/support/fakesheets.h"

#include <QHash>

#include <functional>

namespace callboard::test {

/// Who works in the sheet, and what they know of its rows.
class SheetPeople : public SyncWords
{
public:
    using Note = std::function<void(const QString &what)>;

    /// All of it must outlive the people.
    SheetPeople(FakeSheets &fake, Dice &dice, SimulationTally &tally, Note note);

    void begin();
    /// One thing that somebody does. \a phones: numbers of leads that one may think of.
    void act(const QStringList &phones);
    /// Puts right what the program cannot take: in \a rows, by their numbers, and everywhere keys that stand
    /// twice. \a phoneOf: the number of a lead, by its key.
    void mend(const QList<int> &rows, const QHash<QString, QString> &phoneOf);
    /// Tells rows apart, wherever they stand: that of the row with this number now.
    [[nodiscard]] int identity(int number) const { return m_ids.value(number - 1, -1); }

private:
    using Row = QList<QJsonValue>;

    void change(const char *what, const std::function<void(SheetGrid &grid)> &work);
    [[nodiscard]] int column(const SheetGrid &grid, const char *heading) const;
    [[nodiscard]] static QString text(const SheetGrid &grid, int row, int column);
    static void put(SheetGrid &grid, int row, int column, const QJsonValue &value);
    [[nodiscard]] QJsonValue newValue(const QString &heading, const QString &now);
    [[nodiscard]] Row newRow(const SheetGrid &grid, const QString &phone);
    void addRow(SheetGrid &grid, const QStringList &phones);
    void edit(SheetGrid &grid);
    void retype(SheetGrid &grid);
    void editNumber(SheetGrid &grid, const QStringList &phones);
    void move(SheetGrid &grid);
    void sort(SheetGrid &grid);
    void remove(SheetGrid &grid);
    void copy(SheetGrid &grid);
    void clearKey(SheetGrid &grid);
    void swapColumns(SheetGrid &grid);
    void addColumn(SheetGrid &grid);
    [[nodiscard]] int anyRow(const SheetGrid &grid);

    FakeSheets &m_fake;
    Dice &m_dice;
    SimulationTally &m_tally;
    Note m_note;
    QList<int> m_ids;  ///< as the rows stand, the headings first
    QStringList m_was; ///< texts that stood in a cell once
    int m_nextId = 0;
};

} // namespace callboard::test
