// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QString>
#include <QUuid>

namespace callboard::test {

/// A message bus of the test's own: nothing that is on the machine's answers there.
class PrivateBus
{
public:
    PrivateBus()
    {
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        while (m_address.isEmpty() && m_daemon.waitForReadyRead(10'000)) {
            if (m_daemon.canReadLine())
                m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        }
    }
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;
    ~PrivateBus()
    {
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished(10'000);
    }

    /// Empty where the machine has no such daemon.
    [[nodiscard]] QString address() const { return m_address; }
    /// Another participant.
    [[nodiscard]] QDBusConnection connection()
    {
        m_names << QUuid::createUuid().toString();
        return QDBusConnection::connectToBus(m_address, m_names.constLast());
    }
    /// One that nobody listens to.
    [[nodiscard]] static QDBusConnection nobody() { return QDBusConnection(QStringLiteral("no such bus")); }

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

} // namespace callboard::test
