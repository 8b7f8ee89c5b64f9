// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/editcampaigndialog.h"

#include "core/model/channel.h"
#include "core/services/accountservice.h"
#include "core/services/campaignchanges.h"
#include "core/services/campaignedit.h"
#include "core/services/leadservice.h"
#include "core/services/workspace.h"
#include "ui/common/canceltext.h"
#include "ui/common/choicebox.h"
#include "ui/common/editablerow.h"
#include "ui/common/fallbackeditor.h"
#include "ui/common/focusscroll.h"
#include "ui/common/messageeditor.h"
#include "ui/common/prompter.h"
#include "ui/common/readingorder.h"
#include "ui/common/screenfit.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/schedule/briefeditor.h"
#include "ui/schedule/heldleadsbox.h"
#include "ui/schedule/rhythmeditor.h"
#include "ui/schedule/ruleseditor.h"
#include "ui/schedule/topicpreview.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

EditCampaignDialog::EditCampaignDialog(services::Workspace &workspace, Prompter &prompter,
                                       const services::CampaignOverview &overview, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_overview(overview)
    , m_name(new QLineEdit(overview.campaign.name))
    , m_fields(new QFormLayout)
    , m_brief(new BriefEditor)
    , m_message(new MessageEditor(workspace, [this] { return request(); }))
    , m_rhythm(new RhythmEditor(overview.campaign.leadCount))
    , m_rules(new RulesEditor)
    , m_fallback(new FallbackEditor(workspace, [this] { return request(); }))
    , m_agent(new ChoiceBox)
    , m_number(new ChoiceBox)
    , m_preview(new TopicPreview(
          workspace, *m_brief, [this] { return request(); }, this))
    , m_held(new HeldLeadsBox(workspace, {}))
    , m_changes(new QLabel)
    , m_save(new QPushButton(tr("&Save")))
{
    setWindowTitle(tr("Edit %1").arg(overview.campaign.name));
    setObjectName(QStringLiteral("editCampaignDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_brief->setBrief(overview.campaign.brief);
    m_message->setPrompter(prompter);
    m_message->setMessage(overview.campaign.message);
    m_rhythm->setForMessages(overview.campaign.isOfMessages());
    m_rhythm->setRhythm(overview.campaign.parallel, overview.campaign.interval, overview.campaign.pacing);
    m_rules->setRules(overview.campaign.rules, overview.campaign.policy.parts);
    m_fallback->setPrompter(prompter);
    m_fallback->setSteps(overview.campaign.fallbackSteps);
    m_agent->setId(overview.campaign.agentId);
    m_number->setId(overview.campaign.phoneNumberId);
    arrange();
    wire();
    readBackground();
    refresh();
}

void EditCampaignDialog::wire()
{
    connect(m_preview, &TopicPreview::answered, this, &EditCampaignDialog::refresh);
    connect(m_held, &HeldLeadsBox::hoursJudged, this, &EditCampaignDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &EditCampaignDialog::refresh);
    connect(m_brief, &BriefEditor::briefEdited, this, &EditCampaignDialog::refresh);
    connect(m_message, &MessageEditor::messageEdited, this, &EditCampaignDialog::refresh);
    connect(m_rhythm, &RhythmEditor::rhythmEdited, this, &EditCampaignDialog::refresh);
    connect(m_rules, &RulesEditor::rulesEdited, this, &EditCampaignDialog::refresh);
    connect(m_fallback, &FallbackEditor::stepsEdited, this, &EditCampaignDialog::refresh);
    connect(m_agent, &ChoiceBox::idEdited, this, &EditCampaignDialog::refresh);
    connect(m_number, &ChoiceBox::idEdited, this, &EditCampaignDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, &EditCampaignDialog::save);
}

void EditCampaignDialog::reject()
{
    // What is being saved cannot be called back from here, and must be told.
    if (!m_busy)
        QDialog::reject();
}

void EditCampaignDialog::arrange()
{
    m_name->setObjectName(QStringLiteral("campaignName"));
    m_agent->setObjectName(QStringLiteral("agent"));
    m_number->setObjectName(QStringLiteral("phoneNumber"));
    m_changes->setObjectName(QStringLiteral("whatChanges"));
    m_changes->setTextFormat(Qt::PlainText);
    m_changes->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("saveCampaign"));

    auto *form = new QWidget;
    m_fields->addRow(tr("&Name"), m_name);
    addEditableRow(m_fields, tr("A&gent"), m_agent);
    addEditableRow(m_fields, tr("Phone n&umber"), m_number);
    auto *left = new QVBoxLayout(form);
    left->addLayout(m_fields);
    left->addWidget(m_brief);
    left->addWidget(m_message);
    m_message->hide();
    left->addWidget(m_rhythm);
    if (m_overview.batchesStarted > 0) {
        m_rhythm->setEnabled(false);
        left->addWidget(new TintedLabel(TintedLabel::Tint::Quiet,
                                        tr("The campaign has begun, and its batches keep their rhythm.")));
    }
    left->addWidget(m_rules);
    left->addWidget(m_fallback);
    left->addStretch();
    new WheelGuard(form);
    auto *scroll = new FocusScroll;
    scroll->setWidget(form);
    auto *changes = new QGroupBox(tr("What changes"));
    auto *inner = new QVBoxLayout(changes);
    inner->addWidget(m_changes);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(changes);
    column->addWidget(m_held);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &EditCampaignDialog::reject);
    const QSize wanted(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 44);
    resizeOnScreen(*this, wanted);
}

void EditCampaignDialog::readBackground()
{
    const services::LeadService leads(m_workspace);
    whenDone(leads.attributeNames(), this, [this](const Result<QStringList> &names) {
        if (names)
            m_brief->offerAttributes(*names);
        refresh();
    });
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.accounts(), this, [this](const Result<QList<Account>> &all) {
        m_accounts = all.value_or(QList<Account>());
        const auto own = std::find_if(m_accounts.cbegin(), m_accounts.cend(), [this](const Account &each) {
            return each.id == m_overview.campaign.account;
        });
        if (own != m_accounts.cend())
            takeAccount(*own);
    });
    const services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.waitingLeads(m_overview.campaign.id), this,
             [this](const Result<QList<LeadId>> &waiting) { takeLeads(waiting.value_or(QList<LeadId>())); });
}

