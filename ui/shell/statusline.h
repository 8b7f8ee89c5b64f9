// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestatus.h"

#include <QWidget>

class QProgressBar;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class ElidedLabel;
class PauseWatch;
class StatusBadge;

/// The foot of the window: whether anybody is really called, whether anything dials, what is paused or under
/// way, what comes next. Says what the tray says, for desktops without one.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    /// \a pauses must outlive it.
    StatusLine(services::Workspace &workspace, const PauseWatch &pauses, QWidget *parent);

    void showStatus(const dispatch::EngineStatus &status);

Q_SIGNALS:
    /// Whether every account is the practice line: no telephone rings, whatever is scheduled.
    void practiceFound(bool onlyPractice);

private:
    void arrange();
    void askAgain();
    void askAccounts();
    void showPauses();
    [[nodiscard]] QString engineText(const dispatch::EngineStatus &status) const;

    services::Workspace &m_workspace;
    const PauseWatch &m_pauses;
    StatusBadge *m_practice;
    ElidedLabel *m_engine;
    StatusBadge *m_paused;
    ElidedLabel *m_work;
    QProgressBar *m_progress;
};

} // namespace callboard::ui
