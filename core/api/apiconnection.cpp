// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/apiconnection.h"

#include <QTcpSocket>

namespace callboard::api {

namespace {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 401:
        return QByteArrayLiteral("Unauthorized\r\nWWW-Authenticate: Bearer");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 408:
        return QByteArrayLiteral("Request Timeout");
    case 413:
        return QByteArrayLiteral("Payload Too Large");
    case 415:
        return QByteArrayLiteral("Unsupported Media Type");
    case 429:
        return QByteArrayLiteral("Too Many Requests\r\nRetry-After: 1");
    case 431:
        return QByteArrayLiteral("Request Header Fields Too Large");
    default:
        return QByteArrayLiteral("Bad Request");
    }
}

} // namespace

ApiConnection::ApiConnection(QTcpSocket *socket, Doorway &doorway, const Patience &patience)
    : QObject(socket)
    , m_socket(socket)
    , m_doorway(doorway)
    , m_patience(patience)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { refuse(408); });
    m_deadline.start(patience.head);
    connect(socket, &QIODevice::readyRead, this, &ApiConnection::look);
}

void ApiConnection::look()
{
    const QByteArray news = m_socket->peek(m_socket->bytesAvailable());
    if (news.isEmpty())
        return;
    m_received += news.size();
    if (m_whole == 0) {
        m_bytes += news;
        judge();
    }
    if (m_whole > 0 && m_received == m_whole) {
        m_deadline.stop();
        ++m_doorway.admitted;
    } else if (m_whole > 0 && m_received > m_whole) {
        refuse(400); // a second request on its heels: one a connection
    }
}

void ApiConnection::judge()
{
    const HeadReading reading = readHead(m_bytes);
    const qsizetype size = reading.state == HeadReading::State::Complete ? reading.head.size : m_bytes.size();
    if (size > MostHeadBytes || reading.state == HeadReading::State::Malformed) {
        refuse(size > MostHeadBytes ? 431 : 400);
        return;
    }
    if (reading.state == HeadReading::State::Incomplete)
        return;
    m_bytes.clear();
    const Verdict verdict = m_doorway.judge(reading.head);
    if (!verdict.scope) {
        refuse(verdict.refusal);
        return;
    }
    if (!m_doorway.requests.take(m_doorway.clock.monotonicTime())) {
        refuse(429);
        return;
    }
    m_scope = *verdict.scope;
    m_head = reading.head;
    m_whole = reading.head.size + reading.head.bodySize;
    m_deadline.start(m_patience.body);
    if (m_received < m_whole && reading.head.field("expect").toLower() == "100-continue")
        m_socket->write(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
}

std::optional<RequestHead> ApiConnection::takeHead()
{
    return std::exchange(m_head, std::nullopt);
}

void ApiConnection::refuse(int status)
{
    ++m_doorway.refused;
    m_head.reset();
    stopListening();
    if (!m_doorway.refusals.take(m_doorway.clock.monotonicTime())) {
        // Not from inside a slot of the socket itself.
        QTimer::singleShot(0, m_socket, [socket = m_socket] { socket->abort(); });
        Q_EMIT turnedAway();
        return;
    }
    m_socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) +
                    "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    m_socket->flush();
    m_deadline.start(m_patience.close);
}

bool ApiConnection::isOpen() const
{
    return !m_isOver && m_socket->state() == QAbstractSocket::ConnectedState;
}

void ApiConnection::close()
{
    stopListening();
    m_socket->disconnectFromHost();
    m_deadline.start(m_patience.close);
}

/// What comes from now on is thrown away: closing a socket with unread bytes would tear its answer down too.
void ApiConnection::stopListening()
{
    QObject::disconnect(m_socket, &QIODevice::readyRead, nullptr, nullptr);
    QObject::disconnect(&m_deadline, nullptr, nullptr, nullptr);
    connect(m_socket, &QIODevice::readyRead, m_socket, [socket = m_socket] { (void)socket->readAll(); });
    connect(&m_deadline, &QTimer::timeout, m_socket, [socket = m_socket] { socket->abort(); });
    m_bytes.clear();
    m_isOver = true;
}

} // namespace callboard::api
