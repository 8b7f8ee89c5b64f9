// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountservice.h"

#include "core/http/address.h"
#include "core/plan/legalbook.h"
#include "core/plan/widerlaw.h"
#include "core/services/providerbook.h"
#include "core/services/ready.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

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
    if (!account.baseUrl.isEmpty() && !http::isSecure(account.baseUrl))
        return fail(ErrorCode::ProviderNotSecure, {account.baseUrl.toString(QUrl::RemoveUserInfo)});
    if (needsLegalReason(account) && account.legalReason.trimmed().isEmpty()) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate(
                        "AccountService", "This legal profile allows calls that the usual one does "
                                          "not. Say why it is the right one; the reason is recorded.")});
    }
    return {};
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
    return account;
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

using Provider = std::shared_ptr<providers::CallProvider>;

/// Asks the provider of a stored account something, on a pool thread.
template<typename Answer>
QFuture<Result<Answer>> ask(Workspace &workspace, AccountId id,
                            Result<Answer> (providers::CallProvider::*question)())
{
    return QtConcurrent::run([&workspace, id, question]() -> Result<Answer> {
        const Result<Account> account =
            workspace.ledger()
                .read([id](const store::Store &store) { return store.accounts.find(id); })
                .result();
        if (!account)
            return fail(account.error());
        const Result<Provider> provider = workspace.providers().provider(*account);
        if (!provider)
            return fail(provider.error());
        return (provider->get()->*question)();
    });
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

QFuture<Result<Account>> AccountService::preferred() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<Account> {
        const Result<QString> last = readSetting(store.settings, LastAccountKey);
        if (last) {
            if (const Result<Account> account = store.accounts.find(AccountId(last->toLongLong())))
                return account;
        }
        const Result<QList<Account>> all = store.accounts.all();
        if (!all)
            return fail(all.error());
        if (all->isEmpty())
            return fail(ErrorCode::NotFound, {QCoreApplication::translate("AccountService", "An account")});
        return all->constFirst();
    });
}

