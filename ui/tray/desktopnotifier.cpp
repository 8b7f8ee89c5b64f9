// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/desktopnotifier.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace callboard::ui {

namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

constexpr int EndPatience = 1000; // ms

QDBusMessage notifyCall(const QString &title, const QString &text, DesktopNotifier::Urgency urgency,
                        const QStringList &actions)
{
    QVariantMap hints;
    hints.insert(QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(urgency)));
    hints.insert(QStringLiteral("desktop-entry"), QStringLiteral("callboard"));
    QDBusMessage call =
        QDBusMessage::createMethodCall(service(), path(), service(), QStringLiteral("Notify"));
    // The specification lets a body carry markup; what we say is plain.
    call << QCoreApplication::applicationName() << uint(0) << QStringLiteral("callboard") << title
         << text.toHtmlEscaped() << actions << hints << -1;
    return call;
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                SLOT(actionInvoked(uint, QString)));
    bus.connect(service(), path(), service(), QStringLiteral("NotificationClosed"), this,
                SLOT(closed(uint, uint)));
}

void DesktopNotifier::notify(const QString &title, const QString &text, Urgency urgency)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        Q_EMIT undelivered(title, text, urgency);
        return;
    }
    const QDBusMessage call = notifyCall(title, text, urgency, {QStringLiteral("default"), tr("Open")});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text, urgency] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            Q_EMIT undelivered(title, text, urgency);
        else
            m_shown.insert(reply.value());
    });
}

void DesktopNotifier::notifyAtTheEnd(const QString &title, const QString &text)
{
    // There will be nobody to open.
    QDBusMessage call = notifyCall(title, text, Urgency::Normal, {});
    call.setAutoStartService(false);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call, QDBus::Block, EndPatience);
    if (answer.type() != QDBusMessage::ReplyMessage)
        qCInfo(lcUi) << "The desktop was not told that calling rests:" << answer.errorMessage();
}

void DesktopNotifier::actionInvoked(uint id, const QString &action)
{
    if (m_shown.contains(id) && action == QLatin1String("default"))
        Q_EMIT activated();
}

void DesktopNotifier::closed(uint id, uint reason)
{
    Q_UNUSED(reason)
    m_shown.remove(id);
}

} // namespace callboard::ui
