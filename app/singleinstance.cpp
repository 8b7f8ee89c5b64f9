// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"

#include "core/base/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace callboard::app {

namespace {

constexpr int PatienceMSecs = 2000;
constexpr qint64 LongestMessage = 64 * 1024;

QString placeOf(const QString &profile)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty() || !QFileInfo(runtime).isDir())
        return profile + QStringLiteral("/console");
    // Short, because the path of a socket may have some hundred bytes only.
    const QByteArray name = QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256);
    return runtime + QStringLiteral("/callboard-") + QString::fromLatin1(name.toHex().left(16));
}

QStringList readFiles(const QByteArray &message)
{
    QStringList files;
    const QList<QByteArray> parts = message.split('\0');
    for (const QByteArray &part : parts) {
        const QString file = QString::fromUtf8(part);
        if (QFileInfo(file).isAbsolute())
            files.append(file);
    }
    return files;
}

} // namespace

SingleInstance::SingleInstance(const QString &profile, QObject *parent)
    : QObject(parent)
    , m_place(placeOf(profile))
    , m_lock(m_place + QStringLiteral(".lock"))
{
    // Never stale by age: a console runs for weeks. A dead holder is recognised by its process.
    m_lock.setStaleLockTime(0);
    QDir().mkpath(profile);
    m_isFirst = m_lock.tryLock(0);
    if (m_isFirst)
        listen();
}

SingleInstance::~SingleInstance() = default;

void SingleInstance::listen()
{
    const QString socket = m_place + QStringLiteral(".socket");
    // Whoever left it is dead, or the lock would be theirs.
    QLocalServer::removeServer(socket);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
    if (!m_server.listen(socket))
        qCWarning(lcApp) << "A second start will not find this one:" << m_server.errorString();
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            const QByteArray message = socket->peek(LongestMessage);
            if (message.endsWith(QByteArray(2, '\0')) || message == QByteArray(1, '\0')) {
                socket->readAll();
                Q_EMIT startedAgain(readFiles(message));
                socket->write("taken");
                socket->disconnectFromServer();
            } else if (message.size() >= LongestMessage) {
                socket->abort();
            }
        });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    }
}

bool SingleInstance::handOver(const QStringList &files) const
{
    QByteArray message;
    for (const QString &file : files)
        message += file.toUtf8() + '\0';
    message += '\0';
    QLocalSocket socket;
    socket.connectToServer(m_place + QStringLiteral(".socket"));
    if (!socket.waitForConnected(PatienceMSecs))
        return false;
    socket.write(message);
    return socket.waitForBytesWritten(PatienceMSecs) && socket.waitForReadyRead(PatienceMSecs);
}

} // namespace callboard::app
