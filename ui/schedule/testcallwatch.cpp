// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/testcallwatch.h"

#include "core/services/spenttext.h"
#include "core/services/workspace.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"

#include <QCoreApplication>
#include <QStringList>

namespace callboard::ui {

namespace {

// Thousands of other calls may move in a minute.
constexpr seconds LookPause{2};

} // namespace

TestCallWatch::TestCallWatch(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(LookPause);
    connect(&m_pause, &QTimer::timeout, this, &TestCallWatch::look);
    connect(&workspace, &services::Workspace::attemptsChanged, this, &TestCallWatch::lookLater);
    connect(&workspace, &services::Workspace::attemptMoved, this, [this](const dispatch::AttemptMove &move) {
        if (move.campaign == m_campaign)
            look();
    });
}

void TestCallWatch::follow(CampaignId campaign, const services::ScheduleRequest &request)
{
    m_campaign = campaign;
    m_request = request;
    Q_EMIT told(tr("The test call is on its way…"));
    look();
}

void TestCallWatch::lookLater()
{
    if (m_campaign.isValid() && !m_pause.isActive())
        m_pause.start();
}

void TestCallWatch::look()
{
    if (!m_campaign.isValid())
        return;
    m_lookAgain = m_looking;
    if (m_looking)
        return;
    m_looking = true;
    const services::AttemptService attempts(m_workspace);
    whenDone(attempts.ofCampaign(m_campaign, 1), this,
             [this, campaign = m_campaign](const Result<QList<services::AttemptRow>> &rows) {
                 m_looking = false;
                 if (rows && !rows->isEmpty() && campaign == m_campaign)
                     take(rows->constFirst());
                 if (m_lookAgain)
                     look();
             });
}

void TestCallWatch::take(const services::AttemptRow &row)
{
    const Attempt &attempt = row.attempt;
    if (attempt.state == AttemptState::NeedsOperator)
        Q_EMIT told(tr("Nobody can say whether the test call was placed. Please decide under To Decide."));
    else if (isFinal(attempt.state))
        readRecord(row);
    else
        Q_EMIT told(tr("The test call: %1…").arg(services::attemptStateText(attempt.state)));
}

void TestCallWatch::readRecord(const services::AttemptRow &row)
{
    // What was told last stays; a later change of the record is told as well, until the cost is known.
    const services::AttemptService attempts(m_workspace);
    whenDone(attempts.record(row.attempt.id), this, [this, row](const Result<CallRecord> &record) {
        readBrief(row, record.value_or(CallRecord()));
    });
}

void TestCallWatch::readBrief(const services::AttemptRow &row, const CallRecord &record)
{
    services::ScheduleRequest request = m_request;
    request.leads = {row.attempt.lead};
    const services::ScheduleService schedules(m_workspace);
    whenDone(schedules.preview(request, 1), this,
             [this, row, record](const Result<QList<services::BriefPreview>> &previews) {
                 const QList<services::BriefPreview> told =
                     previews.value_or(QList<services::BriefPreview>());
                 if (row.attempt.campaign != m_campaign)
                     return;
                 if (record.cost)
                     m_campaign = {};
                 Q_EMIT this->told(testCallText(row, record, told.value(0)));
             });
}

QString testCallText(const services::AttemptRow &row, const CallRecord &record,
                     const services::BriefPreview &brief)
{
    const Attempt &attempt = row.attempt;
    QStringList parts = {attempt.outcome ? services::outcomeText(*attempt.outcome)
                                         : services::attemptStateText(attempt.state)};
    if (record.talkTime)
        parts
            << QCoreApplication::translate("TestCallWatch", "talked %1").arg(durationText(*record.talkTime));
    if (record.cost)
        parts << services::spentText(*record.cost, row.practice);
    if (!attempt.reason.isEmpty() && attempt.outcome != Outcome::Completed)
        parts << services::attemptReasonText(attempt.reason);
    QStringList lines = {parts.join(QStringLiteral(" · "))};
    if (brief.variables.isEmpty())
        return lines.constFirst();
    lines << QCoreApplication::translate("TestCallWatch", "The agent was told:");
    for (auto told = brief.variables.cbegin(); told != brief.variables.cend(); ++told)
        lines << QStringLiteral("%1: %2").arg(told.key(), told.value());
    return lines.join(u'\n');
}

} // namespace callboard::ui
