// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/xlsxfilewriter.h"

#include "core/intake/csvformat.h"
#include "core/intake/workbook/xlsxcheck.h"
#include "core/intake/workbook/xlsxescapes.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <numeric>

namespace callboard::intake {

namespace {

constexpr quint8 TextFormat = 49;          // "@": what is typed into such a cell stays a text
constexpr double ColumnWidth = 20;         // in digits of the usual font
constexpr qint64 ElementBytes = 64;        // what the XML of a cell takes beside its text, about
constexpr qint64 PieceBytes = 1024 * 1024; // copied at once

/// Excel marks each number that is stored as a text with a triangle, unless it is told that this is meant.
void expectNumbersAsTexts(lxw_worksheet *sheet)
{
    worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

QString systemMessage(int code)
{
    // Where the library swallowed what the system said: a write that failed is a full disk all but always.
    return qt_error_string(code != 0 ? code : ENOSPC);
}

/// The import takes a guard away, as files in CSV have it: what only looks like one gets another.
QString keptFromUnguarding(const QString &cell)
{
    return unguarded(cell) == cell ? cell : guarded(cell);
}

} // namespace

// The library leaves the rows' files open when nothing comes of the workbook, and with them their space
// taken.
void XlsxFileWriter::Free::operator()(lxw_workbook *workbook) const
{
    lxw_worksheet *sheet = nullptr;
    STAILQ_FOREACH(sheet, workbook->worksheets, list_pointers)
    {
        if (sheet->optimize_tmpfile != nullptr)
            static_cast<void>(std::fclose(sheet->optimize_tmpfile));
        sheet->optimize_tmpfile = nullptr;
    }
    lxw_workbook_free(workbook);
}

XlsxFileWriter::XlsxFileWriter(const QString &path, const XlsxSheetLimits &limits)
    : m_path(path)
    , m_limits(limits)
    , m_file(path)
    , m_draft(path + QStringLiteral(".XXXXXX"))
    , m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
{
}

XlsxFileWriter::~XlsxFileWriter() = default;

Result<std::unique_ptr<XlsxFileWriter>> XlsxFileWriter::create(const QString &path,
                                                               const XlsxSheetLimits &limits)
{
    auto writer = std::unique_ptr<XlsxFileWriter>(new XlsxFileWriter(path, limits));
    if (const Result<void> opened = writer->open(); !opened)
        return fail(opened.error());
    return writer;
}

Result<void> XlsxFileWriter::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return unwritable(m_file.errorString());
    if (!m_draft.open())
        return unwritable(m_draft.errorString());
    m_draft.close(); // the name stays taken
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folder.data();
    m_workbook.reset(workbook_new_opt(QFile::encodeName(m_draft.fileName()).constData(), &options));
    if (!m_workbook)
        return unwritable(systemMessage(ENOMEM));
    m_text = workbook_add_format(m_workbook.get());
    format_set_num_format_index(m_text, TextFormat);
    m_bold = workbook_add_format(m_workbook.get());
    format_set_num_format_index(m_bold, TextFormat);
    format_set_bold(m_bold);
    return beginSheet();
}

Result<void> XlsxFileWriter::beginSheet()
{
    ++m_sheets;
    const QByteArray name =
        m_sheets == 1 ? QByteArrayLiteral("Leads") : "Leads " + QByteArray::number(m_sheets);
    errno = 0;
    m_sheet = workbook_add_worksheet(m_workbook.get(), name.constData());
    if (m_sheet == nullptr)
        return unwritable(systemMessage(errno));
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_set_column(m_sheet, 0, LXW_COL_MAX - 1, ColumnWidth, nullptr);
    expectNumbersAsTexts(m_sheet);
    m_row = 0;
    m_sheetBytes = 0;
    return m_headings.isEmpty() ? Result<void>() : writeRow(m_headings, m_bold);
}

Result<void> XlsxFileWriter::endSheet()
{
    errno = 0;
    lxw_worksheet_write_single_row(m_sheet); // the last one still waits
    FILE *rows = m_sheet->optimize_tmpfile;
    if (std::fflush(rows) != 0 || std::ferror(rows) != 0)
        return unwritable(systemMessage(errno));
    m_rowBytes.append(std::ftell(rows));
    return {};
}

Result<void> XlsxFileWriter::write(const QStringList &cells)
{
    if (cells.size() > LXW_COL_MAX)
        return fail(
            ErrorCode::FileTooManyColumns,
            {QFileInfo(m_path).fileName(), QString::number(cells.size()), QString::number(LXW_COL_MAX)});
    if (m_headings.isEmpty()) {
        m_headings = cells;
        return writeRow(cells, m_bold);
    }
    if (m_row >= m_limits.rows || m_sheetBytes >= m_limits.bytes) {
        if (const Result<void> ended = endSheet(); !ended)
            return ended;
        if (const Result<void> begun = beginSheet(); !begun)
            return begun;
    }
    return writeRow(cells, m_text);
}

Result<void> XlsxFileWriter::writeRow(const QStringList &cells, lxw_format *format)
{
    errno = 0;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (cells.at(column).isEmpty())
            continue;
        const XlsxText text = withXlsxEscapes(keptFromUnguarding(cells.at(column)));
        m_cutTexts += text.isCut ? 1 : 0;
        const QByteArray bytes = text.text.toUtf8();
        const lxw_error error =
            worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(column), bytes.constData(), format);
        if (error != LXW_NO_ERROR)
            return unwritable(QString::fromUtf8(lxw_strerror(error)));
        m_sheetBytes += bytes.size() + ElementBytes;
    }
    ++m_row;
    if (std::ferror(m_sheet->optimize_tmpfile) != 0)
        return unwritable(systemMessage(errno));
    return {};
}

