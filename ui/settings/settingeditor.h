// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace callboard::ui {

class HoursEditor;
class NumberBox;
class Prompter;

/// The field of one setting, fitting its kind, and beside it the way back to the usual value. What is entered
/// is only asked for; showRow() shows what the store has.
class SettingEditor final : public QWidget
{
    Q_OBJECT
public:
    SettingEditor(const services::SettingDefinition &definition, Prompter &prompter,
                  QWidget *parent = nullptr);

    /// Tells the field and the way back from those of the other settings, for who hears them.
    void setTitle(const QString &title);
    /// What a label belongs to.
    [[nodiscard]] QWidget *field() const;
    /// "Usually 180 s; from 60 s to 900 s."; empty for what is not a number.
    [[nodiscard]] QString rangeText() const;
    void showRow(const services::SettingRow &row);
    /// Shows again what the store has, because what was asked for was refused.
    void revert();

Q_SIGNALS:
    void changeRequested(const QString &key, const QString &value);

private:
    void makeNumber();
    void makeChoice();
    void fillZones();
    void fillRegions();
    void makeText(Prompter &prompter);
    void makeHours();
    void makeDays();
    void makeSwitch();
    void makeField(Prompter &prompter);
    void makeReset();
    void askHours();
    void addDay(const QDate &day);
    void chooseFile(Prompter &prompter);
    void ask(const QString &value);
    void showValue(const QString &value);
    [[nodiscard]] QString shownText(const QString &value) const;

    services::SettingDefinition m_definition;
    std::optional<services::SettingRow> m_row;
    std::optional<QString> m_asked; ///< hours that were asked for last, until the store has them
    NumberBox *m_number = nullptr;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_text = nullptr;
    HoursEditor *m_hours = nullptr;
    QLabel *m_problem = nullptr; ///< why hours are not asked for yet
    QCheckBox *m_switch = nullptr;
    QToolButton *m_reset;
};

} // namespace callboard::ui
