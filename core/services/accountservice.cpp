// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountservice.h"

#include "core/http/address.h"
#include "core/model/channel.h"
#include "core/plan/widerlaw.h"
#include "core/providers/inventory.h"
#include "core/services/accountkey.h"
#include "core/services/accountnotes.h"
#include "core/services/poolwork.h"
#include "core/services/providerbook.h"
#include "core/services/ready.h"
#include "core/services/settingtable.h"
#include "core/services/webhookservice.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "core/store/standingrulerepository.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

Result<void> checked(const Account &account)
{
    if (account.name.trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("AccountService", "An empty name"),
                     QCoreApplication::translate("AccountService", "any other")});
    }
    if (account.lines < 1 || account.lines > MostLines)
        return fail(ErrorCode::InvalidArgument,
                    {QStringLiteral("lines"), QStringLiteral("1-%1").arg(MostLines)});
    const bool isForEmail = channelOf(account.provider) == Channel::Email;
    if (isForEmail) {
        if (const EmailSenderFault fault = faultIn(emailSenderOf(account)); fault != EmailSenderFault::None)
            return fail(ErrorCode::Refused, {senderFaultText(fault)});
    }
    if (!isForEmail && !account.baseUrl.isEmpty() && !http::isSecure(account.baseUrl))
        return fail(ErrorCode::ProviderNotSecure, {account.baseUrl.toString(QUrl::RemoveUserInfo)});
    if (account.provider == ProviderKind::WhatsAppCloud && account.phoneNumberId.trimmed().isEmpty()) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("AccountService",
                                                 "Without the phone number ID WhatsApp does not know who "
                                                 "sends. Enter the one that stands in Meta's settings.")});
    }
    if (needsLegalReason(account) && account.legalReason.trimmed().isEmpty()) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate(
                        "AccountService", "This legal profile allows calls that the usual one does "
                                          "not. Say why it is the right one; the reason is recorded.")});
    }
    return {};
}

/// The number itself, where the account names it rather than an id of it (Bolna), is one of its own.
Account withNamedNumber(Account account)
{
    const std::optional<PhoneNumber> named = PhoneNumber::fromE164(account.phoneNumberId);
    if (named && !account.ownNumbers.contains(*named))
        account.ownNumbers << *named;
    return account;
}

/// The account as it is to be stored: a reason bears the time at which it was given, and goes with its cause.
Account withDatedReason(Account account, const Account &before, Instant now)
{
    account.legalReason = needsLegalReason(account) ? account.legalReason.trimmed() : QString();
    if (account.legalReason.isEmpty())
        account.legalReasonAt.reset();
    else if (account.legalReason == before.legalReason && account.legalProfile == before.legalProfile)
        account.legalReasonAt = before.legalReasonAt;
    else
        account.legalReasonAt = now;
    return withNamedNumber(std::move(account));
}

void tellAccounts(store::Ledger &ledger)
{
    (void)ledger.write([&changes = ledger.changes()](store::Store &) {
        Q_EMIT changes.accountsChanged();
        Q_EMIT changes.workChanged();
        return true;
    });
}

/// Says that the account has another key or address since now, to the ledger, whence other processes see it,
/// and to the book of this one. An empty \a key stands for the stored one. Blocks.
Result<void> noteIdentity(Workspace &workspace, Account account, const QByteArray &key)
{
    const Instant now = workspace.clock().now();
    const Result<void> noted = workspace.ledger()
                                   .write([id = account.id, now](store::Store &store) {
                                       return store.accounts.noteIdentityChanged(id, now);
                                   })
                                   .result();
    if (!noted)
        return noted;
    account.identityChangedAt = now;
    if (key.isEmpty())
        return workspace.providers().learnSecret(account);
    workspace.providers().keepSecret(account, key);
    return {};
}

/// What the provider lists joins the account's own numbers. Blocks.
Result<void> keepOwnNumbers(Workspace &workspace, AccountId id, const QList<PhoneNumber> &numbers)
{
    store::Ledger &ledger = workspace.ledger();
    return ledger
        .write([&changes = ledger.changes(), id, numbers](store::Store &store) -> Result<void> {
            const Result<int> added = store.accounts.addOwnNumbers(id, numbers);
            if (!added)
                return fail(added.error());
            if (*added > 0) {
                Q_EMIT changes.accountsChanged();
                Q_EMIT changes.workChanged();
            }
            return {};
        })
        .result();
}

