// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/numberbox.h"

namespace callboard::ui {

NumberBox::NumberBox(double least, double most, bool whole, QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(whole ? 0 : 2);
    setRange(least, most);
    setKeyboardTracking(false);
}

QString NumberBox::textFromValue(double value) const
{
    QString text = QDoubleSpinBox::textFromValue(value);
    if (decimals() == 0)
        return text;
    while (text.endsWith(locale().zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale().decimalPoint()))
        text.chop(locale().decimalPoint().size());
    return text;
}

} // namespace callboard::ui
