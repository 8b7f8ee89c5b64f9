// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/scheduledialog.h"

#include "core/model/channel.h"
#include "core/services/campaigndraft.h"
#include "core/services/leadservice.h"
#include "core/services/settingsservice.h"
#include "core/services/workspace.h"
#include "ui/common/fallbackeditor.h"
#include "ui/common/focusscroll.h"
#include "ui/common/messageeditor.h"
#include "ui/common/prompter.h"
#include "ui/common/readingorder.h"
#include "ui/common/screenfit.h"
#include "ui/common/startpicker.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/schedule/briefeditor.h"
#include "ui/schedule/forecastpanel.h"
#include "ui/schedule/gapbox.h"
#include "ui/schedule/heldleadsbox.h"
#include "ui/schedule/presetpicker.h"
#include "ui/schedule/rhythmeditor.h"
#include "ui/schedule/routeeditor.h"
#include "ui/schedule/ruleseditor.h"
#include "ui/schedule/schedulequestion.h"
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
    , m_gaps(new GapBox(workspace, [this] { return request(); }))
    , m_preset(new PresetPicker(workspace, prompter))
    , m_start(new StartPicker(workspace.zone(), workspace.clock().now()))
    , m_rhythm(new RhythmEditor(static_cast<int>(leads.size())))
    , m_route(new RouteEditor(workspace))
    , m_rules(new RulesEditor)
    , m_brief(new BriefEditor)
    , m_message(new MessageEditor(workspace, [this] { return request(); }))
    , m_fallback(new FallbackEditor(workspace, [this] { return request(); }))
    , m_test(new TestCallBox)
    , m_testCall(new TestCallWatch(workspace, this))
    , m_preview(new TopicPreview(
          workspace, *m_brief, [this] { return request(); }, this))
    , m_summary(new ScheduleSummaryPanel(workspace.zone()))
    , m_forecast(new ForecastPanel(workspace))
    , m_held(new HeldLeadsBox(workspace, leads))
    , m_name(new QLineEdit)
    , m_count(new QLabel(tr("%n lead(s) selected", nullptr, static_cast<int>(leads.size()))))
    , m_schedule(new QPushButton)
    , m_keep(new QPushButton(tr("Save Draft")))
    , m_practiceHint(new TintedLabel(TintedLabel::Tint::Quiet,
                                     tr("Practice reaches nobody, so it can begin at once: tick Start now.")))
{
    setWindowTitle(tr("Schedule Calls"));
    setObjectName(QStringLiteral("scheduleDialog"));
    setModal(true);
    m_name->setObjectName(QStringLiteral("campaignName"));
    m_name->setPlaceholderText(tr("Named after date and count when left empty"));
    m_schedule->setObjectName(QStringLiteral("schedule"));
    m_keep->setObjectName(QStringLiteral("saveDraft"));
    m_keep->setAutoDefault(false);
    m_keep->setShortcut(QKeySequence::Save); // the dialog has no letter left
    m_keep->setToolTip(tr("Keeps all this for later. Nobody is called until the draft is scheduled."));
    m_practiceHint->setObjectName(QStringLiteral("practiceHint"));
    m_start->offerNow();
    m_message->setPrompter(prompter);
    m_fallback->setPrompter(prompter);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_keep, QDialogButtonBox::ActionRole);
    buttons->addButton(m_schedule, QDialogButtonBox::ActionRole);
    m_count->setObjectName(QStringLiteral("selectedCount"));
    QFont large = m_count->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_count->setFont(large);
    auto *halves = new QHBoxLayout;
    halves->addWidget(makeForm(), 3);
    halves->addWidget(makeSummary(), 2);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_count);
    column->addLayout(halves, 1);
    column->addWidget(m_held);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    // The halves scroll where the screen is too small for them; the buttons stay in sight.
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 58});

    connect(buttons, &QDialogButtonBox::rejected, this, &ScheduleDialog::reject);
    connect(m_schedule, &QPushButton::clicked, this, &ScheduleDialog::confirm);
    connect(m_keep, &QPushButton::clicked, this, &ScheduleDialog::keepDraft);
    // Only a button that is already in the dialog becomes the one that Return goes back to.
    m_schedule->setDefault(true);
    m_rules->setRules(m_preset->preset().rules, m_preset->preset().hours);
    connectEditors();
    readBackground();
    showChannel();
    refresh();
    m_work.propose(request());
    m_start->setFocus();
}

void ScheduleDialog::reject()
{
    // What is being scheduled cannot be called back from here, and must be told.
    if (m_busy)
        return;
    if (!m_work.isIn(request())) {
        QDialog::reject();
        return;
    }
    m_prompter.ask(this, discardQuestion(), [this](bool yes) {
        if (yes)
            QDialog::reject();
    });
}

