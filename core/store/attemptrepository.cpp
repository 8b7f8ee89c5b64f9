// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/attemptrepository.h"

#include "core/store/boundlist.h"
#include "core/store/callrecordtext.h"
#include "core/store/contacted.h"
#include "core/store/database.h"

namespace callboard::store {

using security::Column;

namespace {

const char *const AttemptColumns =
    "id, lead_id, campaign_id, account_id, ordinal, position, state, version, "
    "due_at, intent_at, send_by, accepted_at, "
    "ended_at, provider_call_id, outcome, reason, talk_seconds, cost_micros, "
    "cost_currency, ended_reason, number_index, "
    "next_look_at, looks, record_complete, operator_id, (select parallel from campaign c where "
    "c.id = attempt.campaign_id), hang_up_asked, channel, delivery, undecided";

const char *const LiveStates = "('intent', 'unknown', 'needs_operator', 'accepted', 'ringing', 'talking')";
const char *const OpenStates =
    "('intent', 'unknown', 'needs_operator', 'accepted', 'ringing', 'talking', 'refused', 'not_sent')";

/// True of one of the open \a states, in words that let the database use the index of those: it does not see
/// by itself that they are among them, and would walk through all attempts there ever were.
QString isOpenAnd(const QString &states)
{
    return QLatin1String("state in ") + QLatin1String(OpenStates) + QLatin1String(" and ") + states;
}

/// Written out: for a bound state SQLite would prepare the statement anew each time, because some of its
/// indexes are of some states only.
QString isState(AttemptState state)
{
    const QString word = u'\'' + toWord(state) + u'\'';
    const QString isIt = u"state = " + word;
    return QLatin1String(OpenStates).contains(word) ? isOpenAnd(isIt) : isIt;
}

LedgerAttempt readAttempt(const Row &row)
{
    LedgerAttempt found;
    Attempt &attempt = found.attempt;
    attempt.id = AttemptId::fromText(row.text(0));
    attempt.lead = LeadId(row.integer(1));
    attempt.campaign = CampaignId(row.integer(2));
    attempt.account = AccountId(row.integer(3));
    attempt.ordinal = row.number(4);
    found.position = row.number(5);
    attempt.batch = found.position / std::max(1, row.number(25));
    attempt.state = attemptStateFromWord(row.text(6)).value_or(AttemptState::NeedsOperator);
    attempt.version = row.number(7);
    attempt.dueAt = row.instant(8);
    attempt.intentAt = row.optionalInstant(9);
    attempt.sendBy = row.optionalInstant(10);
    attempt.acceptedAt = row.optionalInstant(11);
    attempt.endedAt = row.optionalInstant(12);
    attempt.providerCallId = row.text(13);
    attempt.outcome = outcomeFromWord(row.text(14));
    attempt.reason = row.text(15);
    if (!row.isNull(16))
        attempt.record.talkTime = seconds{row.integer(16)};
    if (!row.isNull(17))
        attempt.record.cost = Money(row.integer(17), row.text(18));
    attempt.record.endedReason = row.text(19);
    found.numberIndex = row.blob(20);
    found.nextLookAt = row.optionalInstant(21);
    found.looks = row.number(22);
    found.recordComplete = row.flag(23);
    found.operatorName = row.text(24);
    found.isHangUpAsked = row.flag(26);
    attempt.channel = channelFromWord(row.text(27)).value_or(Channel::Call);
    attempt.delivery = deliveryFromWord(row.text(28));
    attempt.isUndecided = row.flag(29);
    return found;
}

} // namespace

AttemptRepository::AttemptRepository(Database &database, const security::ColumnCipher &cipher)
    : m_database(database)
    , m_cipher(cipher)
{
}

Result<QList<LedgerAttempt>> AttemptRepository::list(const QString &where, const QVariantList &values) const
{
    QList<LedgerAttempt> found;
    const QString sql =
        QLatin1String("select ") + QLatin1String(AttemptColumns) + QLatin1String(" from attempt ") + where;
    const Result<void> done =
        m_database.select(sql, values, [&](const Row &row) { found << readAttempt(row); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QList<Attempt>> AttemptRepository::plainList(const QString &where, const QVariantList &values) const
{
    const Result<QList<LedgerAttempt>> found = list(where, values);
    if (!found)
        return fail(found.error());
    QList<Attempt> attempts;
    for (const LedgerAttempt &each : *found)
        attempts << each.attempt;
    return attempts;
}

Result<LedgerAttempt> AttemptRepository::find(const AttemptId &id) const
{
    const Result<QList<LedgerAttempt>> found = list(QStringLiteral("where id = ?"), {id.text()});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, {QStringLiteral("Attempt ") + id.text()});
    return found->constFirst();
}

Result<QList<LedgerAttempt>> AttemptRepository::inState(AttemptState state) const
{
    return list(u"where " + isState(state) + u" order by due_at", {});
}

Result<QList<LedgerAttempt>> AttemptRepository::open() const
{
    return list(
        QLatin1String("where state in ") + QLatin1String(OpenStates) + QLatin1String(" order by due_at"), {});
}

Result<QList<LedgerAttempt>> AttemptRepository::toPoll(Instant now, int limit) const
{
    return list(QLatin1String("where ") +
                    isOpenAnd(QStringLiteral("state in ('accepted', 'ringing', 'talking')")) +
                    QLatin1String(" and next_look_at <= ? order by next_look_at limit ?"),
                {bound(now), limit});
}

Result<QList<LedgerAttempt>> AttemptRepository::toComplete(Instant now, int limit) const
{
    return list(QStringLiteral("where state = 'ended' and record_complete = 0 and channel = 'call' and "
                               "next_look_at <= ? order by next_look_at limit ?"),
                {bound(now), limit});
}

Result<QList<LedgerAttempt>> AttemptRepository::toSendAgain(CampaignId campaign, Instant now, int limit) const
{
    return list(QStringLiteral(
                    "where campaign_id = ? and state in ('refused', 'not_sent') and next_look_at <= ? order "
                    "by due_at, position limit ?"),
                {campaign.value(), bound(now), limit});
}

Result<QList<LedgerAttempt>> AttemptRepository::toSendAgain(CampaignId campaign) const
{
    return list(QStringLiteral("where campaign_id = ? and state in ('refused', 'not_sent') order by state "
                               "desc, due_at"),
                {campaign.value()});
}

Result<std::optional<Instant>> AttemptRepository::nextLook() const
{
    // State by state: the least of each is the first of an index, the least of several is a walk.
    QString sql(
        QLatin1String("select min(at) from (select min(next_look_at) as at from attempt where state = "
                      "'ended' and record_complete = 0"));
    for (const AttemptState state : {AttemptState::Accepted, AttemptState::Ringing, AttemptState::Talking,
                                     AttemptState::Refused, AttemptState::NotSent})
        sql += u" union all select min(next_look_at) from attempt where " + isState(state);
    const Result<std::optional<qint64>> at = m_database.selectInteger(sql + QLatin1String(") as looks"));
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<std::optional<Instant>> AttemptRepository::nextSendAgain(CampaignId campaign) const
{
    const Result<std::optional<qint64>> at = m_database.selectInteger(
        QStringLiteral("select min(next_look_at) from attempt where state in ('refused', 'not_sent') and "
                       "campaign_id = ?"),
        {campaign.value()});
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<bool> AttemptRepository::hasLiveCallTo(const QByteArray &numberIndex) const
{
    const Result<std::optional<qint64>> found =
        m_database.selectInteger(QLatin1String("select 1 from attempt where number_index = ? and state in ") +
                                     QLatin1String(LiveStates),
                                 {numberIndex});
    if (!found)
        return fail(found.error());
    return found->has_value();
}

Result<QList<Instant>> AttemptRepository::contacts(const QByteArray &numberIndex, Instant since) const
{
    QList<Instant> found;
    const Result<void> done = m_database.select(
        QLatin1String("select intent_at from attempt where number_index = ? and intent_at >= ? and ") +
            MayHaveLeft + QLatin1String(" order by intent_at"),
        {numberIndex, bound(since)}, [&](const Row &row) { found << row.instant(0); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<int> AttemptRepository::countCalls(const QList<AccountId> &accounts, Instant since) const
{
    const BoundList of(accounts);
    return m_database.selectCount(QLatin1String("select count(*) from attempt where account_id in ") +
                                      of.marks() + QLatin1String(" and intent_at >= ? and ") + MayHaveLeft,
                                  of.values() << bound(since));
}

Result<int> AttemptRepository::countCallsOf(const QString &operatorName, Instant since) const
{
    return m_database.selectCount(
        QLatin1String("select count(*) from attempt where operator_id = ? and operator_id <> '' and "
                      "channel = 'call' and intent_at >= ? and ") +
            MayHaveLeft,
        {operatorName, bound(since)});
}

Result<AttemptRepository::Intents> AttemptRepository::intents(const QList<AccountId> &accounts,
                                                              Instant since) const
{
    Intents found;
    const BoundList of(accounts);
    const Result<void> done =
        m_database.select(QLatin1String("select count(*), min(intent_at) from attempt where account_id in ") +
                              of.marks() + QLatin1String(" and intent_at >= ?"),
                          of.values() << bound(since), [&](const Row &row) {
                              found.count = row.number(0);
                              found.first = row.optionalInstant(1);
                          });
    if (!done)
        return fail(done.error());
    return found;
}

Result<int> AttemptRepository::countOutcome(CampaignId campaign, Outcome outcome) const
{
    return m_database.selectCount(
        QStringLiteral(
            "select count(*) from attempt where campaign_id = ? and state = 'ended' and outcome = ?"),
        {campaign.value(), toWord(outcome)});
}

Result<Money> AttemptRepository::spent(CampaignId campaign) const
{
    Money sum;
    const Result<void> done = m_database.select(
        QStringLiteral("select sum(cost_micros), max(cost_currency) from attempt where campaign_id = ? and "
                       "cost_micros is not null"),
        {campaign.value()}, [&](const Row &row) {
            if (!row.isNull(0))
                sum = Money(row.integer(0), row.text(1));
        });
    if (!done)
        return fail(done.error());
    return sum;
}

Result<int> AttemptRepository::nextOrdinal(CampaignId campaign, LeadId lead) const
{
    const Result<std::optional<qint64>> highest = m_database.selectInteger(
        QStringLiteral("select max(ordinal) from attempt where campaign_id = ? and lead_id = ?"),
        {campaign.value(), lead.value()});
    if (!highest)
        return fail(highest.error());
    return int(highest->value_or(0)) + 1;
}

Result<QList<LedgerAttempt>> AttemptRepository::openOf(CampaignId campaign, LeadId lead) const
{
    return list(QStringLiteral("where campaign_id = ? and lead_id = ? and state not in ('ended', "
                               "'not_placed', 'expired', 'cancelled') order by ordinal"),
                {campaign.value(), lead.value()});
}

Result<bool> AttemptRepository::isAttempted(LeadId lead) const
{
    const Result<std::optional<qint64>> found = m_database.selectInteger(
        QStringLiteral("select 1 from attempt where lead_id = ? limit 1"), {lead.value()});
    if (!found)
        return fail(found.error());
    return found->has_value();
}

Result<bool> AttemptRepository::isReached(CampaignId campaign, LeadId lead) const
{
    const Result<std::optional<qint64>> found = m_database.selectInteger(
        QStringLiteral("select 1 from attempt where campaign_id = ? and lead_id = ? and +state = 'ended' and "
                       "outcome = 'completed' limit 1"), // the lead's few, not all that were reached
        {campaign.value(), lead.value()});
    if (!found)
        return fail(found.error());
    return found->has_value();
}

Result<bool> AttemptRepository::hasLive(const QList<LeadId> &leads) const
{
    for (const LeadId lead : leads) {
        const Result<std::optional<qint64>> found =
            m_database.selectInteger(QLatin1String("select 1 from attempt where lead_id = ? and state in ") +
                                         QLatin1String(LiveStates) + QLatin1String(" limit 1"),
                                     {lead.value()});
        if (!found)
            return fail(found.error());
        if (found->has_value())
            return true;
    }
    return false;
}

Result<bool> AttemptRepository::knowsCall(const QString &providerCallId) const
{
    // By account, for the index begins with it.
    const Result<std::optional<qint64>> found = m_database.selectInteger(
        QStringLiteral("select 1 from attempt where account_id in (select id from account) and "
                       "provider_call_id = ? limit 1"),
        {providerCallId});
    return found ? Result<bool>(found->has_value()) : fail(found.error());
}

Result<void> AttemptRepository::insertIntent(const LedgerAttempt &attempt)
{
    const Attempt &a = attempt.attempt;
    return m_database.change(
        QStringLiteral(
            "insert into attempt (id, lead_id, campaign_id, account_id, position, ordinal, state, "
            "number_index, due_at, intent_at, send_by, operator_id, channel) values (?, ?, ?, ?, ?, ?, "
            "'intent', ?, ?, ?, ?, ?, ?)"),
        {a.id.text(), a.lead.value(), a.campaign.value(), a.account.value(), attempt.position, a.ordinal,
         attempt.numberIndex, bound(a.dueAt), bound(a.intentAt), bound(a.sendBy), attempt.operatorName,
         toWord(a.channel)});
}

Result<void> AttemptRepository::insertFound(const LedgerAttempt &attempt)
{
    const Attempt &a = attempt.attempt;
    const QVariant outcome =
        a.outcome ? QVariant(toWord(*a.outcome)) : QVariant(QMetaType::fromType<QString>());
    return m_database.change(
        QStringLiteral("insert into attempt (id, lead_id, campaign_id, account_id, position, ordinal, state, "
                       "number_index, due_at, intent_at, accepted_at, ended_at, next_look_at, "
                       "provider_call_id, outcome, reason, operator_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, "
                       "?, ?, ?, ?, ?, ?, ?, ?)"),
        {a.id.text(), a.lead.value(), a.campaign.value(), a.account.value(), attempt.position, a.ordinal,
         toWord(a.state), attempt.numberIndex, bound(a.dueAt), bound(a.intentAt), bound(a.acceptedAt),
         bound(a.endedAt), bound(attempt.nextLookAt), a.providerCallId, outcome, a.reason,
         attempt.operatorName});
}

Result<void> AttemptRepository::guarded(const LedgerAttempt &before, const QString &assignments,
                                        const QVariantList &values)
{
    const Result<int> changed =
        m_database.execute(QLatin1String("update attempt set version = version + 1, ") + assignments +
                               QLatin1String(" where id = ? and state = ? and version = ?"),
                           values + QVariantList{before.attempt.id.text(), toWord(before.attempt.state),
                                                 before.attempt.version});
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return fail(ErrorCode::DatabaseConflict, {}, QStringLiteral("attempt ") + before.attempt.id.text());
    return {};
}

Result<void> AttemptRepository::intendAgain(const LedgerAttempt &before, Instant intentAt, Instant sendBy)
{
    Q_ASSERT(mayMove(before.attempt.state, AttemptState::Intent));
    return guarded(
        before,
        QStringLiteral("state = 'intent', intent_at = ?, send_by = ?, next_look_at = null, reason = ''"),
        {bound(intentAt), bound(sendBy)});
}

Result<void> AttemptRepository::move(const LedgerAttempt &before, AttemptState to, const QString &reason,
                                     std::optional<Instant> nextLook)
{
    Q_ASSERT(mayMove(before.attempt.state, to));
    return guarded(before, QStringLiteral("state = ?, reason = ?, next_look_at = ?, looks = looks + 1"),
                   {toWord(to), reason, bound(nextLook)});
}

Result<void> AttemptRepository::accept(const LedgerAttempt &before, const QString &providerCallId,
                                       Instant now, std::optional<Instant> nextLook)
{
    Q_ASSERT(mayMove(before.attempt.state, AttemptState::Accepted));
    return guarded(
        before,
        QStringLiteral("state = 'accepted', reason = '', provider_call_id = ?, accepted_at = ?, next_look_at "
                       "= ?, looks = 0"),
        {providerCallId, bound(now), bound(nextLook)});
}

Result<void> AttemptRepository::end(const LedgerAttempt &before, Outcome outcome, const QString &reason,
                                    Instant now, std::optional<Instant> nextLook)
{
    Q_ASSERT(mayMove(before.attempt.state, AttemptState::Ended));
    return guarded(
        before,
        QStringLiteral("state = 'ended', outcome = ?, reason = ?, ended_at = ?, next_look_at = ?, looks = 0, "
                       "refused = case when state = 'refused' then 1 else 0 end"),
        {toWord(outcome), reason, bound(now), bound(nextLook)});
}

Result<void> AttemptRepository::storeRecord(const AttemptId &id, const CallRecord &record, bool complete,
                                            std::optional<Instant> nextLook)
{
    const QVariant noNumber(QMetaType::fromType<qlonglong>());
    const QVariant talk = record.talkTime ? QVariant(qint64(record.talkTime->count())) : noNumber;
    const QVariant cost = record.cost ? QVariant(record.cost->micros()) : noNumber;
    const QVariant currency =
        record.cost ? QVariant(record.cost->currency()) : QVariant(QMetaType::fromType<QString>());
    return m_database.change(
        QStringLiteral(
            "update attempt set talk_seconds = coalesce(?, talk_seconds), cost_micros = coalesce(?, "
            "cost_micros), cost_currency = coalesce(?, cost_currency), ended_reason = ?, record_cipher = ?, "
            "record_complete = ?, next_look_at = ?, looks = looks + 1 where id = ?"),
        {talk, cost, currency, record.endedReason,
         m_cipher.encrypt(Column::AttemptRecord, id.text(), recordToText(record)), complete ? 1 : 0,
         bound(nextLook), id.text()});
}

Result<void> AttemptRepository::lookAgain(const AttemptId &id, Instant at)
{
    return m_database.change(
        QStringLiteral("update attempt set next_look_at = ?, looks = looks + 1 where id = ?"),
        {bound(at), id.text()});
}

Result<CallRecord> AttemptRepository::record(const AttemptId &id) const
{
    Result<LedgerAttempt> found = find(id);
    if (!found)
        return fail(found.error());
    CallRecord record = found->attempt.record;
    QByteArray cipher;
    const Result<void> read =
        m_database.select(QStringLiteral("select record_cipher from attempt where id = ?"), {id.text()},
                          [&](const Row &row) { cipher = row.blob(0); });
    if (!read)
        return fail(read.error());
    if (cipher.isEmpty())
        return record;
    const Result<QString> text = m_cipher.decrypt(Column::AttemptRecord, id.text(), cipher);
    if (!text)
        return fail(text.error());
    readRecordText(*text, record);
    return record;
}

Result<QList<Attempt>> AttemptRepository::ofCampaign(CampaignId campaign, int limit) const
{
    return plainList(
        QStringLiteral("where campaign_id = ? order by coalesce(intent_at, due_at) desc, position "
                       "desc limit ?"),
        {campaign.value(), limit});
}

Result<QList<Attempt>> AttemptRepository::ofLead(LeadId lead) const
{
    return plainList(QStringLiteral("where lead_id = ? order by coalesce(intent_at, due_at) desc"),
                     {lead.value()});
}

Result<QList<Attempt>> AttemptRepository::latest(int limit) const
{
    return plainList(QStringLiteral("order by coalesce(intent_at, due_at) desc limit ?"), {limit});
}

Result<int> AttemptRepository::countStates(const QList<AttemptState> &states) const
{
    int total = 0;
    for (const AttemptState state : states) {
        const Result<int> count =
            m_database.selectCount(u"select count(*) from attempt where " + isState(state));
        if (!count)
            return count;
        total += *count;
    }
    return total;
}

Result<int> AttemptRepository::count() const
{
    return m_database.selectCount(QStringLiteral("select count(*) from attempt"));
}

} // namespace callboard::store
