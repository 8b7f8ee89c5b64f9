// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/leadblock.h"

#include <QCache>
#include <QList>
#include <QObject>
#include <QTimer>

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

/// What keeps the leads on screen from being called: asked for those alone that are looked at, together, off
/// the window's thread. Ages with every change that the engine or a person makes, and with every minute, for
/// time alone opens hours and ends waits.
class LeadBlocks final : public QObject
{
    Q_OBJECT
public:
    explicit LeadBlocks(services::Workspace &workspace, QObject *parent = nullptr);

    /// Null when it is not known yet. What is unknown or has aged is asked for; arrived() follows.
    [[nodiscard]] const services::LeadBlock *find(LeadId lead);

Q_SIGNALS:
    void arrived(const QList<callboard::LeadId> &leads);
    /// Any may be another by now: what is on screen should be looked at again.
    void aged();

private:
    struct Known
    {
        services::LeadBlock block;
        quint64 age = 0; ///< the m_age of its question
    };

    void want(LeadId lead);
    void ask();
    void take(const QList<LeadId> &asked, quint64 age, const QList<services::LeadBlock> &blocks);
    void grow();
    void growWithTheMinute();

    services::Workspace &m_workspace;
    QCache<qint64, Known> m_known;
    QList<LeadId> m_wanted; ///< latest last
    QTimer m_ask;
    QTimer m_change;
    QTimer m_minute;
    quint64 m_age = 1;
    bool m_asking = false;
};

} // namespace callboard::ui
