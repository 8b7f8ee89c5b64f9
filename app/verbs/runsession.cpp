// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/runsession.h"

#include "app/await.h"
#include "app/verboutput.h"
#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/base/words.h"
#include "core/services/jsonshapes.h"
#include "core/services/workspace.h"

#include <QFile>
#include <QSaveFile>

#include <csignal>
#include <cstdlib>
#include <memory>
#include <utility>

namespace callboard::app {

namespace {

constexpr milliseconds IdleLook{250};
/// A request that hangs is not waited for (F65). What is then still under way is an intent in the ledger, and
/// the next start asks the provider about it.
constexpr milliseconds StopPatience{3'000};

constexpr WordTable<dispatch::Notice::Kind, 23> NoticeWords = {{
    {dispatch::Notice::Kind::CampaignStarted, QLatin1String("campaign_started")},
    {dispatch::Notice::Kind::CampaignFinished, QLatin1String("campaign_finished")},
    {dispatch::Notice::Kind::WaitsForGo, QLatin1String("waits_for_go")},
    {dispatch::Notice::Kind::RoundFinished, QLatin1String("round_finished")},
    {dispatch::Notice::Kind::CampaignRefused, QLatin1String("campaign_refused")},
    {dispatch::Notice::Kind::AgentUnknown, QLatin1String("agent_unknown")},
    {dispatch::Notice::Kind::AccountStopped, QLatin1String("account_stopped")},
    {dispatch::Notice::Kind::AccountRested, QLatin1String("account_rested")},
    {dispatch::Notice::Kind::ClockWrong, QLatin1String("clock_wrong")},
    {dispatch::Notice::Kind::OperatorNeeded, QLatin1String("operator_needed")},
    {dispatch::Notice::Kind::Resumed, QLatin1String("resumed")},
    {dispatch::Notice::Kind::HeldOverNight, QLatin1String("held_over_night")},
    {dispatch::Notice::Kind::Alarm, QLatin1String("alarm")},
    {dispatch::Notice::Kind::DiallingStopped, QLatin1String("dialling_stopped")},
    {dispatch::Notice::Kind::TookOver, QLatin1String("took_over")},
    {dispatch::Notice::Kind::PracticeSetAside, QLatin1String("practice_set_aside")},
    {dispatch::Notice::Kind::RestoreUnread, QLatin1String("restore_unread")},
    {dispatch::Notice::Kind::RestoreKnown, QLatin1String("restore_known")},
    {dispatch::Notice::Kind::DiallingAgain, QLatin1String("dialling_again")},
    {dispatch::Notice::Kind::FewerLines, QLatin1String("fewer_lines")},
    {dispatch::Notice::Kind::AppointmentsMissed, QLatin1String("appointments_missed")},
    {dispatch::Notice::Kind::HangUpRefused, QLatin1String("hang_up_refused")},
    {dispatch::Notice::Kind::LooksWait, QLatin1String("looks_wait")},
}};

/// What `run` tells of an attempt: the move after which nothing more comes, or only by a person.
bool settles(AttemptState state)
{
    return isFinal(state) || state == AttemptState::NeedsOperator;
}

QJsonObject moveShape(const dispatch::AttemptMove &move, const QTimeZone &zone)
{
    return {{QStringLiteral("event"), QStringLiteral("attempt")},
            {QStringLiteral("at"), toIsoText(move.at, zone)},
            {QStringLiteral("attempt_id"), move.attempt.text()},
            {QStringLiteral("campaign_id"), move.campaign.value()},
            {QStringLiteral("channel"), toWord(move.channel)},
            {QStringLiteral("ordinal"), move.ordinal},
            {QStringLiteral("number"), move.maskedNumber},
            {QStringLiteral("name"), move.leadName},
            {QStringLiteral("state"), toWord(move.to)},
            {QStringLiteral("outcome"), move.outcome ? toWord(*move.outcome) : QJsonValue()},
            {QStringLiteral("talk_seconds"),
             move.talkTime ? static_cast<qint64>(move.talkTime->count()) : QJsonValue()},
            {QStringLiteral("reason"), services::textValue(move.reason)}};
}

QString moveText(const dispatch::AttemptMove &move, const QTimeZone &zone)
{
    QStringList parts = {toDateTime(move.at, zone).toString(QStringLiteral("HH:mm:ss")), move.maskedNumber,
                         move.leadName,
                         move.outcome && !isMessage(move.channel) ? services::outcomeText(*move.outcome)
                                                                  : services::attemptStateText(move.to)};
    if (move.talkTime && move.talkTime->count() > 0)
        parts.append(QCoreApplication::translate("CommandLine", "%1 s").arg(move.talkTime->count()));
    parts.removeAll(QString());
    return parts.join(QLatin1String("  "));
}

} // namespace

RunSession::RunSession(services::Workspace &workspace, VerbOutput &output, Wish wish)
    : m_workspace(workspace)
    , m_output(output)
    , m_wish(std::move(wish))
    , m_signals({SIGINT, SIGTERM, SIGHUP})
    // There may be no desktop, and asking for its bus would start one.
    , m_awake(workspace, QDBusConnection::systemBus(), QDBusConnection(QStringLiteral("no desktop")))
    , m_sheets(workspace)
    , m_hubspot(workspace)
    , m_rules(workspace)
    , m_searchIndexing(workspace)
    , m_api(workspace)
{
    m_idleTimer.setInterval(IdleLook);
    connect(&m_idleTimer, &QTimer::timeout, this, &RunSession::askWhetherIdle);
    connect(&m_signals, &SignalWatcher::caught, this, [this] { end(Ending::Interrupted); });
    connect(&workspace, &services::Workspace::engineReady, this, &RunSession::begin);
    connect(&workspace, &services::Workspace::engineStopped, this, &RunSession::noteStopped);
    if (!endsByItself()) {
        m_revival = std::make_unique<services::EngineRevival>(workspace, services::EngineRevival::Waits());
        connect(m_revival.get(), &services::EngineRevival::failed, this, &RunSession::endRevival);
    }
    connect(&workspace, &services::Workspace::attemptMoved, this, &RunSession::tellMove);
    connect(&workspace, &services::Workspace::noticed, this, &RunSession::tellNotice);
    connect(&m_api, &api::ApiHost::stateChanged, this, &RunSession::tellApi);
    connect(&m_api.webhooks(), &api::WebhookHost::stateChanged, this, &RunSession::tellWebhooks);
}

ExitStatus RunSession::run()
{
    // One that an earlier run left says nothing about this one.
    if (!m_wish.readyFile.isEmpty())
        QFile::remove(m_wish.readyFile);
    m_api.start();
    const Result<void> started = await(m_workspace.startEngine());
    if (!started)
        return m_ending ? m_status : m_output.failed(started.error());
    // A signal may have come, and the engine may have stopped, while its start was waited for.
    if (!m_isOver)
        m_loop.exec();
    tellEnd();
    return m_status;
}

void RunSession::begin()
{
    if (m_ending)
        return;
    const Result<void> announced = announceReady();
    if (!announced) {
        m_status = m_output.failed(announced.error());
        end(Ending::EngineStopped);
        return;
    }
    m_output.document({{QStringLiteral("event"), QStringLiteral("ready")},
                       {QStringLiteral("at"), toIsoText(m_workspace.clock().now(), m_workspace.zone())}});
    m_sheets.start();
    m_hubspot.start();
    if (!endsByItself())
        m_searchIndexing.start();
    if (m_wish.once) // what rules make is part of the look (S2-039)
        connect(&m_rules, &services::RuleKeeper::looked, this, &RunSession::lookOnce,
                Qt::SingleShotConnection);
    m_rules.start();
    if (!m_wish.once && m_wish.untilIdle)
        m_idleTimer.start();
}

Result<void> RunSession::announceReady() const
{
    if (m_wish.readyFile.isEmpty())
        return {};
    QSaveFile file(m_wish.readyFile);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
        if (file.commit())
            return {};
    }
    return fail(ErrorCode::FileUnwritable, {m_wish.readyFile, file.errorString()});
}

void RunSession::lookOnce()
{
    // A report follows a look. The first may still be of the look before dialling might begin, the second is
    // not.
    m_workspace.wakeEngine();
    auto reports = std::make_shared<int>(0);
    connect(&m_workspace, &services::Workspace::statusChanged, this,
            [this, reports](const dispatch::EngineStatus &status) {
                *reports += status.ready ? 1 : 0;
                if (*reports == 2)
                    end(Ending::Once);
            });
}

void RunSession::askWhetherIdle()
{
    if (m_asking || m_ending)
        return;
    m_asking = true;
    // The rules first: what one of them makes meanwhile is in the engine's answer then.
    whenDone(services::StandingRuleService(m_workspace).nextDue(), this,
             [this](const Result<std::optional<Instant>> &nextRule) {
                 if (!nextRule) { // asked again soon
                     qCWarning(lcApp) << "the rules were not looked at:" << nextRule.error().detail;
                     m_asking = false;
                     return;
                 }
                 withStatus([this, due = *nextRule](const dispatch::EngineStatus &status) {
                     m_asking = false;
                     endIfIdle(status, due);
                 });
             });
}

void RunSession::endIfIdle(const dispatch::EngineStatus &status, const std::optional<Instant> &nextRule)
{
    const bool isBusy = status.live > 0 || status.inDoubt > 0;
    const Instant horizon = m_workspace.clock().now() + *m_wish.untilIdle;
    const auto isSoon = [horizon](const std::optional<Instant> &due) { return due && *due <= horizon; };
    const bool isDueSoon = isSoon(status.nextDue) || isSoon(nextRule);
    if (!isBusy && !isDueSoon)
        end(Ending::Idle);
}

void RunSession::noteStopped()
{
    if (!m_revival || !m_revival->isUnderWay())
        end(Ending::EngineStopped);
}

void RunSession::endRevival(const Error &error)
{
    if (m_ending)
        return;
    m_status = m_output.failed(error);
    end(Ending::EngineStopped);
}

void RunSession::end(Ending ending)
{
    if (m_ending)
        return;
    m_ending = ending;
    if (m_revival)
        m_revival->giveUp();
    m_idleTimer.stop();
    if (ending == Ending::EngineStopped) {
        if (m_status == ExitStatus::Done)
            m_status = m_output.failed(ExitStatus::Failed,
                                       tr("The engine stopped by itself. The log has the details."));
        leaveLoop();
        return;
    }
    if (ending == Ending::Interrupted)
        m_output.note(tr("Stopping: no new calls."));
    // Before it runs, stopping only takes back its start, and no request can hang.
    if (m_workspace.isEngineRunning())
        QTimer::singleShot(StopPatience, this, &RunSession::leaveAtOnce);
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, &RunSession::leaveLoop);
    watcher->setFuture(m_workspace.stopEngine());
}

