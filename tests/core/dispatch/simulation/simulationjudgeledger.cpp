// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationjudge.h"

#include "core/store/database.h"
#include "tests/core/dispatch/simulation/simulationlaw.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

/// The ledger agrees with itself: every live attempt has its line, no other has one, no number two.
void SimulationJudge::judgeLedger()
{
    QSet<QByteArray> numbers;
    QHash<qint64, int> held;
    int withLine = 0;
    const auto look = [&](const store::Row &row) {
        const AttemptId id = AttemptId::fromText(row.text(0));
        const QByteArray number = row.blob(1);
        if (numbers.contains(number))
            accuse(Invariant::Ledger, QStringLiteral("the ledger holds two live attempts to a number"));
        numbers.insert(number);
        if (row.flag(3)) {
            ++withLine;
            ++held[row.integer(2)];
            return;
        }
        const std::optional<TrueCall> call = m_line.callOf(id);
        if (!call || call->holdsLine(m_clock.bootTime()))
            accuse(Invariant::Ledger, QStringLiteral("a live attempt without a line"));
    };
    const Result<void> read = m_store.database->select(
        QStringLiteral(
            "select a.id, a.number_index, a.account_id, exists (select 1 from slot s where s.scope "
            "= 'account' and s.attempt_id = a.id) from attempt a where a.state in ('intent', "
            "'unknown', 'needs_operator', 'accepted', 'ringing', 'talking')"),
        {}, look);
    const Result<std::optional<qint64>> lines = m_store.database->selectInteger(
        QStringLiteral("select count(*) from slot where scope = 'account' and attempt_id is not null"));
    if (!read || !lines)
        accuse(Invariant::Ledger, QStringLiteral("the lines cannot be read"));
    else if (lines->value_or(0) != withLine)
        accuse(Invariant::Ledger, QStringLiteral("a line is held for nobody"));
    const QList<OfficeAccount> accounts = m_office.accounts();
    for (const OfficeAccount &each : accounts) {
        OfficeAccount &known = m_office.account(each.account.id);
        const int used = held.value(known.account.id.value());
        if (used > known.mostLines)
            accuse(Invariant::Limits,
                   QStringLiteral("%1 of %2 lines are in use").arg(used).arg(known.mostLines));
        known.mostLines = std::max(known.account.lines, std::min(known.mostLines, used));
    }
}

/// For whoever looks for the cause.
void SimulationJudge::noteWhatIsLeft()
{
    const auto note = [this](const QString &sql) {
        (void)m_store.database->select(sql, {}, [this](const store::Row &row) { m_log.note(row.text(0)); });
    };
    note(QStringLiteral(
        "select 'left: campaign ' || c.id || ' ' || c.state || ', place ' || p.position || ' ' || "
        "p.state || ', lead ' || p.lead_id || ', due ' || coalesce(p.next_due, 'by plan') || "
        "', tries ' || p.tries || ', rules ' || c.rules from place p join campaign c on c.id = "
        "p.campaign_id where p.state in ('planned', 'taken') and c.state <> 'cancelled' limit 15"));
    note(QStringLiteral(
        "select 'left: attempt ' || substr(id, 1, 8) || ' ' || state || ' ' || reason || ', lead ' "
        "|| lead_id || ', account ' || account_id from attempt where state not in ('ended', "
        "'not_placed', 'expired', 'cancelled') limit 15"));
    note(QStringLiteral(
        "select 'left: lead ' || id || ' ' || call_status || ' ' || status_detail from lead where "
        "call_status in ('bulk_calling', 'initiated') or status_detail <> '' limit 15"));
}

void SimulationJudge::lookAtTheEnd()
{
    const auto none = [this](const char *what, const QString &sql) {
        const Result<std::optional<qint64>> count = m_store.database->selectInteger(sql);
        if (!count || count->value_or(0) != 0)
            accuse(Invariant::Plan,
                   QStringLiteral("%1 %2").arg(count ? count->value_or(0) : -1).arg(QLatin1String(what)));
    };
    none("campaigns are not over",
         QStringLiteral(
             "select count(*) from campaign where state not in ('completed', 'cancelled', 'failed')"));
    none(
        "leads are lost: their places are open in a campaign that is completed",
        QStringLiteral("select count(*) from place p join campaign c on c.id = p.campaign_id where c.state = "
                       "'completed' and c.failure = '' and p.state in ('planned', 'taken')"));
    none("places are still being called", QStringLiteral("select count(*) from place where state = 'taken'"));
    none("attempts are not final",
         QStringLiteral("select count(*) from attempt where state not in ('ended', 'not_placed', 'expired', "
                        "'cancelled')"));
    none("lines are in use", QStringLiteral("select count(*) from slot where attempt_id is not null"));
    none("leads look as if somebody called them",
         QStringLiteral("select count(*) from lead where call_status in ('bulk_calling', 'initiated')"));
    none("leads look as if another try came",
         QStringLiteral("select count(*) from lead where status_detail like 'next_try%'"));
    none("missed appointments are decided by nobody",
         QStringLiteral("select count(*) from attempt a join campaign c on c.id = a.campaign_id where "
                        "a.undecided = 1 and c.state = 'completed'"));
    compareWithTruth();
    if (!m_faults.isEmpty())
        noteWhatIsLeft();
}

bool SimulationJudge::isDecided(const QString &reason)
{
    return reason == QLatin1String("treated_as_called") || reason == QLatin1String("decided_by_itself");
}

/// What the ledger tells of each call is what became of it, unless a person had to decide.
void SimulationJudge::compareWithTruth()
{
    QHash<QString, QString> outcomes;
    QHash<QString, QString> reasons;
    (void)m_store.database->select(QStringLiteral("select id, state, outcome, reason from attempt"), {},
                                   [&](const store::Row &row) {
                                       outcomes.insert(row.text(0), row.text(1) + u' ' + row.text(2));
                                       reasons.insert(row.text(0), row.text(3));
                                   });
    const QList<TrueCall> calls = m_line.calls();
    for (const TrueCall &call : calls) {
        const QString id = call.attempt.text();
        if (!isDecided(reasons.value(id)) &&
            outcomes.value(id) != QLatin1String("ended ") + toWord(call.outcome))
            accuse(Invariant::Ledger, QStringLiteral("%1 ended as %2 and is told to be %3")
                                          .arg(call.id, toWord(call.outcome), outcomes.value(id)));
    }
}

} // namespace callboard::test
