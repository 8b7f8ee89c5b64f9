// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/hubspotservice.h"

#include <QWidget>

class QAction;

namespace callboard::ui {

class LinkBoard;
class Prompter;

/// The HubSpot account whose contacts are leads: connect, test, choose its properties, take in now,
/// disconnect, and decide about what both sides changed.
class HubSpotPage final : public QWidget
{
    Q_OBJECT
public:
    HubSpotPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] static QStringList problemLines(const QList<services::HubSpotProblem> &problems);
    void build();
    void load();
    void showStatus(const services::HubSpotStatus &status);
    void refreshActions();
    void askForToken();
    /// Contacts are known by their ids, so a token of another account must not come over a connected one.
    void confirmToken(const QString &token);
    void connectAccount(const QString &token);
    void cancelConnecting();
    void test();
    void chooseProperties();
    void offerProperties(const QList<sync::hubspot::Property> &properties);
    void setMapping(const services::ContactMapping &mapping);
    void bringInStep();
    [[nodiscard]] QString summaryText(const services::HubSpotSummary &summary) const;
    void tellAgain();
    void askForDisconnect();
    void disconnectAccount();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::HubSpotService m_hubspot;
    LinkBoard *m_board;
    QAction *m_connect;
    QAction *m_test;
    QAction *m_properties;
    QAction *m_step;
    QAction *m_again;
    QAction *m_disconnect;
    QAction *m_cancel;
    QWidget *m_cancelButton;              ///< shown while it connects
    services::JobControlPtr m_connecting; ///< while it connects
    services::ContactMapping m_mapping;
    bool m_isConnected = false;
    bool m_hasRefused = false; ///< calls that HubSpot could not be told of
};

} // namespace callboard::ui
