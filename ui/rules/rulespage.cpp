// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/rulespage.h"

#include "core/services/accountservice.h"
#include "core/services/rulepreset.h"
#include "core/services/scheduleservice.h"
#include "core/services/standingruletext.h"
#include "core/services/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/columnfit.h"
#include "ui/common/emptystate.h"
#include "ui/common/namedaction.h"
#include "ui/common/prompter.h"
#include "ui/common/receiptline.h"
#include "ui/common/refresher.h"
#include "ui/common/rowtable.h"
#include "ui/common/statusbadge.h"
#include "ui/common/whendone.h"
#include "ui/rules/reachdialog.h"
#include "ui/rules/ruledialog.h"
#include "ui/rules/rulemodel.h"
#include "ui/rules/runhistorydialog.h"
#include "ui/rules/startquestion.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

RulesPage::RulesPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_model(new RuleModel(workspace.zone(), this))
    , m_table(new QTableView)
    , m_empty(nullptr)
    , m_said(new ReceiptLine(workspace))
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    setObjectName(QStringLiteral("rulesPage"));
    m_said->setObjectName(QStringLiteral("rulesSaid"));
    buildActions();
    buildTable();
    m_empty = new EmptyState(m_table);
    m_empty->setHeldBack(true);
    m_empty->say(tr("There are no rules yet"),
                 tr("A rule makes campaigns by itself: sessions at set times, calls so many days after a "
                    "check-up, or one campaign every day or week."),
                 tr("New Rule…"));
    buildLayout();
    connect(m_empty, &EmptyState::pressed, this, &RulesPage::addRule);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RulesPage::refreshActions);
    connect(m_table, &QTableView::doubleClicked, this, &RulesPage::editRule);
    connect(&workspace, &services::Workspace::campaignsChanged, m_refresher, &Refresher::request);
    connect(&workspace, &services::Workspace::settingsRead, m_refresher, &Refresher::request);
    refreshActions();
}

void RulesPage::buildActions()
{
    m_add = namedAction(this, QStringLiteral("addRule"), tr("&New Rule…"), QKeySequence::New,
                        &RulesPage::addRule);
    m_edit = namedAction(this, QStringLiteral("editRule"), tr("E&dit…"), Qt::Key_F2, &RulesPage::editRule);
    m_startStop = namedAction(this, QStringLiteral("startStopRule"), tr("&Start…"), Qt::CTRL | Qt::Key_Return,
                              &RulesPage::startOrStop);
    m_run = namedAction(this, QStringLiteral("runRule"), tr("&Run Now…"), Qt::CTRL | Qt::Key_R,
                        &RulesPage::runNow);
    m_dryRun = namedAction(this, QStringLiteral("dryRunRuleAction"), tr("Dr&y Run…"), Qt::Key_F8,
                           &RulesPage::dryRun);
    m_history = namedAction(this, QStringLiteral("ruleHistory"), tr("H&istory…"), Qt::CTRL | Qt::Key_H,
                            &RulesPage::showHistory);
    m_delete = namedAction(this, QStringLiteral("deleteRule"), tr("De&lete…"), QKeySequence::Delete,
                           &RulesPage::deleteRule);
}

void RulesPage::buildTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("rules"));
    m_table->setAccessibleName(tr("Standing rules"));
    listRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(RuleModel::State, new BadgeDelegate(m_table));
    new ColumnFit(m_table, {{26, 14}, {14, 13}, {20, 18}, {46, 16}, {30, 28}, {38, 14}, {20, 10}},
                  QStringLiteral("rules"));
    m_table->addActions({m_add, m_edit, m_startStop, m_run, m_dryRun, m_history, m_delete});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RulesPage::buildLayout()
{
    auto *bar = new QHBoxLayout;
    for (QAction *action : {m_add, m_edit, m_startStop, m_run, m_dryRun, m_history, m_delete}) {
        QToolButton *button = actionButton(action);
        if (action == m_startStop)
            keepWidth(*button);
        bar->addWidget(button);
    }
    bar->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    setFocusProxy(m_table);
}

