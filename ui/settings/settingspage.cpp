// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingspage.h"

#include "core/api/apihost.h"
#include "ui/settings/accountstab.h"
#include "ui/settings/apipage.h"
#include "ui/settings/datatab.h"
#include "ui/settings/generaltab.h"
#include "ui/settings/hubspotpage.h"
#include "ui/settings/sheetspage.h"
#include "ui/settings/webhookspage.h"

#include <QTabBar>

namespace callboard::ui {

SettingsPage::SettingsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QTabWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("settingsPage"));
    setDocumentMode(true);
    for (QWidget *part : QList<QWidget *>{this, tabBar()})
        part->setAccessibleName(tr("Settings"));
}

void SettingsPage::followApi(api::ApiHost &host)
{
    m_host = &host;
    if (!m_api)
        return;
    m_api->follow(host);
    m_webhooks->follow(host.webhooks());
}

void SettingsPage::showEvent(QShowEvent *event)
{
    if (!m_api)
        addTabs();
    QTabWidget::showEvent(event);
}

void SettingsPage::addTabs()
{
    m_api = new ApiPage(m_workspace, m_prompter, this);
    m_webhooks = new WebhooksPage(m_workspace, m_prompter, this);
    addTab(new AccountsTab(m_workspace, m_prompter, this), tr("&Accounts"));
    addTab(new GeneralTab(m_workspace, m_prompter, this), tr("&General"));
    addTab(new DataTab(m_workspace, m_prompter, this), tr("&Data and Backup"));
    addTab(m_api, tr("Other P&rograms"));
    addTab(new SheetsPage(m_workspace, m_prompter, this), tr("Google &Sheets"));
    addTab(new HubSpotPage(m_workspace, m_prompter, this), tr("H&ubSpot"));
    addTab(m_webhooks, tr("&Incoming Webhooks"));
    if (m_host)
        followApi(*m_host);
}

} // namespace callboard::ui