QFuture<Result<AccountId>> AccountService::add(const Account &account, const QByteArray &secret)
{
    if (const Result<void> valid = checked(account); !valid)
        return ready(Result<AccountId>(fail(valid.error())));
    return QtConcurrent::run([workspace = &m_workspace, account, secret]() -> Result<AccountId> {
        const Result<void> home = account.isPractice() ? Result<void>() : workspace->ensureKeyHome();
        if (!home)
            return fail(home.error());
        store::Ledger &ledger = workspace->ledger();
        const Account dated = withDatedReason(account, {}, workspace->clock().now());
        const Result<AccountId> id =
            ledger.write([dated](store::Store &store) { return store.accounts.insert(dated); }).result();
        if (!id)
            return id;
        if (!account.isPractice()) {
            Account added = account;
            added.id = *id;
            Result<void> kept = workspace->secrets()->write(account.secretName(), secret);
            if (kept)
                kept = noteIdentity(*workspace, added, secret);
            if (!kept) {
                // Without its key the account is of no use: nothing half-done stays.
                (void)ledger.write([id = *id](store::Store &store) { return store.accounts.remove(id); })
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
    return QtConcurrent::run([workspace = &m_workspace, account, secret]() -> Result<void> {
        store::Ledger &ledger = workspace->ledger();
        const Result<Account> before =
            ledger.read([id = account.id](const store::Store &store) { return store.accounts.find(id); })
                .result();
        if (!before)
            return fail(before.error());
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
        QByteArray key = secret;
        if (!account.isPractice() && key.isEmpty() && before->name != account.name) {
            const Result<std::optional<QByteArray>> old = workspace->secrets()->read(before->secretName());
            if (!old)
                return fail(old.error());
            key = old->value_or(QByteArray());
        }
        if (!account.isPractice() && !key.isEmpty()) {
            if (const Result<void> kept = workspace->secrets()->write(account.secretName(), key); !kept)
                return kept;
        }
        const Account dated = withDatedReason(account, *before, workspace->clock().now());
        const Result<void> done =
            ledger.write([dated](store::Store &store) { return store.accounts.update(dated); }).result();
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
    return QtConcurrent::run([workspace = &m_workspace, id]() -> Result<void> {
        store::Ledger &ledger = workspace->ledger();
        const Result<Account> removed =
            ledger
                .write([id](store::Store &store) -> Result<Account> {
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
                    const Result<void> gone = store.accounts.remove(id);
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
        if (!removed->isPractice())
            (void)workspace->secrets()->remove(removed->secretName());
        tellAccounts(ledger);
        return {};
    });
}

QFuture<Result<void>> AccountService::resume(AccountId id)
{
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write([&changes = ledger.changes(), id](store::Store &store) -> Result<void> {
        const Result<void> resumed = store.accounts.resume(id);
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
    return QtConcurrent::run([workspace = &m_workspace, account,
                              secret]() -> Result<providers::ConnectionTest> {
        const Result<Provider> provider = secret.isEmpty() ? workspace->providers().provider(account)
                                                           : workspace->providers().provider(account, secret);
        if (!provider)
            return fail(provider.error());
        return (*provider)->test();
    });
}

QFuture<Result<QList<providers::Choice>>> AccountService::agents(AccountId id) const
{
    return ask(m_workspace, id, &providers::CallProvider::agents);
}

QFuture<Result<QList<providers::Choice>>> AccountService::phoneNumbers(AccountId id) const
{
    return ask(m_workspace, id, &providers::CallProvider::phoneNumbers);
}

namespace {

Result<void> setNumber(int &field, const QString &key, const QString &value, int least, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return fail(ErrorCode::InvalidArgument,
                    {key + u'=' + value, QStringLiteral("%1-%2").arg(least).arg(most)});
    field = number;
    return {};
}

Result<void> setLaw(Account &account, const QString &value)
{
    QStringList known;
    for (const plan::LegalProfile &profile : plan::LegalBook::shipped().profiles())
        known << profile.id;
    if (!known.contains(value))
        return fail(ErrorCode::InvalidArgument, {u"law=" + value, known.join(QLatin1String(", "))});
    account.legalProfile = value;
    return {};
}

} // namespace

Result<void> setAccountField(Account &account, const QString &key, const QString &value)
{
    if (key == QLatin1String("agent"))
        account.agentId = value;
    else if (key == QLatin1String("number"))
        account.phoneNumberId = value;
    else if (key == QLatin1String("lines"))
        return setNumber(account.lines, key, value, 1, MostLines);
    else if (key == QLatin1String("per-second"))
        return setNumber(account.callsPerSecond, key, value, 0, MostCallsPerSecond);
    else if (key == QLatin1String("per-day"))
        return setNumber(account.callsPerDay, key, value, 0, MostCallsPerDay);
    else if (key == QLatin1String("law"))
        return setLaw(account, value);
    else if (key == QLatin1String("law-reason"))
        account.legalReason = value;
    else
        return fail(ErrorCode::InvalidArgument,
                    {key, QStringLiteral("agent, number, lines, per-second, per-day, law, law-reason")});
    return {};
}

bool needsLegalReason(const Account &account)
{
    return plan::isWiderThanUsual(account);
}

bool isStopped(const Account &account, Instant now)
{
    return account.pausedUntil && *account.pausedUntil > now;
}

QString providerText(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Practice:
        return QCoreApplication::translate("AccountService", "Practice line");
    case ProviderKind::Vapi:
        return QStringLiteral("Vapi");
    case ProviderKind::Bolna:
        return QStringLiteral("Bolna");
    }
    Q_UNREACHABLE();
}

QUrl providerAddress(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Practice:
        return {};
    case ProviderKind::Vapi:
        return QUrl(QStringLiteral("https://api.vapi.ai"));
    case ProviderKind::Bolna:
        return QUrl(QStringLiteral("https://api.bolna.ai"));
    }
    Q_UNREACHABLE();
}

} // namespace callboard::services
