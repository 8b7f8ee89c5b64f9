// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/webhookhost.h"

#include "core/api/apiserver.h"
#include "core/api/webhookanswers.h"
#include "core/api/webhookgate.h"
#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

namespace callboard::api {

namespace {

constexpr int ReportsAnsweredAtOnce = 4;
/// Each report is one commit, for which the engine waits too. Who sends more is asked to send it later.
constexpr double ReportsInABurst = 100;
constexpr double ReportsASecond = 50;
constexpr double RefusalsInABurst = 30;
constexpr double RefusalsASecond = 5;
constexpr milliseconds RestAfterRefusals{200};

Judge judgeOf(const QList<services::OpenDoor> &doors)
{
    return [gate = WebhookGate(doors)](const RequestHead &head) { return gate.judge(head); };
}

bool isWithoutKey(const services::OpenDoor &door)
{
    return door.isSigned && door.key.isEmpty();
}

} // namespace

WebhookHost::WebhookHost(services::Workspace &workspace, const WebhookPatience &patience, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_pool.setMaxThreadCount(ReportsAnsweredAtOnce);
    m_retry.setSingleShot(true);
    m_retry.setInterval(patience.port);
    connect(&m_retry, &QTimer::timeout, this, &WebhookHost::listen);
    m_readAgain.setSingleShot(true);
    m_readAgain.setInterval(patience.key);
    connect(&m_readAgain, &QTimer::timeout, this, &WebhookHost::readDoors);
}

WebhookHost::~WebhookHost()
{
    m_server.reset();
    m_pool.clear();
    m_pool.waitForDone();
}

void WebhookHost::start()
{
    connect(&m_workspace, &services::Workspace::settingsRead, this, &WebhookHost::readWish);
    readWish();
}

void WebhookHost::readWish()
{
    const services::SettingsService settings(m_workspace);
    whenDone(settings.all(), this, [this](const Result<QList<services::SettingRow>> &rows) {
        if (!rows)
            return;
        Wish wish;
        for (const services::SettingRow &row : *rows) {
            if (row.key == services::WebhooksEnabledKey)
                wish.enabled = row.value == QLatin1String("yes");
            else if (row.key == services::WebhooksPortKey)
                wish.port = row.value.toUShort();
        }
        follow(wish);
    });
}

void WebhookHost::follow(const Wish &wish)
{
    const bool isAnother = m_wish != wish;
    m_wish = wish;
    if (isAnother) {
        close();
        Q_EMIT stateChanged();
    }
    if (wish.enabled)
        readDoors();
}

void WebhookHost::readDoors()
{
    whenDone(services::openDoors(m_workspace, m_doors), this,
             [this, read = ++m_readsBegun](const Result<QList<services::OpenDoor>> &doors) {
                 // A keyring may answer an older question later than a newer one.
                 if (!m_wish->enabled || read < m_readUsed)
                     return;
                 m_readUsed = read;
                 if (doors)
                     useDoors(*doors);
                 if (!doors || std::any_of(doors->cbegin(), doors->cend(), &isWithoutKey))
                     m_readAgain.start();
                 if (!m_server && !m_retry.isActive())
                     listen();
             });
}

void WebhookHost::useDoors(const QList<services::OpenDoor> &doors)
{
    if (m_doors == doors)
        return;
    m_doors = doors;
    if (m_server)
        m_server->useJudge(judgeOf(doors));
}

void WebhookHost::listen()
{
    auto server = std::make_unique<ApiServer>(
        ServerSetup{m_workspace.clock(), Patience{.rest = RestAfterRefusals},
                    RateLimit(ReportsInABurst, ReportsASecond), RateLimit(RefusalsInABurst, RefusalsASecond)},
        [this](const ApiRequest &request, const ApiServer::Reply &reply) { answer(request, reply); });
    const Result<quint16> port = server->openWith(m_wish->port, judgeOf(m_doors));
    if (port) {
        m_server = std::move(server);
        m_address = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(*port));
        m_problem.reset();
        qCInfo(lcApp) << "reports of providers are listened for at" << m_address;
    } else {
        m_problem = port.error();
        m_retry.start();
    }
    Q_EMIT stateChanged();
}

void WebhookHost::close()
{
    m_retry.stop();
    m_readAgain.stop();
    if (m_server)
        m_tally.refusals += m_server->refused();
    m_server.reset();
    m_address.clear();
    m_problem.reset();
}

void WebhookHost::answer(const ApiRequest &request, const std::function<void(const ApiAnswer &)> &reply)
{
    auto *watcher = new QFutureWatcher<ReportAnswer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, reply] {
        watcher->deleteLater();
        const ReportAnswer given =
            watcher->future().resultCount() > 0
                ? watcher->result()
                : ReportAnswer{ApiAnswer::failure({ErrorCode::Unspecified, {}, {}, {}})};
        noteAnswer(given);
        reply(given.answer);
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [workspace = &m_workspace, request, doors = m_doors] {
        return answerToReport(request, doors, *workspace);
    }));
}

void WebhookHost::noteAnswer(const ReportAnswer &given)
{
    if (given.answer.status != 200)
        ++m_tally.refusals;
    if (given.kept == 0)
        return;
    ++m_tally.reports;
    // It is kept; an engine of another process sees it by itself.
    m_workspace.wakeEngine();
}

WebhookTally WebhookHost::tally() const
{
    WebhookTally tally = m_tally;
    if (m_server)
        tally.refusals += m_server->refused();
    return tally;
}

bool WebhookHost::lacksKeyOf(AccountId account) const
{
    return m_server &&
           std::any_of(m_doors.cbegin(), m_doors.cend(), [account](const services::OpenDoor &each) {
               return each.account.id == account && isWithoutKey(each);
           });
}

} // namespace callboard::api
