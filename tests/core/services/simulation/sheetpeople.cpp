// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/sheetpeople.h"

#include "core/sync/sheets/cells.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <numeric>

namespace callboard::test {

namespace {

constexpr qsizetype MostRows = 24;
constexpr qsizetype MostColumns = 16;

const QStringList &statuses()
{
    static const QStringList all = {QStringLiteral("pending"),
                                    QStringLiteral("completed"),
                                    QStringLiteral("Missed"),
                                    QStringLiteral("failed"),
                                    QStringLiteral("initiated"),
                                    QStringLiteral("call back"),
                                    QString(),
                                    QStringLiteral("do_not_call")};
    return all;
}

} // namespace

SheetPeople::SheetPeople(FakeSheets &fake, Dice &dice, SimulationTally &tally, Note note)
    : m_fake(fake)
    , m_dice(dice)
    , m_tally(tally)
    , m_note(std::move(note))
{
}

void SheetPeople::begin()
{
    SheetGrid grid = {{QStringLiteral("lead_uuid"), QStringLiteral("number"), QStringLiteral("name"),
                       QStringLiteral("call_status"), QStringLiteral("partner"), QStringLiteral("City")}};
    // They are the program's own, and fill with the next call: none is added later, and nobody writes there.
    for (const char *result :
         {"call_outcome", "called_at", "call_attempts", "talk_seconds", "call_summary"}) {
        if (m_dice.chance(60))
            grid[0] << QJsonValue(QString::fromLatin1(result));
    }
    m_ids = {m_nextId++};
    m_fake.setGrid(grid);
    const int rows = m_dice.between(3, 8);
    for (int i = 0; i < rows; ++i)
        change("rows", [this](SheetGrid &sheet) { addRow(sheet, {}); });
}

/// Rows that the program added, which it never should, get no name.
void SheetPeople::change(const char *what, const std::function<void(SheetGrid &grid)> &work)
{
    m_tally.count(what);
    SheetGrid grid = m_fake.grid();
    while (m_ids.size() < grid.size())
        m_ids << -1;
    work(grid);
    m_fake.setGrid(grid);
}

int SheetPeople::column(const SheetGrid &grid, const char *heading) const
{
    return int(grid.constFirst().indexOf(QJsonValue(QString::fromLatin1(heading))));
}

QString SheetPeople::text(const SheetGrid &grid, int row, int column)
{
    return sync::cellText(grid.at(row).value(column));
}

void SheetPeople::put(SheetGrid &grid, int row, int column, const QJsonValue &value)
{
    if (column < 0)
        return;
    Row &cells = grid[row];
    while (cells.size() <= column)
        cells << QJsonValue(QString());
    cells[column] = value;
}

int SheetPeople::anyRow(const SheetGrid &grid)
{
    return grid.size() < 2 ? 0 : m_dice.between(1, int(grid.size()) - 1);
}

QJsonValue SheetPeople::newValue(const QString &heading, const QString &now)
{
    if (heading == QLatin1String("call_status")) {
        const int at = m_dice.below(int(statuses().size()));
        return at == statuses().size() - 1 && !m_dice.chance(30) ? statuses().at(0) : statuses().at(at);
    }
    if (heading == QLatin1String("whatsapp_number"))
        return m_dice.chance(20) ? QJsonValue(QStringLiteral("12")) : QJsonValue(newPhone());
    if (heading == QLatin1String("email"))
        return m_dice.chance(20) ? QString(newText(u'e')) : newText(u'e') + QStringLiteral("@example.com");
    if (!now.isEmpty() && m_dice.chance(15))
        return QString();
    return m_dice.chance(10) ? QStringLiteral(" ") + newText(u's') : newText(u's');
}

SheetPeople::Row SheetPeople::newRow(const SheetGrid &grid, const QString &phone)
{
    Row row;
    for (const QJsonValue &each : grid.constFirst()) {
        const QString heading = each.toString();
        if (heading == QLatin1String("number"))
            row << (m_dice.chance(30) ? QJsonValue(phone.mid(1).toDouble()) : QJsonValue(phone));
        else if (heading == QLatin1String("name"))
            row << newText(u's');
        else if (heading == QLatin1String("lead_uuid") || heading.startsWith(QLatin1String("call")) ||
                 heading.startsWith(QLatin1String("talk")) || m_dice.chance(40))
            row << QJsonValue(QString());
        else
            row << newValue(heading, {});
    }
    return row;
}

void SheetPeople::addRow(SheetGrid &grid, const QStringList &phones)
{
    if (grid.size() >= MostRows)
        return;
    const bool isKnown = !phones.isEmpty() && m_dice.chance(25);
    const int at = m_dice.between(1, int(grid.size()));
    grid.insert(at, newRow(grid, isKnown ? m_dice.oneOf(phones) : newPhone()));
    m_ids.insert(at, m_nextId++);
    if (m_dice.chance(5))
        put(grid, at, column(grid, "lead_uuid"), // another profile's
            QUuid::createUuidV5(QUuid(), QString::number(m_nextId)).toString(QUuid::WithoutBraces));
    m_note(QStringLiteral("sheet: a row with the number %1").arg(text(grid, at, column(grid, "number"))));
}

void SheetPeople::edit(SheetGrid &grid)
{
    const int row = anyRow(grid);
    const int at = m_dice.below(int(grid.constFirst().size()));
    const QString heading = grid.constFirst().at(at).toString();
    const bool isResult =
        heading.startsWith(QLatin1String("call")) || heading.startsWith(QLatin1String("talk"));
    if (row == 0 || heading == QLatin1String("lead_uuid") || heading == QLatin1String("number") ||
        (isResult && heading != QLatin1String("call_status")))
        return;
    const QString now = text(grid, row, at);
    const QJsonValue next = newValue(heading, now);
    if (!now.isEmpty() && heading == QLatin1String("name"))
        m_was << now;
    put(grid, row, at, next);
    m_note(
        QStringLiteral("sheet: row %1, %2: %3 -> %4").arg(row + 1).arg(heading, now, sync::cellText(next)));
}

/// What stood there once stands there again.
void SheetPeople::retype(SheetGrid &grid)
{
    const int row = anyRow(grid);
    if (row == 0 || m_was.isEmpty())
        return;
    const int at = column(grid, "name");
    const QString now = text(grid, row, at);
    const QString next =
        m_was.at(int(m_was.size()) - 1 - m_dice.below(int(qMin<qsizetype>(3, m_was.size()))));
    m_was << now;
    put(grid, row, at, next);
    m_note(QStringLiteral("sheet: row %1, name again: %2 -> %3").arg(row + 1).arg(now, next));
}

void SheetPeople::editNumber(SheetGrid &grid, const QStringList &phones)
{
    const int row = anyRow(grid);
    if (row == 0)
        return;
    const int kind = m_dice.below(10);
    const QString next = kind == 0                       ? QStringLiteral("12")
                         : kind < 3 && !phones.isEmpty() ? m_dice.oneOf(phones)
                                                         : newPhone();
    const int at = column(grid, "number");
    m_note(QStringLiteral("sheet: row %1, number: %2 -> %3").arg(row + 1).arg(text(grid, row, at), next));
    put(grid, row, at, next);
    if (text(grid, row, column(grid, "lead_uuid")).isEmpty() && kind != 0)
        m_ids[row] = m_nextId++; // nobody can know that it is the same
}

void SheetPeople::move(SheetGrid &grid)
{
    const int from = anyRow(grid);
    const int to = anyRow(grid);
    if (from == 0)
        return;
    grid.move(from, to);
    m_ids.move(from, to);
    m_note(QStringLiteral("sheet: row %1 moved to %2").arg(from + 1).arg(to + 1));
}

void SheetPeople::sort(SheetGrid &grid)
{
    QList<int> order(grid.size() - 1);
    std::iota(order.begin(), order.end(), 1);
    const int by = m_dice.below(int(grid.constFirst().size()));
    if (by == column(grid, "lead_uuid"))
        return; // chance of another kind, which the seed does not decide
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return text(grid, a, by) < text(grid, b, by); });
    if (m_dice.chance(50))
        std::reverse(order.begin(), order.end());
    SheetGrid sorted = {grid.constFirst()};
    QList<int> ids = {m_ids.constFirst()};
    for (const int row : std::as_const(order)) {
        sorted << grid.at(row);
        ids << m_ids.at(row);
    }
    grid = sorted;
    m_ids = ids;
    m_note(QStringLiteral("sheet: sorted by column %1").arg(by + 1));
}

