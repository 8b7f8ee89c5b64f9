// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/xlsxparts.h"

#include "core/intake/workbook/xmlpart.h"

#include <QLocale>
#include <QXmlStreamReader>

namespace callboard::intake {

QString richText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        if (readElement(xml)) {
            if (xml.name() == QLatin1String("rPh"))
                xml.skipCurrentElement();
            else if (xml.name() == QLatin1String("t"))
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            else
                ++depth;
        } else if (xml.isEndElement()) {
            --depth;
        }
    }
    return text;
}

Result<XlsxIndex> readXlsxIndex(QIODevice &part, const QString &file)
{
    XlsxIndex index;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        if (!readElement(xml))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == QLatin1String("workbookPr")) {
            const auto value = attributes.value(QLatin1String("date1904"));
            index.from1904 = value == QLatin1String("1") || value == QLatin1String("true");
        } else if (xml.name() == QLatin1String("sheet")) {
            XlsxSheet sheet;
            sheet.name = attributes.value(QLatin1String("name")).toString();
            const auto state = attributes.value(QLatin1String("state"));
            sheet.isHidden = !state.isEmpty() && state != QLatin1String("visible");
            for (const QXmlStreamAttribute &attribute : attributes) {
                if (attribute.name() == QLatin1String("id") && !attribute.namespaceUri().isEmpty())
                    sheet.relation = attribute.value().toString();
            }
            index.sheets.append(sheet);
        }
    }
    if (const Result<void> read = checked(xml, file); !read)
        return fail(read.error());
    return index;
}

Result<QHash<QString, XlsxRelation>> readXlsxRelations(QIODevice &part, const QString &file)
{
    QHash<QString, XlsxRelation> relations;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        if (!readElement(xml) || xml.name() != QLatin1String("Relationship"))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString type = attributes.value(QLatin1String("Type")).toString();
        relations.insert(attributes.value(QLatin1String("Id")).toString(),
                         {type.section(u'/', -1), attributes.value(QLatin1String("Target")).toString()});
    }
    if (const Result<void> read = checked(xml, file); !read)
        return fail(read.error());
    return relations;
}

Result<QList<NumberKind>> readXlsxStyles(QIODevice &part, const QString &file)
{
    QHash<int, NumberKind> own;
    QList<NumberKind> kinds;
    bool isOfCells = false;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        const bool begins = readElement(xml);
        if (xml.name() == QLatin1String("cellXfs"))
            isOfCells = begins;
        if (!begins)
            continue;
        const int format = xml.attributes().value(QLatin1String("numFmtId")).toInt();
        if (xml.name() == QLatin1String("numFmt"))
            own.insert(format, numberKindOf(xml.attributes().value(QLatin1String("formatCode")).toString()));
        else if (xml.name() == QLatin1String("xf") && isOfCells)
            kinds.append(own.value(format, numberKindOf(format)));
    }
    if (const Result<void> read = checked(xml, file); !read)
        return fail(read.error());
    return kinds;
}

Result<QStringList> readXlsxTexts(QIODevice &part, const QString &file, const WorkbookLimits &limits)
{
    QStringList texts;
    qint64 bytes = 0;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        if (!readElement(xml) || xml.name() != QLatin1String("si"))
            continue;
        texts.append(richText(xml));
        bytes += texts.constLast().size() * qsizetype(sizeof(QChar));
        if (bytes > limits.sharedTextBytes)
            return fail(ErrorCode::FileTooLarge, {file, QLocale().formattedDataSize(bytes),
                                                  QLocale().formattedDataSize(limits.sharedTextBytes)});
    }
    if (const Result<void> read = checked(xml, file); !read)
        return fail(read.error());
    return texts;
}

} // namespace callboard::intake