/// \a write in a transaction of its own.
template<typename T, typename F>
Result<T> inTransaction(store::Store &store, const F &write)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    Result<T> written = write();
    if (!written)
        return written;
    const Result<void> committed = transaction.commit();
    return committed ? written : Result<T>(fail(committed.error()));
}

Result<AccountId> insertAccount(store::Store &store, const Account &account, Instant now)
{
    const Result<AccountId> id = store.accounts.insert(account);
    if (!id)
        return id;
    const Result<void> noted = noteActs(store, now, newAccountNotes(*id, account));
    return noted ? id : Result<AccountId>(fail(noted.error()));
}

Result<void> removeAccount(store::Store &store, AccountId id, Instant now)
{
    const Result<void> noted = noteAct(store, now, {AuditAct::AccountRemoved, id});
    return noted ? store.accounts.remove(id) : noted;
}

using Provider = std::shared_ptr<providers::CallProvider>;
using Messenger = std::shared_ptr<providers::MessageProvider>;

Result<Account> stored(Workspace &workspace, AccountId id)
{
    return workspace.ledger()
        .read([id](const store::Store &store) { return store.accounts.find(id); })
        .result();
}

/// Asks the provider of a stored account something. Blocks.
template<typename Answer>
Result<Answer> ask(Workspace &workspace, AccountId id, Result<Answer> (providers::CallProvider::*question)())
{
    const Result<Account> account = stored(workspace, id);
    if (!account)
        return fail(account.error());
    const Result<Provider> provider = workspace.providers().provider(*account);
    if (!provider)
        return fail(provider.error());
    return (provider->get()->*question)();
}

} // namespace

AccountService::AccountService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<QList<Account>>> AccountService::accounts() const
{
    return m_workspace.ledger().read([](const store::Store &store) { return store.accounts.all(); });
}

QFuture<Result<Account>> AccountService::byName(const QString &name) const
{
    return m_workspace.ledger().read(
        [name](const store::Store &store) { return store.accounts.findByName(name); });
}

QFuture<Result<Account>> AccountService::preferred(Channel channel) const
{
    return m_workspace.ledger().read([channel](const store::Store &store) -> Result<Account> {
        const Result<QString> last = readSetting(store.settings, lastUsedKey(channel));
        const Result<QList<Account>> all = store.accounts.all();
        if (!all)
            return fail(all.error());
        QList<Account> fitting;
        for (const Account &account : *all) {
            if (channelOf(account.provider) == channel)
                fitting << account;
        }
        if (fitting.isEmpty())
            return fail(ErrorCode::NotFound, {QCoreApplication::translate("AccountService", "An account")});
        const auto used = std::find_if(fitting.cbegin(), fitting.cend(), [&](const Account &account) {
            return last && account.id == AccountId(last->toLongLong());
        });
        return used != fitting.cend() ? *used : fitting.constFirst();
    });
}

QFuture<Result<AccountId>> AccountService::add(const Account &account, const QByteArray &secret)
{
    if (const Result<void> valid = checked(account); !valid)
        return ready(Result<AccountId>(fail(valid.error())));
    return runInPool([workspace = &m_workspace, account, secret]() -> Result<AccountId> {
        const Result<void> home = needsKey(account) ? workspace->ensureKeyHome() : Result<void>();
        if (!home)
            return fail(home.error());
        store::Ledger &ledger = workspace->ledger();
        const Instant now = workspace->clock().now();
        const Account dated = withDatedReason(account, {}, now);
        const Result<AccountId> id =
            ledger
                .write([dated, now](store::Store &store) {
                    return inTransaction<AccountId>(store, [&] { return insertAccount(store, dated, now); });
                })
                .result();
        if (!id)
            return id;
        if (needsKey(account)) {
            Account added = account;
            added.id = *id;
            Result<void> kept = workspace->secrets()->write(account.secretName(), secret);
            if (kept)
                kept = noteIdentity(*workspace, added, secret);
            if (!kept) {
                // Without its key the account is of no use: nothing half-done stays.
                (void)ledger
                    .write([id = *id, now](store::Store &store) {
                        return inTransaction<void>(store, [&] { return removeAccount(store, id, now); });
                    })
                    .result();
                return fail(kept.error());
            }
        }
        tellAccounts(ledger);
        return id;
    });
}

