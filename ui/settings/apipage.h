// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/tokens.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace callboard::api {
class ApiHost;
}
namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class Prompter;
class SettingRows;

/// Control from other programs: on or off, at which port, where it is reached, and the tokens that open it.
class ApiPage final : public QWidget
{
    Q_OBJECT
public:
    ApiPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

    /// Shows how this one stands; it must outlive the page.
    void follow(api::ApiHost &host);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showState();
    void copyToken(api::Scope scope);
    void askForNewTokens();
    void renewTokens();

    Prompter &m_prompter;
    SettingRows *m_rows;
    QLabel *m_address;
    QLabel *m_said;
    QPushButton *m_copyWatch;
    QPushButton *m_copyCall;
    QPushButton *m_renew;
    api::ApiHost *m_host = nullptr;
    std::optional<api::ApiTokens> m_tokens; ///< those in force
};

} // namespace callboard::ui
