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
/// tab each.
class SettingsPage final : public QTabWidget
{
    Q_OBJECT
public:
    SettingsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

    /// Shows how the API of this process stands, and what listens for reports; \a host must outlive it.
    void followApi(api::ApiHost &host);

private:
    ApiPage *m_api;
    WebhooksPage *m_webhooks;
};

} // namespace callboard::ui
