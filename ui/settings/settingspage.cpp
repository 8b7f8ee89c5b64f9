// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingspage.h"

#include "ui/settings/accountstab.h"
#include "ui/settings/datatab.h"
#include "ui/settings/generaltab.h"

namespace callboard::ui {

SettingsPage::SettingsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(QStringLiteral("settingsPage"));
    setDocumentMode(true);
    addTab(new AccountsTab(workspace, prompter, this), tr("&Accounts"));
    addTab(new GeneralTab(workspace, prompter, this), tr("&General"));
    addTab(new DataTab(workspace, prompter, this), tr("&Data and Backup"));
}

} // namespace callboard::ui
