// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/trayicon.h"

#include "core/services/workspace.h"
#include "ui/common/allcampaigns.h"
#include "ui/common/canceltext.h"
#include "ui/common/layoutstore.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"
#include "ui/tray/batchprogresstext.h"
#include "ui/tray/closepolicy.h"
#include "ui/tray/desktopnotifier.h"
#include "ui/tray/launcherprogress.h"
#include "ui/tray/pausewatch.h"
#include "ui/tray/ringicon.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QWidget>

#include <algorithm>

namespace callboard::ui {

namespace {

QString saidFlag()
{
    return QStringLiteral("tray-goes-on");
}

bool isAnyAccountStopped(const dispatch::EngineStatus &status)
{
    return std::any_of(status.accounts.cbegin(), status.accounts.cend(),
                       [](const dispatch::AccountLoad &account) { return !account.pauseReason.isEmpty(); });
}

RingMark markOf(const dispatch::EngineStatus &status, const services::PauseCount &pauses)
{
    if (!status.halted.isEmpty() || status.parked > 0 || isAnyAccountStopped(status))
        return RingMark::Trouble;
    if (pauses.paused > 0 && pauses.running == 0)
        return RingMark::Paused;
    return status.running.isEmpty() ? RingMark::Idle : RingMark::Running;
}

DesktopNotifier::Urgency urgencyOf(dispatch::Notice::Kind kind)
{
    using Kind = dispatch::Notice::Kind;
    switch (kind) {
    case Kind::CampaignStarted:
    case Kind::CampaignFinished:
    case Kind::RoundFinished:
    case Kind::WaitsForGo:
    case Kind::AccountRested:
    case Kind::Resumed:
    case Kind::TookOver:
    case Kind::PracticeSetAside:
    case Kind::AgentUnknown:
    case Kind::RestoreKnown:
    case Kind::DiallingAgain:
    case Kind::FewerLines:
    case Kind::LooksWait:
        return DesktopNotifier::Urgency::Normal;
    case Kind::CampaignRefused:
    case Kind::AccountStopped:
    case Kind::ClockWrong:
    case Kind::OperatorNeeded:
    case Kind::AppointmentsMissed:
    case Kind::HeldOverNight:
    case Kind::Alarm:
    case Kind::DiallingStopped:
    case Kind::RestoreUnread:
    case Kind::HangUpRefused:
        return DesktopNotifier::Urgency::Critical;
    }
    Q_UNREACHABLE();
}

} // namespace

TrayIcon::TrayIcon(services::Workspace &workspace, Prompter &prompter, QWidget *window)
    : m_workspace(workspace)
    , m_prompter(prompter)
    , m_window(window)
    , m_icon(new QSystemTrayIcon(this))
    , m_ring(new RingIcon(this))
    , m_notifier(new DesktopNotifier(this))
    , m_all(new AllCampaigns(workspace, prompter, window, this))
    , m_pauses(new PauseWatch(workspace, this))
    , m_menu(std::make_unique<QMenu>())
{
    buildMenu();
    window->installEventFilter(this);
    m_trayWatch.setInterval(5000);

    connect(&m_trayWatch, &QTimer::timeout, this, &TrayIcon::returnIfTrayIsGone);
    connect(m_ring, &RingIcon::drawn, m_icon, &QSystemTrayIcon::setIcon);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            showWindow();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::showWindow);
    connect(m_notifier, &DesktopNotifier::activated, this, &TrayIcon::showWindow);
    connect(m_notifier, &DesktopNotifier::undelivered, this,
            [this](const QString &title, const QString &text) {
                if (QSystemTrayIcon::isSystemTrayAvailable())
                    m_icon->showMessage(title, text);
            });
    connect(m_all, &AllCampaigns::done, this, [this](const QString &sentence, const QString &underWay) {
        m_notifier->notify(tr("Callboard"), withUnderWay(sentence, underWay),
                           DesktopNotifier::Urgency::Normal);
    });
    connect(&workspace, &services::Workspace::statusChanged, this, &TrayIcon::showStatus);
    connect(&workspace, &services::Workspace::noticed, this, &TrayIcon::showNotice);
    connect(&workspace, &services::Workspace::campaignsChanged, this, &TrayIcon::askAgain);
    connect(m_pauses, &PauseWatch::looked, this, [this] { showStatus(m_status); });

    askAgain();
    showStatus(m_status);
    m_icon->show();
}

TrayIcon::~TrayIcon()
{
    showLauncherProgress(std::nullopt);
}