void EditCampaignDialog::takeLeads(const QList<LeadId> &waiting)
{
    m_waiting = waiting;
    m_held->setLeads(waiting);
    m_held->setVisible(!waiting.isEmpty());
    m_preview->askSoon();
}

services::ScheduleRequest EditCampaignDialog::request() const
{
    services::ScheduleRequest request;
    request.leads = m_waiting;
    request.account = m_overview.campaign.account;
    request.brief = campaign().brief;
    request.message = campaign().message;
    return request;
}

void EditCampaignDialog::takeAccount(const Account &account)
{
    m_account = account;
    const services::ScheduleService schedules(m_workspace);
    // Hours that are the account's anyway are not the campaign's own, unless they have been touched.
    const QList<HoursPart> &stored = m_overview.campaign.policy.parts;
    if (m_rules->hours() == stored && stored == schedules.policyFor(account).parts)
        m_rules->setRules(m_rules->rules(), {});
    m_rules->setHouseHours(schedules.policyFor(account).parts, account.isPractice());
    if (isMessage(channelOf(account.provider))) {
        m_fields->setRowVisible(m_agent, false);
        m_fields->setRowVisible(m_number, false);
        m_brief->hide();
        m_message->show();
        m_message->takeAccount(account.id, channelOf(account.provider));
        refresh();
        return;
    }
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.agents(account.id), this, [this](const Result<QList<providers::Choice>> &agents) {
        if (agents)
            m_agent->setChoices(*agents);
    });
    whenDone(accounts.phoneNumbers(account.id), this,
             [this](const Result<QList<providers::Choice>> &numbers) {
                 if (numbers)
                     m_number->setChoices(*numbers);
             });
    refresh();
}