QFuture<Result<void>> AccountService::update(const Account &account, const QByteArray &secret)
{
    if (const Result<void> valid = checked(account); !valid)
        return ready(Result<void>(fail(valid.error())));
    return runInPool([workspace = &m_workspace, account, secret]() -> Result<void> {
        store::Ledger &ledger = workspace->ledger();
        const Result<Account> before =
            ledger.read([id = account.id](const store::Store &store) { return store.accounts.find(id); })
                .result();
        if (!before)
            return fail(before.error());
        if (const Result<void> may = mayUseStoredKey(*before, account, secret); !may)
            return may;
        // Under a name in use lies another account's secret.
        const Result<Account> namesake = ledger
                                             .read([name = account.name](const store::Store &store) {
                                                 return store.accounts.findByName(name);
                                             })
                                             .result();
        if (namesake && namesake->id != account.id)
            return fail(ErrorCode::AlreadyExists, {QStringLiteral("Account ") + account.name});
        if (!namesake && namesake.error().code != ErrorCode::NotFound)
            return fail(namesake.error());
        const bool isAnother = !secret.isEmpty() || before->baseUrl != account.baseUrl;
        if (isAnother) {
            // First, so that no listing under the new key is taken for one under the old.
            const Result<void> noted =
                ledger
                    .write([id = account.id, now = workspace->clock().now()](store::Store &store) {
                        return store.accounts.noteIdentityChanged(id, now);
                    })
                    .result();
            if (!noted)
                return noted;
        }
        // The secret stands under the account's name: it moves with it, before anything points to the new
        // place.
        const Result<QByteArray> completed = completedKey(*workspace, *before, account, secret);
        if (!completed)
            return fail(completed.error());
        QByteArray key = *completed;
        if (needsKey(account) && key.isEmpty() && before->name != account.name) {
            const Result<std::optional<QByteArray>> old = workspace->secrets()->read(before->secretName());
            if (!old)
                return fail(old.error());
            key = old->value_or(QByteArray());
        }
        if (needsKey(account) && !key.isEmpty()) {
            if (const Result<void> home = workspace->ensureKeyHome(); !home)
                return home;
            if (const Result<void> kept = workspace->secrets()->write(account.secretName(), key); !kept)
                return kept;
        }
        const Instant now = workspace->clock().now();
        const Account dated = withDatedReason(account, *before, now);
        const Result<void> done =
            ledger
                .write([dated, before = *before, hasOtherKey = !secret.isEmpty(), now](store::Store &store) {
                    return inTransaction<void>(store, [&]() -> Result<void> {
                        const QList<AuditNote> notes = changedAccountNotes(before, dated, hasOtherKey);
                        const Result<void> noted = noteActs(store, now, notes);
                        return noted ? store.accounts.update(dated) : noted;
                    });
                })
                .result();
        if (!done)
            return done;
        // And again, so that whoever looked between reads the new key too.
        if (!account.isPractice() && isAnother) {
            if (const Result<void> noted = noteIdentity(*workspace, account, key); !noted)
                return noted;
        } else if (!key.isEmpty()) {
            Account renamed = account;
            renamed.identityChangedAt = before->identityChangedAt;
            workspace->providers().keepSecret(renamed, key);
        }
        if (before->name != account.name && !account.isPractice())
            (void)workspace->secrets()->remove(before->secretName());
        tellAccounts(ledger);
        return {};
    });
}

