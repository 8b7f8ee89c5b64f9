// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/accountservice.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace callboard::ui {

class AccountLimits;
class ChoiceBox;
class LawPicker;
class Prompter;
class SenderFields;

/// Adds or edits one account. A new one is saved first, so that its agents and numbers can then be chosen
/// from the provider's own lists. The key is masked, and a stored one is never shown. Shown with open().
class AccountDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Nothing: a new account.
    AccountDialog(services::Workspace &workspace, Prompter &prompter, const std::optional<Account> &account,
                  QWidget *parent);

    /// As it stands in the fields.
    [[nodiscard]] Account account() const;

private:
    void nameFields();
    void buildForm();
    void connectFields();
    void fill();
    void offerProviders();
    void chooseProvider();
    void takePractice(const Account &practice);
    void takeSender(const Account &after);
    void showChannel();
    void testSender();
    void sendTestMail();
    [[nodiscard]] bool isForEmail() const;
    void refresh();
    /// What is still to be filled in before the account can be stored, as a sentence; empty where nothing is.
    [[nodiscard]] QString missing(const Account &edited) const;
    /// The same of what the provider must be told before it answers at all.
    [[nodiscard]] QString missingToConnect(const Account &edited) const;
    [[nodiscard]] QString missingKey(const Account &edited) const;
    /// As it was typed, and is handed to the service; empty: the stored one is meant.
    [[nodiscard]] QByteArray key() const;
    /// Whether the stored key serves \a edited, too.
    [[nodiscard]] bool isKeyStored(const Account &edited) const;
    void readChoices();
    void readUsage();
    void joinOwnNumbers(const QList<providers::Choice> &listed);
    void testConnection();
    void save();
    void saveNew();
    void add();
    void askForPassphrase();
    void say(const QString &sentence);
    void reportError(const QString &title, const Error &error);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::AccountService m_service;
    Account m_account;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_provider;
    QLineEdit *m_address;
    QLineEdit *m_secret;
    QLineEdit *m_business;  ///< of an account that sends messages
    SenderFields *m_sender; ///< instead of address, business and number, where the messages are mails
    AccountLimits *m_limits;
    LawPicker *m_law;
    ChoiceBox *m_agent;
    ChoiceBox *m_number;
    QLineEdit *m_ownNumbers; ///< that calls go out from
    QLabel *m_usage;         ///< of a stored account, against its limits
    QLabel *m_said;
    QLabel *m_missing;
    QPushButton *m_test;
    QPushButton *m_testMail;
    QPushButton *m_save;
};

} // namespace callboard::ui
