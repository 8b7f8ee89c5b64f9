// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/consoleapplication.h"

#include <QEvent>
#include <QSessionManager>

#include <utility>

namespace callboard::app {

ConsoleApplication::ConsoleApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    // The ledger is saved at every step, so there is nothing to save now; and calling goes on, for a logout
    // may still be cancelled, which Qt does not tell. What a session asks for with the one wish it leaves out
    // with the other, and before each Qt proposes a command that knows no profile.
    connect(this, &QGuiApplication::commitDataRequest, this, &ConsoleApplication::save, Qt::DirectConnection);
    connect(this, &QGuiApplication::saveStateRequest, this, &ConsoleApplication::save, Qt::DirectConnection);
}

void ConsoleApplication::restartWith(std::function<QStringList()> command)
{
    m_command = std::move(command);
}

void ConsoleApplication::save(QSessionManager &session)
{
    if (!m_command)
        return;
    const QStringList command = m_command();
    session.setRestartHint(command.isEmpty() ? QSessionManager::RestartNever
                                             : QSessionManager::RestartIfRunning);
    if (!command.isEmpty())
        session.setRestartCommand(command);
}

bool ConsoleApplication::event(QEvent *event)
{
    if (event->type() != QEvent::Quit || quitOnLastWindowClosed())
        return QApplication::event(event);
    Q_EMIT endDemanded();
    return true;
}

} // namespace callboard::app
