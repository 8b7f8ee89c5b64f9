// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/callfigures.h"

#include "core/store/contacted.h"
#include "core/store/database.h"

namespace callboard::store {

namespace {

constexpr qsizetype ValuesOfAStatement = 1000; // two bound values each

/// Of accounts that call.
QString callers(CallsOn which)
{
    return which == CallsOn::PracticeLine ? QStringLiteral("account.provider = 'practice'")
                                          : QStringLiteral("account.provider in ('vapi', 'bolna')");
}

QVariantList boundSpan(const TimeSpan &span)
{
    return {bound(span.from), bound(span.until)};
}

/// Of the calls of the span.
QString callsIn(CallsOn which)
{
    return u"from attempt join account on account.id = attempt.account_id where intent_at >= ? and "
           u"intent_at < ? and channel = 'call' and " +
           callers(which);
}

Result<int> countScheduled(Database &database, CallsOn which, const TimeSpan &span)
{
    return database.selectCount(
        u"select coalesce(sum(lead_count), 0) from campaign join account on account.id = "
        u"campaign.account_id where building = 0 and state <> 'draft' and start_at >= ? and start_at < ? "
        u"and " +
            callers(which),
        boundSpan(span));
}

Result<void> readOutcomes(Database &database, CallsOn which, const TimeSpan &span, CallFigures &figures)
{
    return database.select(
        u"select coalesce(outcome, ''), count(*), sum(case when accepted_at >= due_at then 1 else 0 end), "
        u"sum(case when accepted_at >= due_at then accepted_at - due_at else 0 end) " +
            callsIn(which) + u" and " + MayHaveLeft + u" group by coalesce(outcome, '')",
        boundSpan(span), [&figures](const Row &row) {
            figures.calls += row.number(1);
            figures.takenOn += row.number(2);
            figures.waited += milliseconds{row.integer(3)};
            if (const std::optional<Outcome> outcome = outcomeFromWord(row.text(0)))
                figures.outcomes.insert(*outcome, row.number(1));
        });
}

Result<void> readLeads(Database &database, CallsOn which, const TimeSpan &span, CallFigures &figures)
{
    return database.select(
        u"select count(distinct lead_id), count(distinct case when outcome = 'completed' then lead_id end) " +
            callsIn(which) + u" and " + MayHaveLeft,
        boundSpan(span), [&figures](const Row &row) {
            figures.leadsCalled = row.number(0);
            figures.leadsReached = row.number(1);
        });
}

Result<void> readFailures(Database &database, CallsOn which, const TimeSpan &span, CallFigures &figures)
{
    return database.select(
        u"select outcome, case when ended_reason <> '' then ended_reason else reason end as why, count(*) as "
        u"calls " +
            callsIn(which) +
            u" and state = 'ended' and refused = 0 and outcome not in ('completed', 'cancelled') group by "
            u"outcome, why order by calls desc, outcome, why limit ?",
        boundSpan(span) << MostFailureKinds, [&figures](const Row &row) {
            if (const std::optional<Outcome> outcome = outcomeFromWord(row.text(0)))
                figures.failures << FailedCalls{*outcome, row.text(1), row.number(2)};
        });
}

/// The value of \a column of a lead, for a select; binds \a values.
QString columnValue(const Database &database, const QString &column, QVariantList &values)
{
    values << foldCase(database.dialect(), column);
    return u"coalesce((select pair.value from " +
           jsonPairs(database.dialect(), QStringLiteral("attributes")) +
           u" as pair where lower(pair.name) = ? limit 1), '')";
}

/// Leads that may have a value there: quick, and lets few others through.
QString mayHold(const Database &database, const QString &column, QVariantList &values)
{
    values << QString(u'%' + foldCase(database.dialect(), column) + u'%');
    return QStringLiteral("call_status <> 'do_not_call' and lower(attributes) like ?");
}

Result<int> countSome(Database &database, CallsOn which, const QString &column,
                      const QList<ContactedSince> &some)
{
    QStringList rows;
    QVariantList values;
    for (const ContactedSince &each : some) {
        rows << QStringLiteral("(cast(? as text), cast(? as bigint))");
        values << each.value << bound(each.since);
    }
    const QString value = columnValue(database, column, values);
    const QString leads = mayHold(database, column, values);
    const QString practice =
        which == CallsOn::PracticeLine ? QStringLiteral("like") : QStringLiteral("not like");
    return database.selectCount(
        u"with wanted (day, since) as (values " + rows.join(QStringLiteral(", ")) +
            u"), dated as (select id, " + value + u" as day from lead where " + leads +
            u") select count(*) from dated join wanted on wanted.day = dated.day where exists (select 1 from "
            u"attempt join account on account.id = attempt.account_id where attempt.lead_id = dated.id and "
            u"intent_at >= wanted.since and account.provider " +
            practice + u" 'practice%' and " + MayHaveLeft + u')',
        values);
}

} // namespace

Result<CallFigures> callFigures(Database &database, CallsOn which, const TimeSpan &span)
{
    CallFigures figures;
    const Result<int> scheduled = countScheduled(database, which, span);
    const Result<int> asked = database.selectCount(u"select count(*) " + callsIn(which), boundSpan(span));
    if (!scheduled || !asked)
        return fail(scheduled ? asked.error() : scheduled.error());
    for (const auto read : {&readOutcomes, &readLeads, &readFailures}) {
        if (const Result<void> done = read(database, which, span, figures); !done)
            return fail(done.error());
    }
    figures.scheduled = *scheduled;
    figures.notPlaced = *asked - figures.calls;
    return figures;
}

Result<QHash<QString, int>> columnCounts(Database &database, const QString &column)
{
    QVariantList values;
    const QString value = columnValue(database, column, values);
    const QString leads = mayHold(database, column, values);
    QHash<QString, int> counts;
    const Result<void> done =
        database.select(u"select day, count(*) from (select " + value + u" as day from lead where " + leads +
                            u") as dated where day <> '' group by day",
                        values, [&counts](const Row &row) { counts.insert(row.text(0), row.number(1)); });
    if (!done)
        return fail(done.error());
    return counts;
}

Result<int> countContacted(Database &database, CallsOn which, const QString &column,
                           const QList<ContactedSince> &values)
{
    int counted = 0;
    for (qsizetype at = 0; at < values.size(); at += ValuesOfAStatement) {
        const Result<int> some = countSome(database, which, column, values.mid(at, ValuesOfAStatement));
        if (!some)
            return some;
        counted += *some;
    }
    return counted;
}

} // namespace callboard::store
