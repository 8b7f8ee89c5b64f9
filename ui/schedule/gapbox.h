// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace callboard::ui {

/// Of a message that is to be scheduled: how many leads have no value for one of its placeholders, who they
/// are, and the offer to leave them out. Hidden while all have one.
class GapBox final : public QWidget
{
    Q_OBJECT
public:
    /// \a request says what would be asked for as things stand; its leads and its message count.
    GapBox(services::Workspace &workspace, std::function<services::ScheduleRequest()> request,
           QWidget *parent = nullptr);

    /// All leads are looked at in the background, once nothing has been asked for a moment.
    void askSoon();
    /// Nothing is sent that could have gaps.
    void clear();
    /// The leads are those of a draft, from which nobody can be left out here.
    void keepAll();
    /// Why the message cannot be sent to all of them, as a sentence; empty where it can, or is not known yet.
    [[nodiscard]] QString refusal() const;

Q_SIGNALS:
    void answered();
    void leftOut(const QList<callboard::LeadId> &leads);

private:
    void arrange();
    void ask();
    void take(const QList<LeadId> &gaps, qsizetype asked);
    void showThem();

    services::Workspace &m_workspace;
    services::ScheduleService m_schedules;
    std::function<services::ScheduleRequest()> m_request;
    QLabel *m_sentence;
    QPushButton *m_show;
    QPushButton *m_leaveOut;
    QTimer m_delay;
    QList<LeadId> m_gaps;
    bool m_keepsAll = false;
    int m_asked = 0; ///< answers to earlier questions than the latest are dropped
};

} // namespace callboard::ui
