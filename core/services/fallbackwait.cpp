// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/fallbackwait.h"

#include "core/model/statusdetail.h"
#include "core/services/ruletext.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::services {

namespace {

/// The latest call that ended decides: the lead's word is that of the campaign that made it.
Result<std::optional<FallbackWait>> waitOf(const store::Store &store, LeadId id)
{
    const Result<QList<Lead>> leads = store.leads.leads({id});
    if (!leads)
        return fail(leads.error());
    if (leads->isEmpty())
        return std::optional<FallbackWait>();
    const std::optional<StatusDetail> detail = statusDetailFromWord(leads->constFirst().statusDetail);
    if (!detail || detail->kind != StatusDetail::Kind::FallbackWaiting)
        return std::optional<FallbackWait>();
    const Result<QList<Attempt>> attempts = store.attempts.ofLead(id);
    if (!attempts)
        return fail(attempts.error());
    for (const Attempt &attempt : *attempts) {
        if (!attempt.outcome || !attempt.endedAt)
            continue;
        const Result<Campaign> campaign = store.campaigns.find(attempt.campaign);
        if (!campaign)
            return fail(campaign.error());
        if (!campaign->rules.fallback.isEmpty())
            return std::optional(FallbackWait{campaign->name, campaign->rules.fallback, *attempt.endedAt,
                                              !campaign->fallbackSteps.isEmpty()});
    }
    return std::optional<FallbackWait>();
}

} // namespace

QFuture<Result<std::optional<FallbackWait>>> fallbackOf(const Workspace &workspace, LeadId lead)
{
    return workspace.ledger().read([lead](const store::Store &store) { return waitOf(store, lead); });
}

QString fallbackWaitText(const FallbackWait &wait, const QTimeZone &zone)
{
    const QDateTime since = toDateTime(wait.since, zone);
    const QString when = QCoreApplication::translate("FallbackWait", "%1 %2", "a date and time, and the zone")
                             .arg(QLocale().toString(since, QStringLiteral("ddd d MMM yyyy, HH:mm")),
                                  since.timeZoneAbbreviation());
    //: %1 is a date and time, %2 a campaign, %3 one or more channels: "WhatsApp, then e-mail"
    const QString sent = QCoreApplication::translate(
        "FallbackWait", "Fallback waiting since %1, after the last miss in %2. Next comes %3, in a campaign "
                        "of messages that goes with it.");
    //: %1 is a date and time, %2 a campaign, %3 one or more channels: "WhatsApp, then e-mail"
    const QString unsent = QCoreApplication::translate(
        "FallbackWait", "Fallback waiting since %1, after the last miss in %2. Next comes %3; "
                        "the lead waits here until such messages can be sent.");
    return (wait.hasSender ? sent : unsent).arg(when, wait.campaignName, fallbackText(wait.channels));
}

} // namespace callboard::services
