// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpSocket>
#include <QTest>

namespace callboard::test {

/// A client that sends exactly the bytes it is told, and reads until the server closes. For servers in the
/// same thread as the test.
class RawHttp
{
public:
    explicit RawHttp(quint16 port)
    {
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        m_isConnected =
            QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    /// All that came until the connection was closed; what came so far when it never is.
    [[nodiscard]] QByteArray answer()
    {
        (void)QTest::qWaitFor([this] { return isClosed(); }, 20'000);
        return soFar();
    }
    [[nodiscard]] QByteArray soFar()
    {
        m_received += m_socket.readAll();
        return m_received;
    }
    void leave() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_isConnected = false;
};

/// The three digits after the version; 0 for anything else.
[[nodiscard]] inline int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

} // namespace callboard::test