Campaign EditCampaignDialog::campaign() const
{
    Campaign changed = m_overview.campaign;
    changed.name = m_name->text().trimmed();
    if (isOfMessages())
        changed.message = m_message->message();
    changed.agentId = m_agent->id();
    changed.phoneNumberId = m_number->id();
    changed.brief = m_brief->brief();
    // A column that no lead has any more is not offered, and stays.
    for (const QString &column : std::as_const(m_overview.campaign.brief.columns)) {
        if (!m_brief->isOffered(column))
            changed.brief.columns += column;
    }
    if (m_overview.campaign.brief.columns.size() == changed.brief.columns.size() &&
        std::is_permutation(changed.brief.columns.cbegin(), changed.brief.columns.cend(),
                            m_overview.campaign.brief.columns.cbegin()))
        changed.brief.columns = m_overview.campaign.brief.columns;
    changed.parallel = m_rhythm->parallel().value_or(0);
    changed.interval = m_rhythm->interval().value_or(seconds{0});
    changed.pacing = m_rhythm->pacing();
    changed.rules = m_rules->rules();
    changed.fallbackSteps = m_fallback->changed(m_overview.campaign.fallbackSteps);
    if (isOfMessages())
        services::fitLadder(changed, channelOf(m_account->provider));
    const QList<HoursPart> hours = m_rules->hours();
    if (!hours.isEmpty())
        changed.policy.parts = hours;
    else if (m_account)
        changed.policy.parts = services::ScheduleService(m_workspace).policyFor(*m_account).parts;
    return changed;
}

bool EditCampaignDialog::isOfMessages() const
{
    return m_account && isMessage(channelOf(m_account->provider));
}

QString EditCampaignDialog::refusal(const Campaign &after) const
{
    const Campaign &before = m_overview.campaign;
    if (after.name.isEmpty())
        return tr("A campaign needs a name.");
    if (!m_rhythm->parallel())
        return services::ScheduleService::sentence(plan::Refusal::ParallelOutOfRange, {});
    if (!m_rhythm->interval())
        return services::ScheduleService::sentence(plan::Refusal::IntervalOutOfRange, {});
    if (const QString why = m_rules->refusal(); !why.isEmpty())
        return why;
    // What was so before does not stand against another name.
    if (after.message != before.message && !m_message->refusal().isEmpty())
        return m_message->refusal();
    if (after.brief.topic != before.brief.topic && !m_preview->unresolved().isEmpty())
        return m_preview->unresolved();
    if (after.fallbackSteps != before.fallbackSteps && !m_fallback->refusal().isEmpty())
        return m_fallback->refusal();
    return after.policy != before.policy || after.rules.category != before.rules.category ? m_held->hopeless()
                                                                                          : QString();
}

void EditCampaignDialog::refresh()
{
    // What a campaign that follows another one could not bring is that one's to go on with.
    if (m_account && !m_overview.campaign.isFollowUp())
        m_fallback->follow(*m_account, m_rules->rules());
    const Campaign after = campaign();
    m_held->follow(after);
    const QStringList changes = services::campaignChanges(m_overview.campaign, after, m_accounts);
    const QString why = refusal(after);
    m_held->setRefused(!why.isEmpty());
    QStringList lines = changes;
    if (!why.isEmpty())
        lines = QStringList{why};
    else if (changes.isEmpty() && after == m_overview.campaign)
        lines = QStringList{tr("Nothing so far.")};
    else if (isOfMessages())
        lines += tr("%n lead(s) that wait are written to so; messages that were sent stay as they are.",
                    nullptr, m_overview.waiting);
    else
        lines += tr("%n lead(s) that wait are called so; calls that are live go on as they were begun.",
                    nullptr, m_overview.waiting);
    m_changes->setText(lines.join(QLatin1Char('\n')));
    m_save->setEnabled(why.isEmpty() && after != m_overview.campaign && !m_busy);
}

void EditCampaignDialog::save()
{
    m_busy = true;
    refresh();
    const Campaign after = campaign();
    services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.edit(m_overview.campaign, after), this,
             [this, name = after.name](const Result<void> &done) {
                 m_busy = false;
                 refresh();
                 if (!done) {
                     m_prompter.showError(this, tr("The campaign was not changed"), done.error());
                     return;
                 }
                 Q_EMIT edited(name);
                 accept();
             });
}

} // namespace callboard::ui
