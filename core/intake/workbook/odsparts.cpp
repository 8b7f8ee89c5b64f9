// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/odsparts.h"

#include "core/intake/workbook/cellvalue.h"
#include "core/intake/workbook/xmlpart.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace callboard::intake {

namespace {

/// The value of an attribute whatever prefix the file gives its namespace.
QString valueOf(const QXmlStreamAttributes &attributes, QLatin1String name)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

qint64 repeatsOf(const QXmlStreamAttributes &attributes, QLatin1String name)
{
    return qMax<qint64>(valueOf(attributes, name).toLongLong(), 1);
}

/// A paragraph: runs, and the blanks that XML would fold. Ends with its element.
QString paragraph(QXmlStreamReader &xml, qsizetype most)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        if (readElement(xml)) {
            if (xml.name() == QLatin1String("s")) {
                const qint64 blanks = repeatsOf(xml.attributes(), QLatin1String("c"));
                text += QString(qMin<qint64>(blanks, most), u' ');
            } else if (xml.name() == QLatin1String("tab")) {
                text += u'\t';
            } else if (xml.name() == QLatin1String("line-break")) {
                text += u'\n';
            }
            ++depth;
        } else if (xml.isEndElement()) {
            --depth;
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    return text;
}

/// "PT10H30M00S": hours may pass 24.
QString durationText(const QString &duration)
{
    static const QRegularExpression form(QStringLiteral("^-?PT(\\d+)H(\\d+)M(\\d+)"));
    const QRegularExpressionMatch match = form.match(duration);
    if (!match.hasMatch())
        return duration;
    const auto part = [&match](int nth) { return match.captured(nth).rightJustified(2, u'0'); };
    const QString clock = part(1) + u':' + part(2);
    return part(3) == QLatin1String("00") ? clock : clock + u':' + part(3);
}

/// What a cell holds when it is no text; nothing for texts, whose paragraphs say it.
std::optional<QString> valueText(const QXmlStreamAttributes &attributes)
{
    const QString type = valueOf(attributes, QLatin1String("value-type"));
    if (type == QLatin1String("float") || type == QLatin1String("percentage") ||
        type == QLatin1String("currency"))
        return plainNumber(valueOf(attributes, QLatin1String("value")));
    if (type == QLatin1String("date"))
        return valueOf(attributes, QLatin1String("date-value"));
    if (type == QLatin1String("time"))
        return durationText(valueOf(attributes, QLatin1String("time-value")));
    if (type == QLatin1String("boolean"))
        return valueOf(attributes, QLatin1String("boolean-value")).toUpper();
    return std::nullopt;
}

} // namespace

Result<QList<OdsSheet>> readOdsSheets(QIODevice &part, const QString &file, const WorkbookLimits &limits)
{
    QList<OdsSheet> sheets;
    QSet<QString> hiddenStyles;
    QString style;
    qsizetype tables = 0;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        if (!readElement(xml))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == QLatin1String("style")) {
            style = valueOf(attributes, QLatin1String("name"));
        } else if (xml.name() == QLatin1String("table-properties")) {
            if (valueOf(attributes, QLatin1String("display")) == QLatin1String("false"))
                hiddenStyles.insert(style);
        } else if (xml.name() == QLatin1String("table")) {
            const qsizetype table = tables++;
            if (!hiddenStyles.contains(valueOf(attributes, QLatin1String("style-name"))) &&
                sheets.size() < limits.sheets)
                sheets.append({valueOf(attributes, QLatin1String("name")), table});
            xml.skipCurrentElement();
        }
    }
    if (const Result<void> read = checked(xml, file); !read)
        return fail(read.error());
    return sheets;
}

OdsRows::OdsRows(QString file, const WorkbookLimits &limits)
    : m_file(file)
    , m_limits(limits)
    , m_row(std::move(file), limits)
{
}

Result<void> OdsRows::read(QIODevice &part, qsizetype table, const SheetRowSink &sink)
{
    QXmlStreamReader xml(&part);
    qsizetype tables = 0;
    while (!xml.atEnd()) {
        if (!readElement(xml) || xml.name() != QLatin1String("table"))
            continue;
        if (tables++ == table)
            return readTable(xml, sink);
        xml.skipCurrentElement();
    }
    return checked(xml, m_file);
}

Result<void> OdsRows::readTable(QXmlStreamReader &xml, const SheetRowSink &sink)
{
    while (!xml.atEnd()) {
        if (readElement(xml)) {
            if (xml.name() == QLatin1String("table-row")) {
                if (const Result<void> taken = readRow(xml, sink); !taken)
                    return taken;
            } else if (xml.name() == QLatin1String("table") || xml.name() == QLatin1String("shapes")) {
                xml.skipCurrentElement();
            }
        } else if (xml.isEndElement() && xml.name() == QLatin1String("table")) {
            return {};
        }
    }
    return checked(xml, m_file);
}

Result<void> OdsRows::readRow(QXmlStreamReader &xml, const SheetRowSink &sink)
{
    const qint64 repeats = repeatsOf(xml.attributes(), QLatin1String("number-rows-repeated"));
    m_row.begin(m_next);
    m_column = 0;
    while (!xml.atEnd()) {
        if (readElement(xml)) {
            if (const Result<void> taken = readCell(xml); !taken)
                return taken;
        } else if (xml.isEndElement()) {
            break;
        }
    }
    const qint64 first = m_next;
    // One too many is enough to be refused.
    m_next += qMin(repeats, m_limits.rows + 1);
    if (m_row.cells().isEmpty())
        return {};
    if (m_next - 1 > m_limits.rows)
        return damagedPart(m_file,
                           QCoreApplication::translate("Intake", "it has more rows than a sheet can have"));
    for (qint64 row = first; row < m_next; ++row) {
        if (const Result<void> sunk = sink(row, m_row.cells()); !sunk)
            return sunk;
    }
    return {};
}

Result<void> OdsRows::readCell(QXmlStreamReader &xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const qint64 repeats = repeatsOf(attributes, QLatin1String("number-columns-repeated"));
    const std::optional<QString> value = valueText(attributes);
    QStringList paragraphs;
    while (!xml.atEnd()) {
        if (readElement(xml)) {
            if (xml.name() == QLatin1String("p"))
                paragraphs.append(paragraph(xml, m_limits.cellCharacters));
            else
                xml.skipCurrentElement(); // notes and pictures
        } else if (xml.isEndElement()) {
            break;
        }
    }
    const QString text = value ? *value : paragraphs.join(u'\n');
    const qsizetype first = m_column;
    m_column += qMin<qint64>(repeats, m_limits.columns + 1);
    for (qsizetype column = first; column < m_column && !text.isEmpty(); ++column) {
        if (const Result<void> set = m_row.set(column, text); !set)
            return set;
    }
    return {};
}

} // namespace callboard::intake
