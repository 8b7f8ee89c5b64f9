// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/webhookservice.h"

#include "core/providers/webhookreading.h"
#include "core/security/secretstore.h"
#include "core/security/sodiumlibrary.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "core/store/webhookrepository.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>

namespace callboard::services {

namespace {

using store::WebhookDoor;
using store::WebhookRepository;

constexpr int DoorSecretBytes = 32;

WebhookRepository webhooksIn(const store::Store &store)
{
    return {*store.database, store.cipher};
}

QByteArray makeDoorSecret()
{
    return security::randomBytes(DoorSecretBytes)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<QUrl> baseAddress(const store::Store &store)
{
    const Result<QString> address = readSetting(store.settings, WebhooksAddressKey);
    const Result<QString> port = readSetting(store.settings, WebhooksPortKey);
    if (!address || !port)
        return fail(address ? port.error() : address.error());
    return address->isEmpty() ? QUrl(QStringLiteral("http://127.0.0.1:") + *port) : QUrl(*address);
}

WebhookRow rowFor(const Account &account, const QList<WebhookDoor> &doors, QUrl base)
{
    WebhookRow row;
    row.account = account;
    row.isSigned = providers::signsWebhooks(account.provider);
    const auto door = std::find_if(doors.cbegin(), doors.cend(), [&account](const WebhookDoor &each) {
        return each.account == account.id;
    });
    if (door == doors.cend())
        return row;
    const QString secret = QString::fromLatin1(door->secret);
    row.isOpen = true;
    base.setPath(QStringLiteral("/hooks/%1/%2").arg(toWord(account.provider), secret));
    row.address = base;
    // Every other public address has TLS: without it only this computer's may be set.
    row.isPublic = base.scheme() == QLatin1String("https");
    row.hasKey = door->keyChangedAt.has_value();
    // Meta asks for it when the address is entered. Whoever knows the address knows it, and may.
    if (account.provider == ProviderKind::WhatsAppCloud)
        row.verifyToken = secret;
    return row;
}

Result<QList<WebhookRow>> webhookRows(const store::Store &store)
{
    const Result<QList<Account>> accounts = store.accounts.all();
    const Result<QList<WebhookDoor>> doors = webhooksIn(store).doors();
    const Result<QUrl> base = baseAddress(store);
    if (!accounts || !doors)
        return fail(accounts ? doors.error() : accounts.error());
    if (!base)
        return fail(base.error());
    QList<WebhookRow> rows;
    for (const Account &account : *accounts) {
        if (providers::hasWebhooks(account.provider))
            rows << rowFor(account, *doors, *base);
    }
    return rows;
}

/// The account and its door, if it may have one.
struct DoorWish
{
    Account account;
    std::optional<WebhookDoor> door;
};

Result<DoorWish> wishFor(const store::Store &store, AccountId id)
{
    const Result<Account> account = store.accounts.find(id);
    if (!account)
        return fail(account.error());
    if (!providers::hasWebhooks(account->provider)) {
        return fail(
            ErrorCode::NotAllowed,
            {QCoreApplication::translate("WebhookService", "the provider of this account does not report")});
    }
    const Result<std::optional<WebhookDoor>> door = webhooksIn(store).door(id);
    if (!door)
        return fail(door.error());
    return DoorWish{*account, *door};
}

Result<void> checkKey(const DoorWish &wish, const QByteArray &key)
{
    const bool isSigned = providers::signsWebhooks(wish.account.provider);
    if (!isSigned && !key.isEmpty()) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate(
                        "WebhookService", "This provider signs nothing, so that there is no key to keep.")});
    }
    if (isSigned && key.isEmpty() && !(wish.door && wish.door->keyChangedAt)) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate(
                        "WebhookService", "WhatsApp signs its reports with the app secret. Without it they "
                                          "cannot be told from forged ones.")});
    }
    return {};
}

/// Also for the host of the doors, which reads them anew.
void tellDoors(store::Ledger &ledger)
{
    (void)ledger.write([&changes = ledger.changes()](store::Store &) {
        Q_EMIT changes.accountsChanged();
        return true;
    });
}

Result<void> openDoorFor(Workspace &workspace, AccountId id, const QByteArray &key)
{
    store::Ledger &ledger = workspace.ledger();
    const Result<DoorWish> wish =
        ledger.read([id](const store::Store &store) { return wishFor(store, id); }).result();
    if (!wish)
        return fail(wish.error());
    if (const Result<void> checked = checkKey(*wish, key); !checked)
        return checked;
    if (!key.isEmpty()) {
        if (const Result<void> home = workspace.ensureKeyHome(); !home)
            return home;
        if (const Result<void> kept = workspace.secrets()->write(webhookKeyName(id), key); !kept)
            return kept;
    }
    const Instant now = workspace.clock().now();
    const auto work = [id, now, hasKey = !key.isEmpty(), before = wish->door](store::Store &store) {
        WebhookRepository webhooks = webhooksIn(store);
        Result<void> done = before ? Result<void>() : webhooks.openDoor({id, makeDoorSecret(), now});
        if (!done || !hasKey)
            return done;
        // Another moment than before, by which a new key is noticed.
        const std::optional<Instant> last = before ? before->keyChangedAt : std::nullopt;
        return webhooks.noteKeyChanged(id, last ? std::max(now, *last + milliseconds{1}) : now);
    };
    const Result<void> opened = ledger.write(work).result();
    if (opened)
        tellDoors(ledger);
    return opened;
}

} // namespace

WebhookService::WebhookService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<QList<WebhookRow>>> WebhookService::rows() const
{
    return m_workspace.ledger().read([](const store::Store &store) { return webhookRows(store); });
}

QFuture<Result<int>> WebhookService::strangers() const
{
    return m_workspace.ledger().read([](const store::Store &store) { return webhooksIn(store).strangers(); });
}

QFuture<Result<void>> WebhookService::open(AccountId account, const QByteArray &key)
{
    return QtConcurrent::run(
        [workspace = &m_workspace, account, key] { return openDoorFor(*workspace, account, key); });
}

QFuture<Result<void>> WebhookService::renew(AccountId account)
{
    store::Ledger &ledger = m_workspace.ledger();
    const Instant now = m_workspace.clock().now();
    return ledger.write([&changes = ledger.changes(), account, now](store::Store &store) -> Result<void> {
        const Result<DoorWish> wish = wishFor(store, account);
        if (!wish)
            return fail(wish.error());
        if (!wish->door)
            return fail(ErrorCode::NotFound,
                        {QCoreApplication::translate("WebhookService", "An address for reports")});
        const Result<void> renewed = webhooksIn(store).openDoor({account, makeDoorSecret(), now});
        if (renewed)
            Q_EMIT changes.accountsChanged();
        return renewed;
    });
}

QFuture<Result<void>> WebhookService::close(AccountId account)
{
    return QtConcurrent::run([workspace = &m_workspace, account]() -> Result<void> {
        store::Ledger &ledger = workspace->ledger();
        const Result<void> closed =
            ledger.write([account](store::Store &store) { return webhooksIn(store).closeDoor(account); })
                .result();
        if (!closed)
            return closed;
        tellDoors(ledger);
        return workspace->secrets()->remove(webhookKeyName(account));
    });
}

QString webhookKeyName(AccountId account)
{
    return QStringLiteral("webhook/%1").arg(account.value());
}

} // namespace callboard::services
