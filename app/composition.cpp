// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

#include "app/consoleapplication.h"
#include "app/exitguard.h"
#include "app/fontnoise.h"
#include "app/keepawake.h"
#include "app/languages.h"
#include "app/leftcalls.h"
#include "app/passphrase.h"
#include "app/processlimits.h"
#include "app/profilelog.h"
#include "core/api/apihost.h"
#include "core/base/log.h"
#include "core/services/enginekeeper.h"
#include "core/services/hubspotkeeper.h"
#include "core/services/importservice.h"
#include "core/services/loginstart.h"
#include "core/services/rulekeeper.h"
#include "core/services/searchindexing.h"
#include "core/services/sheetskeeper.h"
#include "ui/common/layoutstore.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/shell/mainwindow.h"
#include "ui/tray/trayicon.h"

#include <QApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QIcon>
#include <QTextStream>
#include <QTimer>

#include <csignal>
#include <cstdlib>
#include <optional>
#include <utility>

namespace callboard::app {

namespace {

/// What hangs is not waited for: requests first, then the rest. F65 allows 15 s from the wish to end to the
/// end.
constexpr milliseconds StopPatience{3'000};
constexpr milliseconds EndPatience{2'000};

int refuse(const QString &sentence, ExitStatus status)
{
    QTextStream(stderr) << "callboard: " << sentence << Qt::endl;
    return static_cast<int>(status);
}

services::WorkspaceSetup setupOf(const ConsoleStart &start, std::shared_ptr<Clock> clock)
{
    services::WorkspaceSetup setup;
    setup.directory = start.profile;
    setup.clock = std::move(clock);
    setup.passphrase = takeFromEnvironment("CALLBOARD_PASSPHRASE");
    return setup;
}

void dress(QApplication &application)
{
    const ui::LayoutStore layout;
    installTranslations(application, layout.language());
    ui::applyTheme(application, layout.theme());
    QGuiApplication::setDesktopFileName(QStringLiteral("callboard"));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(
        QStringLiteral("callboard"), QIcon(QStringLiteral(":/callboard/icons/callboard.svg"))));
}

} // namespace

Composition::Composition(const ConsoleStart &start, SingleInstance &instance, std::shared_ptr<Clock> clock)
    : m_files(start.files)
    , m_wantsSamples(start.samples)
    , m_profile(start.profile)
    , m_startsInTray(start.inTray)
    , m_signals({SIGINT, SIGTERM, SIGHUP})
    , m_opener(setupOf(start, std::move(clock)), m_prompter)
{
    connect(&m_signals, &SignalWatcher::caught, this, &Composition::leave);
    connect(&instance, &SingleInstance::startedAgain, this, &Composition::openFiles);
    connect(&m_opener, &ProfileOpener::opened, this, &Composition::furnish);
}

Composition::~Composition() = default;

void Composition::begin()
{
    m_opener.begin();
}

void Composition::furnish()
{
    m_workspace = m_opener.takeWorkspace();
    m_api = std::make_unique<api::ApiHost>(*m_workspace);
    show();
    m_api->start();
    if (m_wantsSamples && m_workspace->isNew())
        importSamples();
    ui::whenDone(m_workspace->learnKeys(), this, [this](const Result<void> &learnt) {
        if (!learnt)
            qCWarning(lcApp) << "The provider keys were not read:" << learnt.error().detail;
        keepEngine();
    });
}

void Composition::show()
{
    m_window = std::make_unique<ui::MainWindow>(*m_workspace, m_prompter);
    m_window->followApi(*m_api);
    m_tray = std::make_unique<ui::TrayIcon>(*m_workspace, m_prompter, m_window.get());
    connect(m_window.get(), &ui::MainWindow::quitRequested, m_tray.get(), &ui::TrayIcon::requestQuit);
    connect(m_tray.get(), &ui::TrayIcon::quitConfirmed, qApp, [] { QCoreApplication::exit(); });
    m_awake = std::make_unique<KeepAwake>(*m_workspace, QDBusConnection::systemBus(),
                                          QDBusConnection::sessionBus());
    connect(m_awake.get(), &KeepAwake::heldChanged, m_tray.get(), &ui::TrayIcon::setKeptAwake);
    // From here on the tray decides what closing the window means.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    if (m_startsInTray)
        m_tray->beginInTray();
    else
        m_window->show();
    if (!m_files.isEmpty())
        m_window->openFiles(std::exchange(m_files, {}));
}

void Composition::leave()
{
    // A session that is over says so, and its system sends signals as well: once is enough.
    if (m_isEnding)
        return;
    m_isToldToLeave = true;
    // Not quit(): that asks the windows, and one that stays in the tray, or asks about calls under way, would
    // answer no to a system that shuts down (F65).
    QCoreApplication::exit();
}

QStringList Composition::restartCommand() const
{
    const QString program = QCoreApplication::applicationFilePath();
    if (services::LoginStart(program, m_profile).isOn())
        return {};
    QStringList command = {program, QStringLiteral("--profile"), m_profile};
    if (m_window ? !m_window->isVisible() : m_startsInTray)
        command.append(QStringLiteral("--in-tray"));
    return command;
}

void Composition::keepEngine()
{
    // Before this one's engine starts: the calls in the ledger are an earlier one's.
    ui::whenDone(m_workspace->status(), this, [this](const Result<dispatch::EngineStatus> &status) {
        if (m_isEnding)
            return;
        if (status && !m_workspace->isEngineRunningSomewhere()) {
            if (const std::optional<dispatch::Notice> left = leftCallsNotice(*status))
                m_workspace->tell(*left);
        }
        startKeepers();
    });
}

void Composition::startKeepers()
{
    // Beside an engine that runs already this console shows what that one does (ruling 18).
    m_keeper = std::make_unique<services::EngineKeeper>(*m_workspace);
    connect(m_keeper.get(), &services::EngineKeeper::failed, this, [this](const Error &error) {
        m_prompter.showError(m_window.get(), tr("Calls cannot be placed"), error);
    });
    m_keeper->start();
    m_sheets = std::make_unique<services::SheetsKeeper>(*m_workspace);
    m_sheets->start();
    m_hubspot = std::make_unique<services::HubSpotKeeper>(*m_workspace);
    m_hubspot->start();
    m_rules = std::make_unique<services::RuleKeeper>(*m_workspace);
    m_rules->start();
    m_searchIndexing = std::make_unique<services::SearchIndexing>(*m_workspace);
    m_searchIndexing->start();
}

void Composition::importSamples()
{
    services::ImportRequest request;
    request.fileName = QStringLiteral(":/callboard/samples/leads.csv");
    const auto control = std::make_shared<services::JobControl>();
    ui::whenDone(services::ImportService(*m_workspace).run(request, control), this,
                 [](const Result<services::ImportSummary> &summary) {
                     if (!summary)
                         qCWarning(lcApp) << "The sample leads were not imported:" << summary.error().detail;
                 });
}

void Composition::openFiles(const QStringList &files)
{
    if (!m_window) {
        m_files += files;
        m_opener.showWaiting();
        return;
    }
    m_tray->showWindow();
    if (!files.isEmpty())
        m_window->openFiles(files);
}

bool Composition::stopEngine()
{
    if (!m_workspace)
        return !m_opener.isAsking();
    m_isEnding = true;
    m_window->hide();
    bool mustTell = m_isToldToLeave && m_workspace->isEngineRunning();
    bool isStopped = false;
    QEventLoop loop;
    const auto look = [&] {
        if (isStopped && !mustTell)
            loop.quit();
    };
    if (mustTell) {
        // Asked anew: a call may have been placed since the tray heard last.
        ui::whenDone(m_workspace->status(), &loop, [&](const Result<dispatch::EngineStatus> &status) {
            m_tray->tellWhatGoesOn(status);
            mustTell = false;
            look();
        });
    }
    QFutureWatcher<void> watcher;
    connect(&watcher, &QFutureWatcherBase::finished, &loop, [&] {
        isStopped = true;
        look();
    });
    watcher.setFuture(m_workspace->stopEngine());
    QTimer::singleShot(StopPatience, &loop, &QEventLoop::quit);
    loop.exec();
    if (mustTell)
        m_tray->tellWhatGoesOn(fail(ErrorCode::Cancelled));
    return isStopped || watcher.isFinished();
}

int consoleMain(int argc, char *argv[], const CommandLine &commandLine)
{
    const Result<ConsoleStart> start = readConsoleStart(commandLine.words);
    if (!start)
        return refuse(operatorText(start.error()), ExitStatus::WrongUse);
    if (const Result<void> claimed = claimLimits(); !claimed)
        return refuse(operatorText(claimed.error()), ExitStatus::Failed);
    ConsoleApplication application(argc, argv);
    std::optional<SingleInstance> instance(start->profile);
    if (!instance->isFirst()) {
        if (instance->handOver(start->files))
            return static_cast<int>(ExitStatus::Done);
        return refuse(
            QCoreApplication::translate("CommandLine",
                                        "Callboard is running already on this profile, but does not answer."),
            ExitStatus::Held);
    }
    const auto clock = std::make_shared<SystemClock>();
    const std::unique_ptr<security::LogSink> log = openLog(start->profile, *clock);
    const FontNoise quietFonts;
    dress(application);
    std::optional<Composition> composition;
    composition.emplace(*start, *instance, clock);
    QObject::connect(&application, &ConsoleApplication::endDemanded, &*composition, &Composition::leave);
    application.restartWith([&composition] { return composition->restartCommand(); });
    composition->begin();
    const int status = QApplication::exec();
    const bool isStopped = composition->stopEngine();
    application.restartWith({});
    instance.reset();
    // What is under way is an intent in the ledger: the next start asks the provider about it. A keyring that
    // does not answer is not waited for.
    if (!isStopped)
        std::_Exit(status);
    // Nor are polls and other requests, which change nothing that is not asked for again.
    const ExitGuard guard(EndPatience, [status] { std::_Exit(status); });
    composition.reset();
    return status;
}

} // namespace callboard::app
