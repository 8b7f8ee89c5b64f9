// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace callboard::services {
class Workspace;
struct SettingDefinition;
} // namespace callboard::services

namespace callboard::ui {

class Prompter;
class Refresher;
class SettingEditor;
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
    void addSetting(QFormLayout *form, const services::SettingDefinition &definition);
    void load();
    void change(const QString &key, const QString &value);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QMap<QString, SettingEditor *> m_editors;
    QList<QLabel *> m_titles;
    QLabel *m_said;
    Refresher *m_refresher;
    int m_changing = 0; ///< changes that are under way
};

} // namespace callboard::ui
