// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleservice.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::services {

QString ScheduleService::sentence(plan::Refusal refusal, const plan::ScheduleSummary &summary)
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("ScheduleService", source);
    };
    switch (refusal) {
    case plan::Refusal::None:
        return {};
    case plan::Refusal::NoLeads:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "No lead is left to call."));
    case plan::Refusal::StartInPast:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The start is in the past. Choose a later time."));
    case plan::Refusal::ParallelOutOfRange:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The number of parallel calls must be 1 to 100."));
    case plan::Refusal::IntervalOutOfRange:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The interval must be 1 second to 24 hours."));
    case plan::Refusal::GridAboveLimit:
        return text(QT_TRANSLATE_NOOP(
                        "ScheduleService",
                        "This grid keeps %1 calls live at once, and the account has %2 lines. Choose "
                        "fewer in parallel, a longer interval, or capped pacing."))
            .arg(summary.peakLive)
            .arg(summary.lines);
    case plan::Refusal::NeverOpen:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The calling hours never open."));
    }
    Q_UNREACHABLE();
}

QString ScheduleService::sentence(plan::Warning warning, const plan::ScheduleSummary &summary,
                                  const QTimeZone &zone)
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("ScheduleService", source);
    };
    const auto moment = [&](Instant at) -> QString {
        const QDateTime local = toDateTime(at, zone);
        return QLocale().toString(local, QStringLiteral("ddd d MMM, HH:mm ")) + zone.abbreviation(local);
    };
    switch (warning) {
    case plan::Warning::StartOutsideWindow:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "The start is outside the calling hours: the first call "
                                      "waits until %1."))
            .arg(moment(summary.firstStart));
    case plan::Warning::RunsPastClosing:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "Not all calls fit before the calling hours end; the rest "
                                      "goes on at the next opening."));
    case plan::Warning::ParallelAboveLines:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "The account has %1 lines, so at most %1 calls are live."))
            .arg(summary.lines);
    case plan::Warning::NoHeadroom:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "All lines of the account are used: none is left for "
                                      "incoming calls."));
    case plan::Warning::FastInterval:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "Intervals below 60 s are fast and may overwhelm the "
                                      "people who take the answers."));
    case plan::Warning::SeveralDays:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The last call starts on another day: %1."))
            .arg(moment(summary.lastStart));
    case plan::Warning::BudgetBinds:
        //: %1 is an amount, %2 and %3 numbers of leads
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "The budget of %1 is spent after about %2 of %3 leads; the others are "
                                      "not called."))
            .arg(summary.cost.text(), QLocale().toString(summary.affordable),
                 QLocale().toString(summary.leads));
    case plan::Warning::StopsForGo:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "After the first %1 leads the campaign waits for your Go; the times of "
                                      "the others count from then."))
            .arg(QLocale().toString(summary.canary));
    case plan::Warning::GoalOutOfReach:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "The goal is more than the %1 leads that there are, so it never stops "
                                      "the campaign."))
            .arg(QLocale().toString(summary.leads));
    }
    Q_UNREACHABLE();
}

} // namespace callboard::services
