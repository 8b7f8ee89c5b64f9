// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/callscheduleservice.h"

#include "core/base/log.h"
#include "core/intake/numbernormaliser.h"
#include "core/services/accountservice.h"
#include "core/services/auditnote.h"
#include "core/services/callbyhand.h"
#include "core/services/callwishes.h"
#include "core/services/campaigndraft.h"
#include "core/services/leadservice.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/callschedulerepository.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

QString scheduleText(const char *source)
{
    return QCoreApplication::translate("CallSchedules", source);
}

Result<PhoneNumber> numberOf(const QString &text, const QString &region)
{
    const Result<intake::NumberNormaliser> normaliser = intake::NumberNormaliser::forRegion(region);
    if (!normaliser)
        return fail(normaliser.error());
    const intake::NormalisedNumber number = normaliser->normalise(text);
    if (const auto *rejection = std::get_if<intake::NumberRejection>(&number)) {
        return fail(Error{ErrorCode::FieldUnusable,
                          {intake::rejectionText(*rejection)},
                          QStringLiteral("contact_phone"),
                          {}});
    }
    return std::get<PhoneNumber>(number);
}

/// Whom the wish names, of those that are there.
Result<std::optional<Lead>> contactIn(const store::Store &store, const CallScheduleWish &wish,
                                      const std::optional<PhoneNumber> &number)
{
    std::optional<LeadId> id;
    if (wish.contact.isNull()) {
        const Result<std::optional<LeadId>> known = store.leads.idByNumber(*number);
        if (!known)
            return fail(known.error());
        id = *known;
    } else {
        const Result<LeadId> known = store.leads.idByUuid(wish.contact);
        if (!known)
            return fail(known.error());
        id = *known;
    }
    if (!id)
        return std::optional<Lead>();
    const Result<Lead> lead = store.leads.find(*id);
    if (!lead)
        return fail(lead.error());
    if (number && lead->number != *number) {
        return fail(ErrorCode::Refused,
                    {scheduleText(QT_TRANSLATE_NOOP("CallSchedules", "This contact has another number."))});
    }
    return std::optional<Lead>(*lead);
}

ScheduleRequest callRequestOf(const CallScheduleWish &wish, const Lead &contact, const Account &account)
{
    ScheduleRequest request;
    if (const std::optional<Preset> preset = presetById(QStringLiteral("no-retry")))
        request.apply(*preset);
    request.leads = {contact.id};
    //: the name of a campaign of one call that another program asked for; %1 is a person
    request.name = scheduleText(QT_TRANSLATE_NOOP("CallSchedules", "Call to %1"))
                       .arg(contact.name.isEmpty() ? contact.number.masked() : contact.name);
    request.account = account.id;
    request.agentId = wish.agentId;
    request.brief = wish.brief;
    request.start = wish.at;
    request.parallel = 1;
    return request;
}

bool asksForTheSame(const CallScheduleView &known, const CallScheduleWish &wish)
{
    const Campaign &campaign = known.overview.campaign;
    return campaign.brief == wish.brief && (wish.agentId.isEmpty() || campaign.agentId == wish.agentId) &&
           (wish.account.isEmpty() || known.overview.accountName == wish.account) &&
           known.schedule.autoTrigger == wish.autoTrigger &&
           known.schedule.thresholdDays == wish.thresholdDays.value_or(known.schedule.thresholdDays);
}

Failure anotherCallThen()
{
    return fail(
        ErrorCode::AlreadyExists,
        {scheduleText(QT_TRANSLATE_NOOP("CallSchedules", "Another call to this contact at this time"))});
}

