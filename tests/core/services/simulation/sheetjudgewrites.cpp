// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/sheetjudge.h"

#include "core/services/sheetlead.h"
#include "core/sync/sheets/cells.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace callboard::test {

namespace {

struct CellWritten
{
    int row = 0;
    int column = 0;
};

int columnIn(const QString &letters)
{
    int column = 0;
    for (const QChar letter : letters)
        column = column * 26 + letter.unicode() - u'A' + 1;
    return column - 1;
}

QList<CellWritten> cellsIn(const QByteArray &body)
{
    static const QRegularExpression form(QStringLiteral("!([A-Z]+)(\\d+):([A-Z]+)(\\d+)$"));
    QList<CellWritten> cells;
    const QJsonArray data = QJsonDocument::fromJson(body).object().value(QLatin1String("data")).toArray();
    for (const QJsonValue &each : data) {
        const auto match = form.match(each[QLatin1String("range")].toString());
        for (int column = columnIn(match.captured(1)); column <= columnIn(match.captured(3)); ++column)
            cells << CellWritten{match.captured(2).toInt(), column};
    }
    return cells;
}

QString cellAt(const SheetGrid &grid, const CellWritten &cell)
{
    return sync::cellText(grid.value(cell.row - 1).value(cell.column));
}

} // namespace

void SheetJudge::wrote(const Written &written, const SheetLedgerLook &look)
{
    const SheetPicture before = SheetPicture::of(written.before);
    QMap<int, QList<CellWritten>> byRow;
    for (const CellWritten &cell : cellsIn(written.body))
        byRow[cell.row] << cell;
    for (auto row = byRow.cbegin(); row != byRow.cend(); ++row) {
        const PictureRow *was = before.row(row.key());
        if (!was) {
            accuse(QStringLiteral("the row %1, which is none, is written").arg(row.key()));
            continue;
        }
        if (!was->key.isEmpty() && before.withKey(was->key).size() > 1)
            accuse(QStringLiteral("the row %1 is written, whose key stands in another, too").arg(row.key()));
        QString given;
        for (const CellWritten &cell : *row) {
            if (before.columnName(cell.column) == QLatin1String("lead_uuid"))
                given = cellAt(written.after, cell);
        }
        const Lead *lead = leadOfWrite(*was, given, before, look);
        if (!lead)
            continue;
        for (const CellWritten &cell : *row)
            judgeCell(*was, before.columnName(cell.column), cellAt(written.after, cell),
                      cellAt(written.before, cell), *lead);
    }
}

/// Whose row it is: by its key, or by its number while it has none.
const Lead *SheetJudge::leadOfWrite(const PictureRow &row, const QString &givenKey,
                                    const SheetPicture &before, const SheetLedgerLook &look)
{
    const QString key = row.key.isEmpty() ? givenKey : row.key;
    const auto lead = look.leads.constFind(key);
    const QString where = QStringLiteral("the row %1 ").arg(row.number);
    if (lead == look.leads.cend()) {
        accuse(where + QStringLiteral("of nobody is written"));
        return nullptr;
    }
    if (row.key.isEmpty()) {
        const bool isIts =
            row.phone == lead->number.e164() || mayGo(key, QStringLiteral("number"), row.phone);
        if (!isIts || row.phone.isEmpty())
            accuse(where + QStringLiteral("gets the key of %1, whose it is not").arg(lead->name));
        if (!before.withKey(key).isEmpty())
            accuse(where + QStringLiteral("gets the key of %1, who has a row").arg(lead->name));
        const QString former = m_leadOfRow.value(m_identity(row.number), key);
        if (former != key && look.leads.contains(former))
            accuse(where + QStringLiteral("gets the key of %1 and had another").arg(lead->name));
        // Of two copies without a key nobody can say which is the first: it is the one that gets the key.
        m_leadOfRow.removeIf([&key](const auto &each) { return each.value() == key; });
        m_leadOfRow.insert(m_identity(row.number), key);
        m_everKeyed.insert(key);
        m_given.insert(key);
    } else if (!givenKey.isEmpty()) {
        accuse(where + QStringLiteral("has a key, and gets one"));
    }
    return &*lead;
}

void SheetJudge::judgeCell(const PictureRow &row, const QString &column, const QString &cell,
                           const QString &was, const Lead &lead)
{
    const QString key = lead.uuid.toString(QUuid::WithoutBraces);
    const QString what = QStringLiteral("row %1, %2: %3 -> %4").arg(row.number).arg(column, was, cell);
    if (column == QLatin1String("lead_uuid"))
        return;
    if (SheetPicture::isResult(column)) {
        const SheetFields results = m_results(lead);
        if (!results.contains(column) || results.value(column) != cell)
            accuse(what + QStringLiteral(", and the call says ") + results.value(column));
        return;
    }
    if (column.isEmpty() || services::fieldOfLead(lead, column) != cell) {
        accuse(what + QStringLiteral(", which the lead does not say"));
        return;
    }
    const std::optional<QString> before = SheetPicture::valueOf(column, was);
    const bool isEmptyStatus = column == QLatin1String("call_status") && was.isEmpty();
    if (!before || (*before != cell && !isEmptyStatus && !mayGo(key, column, *before)))
        accuse(what + QStringLiteral(", and nobody knows what a person wrote"));
    agree(key, column, cell, false);
    m_written << std::pair(key, SheetFields{{column, cell}});
}

void SheetJudge::rested(const SheetGrid &grid, const SheetLedgerLook &look)
{
    const SheetPicture picture = SheetPicture::of(grid);
    QSet<QString> phones;
    for (auto lead = look.leads.cbegin(); lead != look.leads.cend(); ++lead) {
        if (phones.contains(lead->number.e164()))
            accuse(QStringLiteral("a number is there twice, of %1").arg(lead->name));
        phones.insert(lead->number.e164());
        const PictureRow *row = rowOf(picture, *lead);
        if (!row)
            continue;
        if (row->key != lead.key())
            accuse(QStringLiteral("the row %1 has no key").arg(row->number));
        for (auto field = row->fields.cbegin(); field != row->fields.cend(); ++field) {
            const QString ours = services::fieldOfLead(*lead, field.key());
            if (ours != *field)
                accuse(QStringLiteral("in the end %1 of row %2 is %3 there and %4 here")
                           .arg(field.key())
                           .arg(row->number)
                           .arg(*field, ours));
        }
        // Which of two rows with one key had what a call came to, nobody knows.
        const SheetFields results = m_doubled.contains(lead.key()) ? SheetFields() : m_results(*lead);
        for (auto result = row->results.cbegin(); result != row->results.cend(); ++result) {
            if (!results.isEmpty() && results.value(result.key()) != *result)
                accuse(QStringLiteral("in the end %1 of row %2 is %3, and the call says %4")
                           .arg(result.key())
                           .arg(row->number)
                           .arg(*result, results.value(result.key())));
        }
    }
    for (const PictureRow &row : picture.rows()) {
        if (row.key.isEmpty() && !row.phone.isEmpty())
            accuse(QStringLiteral("in the end the row %1 has no key").arg(row.number));
    }
}

} // namespace callboard::test
