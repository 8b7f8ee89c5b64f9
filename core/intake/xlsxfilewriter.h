// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/tablewriter.h"

#include <QByteArray>
#include <QSaveFile>
#include <QTemporaryFile>

#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace callboard::intake {

/// Where a sheet ends and the next one begins.
struct XlsxSheetLimits
{
    qint64 rows = 1'048'576; ///< with the headings; Excel knows no more
    /// Of the sheet unpacked, about. Half of what WorkbookLimits lets in again.
    qint64 bytes = 1024LL * 1024 * 1024;
};

/// Writes an Excel workbook (XLSX): a sheet "Leads", bold headings that stay in sight, and where a sheet is
/// full another one, "Leads 2", under the same headings. Every cell is a text and formatted as one: nothing
/// is ever a formula, a number or a link, also after somebody has edited it. The rows wait in unnamed files
/// beside the workbook, never in memory.
class XlsxFileWriter final : public TableWriter
{
public:
    /// FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<XlsxFileWriter>> create(const QString &path,
                                                                        const XlsxSheetLimits &limits = {});
    ~XlsxFileWriter() override;

    /// Also FileTooManyColumns.
    [[nodiscard]] Result<void> write(const QStringList &cells) override;
    [[nodiscard]] Result<void> pack() override;
    /// Packs first if that was not done.
    [[nodiscard]] Result<void> commit() override;

    [[nodiscard]] int sheets() const override { return m_sheets; }
    [[nodiscard]] qint64 cutTexts() const override { return m_cutTexts; }

private:
    XlsxFileWriter(const QString &path, const XlsxSheetLimits &limits);
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> beginSheet();
    [[nodiscard]] Result<void> endSheet();
    [[nodiscard]] Result<void> writeRow(const QStringList &cells, lxw_format *format);
    [[nodiscard]] bool hasRoomToPack() const;
    [[nodiscard]] Result<void> copyIntoPlace();
    [[nodiscard]] Failure unwritable(const QString &why) const;

    struct Free
    {
        void operator()(lxw_workbook *workbook) const;
    };

    QString m_path;
    XlsxSheetLimits m_limits;
    QSaveFile m_file;
    QTemporaryFile m_draft; ///< which libxlsxwriter writes, by name
    QByteArray m_folder;    ///< of its further temporary files
    std::unique_ptr<lxw_workbook, Free> m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_bold = nullptr;
    QStringList m_headings;
    QList<qint64> m_rowBytes; ///< of the sheets that are done
    quint32 m_row = 0;        ///< the next one on this sheet, counted from 0
    qint64 m_sheetBytes = 0;
    int m_sheets = 0;
    qint64 m_cutTexts = 0;
    bool m_isPacked = false;
};

} // namespace callboard::intake
