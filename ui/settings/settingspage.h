// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabWidget>

namespace callboard::api {
class ApiHost;
}
namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class ApiPage;
class Prompter;
class WebhooksPage;

/// Accounts, everything that can be set, where the data lives, other programs, and what providers report; a
/// tab each. They are made when the page is first shown: so many fields are a quarter of what the window's
/// start would take.
class SettingsPage final : public QTabWidget
{
    Q_OBJECT
public:
    SettingsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

    /// Shows how the API of this process stands, and what listens for reports; \a host must outlive it.
    void followApi(api::ApiHost &host);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTabs();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    api::ApiHost *m_host = nullptr;
    ApiPage *m_api = nullptr; ///< null until the page was shown, as the next
    WebhooksPage *m_webhooks = nullptr;
};

} // namespace callboard::ui
