// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/apihost.h"

#include "core/api/apiserver.h"
#include "core/api/routes.h"
#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace callboard::api {

namespace {

/// At once; the others wait. Each waits for the ledger most of its time.
constexpr int AnswersAtOnce = 4;

QString valueOf(const QList<services::SettingRow> &rows, const QString &key)
{
    for (const services::SettingRow &row : rows) {
        if (row.key == key)
            return row.value;
    }
    return {};
}

} // namespace

ApiHost::ApiHost(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_webhooks(workspace)
{
    m_pool.setMaxThreadCount(AnswersAtOnce);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryPeriod);
    connect(&m_retry, &QTimer::timeout, this, &ApiHost::open);
    m_tokenLook.setInterval(TokenLook);
    connect(&m_tokenLook, &QTimer::timeout, this, &ApiHost::followTokens);
    m_tokenLook.start();
    connect(&workspace, &services::Workspace::attemptMoved, this,
            [this](const dispatch::AttemptMove &move) { m_tally.note(move); });
    connect(&workspace, &services::Workspace::noticed, this,
            [this](const dispatch::Notice &notice) { m_tally.note(notice, m_workspace.clock().now()); });
}

ApiHost::~ApiHost()
{
    m_server.reset();
    m_pool.waitForDone();
}

void ApiHost::start()
{
    connect(&m_workspace, &services::Workspace::settingsRead, this, &ApiHost::readWish);
    readWish();
    m_webhooks.start();
}

void ApiHost::readWish()
{
    const services::SettingsService settings(m_workspace);
    whenDone(settings.all(), this, [this](const Result<QList<services::SettingRow>> &rows) {
        if (!rows)
            return;
        follow({valueOf(*rows, services::ApiEnabledKey) == QLatin1String("yes"),
                valueOf(*rows, services::ApiPortKey).toUShort()});
    });
}

void ApiHost::follow(const Wish &wish)
{
    if (m_wish == wish)
        return;
    m_wish = wish;
    close();
    if (wish.enabled)
        open();
    Q_EMIT stateChanged();
}

/// Each time from their files: another process may have made new ones.
void ApiHost::open()
{
    // The times from before: those that are made while the files are read are noticed then.
    const QList<QDateTime> times = tokenTimes();
    whenDone(QtConcurrent::run(&m_pool, &openTokens, m_workspace.directory()), this,
             [this, times](const Result<ApiTokens> &tokens) {
                 if (!m_wish->enabled || m_server)
                     return;
                 if (tokens) {
                     m_tokens = *tokens;
                     m_tokensAt = times;
                     listen();
                     return;
                 }
                 m_problem = tokens.error();
                 Q_EMIT stateChanged();
             });
}

void ApiHost::listen()
{
    auto server = std::make_unique<ApiServer>(
        ServerSetup{m_workspace.clock()},
        [this](const ApiRequest &request, const ApiServer::Reply &reply) { answer(request, reply); });
    const Result<quint16> port = server->open(m_wish->port, *m_tokens);
    if (port) {
        m_server = std::move(server);
        m_address = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(*port));
        m_problem.reset();
        qCInfo(lcApp) << "other programs are listened to at" << m_address;
    } else {
        m_problem = port.error();
        m_retry.start();
    }
    Q_EMIT stateChanged();
}

void ApiHost::close()
{
    m_retry.stop();
    if (m_server) {
        m_tally.requests += m_server->admitted();
        m_tally.refusals += m_server->refused();
    }
    m_server.reset();
    m_address.clear();
    m_problem.reset();
}

void ApiHost::answer(const ApiRequest &request, const ApiServer::Reply &reply)
{
    auto *watcher = new QFutureWatcher<ApiAnswer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, reply] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            reply(watcher->result());
        else
            reply(ApiAnswer::failure({ErrorCode::Unspecified, {}, {}, {}}));
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [workspace = &m_workspace, request, tally = tally()] {
        return answerTo(request, *workspace, tally);
    }));
}

CallTally ApiHost::tally() const
{
    CallTally tally = m_tally;
    tally.requests += m_server->admitted();
    tally.refusals += m_server->refused();
    const WebhookTally webhooks = m_webhooks.tally();
    tally.reports = webhooks.reports;
    tally.reportRefusals = webhooks.refusals;
    tally.engineRunning = m_workspace.isEngineRunningSomewhere();
    return tally;
}

QFuture<Result<void>> ApiHost::renewTokens()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(QtConcurrent::run(&m_pool, &api::renewTokens, m_workspace.directory()), this,
             [this, promise](const Result<ApiTokens> &tokens) {
                 if (tokens)
                     takeTokens(*tokens);
                 promise->addResult(tokens ? Result<void>() : Result<void>(fail(tokens.error())));
                 promise->finish();
             });
    return promise->future();
}

QList<QDateTime> ApiHost::tokenTimes() const
{
    QList<QDateTime> times;
    for (const Scope scope : {Scope::Watch, Scope::Call})
        times << QFileInfo(tokenFile(m_workspace.directory(), scope)).lastModified();
    return times;
}

/// New ones that another process made hold here as well, and the old ones no more.
void ApiHost::followTokens()
{
    const QList<QDateTime> times = tokenTimes();
    if (!m_tokens || times == m_tokensAt)
        return;
    m_tokensAt = times;
    whenDone(QtConcurrent::run(&m_pool, &openTokens, m_workspace.directory()), this,
             [this](const Result<ApiTokens> &tokens) {
                 if (tokens && *tokens != m_tokens)
                     takeTokens(*tokens);
             });
}

void ApiHost::takeTokens(const ApiTokens &tokens)
{
    m_tokens = tokens;
    if (m_server)
        m_server->useTokens(tokens);
    Q_EMIT stateChanged();
}

} // namespace callboard::api
