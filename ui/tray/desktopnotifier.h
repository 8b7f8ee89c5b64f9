// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSet>
#include <QString>

class QDBusPendingCallWatcher;

namespace callboard::ui {

/// Tells the person through the desktop's notification service (org.freedesktop.Notifications). Where there
/// is none, undelivered() hands the words back for another channel.
class DesktopNotifier final : public QObject
{
    Q_OBJECT
public:
    enum class Urgency { Low = 0, Normal = 1, Critical = 2 }; ///< the values of the specification

    explicit DesktopNotifier(QObject *parent = nullptr);

    void notify(const QString &title, const QString &text, Urgency urgency);
    /// For a program that is about to be gone: waits for the service's answer, for a second at most. Starts
    /// no service, for that of a session that ends may have been stopped; nobody is told then.
    static void notifyAtTheEnd(const QString &title, const QString &text);

Q_SIGNALS:
    /// The person pressed one of our notifications.
    void activated();
    void undelivered(const QString &title, const QString &text,
                     callboard::ui::DesktopNotifier::Urgency urgency);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    QSet<uint> m_shown;
};

} // namespace callboard::ui
