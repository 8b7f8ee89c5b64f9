// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace callboard::test {

/// The promises of dialling safety, section 1, in the parts that a simulated day can break.
enum class Invariant {
    OneCall = 1, ///< I1: an attempt is one call at most, a number has one live call at most
    Hours,       ///< I3: the hours of campaign and law, by a clock that is right
    DoNotCall,   ///< I3: lists, marks, consent, leads and numbers that are gone
    Contacts,    ///< I3: the gap and the most contacts of a period
    Limits,      ///< I4: lines, calls a second and a day, the pauses that a provider asked for
    AskedFirst,  ///< I5: nothing new before the provider was asked what became of the old; a gentle start
    Plan,        ///< nobody is called for what is stopped, not due or used up, and nobody is lost
    Ledger,      ///< the ledger agrees with itself and, in the end, with what really happened
};
constexpr Invariant Invariants[] = {Invariant::OneCall,  Invariant::Hours,  Invariant::DoNotCall,
                                    Invariant::Contacts, Invariant::Limits, Invariant::AskedFirst,
                                    Invariant::Plan,     Invariant::Ledger};

/// What a summary calls a breach of it.
[[nodiscard]] constexpr const char *breachOf(Invariant invariant)
{
    switch (invariant) {
    case Invariant::OneCall:
        return "double calls";
    case Invariant::Hours:
        return "calls outside hours";
    case Invariant::DoNotCall:
        return "calls to who must not be called";
    case Invariant::Contacts:
        return "contacts too many or too soon";
    case Invariant::Limits:
        return "calls over a limit";
    case Invariant::AskedFirst:
        return "calls before the provider was asked";
    case Invariant::Plan:
        return "calls against the plan, or leads lost";
    case Invariant::Ledger:
        return "untruths in the ledger";
    }
    return "";
}

struct SimulationFault
{
    Invariant invariant = Invariant::Ledger;
    QString text;
};

} // namespace callboard::test
