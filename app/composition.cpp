// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

#include "app/languages.h"
#include "app/passphrase.h"
#include "app/profile.h"
#include "app/profilelog.h"
#include "core/base/log.h"
#include "core/services/importservice.h"
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

namespace callboard::app {

namespace {

/// F65 allows 15 s from the wish to end to the end.
constexpr milliseconds StopPatience{12'000};

int refuse(const QString &sentence, ExitStatus status)
{
    QTextStream(stderr) << "callboard: " << sentence << Qt::endl;
    return static_cast<int>(status);
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
    : m_start(start)
    , m_clock(std::move(clock))
    , m_signals({SIGINT, SIGTERM, SIGHUP})
{
    connect(&m_signals, &SignalWatcher::caught, qApp, &QCoreApplication::quit);
    connect(&instance, &SingleInstance::startedAgain, this, &Composition::openFiles);
}

Composition::~Composition() = default;

void Composition::begin()
{
    open(takeFromEnvironment("CALLBOARD_PASSPHRASE"));
}

void Composition::open(const std::optional<QByteArray> &passphrase)
{
    services::WorkspaceSetup setup;
    setup.directory = m_start.profile;
    setup.clock = m_clock;
    setup.passphrase = passphrase;
    Result<std::unique_ptr<services::Workspace>> workspace = services::Workspace::open(setup);
    if (!workspace) {
        if (wantsPassphrase(workspace.error()))
            askPassphrase();
        else
            giveUp(workspace.error());
        return;
    }
    m_workspace = std::move(workspace).value();
    show();
    if (m_workspace->isNew())
        importSamples();
    startEngine();
}

void Composition::askPassphrase()
{
    // Nothing else is open: closing the question without an answer ends the program.
    m_prompter.enterText(nullptr, tr("Callboard is locked"), tr("Passphrase of this profile:"), true,
                         [this](const QString &text) { open(text.toUtf8()); });
}

void Composition::giveUp(const Error &error)
{
    qCCritical(lcApp) << "The profile did not open:" << error.detail;
    m_prompter.showError(nullptr, tr("Callboard cannot start"), error);
}

void Composition::show()
{
    m_window = std::make_unique<ui::MainWindow>(*m_workspace, m_prompter);
    m_tray = std::make_unique<ui::TrayIcon>(*m_workspace, m_prompter, m_window.get());
    connect(m_window.get(), &ui::MainWindow::quitRequested, m_tray.get(), &ui::TrayIcon::requestQuit);
    connect(m_tray.get(), &ui::TrayIcon::quitConfirmed, qApp, &QCoreApplication::quit);
    // From here on the tray decides what closing the window means.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window->show();
    if (!m_start.files.isEmpty())
        m_window->openFile(m_start.files.constFirst());
}

void Composition::startEngine()
{
    const Result<void> started = m_workspace->startEngine();
    // Beside an engine that runs already this console shows what that one does (ruling 18).
    if (!started && started.error().code != ErrorCode::Busy)
        m_prompter.showError(m_window.get(), tr("Calls cannot be placed"), started.error());
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
    if (!m_window)
        return;
    m_tray->showWindow();
    if (!files.isEmpty())
        m_window->openFile(files.constFirst());
}

bool Composition::stopEngine()
{
    if (!m_workspace)
        return true;
    m_window->hide();
    QEventLoop loop;
    QFutureWatcher<void> watcher;
    connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(m_workspace->stopEngine());
    QTimer::singleShot(StopPatience, &loop, &QEventLoop::quit);
    if (!watcher.isFinished())
        loop.exec();
    return watcher.isFinished();
}

int consoleMain(int argc, char *argv[], const CommandLine &commandLine)
{
    const Result<ConsoleStart> start = readConsoleStart(commandLine.words);
    if (!start)
        return refuse(operatorText(start.error()), ExitStatus::WrongUse);
    QApplication application(argc, argv);
    SingleInstance instance(start->profile);
    if (!instance.isFirst()) {
        if (instance.handOver(start->files))
            return static_cast<int>(ExitStatus::Done);
        return refuse(
            QCoreApplication::translate("CommandLine",
                                        "Callboard is running already on this profile, but does not answer."),
            ExitStatus::Held);
    }
    const auto clock = std::make_shared<SystemClock>();
    const std::unique_ptr<security::LogSink> log = openLog(start->profile, *clock);
    dress(application);
    Composition composition(*start, instance, clock);
    composition.begin();
    const int status = QApplication::exec();
    // What is under way is an intent in the ledger: the next start asks the provider about it.
    if (!composition.stopEngine())
        std::_Exit(status);
    return status;
}

} // namespace callboard::app
