// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class Prompter;
class SettingRows;
enum class SettingGroup;

/// Everything that can be set, in groups and in words, each with the field that fits it.
class GeneralTab final : public QWidget
{
    Q_OBJECT
public:
    GeneralTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeGroups();
    [[nodiscard]] QWidget *makeGroup(SettingGroup group);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QLabel *m_said;
    SettingRows *m_rows;
};

} // namespace callboard::ui
