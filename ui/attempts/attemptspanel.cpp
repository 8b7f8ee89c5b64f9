// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attemptspanel.h"

#include "core/services/workspace.h"
#include "ui/attempts/attemptdetailsdialog.h"
#include "ui/attempts/attemptmodel.h"
#include "ui/attempts/attempttable.h"
#include "ui/common/actionbutton.h"
#include "ui/common/emptystate.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <functional>

namespace callboard::ui {

namespace {

constexpr int MostRows = 500;

} // namespace

AttemptsPanel::AttemptsPanel(services::Workspace &workspace, Prompter &prompter, Contents contents,
                             QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_contents(contents)
    , m_model(new AttemptModel(workspace.zone(), this))
    , m_table(new AttemptTable(m_model, contents == Contents::Parked ? QStringLiteral("parked")
                                                                     : QStringLiteral("campaign-attempts")))
    , m_empty(new EmptyState(m_table))
    , m_explanation(new TintedLabel(
          TintedLabel::Tint::Quiet,
          tr("Nobody can say whether these people were called. Until you decide, they are not "
             "called again; after 24 hours they are treated as called. Appointments that were missed "
             "while Callboard did not run are not called unless you say so.")))
    , m_refresher(new Refresher(this, std::bind_front(&AttemptsPanel::load, this)))
{
    const bool isParked = contents == Contents::Parked;
    m_explanation->setVisible(isParked);
    m_table->setObjectName(isParked ? QStringLiteral("parkedAttempts") : QStringLiteral("campaignAttempts"));
    m_table->setColumnHidden(AttemptModel::CampaignName, !isParked);
    if (isParked)
        m_empty->say(tr("No call asks for you"), tr("Calls whose fate nobody can prove would wait here."));
    else
        m_empty->say(tr("No calls to show"),
                     tr("Choose a campaign above; its calls appear as they are made."));
    // Until they have been read nobody knows that there are none.
    m_empty->setHeldBack(isParked);
    buildActions();

    auto *bar = new QHBoxLayout;
    bar->addWidget(actionButton(m_details));
    bar->addStretch();
    // Elsewhere they stand in the menu of a row that asks for them.
    if (isParked) {
        for (QAction *action : {m_checkAgain, m_treatAsCalled, m_release, m_callAfterAll, m_leave})
            bar->addWidget(actionButton(action));
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 1);
    column->addLayout(bar);

    connect(m_table, &AttemptTable::selectionMoved, this, &AttemptsPanel::refreshActions);
    connect(m_table, &QAbstractItemView::activated, this, &AttemptsPanel::showDetails);
    connect(&workspace, &services::Workspace::attemptsChanged, m_refresher, &Refresher::request);
    connect(&workspace, &services::Workspace::statusChanged, m_refresher, &Refresher::request);
    refreshActions();
}

void AttemptsPanel::buildActions()
{
    m_details = new QAction(tr("&Details…"), this);
    m_details->setObjectName(QStringLiteral("attemptDetails"));
    m_checkAgain = new QAction(tr("Check &Again"), this);
    m_checkAgain->setObjectName(QStringLiteral("checkAgain"));
    m_checkAgain->setToolTip(tr("Asks the provider once more whether the call exists."));
    m_treatAsCalled = new QAction(tr("&Treat as Called"), this);
    m_treatAsCalled->setObjectName(QStringLiteral("treatAsCalled"));
    m_treatAsCalled->setToolTip(tr("The lead waits as after any call. The safe choice."));
    m_release = new QAction(tr("&Release…"), this);
    m_release->setObjectName(QStringLiteral("release"));
    m_release->setToolTip(tr("The lead may be called again, possibly a second time."));
    m_callAfterAll = new QAction(tr("Call A&fter All"), this);
    m_callAfterAll->setObjectName(QStringLiteral("callAfterAll"));
    m_callAfterAll->setToolTip(tr("The appointed time was missed; the lead is called now all the same."));
    m_leave = new QAction(tr("&Leave It"), this);
    m_leave->setObjectName(QStringLiteral("leaveExpired"));
    m_leave->setToolTip(tr("The appointed time was missed; the lead stays uncalled in this campaign."));
    for (QAction *action : {m_details, m_checkAgain, m_treatAsCalled, m_release, m_callAfterAll, m_leave})
        m_table->addAction(action);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    using services::DoubtDecision;
    connect(m_details, &QAction::triggered, this, &AttemptsPanel::showDetails);
    connect(m_checkAgain, &QAction::triggered, this, [this] { decide(DoubtDecision::CheckAgain, {}); });
    connect(m_treatAsCalled, &QAction::triggered, this, [this] { decide(DoubtDecision::TreatAsCalled, {}); });
    connect(m_release, &QAction::triggered, this, &AttemptsPanel::askWhyAndRelease);
    connect(m_callAfterAll, &QAction::triggered, this, [this] { decide(DoubtDecision::CallAfterAll, {}); });
    connect(m_leave, &QAction::triggered, this, [this] { decide(DoubtDecision::Leave, {}); });
}

void AttemptsPanel::showCampaign(CampaignId campaign)
{
    if (m_campaign == campaign)
        return;
    m_campaign = campaign;
    m_empty->setHeldBack(campaign.isValid());
    m_model->setRows({});
    m_refresher->requestNow();
}

void AttemptsPanel::load()
{
    const bool isParked = m_contents == Contents::Parked;
    if (!isParked && !m_campaign.isValid()) {
        m_refresher->finished();
        return;
    }
    const services::AttemptService attempts(m_workspace);
    whenDone(isParked ? attempts.parked() : attempts.ofCampaign(m_campaign, MostRows), this,
             [this, asked = m_campaign](const Result<QList<services::AttemptRow>> &rows) {
                 m_refresher->finished();
                 if (!rows || asked != m_campaign)
                     return;
                 m_model->setRows(*rows);
                 m_empty->setHeldBack(false);
                 refreshActions();
                 Q_EMIT counted(m_model->rowCount());
             });
}

void AttemptsPanel::refreshActions()
{
    m_details->setEnabled(m_table->selectionModel()->selectedRows().size() == 1);
    m_checkAgain->setEnabled(!selectedFor(services::DoubtDecision::CheckAgain).isEmpty());
    const bool isDoubtful = !selectedFor(services::DoubtDecision::TreatAsCalled).isEmpty();
    for (QAction *action : {m_treatAsCalled, m_release})
        action->setEnabled(isDoubtful);
    const bool isMissed = !selectedFor(services::DoubtDecision::Leave).isEmpty();
    for (QAction *action : {m_callAfterAll, m_leave})
        action->setEnabled(isMissed);
}

void AttemptsPanel::showDetails()
{
    const QList<services::AttemptRow> selected = m_table->selectedAttempts();
    if (selected.size() != 1)
        return;
    auto *dialog = new AttemptDetailsDialog(m_workspace, selected.first(), this);
    dialog->open();
}

QList<AttemptId> AttemptsPanel::selectedFor(services::DoubtDecision decision) const
{
    using services::DoubtDecision;
    const bool isOnMissed = decision == DoubtDecision::CallAfterAll || decision == DoubtDecision::Leave;
    QList<AttemptId> waiting;
    for (const services::AttemptRow &row : m_table->selectedAttempts()) {
        const bool waits =
            isOnMissed ? row.attempt.isUndecided : row.attempt.state == AttemptState::NeedsOperator;
        const bool isPastAsking =
            decision == DoubtDecision::CheckAgain && isMessage(row.attempt.channel); // nobody could tell
        if (waits && !isPastAsking)
            waiting += row.attempt.id;
    }
    return waiting;
}

void AttemptsPanel::decide(services::DoubtDecision decision, const QString &why)
{
    services::AttemptService attempts(m_workspace);
    for (const AttemptId &id : selectedFor(decision)) {
        whenDone(attempts.decide(id, decision, why), this, [this](const Result<void> &decided) {
            if (!decided)
                m_prompter.showError(this, tr("The decision could not be taken"), decided.error());
            m_refresher->requestNow();
        });
    }
}

void AttemptsPanel::askWhyAndRelease()
{
    m_prompter.enterText(this, tr("Release and accept a possible second call"),
                         tr("Why is it right to call again?"), false, [this](const QString &why) {
                             if (!why.trimmed().isEmpty())
                                 decide(services::DoubtDecision::Release, why.trimmed());
                         });
}

} // namespace callboard::ui
