// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QStringList>

#include <functional>

class QSessionManager;

namespace callboard::app {

/// The console's QApplication, as a program of the desktop's session (XSMP, on X11; elsewhere a session ends
/// its programs by SIGTERM). It never stands in the way of a logout, and asks nobody about it (F65).
class ConsoleApplication final : public QApplication
{
    Q_OBJECT
public:
    ConsoleApplication(int &argc, char **argv);

    /// \a command: what starts this console again when the person logs in the next time, program first; asked
    /// for at each wish of the session to save itself. An empty one: something else sees to that.
    void restartWith(std::function<QStringList()> command);

Q_SIGNALS:
    /// The session is over: the program is to end. Windows are not asked, for one that stays in the tray, or
    /// asks about calls under way, would answer no. Only while the program does not end with its last window
    /// (QGuiApplication::quitOnLastWindowClosed()); until then Qt's own way does.
    void endDemanded();

protected:
    bool event(QEvent *event) override;

private:
    void save(QSessionManager &session);

    std::function<QStringList()> m_command;
};

} // namespace callboard::app
