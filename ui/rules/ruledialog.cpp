// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/ruledialog.h"

#include "core/model/channel.h"
#include "core/plan/rulemoments.h"
#include "core/services/accountservice.h"
#include "core/services/leadservice.h"
#include "core/services/presetservice.h"
#include "core/services/rulepreset.h"
#include "core/services/standingruletext.h"
#include "core/services/workspace.h"
#include "ui/common/choicebox.h"
#include "ui/common/editablerow.h"
#include "ui/common/focusscroll.h"
#include "ui/common/prompter.h"
#include "ui/common/readingorder.h"
#include "ui/common/screenfit.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/rules/reachdialog.h"
#include "ui/rules/rulefields.h"
#include "ui/rules/rulewords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds FilterPause{250};
constexpr int LeadsPreviewed = 3;

} // namespace

RuleDialog::RuleDialog(services::Workspace &workspace, Prompter &prompter, const StandingRule &rule,
                       QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_rule(rule)
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(rule.name))
    , m_kind(new QComboBox)
    , m_filter(new QLineEdit(rule.filter))
    , m_counted(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_account(new QComboBox)
    , m_agent(new ChoiceBox)
    , m_topic(new QLineEdit(rule.campaign.brief.topic))
    , m_preset(new QComboBox)
    , m_words(new RuleWords(workspace, prompter))
    , m_fields(
          new RuleFields(workspace.zone().abbreviation(toDateTime(workspace.clock().now(), workspace.zone())),
                         workspace.checkUpDays()))
    , m_sentences(new QLabel)
    , m_refusal(new TintedLabel(TintedLabel::Tint::Error))
    , m_dryRun(new QPushButton(tr("Dr&y Run…")))
    , m_save(new QPushButton(tr("&Save")))
{
    setWindowTitle(isNew() ? tr("New Rule") : tr("Edit %1").arg(rule.name));
    setObjectName(QStringLiteral("ruleDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    for (const StandingRuleKind kind :
         {StandingRuleKind::DailySessions, StandingRuleKind::CheckUpAge, StandingRuleKind::Recurring})
        m_kind->addItem(services::ruleKindName(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(rule.kind)));
    m_kind->setEnabled(isNew()); // what it knows of its leads is its kind's
    m_agent->setId(rule.campaign.agentId);
    m_words->setRule(rule);
    m_fields->setRule(rule);
    m_typing.setSingleShot(true);
    m_typing.setInterval(FilterPause);
    nameFields();
    arrange();
    wire();
    readBackground();
    countLeads();
    refresh();
    m_asRead = this->rule();
    m_name->setFocus();
    m_name->selectAll();
}

void RuleDialog::nameFields()
{
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_kind->setObjectName(QStringLiteral("ruleKind"));
    m_filter->setObjectName(QStringLiteral("ruleFilter"));
    m_filter->setToolTip(tr("Conditions on the columns of a lead, such as city=Pune, or order_type in (OFD, "
                            "Undelivered). Several are joined by and. Empty: all leads."));
    m_filter->setPlaceholderText(tr("All leads, or for example: order_type in (OFD, Undelivered)"));
    m_counted->setObjectName(QStringLiteral("filterAnswer"));
    m_account->setObjectName(QStringLiteral("ruleAccount"));
    m_agent->setObjectName(QStringLiteral("ruleAgent"));
    m_topic->setObjectName(QStringLiteral("ruleTopic"));
    m_preset->setObjectName(QStringLiteral("rulePreset"));
    m_sentences->setObjectName(QStringLiteral("ruleSentences"));
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setWordWrap(true);
    m_refusal->setObjectName(QStringLiteral("ruleRefusal"));
    m_dryRun->setObjectName(QStringLiteral("dryRunRule"));
    m_dryRun->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveRule"));
}

QWidget *RuleDialog::makeForm()
{
    auto *form = new QWidget;
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Kind"), m_kind);
    m_form->addRow(tr("&Leads"), m_filter);
    m_form->addRow(QString(), m_counted);
    m_form->addRow(tr("Acco&unt"), m_account);
    addEditableRow(m_form, tr("A&gent"), m_agent);
    m_form->addRow(tr("T&opic"), m_topic);
    m_preset->setToolTip(tr("Brings rhythm, tries and hours of a preset; the fields below show them."));
    m_form->addRow(tr("&Way of working"), m_preset);
    auto *column = new QVBoxLayout(form);
    column->addLayout(m_form);
    column->addWidget(m_words);
    column->addWidget(m_fields);
    column->addStretch();
    new WheelGuard(form);
    return form;
}

void RuleDialog::arrange()
{
    auto *scroll = new FocusScroll;
    scroll->setWidget(makeForm());
    auto *told = new QGroupBox(tr("What it will do"));
    auto *inner = new QVBoxLayout(told);
    inner->addWidget(m_sentences);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_dryRun, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(told);
    column->addWidget(m_refusal);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &RuleDialog::reject);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 108, fontMetrics().height() * 46});
}

