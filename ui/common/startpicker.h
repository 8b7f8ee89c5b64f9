// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QCheckBox;
class QTimeEdit;

namespace callboard::ui {

class DayEdit;

/// Date and time of the first batch, read in one zone whose name is always on the screen (S0-026 to S0-029).
/// What is past cannot be chosen; as the clock moves on, setNow() moves the limit.
class StartPicker final : public QWidget
{
    Q_OBJECT
public:
    StartPicker(const QTimeZone &zone, Instant now, QWidget *parent = nullptr);

    /// Nothing for a local time that the zone skips. While isNow() the minute that has begun, so that it
    /// stays the same for a while: whoever starts takes the moment itself.
    [[nodiscard]] std::optional<Instant> start() const;
    [[nodiscard]] bool isNow() const;
    void setStart(Instant start);
    /// From now on the start may also be chosen to be now.
    void offerNow();
    void setNow(Instant now);

Q_SIGNALS:
    void startEdited();

private:
    void keepOutOfThePast();

    QTimeZone m_zone;
    QDateTime m_now;
    DayEdit *m_date;
    QTimeEdit *m_time;
    QCheckBox *m_startNow;
};

} // namespace callboard::ui
