// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/accountstab.h"

#include "core/model/channel.h"
#include "core/services/accountservice.h"
#include "core/services/accountusage.h"
#include "core/services/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/columnfit.h"
#include "ui/common/middledelegate.h"
#include "ui/common/momentwatch.h"
#include "ui/common/namedaction.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/rowtable.h"
#include "ui/common/statusbadge.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/settings/accountdialog.h"
#include "ui/settings/accountmodel.h"
#include "ui/settings/connectiontext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

namespace callboard::ui {

AccountsTab::AccountsTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_model(new AccountModel(workspace.clock(), workspace.zone(), this))
    , m_table(new QTableView)
    , m_said(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_refresher(new Refresher(this, [this] { load(); }))
    , m_usageRefresher(new Refresher(this, [this] { loadUsage(); }))
    , m_dayEnd(new MomentWatch(workspace.clock(), this))
    , m_add(namedAction(this, QStringLiteral("addAccount"), tr("&Add…"), &AccountsTab::addAccount))
    , m_edit(namedAction(this, QStringLiteral("editAccount"), tr("&Edit…"), &AccountsTab::editAccount))
    , m_remove(
          namedAction(this, QStringLiteral("removeAccount"), tr("&Remove…"), &AccountsTab::removeAccount))
    , m_test(
          namedAction(this, QStringLiteral("testAccount"), tr("&Test Connection"), &AccountsTab::testAccount))
    , m_resume(
          namedAction(this, QStringLiteral("resumeAccount"), tr("&Use Again"), &AccountsTab::resumeAccount))
{
    buildTable();
    m_said->setObjectName(QStringLiteral("accountsSaid"));
    m_resume->setToolTip(tr("Ends the stop of a stopped account."));

    auto *bar = new QHBoxLayout;
    for (QAction *action : {m_add, m_edit, m_remove, m_test, m_resume})
        bar->addWidget(actionButton(action));
    bar->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);

    connect(m_table, &QAbstractItemView::activated, this, &AccountsTab::editAccount);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AccountsTab::refreshActions);
    connect(&workspace, &services::Workspace::accountsChanged, m_refresher, &Refresher::request);
    // A pause may have come to its end meanwhile.
    connect(&workspace, &services::Workspace::statusChanged, this, [this] {
        m_table->viewport()->update();
        refreshActions();
    });
    connect(&workspace, &services::Workspace::attemptsChanged, m_usageRefresher, &Refresher::request);
    connect(&workspace, &services::Workspace::accountsChanged, m_usageRefresher, &Refresher::request);
    connect(m_dayEnd, &MomentWatch::reached, m_usageRefresher, &Refresher::request);
    refreshActions();
}

void AccountsTab::buildTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("accounts"));
    m_table->setAccessibleName(tr("Accounts"));
    listRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(AccountModel::State, new BadgeDelegate(m_table));
    m_table->setItemDelegateForColumn(AccountModel::Agent, new MiddleDelegate(m_table));
    m_table->setItemDelegateForColumn(AccountModel::Number, new MiddleDelegate(m_table));
    new ColumnFit(m_table, {{26, 16}, {20, 18}, {8, 8}, {32, 14}, {40, 14}, {40, 14}, {38, 34}},
                  QStringLiteral("accounts"));
}

void AccountsTab::load()
{
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.accounts(), this, [this](const Result<QList<Account>> &answer) {
        m_refresher->finished();
        if (!answer) {
            m_said->setText(operatorText(answer.error()));
            return;
        }
        m_model->setRows(*answer);
        if (!m_table->selectionModel()->hasSelection() && m_model->rowCount() > 0)
            m_table->selectRow(0);
        refreshActions();
    });
}

void AccountsTab::loadUsage()
{
    whenDone(services::accountUsage(m_workspace), this,
             [this](const Result<QList<services::AccountUsage>> &answer) {
                 m_usageRefresher->finished();
                 if (!answer)
                     return;
                 m_model->setUsage(*answer);
                 if (!answer->isEmpty())
                     m_dayEnd->await(answer->constFirst().dayEnds); // the house's midnight for all of them
             });
}

std::optional<Account> AccountsTab::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->row(rows.first().row()));
}

void AccountsTab::refreshActions()
{
    const std::optional<Account> account = selected();
    m_edit->setEnabled(account.has_value());
    m_remove->setEnabled(account.has_value());
    m_test->setEnabled(account.has_value());
    m_resume->setEnabled(account && services::isStopped(*account, m_workspace.clock().now()));
}

void AccountsTab::addAccount()
{
    auto *dialog = new AccountDialog(m_workspace, m_prompter, std::nullopt, this);
    dialog->open();
}

void AccountsTab::editAccount()
{
    const std::optional<Account> account = selected();
    if (!account)
        return;
    auto *dialog = new AccountDialog(m_workspace, m_prompter, account, this);
    dialog->open();
}

void AccountsTab::removeAccount()
{
    const std::optional<Account> account = selected();
    if (!account)
        return;
    const Question question{.title = tr("Remove the account %1?").arg(account->name),
                            .text =
                                tr("Its key is forgotten. Calls that were made with it stay in the history."),
                            .details = {},
                            .yesButton = tr("Remove the Account"),
                            .dangerous = true};
    m_prompter.ask(this, question, [this, id = account->id](bool yes) {
        if (!yes)
            return;
        services::AccountService accounts(m_workspace);
        whenDone(accounts.remove(id), this, [this](const Result<void> &removed) {
            if (!removed)
                m_prompter.showError(this, tr("The account was not removed"), removed.error());
            m_refresher->requestNow();
        });
    });
}

void AccountsTab::testAccount()
{
    const std::optional<Account> account = selected();
    if (!account)
        return;
    m_said->setText(tr("Asking %1…").arg(account->name));
    services::AccountService accounts(m_workspace);
    if (isMessage(channelOf(account->provider))) {
        const bool isMail = channelOf(account->provider) == Channel::Email;
        whenDone(accounts.testSender(*account, {}), this,
                 [this, isMail](const Result<providers::SenderTest> &test) {
                     const auto text = isMail ? &mailSenderText : &senderText;
                     m_said->setText(test ? text(*test) : operatorText(test.error()));
                 });
        return;
    }
    whenDone(accounts.test(*account, {}), this, [this](const Result<providers::ConnectionTest> &test) {
        m_said->setText(test ? connectionText(*test) : operatorText(test.error()));
    });
}

void AccountsTab::resumeAccount()
{
    const std::optional<Account> account = selected();
    if (!account)
        return;
    services::AccountService accounts(m_workspace);
    whenDone(accounts.resume(account->id), this, [this](const Result<void> &resumed) {
        if (!resumed)
            m_prompter.showError(this, tr("The account stays stopped"), resumed.error());
        m_refresher->requestNow();
    });
}

} // namespace callboard::ui