void SheetPeople::remove(SheetGrid &grid)
{
    const int row = anyRow(grid);
    if (row == 0)
        return;
    m_note(QStringLiteral("sheet: row %1 deleted").arg(row + 1));
    grid.removeAt(row);
    m_ids.removeAt(row);
}

void SheetPeople::copy(SheetGrid &grid)
{
    const int row = anyRow(grid);
    if (row == 0 || grid.size() >= MostRows)
        return;
    const int at = m_dice.between(1, int(grid.size()));
    const Row cells = grid.at(row);
    grid.insert(at, cells);
    m_ids.insert(at, m_nextId++);
    const bool isForgetful = m_dice.chance(30);
    if (isForgetful && !text(grid, row, column(grid, "lead_uuid")).isEmpty())
        m_tally.count("copies with their keys");
    if (!isForgetful)
        put(grid, at, column(grid, "lead_uuid"), QString());
    if (m_dice.chance(60))
        put(grid, at, column(grid, "number"), newPhone());
    m_note(QStringLiteral("sheet: row %1 copied to %2%3")
               .arg(row + 1)
               .arg(at + 1)
               .arg(isForgetful ? QStringLiteral(" with its key") : QString()));
}

void SheetPeople::clearKey(SheetGrid &grid)
{
    const int row = anyRow(grid);
    if (row == 0)
        return;
    put(grid, row, column(grid, "lead_uuid"), QString());
    m_ids[row] = m_nextId++;
    m_note(QStringLiteral("sheet: row %1 has its key no more").arg(row + 1));
}

