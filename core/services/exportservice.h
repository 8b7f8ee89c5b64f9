// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/lead.h"
#include "core/model/leadfilter.h"
#include "core/services/jobcontrol.h"

#include <QFuture>

namespace callboard::services {

class Workspace;

enum class ExportFormat { Csv = 1, Xlsx };

/// That of a name that ends with .xlsx, else CSV.
[[nodiscard]] ExportFormat exportFormatOf(const QString &fileName);

struct ExportWish
{
    QList<LeadId> leads; ///< in the order of the rows
    QString fileName;
    ExportFormat format = ExportFormat::Csv;
    QStringList columns = {}; ///< as ExportColumns::choose() takes them
};

struct ExportReceipt
{
    QString fileName;
    qint64 leads = 0;
    int sheets = 1;      ///< a workbook's sheet holds 1,048,575 leads; the others go on in the next
    qint64 cutTexts = 0; ///< so many did not fit into a cell of a workbook, which holds 32,767 characters
};

/// Leads with their results as CSV or as an Excel workbook (XLSX): the seven columns in the order of S0-016,
/// the attributes, and of the latest attempt: last_outcome, last_call_at, attempts, talk_seconds, cost,
/// summary; or those that were chosen. Safe against formula injection; imported again they are the same
/// leads. Read and written in pages: of each lead only the id is in memory.
class ExportService
{
public:
    explicit ExportService(Workspace &workspace);

    /// FileUnwritable, FileTooManyColumns, InvalidArgument for a column, or Cancelled; then nothing is left
    /// and what stood under the name still does.
    [[nodiscard]] QFuture<Result<ExportReceipt>> exportLeads(const ExportWish &wish,
                                                             const JobControlPtr &control) const;

    enum class Template { Basic = 1, Advanced };
    /// Writes one of the CSV templates (S3-007), which the program carries in resources/callboard.qrc.
    [[nodiscard]] static Result<void> saveTemplate(Template which, const QString &fileName);

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
