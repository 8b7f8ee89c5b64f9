// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/scheduledialog.h"

#include "core/services/leadservice.h"
#include "core/services/settingsservice.h"
#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/readingorder.h"
#include "ui/common/startpicker.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/schedule/briefeditor.h"
#include "ui/schedule/heldleadsbox.h"
#include "ui/schedule/presetpicker.h"
#include "ui/schedule/rhythmeditor.h"
#include "ui/schedule/routeeditor.h"
#include "ui/schedule/ruleseditor.h"
#include "ui/schedule/schedulesummarypanel.h"
#include "ui/schedule/testcallbox.h"
#include "ui/schedule/testcallwatch.h"
#include "ui/schedule/topicpreview.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace callboard::ui {

ScheduleDialog::ScheduleDialog(services::Workspace &workspace, Prompter &prompter, const QList<LeadId> &leads,
                               QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_service(workspace)
    , m_leads(leads)
    , m_preset(new PresetPicker(workspace, prompter))
    , m_start(new StartPicker(workspace.zone(), workspace.clock().now()))
    , m_rhythm(new RhythmEditor(static_cast<int>(leads.size())))
    , m_route(new RouteEditor(workspace))
    , m_rules(new RulesEditor)
    , m_brief(new BriefEditor)
    , m_test(new TestCallBox)
    , m_testCall(new TestCallWatch(workspace, this))
    , m_preview(new TopicPreview(
          workspace, *m_brief, [this] { return request(); }, this))
    , m_summary(new ScheduleSummaryPanel(workspace.zone()))
    , m_held(new HeldLeadsBox(workspace, leads))
    , m_name(new QLineEdit)
    , m_schedule(new QPushButton(tr("&Schedule %n Call(s)", nullptr, static_cast<int>(leads.size()))))
{
    setWindowTitle(tr("Schedule Calls"));
    setObjectName(QStringLiteral("scheduleDialog"));
    setModal(true);
    m_name->setObjectName(QStringLiteral("campaignName"));
    m_name->setPlaceholderText(tr("Named after date and count when left empty"));
    m_schedule->setObjectName(QStringLiteral("schedule"));
    m_start->offerNow();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_schedule, QDialogButtonBox::ActionRole);
    auto *count = new QLabel(tr("%n lead(s) selected", nullptr, static_cast<int>(leads.size())));
    count->setObjectName(QStringLiteral("selectedCount"));
    QFont large = count->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    count->setFont(large);
    auto *halves = new QHBoxLayout;
    halves->addWidget(makeForm(), 3);
    halves->addWidget(makeSummary(), 2);
    auto *column = new QVBoxLayout(this);
    column->addWidget(count);
    column->addLayout(halves, 1);
    column->addWidget(m_held);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    // The halves scroll where the screen is too small for them; the buttons stay in sight.
    const QSize wanted(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 58);
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));

    connect(buttons, &QDialogButtonBox::rejected, this, &ScheduleDialog::reject);
    connect(m_schedule, &QPushButton::clicked, this, &ScheduleDialog::confirm);
    // Only a button that is already in the dialog becomes the one that Return goes back to.
    m_schedule->setDefault(true);
    m_rules->setRules(m_preset->preset().rules, m_preset->preset().hours);
    connectEditors();
    readBackground();
    refresh();
    m_start->setFocus();
}

void ScheduleDialog::reject()
{
    // What is being scheduled cannot be called back from here, and must be told.
    if (!m_busy)
        QDialog::reject();
}

QWidget *ScheduleDialog::makeForm()
{
    auto *when = new QGroupBox(tr("When"));
    auto *whenColumn = new QVBoxLayout(when);
    whenColumn->addWidget(m_start);
    auto *nameForm = new QFormLayout;
    nameForm->addRow(tr("Campaign &name"), m_name);

    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, fontMetrics().height() / 2, 0);
    column->addWidget(m_preset);
    column->addWidget(when);
    column->addWidget(m_rhythm);
    column->addWidget(m_rules);
    column->addWidget(m_route);
    column->addWidget(m_brief);
    column->addWidget(m_test);
    column->addLayout(nameForm);
    column->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(form);
    scroll->setMinimumWidth(form->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    new WheelGuard(form);
    // Once the room for it has been made.
    const auto showRules = [this, scroll] { scroll->ensureWidgetVisible(m_rules); };
    connect(m_rules, &RulesEditor::unfolded, scroll, showRules, Qt::QueuedConnection);
    return scroll;
}

QWidget *ScheduleDialog::makeSummary()
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_summary);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    return scroll;
}

void ScheduleDialog::connectEditors()
{
    m_clock.setInterval(1000);
    m_clock.start();

    connect(&m_clock, &QTimer::timeout, this, &ScheduleDialog::moveOn);
    connect(m_preset, &PresetPicker::presetChosen, this, &ScheduleDialog::takePreset);
    connect(m_preset, &PresetPicker::saveRequested, this, &ScheduleDialog::savePreset);
    connect(m_rules, &RulesEditor::rulesEdited, this, &ScheduleDialog::refresh);
    connect(m_held, &HeldLeadsBox::hoursJudged, this, &ScheduleDialog::refresh);
    connect(m_held, &HeldLeadsBox::dayRoomFound, this, &ScheduleDialog::refresh);
    connect(m_start, &StartPicker::startEdited, this, &ScheduleDialog::refresh);
    connect(m_rhythm, &RhythmEditor::rhythmEdited, this, &ScheduleDialog::refresh);
    connect(m_route, &RouteEditor::routeEdited, this, &ScheduleDialog::refresh);
    connect(m_testCall, &TestCallWatch::told, m_test, &TestCallBox::showAnswer);
    connect(m_test, &TestCallBox::callRequested, this, &ScheduleDialog::callMe);
    connect(m_route, &RouteEditor::routeEdited, m_preview, &TopicPreview::askSoon);
    connect(m_preview, &TopicPreview::answered, this, &ScheduleDialog::refresh);
}

