// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/callingpolicy.h"
#include "core/model/lead.h"
#include "core/model/standingrule.h"
#include "tests/core/dispatch/simulation/simulationdice.h"

#include <QMap>

namespace callboard::test {

/// A house with its clocks. Most of them are changed within the days that are played.
struct RuleHouse
{
    QTimeZone zone;
    QDate firstDay;
    QList<HoursPart> hours;
    QList<QDate> closedOn;
};

[[nodiscard]] QList<RuleHouse> ruleHouses();

/// What a rule's filter asks for, in words and as the judge reads it.
struct RuleFilter
{
    QString text;
    /// Column and the values that are let through, all of them in the same letters as in the leads.
    QMap<QString, QStringList> wanted;
    QMap<QString, QStringList> unwanted;
    QMap<QString, QString> contained;
};

[[nodiscard]] const QList<RuleFilter> &ruleFilters();
/// By its text.
[[nodiscard]] const RuleFilter &ruleFilter(const QString &text);

/// What stands in a lead's columns.
[[nodiscard]] LeadAttributes diceOrder(Dice &dice, QDate today);

/// A rule of any kind that asks for what can be; its account is \a practice or \a real.
[[nodiscard]] StandingRule diceRule(Dice &dice, const QString &name, AccountId practice, AccountId real);
/// \a rule with one thing or two about it changed.
[[nodiscard]] StandingRule diceChange(Dice &dice, StandingRule rule);

/// The hours that campaigns of \a rule keep, with the house's holidays.
[[nodiscard]] CallingPolicy hoursIn(const RuleHouse &house, const StandingRule &rule, AccountId practice);

} // namespace callboard::test
