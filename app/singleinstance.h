// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <memory>

namespace callboard::app {

/// One console for a profile. The lock decides; a program that starts second hands its files to the first and
/// leaves. Lock and socket lie in XDG_RUNTIME_DIR, or in the profile where there is none.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &profile, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Whether this program is the first; it then listens until it is destroyed.
    [[nodiscard]] bool isFirst() const { return m_isFirst; }
    /// For the second: hands \a files (absolute; none only asks for the window) to the first. False when that
    /// one does not answer within two seconds.
    [[nodiscard]] bool handOver(const QStringList &files) const;

Q_SIGNALS:
    /// A second start of the program; \a files may be empty.
    void startedAgain(const QStringList &files);

private:
    void listen();
    void receive();

    QString m_place; ///< of lock and socket, without their endings
    QLockFile m_lock;
    QLocalServer m_server;
    bool m_isFirst = false;
};

} // namespace callboard::app
