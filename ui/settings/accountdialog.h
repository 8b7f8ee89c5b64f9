// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/accountservice.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace callboard::ui {

class ChoiceBox;
class LawPicker;
class PresetBox;
class Prompter;

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
    void refresh();
    void readChoices();
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
    QLineEdit *m_name;
    QComboBox *m_provider;
    QLineEdit *m_address;
    QLineEdit *m_secret;
    PresetBox *m_lines;
    QSpinBox *m_perSecond;
    QSpinBox *m_perDay;
    LawPicker *m_law;
    ChoiceBox *m_agent;
    ChoiceBox *m_number;
    QLabel *m_said;
    QPushButton *m_test;
    QPushButton *m_save;
};

/// What a successful test found, in plain words, with a warning when the clocks differ much.
[[nodiscard]] QString connectionText(const providers::ConnectionTest &test);

} // namespace callboard::ui
