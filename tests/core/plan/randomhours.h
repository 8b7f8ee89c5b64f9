// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/callingpolicy.h"

#include <QList>
#include <QRandomGenerator>

namespace callboard::test {

/// Hours of every shape in \a zone: several parts a day, other ones on other days, across midnight, whole
/// days, holidays around \a near. Half of the edges lie between midnight and three, where most clocks are
/// changed.
[[nodiscard]] CallingPolicy randomPolicy(QRandomGenerator &random, const QTimeZone &zone, Instant near);

/// For a message about a failure.
[[nodiscard]] QString described(const CallingPolicy &policy);

/// One zone for each way in which clocks are changed between two instants, or with CALLBOARD_THOROUGH=1 every
/// zone of the database whose clocks are.
[[nodiscard]] QList<QTimeZone> changingZones(Instant from, Instant to);

[[nodiscard]] bool isThorough();

} // namespace callboard::test
