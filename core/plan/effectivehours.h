// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"
#include "core/plan/legalbook.h"

namespace callboard::plan {

/// Where somebody is who is to be called, as far as it is known.
struct CalledPerson
{
    PhoneNumber number;
    QByteArray zone; ///< the lead's own, an IANA name; empty: not given
    QString state;   ///< two letters, of an address in the USA; empty: not given, or none that is known
};

/// As a lead's number and its columns "zone" (or "timezone", "time_zone") and "state" (code or name) say, in
/// upper or lower case.
[[nodiscard]] CalledPerson calledPersonOf(const Lead &lead);

/// The hours of those who call.
struct CallersHours
{
    CallingPolicy campaign;
    CallingPolicy house;
    QString legalProfile; ///< an id in the book
    CallCategory category = CallCategory::Promotional;

    friend bool operator==(const CallersHours &, const CallersHours &) = default;
};

/// The zones whose clocks count for a person: their own where it is given and known, else all in which the
/// number or the address may be (47 CFR 64.1200 (c) (1): the called party's location); all of the number's
/// country besides where a zone is given that nobody knows. In the order of their names; empty: nobody knows.
[[nodiscard]] QList<QByteArray> plausibleZones(const CalledPerson &person);

/// All that must be open at once: the campaign's, the house's and the profiles' hours, each in each of
/// the zones, and without any in the campaign's own zone. None twice, and those that never close only where
/// there would be nothing else. The campaign's first.
[[nodiscard]] QList<CallingPolicy> effectiveHours(const CallingPolicy &campaign, const CallingPolicy &house,
                                                  const QList<LegalHours> &legal,
                                                  const QList<QByteArray> &zones);

/// The same on the clocks of the campaign's zone by the callers' profile alone: what holds for people of whom
/// nothing else is known. A profile that the book does not have adds nothing.
[[nodiscard]] QList<CallingPolicy> hoursOnOwnClocks(const CallersHours &callers,
                                                    const LegalBook &book = LegalBook::shipped());

/// The same for one person. Where the zone is unknown, the law of the number's country is kept in all its
/// zones besides (dialling safety, section 11), unless the profile has no figures at all (practice). NotFound
/// when the book does not have the profile.
[[nodiscard]] Result<QList<CallingPolicy>> hoursFor(const CallersHours &callers, const CalledPerson &person,
                                                    const LegalBook &book = LegalBook::shipped());
/// The same where the \a profiles that bind the call are known already.
[[nodiscard]] QList<CallingPolicy> hoursBy(const QList<LegalProfile> &profiles, const CallersHours &callers,
                                           const CalledPerson &person,
                                           const LegalBook &book = LegalBook::shipped());

} // namespace callboard::plan
