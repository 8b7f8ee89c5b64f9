// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/preset.h"
#include "core/services/standingruleservice.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace callboard::ui {

class ChoiceBox;
class Prompter;
class RuleFields;
class RuleWords;

/// A standing rule, new or changed, with plain sentences of what it will do. Shown with open().
class RuleDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a rule without an id is a new one.
    RuleDialog(services::Workspace &workspace, Prompter &prompter, const StandingRule &rule, QWidget *parent);

    /// The rule as saving would make it.
    [[nodiscard]] StandingRule rule() const;
    void reject() override;

Q_SIGNALS:
    void saved(const QString &name);

private:
    [[nodiscard]] bool isNew() const { return !m_rule.id.isValid(); }
    void nameFields();
    void arrange();
    [[nodiscard]] QWidget *makeForm();
    void wire();
    void readBackground();
    void takeAccounts(const QList<Account> &accounts, AccountId preferred);
    void takePresets(const QList<services::Preset> &presets);
    void offerPresets();
    void followAccount();
    void showAgents();
    void changeKind();
    void applyPreset(int index);
    void countLeads();
    void refresh();
    [[nodiscard]] const Account *account() const;
    /// By what it reaches its leads, whether or not it is entered yet what it says.
    [[nodiscard]] Channel channel() const;
    [[nodiscard]] QString refusal() const;
    void dryRun();
    void save();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    StandingRule m_rule;   ///< as it came, and what no field shows
    StandingRule m_asRead; ///< as the fields said it before anybody touched them
    QList<Account> m_accounts;
    QList<services::Preset> m_presets;
    QList<services::Preset> m_offered; ///< of them, those that go with the account
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_filter;
    QLabel *m_counted;
    QComboBox *m_account;
    ChoiceBox *m_agent;
    QLineEdit *m_topic;
    QComboBox *m_preset;
    RuleWords *m_words;
    RuleFields *m_fields;
    QLabel *m_sentences;
    QLabel *m_refusal;
    QPushButton *m_dryRun;
    QPushButton *m_save;
    QTimer m_typing;
    bool m_busy = false;
    bool m_isMissingTold = false; ///< what a message lacks is said once it was to be saved without
};

} // namespace callboard::ui