void TrayIcon::buildMenu()
{
    m_statusLine = m_menu->addAction(QString());
    m_statusLine->setEnabled(false);
    m_menu->addSeparator();
    QAction *open = m_menu->addAction(tr("&Open Callboard"));
    QAction *pause = m_menu->addAction(AllCampaigns::pauseTitle());
    QAction *resume = m_menu->addAction(AllCampaigns::resumeTitle());
    m_menu->addSeparator();
    QAction *quit = m_menu->addAction(tr("&Quit"));
    m_menu->setDefaultAction(open);
    m_icon->setContextMenu(m_menu.get());

    connect(open, &QAction::triggered, this, &TrayIcon::showWindow);
    connect(pause, &QAction::triggered, m_all, &AllCampaigns::pause);
    connect(resume, &QAction::triggered, m_all, &AllCampaigns::resume);
    connect(quit, &QAction::triggered, this, &TrayIcon::requestQuit);
}

void TrayIcon::setKeptAwake(bool kept)
{
    m_keptAwake = kept;
    showToolTip();
}

QString TrayIcon::toolTip() const
{
    return m_icon->toolTip();
}

RingMark TrayIcon::mark() const
{
    return markOf(m_status, m_pauses->count());
}

void TrayIcon::showToolTip()
{
    const QString text = m_statusLine->text();
    m_icon->setToolTip(m_keptAwake ? tr("%1\nThe machine is kept awake.").arg(text) : text);
}

void TrayIcon::showStatus(const dispatch::EngineStatus &status)
{
    m_status = status;
    const int percent = progressPercent(status);
    m_ring->setProgress(percent, mark());
    const QString work = status.halted.isEmpty()
                             ? batchProgressText(status, m_workspace.zone(), m_workspace.clock().now())
                             : tr("Dialling has stopped: %1").arg(status.halted);
    const QString paused = services::pauseText(m_pauses->count());
    //: %1 says how many campaigns are paused, %2 what is being called
    const QString text = paused.isEmpty() ? work : tr("%1 · %2").arg(paused, work);
    m_statusLine->setText(text);
    showToolTip();
    const std::optional<int> launcher = status.running.isEmpty() ? std::nullopt : std::optional(percent);
    if (launcher != m_launcher)
        showLauncherProgress(launcher);
    m_launcher = launcher;
}

void TrayIcon::askAgain()
{
    // Beside another process's engine no status is announced, and before the first one there is none yet.
    whenDone(m_workspace.status(), this, [this](const Result<dispatch::EngineStatus> &status) {
        if (status)
            showStatus(*status);
    });
}

void TrayIcon::showNotice(const dispatch::Notice &notice)
{
    m_notifier->notify(notice.title, notice.text, urgencyOf(notice.kind));
}

void TrayIcon::tellWhatGoesOn(const Result<dispatch::EngineStatus> &status)
{
    if (status)
        m_status = *status;
    if (isWorkPending(m_status))
        m_notifier->notifyAtTheEnd(tr("Callboard was ended"),
                                   quitWarning(m_status, m_workspace.zone(), m_workspace.clock().now()));
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || event->type() != QEvent::Close || m_quitting)
        return QObject::eventFilter(watched, event);

    switch (closeAnswer(QSystemTrayIcon::isSystemTrayAvailable(), isWorkPending(m_status))) {
    case CloseAnswer::KeepInTray:
        event->ignore();
        keepInTray();
        return true;
    case CloseAnswer::AskFirst:
        event->ignore();
        askBeforeQuitting();
        return true;
    case CloseAnswer::Quit:
        m_quitting = true;
        Q_EMIT quitConfirmed();
        return QObject::eventFilter(watched, event);
    }
    Q_UNREACHABLE();
}

void TrayIcon::keepInTray()
{
    m_window->hide();
    m_trayWatch.start();
    sayOnceThatItGoesOn();
}

void TrayIcon::beginInTray()
{
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_trayWatch.start();
    else
        m_window->showMinimized();
}

void TrayIcon::sayOnceThatItGoesOn()
{
    LayoutStore layout;
    if (layout.hasFlag(saidFlag()))
        return;
    layout.keepFlag(saidFlag(), true);
    m_notifier->notify(
        tr("Callboard goes on in the tray"),
        tr("Scheduled calls are still made. Press the icon to see the window again; quit from its menu."),
        DesktopNotifier::Urgency::Normal);
}

void TrayIcon::returnIfTrayIsGone()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        showWindow();
}

void TrayIcon::showWindow()
{
    m_trayWatch.stop();
    if (!m_window)
        return;
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void TrayIcon::requestQuit()
{
    if (isWorkPending(m_status)) {
        askBeforeQuitting();
        return;
    }
    m_quitting = true;
    Q_EMIT quitConfirmed();
}

void TrayIcon::askBeforeQuitting()
{
    showWindow();
    const Question question{.title = tr("Quit Callboard?"),
                            .text = quitWarning(m_status, m_workspace.zone(), m_workspace.clock().now()),
                            .details = {},
                            .yesButton = tr("Quit and Stop Calling"),
                            .dangerous = true};
    m_prompter.ask(m_window, question, [this](bool yes) {
        if (!yes)
            return;
        m_quitting = true;
        Q_EMIT quitConfirmed();
    });
}

} // namespace callboard::ui