void SheetPeople::swapColumns(SheetGrid &grid)
{
    const int from = m_dice.below(int(grid.constFirst().size()));
    const int to = m_dice.below(int(grid.constFirst().size()));
    for (Row &row : grid) {
        while (row.size() < grid.constFirst().size())
            row << QJsonValue(QString());
        row.move(from, to);
    }
    m_note(QStringLiteral("sheet: column %1 moved to %2").arg(from + 1).arg(to + 1));
}

void SheetPeople::addColumn(SheetGrid &grid)
{
    static const QStringList further = {QStringLiteral("whatsapp_number"), QStringLiteral("email"),
                                        QStringLiteral("Branch")};
    const QString heading = m_dice.oneOf(further);
    if (grid.constFirst().contains(QJsonValue(heading)) || grid.constFirst().size() >= MostColumns)
        return;
    for (Row &row : grid) {
        while (row.size() < grid.constFirst().size())
            row << QJsonValue(QString());
    }
    const int at = m_dice.between(0, int(grid.constFirst().size()));
    for (Row &row : grid)
        row.insert(at, QJsonValue(QString()));
    grid[0][at] = heading;
    m_note(QStringLiteral("sheet: a column %1").arg(heading));
}

void SheetPeople::act(const QStringList &phones)
{
    const int kind = m_dice.below(100);
    if (kind < 14)
        change("rows", [&](SheetGrid &grid) { addRow(grid, phones); });
    else if (kind < 54)
        change("edits", [this](SheetGrid &grid) { edit(grid); });
    else if (kind < 60)
        change("texts again", [this](SheetGrid &grid) { retype(grid); });
    else if (kind < 66)
        change("numbers in the sheet", [&](SheetGrid &grid) { editNumber(grid, phones); });
    else if (kind < 76)
        change("moves", [this](SheetGrid &grid) { move(grid); });
    else if (kind < 82)
        change("sorts", [this](SheetGrid &grid) { sort(grid); });
    else if (kind < 88)
        change("deleted rows", [this](SheetGrid &grid) { remove(grid); });
    else if (kind < 92)
        change("copies", [this](SheetGrid &grid) { copy(grid); });
    else if (kind < 94)
        change("lost keys", [this](SheetGrid &grid) { clearKey(grid); });
    else if (kind < 97)
        change("moved columns", [this](SheetGrid &grid) { swapColumns(grid); });
    else
        change("columns", [this](SheetGrid &grid) { addColumn(grid); });
}

void SheetPeople::mend(const QList<int> &rows, const QHash<QString, QString> &phoneOf)
{
    change("mends", [&](SheetGrid &grid) {
        const int keys = column(grid, "lead_uuid");
        const int numbers = column(grid, "number");
        QSet<QString> seen;
        QList<int> surplus;
        for (int row = 1; row < grid.size(); ++row) {
            const QString key = text(grid, row, keys);
            const bool isRefused = rows.contains(row + 1);
            if ((!key.isEmpty() && seen.contains(key)) || (isRefused && !phoneOf.contains(key)))
                surplus << row;
            else if (isRefused)
                put(grid, row, numbers, phoneOf.value(key));
            seen.insert(key);
        }
        for (auto row = surplus.crbegin(); row != surplus.crend(); ++row) {
            grid.removeAt(*row);
            m_ids.removeAt(*row);
        }
        m_note(QStringLiteral("sheet: put right, %1 rows deleted").arg(surplus.size()));
    });
}

} // namespace callboard::test
