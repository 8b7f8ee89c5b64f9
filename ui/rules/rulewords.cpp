// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/rulewords.h"

#include "core/model/channel.h"
#include "ui/common/fallbackbox.h"
#include "ui/common/fallbackeditor.h"
#include "ui/common/messageeditor.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace callboard::ui {

RuleWords::RuleWords(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_message(new MessageEditor(workspace, [this] { return request(); }))
    , m_ladder(new FallbackBox)
    , m_fallback(new FallbackEditor(workspace, [this] { return request(); }))
{
    m_ladder->setObjectName(QStringLiteral("ruleLadder"));
    m_ladder->setToolTip(tr("By what whoever is missed the last time is written to. Who writes is chosen "
                            "below."));
    m_message->setPrompter(prompter);
    m_fallback->setPrompter(prompter);
    m_form->setContentsMargins({});
    m_form->addRow(tr("After the last &miss"), m_ladder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addLayout(m_form);
    column->addWidget(m_fallback);
    m_message->hide();
    m_form->setRowVisible(m_ladder, false);
    connect(m_message, &MessageEditor::messageEdited, this, &RuleWords::noteEdit);
    connect(m_fallback, &FallbackEditor::stepsEdited, this, &RuleWords::noteEdit);
    connect(m_ladder, &FallbackBox::ladderEdited, this, [this] {
        showLadder();
        noteEdit();
    });
}

void RuleWords::noteEdit()
{
    if (m_refused && missing().isEmpty()) {
        m_refused->setAccessibleDescription({});
        m_refused.clear();
    }
    Q_EMIT wordsEdited();
}

void RuleWords::setRule(const StandingRule &rule)
{
    m_message->setMessage(rule.campaign.message);
    m_fallback->setSteps(rule.campaign.fallbackSteps);
    setLadder(rule.campaign.rules.fallback);
}

void RuleWords::setLadder(const QList<FallbackChannel> &ladder)
{
    m_ladder->setLadder(ladder);
    showLadder();
}

void RuleWords::follow(const Account &account, StandingRuleKind kind)
{
    m_account = account;
    m_kind = kind;
    m_message->setVisible(isForMessages());
    if (isForMessages())
        m_message->takeAccount(account.id, channelOf(account.provider));
    showLadder();
}

/// Whom sessions and check-ups miss, a later run calls; and nothing follows a mail.
void RuleWords::showLadder()
{
    if (!m_account)
        return;
    const Channel channel = channelOf(m_account->provider);
    const bool isAsked = m_kind == StandingRuleKind::Recurring && channel != Channel::Email;
    m_ladder->offerFor(channel);
    m_form->setRowVisible(m_ladder, isAsked);
    CampaignRules asked;
    asked.fallback = isAsked ? m_ladder->ladder() : QList<FallbackChannel>();
    m_fallback->follow(*m_account, asked);
}

void RuleWords::setFirstLeads(const QList<LeadId> &leads)
{
    if (m_firstLeads == leads)
        return;
    m_firstLeads = leads;
    m_message->lookAgain();
    m_fallback->lookAgain();
}

bool RuleWords::isForMessages() const
{
    return m_account && isMessage(channelOf(m_account->provider));
}

services::ScheduleRequest RuleWords::request() const
{
    services::ScheduleRequest request;
    request.leads = m_firstLeads;
    if (m_account)
        request.account = m_account->id;
    request.message = m_message->message();
    return request;
}

void RuleWords::writeTo(RuleCampaign &campaign) const
{
    campaign.rules.fallback = m_ladder->ladder();
    if (!m_account)
        return;
    campaign.message = isForMessages() ? m_message->message() : MessageContent();
    const Channel channel = channelOf(m_account->provider);
    campaign.fallbackSteps =
        campaign.account == m_account->id ? m_fallback->changed(campaign.fallbackSteps) : m_fallback->steps();
    campaign.fallbackSteps.removeIf([&campaign, channel](auto step) {
        return !campaign.rules.fallback.contains(step.key()) || !mayFollow(step.key(), channel);
    });
    campaign.account = m_account->id;
}

QString RuleWords::missing() const
{
    const QString own = isForMessages() ? m_message->missing() : QString();
    return own.isEmpty() ? m_fallback->missing() : own;
}

void RuleWords::focusMissing()
{
    QWidget *own = isForMessages() ? m_message->missingField() : nullptr;
    QWidget *field = own ? own : m_fallback->missingField();
    if (m_refused)
        m_refused->setAccessibleDescription({});
    m_refused = field;
    if (!field)
        return;
    field->setAccessibleDescription(missing()); // who cannot see the sentence hears it with the field
    field->setFocus(Qt::OtherFocusReason);
}

QStringList RuleWords::sentences() const
{
    QStringList told;
    if (const QString who = m_fallback->whoWrites(); !who.isEmpty())
        told << tr("After the last miss: %1.").arg(who);
    if (isForMessages() && missing().isEmpty() && !m_message->refusal().isEmpty())
        told << tr("⚠ %1").arg(m_message->refusal());
    return told;
}

} // namespace callboard::ui
