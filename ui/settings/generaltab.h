// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class Prompter;
class Refresher;
class SettingModel;

/// Dialling periods and everything else that can be set, with what is allowed. A double click or F2 edits.
class GeneralTab final : public QWidget
{
    Q_OBJECT
public:
    GeneralTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

private:
    void load();
    void change(const QString &key, const QString &value);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    SettingModel *m_model;
    QTableView *m_table;
    QLabel *m_said;
    Refresher *m_refresher;
};

} // namespace callboard::ui
