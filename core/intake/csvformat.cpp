// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/csvformat.h"

#include <QStringView>

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr QChar Guard = u'\'';

bool startsFormula(QChar c)
{
    static constexpr QStringView Starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return Starts.contains(c);
}

/// An optional sign, digits, and at most one decimal point or comma between digits.
bool isPlainNumber(QStringView text)
{
    if (!text.isEmpty() && (text.front() == u'+' || text.front() == u'-'))
        text = text.sliced(1);
    bool hasPoint = false;
    bool digitBefore = false;
    for (const QChar c : text) {
        const bool isPoint = (c == u'.' || c == u',') && digitBefore && !hasPoint;
        if (!isPoint && (c < u'0' || c > u'9'))
            return false;
        hasPoint = hasPoint || isPoint;
        digitBefore = !isPoint;
    }
    return digitBefore;
}

qsizetype guardsOf(QStringView cell)
{
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != Guard; });
    return first - cell.begin();
}

bool isFormulaLike(QStringView text)
{
    return !text.isEmpty() && startsFormula(text.front()) && !isPlainNumber(text);
}

bool needsQuotes(QStringView cell, char delimiter)
{
    const auto isSpecial = [delimiter](QChar c) {
        return c == QLatin1Char(delimiter) || c == u'"' || c == u'\n' || c == u'\r';
    };
    const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t'; };
    return std::any_of(cell.begin(), cell.end(), isSpecial) || isBlank(cell.front()) || isBlank(cell.back());
}

void appendCell(QByteArray &line, const QString &cell, const CsvFormat &format)
{
    const QString safe = format.isFormulaSafe ? guarded(cell) : cell;
    if (safe.isEmpty())
        return;
    if (!needsQuotes(safe, format.delimiter)) {
        line.append(safe.toUtf8());
        return;
    }
    QByteArray quoted = safe.toUtf8();
    quoted.replace("\"", "\"\"");
    line.append('"').append(quoted).append('"');
}

} // namespace

QByteArray csvLine(const QStringList &cells, const CsvFormat &format)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line.append(format.delimiter);
        appendCell(line, cells.at(i), format);
    }
    // A record of one empty cell would be a blank line, which no reader can tell from none.
    if (line.isEmpty())
        line.append("\"\"");
    line.append(format.lineEnd);
    return line;
}

QString guarded(const QString &cell)
{
    if (cell.isEmpty() || !isFormulaLike(QStringView(cell).sliced(guardsOf(cell))))
        return cell;
    return Guard + cell;
}

QString unguarded(const QString &cell)
{
    const qsizetype guards = guardsOf(cell);
    if (guards == 0 || !isFormulaLike(QStringView(cell).sliced(guards)))
        return cell;
    return cell.sliced(1);
}

} // namespace callboard::intake
