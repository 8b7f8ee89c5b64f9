// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"

#include <QGroupBox>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class ChoiceBox;

/// By which account, agent and number the leads are called, or by which account they are written to. The
/// lists are read in the background; until they are there, and where they cannot be read, ids can be typed.
class RouteEditor final : public QGroupBox
{
    Q_OBJECT
public:
    /// Which accounts may be chosen.
    enum class Offer { EveryAccount = 1, CallsAlone };
    explicit RouteEditor(services::Workspace &workspace, Offer offer = Offer::EveryAccount,
                         QWidget *parent = nullptr);

    /// Nothing until the accounts have been read.
    [[nodiscard]] std::optional<Account> account() const;
    [[nodiscard]] QString agentId() const;
    [[nodiscard]] QString phoneNumberId() const;
    /// What is chosen once the accounts have been read; where the account is gone, the usual one is.
    void propose(AccountId account, const QString &agentId, const QString &phoneNumberId);

Q_SIGNALS:
    void routeEdited();

private:
    /// Takes no room while there is nothing to say.
    void note(const QString &sentence);
    void readAccounts();
    void choosePreferred();
    [[nodiscard]] bool choose(AccountId account);
    void takeAccount();
    void readChoices(const Account &chosen);

    services::Workspace &m_workspace;
    Offer m_offer;
    struct Proposal
    {
        AccountId account;
        QString agentId;
        QString phoneNumberId;
    };
    std::optional<Proposal> m_proposal;
    QList<Account> m_accounts;
    QFormLayout *m_form;
    QComboBox *m_account;
    ChoiceBox *m_agent;
    ChoiceBox *m_number;
    QLabel *m_note;
    int m_asked = 0; ///< answers to earlier questions than the latest are dropped
};

} // namespace callboard::ui
