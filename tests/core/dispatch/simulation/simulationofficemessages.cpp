// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/webhookrepository.h"
#include "tests/core/dispatch/simulation/simulationoffice.h"
#include "tests/core/dispatch/simulation/simulationsteps.h"

#include <algorithm>

namespace callboard::test {

namespace {

/// Names the person and the campaign.
MessageContent contentBy(Channel channel, const QString &campaign)
{
    MessageContent content;
    if (channel == Channel::Email) {
        content.subject = QLatin1String("{ref} ") + campaign;
        content.text = QStringLiteral("Dear {ref}, call us.");
        return content;
    }
    content.templateName = QStringLiteral("template");
    content.language = QStringLiteral("en");
    content.fields = QStringList{QStringLiteral("{ref}"), campaign};
    return content;
}

store::WebhookDoor doorOf(AccountId account)
{
    store::WebhookDoor door;
    door.account = account;
    door.secret = QByteArrayLiteral("secret");
    return door;
}

} // namespace

void SimulatedOffice::openDoors()
{
    for (const OfficeAccount &each : std::as_const(m_accounts)) {
        if (channelOf(each.account.provider) != Channel::WhatsApp)
            continue;
        store::WebhookDoor door = doorOf(each.account.id);
        door.madeAt = m_clock.now();
        must(store::WebhookRepository(*m_store.database, m_store.cipher).openDoor(door), "door");
    }
}

void SimulatedOffice::writeTexts(const CastCampaign &wish, OfficeCampaign &known) const
{
    Campaign &campaign = known.campaign;
    const QString name = QStringLiteral("c%1").arg(campaign.id.value());
    known.channel = channelOf(m_accounts.at(wish.account).account.provider);
    if (isMessage(known.channel))
        campaign.message = contentBy(known.channel, name);
    for (auto step = wish.steps.cbegin(); step != wish.steps.cend(); ++step) {
        const Account &sender = m_accounts.at(*step).account;
        campaign.fallbackSteps.insert(
            step.key(), {sender.id, contentBy(channelOf(sender.provider), name + QLatin1String("-missed"))});
    }
}

QString SimulatedOffice::wordsFor(const OfficeCampaign &campaign, const OfficeLead &lead)
{
    const Campaign &known = campaign.campaign;
    return known.isFollowUp()
               ? QStringLiteral("%1 c%2-missed").arg(lead.reference).arg(known.followsUp.value())
               : QStringLiteral("%1 c%2").arg(lead.reference).arg(known.id.value());
}

bool SimulatedOffice::wasBarred(const QString &number) const
{
    return std::any_of(m_everBarred.cbegin(), m_everBarred.cend(),
                       [&number](const QString &each) { return number.startsWith(each); });
}

void SimulatedOffice::takeReports()
{
    const QList<PostReport> arrived = m_post.arrivedReports();
    for (const PostReport &each : arrived) {
        const store::ReceivedReport received{providers::keyOf(each.report), providers::textOf(each.report)};
        m_log.note(QStringLiteral("account %1 reports %2").arg(each.account.value()).arg(received.content));
        must(store::WebhookRepository(*m_store.database, m_store.cipher)
                 .keep(doorOf(each.account), {received}, m_clock.now()),
             "report");
    }
}

void SimulatedOffice::noticeFollowUps()
{
    if (!hasMessages())
        return;
    QList<CampaignId> ids;
    must(m_store.database->select(QStringLiteral("select id from campaign where follows_up > 0 order by id"),
                                  {}, [&](const store::Row &row) { ids << CampaignId(row.integer(0)); }),
         "follow-ups");
    for (const CampaignId id : std::as_const(ids)) {
        const Campaign stored = must(m_store.campaigns.find(id), "follow-up");
        const auto known = std::find_if(m_campaigns.begin(), m_campaigns.end(),
                                        [id](const OfficeCampaign &each) { return each.campaign.id == id; });
        if (known != m_campaigns.end()) {
            known->campaign.leadCount = stored.leadCount;
            continue;
        }
        const OfficeCampaign *followed = campaignOf(stored.followsUp);
        if (!followed)
            qFatal("a campaign follows one that nobody knows");
        OfficeCampaign made;
        made.campaign = stored;
        made.campaign.policy = followed->campaign.policy;
        made.campaign.operatorName = followed->campaign.operatorName;
        made.campaign.rules.contacts = followed->campaign.rules.contacts;
        made.campaign.rules.category = followed->campaign.rules.category;
        made.channel = channelOf(account(stored.account).account.provider);
        m_campaigns << made;
        m_log.note(
            QStringLiteral("campaign %1 follows campaign %2").arg(id.value()).arg(stored.followsUp.value()));
        m_tally.count(made.channel == Channel::Email ? "mails after the last miss"
                                                     : "messages after the last miss");
    }
}

/// With the chat, or the mail server's log, open beside it.
void SimulatedOffice::decideParkedMessage(dispatch::Engine &engine, const AttemptId &id, bool isHurried)
{
    const bool isThere = m_post.messageOf(id).has_value();
    if (!isHurried && m_postDice.chance(50))
        return; // later; a report may come
    m_log.note(QStringLiteral("somebody decides about message ") + id.text().left(8));
    m_tally.count("decisions about messages");
    if (isThere || m_postDice.chance(30)) {
        must(engine.treatAsCalled(id), "treat as sent");
        return;
    }
    m_released.insert(id);
    must(engine.release(id, QStringLiteral("nothing there")), "release");
}

} // namespace callboard::test
