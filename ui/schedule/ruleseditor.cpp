// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/ruleseditor.h"

#include "core/services/ruletext.h"
#include "ui/common/editablerow.h"
#include "ui/common/fallbackbox.h"
#include "ui/common/hourseditor.h"
#include "ui/common/hourstext.h"
#include "ui/common/tintedlabel.h"
#include "ui/schedule/contactlimitfields.h"
#include "ui/schedule/ladderfields.h"
#include "ui/schedule/rulestext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace callboard::ui {

namespace {

constexpr int MostInARule = 1'000'000;

/// A number for which 0 means that there is no such rule.
QSpinBox *optionalNumber(const QString &objectName, const QString &none, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setObjectName(objectName);
    box->setRange(0, MostInARule);
    box->setSpecialValueText(none);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

RulesEditor::RulesEditor(QWidget *parent)
    : QGroupBox(tr("Rules"), parent)
    , m_line(new QLabel)
    , m_toggle(new QPushButton)
    , m_goal(
          optionalNumber(QStringLiteral("goal"), tr("never"), tr(" completed", "behind a number of leads")))
    , m_canary(optionalNumber(QStringLiteral("canary"), tr("off"), tr(" leads", "behind a number")))
    , m_budget(new QDoubleSpinBox)
    , m_ownHours(new QCheckBox(tr("Hours of its own")))
    , m_hours(new HoursEditor)
    , m_houseHours(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_category(new QComboBox)
    , m_contacts(new ContactLimitFields(this))
    , m_order(new QComboBox)
    , m_tries(new QSpinBox)
    , m_waits(new LadderFields(this))
    , m_ladder(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_fallback(new FallbackBox)
    , m_misfire(new QComboBox)
    , m_dailyLimit(new QComboBox)
    , m_form(makeForm())
{
    m_line->setObjectName(QStringLiteral("rulesLine"));
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_toggle->setObjectName(QStringLiteral("changeRules"));
    m_toggle->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->addWidget(m_line, 1);
    head->addWidget(m_toggle, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_form);
    // Folded or not, it asks for the room that it needs unfolded.
    setMinimumWidth(column->totalMinimumSize().width());
    setRules(CampaignRules::safeDefault(), {});
    open(false);
    connectFields();
}

QWidget *RulesEditor::makeForm()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    addStops(form);
    addHours(form);
    m_contacts->addTo(form);
    addOrder(form);
    addMisses(form);
    return page;
}

void RulesEditor::addStops(QFormLayout *form)
{
    m_budget->setObjectName(QStringLiteral("budget"));
    m_budget->setRange(0, MostInARule);
    m_budget->setPrefix(QStringLiteral("USD "));
    m_budget->setSpecialValueText(tr("no limit"));
    m_budget->setGroupSeparatorShown(true);
    m_goal->setToolTip(tr("No further lead is called once so many were completed."));
    m_canary->setToolTip(tr("The others are called when you have heard how it goes and press Go."));
    m_budget->setToolTip(tr("No new call once the calls so far have cost this much."));
    form->addRow(tr("Stop a&fter"), m_goal);
    form->addRow(tr("Wait for Go after"), m_canary);
    form->addRow(tr("&Budget"), m_budget);
}

void RulesEditor::addHours(QFormLayout *form)
{
    m_ownHours->setObjectName(QStringLiteral("ownHours"));
    m_hours->setObjectName(QStringLiteral("campaignHours"));
    m_houseHours->setObjectName(QStringLiteral("houseHours"));
    auto *hours = new QVBoxLayout;
    hours->addWidget(m_ownHours);
    hours->addWidget(m_hours);
    hours->addWidget(m_houseHours);
    m_category->setObjectName(QStringLiteral("category"));
    for (const CallCategory category : {CallCategory::Promotional, CallCategory::Service,
                                        CallCategory::Recovery, CallCategory::Microfinance})
        m_category->addItem(services::categoryText(category), int(category));
    m_category->setToolTip(tr("The law allows other hours and contacts by it."));
    form->addRow(tr("Purpose of the calls"), m_category);
    form->addRow(tr("Calling hours"), hours);
}

void RulesEditor::addOrder(QFormLayout *form)
{
    m_order->setObjectName(QStringLiteral("order"));
    for (const PriorityScheme order : {PriorityScheme::Campaign, PriorityScheme::Delivery})
        m_order->addItem(services::orderText(order), int(order));
    m_order->setToolTip(
        tr("Of those whose turn it is. A lead is the more promising for a name, an e-mail address, a company "
           "and earlier calls that reached the person."));
    form->addRow(tr("Order of leads"), m_order);
}

void RulesEditor::addMisses(QFormLayout *form)
{
    m_tries->setObjectName(QStringLiteral("tries"));
    m_tries->setRange(1, MostAttempts);
    m_ladder->setObjectName(QStringLiteral("ladder"));
    m_fallback->setObjectName(QStringLiteral("fallback"));
    m_fallback->setToolTip(
        tr("The lead waits for these channels, visibly, while nothing says what is sent by them."));
    m_misfire->setObjectName(QStringLiteral("misfire"));
    m_misfire->addItem(tr("wait for my word"), int(Misfire::HoldAndAsk));
    m_misfire->addItem(tr("go on the next day by itself"), int(Misfire::GoOn));
    m_misfire->addItem(tr("call at the appointed time only"), int(Misfire::Expire));
    m_misfire->setToolTip(
        tr("When Callboard did not run and calls would slip to another day. At the appointed time only: "
           "whoever is late by more than 15 minutes for that reason is not called unless you say so."));
    m_dailyLimit->setObjectName(QStringLiteral("dailyLimit"));
    m_dailyLimit->addItem(tr("call the rest on the next day"), int(DailyLimitRule::HoldRest));
    m_dailyLimit->addItem(tr("fail before the first call"), int(DailyLimitRule::Fail));
    m_dailyLimit->setToolTip(tr("When there are more leads than the account may call in a day."));
    m_tries->setToolTip(tr("All attempts count, the first one too."));
    form->addRow(tr("Attempts to reach a lead, at most"), m_tries);
    m_waits->addTo(form);
    form->addRow(QString(), m_ladder);
    form->addRow(tr("After the last miss"), m_fallback);
    form->addRow(tr("After a break"), m_misfire);
    form->addRow(tr("Above the day's limit"), m_dailyLimit);
}

void RulesEditor::connectFields()
{
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        open(m_form->isHidden());
        if (!m_form->isHidden())
            Q_EMIT unfolded();
    });
    for (QSpinBox *box : {m_goal, m_canary, m_tries})
        connect(box, &QSpinBox::valueChanged, this, &RulesEditor::edited);
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, &RulesEditor::edited);
    connect(m_ownHours, &QCheckBox::toggled, this, &RulesEditor::edited);
    connect(m_hours, &HoursEditor::hoursEdited, this, &RulesEditor::edited);
    connect(m_contacts, &ContactLimitFields::limitsEdited, this, &RulesEditor::edited);
    connect(m_waits, &LadderFields::waitsEdited, this, &RulesEditor::edited);
    for (QComboBox *box : {m_category, m_order, m_misfire, m_dailyLimit})
        connect(box, &QComboBox::currentIndexChanged, this, &RulesEditor::edited);
    connect(m_fallback, &FallbackBox::ladderEdited, this, &RulesEditor::edited);
}

