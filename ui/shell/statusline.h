// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestatus.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

/// The foot of the window: whether anything dials, what is under way, what comes next. Says what the tray
/// says, for desktops without one.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    StatusLine(services::Workspace &workspace, QWidget *parent);

    void showStatus(const dispatch::EngineStatus &status);

private:
    void askAgain();
    [[nodiscard]] QString engineText(const dispatch::EngineStatus &status) const;

    services::Workspace &m_workspace;
    QLabel *m_engine;
    QLabel *m_work;
    QProgressBar *m_progress;
};

} // namespace callboard::ui
