// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/statechangetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::services {

namespace {

struct StateChangeText
{
    Q_DECLARE_TR_FUNCTIONS(StateChangeText)
};

/// %1 is who did it, %2 when. Empty for a state that is nobody's decision.
QString pattern(const Campaign &campaign)
{
    switch (campaign.state) {
    case CampaignState::Paused:
        return StateChangeText::tr("Paused by %1, %2");
    case CampaignState::Cancelled:
        return StateChangeText::tr("Cancelled by %1, %2");
    case CampaignState::Failed:
        return StateChangeText::tr("Stopped by %1, %2");
    case CampaignState::Scheduled:
    case CampaignState::Active:
        return campaign.stateChange.by.isEmpty() ? QString() : StateChangeText::tr("Resumed by %1, %2");
    case CampaignState::Draft:
    case CampaignState::Completed:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString stateChangeText(const Campaign &campaign, const QTimeZone &zone)
{
    const StateChange &change = campaign.stateChange;
    const QString sentence = pattern(campaign);
    if (!change.at || sentence.isEmpty())
        return {};
    const QDateTime local = toDateTime(*change.at, zone);
    //: date and time, as QDateTime formats them
    const QString at = QLocale().toString(local, StateChangeText::tr("ddd d MMM yyyy, HH:mm")) + u' ' +
                       local.timeZoneAbbreviation();
    const QString by = change.by.isEmpty() ? QStringLiteral("Callboard") : change.by;
    const QString said = sentence.arg(by, at);
    //: %1 says who did it and when, %2 is that operator's own words
    return change.note.isEmpty() ? said : StateChangeText::tr("%1: %2").arg(said, change.note);
}

} // namespace callboard::services