void RuleDialog::wire()
{
    for (QLineEdit *line : {m_name, m_filter, m_topic})
        connect(line, &QLineEdit::textChanged, this, &RuleDialog::refresh);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &RuleDialog::countLeads);
    connect(m_kind, &QComboBox::activated, this, &RuleDialog::changeKind);
    connect(m_account, &QComboBox::activated, this, &RuleDialog::followAccount);
    connect(m_preset, &QComboBox::activated, this, &RuleDialog::applyPreset);
    connect(m_agent, &ChoiceBox::idEdited, this, &RuleDialog::refresh);
    connect(m_words, &RuleWords::wordsEdited, this, &RuleDialog::refresh);
    connect(m_fields, &RuleFields::fieldsEdited, this, &RuleDialog::refresh);
    connect(m_dryRun, &QPushButton::clicked, this, &RuleDialog::dryRun);
    connect(m_save, &QPushButton::clicked, this, &RuleDialog::save);
}

void RuleDialog::readBackground()
{
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.preferred(), this, [this](const Result<Account> &preferred) {
        whenDone(services::AccountService(m_workspace).accounts(), this,
                 [this, last = preferred.value_or(Account()).id](const Result<QList<Account>> &all) {
                     takeAccounts(all.value_or(QList<Account>()), last);
                 });
    });
    whenDone(
        services::LeadService(m_workspace).attributeNames(), this,
        [this](const Result<QStringList> &names) { m_fields->offerColumns(names.value_or(QStringList())); });
    whenDone(services::PresetService(m_workspace).all(), this,
             [this](const Result<QList<services::Preset>> &presets) {
                 takePresets(presets.value_or(QList<services::Preset>()));
             });
}

void RuleDialog::takeAccounts(const QList<Account> &accounts, AccountId preferred)
{
    const AccountId own = m_rule.campaign.account;
    m_accounts = accounts;
    for (const Account &each : accounts) {
        m_account->addItem(each.isPractice() ? tr("%1 (practice)").arg(each.name) : each.name,
                           each.id.value());
    }
    const AccountId chosen = own.isValid() ? own : preferred;
    m_account->setCurrentIndex(std::max(0, m_account->findData(chosen.value())));
    followAccount();
    // What stands there by itself is nobody's work.
    const StandingRule shown = rule();
    m_asRead.campaign.account = shown.campaign.account;
    m_asRead.campaign.message = shown.campaign.message;
}

void RuleDialog::takePresets(const QList<services::Preset> &presets)
{
    m_presets = presets;
    offerPresets();
}

void RuleDialog::offerPresets()
{
    m_offered = m_presets;
    if (account() && !isMessage(channel()))
        m_offered.removeIf([](const services::Preset &each) { return each.id == QLatin1String("messages"); });
    m_preset->clear();
    m_preset->addItem(tr("As the fields below say"));
    for (const services::Preset &preset : std::as_const(m_offered))
        m_preset->addItem(preset.title);
}

const Account *RuleDialog::account() const
{
    const int index = m_account->currentIndex();
    return index >= 0 && index < m_accounts.size() ? &m_accounts.at(index) : nullptr;
}

Channel RuleDialog::channel() const
{
    const Account *chosen = account();
    return chosen ? channelOf(chosen->provider) : channelOf(m_rule.campaign);
}

void RuleDialog::followAccount()
{
    showAgents();
    offerPresets();
    m_fields->setForMessages(isMessage(channel()));
    if (const Account *chosen = account())
        m_words->follow(*chosen, m_rule.kind);
    refresh();
}

void RuleDialog::showAgents()
{
    const Account *chosen = account();
    if (!chosen)
        return;
    const bool calls = !isMessage(channel());
    m_form->setRowVisible(m_agent, calls);
    m_form->setRowVisible(m_topic, calls);
    if (!calls)
        return;
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.agents(chosen->id), this, [this](const Result<QList<providers::Choice>> &agents) {
        if (agents)
            m_agent->setChoices(*agents);
    });
}

void RuleDialog::changeKind()
{
    const auto kind = static_cast<StandingRuleKind>(m_kind->currentData().toInt());
    const StandingRule before = rule();
    const StandingRule usual = services::rulePreset(m_rule.kind, m_workspace.checkUpDays());
    StandingRule changed = services::rulePreset(kind, m_workspace.checkUpDays());
    // What was typed stays; what is the other kind's usual goes with it.
    if (before.name != usual.name)
        changed.name = before.name;
    if (before.filter != usual.filter)
        changed.filter = before.filter;
    changed.campaign.account = before.campaign.account;
    changed.campaign.agentId = before.campaign.agentId;
    changed.campaign.message = before.campaign.message;
    changed.campaign.fallbackSteps = before.campaign.fallbackSteps;
    m_rule = changed;
    m_name->setText(changed.name);
    m_filter->setText(changed.filter);
    m_topic->setText(changed.campaign.brief.topic);
    m_words->setLadder(changed.campaign.rules.fallback);
    m_fields->setRule(changed);
    m_preset->setCurrentIndex(0);
    if (const Account *chosen = account())
        m_words->follow(*chosen, kind);
    refresh();
}

