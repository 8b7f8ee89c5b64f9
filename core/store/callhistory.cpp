// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/callhistory.h"

#include "core/store/database.h"

namespace callboard::store {

Result<QList<CallSample>> callSamples(Database &database, CallsOn which, Instant since, int most)
{
    const QString accounts = which == CallsOn::PracticeLine
                                 ? QStringLiteral("account.provider = 'practice'")
                                 : QStringLiteral("account.provider <> 'practice'");
    QList<CallSample> samples;
    const Result<void> done = database.select(
        u"select outcome, ended_at - accepted_at, talk_seconds, cost_micros, cost_currency from attempt join "
        u"account on account.id = attempt.account_id where intent_at >= ? and channel = 'call' and state = "
        u"'ended' and outcome is not null and accepted_at is not null and ended_at - accepted_at between 0 "
        u"and 3600000 and " +
            accounts + u" order by intent_at desc limit ?",
        {bound(since), most}, [&samples, which](const Row &row) {
            const std::optional<Outcome> outcome = outcomeFromWord(row.text(0));
            if (!outcome)
                return;
            CallSample sample{*outcome, std::chrono::round<seconds>(milliseconds{row.integer(1)}), {}, {}};
            if (!row.isNull(2) && which == CallsOn::RealAccounts)
                sample.talk = seconds{row.integer(2)};
            if (!row.isNull(3))
                sample.cost = Money(row.integer(3), row.text(4));
            samples << sample;
        });
    if (!done)
        return fail(done.error());
    return samples;
}

} // namespace callboard::store
