// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/ladderoptions.h"

#include "app/timeargument.h"
#include "app/verbs/verbarguments.h"

#include <QCoreApplication>

namespace callboard::app {

namespace {

constexpr seconds ShortestCap{3600};
constexpr seconds LongestCap{31 * 24 * 3600};
constexpr int MostInACap = 1000;

struct LadderOptions
{
    Q_DECLARE_TR_FUNCTIONS(LadderOptions)
};

/// "30m,24h"; none for "never".
Result<QList<seconds>> readWaits(const QString &option, const QString &text)
{
    QList<seconds> waits;
    if (text == QLatin1String("never"))
        return waits;
    for (const QString &part : text.split(u',')) {
        const Result<seconds> wait = parseDuration(option, part);
        if (!wait)
            return fail(wait.error());
        waits << *wait;
    }
    return waits;
}

/// "busy=10m", "voicemail=never", "no_answer=usual".
Result<void> readOwnWaits(const QString &text, RetryPolicy &retry)
{
    const QString option = QStringLiteral("--retry-after");
    const qsizetype equals = text.indexOf(u'=');
    const std::optional<Outcome> outcome = outcomeFromWord(QStringView(text).left(qMax(equals, 0)));
    if (!outcome || !isMiss(*outcome)) {
        return fail(ErrorCode::InvalidArgument,
                    {option + u' ' + text,
                     QStringLiteral("busy=10m, no_answer=..., voicemail=..., provider_error=...")});
    }
    const QString words = text.mid(equals + 1);
    if (words == QLatin1String("usual")) {
        retry.delaysOf.remove(*outcome);
        return {};
    }
    const Result<QList<seconds>> waits = readWaits(option, words);
    if (!waits)
        return fail(waits.error());
    retry.delaysOf.insert(*outcome, *waits);
    return {};
}

/// "3/24h".
Result<RollingCap> readCap(const QString &text)
{
    const QString option = QStringLiteral("--cap");
    const QStringList halves = text.split(u'/');
    if (halves.size() != 2)
        return fail(ErrorCode::InvalidArgument, {option + u' ' + text, QStringLiteral("3/24h")});
    const Result<int> contacts = readNumber(option, halves.at(0), 1, MostInACap);
    const Result<seconds> period = parseDuration(option, halves.at(1));
    if (!contacts || !period)
        return fail(contacts ? period.error() : contacts.error());
    if (*period < ShortestCap || *period > LongestCap)
        return fail(ErrorCode::InvalidArgument, {option + u' ' + text, QStringLiteral("1h ... 31d")});
    return RollingCap{*contacts, *period};
}

Result<void> readContacts(const VerbCall &call, ContactLimits &limits)
{
    if (const QString text = call.options.value(QStringLiteral("gap")); !text.isEmpty()) {
        const Result<seconds> gap = text == QLatin1String("none")
                                        ? Result<seconds>(seconds{0})
                                        : parseDuration(QStringLiteral("--gap"), text);
        if (!gap)
            return fail(gap.error());
        if (*gap > LongestCap)
            return fail(ErrorCode::InvalidArgument, {QStringLiteral("--gap ") + text, QStringLiteral("31d")});
        limits.gap = *gap;
    }
    if (!call.options.isSet(QStringLiteral("cap")))
        return {};
    const QStringList caps = call.options.values(QStringLiteral("cap"));
    limits.caps.clear();
    if (caps == QStringList{QStringLiteral("none")})
        return {};
    for (const QString &text : caps) {
        const Result<RollingCap> cap = readCap(text);
        if (!cap)
            return fail(cap.error());
        limits.caps << *cap;
    }
    return {};
}

} // namespace

QList<QCommandLineOption> ladderOptions()
{
    return {
        {QStringLiteral("retry"),
         LadderOptions::tr(
             "The waits after the first miss, the second and so on, for example \"30m,24h\"; the "
             "last one repeats. --tries says how often in all."),
         QStringLiteral("WAITS")},
        {QStringLiteral("retry-after"),
         LadderOptions::tr("The waits after one outcome: busy=10m, no_answer=..., voicemail=..., "
                           "provider_error=...; once for each. \"never\" tries no more, \"usual\" waits as "
                           "after the others."),
         QStringLiteral("OUTCOME=WAITS")},
        {QStringLiteral("gap"),
         LadderOptions::tr("At least so long between two contacts to a number, for example 30m, or \"none\". "
                           "Practice calls keep none."),
         QStringLiteral("TIME")},
        {QStringLiteral("cap"),
         LadderOptions::tr("At most so many contacts to a number within a time, for example 3/24h, once for "
                           "each, or \"none\". Practice calls keep none."),
         QStringLiteral("N/TIME")},
    };
}

Result<void> readLadderOptions(const VerbCall &call, CampaignRules &rules)
{
    if (call.options.isSet(QStringLiteral("retry"))) {
        const Result<QList<seconds>> waits =
            readWaits(QStringLiteral("--retry"), call.options.value(QStringLiteral("retry")));
        if (!waits)
            return fail(waits.error());
        rules.retry.delays = *waits;
    }
    for (const QString &text : call.options.values(QStringLiteral("retry-after"))) {
        if (const Result<void> read = readOwnWaits(text, rules.retry); !read)
            return read;
    }
    return readContacts(call, rules.contacts);
}

} // namespace callboard::app
