// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/loopbackredirect.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QUrlQuery>

#include <algorithm>

namespace callboard::sync {

namespace {

constexpr milliseconds LookEvery{100};
constexpr QLatin1String Path("/google");

/// The value of a name that stands there exactly once; nothing otherwise.
std::optional<QString> only(const QUrlQuery &query, const char *name)
{
    const QStringList values = query.allQueryItemValues(QString::fromLatin1(name), QUrl::FullyDecoded);
    return values.size() == 1 ? std::optional(values.constFirst()) : std::nullopt;
}

/// The value of the only field of that name; empty otherwise.
QByteArray onlyField(const QList<QByteArray> &lines, const QByteArray &nameInLowerCase)
{
    QList<QByteArray> values;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == nameInLowerCase)
            values << line.mid(colon + 1).trimmed();
    }
    return values.size() == 1 ? values.constFirst() : QByteArray();
}

} // namespace

LoopbackRedirect::LoopbackRedirect(QByteArray state, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_clock(clock)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackRedirect::welcome);
    connect(&m_look, &QTimer::timeout, this, &LoopbackRedirect::look);
}

LoopbackRedirect::~LoopbackRedirect()
{
    // Sockets tell of their end while they are destroyed with the server, and nobody is there any more.
    for (const Caller &caller : std::as_const(m_callers))
        caller.socket->disconnect(this);
}

Result<void> LoopbackRedirect::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost)) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("BrowserSignIn", "No port of this computer is free, so the "
                                                                  "browser could not come back to "
                                                                  "Callboard.")},
                    m_server.errorString());
    }
    m_port = m_server.serverPort();
    m_began = m_clock.bootTime();
    m_look.start(LookEvery);
    return {};
}

QUrl LoopbackRedirect::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(Path));
}

void LoopbackRedirect::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_callers.size() >= MostConnections)
            m_callers.constFirst().socket->abort();
        socket->setReadBufferSize(MostBytes);
        m_callers << Caller{socket, m_clock.monotonicTime()};
        connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QAbstractSocket::disconnected, this, [this, socket] { leave(socket); });
        read(socket);
    }
}

void LoopbackRedirect::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->peek(MostBytes);
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 && bytes.size() < MostBytes)
        return;
    // Whatever follows is nobody's: one connection, one request.
    disconnect(socket, &QIODevice::readyRead, this, nullptr);
    (void)socket->readAll();
    if (end < 0)
        answer(socket, RedirectPage::TooLong, 431);
    else
        serve(socket, bytes.left(end));
}

void LoopbackRedirect::serve(QTcpSocket *socket, const QByteArray &head)
{
    const std::optional<SignInReturn> returned = m_return ? std::nullopt : readReturn(head);
    if (!returned) {
        answer(socket, RedirectPage::NotOurs, 400);
        return;
    }
    settle(*returned, socket);
    answer(socket,
           returned->kind == SignInReturn::Kind::Code ? RedirectPage::SignedIn : RedirectPage::NotSignedIn,
           200);
}

std::optional<SignInReturn> LoopbackRedirect::readReturn(const QByteArray &head) const
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    const bool isPlain = words.size() == 3 && words.at(0) == "GET" && words.at(1).startsWith('/') &&
                         words.at(2).startsWith("HTTP/1.");
    // A page elsewhere may have given its own name this address.
    if (!isPlain || onlyField(lines, "host") != "127.0.0.1:" + QByteArray::number(m_port))
        return std::nullopt;
    const QUrl target(QString::fromLatin1(words.at(1)), QUrl::StrictMode);
    if (!target.isValid() || !target.host().isEmpty() || target.path() != Path)
        return std::nullopt;
    const QUrlQuery query(target);
    if (only(query, "state") != QString::fromLatin1(m_state))
        return std::nullopt;
    if (const std::optional<QString> error = only(query, "error")) {
        const bool isDenied = *error == QLatin1String("access_denied");
        return SignInReturn{isDenied ? SignInReturn::Kind::Denied : SignInReturn::Kind::Failed, {}};
    }
    const QByteArray code = only(query, "code").value_or(QString()).toLatin1();
    if (code.isEmpty())
        return std::nullopt;
    return SignInReturn{SignInReturn::Kind::Code, code};
}

void LoopbackRedirect::answer(QTcpSocket *socket, RedirectPage page, int status)
{
    socket->write(redirectAnswer(page, status));
    socket->disconnectFromHost();
}

void LoopbackRedirect::settle(const SignInReturn &answer, QTcpSocket *last)
{
    m_return = answer;
    m_last = last;
    m_server.close();
    dropAllBut(last);
}

void LoopbackRedirect::leave(QTcpSocket *socket)
{
    m_callers.removeIf([socket](const Caller &caller) { return caller.socket == socket; });
    socket->deleteLater();
    if (socket != m_last)
        return;
    m_last = nullptr;
    m_look.stop();
    Q_EMIT finished(*m_return);
}

void LoopbackRedirect::look()
{
    const milliseconds now = m_clock.monotonicTime();
    const QList<Caller> callers = m_callers; // abort() takes each out
    for (const Caller &caller : callers) {
        if (now - caller.since >= RequestTime)
            caller.socket->abort();
    }
    if (m_return || m_clock.bootTime() - m_began < Patience)
        return;
    settle({SignInReturn::Kind::TimedOut, {}}, nullptr);
    m_look.stop();
    Q_EMIT finished(*m_return);
}

void LoopbackRedirect::dropAllBut(QTcpSocket *kept)
{
    const QList<Caller> callers = m_callers;
    for (const Caller &caller : callers) {
        if (caller.socket != kept)
            caller.socket->abort();
    }
}

} // namespace callboard::sync