/// The wish is written with its campaign.
WithCampaign entering(const CallScheduleWish &wish, LeadId contact, int houseDays, Instant now)
{
    const CallSchedule schedule{.campaign = {},
                                .lead = contact,
                                .askedFor = wish.at,
                                .autoTrigger = wish.autoTrigger,
                                .thresholdDays = wish.thresholdDays.value_or(houseDays),
                                .updatedAt = now};
    return [schedule](store::Store &store, CampaignId id) {
        CallSchedule entered = schedule;
        entered.campaign = id;
        const Result<void> noted =
            noteAct(store, entered.updatedAt,
                    {AuditAct::CallScheduleMade, id,
                     QCoreApplication::translate("AuditDetails", "lead %1").arg(entered.lead.value())});
        return noted ? store::CallScheduleRepository(*store.database).enter(entered) : noted;
    };
}

Result<CallScheduleReceipt> notPlaced(const Error &error)
{
    // Another process was quicker, and only the unique index saw it.
    return error.code == ErrorCode::AlreadyExists ? anotherCallThen() : fail(error);
}

} // namespace

AgentBrief usualCallBrief()
{
    AgentBrief brief;
    brief.topic = QStringLiteral("follow_up");
    brief.language = QStringLiteral("en-IN");
    return brief;
}

Result<QList<CallScheduleView>> CallScheduleService::due() const
{
    Result<QList<CallScheduleView>> schedules = all();
    if (!schedules)
        return schedules;
    const Instant now = m_workspace.clock().now();
    schedules->removeIf([now](const CallScheduleView &each) { return !each.isDue(now); });
    std::stable_sort(schedules->begin(), schedules->end(), [](const auto &a, const auto &b) {
        return a.overview.campaign.start < b.overview.campaign.start;
    });
    return schedules;
}

Result<QList<CallScheduleView>> CallScheduleService::all() const
{
    return m_workspace.ledger()
        .read([periods = m_workspace.periods(), now = m_workspace.clock().now()](
                  const store::Store &store) -> Result<QList<CallScheduleView>> {
            const Result<QList<CallSchedule>> schedules =
                store::CallScheduleRepository(*store.database).all();
            if (!schedules)
                return fail(schedules.error());
            QList<CallScheduleView> views;
            for (const CallSchedule &schedule : *schedules) {
                const Result<CallScheduleView> view = viewOf(store, schedule, periods, now);
                if (!view)
                    return fail(view.error());
                views << *view;
            }
            return views;
        })
        .result();
}

Result<CallScheduleView> CallScheduleService::one(CampaignId id) const
{
    return m_workspace.ledger()
        .read([id, periods = m_workspace.periods(),
               now = m_workspace.clock().now()](const store::Store &store) -> Result<CallScheduleView> {
            const Result<CallSchedule> schedule = store::CallScheduleRepository(*store.database).find(id);
            return schedule ? viewOf(store, *schedule, periods, now)
                            : Result<CallScheduleView>(fail(schedule.error()));
        })
        .result();
}

Result<void> CallScheduleService::checkedTime(Instant at) const
{
    if (at >= m_workspace.clock().now() - plan::PastStartTolerance)
        return {};
    return fail(ErrorCode::Refused, {ScheduleService::sentence(plan::Refusal::StartInPast, {})});
}

Result<std::optional<Lead>> CallScheduleService::knownContact(const CallScheduleWish &wish) const
{
    return m_workspace.ledger()
        .read([wish](const store::Store &store) -> Result<std::optional<Lead>> {
            std::optional<PhoneNumber> number;
            if (!wish.number.isEmpty()) {
                const Result<QString> region = readSetting(store.settings, RegionKey);
                const Result<PhoneNumber> read =
                    region ? numberOf(wish.number, *region) : Result<PhoneNumber>(fail(region.error()));
                if (!read)
                    return fail(read.error());
                number = *read;
            }
            return contactIn(store, wish, number);
        })
        .result();
}

Result<CallScheduleReceipt> CallScheduleService::asBefore(const CallSchedule &known,
                                                          const CallScheduleWish &wish) const
{
    const Result<CallScheduleView> view = one(known.campaign);
    if (!view)
        return fail(view.error());
    if (!asksForTheSame(*view, wish))
        return anotherCallThen();
    return CallScheduleReceipt{known.campaign, false, {}};
}

