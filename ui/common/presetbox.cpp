// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/presetbox.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

namespace callboard::ui {

PresetBox::PresetBox(const QList<Preset> &presets, int least, int most, QWidget *parent)
    : QComboBox(parent)
    , m_least(least)
    , m_most(most)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // Completion would turn a typed 1 into the preset that begins with it.
    setCompleter(nullptr);
    setPresets(presets);
    connect(this, &QComboBox::currentTextChanged, this, &PresetBox::valueEdited);
}

std::optional<int> PresetBox::value() const
{
    const int preset = findText(currentText());
    if (preset >= 0)
        return itemData(preset).toInt();
    static const QRegularExpression number(QStringLiteral("^\\s*(\\d{1,6})\\s*[^\\d\\s]*\\s*$"));
    const QRegularExpressionMatch match = number.match(currentText());
    if (!match.hasMatch())
        return std::nullopt;
    const int typed = match.capturedView(1).toInt();
    return typed < m_least || typed > m_most ? std::nullopt : std::optional(typed);
}

void PresetBox::setValue(int value)
{
    const int preset = findData(value);
    if (preset >= 0)
        setCurrentIndex(preset);
    else
        setEditText(QString::number(value));
}

void PresetBox::setPresets(const QList<Preset> &presets)
{
    const QSignalBlocker quiet(this);
    const bool isFirst = count() == 0;
    const QString text = currentText();
    const std::optional<int> before = value();
    clear();
    for (const Preset &preset : presets)
        addItem(preset.text, preset.value);
    if (before)
        setValue(*before);
    else if (!isFirst)
        setEditText(text);
}

} // namespace callboard::ui
