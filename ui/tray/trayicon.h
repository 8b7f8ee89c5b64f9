// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/dispatch/enginestatus.h"
#include "ui/tray/progressring.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class AllCampaigns;
class DesktopNotifier;
class PauseWatch;
class Prompter;
class RingIcon;

/// The cockpit in the panel (E-22): the running batch as a ring, its text as tooltip, a menu, and notices of
/// what starts, ends or goes wrong. It also decides what closing the window means, because that hangs on
/// whether a tray is there.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    /// \a window is watched for closing; it must outlive this object or be its ancestor's child.
    TrayIcon(services::Workspace &workspace, Prompter &prompter, QWidget *window);
    ~TrayIcon() override;

    /// Ends the program, after a question when live calls or waiting batches would be left.
    void requestQuit();
    /// The program starts without its window; where there is no tray, with the window minimised.
    void beginInTray();
    /// Brings the window back to the front.
    void showWindow();
    /// The program is ended, and not by the person at it: what goes on without it, and what does not, if
    /// anything was to be called. Where \a status could not be read, as it was heard last. Waits for the
    /// desktop to have heard of it, for a second at most.
    void tellWhatGoesOn(const Result<dispatch::EngineStatus> &status);
    /// Whether the machine is held awake for calls; the tooltip says so.
    void setKeptAwake(bool kept);
    /// What the icon says when the pointer rests on it.
    [[nodiscard]] QString toolTip() const;
    [[nodiscard]] RingMark mark() const;

Q_SIGNALS:
    /// The person has agreed, or nothing was pending: stop the engine and leave.
    void quitConfirmed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenu();
    void showStatus(const dispatch::EngineStatus &status);
    void askAgain();
    void showToolTip();
    void showNotice(const dispatch::Notice &notice);
    void keepInTray();
    void sayOnceThatItGoesOn();
    void askBeforeQuitting();
    void returnIfTrayIsGone();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QPointer<QWidget> m_window;
    QSystemTrayIcon *m_icon;
    RingIcon *m_ring;
    DesktopNotifier *m_notifier;
    AllCampaigns *m_all;
    PauseWatch *m_pauses;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_statusLine = nullptr;
    QTimer m_trayWatch;
    dispatch::EngineStatus m_status;
    std::optional<int> m_launcher; ///< what docks were told last
    bool m_quitting = false;
    bool m_keptAwake = false;
};

} // namespace callboard::ui
