// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"
#include "ui/schedule/unkeptwork.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace callboard::ui {

class BriefEditor;
class FallbackEditor;
class GapBox;
class ForecastPanel;
class HeldLeadsBox;
class MessageEditor;
class PresetPicker;
class Prompter;
class RhythmEditor;
class RouteEditor;
class RulesEditor;
class ScheduleSummaryPanel;
class StartPicker;
class TestCallBox;
class TestCallWatch;
class TopicPreview;
struct Question;

/// Turns a selection of leads into a campaign (S0-025 to S0-041). Every figure that it shows comes from the
/// functions that the engine obeys. Shown with open().
class ScheduleDialog final : public QDialog
{
    Q_OBJECT
public:
    ScheduleDialog(services::Workspace &workspace, Prompter &prompter, const QList<LeadId> &leads,
                   QWidget *parent);

    /// What pressing the button would ask for now. Out-of-range input stands in it as 0, which planning
    /// refuses in words.
    [[nodiscard]] services::ScheduleRequest request() const;
    /// Begins with the settings of \a model, its start and leads apart.
    void propose(const services::ScheduleRequest &model);
    /// Goes on with a draft: what is kept or scheduled from here is that one. Its leads are the
    /// dialog's.
    void continueDraft(CampaignId draft, const services::ScheduleRequest &model);

    void reject() override;

Q_SIGNALS:
    void scheduled(const callboard::services::ScheduleReceipt &receipt, bool ofMessages);
    /// Nothing was scheduled; a draft was kept.
    void draftKept(callboard::CampaignId draft);

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeSummary();
    void connectEditors();
    void readBackground();
    void moveOn();
    void refresh();
    void takePreset();
    void savePreset();
    [[nodiscard]] bool isForMessages() const;
    void showChannel();
    void leaveOut(const QList<LeadId> &leads);
    /// Of what planning does not know of.
    [[nodiscard]] QString refusal(const services::ScheduleRequest &request) const;
    void confirm();
    void askBeforeMessages(const Account &account);
    void ask(const Question &question);
    void schedule();
    void keepDraft();
    /// A draft may be refused as a schedule, but must be one that can be shown and changed.
    [[nodiscard]] bool isKeepable(const services::ScheduleRequest &request) const;
    void callMe(const QString &number);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::ScheduleService m_service;
    QList<LeadId> m_leads;
    GapBox *m_gaps;
    PresetPicker *m_preset;
    StartPicker *m_start;
    RhythmEditor *m_rhythm;
    RouteEditor *m_route;
    RulesEditor *m_rules;
    BriefEditor *m_brief;
    MessageEditor *m_message; ///< instead, where the account sends messages
    FallbackEditor *m_fallback;
    TestCallBox *m_test;
    TestCallWatch *m_testCall;
    TopicPreview *m_preview;
    ScheduleSummaryPanel *m_summary;
    ForecastPanel *m_forecast;
    HeldLeadsBox *m_held;
    QLineEdit *m_name;
    QLabel *m_count;
    QPushButton *m_schedule;
    QPushButton *m_keep;
    QWidget *m_practiceHint; ///< that practice calls can start at once
    UnkeptWork m_work;
    std::optional<CampaignId> m_draft; ///< which the dialog goes on with
    QTimer m_clock;
    QString m_region = QStringLiteral("IN"); ///< until the setting has been read
    bool m_busy = false;
    bool m_isForMessages = false; ///< as shown
    bool m_isModelled = false;    ///< rhythm and rules are those of another campaign
};

} // namespace callboard::ui
