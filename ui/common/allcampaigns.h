// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace callboard::ui {

class Prompter;

/// Stops and goes for every campaign at once, in the same words wherever it is asked for: in the menu, on the
/// page of campaigns, in the tray.
class AllCampaigns final : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of what is told of a failure.
    AllCampaigns(services::Workspace &workspace, Prompter &prompter, QWidget *window, QObject *parent);

    /// Not asked about: whoever presses it wants calls to stop now, and it can be taken back.
    void pause();
    void resume();

    /// Of a menu entry.
    [[nodiscard]] static QString pauseTitle();
    [[nodiscard]] static QString resumeTitle();

Q_SIGNALS:
    /// A sentence about what was done, and one about calls that are still under way, or none.
    void done(const QString &sentence, const QString &underWay);

private:
    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QPointer<QWidget> m_window;
};

} // namespace callboard::ui
