// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/steprhythm.h"

#include "core/base/backoff.h"
#include "core/base/whendone.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

namespace callboard::services {

namespace {

constexpr seconds LongestRest{600};

} // namespace

StepRhythm::StepRhythm(Workspace &workspace, const QString &minutesKey, milliseconds period, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_minutesKey(minutesKey)
    , m_period(period)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StepRhythm::lookDue);
}

void StepRhythm::start()
{
    m_timer.start(m_period);
}

void StepRhythm::whenWanted(const std::optional<Instant> &pulledAt, std::function<void(bool isPullDue)> work)
{
    const auto setting = m_workspace.ledger().read(
        [key = m_minutesKey](const store::Store &store) { return readSetting(store.settings, key); });
    whenDone(setting, this, [this, pulledAt, work = std::move(work)](const Result<QString> &read) {
        const std::chrono::minutes minutes{read.value_or(QString()).toInt()};
        if (minutes == std::chrono::minutes{0}) {
            rest(true);
            return;
        }
        const Instant now = m_workspace.clock().now();
        // A clock that was set back must not keep what is new waiting.
        work(!pulledAt || now < *pulledAt || now - *pulledAt >= minutes);
    });
}

void StepRhythm::rest(bool wentWell)
{
    m_failures = wentWell ? 0 : m_failures + 1;
    m_timer.start(wentWell ? m_period : Backoff(m_period, LongestRest).delay(m_failures + 1));
    Q_EMIT rested();
}

} // namespace callboard::services
