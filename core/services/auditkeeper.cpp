// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/auditkeeper.h"

#include "core/base/log.h"
#include "core/services/auditheads.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

namespace callboard::services {

namespace {

constexpr milliseconds AuditHeadPeriod{3'600'000}; // a day that begins is noticed within the hour

} // namespace

AuditKeeper::AuditKeeper(Workspace &workspace)
    : QObject(&workspace)
    , m_workspace(workspace)
{
    connect(&m_timer, &QTimer::timeout, this, &AuditKeeper::look);
    m_timer.start(AuditHeadPeriod);
    look();
}

void AuditKeeper::look()
{
    const auto keep = [directory = m_workspace.directory(),
                       now = m_workspace.clock().now()](const store::Store &store) {
        const Result<bool> kept = keepAuditHead(store, directory, now);
        if (!kept)
            qCWarning(lcService) << "the head of the audit trail was not kept:" << kept.error().detail;
        return kept;
    };
    (void)m_workspace.ledger().read(keep);
}

} // namespace callboard::services
