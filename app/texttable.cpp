// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/texttable.h"

#include <algorithm>

namespace callboard::app {

namespace {

bool isWide(char32_t letter)
{
    return (letter >= 0x1100 && letter <= 0x115f) || (letter >= 0x2e80 && letter <= 0xa4cf) ||
           (letter >= 0xac00 && letter <= 0xd7a3) || (letter >= 0xf900 && letter <= 0xfaff) ||
           (letter >= 0xff00 && letter <= 0xff60) || (letter >= 0x1f300 && letter <= 0x1faff);
}

/// Turns the text after it around, the next columns included.
bool isReordering(QChar letter)
{
    return (letter >= QChar(0x202a) && letter <= QChar(0x202e)) ||
           (letter >= QChar(0x2066) && letter <= QChar(0x2069));
}

QString padded(const QString &text, qsizetype width, TextTable::Align align)
{
    const QString blanks(std::max<qsizetype>(0, width - displayWidth(text)), QLatin1Char(' '));
    return align == TextTable::Align::Left ? text + blanks : blanks + text;
}

QString withoutTail(QString line)
{
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    return line;
}

} // namespace

void TextTable::addColumn(const QString &title, Align align)
{
    m_columns.append({title, align});
}

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    QStringList row;
    row.reserve(cells.size());
    for (const QString &cell : cells)
        row.append(harmless(cell));
    m_rows.append(row);
}

QString TextTable::text() const
{
    QList<qsizetype> widths;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        qsizetype width = displayWidth(m_columns.at(i).title);
        for (const QStringList &row : m_rows)
            width = std::max(width, displayWidth(row.at(i)));
        widths.append(width);
    }

    QStringList titles;
    for (const Column &column : m_columns)
        titles.append(column.title);

    QString text;
    const auto addLine = [&](const QStringList &cells) {
        QStringList padding;
        for (qsizetype i = 0; i < cells.size(); ++i)
            padding.append(padded(cells.at(i), widths.at(i), m_columns.at(i).align));
        text.append(withoutTail(padding.join(QLatin1String("  "))) + QLatin1Char('\n'));
    };
    addLine(titles);
    for (const QStringList &row : m_rows)
        addLine(row);
    return text;
}

qsizetype displayWidth(const QString &text)
{
    qsizetype width = 0;
    for (const char32_t letter : text.toUcs4()) {
        switch (QChar::category(letter)) {
        case QChar::Mark_NonSpacing:
        case QChar::Mark_Enclosing:
        case QChar::Other_Format:
            break;
        default:
            width += isWide(letter) ? 2 : 1;
        }
    }
    return width;
}

QString harmless(const QString &text)
{
    QString clean = text;
    for (QChar &letter : clean) {
        if (letter == QLatin1Char('\n') || letter == QLatin1Char('\r') || letter == QLatin1Char('\t'))
            letter = QLatin1Char(' ');
        else if (letter.category() == QChar::Other_Control || letter.category() == QChar::Separator_Line ||
                 letter.category() == QChar::Separator_Paragraph || isReordering(letter))
            letter = QChar(QChar::ReplacementCharacter);
    }
    return clean;
}

} // namespace callboard::app
