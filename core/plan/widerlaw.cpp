// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/widerlaw.h"

#include "core/plan/openhours.h"

#include <QDate>

#include <algorithm>

namespace callboard::plan {

namespace {

constexpr CallCategory Categories[] = {CallCategory::Promotional, CallCategory::Service,
                                       CallCategory::Recovery, CallCategory::Microfinance};

/// A Monday; on the clocks of UTC no hour is skipped or repeated.
QDate someMonday()
{
    return QDate(2024, 1, 1);
}

QList<CallingPolicy> policiesOf(const QList<LegalHours> &laws)
{
    QList<CallingPolicy> policies;
    for (const LegalHours &hours : laws)
        policies << CallingPolicy{QTimeZone::utc(), hours.parts, {}};
    return policies.isEmpty() ? QList<CallingPolicy>{CallingPolicy::always(QTimeZone::utc())} : policies;
}

/// The moments of a week at which some of the hours open or close.
QList<Instant> edges(const QList<CallingPolicy> &policies)
{
    QList<Instant> moments;
    for (const CallingPolicy &policy : policies) {
        for (const HoursPart &part : policy.parts) {
            for (int day = 0; day < 7; ++day) {
                for (const QTime &time : {QTime(0, 0), part.opens, part.closes})
                    moments << fromDateTime(QDateTime(someMonday().addDays(day), time, Qt::UTC));
            }
        }
    }
    return moments;
}

QList<QDate> holidays(const QList<LegalHours> &laws)
{
    QList<QDate> dates;
    for (const LegalHours &hours : laws)
        dates << hours.closedOn;
    return dates;
}

/// What is open in one and closed in the other begins at an edge of either.
bool hasMoreHours(const QList<LegalHours> &chosen, const QList<LegalHours> &usual)
{
    const QList<QDate> kept = holidays(chosen);
    const QList<QDate> asked = holidays(usual);
    if (std::any_of(asked.cbegin(), asked.cend(), [&](const QDate &day) { return !kept.contains(day); }))
        return true;
    const OpenHours wide(policiesOf(chosen));
    const OpenHours narrow(policiesOf(usual));
    const QList<Instant> moments = edges(policiesOf(chosen) + policiesOf(usual));
    return std::any_of(moments.cbegin(), moments.cend(),
                       [&](Instant at) { return wide.isOpen(at) && !narrow.isOpen(at); });
}

/// A cap is kept where another allows no more contacts in no less time.
bool hasMoreContacts(const ContactLimits &chosen, const ContactLimits &usual)
{
    const auto isKept = [&chosen](const RollingCap &asked) {
        return std::any_of(chosen.caps.cbegin(), chosen.caps.cend(), [&asked](const RollingCap &cap) {
            return cap.contacts <= asked.contacts && cap.period >= asked.period;
        });
    };
    return chosen.gap < usual.gap || !std::all_of(usual.caps.cbegin(), usual.caps.cend(), isKept);
}

/// The profile and the one it is within; empty when there is no such profile.
QList<LegalProfile> withParent(const LegalBook &book, const QString &id)
{
    const auto find = [&book](const QString &wanted) {
        return std::find_if(book.profiles().cbegin(), book.profiles().cend(),
                            [&wanted](const LegalProfile &profile) { return profile.id == wanted; });
    };
    const auto chosen = find(id);
    if (chosen == book.profiles().cend())
        return {};
    if (chosen->within.isEmpty())
        return {*chosen};
    return {*chosen, *find(chosen->within)};
}

} // namespace

bool isWider(const QList<LegalProfile> &chosen, const QList<LegalProfile> &usual, CallCategory category)
{
    const std::optional<int> age = registerDays(chosen, category);
    const std::optional<int> usualAge = registerDays(usual, category);
    return hasMoreHours(legalHours(chosen, category), legalHours(usual, category)) ||
           hasMoreContacts(legalLimits(chosen, category), legalLimits(usual, category)) ||
           (needsConsent(usual, category) && !needsConsent(chosen, category)) ||
           (usualAge && (!age || *age > *usualAge));
}

bool isWiderThanUsual(const Account &account, const LegalBook &book)
{
    Account plain = account;
    plain.legalProfile.clear();
    const QString usualId = legalProfileOf(plain);
    if (legalProfileOf(account) == usualId)
        return false;
    const QList<LegalProfile> chosen = withParent(book, legalProfileOf(account));
    const QList<LegalProfile> usual = withParent(book, usualId);
    return chosen.isEmpty() ||
           std::any_of(std::begin(Categories), std::end(Categories),
                       [&](CallCategory category) { return isWider(chosen, usual, category); });
}

} // namespace callboard::plan