QWidget *ScheduleDialog::makeForm()
{
    auto *when = new QGroupBox(tr("When"));
    auto *whenColumn = new QVBoxLayout(when);
    // Tomorrow at ten is what real calls begin with (S0-026, S0-028); who practises wants to see them now.
    whenColumn->addWidget(m_practiceHint);
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
    column->addWidget(m_message);
    column->addWidget(m_gaps);
    column->addWidget(m_fallback);
    column->addWidget(m_test);
    column->addLayout(nameForm);
    column->addStretch();

    auto *scroll = new FocusScroll;
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
    auto *outlook = new QWidget;
    auto *column = new QVBoxLayout(outlook);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary, 1);
    column->addWidget(m_forecast);

    auto *scroll = new FocusScroll;
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(outlook);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    return scroll;
}

void ScheduleDialog::connectEditors()
{
    m_clock.start(1000);

    connect(&m_clock, &QTimer::timeout, this, &ScheduleDialog::moveOn);
    connect(m_preset, &PresetPicker::presetChosen, this, &ScheduleDialog::takePreset);
    connect(m_preset, &PresetPicker::saveRequested, this, &ScheduleDialog::savePreset);
    connect(m_rules, &RulesEditor::rulesEdited, this, &ScheduleDialog::refresh);
    connect(m_held, &HeldLeadsBox::hoursJudged, this, &ScheduleDialog::refresh);
    connect(m_held, &HeldLeadsBox::dayRoomFound, this, &ScheduleDialog::refresh);
    connect(m_held, &HeldLeadsBox::heldFound, this, &ScheduleDialog::refresh);
    connect(m_start, &StartPicker::startEdited, this, &ScheduleDialog::refresh);
    connect(m_rhythm, &RhythmEditor::rhythmEdited, this, &ScheduleDialog::refresh);
    connect(m_route, &RouteEditor::routeEdited, this, &ScheduleDialog::refresh);
    connect(m_testCall, &TestCallWatch::told, m_test, &TestCallBox::showAnswer);
    connect(m_test, &TestCallBox::callRequested, this, &ScheduleDialog::callMe);
    connect(m_route, &RouteEditor::routeEdited, m_preview, &TopicPreview::askSoon);
    connect(m_preview, &TopicPreview::answered, this, &ScheduleDialog::refresh);
    connect(m_route, &RouteEditor::routeEdited, this, &ScheduleDialog::showChannel);
    connect(m_message, &MessageEditor::messageEdited, this, &ScheduleDialog::refresh);
    connect(m_message, &MessageEditor::messageEdited, m_gaps, &GapBox::askSoon);
    connect(m_gaps, &GapBox::answered, this, &ScheduleDialog::refresh);
    connect(m_gaps, &GapBox::leftOut, this, &ScheduleDialog::leaveOut);
    connect(m_fallback, &FallbackEditor::stepsEdited, this, &ScheduleDialog::refresh);
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
    if (isForMessages())
        request.message = m_message->message();
    request.fallbackSteps = m_fallback->steps();
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
    m_isModelled = true;
    m_name->setText(model.name);
    m_rhythm->setRhythm(model.parallel, model.interval, model.pacing);
    m_rules->setRules(model.rules, model.hours);
    m_route->propose(model.account, model.agentId, model.phoneNumberId);
    m_brief->setBrief(model.brief);
    m_message->setMessage(model.message);
    m_fallback->setSteps(model.fallbackSteps);
    refresh();
    services::ScheduleRequest proposed = request();
    proposed.message = model.message; // shown once the account has been read, and so are the steps
    proposed.fallbackSteps = model.fallbackSteps;
    m_work.propose(proposed);
}

void ScheduleDialog::continueDraft(CampaignId draft, const services::ScheduleRequest &model)
{
    m_draft = draft;
    m_gaps->keepAll();
    setWindowTitle(tr("Schedule the Draft %1").arg(model.name));
    if (model.start > m_workspace.clock().now())
        m_start->setStart(model.start);
    propose(model);
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
    if (isForMessages()) {
        const QString own = m_message->refusal().isEmpty() ? m_gaps->refusal() : m_message->refusal();
        return own.isEmpty() ? m_fallback->refusal() : own;
    }
    return m_preview->unresolved().isEmpty() ? m_fallback->refusal() : m_preview->unresolved();
}

bool ScheduleDialog::isForMessages() const
{
    const std::optional<Account> account = m_route->account();
    return account && isMessage(channelOf(account->provider));
}

void ScheduleDialog::showChannel()
{
    const bool forMessages = isForMessages();
    if (m_isForMessages != forMessages) {
        m_isForMessages = forMessages;
        if (!m_isModelled) {
            setWindowTitle(forMessages ? tr("Schedule Messages") : tr("Schedule Calls"));
            m_preset->proposeFor(forMessages, request().preset());
        }
    }
    m_rhythm->setForMessages(forMessages);
    m_rules->setForMessages(forMessages);
    m_count->setText(tr("%n lead(s) selected", nullptr, static_cast<int>(m_leads.size())));
    m_brief->setVisible(!forMessages);
    m_test->setVisible(!forMessages);
    m_message->setVisible(forMessages);
    m_forecast->setVisible(!forMessages); // it looks ahead at calls
    if (!forMessages)
        m_gaps->clear();
    else
        m_message->takeAccount(m_route->account()->id, channelOf(m_route->account()->provider));
}