QFuture<Result<void>> AccountService::remove(AccountId id)
{
    return runInPool([workspace = &m_workspace, id]() -> Result<void> {
        store::Ledger &ledger = workspace->ledger();
        const Result<Account> removed =
            ledger
                .write([id, now = workspace->clock().now()](store::Store &store) -> Result<Account> {
                    const Result<Account> account = store.accounts.find(id);
                    if (!account)
                        return account;
                    const Result<int> used = store.accounts.campaignsUsing(id);
                    if (!used)
                        return fail(used.error());
                    if (*used > 0) {
                        return fail(ErrorCode::NotAllowed,
                                    {QCoreApplication::translate(
                                        "AccountService", "%n campaigns that are not over use this account",
                                        nullptr, *used)});
                    }
                    const Result<int> rules = store::StandingRuleRepository(*store.database).countUsing(id);
                    if (!rules)
                        return fail(rules.error());
                    if (*rules > 0) {
                        return fail(ErrorCode::NotAllowed,
                                    {QCoreApplication::translate("AccountService",
                                                                 "%n standing rules use this account",
                                                                 nullptr, *rules)});
                    }
                    const Result<void> gone =
                        inTransaction<void>(store, [&] { return removeAccount(store, id, now); });
                    if (!gone) {
                        return fail(ErrorCode::NotAllowed,
                                    {QCoreApplication::translate(
                                        "AccountService", "calls were placed through this account, and their "
                                                          "history names it")});
                    }
                    return account;
                })
                .result();
        if (!removed)
            return fail(removed.error());
        if (!removed->isPractice()) {
            (void)workspace->secrets()->remove(removed->secretName());
            (void)workspace->secrets()->remove(webhookKeyName(id));
        }
        tellAccounts(ledger);
        return {};
    });
}

QFuture<Result<void>> AccountService::resume(AccountId id)
{
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write([&changes = ledger.changes(), id,
                         now = m_workspace.clock().now()](store::Store &store) -> Result<void> {
        const Result<void> resumed = inTransaction<void>(store, [&]() -> Result<void> {
            const Result<void> noted = noteAct(store, now, {AuditAct::AccountResumed, id});
            return noted ? store.accounts.resume(id) : noted;
        });
        if (resumed) {
            Q_EMIT changes.accountsChanged();
            Q_EMIT changes.workChanged();
        }
        return resumed;
    });
}

QFuture<Result<providers::ConnectionTest>> AccountService::test(const Account &account,
                                                                const QByteArray &secret)
{
    return runInPool([workspace = &m_workspace, account, secret]() -> Result<providers::ConnectionTest> {
        if (const Result<void> may = mayUseStoredKey(*workspace, account, secret); !may)
            return fail(may.error());
        const Result<Provider> provider = secret.isEmpty() ? workspace->providers().provider(account)
                                                           : workspace->providers().provider(account, secret);
        if (!provider)
            return fail(provider.error());
        const Result<providers::ConnectionTest> found = (*provider)->test();
        if (!found || !account.id.isValid())
            return found;
        const Result<void> kept = keepOwnNumbers(*workspace, account.id, found->ownNumbers);
        return kept ? found : Result<providers::ConnectionTest>(fail(kept.error()));
    });
}

QFuture<Result<providers::SenderTest>> AccountService::testSender(const Account &account,
                                                                  const QByteArray &secret)
{
    return runInPool([workspace = &m_workspace, account, secret]() -> Result<providers::SenderTest> {
        const Result<Messenger> messenger = messengerWith(*workspace, account, secret);
        if (!messenger)
            return fail(messenger.error());
        return (*messenger)->test();
    });
}

QFuture<Result<QList<providers::MessageTemplate>>> AccountService::templates(AccountId id) const
{
    return runInPool([workspace = &m_workspace, id]() -> Result<QList<providers::MessageTemplate>> {
        const Result<Account> account = stored(*workspace, id);
        if (!account)
            return fail(account.error());
        const Result<Messenger> messenger = workspace->providers().messages(*account);
        if (!messenger)
            return fail(messenger.error());
        return (*messenger)->templates();
    });
}

QFuture<Result<QList<providers::Choice>>> AccountService::agents(AccountId id) const
{
    return runInPool(
        [workspace = &m_workspace, id] { return ask(*workspace, id, &providers::CallProvider::agents); });
}

QFuture<Result<QList<providers::Choice>>> AccountService::phoneNumbers(AccountId id) const
{
    return runInPool([workspace = &m_workspace, id]() -> Result<QList<providers::Choice>> {
        const Result<QList<providers::Choice>> numbers =
            ask(*workspace, id, &providers::CallProvider::phoneNumbers);
        if (!numbers)
            return numbers;
        const Result<void> kept = keepOwnNumbers(*workspace, id, providers::numbersOf(*numbers));
        return kept ? numbers : Result<QList<providers::Choice>>(fail(kept.error()));
    });
}

bool needsLegalReason(const Account &account)
{
    return plan::isWiderThanUsual(account);
}

bool isStopped(const Account &account, Instant now)
{
    return account.pausedUntil && *account.pausedUntil > now;
}

} // namespace callboard::services
