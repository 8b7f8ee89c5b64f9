// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/openhours.h"

#include <QHash>

#include <algorithm>

namespace callboard::plan {

namespace {

// That there is nothing within 370 days is found a day ahead, and so need not be looked for again for a day.
constexpr std::chrono::days Remembered{1};
constexpr std::chrono::days FarthestMeeting = std::chrono::days{370} + Remembered;

} // namespace

OpenHours::OpenHours(const QList<CallingPolicy> &policies)
    : m_windows(policies.cbegin(), policies.cend())
{
}

bool OpenHours::isOpen(Instant at) const
{
    return spanAt(at).has_value();
}

std::optional<Instant> OpenHours::nextOpen(Instant at) const
{
    const std::optional<OpenSpan> span = spanFrom(at);
    if (!span)
        return std::nullopt;
    return std::max(at, span->opens);
}

std::optional<Instant> OpenHours::nextOpenFor(Instant at, milliseconds length) const
{
    const std::optional<OpenSpan> span = spanAt(at);
    return nextOpen(span && span->closes <= at + length ? span->closes : at);
}

std::optional<OpenSpan> OpenHours::spanAt(Instant at) const
{
    const std::optional<OpenSpan> span = spanFrom(at);
    return span && span->opens <= at ? span : std::nullopt;
}

std::optional<OpenSpan> OpenHours::spanFrom(Instant at) const
{
    if (m_lastFrom <= at && at < m_lastUntil)
        return m_last;
    m_last = find(at);
    m_lastFrom = m_last ? std::min(at, m_last->opens) : at;
    m_lastUntil = m_last ? m_last->closes : at + Remembered;
    return m_last;
}

std::optional<OpenSpan> OpenHours::find(Instant at) const
{
    const Instant end = at + FarthestMeeting;
    for (Instant from = at; !m_windows.empty() && from <= end;) {
        OpenSpan joint{Instant::min(), Instant::max()};
        for (const CallingWindow &window : m_windows) {
            const std::optional<OpenSpan> span = window.spanFrom(from);
            if (!span)
                return std::nullopt;
            joint.opens = std::max(joint.opens, span->opens);
            joint.closes = std::min(joint.closes, span->closes);
        }
        if (joint.opens < joint.closes)
            return joint;
        from = joint.opens; // later than before, for every span closes after it
    }
    return std::nullopt;
}

const CallingWindow &OpenHours::binding(Instant at) const
{
    const auto decidesMore = [at](const CallingWindow &a, const CallingWindow &b) {
        constexpr auto Never = Instant::max();
        const Instant aOpens = a.nextOpen(at).value_or(Never);
        const Instant bOpens = b.nextOpen(at).value_or(Never);
        if (aOpens != bOpens || aOpens != at)
            return aOpens > bOpens;
        return a.spanAt(at)->closes < b.spanAt(at)->closes;
    };
    return *std::min_element(m_windows.begin(), m_windows.end(), decidesMore);
}

QString OpenHours::bindingText(Instant at) const
{
    if (m_windows.empty())
        return {};
    const CallingPolicy &policy = binding(at).policy();
    const QString zone = QString::fromLatin1(policy.zone.id());
    const QDate today = toDateTime(at, policy.zone).date();
    if (policy.closedOn.contains(today))
        return QStringLiteral("closed on ") + today.toString(Qt::ISODate) + u' ' + zone;
    return hoursText(policy.parts) + u' ' + zone;
}

const OpenHours &sharedHours(const QList<CallingPolicy> &policies)
{
    constexpr qsizetype MostRemembered = 200;
    thread_local QHash<QList<CallingPolicy>, OpenHours> remembered;
    const auto found = remembered.constFind(policies);
    if (found != remembered.cend())
        return *found;
    if (remembered.size() == MostRemembered)
        remembered.clear();
    return *remembered.insert(policies, OpenHours(policies));
}

QList<CallingPolicy> neverMeeting(const QList<CallingPolicy> &policies, Instant from)
{
    const auto neverMeet = [from](const QList<CallingPolicy> &some) {
        return !OpenHours(some).nextOpen(from);
    };
    if (!neverMeet(policies))
        return {};
    for (const CallingPolicy &policy : policies) {
        if (neverMeet({policy}))
            return {policy};
    }
    for (qsizetype i = 0; i < policies.size(); ++i) {
        for (qsizetype j = i + 1; j < policies.size(); ++j) {
            if (neverMeet({policies.at(i), policies.at(j)}))
                return {policies.at(i), policies.at(j)};
        }
    }
    return policies;
}

} // namespace callboard::plan
