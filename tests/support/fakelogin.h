// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QStringList>

#include <fcntl.h>
#include <unistd.h>

namespace callboard::test {

/// The login manager: whoever calls Inhibit gets the writing end of a pipe, and sleep is allowed again once
/// that is closed.
class FakeLogin final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~FakeLogin() override { closeReader(); }
    [[nodiscard]] bool isHeld() const
    {
        char byte = 0;
        return m_reader >= 0 && ::read(m_reader, &byte, 1) < 0; // EAGAIN: the other end is open
    }

    QStringList asked;
    bool refuses = false;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why,
                                    const QString &mode)
    {
        asked << what << who << why << mode;
        int ends[2] = {-1, -1};
        if (refuses || ::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) {
            sendErrorReply(QDBusError::AccessDenied, QStringLiteral("no"));
            return {};
        }
        closeReader();
        m_reader = ends[0];
        const QDBusUnixFileDescriptor lock(ends[1]);
        ::close(ends[1]);
        return lock;
    }

private:
    void closeReader() const
    {
        if (m_reader >= 0)
            ::close(m_reader);
    }

    int m_reader = -1;
};

} // namespace callboard::test
