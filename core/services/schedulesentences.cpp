// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/placeholders.h"
#include "core/services/scheduleservice.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace callboard::services {

namespace {

/// %1 is what a grid keeps live, %2 the limit that it exceeds.
QString gridText(plan::BindingLimit limit)
{
    if (limit == plan::BindingLimit::System) {
        return QCoreApplication::translate(
            "ScheduleService",
            "This grid keeps %1 calls live at once, and the limit of the whole system is %2. Choose fewer in "
            "parallel, a longer interval, or capped pacing.");
    }
    if (limit == plan::BindingLimit::Operator) {
        return QCoreApplication::translate(
            "ScheduleService",
            "This grid keeps %1 calls live at once, and while others are calling too one operator may have "
            "%2. Choose fewer in parallel, a longer interval, or capped pacing.");
    }
    return QCoreApplication::translate(
        "ScheduleService", "This grid keeps %1 calls live at once, and the account has %2 lines. Choose "
                           "fewer in parallel, a longer interval, or capped pacing.");
}

/// %1 is that limit.
QString linesText(plan::BindingLimit limit)
{
    if (limit == plan::BindingLimit::System) {
        return QCoreApplication::translate("ScheduleService",
                                           "The limit of the whole system is %1 calls at once.");
    }
    if (limit == plan::BindingLimit::Operator) {
        return QCoreApplication::translate(
            "ScheduleService", "While others are calling too, one operator has at most %1 calls at once.");
    }
    return QCoreApplication::translate("ScheduleService",
                                       "The account has %1 lines, so at most %1 calls are live.");
}

QString dayOf(Instant at, const QTimeZone &zone)
{
    return QLocale().toString(toDateTime(at, zone).date(), QStringLiteral("ddd d MMM"));
}

QString dailyLimitText(const plan::ScheduleSummary &summary, const QTimeZone &zone)
{
    const QString first = dayOf(summary.firstOpen, zone);
    const QString last = dayOf(summary.lastStart, zone);
    if (summary.firstDay == 0) {
        //: %1 and %3 are days, %2 a number of leads
        return QCoreApplication::translate(
                   "ScheduleService",
                   "On %1 the daily limit leaves none of these %2 leads to be called; they follow on the "
                   "next days, until %3.")
            .arg(first, QLocale().toString(summary.leads), last);
    }
    //: %1 and %4 are days, %2 and %3 numbers of leads
    return QCoreApplication::translate("ScheduleService",
                                       "On %1 the daily limit lets %2 of these %3 leads be called; the rest "
                                       "follow on the next days, until %4.")
        .arg(first, QLocale().toString(summary.firstDay), QLocale().toString(summary.leads), last);
}

QString mailRefusal(const MessageContent &mail)
{
    if (mail.subject.trimmed().isEmpty())
        return QCoreApplication::translate("ScheduleService", "The mail needs a subject.");
    if (mail.subject.contains(u'\n') || mail.subject.contains(u'\r'))
        return QCoreApplication::translate("ScheduleService", "The subject of the mail is one line.");
    if (mail.text.trimmed().isEmpty()) {
        return mail.html.isEmpty()
                   ? QCoreApplication::translate("ScheduleService", "The mail needs a text.")
                   : QCoreApplication::translate(
                         "ScheduleService",
                         "The mail needs a plain text too, for those who cannot or will not read HTML.");
    }
    return {};
}

} // namespace

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
        return gridText(summary.binding).arg(summary.peakLive).arg(summary.lines);
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
        return linesText(summary.binding).arg(summary.lines);
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
    case plan::Warning::DailyLimitBinds:
        return dailyLimitText(summary, zone);
    case plan::Warning::FailsForDailyLimit:
        //: %1 is a number of leads, %2 of calls or messages, %3 a day
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "This campaign would fail when it begins: it has %1 leads, and the "
                                      "daily limit of the account leaves %2 on %3."))
            .arg(QLocale().toString(summary.leads), QLocale().toString(summary.ofAccount),
                 dayOf(summary.firstOpen, zone));
    }
    Q_UNREACHABLE();
}

namespace {

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

bool hasBreak(const QString &text)
{
    return text.contains(u'\n') || text.contains(u'\r') || text.contains(u'\t');
}

/// Only a placeholder that is the whole address may hold the scheme; its value is judged for each lead.
bool isSecureAddress(const QString &address)
{
    if (plan::isOnePlaceholder(address))
        return true;
    const bool isFixed = plan::placeholdersIn(address).isEmpty();
    return address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) &&
           (!isFixed || QUrl(address, QUrl::StrictMode).isValid());
}

} // namespace

QString ScheduleService::messageRefusal(const MessageContent &message, Channel channel)
{
    if (channel == Channel::Email)
        return mailRefusal(message);
    if (message.templateName.isEmpty() || message.language.isEmpty())
        return QCoreApplication::translate("ScheduleService",
                                           "Choose the template of the message and its language.");
    if (std::any_of(message.fields.cbegin(), message.fields.cend(), isBlank))
        return QCoreApplication::translate("ScheduleService", "Every field of the template needs a text.");
    if (std::any_of(message.fields.cbegin(), message.fields.cend(), hasBreak)) {
        return QCoreApplication::translate(
            "ScheduleService", "WhatsApp takes neither line breaks nor tabs in a field of the template.");
    }
    if (message.media != HeaderMedia::None && !isSecureAddress(message.mediaUrl))
        return QCoreApplication::translate(
            "ScheduleService", "The header of the template needs an address that begins with https.");
    return {};
}

QString ScheduleService::attemptsText(int maxAttempts)
{
    if (maxAttempts <= 1)
        return {};
    return QCoreApplication::translate("ScheduleService",
                                       "Up to %n attempts to reach each lead: who is missed is called again.",
                                       nullptr, maxAttempts);
}

} // namespace callboard::services
