// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/workbook.h"

#include "core/intake/workbook/odsworkbook.h"
#include "core/intake/workbook/xlsxworkbook.h"
#include "core/intake/workbook/ziparchive.h"

#include <QFile>
#include <QFileInfo>

namespace callboard::intake {

namespace {

/// What a broken archive was to be: its first parts are named before it breaks off.
std::optional<WorkbookKind> kindByHead(const QByteArray &head)
{
    if (head.contains("opendocument.spreadsheet"))
        return WorkbookKind::Ods;
    const bool isXlsx = head.contains("[Content_Types].xml") || head.contains("xl/");
    return isXlsx ? std::optional(WorkbookKind::Xlsx) : std::nullopt;
}

} // namespace

std::optional<WorkbookKind> Workbook::kindOf(const QString &path)
{
    constexpr qint64 HeadBytes = 4096;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray head = file.read(HeadBytes);
    if (!head.startsWith(QByteArrayView("PK\x03\x04", 4)))
        return std::nullopt;
    const Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(path, {});
    if (!archive)
        return kindByHead(head);
    if ((*archive)->has(QStringLiteral("content.xml")))
        return WorkbookKind::Ods;
    const bool isXlsx = (*archive)->has(QStringLiteral("_rels/.rels"));
    return isXlsx ? std::optional(WorkbookKind::Xlsx) : std::nullopt;
}

Result<std::unique_ptr<Workbook>> Workbook::open(const QString &path, WorkbookKind kind,
                                                 const WorkbookLimits &limits)
{
    Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(path, limits);
    if (!archive)
        return fail(archive.error());
    return kind == WorkbookKind::Xlsx ? openXlsx(std::move(*archive), limits)
                                      : openOds(std::move(*archive), limits);
}

} // namespace callboard::intake
