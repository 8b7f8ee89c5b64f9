// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"

#include "core/base/log.h"
#include "core/http/address.h"
#include "core/http/exchange.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QThreadStorage>

namespace callboard::http {

namespace {

std::unique_ptr<QNetworkAccessManager> makeManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(QNetworkProxy::NoProxy);
    manager->setAutoDeleteReplies(false);
    return manager;
}

/// QThreadStorage and not thread_local: it lets go while the thread's Qt data still lives.
QNetworkAccessManager &managerOfThisThread()
{
    static QThreadStorage<QNetworkAccessManager *> storage;
    if (!storage.hasLocalData())
        storage.setLocalData(makeManager().release());
    return *storage.localData();
}

Response exchange(const Request &request)
{
    if (request.repeatable == Repeatable::Yes)
        return Exchange(managerOfThisThread(), request).run();
    const std::unique_ptr<QNetworkAccessManager> manager = makeManager();
    return Exchange(*manager, request).run();
}

Response refused(const Request &request)
{
    Response response;
    response.fate = Fate::NotSent;
    response.detail = QStringLiteral("not secure: %1 over %2").arg(request.url.host(), request.url.scheme());
    return response;
}

void log(const Request &request, const Response &response, qint64 msecs)
{
    const QString address = request.pathIsSecret ? request.url.host() : addressText(request.url);
    qCInfo(lcHttp).noquote().nospace() << verb(request.method) << ' ' << address << ' ' << response.status
                                       << ' ' << response.detail << ' ' << msecs << " ms";
}

} // namespace

Response NetworkTransport::send(const Request &request)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const Response response = isSecure(request.url) ? exchange(request) : refused(request);
    log(request, response, elapsed.elapsed());
    return response;
}

} // namespace callboard::http