void RunSession::leaveLoop()
{
    m_isOver = true;
    m_loop.quit();
}

void RunSession::leaveAtOnce()
{
    m_output.note(tr(
        "Requests are still under way. They are recorded, and the next run asks the provider about them."));
    std::_Exit(static_cast<int>(m_status));
}

template<typename Host>
void RunSession::tellListening(const QString &event, const Host &host, const ListeningTexts &texts,
                               QString &told)
{
    const QString address = host.isListening() ? host.address().toString() : QString();
    const QString problem = host.problem() ? operatorText(*host.problem()) : QString();
    // Trying again changes nothing that is worth a line, nor does being off from the beginning.
    if (std::exchange(told, address + problem) == address + problem)
        return;
    m_output.document({{QStringLiteral("event"), event},
                       {QStringLiteral("address"), services::textValue(address)},
                       {QStringLiteral("problem"), services::textValue(problem)}});
    if (m_output.isJson())
        return;
    if (!problem.isEmpty())
        m_output.note(texts.failed.arg(problem));
    else
        m_output.note(address.isEmpty() ? texts.ended : texts.reached.arg(address));
}

void RunSession::tellApi()
{
    tellListening(QStringLiteral("api"), m_api,
                  {tr("Other programs are not listened to: %1"),
                   tr("Other programs are listened to no more."),
                   tr("Other programs reach Callboard at %1.")},
                  m_apiTold);
}

