// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/auditentry.h"
#include "core/security/auditchain.h"
#include "core/services/auditheads.h"
#include "core/services/jobcontrol.h"

#include <QFuture>

#include <optional>

namespace callboard::services {

class Workspace;

/// What a look at the whole trail found.
struct AuditVerdict
{
    qint64 rows = 0; ///< that hold, from the first
    int heads = 0;   ///< kept ones that agree
    /// The first row that does not hold.
    std::optional<security::AuditBreak> broken = {};
    /// The first kept head that another row stands for now, or that no row stands for any more.
    std::optional<AuditHead> unmet = {};
    int unreadableHeads = 0; ///< lines of the file that are none

    /// Rows are missing at the end.
    [[nodiscard]] bool isCutOff() const { return unmet && unmet->number > rows; }
    [[nodiscard]] bool holds() const { return !broken && !unmet && unreadableHeads == 0; }
};

/// The audit trail as windows and verbs show it (S2-061, E-09). Rows are written by the services whose acts
/// they tell of, see noteAct().
class AuditService
{
public:
    explicit AuditService(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Newest first: at most \a limit of those below the number \a before; 0: the newest.
    [[nodiscard]] QFuture<Result<QList<AuditEntry>>> page(const AuditFilter &filter, qint64 before,
                                                          int limit) const;
    [[nodiscard]] QFuture<Result<int>> count(const AuditFilter &filter) const;
    /// Walks the whole chain in pages and compares it with the kept heads. Cancelled when \a control is.
    [[nodiscard]] QFuture<Result<AuditVerdict>> verify(const JobControlPtr &control) const;
    /// As CSV, oldest first, with the hashes; how many rows. Errors as ExportService's.
    [[nodiscard]] QFuture<Result<qint64>> exportRows(const QString &fileName, const AuditFilter &filter,
                                                     const JobControlPtr &control) const;

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
