// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"
#include "core/services/whyservice.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace callboard::ui {

/// Before a schedule, or an edit of a campaign, is confirmed: how many of its leads a rule would hold and
/// why, with the leads behind each part. Only the first leads are looked at, and it says so. Asks in the
/// background, once the schedule has stopped changing for a moment.
class HeldLeadsBox final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int MostLeads = 10'000;

    HeldLeadsBox(services::Workspace &workspace, const QList<LeadId> &leads, QWidget *parent = nullptr);

    /// Looks at these leads instead.
    void setLeads(const QList<LeadId> &leads);
    /// The schedule as it stands; may be told as often as one likes.
    void follow(const services::ScheduleRequest &request, const Account &account);
    /// The same for a campaign that there is already.
    void follow(const Campaign &campaign);
    /// Something else refuses the schedule: then it is not said that nothing stands against the calls.
    void setRefused(bool refused);
    /// Why none of the leads could ever be called, as a sentence; empty when some can, or while that is not
    /// known.
    [[nodiscard]] QString hopeless() const { return m_hopeless; }
    /// What the limits on calls a day leave for the schedule; nothing without one, or while that is not
    /// known.
    [[nodiscard]] const std::optional<plan::DayRoom> &dayRoom() const { return m_dayRoom; }
    /// How many of the leads have no e-mail address that a mail needs; 0 while that is not known.
    [[nodiscard]] int withoutAddress() const;

Q_SIGNALS:
    void hoursJudged();
    void dayRoomFound();
    void heldFound();

private:
    void ask();
    void showClashes(const Result<QList<services::HoursClash>> &clashes);
    void showParts();
    void showSentence();
    void showForecast(const Result<QList<services::HeldLeads>> &held);
    void showOutlook(const services::ScheduleOutlook &outlook);
    void showLeads(const QString &why, const QList<LeadId> &leads);

    services::Workspace &m_workspace;
    QList<LeadId> m_leads; ///< the first ones
    qsizetype m_all = 0;   ///< how many there are in all
    Campaign m_campaign;   ///< as far as rules look at it
    QLabel *m_sentence;
    QLabel *m_never; ///< leads whose hours never meet
    QLabel *m_notes; ///< what keeps nobody from being called
    QLabel *m_limit;
    QPushButton *m_show;
    QMenu *m_parts;
    QTimer m_delay;
    QList<services::HeldLeads> m_heldParts;
    QList<services::HoursClash> m_clashes;
    QList<services::ScheduleNote> m_known;
    std::optional<plan::DayRoom> m_dayRoom;
    QString m_hopeless;
    bool m_isOfMessages = false;
    bool m_isAllClear = false; ///< no rule holds any of them
    bool m_isRefused = false;
    int m_asked = 0; ///< answers to earlier questions than the latest are dropped
};

} // namespace callboard::ui
