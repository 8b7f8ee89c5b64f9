// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"
#include "core/services/whyservice.h"

#include <QObject>

class QWidget;

namespace callboard::ui {

class Prompter;

/// Has a lead called before all others, after a question that says what that means; where it cannot
/// be, it says why. A lead that waits in no running campaign is to be called by itself.
class CallNext final : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of questions; it owns this object.
    CallNext(services::Workspace &workspace, Prompter &prompter, QWidget *window);

    /// Only one lead can be next; what more than one is answered with is a sentence.
    void begin(const QList<LeadId> &leads);

Q_SIGNALS:
    /// The lead stands at the head of the line: a sentence that says so.
    void done(const QString &sentence);
    /// No campaign that runs is going to call it.
    void callNowRequested(callboard::LeadId lead);

private:
    void consider(const services::WhyAnswer &answer);
    void ask(const Lead &lead, const services::CampaignOverview &overview, const QString &hold);
    void put(const Lead &lead, const Campaign &campaign, const QString &hold);
    void tellPlace(const QString &who, const QString &campaign, const QString &hold);
    void refuse(const QString &who, const QString &why);
    void tellFailure(const Error &error);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QWidget *m_window;
    bool m_isBusy = false; ///< a second press while the first is looked into asks nothing
};

} // namespace callboard::ui
