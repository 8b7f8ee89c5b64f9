// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/webhookservice.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace callboard::api {
class WebhookHost;
}

namespace callboard::ui {

class Prompter;
class Refresher;
class SettingRows;

/// What providers may report by themselves: whether it is listened for, and for each account the address that
/// its provider is given.
class WebhooksPage final : public QWidget
{
    Q_OBJECT
public:
    WebhooksPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

    /// Shows how this one stands; it must outlive the page.
    void follow(const api::WebhookHost &host);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void load();
    void showState();
    void showTally();
    void showHints();
    void showRows(const QList<services::WebhookRow> &rows);
    void showStrangers(int count);
    void showAccount();
    [[nodiscard]] services::WebhookRow chosen() const;
    void copyAddress();
    void copyToken();
    void open();
    void askForNewAddress();
    void askForClosing();
    void finish(const QFuture<Result<void>> &work, const QString &said);

    Prompter &m_prompter;
    services::WebhookService m_webhooks;
    SettingRows *m_rows;
    QLabel *m_state;
    QLabel *m_tally;
    QComboBox *m_account;
    QLabel *m_address;
    QLabel *m_hints;
    QLabel *m_strangers;
    QLabel *m_said;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_copyToken;
    QPushButton *m_renew;
    QPushButton *m_close;
    Refresher *m_refresher;
    QTimer m_tick;
    const api::WebhookHost *m_host = nullptr;
    QList<services::WebhookRow> m_shown;
};

} // namespace callboard::ui
