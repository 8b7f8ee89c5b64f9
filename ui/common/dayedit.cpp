// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/dayedit.h"

#include <algorithm>

namespace callboard::ui {

namespace {

QDate stepped(const QDate &day, QDateTimeEdit::Section section, int steps)
{
    switch (section) {
    case QDateTimeEdit::YearSection:
        return day.addYears(steps);
    case QDateTimeEdit::MonthSection:
        return day.addMonths(steps);
    default:
        return day.addDays(steps);
    }
}

} // namespace

DayEdit::DayEdit(const QDate &day, QWidget *parent)
    : QDateEdit(day, parent)
{
}

void DayEdit::stepBy(int steps)
{
    interpretText();
    const Section section = currentSection();
    setDate(std::clamp(stepped(date(), section, steps), minimumDate(), maximumDate()));
    setSelectedSection(section);
}

QAbstractSpinBox::StepEnabled DayEdit::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, date() < maximumDate());
    enabled.setFlag(StepDownEnabled, date() > minimumDate());
    return enabled;
}

} // namespace callboard::ui
