// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/opencampaigns.h"

#include <QObject>

namespace callboard::ui {

/// Follows the campaigns that are not over: how many of them are paused, for whatever is always in sight.
class PauseWatch final : public QObject
{
    Q_OBJECT
public:
    PauseWatch(services::Workspace &workspace, QObject *parent);

    [[nodiscard]] const services::PauseCount &count() const { return m_count; }
    /// Looks anew; no answer from before is told after this.
    void look();

Q_SIGNALS:
    /// The campaigns were looked at; each time something about them has changed.
    void looked(const QList<callboard::Campaign> &open);

private:
    services::Workspace &m_workspace;
    services::PauseCount m_count;
    bool m_looking = false;
    bool m_lookAgain = false;
};

} // namespace callboard::ui
