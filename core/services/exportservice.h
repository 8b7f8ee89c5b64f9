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

struct ExportReceipt
{
    QString fileName;
    qint64 leads = 0;
};

/// Leads with their results as CSV: the seven columns in the order of S0-016, the attributes, and of the
/// latest attempt: last_outcome, last_call_at, attempts, talk_seconds, cost, summary. Safe against formula
/// injection.
class ExportService
{
public:
    explicit ExportService(Workspace &workspace);

    [[nodiscard]] QFuture<Result<ExportReceipt>>
    exportLeads(const QList<LeadId> &ids, const QString &fileName, const JobControlPtr &control) const;

    enum class Template { Basic = 1, Advanced };
    /// Writes one of the CSV templates (S3-007), which the program carries in resources/callboard.qrc.
    [[nodiscard]] static Result<void> saveTemplate(Template which, const QString &fileName);

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
