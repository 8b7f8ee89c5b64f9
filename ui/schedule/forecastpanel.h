// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleforecast.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QFormLayout;
class QLabel;

namespace callboard::ui {

class ForecastChart;

/// What a schedule would probably come to, before it is confirmed: the end, the cost and the answers as
/// ranges, what it waits for, and a picture of the lines by time (E-02, E-03). Asks in the background, once
/// the schedule has stopped changing for a moment; an older question is given up. While it asks, what it
/// showed before is greyed.
class ForecastPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ForecastPanel(services::Workspace &workspace, QWidget *parent = nullptr);
    ~ForecastPanel() override;

    /// The schedule as it stands; may be told as often as one likes. It must be one that planning grants.
    void follow(const services::ScheduleRequest &request, const Account &account,
                const std::optional<plan::DayRoom> &dayRoom);
    /// There is no schedule to tell of.
    void clear();

private:
    /// What an answer depends on; a name or a topic does not count, nor what passes of a minute.
    struct Question
    {
        Campaign campaign;
        Account account;
        std::optional<plan::DayRoom> dayRoom;

        friend bool operator==(const Question &, const Question &) = default;
    };

    void giveUp();
    void ask();
    void showForecast(const Result<services::ScheduleForecast> &forecast);
    void showFigures(const services::ScheduleForecast &forecast);

    services::Workspace &m_workspace;
    std::optional<Question> m_question;
    services::ScheduleRequest m_request;
    QFuture<Result<services::ScheduleForecast>> m_answer;
    QTimer m_delay;
    int m_asked = 0; ///< answers to earlier questions than the latest are dropped
    QLabel *m_state;
    QWidget *m_figures;
    QFormLayout *m_form;
    QLabel *m_end;
    QLabel *m_cost;
    QLabel *m_answered;
    QLabel *m_calls;
    QLabel *m_holds;
    ForecastChart *m_chart;
    QLabel *m_chosen;
    QLabel *m_stops;
    QLabel *m_basis;
};

} // namespace callboard::ui
