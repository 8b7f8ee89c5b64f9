// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/webhookintake.h"

#include "core/base/log.h"
#include "core/providers/webhookreading.h"
#include "core/security/secretstore.h"
#include "core/services/webhookservice.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace callboard::services {

namespace {

/// In one transaction, which the engine waits for.
constexpr int ReportsKeptAtOnce = 200;

/// What was read before, if it is still the same.
std::optional<QByteArray> knownKey(const QList<OpenDoor> &known, const store::WebhookDoor &door)
{
    for (const OpenDoor &each : known) {
        const bool isSame = each.door.account == door.account && each.door.keyChangedAt == door.keyChangedAt;
        if (isSame && !each.key.isEmpty())
            return each.key;
    }
    return std::nullopt;
}

QByteArray keyOf(Workspace &workspace, const QList<OpenDoor> &known, const store::WebhookDoor &door)
{
    if (!door.keyChangedAt)
        return {};
    if (const std::optional<QByteArray> key = knownKey(known, door))
        return *key;
    const Result<std::optional<QByteArray>> key = workspace.secrets()->read(webhookKeyName(door.account));
    // Until it can be read nothing is believed; another look may read it.
    if (!key)
        qCWarning(lcService) << "the key of an account's reports was not read:" << key.error().detail;
    return key ? key->value_or(QByteArray()) : QByteArray();
}

struct DoorsAndAccounts
{
    QList<store::WebhookDoor> doors;
    QList<Account> accounts;
};

Result<DoorsAndAccounts> readDoors(const store::Store &store)
{
    const Result<QList<store::WebhookDoor>> doors =
        store::WebhookRepository(*store.database, store.cipher).doors();
    const Result<QList<Account>> accounts = store.accounts.all();
    if (!doors || !accounts)
        return fail(doors ? accounts.error() : doors.error());
    return DoorsAndAccounts{*doors, *accounts};
}

/// Keeps what the body says of the door's own account.
Result<int> keepThrough(Workspace &workspace, const OpenDoor &door, const QByteArray &body)
{
    const Result<QList<providers::WebhookReport>> read = providers::readWebhook(door.account, body);
    if (!read)
        return fail(read.error());
    QList<store::ReceivedReport> reports;
    for (const providers::WebhookReport &report : *read)
        reports << store::ReceivedReport{providers::keyOf(report), providers::textOf(report)};
    const Instant now = workspace.clock().now();
    for (qsizetype from = 0; from < reports.size(); from += ReportsKeptAtOnce) {
        const auto keep = [through = door.door, some = reports.mid(from, ReportsKeptAtOnce),
                           now](store::Store &store) {
            return store::WebhookRepository(*store.database, store.cipher).keep(through, some, now);
        };
        if (const Result<void> kept = workspace.ledger().write(keep).result(); !kept)
            return fail(kept.error());
    }
    return int(reports.size());
}

/// Whether the two are of numbers of one app, whose key proves what it says of either.
bool isOfSameApp(const OpenDoor &door, const OpenDoor &other)
{
    const QString &number = other.account.phoneNumberId;
    return door.isSigned && other.isSigned && !door.key.isEmpty() && other.key == door.key &&
           !number.isEmpty() && number != door.account.phoneNumberId;
}

} // namespace

QFuture<Result<QList<OpenDoor>>> openDoors(Workspace &workspace, const QList<OpenDoor> &known)
{
    return QtConcurrent::run([workspace = &workspace, known]() -> Result<QList<OpenDoor>> {
        const Result<DoorsAndAccounts> found =
            workspace->ledger().read([](const store::Store &store) { return readDoors(store); }).result();
        if (!found)
            return fail(found.error());
        QList<OpenDoor> open;
        for (const store::WebhookDoor &door : found->doors) {
            const auto account =
                std::find_if(found->accounts.cbegin(), found->accounts.cend(),
                             [&door](const Account &each) { return each.id == door.account; });
            if (account != found->accounts.cend()) {
                open << OpenDoor{door, *account, providers::signsWebhooks(account->provider),
                                 keyOf(*workspace, known, door)};
            }
        }
        return open;
    });
}

Result<int> takeIn(Workspace &workspace, const QList<OpenDoor> &doors, const OpenDoor &door,
                   const QByteArray &body)
{
    const Result<int> own = keepThrough(workspace, door, body);
    if (!own)
        return own;
    int kept = *own;
    for (const OpenDoor &other : doors) {
        if (!isOfSameApp(door, other))
            continue;
        const Result<int> more = keepThrough(workspace, other, body);
        // The address that it came to is right: it is told again, and the doors have been read anew by then.
        if (!more && more.error().code == ErrorCode::NotAllowed)
            return fail(ErrorCode::Busy, {QStringLiteral("webhooks")});
        if (!more)
            return more;
        kept += *more;
    }
    return kept;
}

} // namespace callboard::services
