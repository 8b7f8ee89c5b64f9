// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/whyservice.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace callboard::ui {

class Refresher;
class WhyModel;

/// Why a lead is not being called now: one sentence, and every rule with its word and value, the refusing
/// ones first. Asked anew when something changes, and every few seconds while it is seen, for time alone
/// changes the answer.
class WhyPanel final : public QWidget
{
    Q_OBJECT
public:
    WhyPanel(services::Workspace &workspace, QWidget *parent);

    /// An invalid id empties it.
    void showLead(LeadId lead);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void arrange();
    void load();
    void showAnswer(const Result<services::WhyAnswer> &answer);
    void showCampaigns();
    /// Whether the box lists exactly the campaigns of the latest answer.
    [[nodiscard]] bool areListed() const;
    void showChosen();

    services::Workspace &m_workspace;
    LeadId m_lead;
    QList<services::WhyInCampaign> m_campaigns; ///< of the latest answer
    QLabel *m_sentence;
    QComboBox *m_campaign;
    QLabel *m_turn;
    WhyModel *m_model;
    QTableView *m_table;
    Refresher *m_refresher;
    QTimer m_again;
};

} // namespace callboard::ui
