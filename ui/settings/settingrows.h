// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QObject>

class QFormLayout;
class QLabel;
class QWidget;

namespace callboard {
struct Error;
}
namespace callboard::services {
class Workspace;
struct SettingDefinition;
} // namespace callboard::services

namespace callboard::ui {

class Prompter;
class Refresher;
class SettingEditor;
enum class SettingGroup;

/// The settings of one or more groups in words, each with the field that fits it: shows what the store has,
/// and changes it there.
class SettingRows final : public QObject
{
    Q_OBJECT
public:
    /// \a page is the widget whose settings they are.
    SettingRows(services::Workspace &workspace, Prompter &prompter, QWidget *page);

    /// A row for each setting of the group.
    void add(SettingGroup group, QFormLayout *form);
    [[nodiscard]] const QList<QLabel *> &titles() const { return m_titles; }
    /// Reads them again, soon.
    void refresh();

Q_SIGNALS:
    void unreadable(const callboard::Error &error);

private:
    void addSetting(QFormLayout *form, const services::SettingDefinition &definition);
    void load();
    void change(const QString &key, const QString &value);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QWidget *m_page;
    QMap<QString, SettingEditor *> m_editors;
    QList<QLabel *> m_titles;
    Refresher *m_refresher;
    int m_changing = 0; ///< changes that are under way
};

} // namespace callboard::ui
