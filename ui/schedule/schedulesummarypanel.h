// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/plan/schedulesummary.h"

#include <QFrame>
#include <QTimeZone>

class QFormLayout;
class QLabel;

namespace callboard::ui {

/// What a schedule comes to, while it is still being chosen (S0-037, S0-038): counts, times, lines, cost,
/// warnings, and in words why it cannot be.
class ScheduleSummaryPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ScheduleSummaryPanel(const QTimeZone &zone, QWidget *parent = nullptr);

    void showSummary(const plan::ScheduleSummary &summary, const Account &account);
    /// Why it cannot be, as a sentence; empty when it can.
    void showRefusal(const QString &sentence);
    /// Who writes to those missed the last time: "WhatsApp by Clinic"; empty where nobody is to.
    void showFollowers(const QString &who);

private:
    void showShape(const plan::ScheduleSummary &summary, const Account &account);
    void showTimes(const plan::ScheduleSummary &summary, bool ofMessages);
    void showWarnings(const plan::ScheduleSummary &summary, bool ofMessages);
    /// Messages need no line, and arrive at any hour.
    void showChannel(bool ofMessages);

    QTimeZone m_zone;
    QFormLayout *m_form;
    QLabel *m_leads;
    QLabel *m_batches;
    QLabel *m_perBatch;
    QLabel *m_firstStart;
    QLabel *m_lastStart;
    QLabel *m_completion;
    QLabel *m_live;
    QLabel *m_binding;
    QLabel *m_followers;
    QLabel *m_cost;
    QLabel *m_warnings;
    QLabel *m_refusal;
    QLabel *m_hint;
};

} // namespace callboard::ui