void RunSession::tellWebhooks()
{
    tellListening(QStringLiteral("webhooks"), m_api.webhooks(),
                  {tr("Reports of providers are not listened for: %1"),
                   tr("Reports of providers are listened for no more."),
                   tr("Reports of providers are listened for at %1.")},
                  m_webhooksTold);
}

void RunSession::tellMove(const dispatch::AttemptMove &move)
{
    if (!settles(move.to))
        return;
    ++m_attempts;
    // What became of a message is told long after it was sent, and is no outcome of a call.
    if (move.outcome && !isMessage(move.channel))
        ++m_outcomes[*move.outcome];
    m_output.document(moveShape(move, m_workspace.zone()));
    if (!m_output.isJson())
        m_output.note(moveText(move, m_workspace.zone()));
}

void RunSession::tellNotice(const dispatch::Notice &notice)
{
    m_output.document({{QStringLiteral("event"), QStringLiteral("notice")},
                       {QStringLiteral("kind"), wordIn(NoticeWords, notice.kind)},
                       {QStringLiteral("campaign_id"),
                        notice.campaign.isValid() ? QJsonValue(notice.campaign.value()) : QJsonValue()},
                       {QStringLiteral("title"), notice.title},
                       {QStringLiteral("text"), notice.text}});
    if (!m_output.isJson())
        m_output.note(notice.title + QStringLiteral(": ") + notice.text);
    if (notice.kind == dispatch::Notice::Kind::DiallingStopped && endsByItself() && !m_ending) {
        m_status = m_output.failed(ExitStatus::Failed, notice.text);
        end(Ending::Broken);
    }
}

