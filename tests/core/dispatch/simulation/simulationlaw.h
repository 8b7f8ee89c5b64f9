// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/simulationcast.h"

namespace callboard::test {

/// Whether the clocks of \a zone at \a at show a time within one of the parts, by the minute and second, on a
/// day that is no holiday. Where clocks are set back it takes either reading: what it forbids is surely
/// forbidden.
[[nodiscard]] bool isWithin(const QList<HoursPart> &parts, const QList<QDate> &closedOn,
                            const QTimeZone &zone, Instant at);

/// What the laws of the cast's accounts ask, written down once more from their texts.
struct CastLaw
{
    QTime opens = QTime(0, 0);
    QTime closes = QTime(0, 0); ///< equal to opens: the whole day
    bool needsConsent = false;
    QList<RollingCap> caps;
};
[[nodiscard]] QList<CastLaw> lawsFor(const QString &profile, const CastPerson &person, CallCategory category);

/// Why nobody may call the person now by the hours of campaign, house or law; empty when they may.
[[nodiscard]] QString hoursFault(const Campaign &campaign, const CallingPolicy &house, const QString &profile,
                                 const CastPerson &person, Instant at);

} // namespace callboard::test
