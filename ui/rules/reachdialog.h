// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"
#include "core/services/standingruleservice.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace callboard::ui {

/// Whom the next run of a rule would call and whom it would not, by pool, and the leads of the pool that is
/// chosen. Nothing is written. Shown with open().
class ReachDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a rule need not be stored; one that is not has no history.
    ReachDialog(services::Workspace &workspace, const StandingRule &rule, QWidget *parent);
    /// \a channel: by what it reaches its leads, where what it says is not entered yet.
    ReachDialog(services::Workspace &workspace, const StandingRule &rule, Channel channel, QWidget *parent);

    /// So many leads of a pool are listed; the count is of all.
    static constexpr qsizetype MostLeads = 500;

private:
    void arrange();
    void tell(const Result<services::RulePreview> &preview);
    void showPool();
    void showLeads(const QList<Lead> &leads);

    services::Workspace &m_workspace;
    Channel m_channel; ///< the rule's
    QLabel *m_answer;
    QTableWidget *m_pools;
    QLabel *m_which;
    QTableWidget *m_leads;
    plan::RuleReach m_reach;
    int m_asked = 0; ///< the pool that was asked for last counts
};

} // namespace callboard::ui
