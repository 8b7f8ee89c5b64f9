// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/cells.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace callboard::sync {

namespace {

constexpr int Letters = 26;
constexpr int NearRows = 4;                      ///< to read so many rows more is cheaper than another range
constexpr double MostExact = 9007199254740992.0; // 2^53: beyond it a double is no whole number for certain

} // namespace

QString columnLetters(int column)
{
    QString letters;
    for (int left = column + 1; left > 0; left = (left - 1) / Letters)
        letters.prepend(QChar(u'A' + (left - 1) % Letters));
    return letters;
}

QString quotedTitle(const QString &title)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_]+$"));
    if (plain.match(title).hasMatch())
        return title;
    QString doubled = title;
    doubled.replace(QLatin1Char('\''), QLatin1String("''"));
    return QLatin1Char('\'') + doubled + QLatin1Char('\'');
}

QString rangeText(const QString &title, const RowSpan &rows, int firstColumn, int lastColumn)
{
    return QStringLiteral("%1!%2%3:%4%5")
        .arg(quotedTitle(title), columnLetters(firstColumn), QString::number(rows.first),
             columnLetters(lastColumn), QString::number(rows.last));
}

QList<RowSpan> spansOf(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    QList<RowSpan> spans;
    for (const int row : std::as_const(rows)) {
        if (!spans.isEmpty() && row <= spans.constLast().last + NearRows)
            spans.last().last = row;
        else
            spans << RowSpan{row, row};
    }
    return spans;
}

QList<CellRun> runsOf(QList<CellWrite> cells)
{
    std::sort(cells.begin(), cells.end(), [](const CellWrite &a, const CellWrite &b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    });
    QList<CellRun> runs;
    for (const CellWrite &cell : std::as_const(cells)) {
        const bool follows = !runs.isEmpty() && runs.constLast().row == cell.row &&
                             runs.constLast().column + runs.constLast().values.size() == cell.column;
        if (!follows)
            runs << CellRun{cell.row, cell.column, {}};
        runs.last().values << cell.value;
    }
    return runs;
}

QString cellText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    if (!value.isDouble())
        return value.toString();
    const double number = value.toDouble();
    if (std::abs(number) < MostExact && number == std::floor(number))
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString spreadsheetIdIn(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("/spreadsheets/(?:u/\\d+/)?d/([A-Za-z0-9_-]+)"));
    static const QRegularExpression id(QStringLiteral("^[A-Za-z0-9_-]{20,100}$"));
    const QRegularExpressionMatch match = address.match(text);
    const QString found = match.hasMatch() ? match.captured(1) : text.trimmed();
    return id.match(found).hasMatch() ? found : QString();
}

} // namespace callboard::sync