Result<void> XlsxFileWriter::pack()
{
    m_isPacked = true;
    if (const Result<void> ended = endSheet(); !ended)
        return ended;
    // Once it packs, the library no longer gives back what it holds when it fails: better not to begin.
    if (!hasRoomToPack())
        return unwritable(systemMessage(ENOSPC));
    errno = 0;
    // It frees the workbook, whatever comes of it.
    if (workbook_close(m_workbook.release()) != LXW_NO_ERROR)
        return unwritable(systemMessage(errno));
    if (!checkXlsx(m_draft.fileName(), m_rowBytes))
        return unwritable(systemMessage(ENOSPC));
    return copyIntoPlace();
}

/// Each sheet is copied once more while it is packed, and the packed file stands there twice for a moment.
bool XlsxFileWriter::hasRoomToPack() const
{
    constexpr qint64 LeastPacking = 8; // texts with the XML around them pack better than this
    const qint64 largest = *std::max_element(m_rowBytes.cbegin(), m_rowBytes.cend());
    const qint64 all = std::accumulate(m_rowBytes.cbegin(), m_rowBytes.cend(), qint64(0));
    const QStorageInfo disk(QFile::decodeName(m_folder));
    return !disk.isValid() || disk.bytesAvailable() > largest + all * 2 / LeastPacking;
}

// By way of QSaveFile, as in CSV: it knows of links, rights and flushing.
Result<void> XlsxFileWriter::copyIntoPlace()
{
    QFile draft(m_draft.fileName());
    if (!draft.open(QIODevice::ReadOnly))
        return unwritable(draft.errorString());
    while (!draft.atEnd()) {
        const QByteArray piece = draft.read(PieceBytes);
        if (piece.isEmpty())
            return unwritable(draft.errorString());
        if (m_file.write(piece) != piece.size())
            return unwritable(m_file.errorString());
    }
    return m_file.flush() ? Result<void>() : unwritable(m_file.errorString());
}

Result<void> XlsxFileWriter::commit()
{
    if (!m_isPacked) {
        if (const Result<void> packed = pack(); !packed)
            return packed;
    }
    return m_file.commit() ? Result<void>() : unwritable(m_file.errorString());
}

Failure XlsxFileWriter::unwritable(const QString &why) const
{
    return fail(ErrorCode::FileUnwritable, {QFileInfo(m_path).fileName(), why});
}

} // namespace callboard::intake
