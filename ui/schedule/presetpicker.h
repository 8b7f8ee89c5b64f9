// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/preset.h"

#include <QGroupBox>

class QComboBox;
class QLabel;

namespace callboard::ui {

/// One of the house's ways of working, with a sentence on what it means. The first is chosen to begin with.
class PresetPicker final : public QGroupBox
{
    Q_OBJECT
public:
    explicit PresetPicker(QWidget *parent = nullptr);

    [[nodiscard]] const services::Preset &preset() const;

Q_SIGNALS:
    void presetChosen();

private:
    void explain();

    QComboBox *m_choice;
    QLabel *m_detail;
};

} // namespace callboard::ui
