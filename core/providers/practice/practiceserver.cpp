// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practiceserver.h"

#include "core/providers/practice/guardedserver.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QLocale>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace callboard::providers {

namespace {

using Status = QHttpServerResponder::StatusCode;

PracticeQuestion::Method methodOf(const QHttpServerRequest &request)
{
    switch (request.method()) {
    case QHttpServerRequest::Method::Get:
        return PracticeQuestion::Method::Get;
    case QHttpServerRequest::Method::Post:
        return PracticeQuestion::Method::Post;
    case QHttpServerRequest::Method::Delete:
        return PracticeQuestion::Method::Delete;
    default:
        return PracticeQuestion::Method::Other;
    }
}

QByteArray dateText()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

void write(QHttpServerResponder &responder, const PracticeReply &reply)
{
    const QByteArray date = QByteArrayLiteral("Date");
    const QByteArray type = QByteArrayLiteral("Content-Type");
    if (reply.retryAfter) {
        responder.write(
            reply.body,
            {{type, reply.mimeType},
             {date, dateText()},
             {QByteArrayLiteral("Retry-After"), QByteArray::number(qint64(reply.retryAfter->count()))}},
            Status(reply.status));
        return;
    }
    responder.write(reply.body, {{type, reply.mimeType}, {date, dateText()}}, Status(reply.status));
}

void deliver(const std::shared_ptr<QHttpServerResponder> &responder, const QPointer<QTcpSocket> &socket,
             const PracticeReply &reply)
{
    // The client may have left while the answer waited; the responder then points at a dead socket.
    if (!socket)
        return;
    switch (reply.manner) {
    case PracticeReply::Manner::Answer:
        write(*responder, reply);
        break;
    case PracticeReply::Manner::Drop:
        socket->abort();
        break;
    case PracticeReply::Manner::Hang:
        break;
    }
}

} // namespace

PracticeServer::PracticeServer(PracticeDesk &desk, milliseconds latency)
    : m_desk(desk)
    , m_latency(latency)
{
}

Result<quint16> PracticeServer::open(quint16 port)
{
    auto *server = new GuardedServer(this);
    if (!server->listen(QHostAddress::LocalHost, port))
        return fail(ErrorCode::Busy, {QStringLiteral("127.0.0.1:%1").arg(port)}, server->errorString());
    m_port = server->serverPort();
    bind(server);
    return m_port;
}

bool PracticeServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const PracticeReply reply = replyTo(request);
    const auto responder = std::make_shared<QHttpServerResponder>(makeResponder(request, socket));
    const QPointer<QTcpSocket> alive(socket);
    if (m_latency.count() == 0 && reply.manner == PracticeReply::Manner::Answer) {
        deliver(responder, alive, reply);
        return true;
    }
    // Never abort a socket from inside its own slot.
    QTimer::singleShot(m_latency, Qt::PreciseTimer, socket,
                       [responder, alive, reply] { deliver(responder, alive, reply); });
    return true;
}

void PracticeServer::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
}

PracticeReply PracticeServer::replyTo(const QHttpServerRequest &request)
{
    if (!isForUs(request))
        return {421, QByteArrayLiteral("{}")};
    PracticeQuestion question;
    question.method = methodOf(request);
    question.path = request.url().path().split(u'/', Qt::SkipEmptyParts);
    question.query = request.query();
    question.authorization = request.value(QByteArrayLiteral("Authorization"));
    question.body = request.body();
    return m_desk.answer(question);
}

/// A page in a browser that was sent to this port under another name (DNS rebinding) is not answered.
bool PracticeServer::isForUs(const QHttpServerRequest &request) const
{
    const QByteArray port = QByteArray::number(m_port);
    const QByteArray host = request.value(QByteArrayLiteral("Host"));
    return host == QByteArray(QByteArrayLiteral("127.0.0.1:") + port) ||
           host == QByteArray(QByteArrayLiteral("localhost:") + port);
}

} // namespace callboard::providers
