// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleoutlook.h"

#include "core/dispatch/factfinder.h"
#include "core/plan/legalbook.h"
#include "core/plan/localclock.h"
#include "core/plan/openhours.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace callboard::services {

namespace {

constexpr qsizetype LeadsForeseenAtOnce = 500;

/// The same count on the day on which \a start lies: of a later day than today nothing is used.
plan::DayCount onDayOf(plan::DayCount day, Instant start, const QTimeZone &zone)
{
    if (day.limit == 0 || start < day.resets)
        return day;
    day.used = 0;
    day.resets = plan::instantAt(toDateTime(start, zone).date().addDays(1), QTime(0, 0), zone);
    return day;
}

int callsLeft(const plan::DayCount &day)
{
    return std::max(day.limit - day.used, 0);
}

/// When the first call of \a campaign may begin by the hours of campaign, house and law.
Result<Instant> openingOf(const store::Store &store, const Campaign &campaign, const Account &account,
                          Instant start)
{
    const Result<CallingPolicy> house = dispatch::houseHoursFor(account, store);
    if (!house)
        return fail(house.error());
    const plan::OpenHours open(QList<CallingPolicy>{campaign.policy} +
                               plan::hoursOnOwnClocks({campaign.policy, *house, plan::legalProfileOf(account),
                                                       campaign.rules.category}));
    return open.nextOpen(start).value_or(start);
}

/// Of the leads, as earlier calls and other campaigns know them.
struct Known
{
    QList<LeadId> answered;
    QList<LeadId> elsewhere;
    bool isAnyCalled = false;
};

Result<Known> knownOf(const store::Store &store, CampaignId campaign, const QList<LeadId> &leads)
{
    Known known;
    for (qsizetype at = 0; at < leads.size(); at += LeadsForeseenAtOnce) {
        const QList<LeadId> chunk = leads.mid(at, LeadsForeseenAtOnce);
        const auto history = store.attempts.historyOf(chunk);
        const auto places = store.places.openOf(chunk);
        if (!history || !places)
            return fail(history ? places.error() : history.error());
        known.isAnyCalled = known.isAnyCalled || !history->isEmpty();
        for (const LeadId lead : chunk) {
            if (history->value(lead).reached > 0)
                known.answered << lead;
            const QList<store::Place> open = places->value(lead);
            if (std::any_of(open.cbegin(), open.cend(),
                            [&](const store::Place &place) { return place.campaign != campaign; }))
                known.elsewhere << lead;
        }
    }
    return known;
}

/// How many days old a register may be by the account's law; nothing when it asks for none.
std::optional<int> registerDaysFor(const Account &account, CallCategory category)
{
    const QList<plan::LegalProfile> &all = plan::LegalBook::shipped().profiles();
    const QString id = plan::legalProfileOf(account);
    const auto own =
        std::find_if(all.cbegin(), all.cend(), [&](const plan::LegalProfile &each) { return each.id == id; });
    QList<plan::LegalProfile> laws;
    if (own == all.cend())
        return std::nullopt;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(laws),
                 [&](const plan::LegalProfile &each) { return each.id == id || each.id == own->within; });
    return plan::registerDays(laws, category);
}

/// That the law's register is missing or too old on the day of the start; empty when it is neither.
Result<QString> registerNote(const store::Store &store, const Campaign &campaign, const Account &account,
                             Instant start)
{
    const std::optional<int> days = registerDaysFor(account, campaign.rules.category);
    if (!days)
        return QString();
    const Result<QList<store::DoNotCallRepository::Register>> registers = store.doNotCall.registers();
    if (!registers)
        return fail(registers.error());
    std::optional<Instant> newest;
    for (const store::DoNotCallRepository::Register &each : *registers)
        newest = std::max(newest, std::optional(each.importedAt));
    if (!newest) {
        return QCoreApplication::translate(
            "ScheduleOutlook",
            "The law that this account follows asks for a do-not-call register "
            "that is at most %n day(s) old, and none was imported.",
            nullptr, *days);
    }
    if (start - *newest <= std::chrono::hours{24} * *days)
        return QString();
    const QDate imported = toDateTime(*newest, campaign.policy.zone).date();
    return QCoreApplication::translate("ScheduleOutlook",
                                       "The law that this account follows asks for a do-not-call register "
                                       "that is at most %n day(s) old; the newest was imported on %1.",
                                       nullptr, *days)
        .arg(QLocale().toString(imported, QStringLiteral("d MMM yyyy")));
}

