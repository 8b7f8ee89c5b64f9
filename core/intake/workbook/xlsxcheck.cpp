// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/xlsxcheck.h"

#include "core/intake/workbook/xlsxworkbook.h"
#include "core/intake/workbook/ziparchive.h"

#include <algorithm>
#include <limits>

namespace callboard::intake {

namespace {

constexpr qint64 PieceBytes = 64 * 1024;
constexpr QByteArrayView Begin("<sheetData>"); // a text's own would be escaped
constexpr QByteArrayView End("</sheetData>");
constexpr QByteArrayView Last("</worksheet>");

/// The bytes between the marks, or -1 when they are not both there or the part does not come to its end.
qint64 rowBytesOf(QIODevice &part)
{
    const qsizetype kept = std::max({Begin.size(), End.size(), Last.size()});
    qint64 begin = -1;
    qint64 end = -1;
    qint64 at = 0;
    QByteArray window; // with the end of the piece before, lest a mark be torn
    for (QByteArray piece = part.read(PieceBytes); !piece.isEmpty(); piece = part.read(PieceBytes)) {
        window = window.last(std::min(kept, window.size())) + piece;
        at += piece.size();
        const qint64 start = at - window.size();
        if (const qsizetype found = begin < 0 ? window.indexOf(Begin) : -1; found >= 0)
            begin = start + found + Begin.size();
        if (const qsizetype found = window.indexOf(End); found >= 0)
            end = start + found;
    }
    const bool isWhole = begin >= 0 && end >= begin && at == part.size() && window.endsWith(Last);
    return isWhole ? end - begin : -1;
}

Result<void> checkRows(const ZipArchive &archive, const QList<qint64> &rowBytes)
{
    for (qsizetype sheet = 0; sheet < rowBytes.size(); ++sheet) {
        const QString name = QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet + 1);
        const Result<std::unique_ptr<ZipPart>> part = archive.part(name);
        if (!part)
            return fail(part.error());
        if (rowBytesOf(**part) != rowBytes.at(sheet))
            return damagedPart(archive.name(), damagedArchiveText(), name);
    }
    return {};
}

/// Of the small parts: the list of the sheets and the styles.
Result<void> checkFrame(std::unique_ptr<ZipArchive> archive, qsizetype sheets, const WorkbookLimits &limits)
{
    const Result<std::unique_ptr<Workbook>> workbook = openXlsx(std::move(archive), limits);
    if (!workbook)
        return fail(workbook.error());
    const auto unwatched = [](qint64, qint64) { return Result<void>(); };
    bool hasRow = false;
    const Result<void> read = (*workbook)->read(0, unwatched, [&hasRow](qint64, const QStringList &) {
        hasRow = true;
        return Result<void>(fail(ErrorCode::Cancelled)); // one is enough
    });
    if (!read && !hasRow)
        return read;
    return (*workbook)->sheets().size() == sheets ? Result<void>()
                                                  : Result<void>(fail(ErrorCode::FileMalformed));
}

} // namespace

Result<void> checkXlsx(const QString &path, const QList<qint64> &rowBytes)
{
    // It is no stranger's file: what it unpacks to is known.
    WorkbookLimits limits;
    limits.partBytes = std::numeric_limits<qint64>::max();
    limits.suspiciousBytes = limits.partBytes;
    Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(path, limits);
    if (!archive)
        return fail(archive.error());
    if (const Result<void> rows = checkRows(**archive, rowBytes); !rows)
        return rows;
    return checkFrame(std::move(*archive), rowBytes.size(), limits);
}

} // namespace callboard::intake
