// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/apiserver.h"

#include "core/api/apilistener.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QTcpSocket>
#include <QUrl>
#include <QVector>

#include <memory>

namespace callboard::api {

namespace {

ApiRequest requestOf(const RequestHead &head, const QByteArray &body, Scope scope)
{
    const QUrl url = QUrl::fromEncoded(head.target);
    ApiRequest request;
    request.method = head.method;
    const QStringList parts = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        request.path << QUrl::fromPercentEncoding(part.toLatin1());
    request.query = QUrlQuery(url);
    request.contentType = head.field("content-type");
    request.signature = head.field("x-hub-signature-256");
    request.body = body;
    request.scope = scope;
    return request;
}

void write(QHttpServerResponder &responder, const ApiAnswer &answer)
{
    responder.write(answer.body,
                    {{QByteArrayLiteral("Content-Type"), answer.type},
                     {QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")},
                     {QByteArrayLiteral("X-Content-Type-Options"), QByteArrayLiteral("nosniff")},
                     {QByteArrayLiteral("Connection"), QByteArrayLiteral("close")}},
                    QHttpServerResponder::StatusCode(answer.status));
}

} // namespace

ApiServer::ApiServer(const ServerSetup &setup, Answerer answerer, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_answerer(std::move(answerer))
    , m_doorway{Judge(), setup.clock, setup.requests, setup.refusals}
    , m_patience(setup.patience)
{
}

ApiServer::~ApiServer()
{
    // The listener and its connections use the doorway to their end.
    const QVector<QTcpServer *> listeners = servers();
    qDeleteAll(listeners);
}

Result<quint16> ApiServer::open(quint16 port, const ApiTokens &tokens)
{
    const Result<quint16> opened = openWith(port, Judge());
    if (opened)
        useTokens(tokens);
    return opened;
}

Result<quint16> ApiServer::openWith(quint16 port, const Judge &judge)
{
    auto *listener = new ApiListener(m_doorway, m_patience, this);
    if (!listener->listen(QHostAddress::LocalHost, port))
        return fail(ErrorCode::Busy, {QStringLiteral("127.0.0.1:%1").arg(port)}, listener->errorString());
    m_port = listener->serverPort();
    m_doorway.judge = judge;
    bind(listener);
    return m_port;
}

void ApiServer::useTokens(const ApiTokens &tokens)
{
    m_doorway.judge = [gate = Gate(m_port, tokens)](const RequestHead &head) { return gate.judge(head); };
}

void ApiServer::useJudge(const Judge &judge)
{
    m_doorway.judge = judge;
}

qint64 ApiServer::admitted() const
{
    return m_doorway.admitted;
}

qint64 ApiServer::refused() const
{
    return m_doorway.refused;
}

bool ApiServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    auto *connection = socket->findChild<ApiConnection *>(QString(), Qt::FindDirectChildrenOnly);
    const std::optional<RequestHead> head = connection != nullptr ? connection->takeHead() : std::nullopt;
    // Without a head that the gate agreed to there is no request, whatever the parser saw.
    if (!head)
        return true;
    const auto responder = std::make_shared<QHttpServerResponder>(makeResponder(request, socket));
    const QPointer<ApiConnection> alive(connection);
    m_answerer(requestOf(*head, request.body(), connection->scope()),
               [responder, alive](const ApiAnswer &answer) {
                   // The client may have left while the answer was made; the responder then points at a dead
                   // socket.
                   if (!alive || !alive->isOpen())
                       return;
                   write(*responder, answer);
                   alive->close();
               });
    return true;
}

void ApiServer::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
}

} // namespace callboard::api