void ScheduleDialog::leaveOut(const QList<LeadId> &leads)
{
    const QSet<LeadId> gone(leads.cbegin(), leads.cend());
    m_leads.removeIf([&gone](LeadId id) { return gone.contains(id); });
    m_gaps->clear();
    m_held->setLeads(m_leads);
    showChannel();
    m_message->lookAgain();
}

void ScheduleDialog::refresh()
{
    const services::ScheduleRequest asked = request();
    const std::optional<Account> account = m_route->account();
    const QString ownRefusal = refusal(asked);
    m_practiceHint->setVisible(account && account->isPractice() && !m_start->isNow());
    QString why;
    if (account) {
        const plan::ScheduleSummary summary = m_service.summary(asked, *account, m_held->dayRoom());
        m_summary->showSummary(summary, *account);
        m_held->follow(asked, *account);
        m_test->setPractice(account->isPractice());
        m_rules->setHouseHours(m_workspace.houseHours().parts, account->isPractice());
        m_fallback->follow(*account, asked.rules);
        m_summary->showFollowers(m_fallback->whoWrites());
        why = m_service.refusalText(asked, *account, summary);
        if (why.isEmpty())
            why = m_held->hopeless();
    }
    if (!ownRefusal.isEmpty())
        why = ownRefusal;
    m_summary->showRefusal(why);
    const bool possible = why.isEmpty();
    if (possible && account && !isForMessages())
        m_forecast->follow(asked, *account, m_held->dayRoom());
    else
        m_forecast->clear();
    m_held->setRefused(!possible);
    m_schedule->setText(
        scheduleButtonText(isForMessages(), static_cast<int>(m_leads.size()), m_held->withoutAddress()));
    m_schedule->setEnabled(possible && !m_busy);
    m_keep->setEnabled(isKeepable(asked) && !m_busy);
    m_test->setPossible(account.has_value() && m_preview->unresolved().isEmpty() && !m_busy);
}

bool ScheduleDialog::isKeepable(const services::ScheduleRequest &request) const
{
    return m_start->start() && request.account.isValid() && m_rhythm->parallel() && m_rhythm->interval() &&
           m_rules->refusal().isEmpty();
}

void ScheduleDialog::takePreset()
{
    const services::Preset &preset = m_preset->preset();
    m_rhythm->setRhythm(preset.parallel, preset.interval, preset.pacing);
    m_rules->setRules(preset.rules, preset.hours);
    refresh();
    m_work.takePreset(request());
}

void ScheduleDialog::savePreset()
{
    services::Preset preset = request().preset();
    preset.parallel = m_rhythm->parallel().value_or(DefaultParallel);
    preset.interval = m_rhythm->interval().value_or(DefaultInterval);
    m_preset->save(preset);
}

void ScheduleDialog::confirm()
{
    const std::optional<Account> account = m_route->account();
    if (!account)
        return;
    if (account->isPractice()) {
        schedule();
    } else if (isForMessages()) {
        askBeforeMessages(*account);
    } else {
        const services::ScheduleRequest asked = request();
        ask(callsQuestion(m_service.summary(asked, *account), *account, asked.rules.retry.maxAttempts,
                          m_fallback->announcement()));
    }
}

void ScheduleDialog::askBeforeMessages(const Account &account)
{
    const services::ScheduleRequest asked = request();
    m_busy = true;
    refresh();
    whenDone(m_service.preview(asked, 1), this,
             [this, account, asked](const Result<QList<services::BriefPreview>> &previews) {
                 m_busy = false;
                 refresh();
                 if (!previews) {
                     m_prompter.showError(this, tr("Nothing was scheduled"), previews.error());
                     return;
                 }
                 const QString first =
                     previews->isEmpty() ? QString() : m_message->filledText(previews->constFirst());
                 ask(messagesQuestion(static_cast<int>(asked.leads.size()) - m_held->withoutAddress(),
                                      account, asked.message, first, m_fallback->announcement()));
             });
}

void ScheduleDialog::ask(const Question &question)
{
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
    whenDone(m_service.schedule(asked, m_draft), this,
             [this](const Result<services::ScheduleReceipt> &receipt) {
                 m_busy = false;
                 refresh();
                 if (!receipt) {
                     m_prompter.showError(this, tr("Nothing was scheduled"), receipt.error());
                     return;
                 }
                 Q_EMIT scheduled(*receipt, m_isForMessages);
                 accept();
             });
}

void ScheduleDialog::keepDraft()
{
    m_busy = true;
    refresh();
    services::CampaignDraft drafts(m_workspace);
    whenDone(drafts.save(request(), m_draft), this, [this](const Result<CampaignId> &kept) {
        m_busy = false;
        refresh();
        if (!kept) {
            m_prompter.showError(this, tr("The draft was not saved"), kept.error());
            return;
        }
        Q_EMIT draftKept(*kept);
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