void RunSession::tellEnd()
{
    const Result<dispatch::EngineStatus> status = await(m_workspace.status());
    if (!status)
        return;
    QJsonObject outcomes;
    QStringList texts;
    for (auto it = m_outcomes.cbegin(); it != m_outcomes.cend(); ++it) {
        outcomes.insert(toWord(it.key()), it.value());
        texts.append(services::outcomeText(it.key()) + QLatin1Char(' ') + QString::number(it.value()));
    }
    m_output.document(
        {{QStringLiteral("event"), QStringLiteral("end")},
         {QStringLiteral("idle"), m_ending == Ending::Idle},
         {QStringLiteral("attempts"), m_attempts},
         {QStringLiteral("outcomes"), outcomes},
         {QStringLiteral("live"), status->live},
         {QStringLiteral("in_doubt"), status->inDoubt},
         {QStringLiteral("needs_operator"), status->parked},
         {QStringLiteral("next_due"), services::timeValue(status->nextDue, m_workspace.zone())}});
    if (m_output.isJson())
        return;
    m_output.line(
        tr("%n attempt(s) ended. %1", nullptr, m_attempts).arg(texts.join(QLatin1String(", "))).trimmed());
    tellWhatIsLeft(*status);
}

void RunSession::tellWhatIsLeft(const dispatch::EngineStatus &status)
{
    if (status.live > 0)
        m_output.line(
            tr("%n call(s) go on at the provider; the next run follows them.", nullptr, status.live));
    if (status.inDoubt > 0)
        m_output.line(
            tr("Of %n call(s) it is not known whether they were placed; the next run asks the provider.",
               nullptr, status.inDoubt));
    if (status.parked > 0)
        m_output.line(tr("%n attempt(s) wait for your decision.", nullptr, status.parked));
    for (const dispatch::AccountLoad &load : status.accounts) {
        if (!load.pauseReason.isEmpty())
            m_output.line(
                tr("%1 is stopped: %2").arg(load.name, services::attemptReasonText(load.pauseReason)));
    }
    if (status.nextDue)
        m_output.line(tr("Next due: %1").arg(toIsoText(*status.nextDue, m_workspace.zone())));
}

void RunSession::withStatus(const std::function<void(const dispatch::EngineStatus &status)> &use)
{
    using Answer = Result<dispatch::EngineStatus>;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, use] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0)
            return;
        const Answer status = watcher->result();
        if (status) {
            use(*status);
            return;
        }
        if (!m_ending)
            m_status = m_output.failed(status.error());
        end(Ending::EngineStopped);
    });
    watcher->setFuture(m_workspace.status());
}

} // namespace callboard::app
