// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/callbyhand.h"
#include "core/services/scheduleservice.h"
#include "core/services/whyservice.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;

namespace callboard::ui {

class BriefEditor;
class Prompter;
class RouteEditor;
class TintedLabel;
class TopicPreview;

/// One lead called now, by itself, with an account and an agent of the operator's choice; where a rule stands
/// against it, the dialog says which. Shown with open().
class CallNowDialog final : public QDialog
{
    Q_OBJECT
public:
    CallNowDialog(services::Workspace &workspace, Prompter &prompter, LeadId lead, QWidget *parent);

    /// What pressing the button would ask for now.
    [[nodiscard]] services::HandCall call() const;
    void reject() override;

Q_SIGNALS:
    /// The call is on its way, in a campaign of its own: a sentence that says so.
    void placed(const QString &sentence);

private:
    void arrange();
    void readLead();
    void takeLead(const services::WhyAnswer &answer);
    /// The topic's placeholders are filled for it.
    [[nodiscard]] services::ScheduleRequest request() const;
    void judge();
    void showWord(const Result<plan::Eligibility> &word);
    void refresh();
    void place();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::CallByHand m_service;
    LeadId m_lead;
    QString m_who;
    RouteEditor *m_route;
    BriefEditor *m_brief;
    TopicPreview *m_preview;
    QCheckBox *m_takeOut;
    QLabel *m_heading;
    TintedLabel *m_cost;
    TintedLabel *m_word;
    QPushButton *m_call;
    QTimer m_clock;  ///< hours open and gaps end while the dialog is there
    int m_asked = 0; ///< answers to earlier questions than the latest are dropped
    bool m_mayCall = false;
    bool m_busy = false;
};

} // namespace callboard::ui
