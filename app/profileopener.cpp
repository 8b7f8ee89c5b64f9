// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profileopener.h"

#include "core/base/log.h"
#include "core/services/unlockedprofile.h"
#include "core/services/workspace.h"
#include "ui/common/whendone.h"

namespace callboard::app {

namespace {

/// A keyring that is open answers sooner, and nothing flickers.
constexpr milliseconds ShowAfter{200};
/// Asking again costs nothing while the keyring's answer is out; see KeychainThread.
constexpr milliseconds AskAgainAfter{500};

} // namespace

ProfileOpener::ProfileOpener(services::WorkspaceSetup setup, ui::Prompter &prompter)
    : m_setup(std::move(setup))
    , m_prompter(prompter)
{
    m_show.setSingleShot(true);
    m_show.setInterval(ShowAfter);
    m_again.setSingleShot(true);
    m_again.setInterval(AskAgainAfter);
    connect(&m_show, &QTimer::timeout, this, [this] { window().show(); });
    connect(&m_again, &QTimer::timeout, this, &ProfileOpener::ask);
}

ProfileOpener::~ProfileOpener() = default;

OpeningWindow &ProfileOpener::window()
{
    if (!m_window) {
        m_window = std::make_unique<OpeningWindow>();
        connect(m_window.get(), &OpeningWindow::retryRequested, this, &ProfileOpener::begin);
    }
    return *m_window;
}

void ProfileOpener::begin()
{
    window().tellWaiting(!m_setup.passphrase);
    if (!window().isVisible())
        m_show.start();
    ask();
}

void ProfileOpener::ask()
{
    m_asking = true;
    ui::whenDone(services::UnlockedProfile::unlockLater(m_setup), this,
                 [this](const Result<std::shared_ptr<services::UnlockedProfile>> &profile) {
                     m_asking = false;
                     finish(profile);
                 });
}

void ProfileOpener::finish(const Result<std::shared_ptr<services::UnlockedProfile>> &profile)
{
    if (profile) {
        openDatabase(*profile);
        return;
    }
    const Error &error = profile.error();
    const bool wantsPassphrase =
        error.code == ErrorCode::SecretWrong || services::UnlockedProfile::needsPassphrase(m_setup);
    if (wantsPassphrase) {
        askPassphrase();
    } else if (error.code == ErrorCode::SecretUnanswered) {
        m_again.start();
    } else if (error.code == ErrorCode::SecretUnavailable) {
        m_show.stop();
        window().tellTrouble(error);
        window().show();
    } else {
        giveUp(error);
    }
}

void ProfileOpener::openDatabase(const std::shared_ptr<services::UnlockedProfile> &profile)
{
    window().tellWaiting(false);
    m_asking = true;
    ui::whenDone(services::UnlockedProfile::openDatabaseLater(profile), this,
                 [this, profile](const Result<void> &isOpen) {
                     m_asking = false;
                     if (!isOpen) {
                         giveUp(isOpen.error());
                         return;
                     }
                     m_show.stop();
                     m_workspace = services::Workspace::open(std::move(*profile));
                     Q_EMIT opened();
                     m_window.reset();
                 });
}

void ProfileOpener::askPassphrase()
{
    m_show.stop();
    // Nothing else is open then: closing the question without an answer ends the program.
    m_window.reset();
    m_prompter.enterText(nullptr, tr("Callboard is locked"), tr("Passphrase of this profile:"), true,
                         [this](const QString &text) {
                             m_setup.passphrase = text.toUtf8();
                             begin();
                         });
}

void ProfileOpener::giveUp(const Error &error)
{
    qCCritical(lcApp) << "The profile did not open:" << error.detail;
    m_show.stop();
    m_window.reset();
    m_prompter.showError(nullptr, tr("Callboard cannot start"), error);
}

std::unique_ptr<services::Workspace> ProfileOpener::takeWorkspace()
{
    return std::move(m_workspace);
}

void ProfileOpener::showWaiting()
{
    if (!m_window || !m_window->isVisible())
        return;
    m_window->raise();
    m_window->activateWindow();
}

} // namespace callboard::app
