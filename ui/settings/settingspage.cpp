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
    , m_api(new ApiPage(workspace, prompter, this))
    , m_webhooks(new WebhooksPage(workspace, prompter, this))
{
    setObjectName(QStringLiteral("settingsPage"));
    setDocumentMode(true);
    for (QWidget *part : QList<QWidget *>{this, tabBar()})
        part->setAccessibleName(tr("Settings"));
    addTab(new AccountsTab(workspace, prompter, this), tr("&Accounts"));
    addTab(new GeneralTab(workspace, prompter, this), tr("&General"));
    addTab(new DataTab(workspace, prompter, this), tr("&Data and Backup"));
    addTab(m_api, tr("Other P&rograms"));
    addTab(new SheetsPage(workspace, prompter, this), tr("Google &Sheets"));
    addTab(new HubSpotPage(workspace, prompter, this), tr("H&ubSpot"));
    addTab(m_webhooks, tr("&Incoming Webhooks"));
}

void SettingsPage::followApi(api::ApiHost &host)
{
    m_api->follow(host);
    m_webhooks->follow(host.webhooks());
}

} // namespace callboard::ui
