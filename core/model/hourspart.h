// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QList>
#include <QTime>

#include <bitset>

namespace callboard {

/// From one time of day to another, on some days of the week. Several of them are open whenever one of them
/// is.
struct HoursPart
{
    QTime opens = QTime(9, 0);
    /// No call starts at or after this. Before opens: on the next day; the part then belongs to the day on
    /// which it opens, so that 0:00 is that day's end. Equal to opens: the whole day, 0:00 to 24:00.
    QTime closes = QTime(21, 0);
    std::bitset<7> days = 0b1111111; ///< on which it opens; bit 0 is Monday

    [[nodiscard]] static HoursPart wholeWeek();
    [[nodiscard]] bool isWholeDay() const { return opens == closes; }
    /// Whether it ever opens.
    [[nodiscard]] bool canOpen() const { return days.any() && opens.isValid() && closes.isValid(); }

    friend bool operator==(const HoursPart &, const HoursPart &) = default;
};

/// Hours as settings, store, legal profiles and the command line write them, the same in every language:
/// "Mo-Fr 09:00-13:00, 15:00-19:00; Sa 10:00-14:00". Those of every day have no days before them, the whole
/// day is 00:00-24:00, and where nothing ever opens the text is "never". To the second.
[[nodiscard]] QString hoursText(const QList<HoursPart> &parts);

/// Reads that form, in upper or lower case, with blanks where they do no harm and with an en dash for a dash.
/// FieldUnusable; where: the character, counted from 1, at which the text stops making sense. The text itself
/// is not repeated in the error.
[[nodiscard]] Result<QList<HoursPart>> hoursFromText(const QString &text);

constexpr qsizetype LongestHoursText = 4000;

} // namespace callboard
