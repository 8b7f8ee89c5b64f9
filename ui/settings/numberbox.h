// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDoubleSpinBox>

namespace callboard::ui {

/// A number with at most two decimals, of which it shows those that say something: "180 s", "0.05 s". Tells a
/// typed value when it is finished, not at each key.
class NumberBox final : public QDoubleSpinBox
{
    Q_OBJECT
public:
    NumberBox(double least, double most, bool whole, QWidget *parent = nullptr);

    [[nodiscard]] QString textFromValue(double value) const override;
};

} // namespace callboard::ui
