// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "app/signalwatcher.h"
#include "app/singleinstance.h"
#include "core/base/clock.h"
#include "core/services/workspace.h"
#include "ui/common/messageprompter.h"

#include <QObject>

#include <memory>

namespace callboard::ui {
class MainWindow;
class TrayIcon;
} // namespace callboard::ui

namespace callboard::app {

/// The console's parts and how they are put together: the only place that knows them all.
class Composition final : public QObject
{
    Q_OBJECT
public:
    Composition(const ConsoleStart &start, SingleInstance &instance, std::shared_ptr<Clock> clock);
    ~Composition() override;

    /// Opens the profile and shows the window; a passphrase that is needed is asked for first.
    void begin();
    /// Stops the engine and waits for it, fifteen seconds at most (F65). Called once the program's event loop
    /// has ended. False when requests were still under way then.
    [[nodiscard]] bool stopEngine();

private:
    void open(const std::optional<QByteArray> &passphrase);
    void askPassphrase();
    void giveUp(const Error &error);
    void show();
    void startEngine();
    void importSamples();
    void openFiles(const QStringList &files);

    ConsoleStart m_start;
    std::shared_ptr<Clock> m_clock;
    SignalWatcher m_signals;
    ui::MessagePrompter m_prompter;
    std::unique_ptr<services::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::TrayIcon> m_tray;
};

/// The console from start to end; returns the program's exit status.
[[nodiscard]] int consoleMain(int argc, char *argv[], const CommandLine &commandLine);

} // namespace callboard::app