QList<ScheduleNote> notesOf(const Known &known, bool isPractice)
{
    QList<ScheduleNote> notes;
    const int answered = int(known.answered.size());
    const int elsewhere = int(known.elsewhere.size());
    if (answered > 0) {
        const QString sentence = QCoreApplication::translate(
            "ScheduleOutlook", "%n of these leads have answered a call before.", nullptr, answered);
        notes << ScheduleNote{sentence, known.answered};
    }
    if (elsewhere > 0) {
        const QString sentence = QCoreApplication::translate(
            "ScheduleOutlook", "%n of these leads are called by another campaign too.", nullptr, elsewhere);
        notes << ScheduleNote{sentence, known.elsewhere};
    }
    if (isPractice && known.isAnyCalled) {
        notes << ScheduleNote{QCoreApplication::translate(
                                  "ScheduleOutlook",
                                  "Practice calls keep no gap between contacts and no limit on their number; "
                                  "with a real account both would hold."),
                              {}};
    }
    return notes;
}

} // namespace

Result<DayCounts> dayCountsAt(const store::Store &store, const Campaign &campaign, const Account &account,
                              Instant start, Instant now)
{
    const Result<dispatch::HouseRules> house = dispatch::readHouseRules(store);
    if (!house)
        return fail(house.error());
    const Result<plan::DayCount> ofAccount = dispatch::dayOf(account, store, *house, now);
    const Result<plan::DayCount> ofOperator =
        dispatch::dayOf(house->operatorOf(campaign), store, *house, now);
    if (!ofAccount || !ofOperator)
        return fail(ofAccount ? ofOperator.error() : ofAccount.error());
    return DayCounts{onDayOf(*ofAccount, start, house->zone), onDayOf(*ofOperator, start, house->zone)};
}

Result<std::optional<plan::DayRoom>> dayRoomOf(const store::Store &store, const Campaign &campaign,
                                               const Account &account, Instant now)
{
    const Result<dispatch::HouseRules> house = dispatch::readHouseRules(store);
    const Result<Instant> opening = openingOf(store, campaign, account, std::max(now, campaign.start));
    if (!house || !opening)
        return fail(house ? opening.error() : house.error());
    const Result<DayCounts> days = dayCountsAt(store, campaign, account, *opening, now);
    if (!days)
        return fail(days.error());
    std::optional<plan::DayRoom> room;
    for (const plan::DayCount &day : {days->ofAccount, days->ofOperator}) {
        if (day.limit == 0)
            continue;
        if (!room)
            room = plan::DayRoom{callsLeft(day), day.limit, MostCallsPerDay, house->zone};
        room->firstDay = std::min(room->firstDay, callsLeft(day));
        room->everyDay = std::min(room->everyDay, day.limit);
    }
    if (room && days->ofAccount.limit > 0)
        room->ofAccount = callsLeft(days->ofAccount);
    return room;
}

Result<ScheduleOutlook> scheduleOutlook(const store::Store &store, const Campaign &campaign,
                                        const QList<LeadId> &leads, Instant now)
{
    const Result<Account> account = store.accounts.find(campaign.account);
    if (!account)
        return fail(account.error());
    const Result<std::optional<plan::DayRoom>> room = dayRoomOf(store, campaign, *account, now);
    const Result<Known> known = knownOf(store, campaign.id, leads);
    const Result<QString> stale = registerNote(store, campaign, *account, std::max(now, campaign.start));
    if (!room || !known)
        return fail(room ? known.error() : room.error());
    if (!stale)
        return fail(stale.error());
    ScheduleOutlook outlook{*room, notesOf(*known, account->isPractice())};
    if (!stale->isEmpty())
        outlook.notes << ScheduleNote{*stale, {}};
    return outlook;
}

} // namespace callboard::services
