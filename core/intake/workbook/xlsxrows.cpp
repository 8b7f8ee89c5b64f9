// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/xlsxrows.h"

#include "core/intake/workbook/xlsxescapes.h"
#include "core/intake/workbook/xlsxparts.h"
#include "core/intake/workbook/xmlpart.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace callboard::intake {

namespace {

/// The column of "AB12", counted from 0; nothing for what is no cell.
std::optional<qsizetype> columnOf(QStringView cell)
{
    qsizetype column = 0;
    qsizetype letters = 0;
    constexpr qsizetype MostLetters = 3; // XFD is the last column there is
    while (letters < cell.size() && cell.at(letters) >= u'A' && cell.at(letters) <= u'Z') {
        column = column * 26 + (cell.at(letters).unicode() - u'A' + 1);
        if (++letters > MostLetters)
            return std::nullopt;
    }
    return letters > 0 ? std::optional(column - 1) : std::nullopt;
}

} // namespace

XlsxRows::XlsxRows(QString file, const QStringList &texts, const QList<NumberKind> &kinds, bool from1904,
                   const WorkbookLimits &limits)
    : m_file(file)
    , m_texts(texts)
    , m_kinds(kinds)
    , m_from1904(from1904)
    , m_limits(limits)
    , m_row(std::move(file), limits)
{
}

Result<void> XlsxRows::read(QIODevice &part, const SheetRowSink &sink)
{
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        if (!readElement(xml) || xml.name() != QLatin1String("sheetData"))
            continue;
        if (const Result<void> read = readSheetData(xml, sink); !read)
            return read;
    }
    return checked(xml, m_file);
}

Result<void> XlsxRows::readSheetData(QXmlStreamReader &xml, const SheetRowSink &sink)
{
    while (!xml.atEnd()) {
        if (readElement(xml)) {
            if (xml.name() != QLatin1String("row"))
                xml.skipCurrentElement();
            else if (const Result<void> read = readRow(xml, sink); !read)
                return read;
        } else if (xml.isEndElement()) {
            break;
        }
    }
    return {};
}

Result<void> XlsxRows::readRow(QXmlStreamReader &xml, const SheetRowSink &sink)
{
    if (const Result<void> begun = beginRow(xml); !begun)
        return begun;
    while (!xml.atEnd()) {
        if (readElement(xml)) {
            if (xml.name() == QLatin1String("row"))
                return damagedPart(m_file,
                                   QCoreApplication::translate("Intake", "a row stands within another row"),
                                   place());
            if (xml.name() != QLatin1String("c"))
                xml.skipCurrentElement();
            else if (const Result<void> taken = readCell(xml); !taken)
                return taken;
        } else if (xml.isEndElement()) {
            break;
        }
    }
    if (const Result<void> read = checked(xml, m_file); !read)
        return read;
    return m_row.cells().isEmpty() ? Result<void>() : sink(m_row.number(), m_row.cells());
}

Result<void> XlsxRows::beginRow(const QXmlStreamReader &xml)
{
    // Some writers leave the numbers out: then rows and cells follow one another.
    const auto given = xml.attributes().value(QLatin1String("r"));
    const qint64 row = given.isEmpty() ? m_row.number() + 1 : given.toLongLong();
    if (row <= m_row.number() || row > m_limits.rows)
        return wrongPlace(given.toString());
    m_row.begin(row);
    m_column = 0;
    return {};
}

Result<void> XlsxRows::readCell(QXmlStreamReader &xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    if (const auto place = attributes.value(QLatin1String("r")); !place.isEmpty()) {
        const std::optional<qsizetype> column = columnOf(place);
        if (!column)
            return wrongPlace(place.toString());
        m_column = *column;
    }
    const QString type = attributes.value(QLatin1String("t")).toString();
    const int style = attributes.value(QLatin1String("s")).toInt();
    QString value;
    while (!xml.atEnd()) {
        if (readElement(xml)) {
            if (xml.name() == QLatin1String("v"))
                value = xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (xml.name() == QLatin1String("is"))
                value = richText(xml);
            else
                xml.skipCurrentElement();
        } else if (xml.isEndElement()) {
            break;
        }
    }
    if (const Result<void> read = checked(xml, m_file); !read)
        return read;
    return m_row.set(m_column++, textOf(type, value, style));
}

QString XlsxRows::textOf(const QString &type, const QString &value, int style) const
{
    if (type == QLatin1String("s"))
        return withoutXlsxEscapes(m_texts.value(value.toInt()));
    if (type == QLatin1String("str") || type == QLatin1String("inlineStr"))
        return withoutXlsxEscapes(value);
    if (type == QLatin1String("b"))
        return value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    if (type == QLatin1String("e") || type == QLatin1String("d"))
        return value;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    const NumberKind kind = m_kinds.value(style, NumberKind::Plain);
    return isNumber && kind != NumberKind::Plain ? dateText(number, kind, m_from1904) : plainNumber(value);
}

Failure XlsxRows::wrongPlace(const QString &given) const
{
    return damagedPart(
        m_file,
        QCoreApplication::translate("Intake", "a row or cell says that it stands at \"%1\"").arg(given),
        place());
}

QString XlsxRows::place() const
{
    return QCoreApplication::translate("Intake", "row %1", "of a spreadsheet").arg(m_row.number());
}

} // namespace callboard::intake
