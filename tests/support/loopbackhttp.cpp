// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopbackhttp.h"

#include "tests/support/wirehttp.h"

#include <QJsonDocument>

#include <memory>
#include <utility>

namespace callboard::test {

LoopbackHttp::LoopbackHttp(Handler handler)
    : m_handler(std::move(handler))
    , m_thread(QStringLiteral("fake service"))
{
    m_thread.run(
        [this] { m_port = listenFor(m_thread.home(), [this](QTcpSocket *socket) { serve(socket); }); });
}

QUrl LoopbackHttp::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void LoopbackHttp::serve(QTcpSocket *socket)
{
    QObject::connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QIODevice::readyRead, m_thread.home(),
                     [this, socket, buffer = std::make_shared<QByteArray>()] {
                         *buffer += socket->readAll();
                         takeRequests(socket, *buffer);
                     });
}

void LoopbackHttp::takeRequests(QTcpSocket *socket, QByteArray &buffer)
{
    while (const qsizetype length = requestLength(buffer)) {
        const QByteArray whole = buffer.left(length);
        buffer.remove(0, length);
        const qsizetype headEnd = whole.indexOf("\r\n\r\n");
        const QList<QByteArray> lines = whole.left(headEnd).split('\n');
        const QList<QByteArray> first = lines.constFirst().split(' ');
        const QUrl target(QString::fromLatin1(first.value(1)), QUrl::StrictMode);
        Request request{
            first.value(0), target.path(QUrl::FullyDecoded), QUrlQuery(target), {}, whole.mid(headEnd + 4)};
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("authorization: bearer "))
                request.token = line.mid(22).trimmed();
        }
        const Answer answer = m_handler(request);
        if (answer.isLost) {
            socket->disconnectFromHost();
            return;
        }
        const QByteArray location =
            answer.location.isEmpty() ? QByteArray() : "Location: " + answer.location + "\r\n";
        socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\n" + location +
                      "Content-Type: application/json\r\nContent-Length: " +
                      QByteArray::number(answer.body.size()) + "\r\n\r\n" + answer.body);
    }
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace callboard::test