void ScheduleDialog::readBackground()
{
    const services::SettingsService settings(m_workspace);
    whenDone(settings.one(QStringLiteral("house.region")), this,
             [this](const Result<services::SettingRow> &region) {
                 if (region)
                     m_region = region->value;
             });
    const services::LeadService leads(m_workspace);
    whenDone(leads.attributeNames(), this, [this](const Result<QStringList> &names) {
        if (names)
            m_brief->offerAttributes(*names);
    });
}

services::ScheduleRequest ScheduleDialog::request() const
{
    services::ScheduleRequest request;
    request.leads = m_leads;
    request.name = m_name->text().trimmed();
    if (const std::optional<Account> account = m_route->account())
        request.account = account->id;
    request.agentId = m_route->agentId();
    request.phoneNumberId = m_route->phoneNumberId();
    request.brief = m_brief->brief();
    request.start = m_start->start().value_or(Instant{});
    request.parallel = m_rhythm->parallel().value_or(0);
    request.interval = m_rhythm->interval().value_or(seconds{0});
    request.pacing = m_rhythm->pacing();
    request.rules = m_rules->rules();
    request.hours = m_rules->hours();
    return request;
}

void ScheduleDialog::propose(const services::ScheduleRequest &model)
{
    m_name->setText(model.name);
    m_rhythm->setRhythm(model.parallel, model.interval, model.pacing);
    m_rules->setRules(model.rules, model.hours);
    m_route->propose(model.account, model.agentId, model.phoneNumberId);
    m_brief->setBrief(model.brief);
    refresh();
}

void ScheduleDialog::moveOn()
{
    m_start->setNow(m_workspace.clock().now());
    refresh();
}

QString ScheduleDialog::refusal(const services::ScheduleRequest &request) const
{
    if (!m_start->start())
        return tr("The clocks skip this time on that day. Choose another.");
    if (!request.account.isValid())
        return tr("There is no account to call with.");
    if (const QString why = m_rules->refusal(); !why.isEmpty())
        return why;
    return m_preview->unresolved();
}

void ScheduleDialog::refresh()
{
    const services::ScheduleRequest asked = request();
    const std::optional<Account> account = m_route->account();
    const QString ownRefusal = refusal(asked);
    QString why;
    if (account) {
        const plan::ScheduleSummary summary = m_service.summary(asked, *account, m_held->dayRoom());
        m_summary->showSummary(summary, *account);
        m_held->follow(asked, *account);
        m_test->setPractice(account->isPractice());
        m_rules->setHouseHours(m_workspace.houseHours().parts, account->isPractice());
        why = m_service.refusalText(asked, *account, summary);
        if (why.isEmpty())
            why = m_held->hopeless();
    }
    if (!ownRefusal.isEmpty())
        why = ownRefusal;
    m_summary->showRefusal(why);
    const bool possible = why.isEmpty();
    m_schedule->setEnabled(possible && !m_busy);
    m_test->setPossible(account.has_value() && m_preview->unresolved().isEmpty() && !m_busy);
}

void ScheduleDialog::takePreset()
{
    const services::Preset &preset = m_preset->preset();
    m_rhythm->setRhythm(preset.parallel, preset.interval, preset.pacing);
    m_rules->setRules(preset.rules, preset.hours);
    refresh();
}

void ScheduleDialog::savePreset()
{
    const services::ScheduleRequest asked = request();
    services::Preset preset;
    preset.parallel = m_rhythm->parallel().value_or(DefaultParallel);
    preset.interval = m_rhythm->interval().value_or(DefaultInterval);
    preset.pacing = asked.pacing;
    preset.rules = asked.rules;
    preset.hours = asked.hours;
    m_preset->save(preset);
}

void ScheduleDialog::confirm()
{
    const std::optional<Account> account = m_route->account();
    if (!account)
        return;
    if (account->isPractice()) {
        schedule();
        return;
    }
    const plan::ScheduleSummary summary = m_service.summary(request(), *account);
    const Question question{
        .title = tr("Schedule real calls?"),
        .text = tr("%n person(s) will be called with the account %1, for about %2.", nullptr, summary.leads)
                    .arg(account->name, summary.cost.text()),
        .details = tr("Calls can be paused or cancelled until they start."),
        .yesButton = tr("Schedule %n Call(s)", nullptr, summary.leads),
        .dangerous = false};
    m_prompter.ask(this, question, [this](bool yes) {
        if (yes)
            schedule();
    });
}

void ScheduleDialog::schedule()
{
    m_busy = true;
    refresh();
    services::ScheduleRequest asked = request();
    if (m_start->isNow())
        asked.start = m_workspace.clock().now();
    whenDone(m_service.schedule(asked), this, [this](const Result<services::ScheduleReceipt> &receipt) {
        m_busy = false;
        refresh();
        if (!receipt) {
            m_prompter.showError(this, tr("Nothing was scheduled"), receipt.error());
            return;
        }
        Q_EMIT scheduled(*receipt);
        accept();
    });
}

void ScheduleDialog::callMe(const QString &number)
{
    m_busy = true;
    refresh();
    m_test->showAnswer(tr("Placing the test call…"));
    const services::ScheduleRequest asked = request();
    whenDone(m_service.testCall(asked, number, m_region), this,
             [this, asked](const Result<CampaignId> &campaign) {
                 m_busy = false;
                 refresh();
                 if (campaign)
                     m_testCall->follow(*campaign, asked);
                 else
                     m_test->showAnswer(operatorText(campaign.error()));
             });
}

} // namespace callboard::ui