CampaignRules RulesEditor::rules() const
{
    CampaignRules rules = m_base;
    rules.goal = m_goal->value();
    rules.canary = m_canary->value();
    rules.budget = m_budget->value() > 0 ? std::optional(Money::usd(m_budget->value())) : std::nullopt;
    rules.retry.maxAttempts = m_tries->value();
    m_waits->applyTo(rules.retry);
    // A preset with one try has no waits to go by.
    if (rules.retry.maxAttempts > 1 && rules.retry.delays.isEmpty() && rules.retry.delaysOf.isEmpty())
        rules.retry.delays = RetryPolicy::presales().delays;
    rules.category = CallCategory(m_category->currentData().toInt());
    rules.contacts = m_contacts->limits();
    rules.order = PriorityScheme(m_order->currentData().toInt());
    rules.fallback = m_fallback->ladder();
    rules.misfire = Misfire(m_misfire->currentData().toInt());
    rules.dailyLimit = DailyLimitRule(m_dailyLimit->currentData().toInt());
    return rules;
}

QList<HoursPart> RulesEditor::hours() const
{
    return m_ownHours->isChecked() ? m_hours->hours() : QList<HoursPart>();
}

void RulesEditor::setRules(const CampaignRules &rules, const QList<HoursPart> &hours)
{
    const QSignalBlocker quiet(this);
    m_base = rules;
    m_goal->setValue(rules.goal);
    m_canary->setValue(rules.canary);
    m_budget->setValue(rules.budget ? double(rules.budget->micros()) / 1e6 : 0.0);
    m_category->setCurrentIndex(m_category->findData(int(rules.category)));
    m_contacts->setLimits(rules.contacts);
    m_order->setCurrentIndex(m_order->findData(int(rules.order)));
    m_tries->setValue(rules.retry.maxAttempts);
    m_waits->setPolicy(rules.retry);
    m_fallback->setLadder(rules.fallback);
    m_misfire->setCurrentIndex(m_misfire->findData(int(rules.misfire)));
    m_dailyLimit->setCurrentIndex(m_dailyLimit->findData(int(rules.dailyLimit)));
    m_hours->setHours(hours);
    m_ownHours->setChecked(!hours.isEmpty());
    explain();
}