/// With either word: the buttons behind it must not move under the pointer.
void RulesPage::keepWidth(QToolButton &button)
{
    int widest = 0;
    for (const QString &text : {tr("&Stop"), tr("&Start…")}) {
        m_startStop->setText(text);
        widest = std::max(widest, button.sizeHint().width());
    }
    button.setMinimumWidth(widest);
}

void RulesPage::load()
{
    const services::StandingRuleService rules(m_workspace);
    whenDone(rules.overviews(), this, [this](const Result<QList<services::RuleOverview>> &overviews) {
        m_refresher->finished();
        if (!overviews) {
            m_said->sayTrouble(operatorText(overviews.error()));
            return;
        }
        m_said->recover();
        m_model->setRows(*overviews);
        m_empty->setHeldBack(false);
        chooseSaved();
        refreshActions();
    });
}

/// Who has just made a rule wants to go on with it: to try it, or to start it.
void RulesPage::chooseSaved()
{
    if (m_saved.isEmpty())
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).rule.name != m_saved)
            continue;
        m_saved.clear();
        m_table->selectRow(row);
        m_table->setFocus();
        return;
    }
}

const StandingRule *RulesPage::chosen() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    return selected.isEmpty() ? nullptr : &m_model->row(selected.constFirst().row()).rule;
}

void RulesPage::refreshActions()
{
    const StandingRule *rule = chosen();
    for (QAction *action : {m_edit, m_startStop, m_run, m_dryRun, m_history, m_delete})
        action->setEnabled(rule != nullptr);
    m_startStop->setText(rule && rule->isStarted() ? tr("&Stop") : tr("&Start…"));
}

void RulesPage::openDialog(const StandingRule &rule)
{
    auto *dialog = new RuleDialog(m_workspace, m_prompter, rule, this);
    const bool isNew = !rule.id.isValid();
    connect(dialog, &RuleDialog::saved, this, [this, isNew](const QString &name) {
        m_saved = name;
        m_refresher->requestNow();
        Q_EMIT reported(isNew ? tr("The rule %1 was made. It does nothing until it is started.").arg(name)
                              : tr("The rule %1 was changed.").arg(name));
    });
    dialog->open();
}

void RulesPage::addRule()
{
    openDialog(services::rulePreset(StandingRuleKind::DailySessions));
}

void RulesPage::editRule()
{
    if (const StandingRule *rule = chosen())
        openDialog(*rule);
}

void RulesPage::startOrStop()
{
    const StandingRule *rule = chosen();
    if (!rule)
        return;
    if (rule->isStarted()) {
        setState(*rule, StandingRuleState::Stopped);
        return;
    }
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.accounts(), this, [this, rule = *rule](const Result<QList<Account>> &all) {
        const QList<Account> known = all.value_or(QList<Account>());
        const auto own = std::find_if(known.cbegin(), known.cend(), [&rule](const Account &each) {
            return each.id == rule.campaign.account;
        });
        if (!all)
            m_prompter.showError(this, tr("The rule stays as it is"), all.error());
        else
            previewStart(rule, own == known.cend() ? Account() : *own);
    });
}

void RulesPage::previewStart(const StandingRule &rule, const Account &account)
{
    const services::StandingRuleService rules(m_workspace);
    whenDone(rules.dryRun(rule), this, [this, rule, account](const Result<services::RulePreview> &preview) {
        if (preview)
            askToStart(rule, account, *preview);
        else
            m_prompter.showError(this, tr("The rule stays as it is"), preview.error());
    });
}

void RulesPage::askToStart(const StandingRule &rule, const Account &account,
                           const services::RulePreview &preview)
{
    services::ScheduleRequest run;
    run.leads = preview.reach.toCall();
    run.account = account.id;
    run.start = m_workspace.clock().now();
    run.parallel = rule.campaign.parallel;
    run.interval = rule.campaign.interval;
    run.rules = rule.campaign.rules;
    const Money cost = services::ScheduleService(m_workspace).summary(run, account).cost;
    const Question question = startQuestion(rule, account, preview, cost, m_workspace.zone());
    m_prompter.ask(this, question, [this, rule](bool yes) {
        if (yes)
            setState(rule, StandingRuleState::Started);
    });
}

