// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateEdit>

namespace callboard::ui {

/// A day to choose, whose steps go on over the ends of week, month and year. QDateEdit stops there: Down on a
/// Monday's weekday, or on the first of a month, changes nothing.
class DayEdit final : public QDateEdit
{
    Q_OBJECT
public:
    explicit DayEdit(const QDate &day, QWidget *parent = nullptr);

    /// Days, months or years, by the section that the cursor stands in; the nearest allowed day where
    /// the step leads out of the range.
    void stepBy(int steps) override;

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
};

} // namespace callboard::ui
