// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/standingruleservice.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace callboard::ui {

/// What came of each run of a rule, latest first. Shown with open().
class RunHistoryDialog final : public QDialog
{
    Q_OBJECT
public:
    RunHistoryDialog(services::Workspace &workspace, const StandingRule &rule, QWidget *parent);

    /// So many runs are listed.
    static constexpr int MostRuns = 200;

private:
    void arrange();
    void tell(const Result<QList<StandingRuleRun>> &runs);

    services::Workspace &m_workspace;
    Channel m_channel; ///< the rule's
    QLabel *m_answer;
    QTableWidget *m_runs;
};

} // namespace callboard::ui
