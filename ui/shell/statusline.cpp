// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statusline.h"

#include "core/services/accountservice.h"
#include "core/services/attemptservice.h"
#include "core/services/workspace.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/statusbadge.h"
#include "ui/common/whendone.h"
#include "ui/tray/batchprogresstext.h"
#include "ui/tray/pausewatch.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace callboard::ui {

StatusLine::StatusLine(services::Workspace &workspace, const PauseWatch &pauses, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_pauses(pauses)
    , m_practice(new StatusBadge(this))
    , m_engine(new ElidedLabel(this))
    , m_paused(new StatusBadge(this))
    , m_work(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("statusLine"));
    arrange();
    connect(&workspace, &services::Workspace::statusChanged, this, &StatusLine::showStatus);
    connect(&workspace, &services::Workspace::engineStateChanged, this, &StatusLine::askAgain);
    connect(&workspace, &services::Workspace::engineReady, this, &StatusLine::askAgain);
    connect(&workspace, &services::Workspace::engineStopped, this, &StatusLine::askAgain);
    connect(&workspace, &services::Workspace::campaignsChanged, this, &StatusLine::askAgain);
    connect(&workspace, &services::Workspace::accountsChanged, this, &StatusLine::askAccounts);
    connect(&pauses, &PauseWatch::looked, this, &StatusLine::showPauses);
    showPauses();
    askAccounts();
    askAgain();
}

void StatusLine::arrange()
{
    m_practice->setObjectName(QStringLiteral("practiceBadge"));
    m_practice->setToolTip(tr("Every account of this profile is the practice line, which answers by itself. "
                              "Add an account of a provider under Settings to call people."));
    m_practice->hide();
    m_engine->setObjectName(QStringLiteral("engineState"));
    m_paused->setObjectName(QStringLiteral("pausedState"));
    m_paused->setToolTip(tr("Paused campaigns call nobody until they are resumed, under Campaigns."));
    m_work->setObjectName(QStringLiteral("workState"));
    m_progress->setObjectName(QStringLiteral("callProgress"));
    m_progress->setAccessibleName(tr("Progress of the running campaigns"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_progress->setMinimumWidth(fontMetrics().averageCharWidth() * 6);
    // The sentence beside it has the figures; its place is kept, so that the window does not jump when calls
    // start.
    m_progress->setTextVisible(false);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(fontMetrics().height() / 2, 0, fontMetrics().height() / 2, 0);
    layout->setSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_practice);
    layout->addWidget(m_paused);
    layout->addWidget(m_engine);
    layout->addStretch(1);
    layout->addWidget(m_progress);
    layout->addWidget(m_work);
}

void StatusLine::askAccounts()
{
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.accounts(), this, [this](const Result<QList<Account>> &all) {
        if (!all)
            return;
        const bool onlyPractice =
            !all->isEmpty() && std::all_of(all->cbegin(), all->cend(),
                                           [](const Account &account) { return account.isPractice(); });
        m_practice->showState({Tone::Info, Mark::Dot}, tr("Practice: no real calls"));
        m_practice->setVisible(onlyPractice);
        Q_EMIT practiceFound(onlyPractice);
    });
}

void StatusLine::showPauses()
{
    const QString text = services::pauseText(m_pauses.count());
    m_paused->showState({Tone::Warning, Mark::Bars}, text);
    m_paused->setVisible(!text.isEmpty());
}

void StatusLine::askAgain()
{
    whenDone(m_workspace.status(), this, [this](const Result<dispatch::EngineStatus> &status) {
        showStatus(status.value_or(dispatch::EngineStatus{}));
    });
}

void StatusLine::showStatus(const dispatch::EngineStatus &status)
{
    m_engine->setText(engineText(status));
    m_work->setText(batchProgressText(status, m_workspace.zone(), m_workspace.clock().now()));
    m_progress->setVisible(!status.running.isEmpty());
    m_progress->setValue(progressPercent(status));
}

QString StatusLine::engineText(const dispatch::EngineStatus &status) const
{
    if (!status.halted.isEmpty())
        return tr("Dialling has stopped and is tried again by itself. %1").arg(status.halted);
    for (const dispatch::AccountLoad &account : status.accounts) {
        if (!account.pauseReason.isEmpty())
            return tr("Account %1 is stopped: %2")
                .arg(account.name, services::attemptReasonText(account.pauseReason));
    }
    if (status.parked > 0)
        return tr("%n attempt(s) wait for your decision.", nullptr, status.parked);
    if (m_workspace.isEngineStarting())
        return tr("Checking the database before calls are placed…");
    if (m_workspace.isEngineRunning())
        return status.ready ? tr("Ready to call") : tr("Looking up earlier calls…");
    if (m_workspace.isEngineRunningSomewhere())
        return tr("Another Callboard places the calls of this profile.");
    return tr("Not calling: the engine is not running.");
}

} // namespace callboard::ui