void RuleDialog::applyPreset(int index)
{
    if (index < 1 || index > m_offered.size())
        return;
    const services::Preset &preset = m_offered.at(index - 1);
    m_rule = rule();
    m_rule.campaign.parallel = preset.parallel;
    m_rule.campaign.interval = preset.interval;
    m_rule.campaign.pacing = preset.pacing;
    m_rule.campaign.rules = preset.rules;
    m_rule.campaign.hours = preset.hours;
    m_words->setLadder(m_rule.campaign.rules.fallback);
    m_fields->setRule(m_rule);
    refresh();
}

StandingRule RuleDialog::rule() const
{
    StandingRule rule = m_rule;
    rule.name = m_name->text().trimmed();
    rule.filter = m_filter->text().trimmed();
    rule.campaign.agentId = m_agent->id();
    rule.campaign.brief.topic = m_topic->text().trimmed();
    m_words->writeTo(rule.campaign);
    m_fields->writeTo(rule);
    return rule;
}

void RuleDialog::countLeads()
{
    LeadFilter filter;
    const QString text = m_filter->text().trimmed();
    if (!text.isEmpty()) {
        const Result<QList<LeadCondition>> conditions = parseLeadConditions(text);
        if (!conditions) {
            m_counted->setText(operatorText(conditions.error()));
            return;
        }
        filter.conditions = *conditions;
    }
    const services::LeadService leads(m_workspace);
    whenDone(leads.count(filter), this, [this, text](const Result<int> &count) {
        if (count && text == m_filter->text().trimmed())
            m_counted->setText(tr("%Ln lead(s) are looked at.", nullptr, *count));
    });
    whenDone(leads.first(filter, LeadSort(), LeadsPreviewed), this,
             [this, text](const Result<QList<LeadId>> &first) {
                 if (first && text == m_filter->text().trimmed())
                     m_words->setFirstLeads(*first);
             });
}

QString RuleDialog::refusal() const
{
    const Account *chosen = account();
    if (!chosen)
        return tr("Choose an account.");
    const StandingRule wanted = rule();
    const Result<void> valid = plan::checked(wanted, services::hoursOfRule(m_workspace, wanted, *chosen));
    return valid ? QString() : operatorText(valid.error());
}

void RuleDialog::refresh()
{
    m_sentences->setText((services::ruleSentences(rule(), channel()) + m_words->sentences()).join(u'\n'));
    const QString why = refusal();
    const QString missing = m_words->missing();
    m_isMissingTold = m_isMissingTold && !missing.isEmpty();
    m_refusal->setText(why.isEmpty() && m_isMissingTold ? missing : why);
    m_refusal->setVisible(!m_refusal->text().isEmpty());
    m_save->setEnabled(why.isEmpty() && !m_busy);
    m_dryRun->setEnabled(why.isEmpty() && !m_busy);
}

void RuleDialog::dryRun()
{
    (new ReachDialog(m_workspace, rule(), channel(), this))->open();
}

void RuleDialog::reject()
{
    // What is being saved cannot be called back from here, and must be told.
    if (m_busy)
        return;
    if (m_asRead == rule()) {
        QDialog::reject();
        return;
    }
    const Question question{.title = tr("Close Without Saving"),
                            .text = tr("What was entered here is lost."),
                            .details = {},
                            .yesButton = tr("Close"),
                            .dangerous = true};
    m_prompter.ask(this, question, [this](bool yes) {
        if (yes)
            QDialog::reject();
    });
}

void RuleDialog::save()
{
    if (!m_words->missing().isEmpty()) {
        m_isMissingTold = true;
        refresh();
        m_words->focusMissing();
        return;
    }
    m_busy = true;
    refresh();
    services::StandingRuleService rules(m_workspace);
    const StandingRule wanted = rule();
    const auto finish = [this, wanted](const Error *error) {
        m_busy = false;
        if (error) {
            m_prompter.showError(this, tr("The rule was not saved"), *error);
            refresh();
            return;
        }
        Q_EMIT saved(wanted.name);
        accept();
    };
    if (isNew())
        whenDone(rules.add(wanted), this,
                 [finish](const Result<StandingRuleId> &added) { finish(added ? nullptr : &added.error()); });
    else
        whenDone(rules.edit(wanted), this,
                 [finish](const Result<void> &edited) { finish(edited ? nullptr : &edited.error()); });
}

} // namespace callboard::ui
