// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QList>
#include <QObject>

namespace callboard::app {

/// Keeps the machine from falling asleep: by a lock of the login manager, else by the desktop's power
/// management, else by its screen saver. Where none of them answers the machine sleeps as it likes, which is
/// logged once.
class SleepInhibitor final : public QObject
{
    Q_OBJECT
public:
    SleepInhibitor(const QDBusConnection &system, const QDBusConnection &session, QObject *parent = nullptr);
    ~SleepInhibitor() override;

    /// \a why is what desktops show to the person. Goes on behind; a second one changes nothing.
    void hold(const QString &why);
    /// Lets go at once, also of what is still being asked for.
    void release();
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

Q_SIGNALS:
    void heldChanged(bool held);

private:
    struct Desktop
    {
        QString service;
        QString path;
        QString interface;
    };

    void askLogin();
    void askDesktop(int which);
    void giveBack(const Desktop &desktop, uint cookie) const;
    void setHeld(bool held);
    void noteNobody();

    QDBusConnection m_system;
    QDBusConnection m_session;
    QList<Desktop> m_desktops;
    QString m_why;
    bool m_wanted = false;
    bool m_isHeld = false;
    bool m_toldNobody = false;
    int m_asked = 0;                ///< answers to earlier wishes than the latest are given back
    QDBusUnixFileDescriptor m_lock; ///< the login manager lets the machine sleep when it is closed
    int m_desktop = -1;             ///< which of them holds
    uint m_cookie = 0;
};

} // namespace callboard::app
