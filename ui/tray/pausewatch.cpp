// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/pausewatch.h"

#include "core/services/workspace.h"
#include "ui/common/whendone.h"

namespace callboard::ui {

PauseWatch::PauseWatch(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &services::Workspace::campaignsChanged, this, &PauseWatch::look);
    look();
}

void PauseWatch::look()
{
    // An answer that is on its way may be from before the change, and is let go.
    m_lookAgain = m_looking;
    if (m_looking)
        return;
    m_looking = true;
    whenDone(services::openCampaigns(m_workspace), this, [this](const Result<QList<Campaign>> &open) {
        m_looking = false;
        if (m_lookAgain) {
            look();
        } else if (open) {
            m_count = services::countPaused(*open);
            Q_EMIT looked(*open);
        }
    });
}

} // namespace callboard::ui
