// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "tests/support/serverthread.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <atomic>
#include <mutex>

class QTcpSocket;

namespace callboard::test {

/// What the server does once a complete request has arrived: these bytes, then so much filler, then the end.
struct Fault
{
    enum class Then { KeepOpen = 1, Close, Reset };

    QByteArray bytes;
    qint64 filler = 0;
    milliseconds dripEvery{0}; ///< more than 0: the bytes go out one at a time
    Then then = Then::KeepOpen;

    /// A whole, well-formed answer; \a headers are lines that end in CRLF.
    [[nodiscard]] static Fault answer(int status, const QByteArray &body, const QByteArray &headers = {});
    [[nodiscard]] static Fault closeBeforeAnswer();
    [[nodiscard]] static Fault resetBeforeAnswer();
    [[nodiscard]] static Fault halfStatusLine();
    [[nodiscard]] static Fault halfHead();
    /// Announces the whole of \a body and ends after half of it.
    [[nodiscard]] static Fault cutBody(int status, const QByteArray &body);
    [[nodiscard]] static Fault redirect(int status, const QByteArray &location);
    /// A good head, then a body that comes a byte at a time.
    [[nodiscard]] static Fault drippingBody(int status, const QByteArray &body, milliseconds every);
    [[nodiscard]] static Fault neverAnswer();
    [[nodiscard]] static Fault huge(int status, qint64 size);
    /// Not HTTP at all; to a TLS client a handshake that fails.
    [[nodiscard]] static Fault nonsense();
};

/// A server on the loopback, in a thread of its own, that misbehaves to order and counts at the socket: what
/// a client believes that it sent is not evidence (dialling safety, section 5).
class FaultServer final
{
public:
    FaultServer();
    FaultServer(const FaultServer &) = delete;
    FaultServer &operator=(const FaultServer &) = delete;
    ~FaultServer() = default;

    /// One fault a request, in order; the last one stays. To be set before the first request.
    void setFaults(const QList<Fault> &faults);

    [[nodiscard]] QUrl url() const;
    /// Requests that arrived whole, head and body.
    [[nodiscard]] int completeRequests() const { return m_completeRequests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; }
    /// Each complete request as it came, head and body.
    [[nodiscard]] QList<QByteArray> requests() const;

private:
    void serve(QTcpSocket *socket);
    void takeRequests(QTcpSocket *socket, QByteArray &buffer);
    [[nodiscard]] Fault nextFault();
    static void apply(QTcpSocket *socket, const Fault &fault);
    static void pour(QTcpSocket *socket, qint64 size);

    quint16 m_port = 0;
    std::atomic<int> m_completeRequests = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<qint64> m_bytesReceived = 0;
    mutable std::mutex m_mutex;
    QList<Fault> m_faults;
    QList<QByteArray> m_requests;
    ServerThread m_thread;
};

} // namespace callboard::test
