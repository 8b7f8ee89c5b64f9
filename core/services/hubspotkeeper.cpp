// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotkeeper.h"

#include "core/base/backoff.h"
#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"

namespace callboard::services {

namespace {

constexpr seconds LongestHubSpotRest{600};

} // namespace

HubSpotKeeper::HubSpotKeeper(Workspace &workspace, milliseconds period, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_hubspot(workspace)
    , m_period(period)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HubSpotKeeper::look);
}

void HubSpotKeeper::start()
{
    m_timer.start(m_period);
}

void HubSpotKeeper::look()
{
    whenDone(m_hubspot.status(), this, [this](const Result<HubSpotStatus> &status) {
        const bool isWanted = status && status->link && status->link->trouble.isEmpty();
        // A look at all contacts takes minutes, in which nobody could choose what is to be taken from them.
        if (!isWanted || status->isWaitingForMapping) {
            rest(true);
            return;
        }
        const auto setting = m_workspace.ledger().read(
            [](const store::Store &store) { return readSetting(store.settings, HubSpotMinutesKey); });
        whenDone(setting, this, [this, link = *status->link](const Result<QString> &minutes) {
            work(link, minutes.value_or(QString()).toInt());
        });
    });
}

void HubSpotKeeper::work(const store::HubSpotLink &link, int minutes)
{
    if (minutes == 0) {
        rest(true);
        return;
    }
    const std::optional<Instant> before = link.pulledAt;
    const Instant now = m_workspace.clock().now();
    // A clock that was set back must not keep the contacts waiting.
    const bool isDue = !before || now < *before || now - *before >= std::chrono::minutes{minutes};
    whenDone(isDue ? m_hubspot.bringInStep() : m_hubspot.push(), this,
             [this](const Result<HubSpotSummary> &summary) {
                 if (!summary)
                     qCWarning(lcService)
                         << "nothing came of working with HubSpot:" << summary.error().detail;
                 rest(summary.has_value());
             });
}

void HubSpotKeeper::rest(bool wentWell)
{
    m_failures = wentWell ? 0 : m_failures + 1;
    m_timer.start(wentWell ? m_period : Backoff(m_period, LongestHubSpotRest).delay(m_failures + 1));
    Q_EMIT looked();
}

} // namespace callboard::services
