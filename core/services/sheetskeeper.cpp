// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetskeeper.h"

#include "core/base/backoff.h"
#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"

namespace callboard::services {

namespace {

constexpr seconds LongestRest{600};

} // namespace

SheetsKeeper::SheetsKeeper(Workspace &workspace, milliseconds period, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_sheets(workspace)
    , m_period(period)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SheetsKeeper::look);
}

void SheetsKeeper::start()
{
    m_timer.start(m_period);
}

void SheetsKeeper::look()
{
    whenDone(m_sheets.status(), this, [this](const Result<SheetsStatus> &status) {
        if (!status || !status->link || !status->link->trouble.isEmpty()) {
            rest(true);
            return;
        }
        const auto setting = m_workspace.ledger().read(
            [](const store::Store &store) { return readSetting(store.settings, SheetsMinutesKey); });
        whenDone(setting, this, [this, status = *status](const Result<QString> &minutes) {
            work(status, minutes.value_or(QString()).toInt());
        });
    });
}

void SheetsKeeper::work(const SheetsStatus &status, int minutes)
{
    if (minutes == 0) {
        rest(true);
        return;
    }
    const std::optional<Instant> before = status.link->pulledAt;
    const Instant now = m_workspace.clock().now();
    // A clock that was set back must not keep the sheet waiting.
    const bool isDue = !before || now < *before || now - *before >= std::chrono::minutes{minutes};
    whenDone(
        isDue ? m_sheets.bringInStep() : m_sheets.push(), this, [this](const Result<SheetSummary> &summary) {
            if (!summary)
                qCWarning(lcService) << "the spreadsheet was not brought in step:" << summary.error().detail;
            rest(summary.has_value());
        });
}

void SheetsKeeper::rest(bool wentWell)
{
    m_failures = wentWell ? 0 : m_failures + 1;
    m_timer.start(wentWell ? m_period : Backoff(m_period, LongestRest).delay(m_failures + 1));
    Q_EMIT looked();
}

} // namespace callboard::services
