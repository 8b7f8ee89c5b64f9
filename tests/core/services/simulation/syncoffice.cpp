// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/syncoffice.h"

#include "core/services/conflictdecision.h"
#include "core/services/donotcallservice.h"
#include "core/services/leadremoval.h"
#include "tests/support/ledgerseed.h"

#include <algorithm>

namespace callboard::test {

SyncOffice::SyncOffice(SyncWords &words, Dice &dice, SimulationTally &tally, const QString &attribute,
                       Note note)
    : m_words(words)
    , m_dice(dice)
    , m_tally(tally)
    , m_attribute(attribute)
    , m_note(std::move(note))
{
}

/// One lead that nobody else knows has the campaign that all calls are of.
bool SyncOffice::begin()
{
    if (!m_profile.workspace)
        return false;
    add();
    const QList<Lead> all = leads();
    const services::AccountService accounts(workspace());
    m_account = await(accounts.preferred()).value_or(Account()).id;
    m_campaign = all.isEmpty() ? CampaignId() : scheduleTomorrow(m_profile, {all.constFirst().id});
    return m_campaign.isValid();
}

bool SyncOffice::openAgain()
{
    m_profile.workspace.reset();
    services::WorkspaceSetup setup;
    setup.directory = m_profile.directory.path();
    setup.clock = m_profile.clock;
    setup.allowKeychain = false;
    Result<std::unique_ptr<services::Workspace>> opened = services::Workspace::open(setup);
    if (opened)
        m_profile.workspace = std::move(opened).value();
    return m_profile.workspace != nullptr;
}

QList<Lead> SyncOffice::leads()
{
    const auto read = [](const store::Store &store) -> Result<QList<Lead>> {
        const Result<QList<LeadId>> ids = store.leads.ids({}, {});
        return ids ? store.leads.leads(*ids) : Result<QList<Lead>>(fail(ids.error()));
    };
    QList<Lead> all = workspace().ledger().read(read).result().value_or({});
    // Keys are made by chance of another kind, which the seed does not decide.
    std::sort(all.begin(), all.end(),
              [](const Lead &a, const Lead &b) { return a.number.e164() < b.number.e164(); });
    return all;
}

QHash<QString, Lead> SyncOffice::leadsByKey()
{
    QHash<QString, Lead> byKey;
    const QList<Lead> all = leads();
    for (const Lead &lead : all)
        byKey.insert(lead.uuid.toString(QUuid::WithoutBraces), lead);
    return byKey;
}

void SyncOffice::sortByNumber(QList<store::FieldConflict> &conflicts, const QHash<QString, Lead> &leads)
{
    const auto orderOf = [&leads](const store::FieldConflict &conflict) {
        const auto lead = leads.constFind(conflict.leadUuid);
        return std::pair(lead == leads.cend() ? QString() : lead->number.e164(), conflict.field);
    };
    std::sort(conflicts.begin(), conflicts.end(),
              [&](const auto &a, const auto &b) { return orderOf(a) < orderOf(b); });
}

bool SyncOffice::decideBy(const store::FieldConflict &conflict, services::ConflictSide side,
                          const services::SettleConflict &settle)
{
    clock().advance(seconds{1});
    services::JobControl control;
    const Result<services::ConflictReceipt> receipt =
        services::decideConflicts(workspace(), {conflict.id}, settle, control);
    const bool isDecided = receipt && receipt->decided == 1;
    m_note(QStringLiteral("chosen: %1 %2%3")
               .arg(side == services::ConflictSide::Ours ? QStringLiteral("ours of") : conflict.theirs,
                    conflict.field, isDecided ? QString() : QStringLiteral(", refused")));
    return isDecided;
}

void SyncOffice::act()
{
    const int kind = m_dice.below(100);
    const QList<Lead> all = leads();
    if (all.isEmpty() || kind < 4)
        return add();
    const Lead lead = m_dice.oneOf(all);
    if (kind < 44)
        edit(lead);
    else if (kind < 50)
        changeNumber(lead);
    else if (kind < 64)
        showStatus(lead);
    else if (kind < 80)
        call(lead);
    else if (kind < 88)
        completeRecord(lead);
    else if (kind < 94)
        remove(lead);
    else if (kind < 97)
        bar(lead);
    else
        allow(lead);
}

void SyncOffice::meddle()
{
    const QList<Lead> all = leads();
    if (all.isEmpty())
        return;
    const Lead lead = m_dice.oneOf(all);
    const int kind = m_dice.below(10);
    if (kind < 7)
        edit(lead);
    else if (kind < 8)
        changeNumber(lead);
    else if (kind < 9)
        showStatus(lead);
    else
        remove(lead);
}

void SyncOffice::edit(const Lead &lead)
{
    m_tally.count("edits of leads");
    Lead changed = lead;
    const QString text = m_dice.chance(15) ? QString() : m_words.newText(u'h');
    const int field = m_dice.below(6);
    if (field < 3)
        changed.name = text;
    else if (field == 3)
        changed.partner = text;
    else if (field == 4)
        setAttribute(changed.attributes, m_attribute, text);
    else
        changed.email = text.isEmpty() ? text : text + QStringLiteral("@example.com");
    (void)write([changed, this](store::Store &store) {
        return store.leads.update(changed.id, store::seal(changed, store.cipher), clock().now());
    });
    m_note(QStringLiteral("here: the lead %1 of %2: field %3 is %4")
               .arg(lead.name, lead.number.e164())
               .arg(field)
               .arg(text));
}

void SyncOffice::changeNumber(const Lead &lead)
{
    m_tally.count("numbers of leads");
    Lead changed = lead;
    changed.number = *PhoneNumber::fromE164(m_words.newPhone());
    (void)write([changed, this](store::Store &store) {
        return store.leads.update(changed.id, store::seal(changed, store.cipher), clock().now());
    });
    m_note(QStringLiteral("here: %1 -> %2").arg(lead.number.e164(), changed.number.e164()));
}

void SyncOffice::showStatus(const Lead &lead)
{
    m_tally.count("statuses");
    const auto status =
        m_dice.oneOf<LeadStatus>({LeadStatus::Pending, LeadStatus::BulkCalling, LeadStatus::Initiated,
                                  LeadStatus::Completed, LeadStatus::Missed, LeadStatus::Failed});
    (void)write(
        [&](store::Store &store) { return store.leads.showCall(lead.id, status, {}, clock().now()); });
    m_note(
        QStringLiteral("here: the lead %1 of %2 is %3").arg(lead.name, lead.number.e164(), toWord(status)));
}

void SyncOffice::call(const Lead &lead)
{
    m_tally.count("calls");
    Call call;
    call.outcome = m_dice.chance(60) ? Outcome::Completed : Outcome::NoAnswer;
    call.id = AttemptId::create();
    call.isComplete = m_dice.chance(60);
    if (call.isComplete && m_dice.chance(80))
        call.record.summary = m_words.newText(u'=');
    if (call.isComplete && call.outcome == Outcome::Completed)
        call.record.talkTime = seconds{m_dice.between(1, 600)};
    QList<Call> &calls = m_calls[lead.id.value()];
    clock().advance(seconds{5});
    call.at = clock().now();
    m_note(QStringLiteral("here: a call of %1, %2").arg(lead.number.e164(), toWord(call.outcome)));
    if (keepCall(lead, call, int(calls.size()) + 1))
        calls << call;
}

bool SyncOffice::keepCall(const Lead &lead, const Call &call, int ordinal)
{
    store::LedgerAttempt seed;
    seed.attempt.id = call.id;
    seed.attempt.campaign = m_campaign;
    seed.attempt.lead = lead.id;
    seed.attempt.account = m_account;
    seed.attempt.ordinal = ordinal;
    seed.attempt.state = AttemptState::Intent;
    seed.numberIndex = lead.uuid.toRfc4122();
    seed.attempt.dueAt = call.at;
    seed.attempt.intentAt = call.at;
    seed.attempt.sendBy = call.at + seconds{20};
    return write([seed, call, this](store::Store &store) -> Result<void> {
        if (const Result<void> inserted = store.attempts.insertIntent(seed); !inserted)
            return inserted;
        Result<store::LedgerAttempt> before = store.attempts.find(call.id);
        if (!before)
            return fail(before.error());
        if (const Result<void> taken = store.attempts.accept(*before, call.id.text(), call.at, {}); !taken)
            return taken;
        before = store.attempts.find(call.id);
        if (!before)
            return fail(before.error());
        if (const Result<void> ended = store.attempts.end(*before, call.outcome, {}, clock().now(), {});
            !ended)
            return ended;
        const Result<void> stored = store.attempts.storeRecord(call.id, call.record, call.isComplete, {});
        const LeadStatus status =
            call.outcome == Outcome::Completed ? LeadStatus::Completed : LeadStatus::Missed;
        return stored ? store.leads.showCall(seed.attempt.lead, status, {}, clock().now()) : stored;
    });
}

void SyncOffice::completeRecord(const Lead &lead)
{
    for (Call &call : m_calls[lead.id.value()]) {
        if (call.isComplete)
            continue;
        m_tally.count("late records");
        call.isComplete = true;
        call.record.summary = m_words.newText(u'=');
        call.record.talkTime = seconds{m_dice.between(1, 600)};
        (void)write([&call](store::Store &store) {
            return store.attempts.storeRecord(call.id, call.record, true, {});
        });
        m_note(QStringLiteral("here: the record of a call of %1").arg(lead.number.e164()));
        return;
    }
}

void SyncOffice::completeRecords()
{
    const QList<Lead> all = leads();
    for (const Lead &lead : all) {
        for (qsizetype i = 0; i < m_calls.value(lead.id.value()).size(); ++i)
            completeRecord(lead);
    }
}

void SyncOffice::remove(const Lead &lead)
{
    m_tally.count("deleted leads");
    clock().advance(seconds{1});
    (void)services::removeLeads(workspace(), {lead.id}, std::make_shared<services::JobControl>());
    m_note(QStringLiteral("here: the lead %1 of %2 is deleted").arg(lead.name, lead.number.e164()));
}

void SyncOffice::add()
{
    m_tally.count("leads by hand");
    Lead lead{.uuid = QUuid::createUuidV5(QUuid(), m_words.newText(u'u')),
              .number = *PhoneNumber::fromE164(m_words.newPhone())};
    lead.name = m_words.newText(u'h');
    (void)write([lead, this](store::Store &store) {
        return store.leads.insert(store::seal(lead, store.cipher), {}, clock().now());
    });
    m_note(QStringLiteral("here: a lead %1 of %2").arg(lead.name, lead.number.e164()));
}

void SyncOffice::bar(const Lead &lead)
{
    m_tally.count("marks");
    (void)write([&](store::Store &store) { return services::barNumber(store, lead.number, clock().now()); });
    m_note(QStringLiteral("here: %1 is barred").arg(lead.number.e164()));
}

void SyncOffice::allow(const Lead &lead)
{
    m_tally.count("lifted marks");
    (void)write(
        [&](store::Store &store) { return services::allowNumber(store, lead.number, clock().now()); });
    m_note(QStringLiteral("here: %1 is allowed").arg(lead.number.e164()));
}

} // namespace callboard::test
