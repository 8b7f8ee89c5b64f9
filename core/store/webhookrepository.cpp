// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/webhookrepository.h"

#include "core/store/database.h"

namespace callboard::store {

using security::Column;

namespace {

QString doorKey(AccountId account)
{
    return QStringLiteral("webhook-door/%1").arg(account.value());
}

} // namespace

Result<QList<WebhookDoor>> WebhookRepository::doors() const
{
    QList<WebhookDoor> found;
    std::optional<Error> broken;
    const Result<void> done = m_database.select(
        QStringLiteral("select account_id, secret_cipher, made_at, key_changed_at from webhook_door order by "
                       "account_id"),
        {}, [&](const Row &row) {
            WebhookDoor door{.account = AccountId(row.integer(0)), .secret = {}, .madeAt = row.instant(2)};
            const Result<QString> secret =
                m_cipher.decrypt(Column::ProviderEvent, doorKey(door.account), row.blob(1));
            if (!secret) {
                broken = secret.error();
                return;
            }
            door.secret = secret->toLatin1();
            door.keyChangedAt = row.optionalInstant(3);
            found << door;
        });
    if (!done)
        return fail(done.error());
    if (broken)
        return fail(*broken);
    return found;
}

Result<std::optional<WebhookDoor>> WebhookRepository::door(AccountId account) const
{
    const Result<QList<WebhookDoor>> all = doors();
    if (!all)
        return fail(all.error());
    for (const WebhookDoor &door : *all) {
        if (door.account == account)
            return std::optional(door);
    }
    return std::optional<WebhookDoor>();
}

Result<void> WebhookRepository::openDoor(const WebhookDoor &door)
{
    return m_database.change(
        QStringLiteral("insert into webhook_door (account_id, secret_cipher, made_at) values (?, ?, ?) on "
                       "conflict (account_id) do update set secret_cipher = excluded.secret_cipher, made_at "
                       "= excluded.made_at"),
        {door.account.value(),
         m_cipher.encrypt(Column::ProviderEvent, doorKey(door.account), QString::fromLatin1(door.secret)),
         bound(door.madeAt)});
}

Result<void> WebhookRepository::noteKeyChanged(AccountId account, Instant at)
{
    return m_database.change(
        QStringLiteral("update webhook_door set key_changed_at = ? where account_id = ?"),
        {bound(at), account.value()});
}

Result<void> WebhookRepository::closeDoor(AccountId account)
{
    return m_database.change(QStringLiteral("delete from webhook_door where account_id = ?"),
                             {account.value()});
}

Result<void> WebhookRepository::keep(const WebhookDoor &through, const QList<ReceivedReport> &reports,
                                     Instant now)
{
    Transaction transaction(m_database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    // Whoever took the report in may not know of a new secret yet.
    const Result<std::optional<WebhookDoor>> standing = door(through.account);
    if (!standing)
        return fail(standing.error());
    if (!*standing || (*standing)->secret != through.secret)
        return fail(ErrorCode::NotAllowed, {QStringLiteral("this address leads nowhere any more")});
    const Result<int> waiting = m_database.selectCount(QStringLiteral("select count(*) from webhook_report"));
    if (!waiting)
        return fail(waiting.error());
    if (*waiting + reports.size() > MostWaiting)
        return fail(ErrorCode::Busy, {QStringLiteral("webhooks")});
    for (const ReceivedReport &report : reports) {
        if (const Result<void> kept = insert(through.account, report, now); !kept)
            return kept;
    }
    return transaction.commit();
}

Result<void> WebhookRepository::insert(AccountId account, const ReceivedReport &report, Instant now)
{
    return m_database.change(
        QStringLiteral("insert into webhook_report (account_id, report_key, content_cipher, received_at, "
                       "next_look_at) values (?, ?, ?, ?, ?) on conflict (account_id, report_key) do update "
                       "set next_look_at = excluded.next_look_at"),
        {account.value(), report.key, m_cipher.encrypt(Column::ProviderEvent, report.key, report.content),
         bound(now), bound(now)});
}

Result<QList<WaitingReport>> WebhookRepository::due(Instant now, int limit) const
{
    QList<WaitingReport> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select id, account_id, report_key, content_cipher, received_at from webhook_report "
                       "where next_look_at <= ? order by next_look_at, id limit ?"),
        {bound(now), limit}, [&](const Row &row) {
            const Result<QString> content = m_cipher.decrypt(Column::ProviderEvent, row.text(2), row.blob(3));
            found << WaitingReport{row.integer(0), AccountId(row.integer(1)), content ? *content : QString(),
                                   row.instant(4)};
        });
    return done ? Result<QList<WaitingReport>>(found) : fail(done.error());
}

Result<std::optional<Instant>> WebhookRepository::nextDue() const
{
    const Result<std::optional<qint64>> at =
        m_database.selectInteger(QStringLiteral("select min(next_look_at) from webhook_report"));
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<void> WebhookRepository::forget(qint64 id)
{
    return m_database.change(QStringLiteral("delete from webhook_report where id = ?"), {id});
}

Result<void> WebhookRepository::putOff(qint64 id, Instant until, bool isStranger)
{
    return m_database.change(
        QStringLiteral("update webhook_report set next_look_at = ?, stranger = ? where id = ?"),
        {bound(until), isStranger ? 1 : 0, id});
}

Result<int> WebhookRepository::strangers() const
{
    return m_database.selectCount(QStringLiteral("select count(*) from webhook_report where stranger = 1"));
}

Result<int> WebhookRepository::dropStrangers(int kept)
{
    return m_database.execute(
        QStringLiteral("delete from webhook_report where stranger = 1 and id not in (select id from "
                       "webhook_report where stranger = 1 order by id desc limit ?)"),
        {kept});
}

Result<AttemptId> WebhookRepository::attemptOf(AccountId account, const QString &providerId) const
{
    AttemptId found;
    const Result<void> done = m_database.select(
        QStringLiteral("select id from attempt where account_id = ? and provider_call_id = ?"),
        {account.value(), providerId}, [&](const Row &row) { found = AttemptId::fromText(row.text(0)); });
    return done ? Result<AttemptId>(found) : fail(done.error());
}

Result<void> WebhookRepository::lookSooner(const AttemptId &attempt, Instant at)
{
    return m_database.change(
        QStringLiteral(
            "update attempt set next_look_at = ?, record_complete = 0, looks = case when looks > 0 "
            "then looks - 1 else 0 end where id = ? and (next_look_at is null or next_look_at > ?)"),
        {bound(at), attempt.text(), bound(at)});
}

} // namespace callboard::store
