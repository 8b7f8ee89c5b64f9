// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attemptservice.h"
#include "core/services/scheduleservice.h"

#include <QObject>
#include <QTimer>

namespace callboard::ui {

/// Follows one test call to its end and says how it stands: state, then outcome, duration, cost and what the
/// agent was told. Looks at once when this call moves, and now and then while others do: another process may
/// be the one that calls.
class TestCallWatch final : public QObject
{
    Q_OBJECT
public:
    explicit TestCallWatch(services::Workspace &workspace, QObject *parent = nullptr);

    /// \a request as the call was asked for; a call that is being followed is followed no further.
    void follow(CampaignId campaign, const services::ScheduleRequest &request);

Q_SIGNALS:
    /// A sentence or several lines.
    void told(const QString &text);

private:
    void lookLater();
    void look();
    void take(const services::AttemptRow &row);
    void readRecord(const services::AttemptRow &row);
    void readBrief(const services::AttemptRow &row, const CallRecord &record);

    services::Workspace &m_workspace;
    CampaignId m_campaign;
    services::ScheduleRequest m_request;
    QTimer m_pause;
    bool m_looking = false;
    bool m_lookAgain = false;
};

/// "Answered · talked 1 min 5 s · USD 0.09", and below it what the agent was told.
[[nodiscard]] QString testCallText(const services::AttemptRow &row, const CallRecord &record,
                                   const services::BriefPreview &brief);

} // namespace callboard::ui
