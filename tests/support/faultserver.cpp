// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultserver.h"

#include "tests/support/wirehttp.h"

#include <QTimer>

#include <algorithm>
#include <memory>

#include <sys/socket.h>

namespace callboard::test {

namespace {

QByteArray head(int status, qint64 length, const QByteArray &headers)
{
    return QByteArrayLiteral("HTTP/1.1 ") + QByteArray::number(status) +
           QByteArrayLiteral(" X\r\nContent-Type: application/json\r\nContent-Length: ") +
           QByteArray::number(length) + QByteArrayLiteral("\r\n") + headers + QByteArrayLiteral("\r\n");
}

void resetConnection(QTcpSocket *socket)
{
    const linger hard = {1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket->abort();
}

} // namespace

Fault Fault::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return {.bytes = head(status, body.size(), headers) + body};
}

Fault Fault::closeBeforeAnswer()
{
    return {.bytes = {}, .then = Then::Close};
}

Fault Fault::resetBeforeAnswer()
{
    return {.bytes = {}, .then = Then::Reset};
}

Fault Fault::halfStatusLine()
{
    return {.bytes = QByteArrayLiteral("HTTP/1.1 20"), .then = Then::Close};
}

Fault Fault::halfHead()
{
    return {.bytes = QByteArrayLiteral("HTTP/1.1 201 Created\r\nContent-Type: appl"), .then = Then::Close};
}

Fault Fault::cutBody(int status, const QByteArray &body)
{
    return {.bytes = head(status, body.size(), {}) + body.left(body.size() / 2), .then = Then::Close};
}

Fault Fault::redirect(int status, const QByteArray &location)
{
    return answer(status, {}, QByteArrayLiteral("Location: ") + location + QByteArrayLiteral("\r\n"));
}

Fault Fault::drippingBody(int status, const QByteArray &body, milliseconds every)
{
    return {.bytes = head(status, body.size(), {}) + body, .dripEvery = every};
}

Fault Fault::neverAnswer()
{
    return {};
}

Fault Fault::huge(int status, qint64 size)
{
    return {.bytes = head(status, size, {}), .filler = size};
}

Fault Fault::nonsense()
{
    return {.bytes = QByteArrayLiteral("220 mail.example ESMTP\r\n"), .then = Then::Close};
}

FaultServer::FaultServer()
    : m_thread(QStringLiteral("fault server"))
{
    m_thread.run(
        [this] { m_port = listenFor(m_thread.home(), [this](QTcpSocket *socket) { serve(socket); }); });
}

void FaultServer::setFaults(const QList<Fault> &faults)
{
    const std::scoped_lock lock(m_mutex);
    m_faults = faults;
}

QUrl FaultServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QList<QByteArray> FaultServer::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

void FaultServer::serve(QTcpSocket *socket)
{
    ++m_connections;
    QObject::connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QIODevice::readyRead, m_thread.home(),
                     [this, socket, buffer = std::make_shared<QByteArray>()] {
                         const QByteArray bytes = socket->readAll();
                         m_bytesReceived += bytes.size();
                         *buffer += bytes;
                         takeRequests(socket, *buffer);
                     });
}

void FaultServer::takeRequests(QTcpSocket *socket, QByteArray &buffer)
{
    // The first byte of a TLS handshake: there is no request to wait for.
    if (buffer.startsWith('\x16')) {
        buffer.clear();
        apply(socket, Fault::nonsense());
        return;
    }
    while (const qsizetype length = requestLength(buffer)) {
        ++m_completeRequests;
        {
            const std::scoped_lock lock(m_mutex);
            m_requests.append(buffer.left(length));
        }
        buffer.remove(0, length);
        apply(socket, nextFault());
    }
}

Fault FaultServer::nextFault()
{
    const std::scoped_lock lock(m_mutex);
    if (m_faults.isEmpty())
        return Fault::neverAnswer();
    return m_faults.size() > 1 ? m_faults.takeFirst() : m_faults.first();
}

void FaultServer::apply(QTcpSocket *socket, const Fault &fault)
{
    if (fault.then == Fault::Then::Reset) {
        resetConnection(socket);
        return;
    }
    if (fault.dripEvery > milliseconds{0}) {
        auto *drip = new QTimer(socket);
        QObject::connect(drip, &QTimer::timeout, socket, [socket, bytes = fault.bytes, at = 0]() mutable {
            if (at < bytes.size())
                socket->write(bytes.constData() + at++, 1);
        });
        drip->start(fault.dripEvery);
        return;
    }
    socket->write(fault.bytes);
    if (fault.filler > 0)
        pour(socket, fault.filler);
    if (fault.then == Fault::Then::Close)
        socket->disconnectFromHost();
}

void FaultServer::pour(QTcpSocket *socket, qint64 size)
{
    static constexpr qint64 Piece = 64 * 1024;
    const auto left = std::make_shared<qint64>(size);
    const auto next = [socket, left] {
        while (*left > 0 && socket->bytesToWrite() < Piece) {
            const qint64 count = std::min(*left, Piece);
            socket->write(QByteArray(count, 'x'));
            *left -= count;
        }
    };
    QObject::connect(socket, &QIODevice::bytesWritten, socket, next);
    next();
}

} // namespace callboard::test