void RulesEditor::setHouseHours(const QList<HoursPart> &hours, bool practice)
{
    m_houseHours->setText(
        practice ? tr("The practice line calls at any time, unless the campaign has hours of its own.")
                 : tr("The house calls %1, and the law may ask for less; hours of its own only narrow that.")
                       .arg(hoursInWords(hours)));
    m_contacts->setPractice(practice);
}

void RulesEditor::setForMessages(bool isForMessages)
{
    if (m_isForMessages == isForMessages)
        return;
    m_isForMessages = isForMessages;
    auto *form = qobject_cast<QFormLayout *>(m_form->layout());
    form->setRowVisible(m_category, !isForMessages);
    form->setRowVisible(m_fallback, !isForMessages); // it is the message that a call falls back to
    renameRow(form, m_tries,
              isForMessages ? tr("Tries to send a message, at most")
                            : tr("Attempts to reach a lead, at most"));
    m_misfire->setItemText(m_misfire->findData(int(Misfire::Expire)),
                           isForMessages ? tr("send at the appointed time only")
                                         : tr("call at the appointed time only"));
    m_dailyLimit->setItemText(m_dailyLimit->findData(int(DailyLimitRule::HoldRest)),
                              isForMessages ? tr("send the rest on the next day")
                                            : tr("call the rest on the next day"));
    m_dailyLimit->setItemText(m_dailyLimit->findData(int(DailyLimitRule::Fail)),
                              isForMessages ? tr("fail before the first message")
                                            : tr("fail before the first call"));
    m_waits->setForMessages(form, isForMessages);
    explain();
}

QString RulesEditor::refusal() const
{
    return m_ownHours->isChecked() && !m_hours->isComplete()
               ? tr("The campaign's hours have a row without a weekday.")
               : m_waits->refusal();
}

void RulesEditor::open(bool opened)
{
    m_form->setVisible(opened);
    m_toggle->setText(opened ? tr("Fold Rul&es Up") : tr("Change Rul&es…"));
}

void RulesEditor::explain()
{
    const CampaignRules now = rules();
    m_hours->setVisible(m_ownHours->isChecked());
    m_waits->setEnabled(now.retry.maxAttempts > 1);
    m_ladder->setText(m_isForMessages ? messageLadderText(now.retry) : ladderText(now.retry));
    m_line->setText(rulesLine(now, hours(), m_isForMessages));
    m_toggle->setAccessibleDescription(m_line->text());
}

void RulesEditor::edited()
{
    explain();
    Q_EMIT rulesEdited();
}

} // namespace callboard::ui
