// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"

#include "core/base/log.h"
#include "core/http/address.h"
#include "core/http/exchange.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QThread>
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
QThreadStorage<QNetworkAccessManager *> &managers()
{
    static QThreadStorage<QNetworkAccessManager *> storage;
    return storage;
}

void letGoOfManager()
{
    managers().setLocalData(nullptr);
}

QNetworkAccessManager &managerOfThisThread()
{
    if (!managers().hasLocalData()) {
        managers().setLocalData(makeManager().release());
        // Without an application, Qt drops the event with which the manager's own thread deletes what served
        // the last answer; and the main thread's storage is emptied only after the application has gone.
        if (QThread::currentThread() == QCoreApplication::instance()->thread())
            qAddPostRoutine(letGoOfManager);
    }
    return *managers().localData();
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
