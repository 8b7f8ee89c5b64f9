// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "core/services/workspace.h"
#include "ui/attempts/attemptspanel.h"
#include "ui/attempts/attempttimeline.h"
#include "ui/batches/batchespage.h"
#include "ui/batches/campaignbatches.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/common/allcampaigns.h"
#include "ui/common/canceltext.h"
#include "ui/common/layoutstore.h"
#include "ui/common/mnemonic.h"
#include "ui/common/noticebar.h"
#include "ui/common/prompter.h"
#include "ui/common/screenfit.h"
#include "ui/donotcall/donotcallpage.h"
#include "ui/intake/droparea.h"
#include "ui/leads/leadspage.h"
#include "ui/rules/rulespage.h"
#include "ui/schedule/callnowdialog.h"
#include "ui/schedule/editcampaigndialog.h"
#include "ui/schedule/scheduledialog.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/callcontrol.h"
#include "ui/shell/importstarter.h"
#include "ui/shell/noticetext.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/statusline.h"
#include "ui/tray/pausewatch.h"
#include "ui/why/whydialog.h"
#include "ui/why/whypanel.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>

#include <utility>

namespace callboard::ui {

namespace {
constexpr QLatin1String WindowName("main");
constexpr QLatin1String SettingsNotice("settings of a campaign");
constexpr QLatin1String UnderWayNotice("calls under way");
} // namespace

MainWindow::MainWindow(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_actions(this)
    , m_leads(nullptr)
    , m_pages(new QStackedWidget(this))
    , m_navigation(new QListWidget(this))
    , m_notices(new NoticeBar(this))
    , m_imports(new ImportStarter(workspace, prompter, this))
    , m_calls(new CallControl(workspace, prompter, this))
    , m_all(new AllCampaigns(workspace, prompter, this, this))
    , m_pauses(new PauseWatch(workspace, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Callboard"));
    arrange();
    m_actions.fillMenuBar(this, m_leads->actions(), m_campaigns->campaignActions());
    wire();
    wireActions();
    wireLooks();
    const QSize wished(fontMetrics().averageCharWidth() * 210, fontMetrics().height() * 48);
    resizeOnScreen(*this, wished);
    LayoutStore().restoreWindow(WindowName, *this);
    showPage(Page::Leads);
}

void MainWindow::arrange()
{
    addLeads();
    addCampaignPanels();
    auto *batches = new BatchesPage(m_workspace, m_prompter, this);
    connect(batches, &BatchesPage::cancelAllRequested, m_calls, &CallControl::cancelAll);
    m_pages->addWidget(batches);
    auto *rules = new RulesPage(m_workspace, m_prompter, this);
    connect(rules, &RulesPage::reported, this, &MainWindow::report);
    m_pages->addWidget(rules);
    addDoNotCall();
    m_pages->addWidget(new SettingsPage(m_workspace, m_prompter, this));

    m_navigation->setObjectName(QStringLiteral("navigation"));
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int line = fontMetrics().height();
    m_navigation->setIconSize({line * 5 / 4, line * 5 / 4});
    m_navigation->setSpacing(line / 6);
    int widest = 0;
    for (const QAction *action : std::as_const(m_actions.pages)) {
        auto *item = new QListWidgetItem(action->icon(), withoutMnemonic(action->text()), m_navigation);
        item->setSizeHint({0, line * 9 / 4});
        widest = qMax(widest, fontMetrics().horizontalAdvance(item->text()));
        item->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    }
    m_navigation->setFixedWidth(widest + line * 4);

    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_notices);
    content->addWidget(m_pages, 1);
    auto *middle = new QWidget(this);
    auto *columns = new QHBoxLayout(middle);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_navigation);
    columns->addLayout(content, 1);
    setCentralWidget(middle);
    auto *foot = new StatusLine(m_workspace, *m_pauses, this);
    connect(foot, &StatusLine::practiceFound, this, [this](bool onlyPractice) {
        setWindowTitle(onlyPractice ? tr("Callboard (practice: no real calls)") : tr("Callboard"));
    });
    statusBar()->addWidget(foot, 1);
}

void MainWindow::addLeads()
{
    auto *timeline = new AttemptTimeline(m_workspace, this);
    auto *why = new WhyPanel(m_workspace, this);
    auto *details = new QTabWidget(this);
    details->setObjectName(QStringLiteral("leadTabs"));
    details->setDocumentMode(true);
    for (QWidget *part : QList<QWidget *>{details, details->tabBar()})
        part->setAccessibleName(tr("About the lead"));
    details->addTab(timeline, tr("Calls"));
    details->addTab(why, tr("Why Not Now?"));
    m_leads = new LeadsPage(m_workspace, m_prompter, details, this);
    connect(m_leads, &LeadsPage::currentLeadChanged, timeline, &AttemptTimeline::showLead);
    connect(m_leads, &LeadsPage::currentLeadChanged, why, &WhyPanel::showLead);
    connect(m_leads, &LeadsPage::whyRequested, this,
            [this](LeadId lead) { (new WhyDialog(m_workspace, lead, this))->open(); });
    m_pages->addWidget(m_leads);
}

void MainWindow::addDoNotCall()
{
    auto *page = new DoNotCallPage(m_workspace, m_prompter, this);
    connect(page, &DoNotCallPage::reported, this, &MainWindow::report);
    connect(page, &DoNotCallPage::removed, this,
            [this, page](const QString &sentence, const QList<DoNotCallEntry> &entries) {
                m_notices->post({.text = sentence,
                                 .actions = {{tr("Undo"), [page, entries] { page->putBack(entries); }}}});
            });
    m_pages->addWidget(page);
}

void MainWindow::addCampaignPanels()
{
    auto *campaigns = new CampaignsPage(m_workspace, m_prompter, this);
    m_campaigns = campaigns;
    connect(campaigns, &CampaignsPage::editRequested, this, &MainWindow::editCampaign);
    connect(campaigns, &CampaignsPage::againRequested, this, &MainWindow::scheduleAgain);
    connect(campaigns, &CampaignsPage::draftRequested, this, &MainWindow::continueDraft);
    auto *calls = new AttemptsPanel(m_workspace, m_prompter, AttemptsPanel::Contents::OneCampaign, this);
    auto *parked = new AttemptsPanel(m_workspace, m_prompter, AttemptsPanel::Contents::Parked, this);
    auto *batches = new CampaignBatches(m_workspace, this);
    campaigns->addDetails(tr("Calls"), calls);
    campaigns->addDetails(tr("Batches"), batches);
    campaigns->addDetails(tr("To Decide"), parked);
    connect(campaigns, &CampaignsPage::currentCampaignChanged, calls, &AttemptsPanel::showCampaign);
    connect(campaigns, &CampaignsPage::currentCampaignChanged, batches, &CampaignBatches::showCampaign);
    connect(parked, &AttemptsPanel::counted, campaigns, [campaigns, parked](int count) {
        campaigns->renameDetails(parked, count > 0 ? tr("To Decide (%L1)").arg(count) : tr("To Decide"));
    });
    m_pages->addWidget(campaigns);
}

void MainWindow::wire()
{
    connect(m_navigation, &QListWidget::currentRowChanged, this,
            [this](int row) { showPage(static_cast<Page>(qMax(0, row))); });
    connect(m_leads, &LeadsPage::scheduleRequested, this, &MainWindow::askSchedule);
    connect(m_leads, &LeadsPage::callNowRequested, this, [this](LeadId lead) {
        auto *dialog = new CallNowDialog(m_workspace, m_prompter, lead, this);
        connect(dialog, &CallNowDialog::placed, this, &MainWindow::report);
        dialog->open();
    });
    connect(m_leads, &LeadsPage::importRequested, m_imports, &ImportStarter::chooseFile);
    connect(m_leads, &LeadsPage::reported, this, &MainWindow::report);
    connect(m_leads, &LeadsPage::undoable, this,
            [this](const QString &sentence, const std::function<void()> &undo) {
                m_notices->post({.text = sentence, .actions = {{tr("Undo"), undo}}});
            });
    connect(m_imports, &ImportStarter::reported, this, &MainWindow::report);
    connect(m_calls, &CallControl::reported, this, &MainWindow::reportCalls);
    connect(m_all, &AllCampaigns::done, this, &MainWindow::reportCalls);
    connect(&m_workspace, &services::Workspace::noticed, this, &MainWindow::tellNotice);
    connect(&m_workspace, &services::Workspace::statusChanged, this,
            [this](const dispatch::EngineStatus &status) {
                const QStringList done = doneKeys(status);
                for (const QString &key : done)
                    m_notices->withdrawAll(key);
                if (!isAnyCallUnderWay(status))
                    m_notices->withdraw(UnderWayNotice);
            });
    connect(m_pauses, &PauseWatch::looked, this, &MainWindow::dropEndedNotices);
    auto *drops = new DropArea(this);
    connect(drops, &DropArea::filesDropped, this, &MainWindow::openFiles);
    connect(drops, &DropArea::dropFailed, this, [this] {
        report(tr("Nothing arrived with the drop. Try it again, or choose the file with File, Import."));
    });
}

void MainWindow::wireActions()
{
    const auto on = [this](const QAction *action, auto act) {
        connect(action, &QAction::triggered, this, act);
    };
    on(m_actions.import, [this] { m_imports->chooseFile(); });
    on(m_actions.paste, [this] { m_imports->pasteClipboard(); });
    on(m_actions.basicTemplate,
       [this] { m_imports->saveTemplate(services::ExportService::Template::Basic); });
    on(m_actions.advancedTemplate,
       [this] { m_imports->saveTemplate(services::ExportService::Template::Advanced); });
    on(m_actions.quit, [this] { Q_EMIT quitRequested(); });
    on(m_actions.pauseAll, [this] { m_all->pause(); });
    on(m_actions.resumeAll, [this] { m_all->resume(); });
    on(m_actions.cancelAll, [this] { m_calls->cancelAll(); });
    on(m_actions.shortcuts, [this] { (new ShortcutsDialog(*menuBar(), this))->open(); });
    on(m_actions.about, [this] { showAbout(); });
    connect(m_actions.details, &QAction::toggled, m_leads, &LeadsPage::setDetailsShown);
    for (int i = 0; i < m_actions.pages.size(); ++i)
        on(m_actions.pages.at(i), [this, i] { showPage(static_cast<Page>(i)); });
}

void MainWindow::wireLooks()
{
    const LayoutStore layout;
    m_actions.themes.value(layout.theme())->setChecked(true);
    for (auto it = m_actions.themes.cbegin(); it != m_actions.themes.cend(); ++it)
        connect(it.value(), &QAction::triggered, this, [this, choice = it.key()] { chooseTheme(choice); });
    const QString language = layout.language();
    m_actions.languages.value(m_actions.languages.contains(language) ? language : QString())
        ->setChecked(true);
    for (auto it = m_actions.languages.cbegin(); it != m_actions.languages.cend(); ++it)
        connect(it.value(), &QAction::triggered, this, [this, code = it.key()] { chooseLanguage(code); });
}

void MainWindow::openFiles(const QStringList &files)
{
    showPage(Page::Leads);
    m_imports->openFiles(files);
}

void MainWindow::followApi(api::ApiHost &host)
{
    if (auto *settings = m_pages->findChild<SettingsPage *>())
        settings->followApi(host);
}

void MainWindow::showPage(Page page)
{
    const int index = static_cast<int>(page);
    m_pages->setCurrentIndex(index);
    m_navigation->setCurrentRow(index);
    m_actions.pages.at(index)->setChecked(true);
    m_actions.paste->setEnabled(page == Page::Leads);
    m_actions.details->setEnabled(page == Page::Leads);
    // What is done about a campaign is done where it can be seen.
    m_actions.campaign->setEnabled(page == Page::Campaigns);
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void MainWindow::askSchedule(const QList<LeadId> &leads)
{
    ScheduleDialog *dialog = makeScheduleDialog(leads);
    if (m_settings) {
        dialog->propose(*m_settings);
        const bool isForMessages = !m_settings->message.templateName.isEmpty();
        dialog->setWindowTitle((isForMessages ? tr("Schedule Messages with the Settings of %1")
                                              : tr("Schedule Calls with the Settings of %1"))
                                   .arg(m_settings->name));
        connect(dialog, &ScheduleDialog::scheduled, this, &MainWindow::dropSettings);
    }
    dialog->open();
}

ScheduleDialog *MainWindow::makeScheduleDialog(const QList<LeadId> &leads)
{
    auto *dialog = new ScheduleDialog(m_workspace, m_prompter, leads, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ScheduleDialog::scheduled, this, &MainWindow::tellScheduled);
    connect(dialog, &ScheduleDialog::draftKept, this, &MainWindow::tellDraft);
    return dialog;
}

void MainWindow::continueDraft(CampaignId draft, const services::ScheduleRequest &model)
{
    ScheduleDialog *dialog = makeScheduleDialog(model.leads);
    dialog->continueDraft(draft, model);
    dialog->open();
}

void MainWindow::tellDraft()
{
    m_leads->clearSelection();
    m_notices->post({.look = {Tone::Warning, Mark::Caution},
                     .text = tr("Kept as a draft. It is not scheduled: nobody is called."),
                     .actions = {{tr("Show Campaigns"), [this] { showPage(Page::Campaigns); }}}});
}

void MainWindow::scheduleAgain(const services::ScheduleRequest &model)
{
    if (model.leads.isEmpty()) {
        keepSettings(model);
        return;
    }
    ScheduleDialog *dialog = makeScheduleDialog(model.leads);
    dialog->propose(model);
    dialog->open();
}

void MainWindow::keepSettings(const services::ScheduleRequest &model)
{
    m_settings = model;
    showPage(Page::Leads);
    m_notices->post(
        {.text = tr("The next schedule takes the settings of %1. Choose the leads and press Schedule Calls.")
                     .arg(model.name),
         .actions = {{tr("Drop the Settings"), [this] { dropSettings(); }}},
         .lasting = true,
         .closable = false,
         .key = SettingsNotice});
}

void MainWindow::dropSettings()
{
    m_settings.reset();
    m_notices->withdraw(SettingsNotice);
}

void MainWindow::editCampaign(const services::CampaignOverview &overview)
{
    auto *dialog = new EditCampaignDialog(m_workspace, m_prompter, overview, this);
    connect(dialog, &EditCampaignDialog::edited, m_campaigns,
            [this](const QString &name) { m_campaigns->say(tr("%1 was changed.").arg(name)); });
    dialog->open();
}

void MainWindow::tellScheduled(const services::ScheduleReceipt &receipt, bool ofMessages)
{
    m_leads->clearSelection();
    for (const QString &warning : receipt.warnings)
        m_notices->post({.look = {Tone::Warning, Mark::Caution}, .text = warning});
    const QString scheduled = scheduledText(ofMessages, receipt.summary.leads, receipt.summary.batches);
    const QString attempts = services::ScheduleService::attemptsText(receipt.maxAttempts);
    m_notices->post({.look = {Tone::Good, Mark::Tick},
                     .text = attempts.isEmpty()
                                 ? scheduled
                                 : tr("%1 %2", "two sentences about a schedule").arg(scheduled, attempts),
                     .actions = {{tr("Show Batches"), [this] { showPage(Page::Batches); }}}});
}

void MainWindow::tellNotice(const dispatch::Notice &notice)
{
    using Kind = dispatch::Notice::Kind;
    Note note{.look = noticeLook(notice.kind), .lasting = isLasting(notice.kind)};
    note.text = notice.text.isEmpty()
                    ? notice.title
                    : tr("%1: %2", "title and text of a notice").arg(notice.title, notice.text);
    note.key = noticeKey(notice);
    const CampaignId campaign = notice.campaign;
    if (notice.kind == Kind::HeldOverNight) {
        note.actions = {{tr("Resume"), [this, campaign] { m_calls->resume(campaign); }},
                        {tr("Cancel the Campaign"), [this, campaign] { m_calls->cancel(campaign); }}};
    } else if (notice.kind == Kind::AccountStopped) {
        note.actions = {{tr("Show Accounts"), [this] { showPage(Page::Settings); }}};
    } else if (campaign.isValid() || notice.kind == Kind::OperatorNeeded) {
        note.actions = {{tr("Show Campaigns"), [this] { showPage(Page::Campaigns); }}};
    }
    m_notices->post(note);
    if (!note.lasting || !campaign.isValid())
        return;
    m_told.insert(note.key, notice);
    m_pauses->look();
}

void MainWindow::dropEndedNotices(const QList<Campaign> &open)
{
    for (auto told = m_told.begin(); told != m_told.end();) {
        if (!hasEnded(*told, open)) {
            ++told;
            continue;
        }
        m_notices->withdraw(told.key());
        told = m_told.erase(told);
    }
}

void MainWindow::report(const QString &sentence)
{
    m_notices->post({.look = {Tone::Info, Mark::Dot}, .text = sentence, .key = QStringLiteral("report")});
}

void MainWindow::reportCalls(const QString &sentence, const QString &underWay)
{
    m_notices->withdraw(UnderWayNotice);
    if (!underWay.isEmpty())
        m_notices->post({.look = {Tone::Info, Mark::Clock}, .text = underWay, .key = UnderWayNotice});
    report(sentence);
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    LayoutStore().keepTheme(choice);
    applyTheme(*qApp, choice);
}

void MainWindow::chooseLanguage(const QString &language)
{
    LayoutStore().keepLanguage(language);
    report(tr("Callboard speaks this language when it starts the next time."));
}

void MainWindow::showAbout()
{
    m_prompter.tell(
        this, tr("About Callboard"),
        tr("Callboard %1\n\nSchedules bulk calls by AI agents and watches over them.\n\nFree software under "
           "the GNU General Public License, version 3 or later.")
            .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::hideEvent(QHideEvent *event)
{
    LayoutStore().keepWindow(WindowName, *this);
    QMainWindow::hideEvent(event);
}

} // namespace callboard::ui
