// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/openingwindow.h"
#include "core/base/result.h"
#include "core/services/workspacesetup.h"
#include "ui/common/prompter.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace callboard::services {
class UnlockedProfile;
class Workspace;
} // namespace callboard::services

namespace callboard::app {

/// Opens the console's profile beside the event loop: a keyring that asks, or does not answer, is waited for
/// in a window that says so (F66), and a passphrase that is needed is asked for.
class ProfileOpener final : public QObject
{
    Q_OBJECT
public:
    /// \a prompter must outlive it.
    ProfileOpener(services::WorkspaceSetup setup, ui::Prompter &prompter);
    ~ProfileOpener() override;

    void begin();
    /// Whether something that was asked for the key has not answered yet, or the database is being opened.
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// The open profile, once.
    [[nodiscard]] std::unique_ptr<services::Workspace> takeWorkspace();
    /// Brings the waiting to the front, if there is any to be seen.
    void showWaiting();

Q_SIGNALS:
    /// takeWorkspace() has it. The waiting window goes away after this.
    void opened();

private:
    void ask();
    void finish(const Result<std::shared_ptr<services::UnlockedProfile>> &profile);
    void openDatabase(const std::shared_ptr<services::UnlockedProfile> &profile);
    void askPassphrase();
    void giveUp(const Error &error);
    OpeningWindow &window();

    services::WorkspaceSetup m_setup;
    ui::Prompter &m_prompter;
    QTimer m_show;
    QTimer m_again;
    bool m_asking = false;
    std::unique_ptr<OpeningWindow> m_window;
    std::unique_ptr<services::Workspace> m_workspace;
};

} // namespace callboard::app
