// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "app/profileopener.h"
#include "app/signalwatcher.h"
#include "app/singleinstance.h"
#include "core/base/clock.h"
#include "core/services/workspace.h"
#include "ui/common/messageprompter.h"

#include <QObject>

#include <memory>

namespace callboard::api {
class ApiHost;
}
namespace callboard::services {
class EngineKeeper;
class HubSpotKeeper;
class RuleKeeper;
class SearchIndexing;
class SheetsKeeper;
} // namespace callboard::services
namespace callboard::ui {
class MainWindow;
class TrayIcon;
} // namespace callboard::ui

namespace callboard::app {

class KeepAwake;

/// The console's parts and how they are put together: the only place that knows them all.
class Composition final : public QObject
{
    Q_OBJECT
public:
    Composition(const ConsoleStart &start, SingleInstance &instance, std::shared_ptr<Clock> clock);
    ~Composition() override;

    /// Opens the profile and shows the window, which says so while the profile's key is waited for; a
    /// passphrase that is needed is asked for first.
    void begin();
    /// Stops the engine and waits for it, some seconds at most (F65). Called once the program's event loop
    /// has ended. False when requests were still under way then, or the keyring had not answered.
    [[nodiscard]] bool stopEngine();
    /// What a session that is restored starts, program first; empty when the person has it started at login
    /// anyway.
    [[nodiscard]] QStringList restartCommand() const;
    /// Somebody other than the person at the window ends the program: it leaves without a question, and says
    /// what goes on without it.
    void leave();

private:
    void furnish();
    void show();
    void keepEngine();
    void startKeepers();
    void importSamples();
    void openFiles(const QStringList &files);

    QStringList m_files; ///< to be opened once there is a window
    bool m_wantsSamples;
    QString m_profile;
    bool m_startsInTray;
    bool m_isToldToLeave = false;
    bool m_isEnding = false;
    SignalWatcher m_signals;
    ui::MessagePrompter m_prompter;
    ProfileOpener m_opener;
    std::unique_ptr<services::Workspace> m_workspace;
    std::unique_ptr<services::EngineKeeper> m_keeper;
    std::unique_ptr<services::SheetsKeeper> m_sheets;
    std::unique_ptr<services::HubSpotKeeper> m_hubspot;
    std::unique_ptr<services::RuleKeeper> m_rules;
    std::unique_ptr<services::SearchIndexing> m_searchIndexing;
    std::unique_ptr<api::ApiHost> m_api;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::TrayIcon> m_tray;
    std::unique_ptr<KeepAwake> m_awake;
};

/// The console from start to end; returns the program's exit status.
[[nodiscard]] int consoleMain(int argc, char *argv[], const CommandLine &commandLine);

} // namespace callboard::app
