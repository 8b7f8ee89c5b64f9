// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sleepinhibitor.h"

#include "core/base/log.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace callboard::app {

namespace {

QString program()
{
    return QStringLiteral("Callboard");
}

} // namespace

SleepInhibitor::SleepInhibitor(const QDBusConnection &system, const QDBusConnection &session, QObject *parent)
    : QObject(parent)
    , m_system(system)
    , m_session(session)
    , m_desktops(
          {{QStringLiteral("org.freedesktop.PowerManagement"),
            QStringLiteral("/org/freedesktop/PowerManagement/Inhibit"),
            QStringLiteral("org.freedesktop.PowerManagement.Inhibit")},
           {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"),
            QStringLiteral("org.freedesktop.ScreenSaver")}})
{
}

SleepInhibitor::~SleepInhibitor()
{
    release();
}

void SleepInhibitor::hold(const QString &why)
{
    if (m_wanted)
        return;
    m_wanted = true;
    m_why = why;
    ++m_asked;
    askLogin();
}

void SleepInhibitor::release()
{
    m_wanted = false;
    ++m_asked;
    m_lock = {};
    if (m_desktop >= 0)
        giveBack(m_desktops.at(m_desktop), m_cookie);
    m_desktop = -1;
    setHeld(false);
}

void SleepInhibitor::askLogin()
{
    // What is asked of a bus that is not there is never answered.
    if (!m_system.isConnected()) {
        askDesktop(0);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << program() << m_why << QStringLiteral("block");
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, asked = m_asked] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (asked != m_asked)
            return; // its lock is closed with the reply
        if (reply.isError()) {
            askDesktop(0);
            return;
        }
        m_lock = reply.value();
        setHeld(m_lock.isValid());
    });
}

void SleepInhibitor::askDesktop(int which)
{
    if (which == m_desktops.size() || !m_session.isConnected()) {
        noteNobody();
        return;
    }
    const Desktop &desktop = m_desktops.at(which);
    QDBusMessage call = QDBusMessage::createMethodCall(desktop.service, desktop.path, desktop.interface,
                                                       QStringLiteral("Inhibit"));
    call << program() << m_why;
    auto *watcher = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, which, asked = m_asked] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            if (asked == m_asked)
                askDesktop(which + 1);
            return;
        }
        if (asked != m_asked) {
            giveBack(m_desktops.at(which), reply.value());
            return;
        }
        m_desktop = which;
        m_cookie = reply.value();
        setHeld(true);
    });
}

void SleepInhibitor::giveBack(const Desktop &desktop, uint cookie) const
{
    QDBusMessage call = QDBusMessage::createMethodCall(desktop.service, desktop.path, desktop.interface,
                                                       QStringLiteral("UnInhibit"));
    call << cookie;
    m_session.send(call);
}

void SleepInhibitor::setHeld(bool held)
{
    if (m_isHeld == held)
        return;
    m_isHeld = held;
    Q_EMIT heldChanged(held);
}

void SleepInhibitor::noteNobody()
{
    if (m_toldNobody)
        return;
    m_toldNobody = true;
    qCInfo(lcApp) << "nobody on this machine can keep it awake: it may fall asleep while calls are due";
}

} // namespace callboard::app