Result<Lead> CallScheduleService::newContact(const CallScheduleWish &wish) const
{
    store::Ledger &ledger = m_workspace.ledger();
    const Result<QString> region =
        ledger.read([](const store::Store &store) { return readSetting(store.settings, RegionKey); })
            .result();
    if (!region)
        return fail(region.error());
    LeadEntry entry;
    entry.number = wish.number;
    entry.name = wish.contactName;
    const Result<LeadId> id = LeadService(m_workspace).add(entry, *region).result();
    if (!id)
        return fail(id.error());
    return ledger.read([id = *id](const store::Store &store) { return store.leads.find(id); }).result();
}

Result<CallScheduleReceipt> CallScheduleService::place(const CallScheduleWish &wish, const Lead &contact,
                                                       const Account &account) const
{
    if (contact.status == LeadStatus::DoNotCall) {
        return fail(ErrorCode::Refused,
                    {scheduleText(QT_TRANSLATE_NOOP("CallSchedules", "This contact is not to be called."))});
    }
    const ScheduleRequest request = callRequestOf(wish, contact, account);
    const WithCampaign enter =
        entering(wish, contact.id, m_workspace.checkUpDays(), m_workspace.clock().now());
    if (!wish.autoTrigger) {
        const Result<CampaignId> kept = CampaignDraft(m_workspace).saveWith(request, enter);
        return kept ? CallScheduleReceipt{*kept, true, {}} : notPlaced(kept.error());
    }
    const Result<ScheduleReceipt> scheduled = ScheduleService(m_workspace).scheduleWith(request, enter);
    return scheduled ? CallScheduleReceipt{scheduled->campaign, true, scheduled->warnings}
                     : notPlaced(scheduled.error());
}

Result<CallScheduleReceipt> CallScheduleService::add(const CallScheduleWish &wish) const
{
    const auto lock = oneCallWishAtATime();
    const Result<std::optional<Lead>> known = knownContact(wish);
    if (!known)
        return fail(known.error());
    if (*known) {
        const Result<std::optional<CallSchedule>> before =
            m_workspace.ledger()
                .read([lead = (*known)->id, at = wish.at](const store::Store &store) {
                    return store::CallScheduleRepository(*store.database).ofWish(lead, at);
                })
                .result();
        if (!before)
            return fail(before.error());
        if (*before)
            return asBefore(**before, wish);
    }
    if (const Result<void> checked = checkedTime(wish.at); !checked)
        return fail(checked.error());
    const AccountService accounts(m_workspace);
    const Result<Account> account =
        (wish.account.isEmpty() ? accounts.preferred() : accounts.byName(wish.account)).result();
    if (!account)
        return fail(account.error());
    if (const Result<void> checked = checkedForCalls(*account); !checked)
        return fail(checked.error());
    const Result<Lead> contact = *known ? Result<Lead>(**known) : newContact(wish);
    if (!contact)
        return fail(contact.error());
    Result<CallScheduleReceipt> receipt = place(wish, *contact, *account);
    if (!receipt && !*known) {
        if (const auto undone = LeadService(m_workspace).remove({contact->id}).result(); !undone)
            qCWarning(lcService) << "the contact of a refused call stays:" << undone.error().detail;
    }
    return receipt;
}

Result<void> CallScheduleService::remove(CampaignId id) const
{
    const Result<CallScheduleView> schedule = one(id);
    if (!schedule)
        return fail(schedule.error());
    if (schedule->overview.live > 0) {
        return fail(ErrorCode::NotAllowed,
                    {scheduleText(QT_TRANSLATE_NOOP(
                        "CallSchedules",
                        "the contact is being called; delete the schedule once the call has ended"))});
    }
    CampaignService campaigns(m_workspace);
    const CampaignState state = schedule->overview.campaign.state;
    if (!isOver(state) && state != CampaignState::Draft) {
        if (const Result<CancelReceipt> cancelled = campaigns.cancel(id).result(); !cancelled)
            return fail(cancelled.error());
    }
    return campaigns.remove(id).result();
}

} // namespace callboard::services
