// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace callboard::ui {

class BriefEditor;

/// Shows in the editor of a brief what the agent would be told of the first leads (ruling 28), once the brief
/// has stopped changing for a moment.
class TopicPreview final : public QObject
{
    Q_OBJECT
public:
    /// \a request says what would be asked for as things stand; its leads, their order and the brief count.
    TopicPreview(services::Workspace &workspace, BriefEditor &editor,
                 std::function<services::ScheduleRequest()> request, QObject *parent);

    /// Something besides the brief has changed.
    void askSoon();
    /// Which placeholder of the topic has no value, and for whom, as a sentence; empty when all have.
    [[nodiscard]] QString unresolved() const { return m_unresolved; }

Q_SIGNALS:
    /// unresolved() is up to date.
    void answered();

private:
    void ask();

    services::ScheduleService m_service;
    BriefEditor &m_editor;
    std::function<services::ScheduleRequest()> m_request;
    QTimer m_delay;
    QString m_unresolved;
    int m_asked = 0; ///< answers to earlier questions than the latest are dropped
};

} // namespace callboard::ui