void RulesPage::setState(const StandingRule &rule, StandingRuleState state)
{
    services::StandingRuleService rules(m_workspace);
    whenDone(rules.setState(rule.id, state), this, [this, rule, state](const Result<void> &done) {
        m_refresher->requestNow();
        if (!done) {
            m_prompter.showError(this, tr("The rule stays as it is"), done.error());
            return;
        }
        Q_EMIT reported(state == StandingRuleState::Started
                            ? tr("The rule %1 is started.").arg(rule.name)
                            : tr("The rule %1 is stopped. Campaigns that it made go on.").arg(rule.name));
    });
}

void RulesPage::runNow()
{
    const StandingRule *rule = chosen();
    if (!rule)
        return;
    const services::StandingRuleService rules(m_workspace);
    whenDone(rules.dryRun(*rule, m_workspace.clock().now()), this,
             [this, rule = *rule](const Result<services::RulePreview> &preview) {
                 if (preview)
                     askToRun(rule, *preview);
                 else
                     m_prompter.showError(this, tr("The rule did not run"), preview.error());
             });
}

void RulesPage::askToRun(const StandingRule &rule, const services::RulePreview &preview)
{
    const auto calls = static_cast<int>(preview.reach.toCall().size());
    // Whether its hours are open is for the run itself to say, in the same words for everybody.
    if (calls == 0 || !preview.isOpen) {
        makeRun(rule);
        return;
    }
    const Channel channel = channelOf(rule.campaign);
    QStringList pools;
    for (const plan::RulePool &pool : preview.reach.pools)
        pools << tr("%L1 %2: %3", "how many leads, which, and what is done with them")
                     .arg(pool.leads.size())
                     .arg(services::poolName(pool, m_workspace.zone(), channel),
                          services::poolAction(pool, m_workspace.zone(), channel));
    const Question question{.title = tr("Run %1 now").arg(rule.name),
                            .text = services::willReachText(calls, channel),
                            .details = pools.join(u'\n'),
                            .yesButton = isMessage(channel) ? tr("Write to %Ln Lead(s)", nullptr, calls)
                                                            : tr("Call %Ln Lead(s)", nullptr, calls)};
    m_prompter.ask(this, question, [this, rule](bool yes) {
        if (yes)
            makeRun(rule);
    });
}

void RulesPage::makeRun(const StandingRule &rule)
{
    services::StandingRuleService rules(m_workspace);
    whenDone(rules.runNow(rule.id), this, [this, rule](const Result<services::RuleReceipt> &receipt) {
        m_refresher->requestNow();
        if (!receipt) {
            m_prompter.showError(this, tr("The rule did not run"), receipt.error());
            return;
        }
        Q_EMIT reported(receipt->run.campaign.isValid()
                            ? services::reachesText(rule.name, receipt->run.leads, channelOf(rule.campaign))
                            : tr("%1 found %2 now.", "a rule, and \"nobody to call\"")
                                  .arg(rule.name, services::nobodyText(channelOf(rule.campaign))));
    });
}

void RulesPage::dryRun()
{
    if (const StandingRule *rule = chosen())
        (new ReachDialog(m_workspace, *rule, this))->open();
}

void RulesPage::showHistory()
{
    if (const StandingRule *rule = chosen())
        (new RunHistoryDialog(m_workspace, *rule, this))->open();
}

void RulesPage::deleteRule()
{
    const StandingRule *rule = chosen();
    if (!rule)
        return;
    const Question question{
        .title = tr("Delete %1").arg(rule->name),
        .text = tr(
            "The rule is deleted, and with it what it knows of whom it has called. This cannot be undone."),
        .details = tr("Campaigns that it made stay and go on."),
        .yesButton = tr("Delete the Rule"),
        .dangerous = true};
    m_prompter.ask(this, question, [this, rule = *rule](bool yes) {
        if (!yes)
            return;
        services::StandingRuleService rules(m_workspace);
        whenDone(rules.remove(rule.id), this, [this, rule](const Result<void> &done) {
            m_refresher->requestNow();
            if (done)
                Q_EMIT reported(tr("The rule %1 was deleted.").arg(rule.name));
            else
                m_prompter.showError(this, tr("The rule was not deleted"), done.error());
        });
    });
}

} // namespace callboard::ui
