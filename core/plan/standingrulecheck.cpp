// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/leadfilter.h"
#include "core/plan/callingwindow.h"
#include "core/plan/rulemoments.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::plan {

namespace {

constexpr qsizetype LongestName = 80;

Failure unusable(const char *field, const char *why)
{
    return fail(Error{ErrorCode::FieldUnusable,
                      {QCoreApplication::translate("StandingRule", why)},
                      QCoreApplication::translate("StandingRule", field),
                      {}});
}

const char *const NameField = QT_TRANSLATE_NOOP("StandingRule", "Name");
const char *const LeadsField = QT_TRANSLATE_NOOP("StandingRule", "Leads");
const char *const TimesField = QT_TRANSLATE_NOOP("StandingRule", "Times");
const char *const DaysField = QT_TRANSLATE_NOOP("StandingRule", "Days");
const char *const AttemptsField = QT_TRANSLATE_NOOP("StandingRule", "Attempts");
const char *const CooldownField = QT_TRANSLATE_NOOP("StandingRule", "Cooldown");
const char *const CountedField = QT_TRANSLATE_NOOP("StandingRule", "Counted days");
const char *const ColumnField = QT_TRANSLATE_NOOP("StandingRule", "Column of the date");
const char *const ThresholdField = QT_TRANSLATE_NOOP("StandingRule", "Days since the check-up");
const char *const SweepField = QT_TRANSLATE_NOOP("StandingRule", "Sweep");

QDate plainMonday()
{
    return {2024, 1, 1};
}

/// By a day of the clocks' own, without holidays or changes: a time is either in the hours or not.
CallingPolicy onPlainClocks(const CallingPolicy &hours)
{
    CallingPolicy plain = hours;
    plain.zone = QTimeZone::utc();
    plain.closedOn.clear();
    return plain;
}

bool looksEver(const StandingRule &rule, const CallingPolicy &plain)
{
    const RuleMoments moments(rule, plain);
    for (int day = 0; day < 7; ++day) {
        if (!moments.ofDay(plainMonday().addDays(day)).isEmpty())
            return true;
    }
    return false;
}

Result<void> checkedTimes(const StandingRule &rule, const CallingPolicy &hours)
{
    if (rule.days.none())
        return unusable(DaysField, QT_TRANSLATE_NOOP("StandingRule", "Choose at least one day."));
    const CallingPolicy plain = onPlainClocks(hours);
    if (rule.kind == StandingRuleKind::CheckUpAge) {
        return looksEver(rule, plain)
                   ? Result<void>()
                   : unusable(SweepField, QT_TRANSLATE_NOOP("StandingRule", "Within the hours of the rule it "
                                                                            "would never look for leads."));
    }
    if (rule.times.isEmpty() || rule.times.size() > MostSessions)
        return unusable(TimesField, QT_TRANSLATE_NOOP("StandingRule", "Name 1 to 48 times of day."));
    if (rule.kind == StandingRuleKind::Recurring && rule.times.size() != 1)
        return unusable(TimesField,
                        QT_TRANSLATE_NOOP("StandingRule", "A recurring rule has one time of day."));
    if (std::adjacent_find(rule.times.cbegin(), rule.times.cend(), std::greater_equal<>()) !=
        rule.times.cend())
        return unusable(TimesField, QT_TRANSLATE_NOOP("StandingRule", "The times must rise."));
    const CallingWindow window(plain);
    for (const QTime &time : rule.times) {
        bool isOpen = false;
        for (int day = 0; day < 7 && !isOpen; ++day)
            isOpen = rule.days.test(size_t(day)) &&
                     window.isOpen(instantAt(plainMonday().addDays(day), time, plain.zone));
        if (!time.isValid() || !isOpen)
            return unusable(TimesField,
                            QT_TRANSLATE_NOOP("StandingRule", "A time lies outside the hours of the rule."));
    }
    return {};
}

Result<void> checkedCounts(const StandingRule &rule)
{
    if (rule.maxAttempts < 1 || rule.maxAttempts > MostAttempts)
        return unusable(AttemptsField, QT_TRANSLATE_NOOP("StandingRule", "Name a number from 1 to 10."));
    if (rule.cooldown < seconds{0} || rule.cooldown > LongestRetryDelay)
        return unusable(CooldownField, QT_TRANSLATE_NOOP("StandingRule", "Name a time of up to 30 days."));
    if (rule.countedDays < 0 || rule.countedDays > MostCountedDays)
        return unusable(CountedField, QT_TRANSLATE_NOOP("StandingRule", "Name a number from 0 to 365."));
    if (rule.kind != StandingRuleKind::CheckUpAge)
        return {};
    if (rule.dateColumn.trimmed().isEmpty())
        return unusable(ColumnField,
                        QT_TRANSLATE_NOOP("StandingRule", "Name the column that holds the last check-up."));
    if (rule.thresholdDays < 0 || rule.thresholdDays > MostThresholdDays)
        return unusable(ThresholdField, QT_TRANSLATE_NOOP("StandingRule", "Name a number from 0 to 3650."));
    if (rule.sweepEvery < ShortestSweep || rule.sweepEvery > LongestSweep)
        return unusable(SweepField,
                        QT_TRANSLATE_NOOP("StandingRule", "Name a time from 5 minutes to 24 hours."));
    return {};
}

} // namespace

Result<void> checked(const StandingRule &rule, const CallingPolicy &hours)
{
    if (rule.name.trimmed().isEmpty() || rule.name.size() > LongestName)
        return unusable(NameField,
                        QT_TRANSLATE_NOOP("StandingRule", "Name the rule in up to 80 characters."));
    if (!rule.filter.trimmed().isEmpty()) {
        const Result<QList<LeadCondition>> read = parseLeadConditions(rule.filter);
        if (!read) {
            Error error = read.error();
            error.where = QCoreApplication::translate("StandingRule", LeadsField);
            return fail(error);
        }
    }
    const Result<void> times = checkedTimes(rule, hours);
    if (!times)
        return times;
    return rule.kind == StandingRuleKind::Recurring ? Result<void>() : checkedCounts(rule);
}

} // namespace callboard::plan
