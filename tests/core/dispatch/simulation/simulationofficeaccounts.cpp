// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationoffice.h"
#include "tests/core/dispatch/simulation/simulationsteps.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

void SimulatedOffice::changeLines()
{
    OfficeAccount &known = m_accounts[m_dice.below(int(m_accounts.size()))];
    known.account.lines = m_dice.between(1, 8);
    const int used =
        must(m_store.slots.used(store::SlotScope::Account, known.account.id.value()), "lines in use");
    known.mostLines = std::max(known.account.lines, used);
    must(m_store.accounts.update(known.account), "lines");
    m_log.note(
        QStringLiteral("account %1 has %2 lines").arg(known.account.id.value()).arg(known.account.lines));
    m_tally.count("changes of lines");
    tellEngine();
}

void SimulatedOffice::changeRate()
{
    OfficeAccount &known = m_accounts[m_dice.below(int(m_accounts.size()))];
    known.formerRate = known.account.callsPerSecond;
    known.rateChanged = m_clock.bootTime();
    known.account.callsPerSecond = m_dice.between(0, 3);
    must(m_store.accounts.update(known.account), "rate");
    m_log.note(QStringLiteral("account %1 may place %2 calls a second")
                   .arg(known.account.id.value())
                   .arg(known.account.callsPerSecond));
    tellEngine();
}

void SimulatedOffice::openAccount()
{
    for (OfficeAccount &known : m_accounts) {
        const Account stored = must(m_store.accounts.find(known.account.id), "account");
        if (!stored.pausedUntil || *stored.pausedUntil < m_clock.now() + 24h)
            continue;
        must(m_store.accounts.resume(known.account.id), "open");
        known.opened = m_clock.bootTime();
        m_log.note(QStringLiteral("account %1 is opened").arg(known.account.id.value()));
        m_tally.count("opened accounts");
    }
    tellEngine();
}

/// With the provider's own list open in a browser: what may still live is never given up.
void SimulatedOffice::decideParked(dispatch::Engine *engine, bool isHurried)
{
    if (!engine)
        return;
    const QList<store::LedgerAttempt> parked =
        must(m_store.attempts.inState(AttemptState::NeedsOperator), "parked");
    for (const store::LedgerAttempt &each : parked) {
        const AttemptId id = each.attempt.id;
        if (isMessage(each.attempt.channel)) {
            decideParkedMessage(*engine, id, isHurried);
            continue;
        }
        const std::optional<TrueCall> call = m_line.callOf(id);
        if (call && call->holdsNumber(m_clock.bootTime()))
            continue;
        m_log.note(QStringLiteral("somebody decides about ") + id.text().left(8));
        m_tally.count("decisions of operators");
        if (!call && m_dice.chance(40))
            must(engine->release(id, QStringLiteral("nothing there")), "release");
        else if (!isHurried && m_dice.chance(40))
            must(engine->checkAgain(id), "check again");
        else
            must(engine->treatAsCalled(id), "treat as called");
    }
}

/// Of appointments that were missed. What was cancelled meanwhile stays so.
void SimulatedOffice::decideMissed(dispatch::Engine *engine)
{
    if (!engine)
        return;
    QList<store::LedgerAttempt> missed = must(m_store.attempts.undecided(), "missed");
    // The ids of attempts, by which those of one moment are told, are others in every run.
    const auto orderOf = [](const store::LedgerAttempt &each) {
        return std::pair(each.attempt.campaign.value(), each.position);
    };
    std::sort(missed.begin(), missed.end(),
              [&](const auto &a, const auto &b) { return orderOf(a) < orderOf(b); });
    for (const store::LedgerAttempt &each : std::as_const(missed)) {
        const AttemptId id = each.attempt.id;
        const auto campaign =
            std::find_if(m_campaigns.begin(), m_campaigns.end(), [&](const OfficeCampaign &known) {
                return known.campaign.id == each.attempt.campaign;
            });
        const bool isWanted = campaign != m_campaigns.end() &&
                              !campaign->cancelledPlaces.contains(each.position) && m_dice.chance(60);
        if (isWanted) {
            campaign->calledAfterAll.insert(each.position);
            must(engine->callAfterAll(id), "call after all");
        } else {
            must(engine->leave(id), "leave");
        }
        m_missesDecided.insert(id, isWanted);
        m_log.note(QStringLiteral("missed appointment %1 is %2")
                       .arg(id.text().left(8),
                            isWanted ? QLatin1String("called after all") : QLatin1String("left")));
        m_tally.count(isWanted ? "appointments called after all" : "appointments left");
    }
}

} // namespace callboard::test
