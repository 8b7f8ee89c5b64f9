// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/workbookfiles.h"

#include <QFile>

#include <zip.h>

namespace callboard::test {

namespace {

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("&#10;")).toUtf8();
}

QByteArray relation(int id, const QByteArray &kind, const QByteArray &target)
{
    return "<Relationship Id=\"r" + QByteArray::number(id) +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
           "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray &content)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           content + "</Relationships>";
}

constexpr auto SpreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

QByteArray element(const QByteArray &name, const QByteArray &content)
{
    return "<" + name + " xmlns=\"" + SpreadsheetNamespace + "\">" + content + "</" + name + ">";
}

} // namespace

bool writeZip(const QString &path, const QList<QPair<QString, QByteArray>> &parts)
{
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!archive)
        return false;
    bool isWritten = true;
    for (const auto &[name, content] : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        isWritten =
            isWritten && zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0;
    }
    return zip_close(archive) == 0 && isWritten;
}

QByteArray xlsxRows(const QList<QStringList> &rows)
{
    QByteArray xml;
    int number = 0;
    for (const QStringList &row : rows) {
        xml += "<row r=\"" + QByteArray::number(++number) + "\">";
        for (const QString &cell : row)
            xml += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell) + "</t></is></c>";
        xml += "</row>";
    }
    return xml;
}

bool writeXlsx(const QString &path, const QList<QPair<QString, QByteArray>> &sheets, const QByteArray &texts,
               const QByteArray &formats, const QByteArray &properties)
{
    QList<QPair<QString, QByteArray>> parts{
        {QStringLiteral("[Content_Types].xml"), "<Types/>"},
        {QStringLiteral("_rels/.rels"), relations(relation(1, "officeDocument", "xl/workbook.xml"))}};
    QByteArray list;
    QByteArray related;
    int id = 0;
    for (const auto &[name, rows] : sheets) {
        const QByteArray number = QByteArray::number(++id);
        list +=
            "<sheet name=\"" + escaped(name) + "\" sheetId=\"" + number +
            "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"r" +
            number + "\"/>";
        related += relation(id, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.append({QStringLiteral("xl/worksheets/sheet%1.xml").arg(id),
                      element("worksheet", "<sheetData>" + rows + "</sheetData>")});
    }
    if (!texts.isEmpty()) {
        related += relation(++id, "sharedStrings", "/xl/sharedStrings.xml");
        parts.append({QStringLiteral("xl/sharedStrings.xml"), element("sst", texts)});
    }
    if (!formats.isEmpty()) {
        related += relation(++id, "styles", "styles.xml");
        parts.append({QStringLiteral("xl/styles.xml"), element("styleSheet", formats)});
    }
    parts.append({QStringLiteral("xl/workbook.xml"),
                  element("workbook", properties + "<sheets>" + list + "</sheets>")});
    parts.append({QStringLiteral("xl/_rels/workbook.xml.rels"), relations(related)});
    return writeZip(path, parts);
}

QByteArray odsRows(const QList<QStringList> &rows)
{
    QByteArray xml;
    for (const QStringList &row : rows) {
        xml += "<table:table-row>";
        for (const QString &cell : row)
            xml += "<table:table-cell office:value-type=\"string\"><text:p>" + escaped(cell) +
                   "</text:p></table:table-cell>";
        xml += "</table:table-row>";
    }
    return xml;
}

bool writeOds(const QString &path, const QList<QPair<QString, QByteArray>> &tables)
{
    QByteArray content(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">"
        "<office:automatic-styles><style:style style:name=\"hidden\" style:family=\"table\">"
        "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
        "<office:body><office:spreadsheet>");
    for (const auto &[name, rows] : tables) {
        const QByteArray style =
            name.startsWith(QLatin1String("hidden")) ? " table:style-name=\"hidden\"" : "";
        content +=
            "<table:table table:name=\"" + escaped(name) + "\"" + style + ">" + rows + "</table:table>";
    }
    content += "</office:spreadsheet></office:body></office:document-content>";
    return writeZip(path, {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
                           {QStringLiteral("content.xml"), content}});
}

} // namespace callboard::test
