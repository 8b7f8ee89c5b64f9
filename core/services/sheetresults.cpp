// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetresults.h"

#include "core/store/store.h"

#include <algorithm>
#include <tuple>

namespace callboard::services {

namespace {

constexpr int MostSummaryCharacters = 2000; ///< a cell takes 50,000, a request some 2 MB

QMap<ResultColumn, QJsonValue> valuesOf(const store::LedgerAttempt &last, int calls, const QTimeZone &zone)
{
    const Attempt &attempt = last.attempt;
    QMap<ResultColumn, QJsonValue> values;
    values.insert(ResultColumn::Attempts, calls);
    values.insert(ResultColumn::Outcome, attempt.outcome ? toWord(*attempt.outcome) : QString());
    if (const std::optional<Instant> at = attempt.acceptedAt ? attempt.acceptedAt : attempt.intentAt)
        values.insert(ResultColumn::CalledAt, toIsoText(*at, zone));
    const std::optional<seconds> talk = attempt.record.talkTime;
    values.insert(ResultColumn::TalkSeconds,
                  talk ? QJsonValue(qint64(talk->count())) : QJsonValue(QString()));
    values.insert(ResultColumn::Summary, attempt.record.summary.left(MostSummaryCharacters));
    return values;
}

} // namespace

Result<CallResults> callResults(const store::Store &store, LeadId lead, const QTimeZone &zone)
{
    const Result<QList<Attempt>> all = store.attempts.ofLead(lead);
    if (!all)
        return fail(all.error());
    QList<Attempt> ended;
    std::copy_if(all->cbegin(), all->cend(), std::back_inserter(ended), [](const Attempt &attempt) {
        return attempt.channel == Channel::Call && attempt.state == AttemptState::Ended;
    });
    // As SheetRepository::outdated() orders them.
    std::sort(ended.begin(), ended.end(), [](const Attempt &a, const Attempt &b) {
        return std::tie(a.endedAt, a.ordinal) > std::tie(b.endedAt, b.ordinal);
    });
    CallResults results;
    for (const Attempt &attempt : std::as_const(ended)) {
        Result<store::LedgerAttempt> whole = store.attempts.find(attempt.id);
        const Result<CallRecord> record = store.attempts.record(attempt.id);
        if (!whole || !record)
            return fail(whole ? record.error() : whole.error());
        whole->attempt.record = *record;
        if (results.values.isEmpty())
            results.values = valuesOf(*whole, static_cast<int>(ended.size()), zone);
        if (whole->recordComplete) {
            results.attempt = attempt.id.text();
            break;
        }
    }
    return results;
}

} // namespace callboard::services
