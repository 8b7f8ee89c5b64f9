// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetlinking.h"

#include "core/http/address.h"
#include "core/security/secretstore.h"
#include "core/services/sheetsdesk.h"
#include "core/services/workspace.h"
#include "core/services/writeinpieces.h"
#include "core/sync/sheets/browsersignin.h"
#include "core/sync/sheets/serviceaccounttokens.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QThreadPool>

namespace callboard::services {

namespace {

constexpr qint64 LargestKeyFile = 64 * 1024;
constexpr int RowsAtOnce = 500;

QString linkText(const char *source)
{
    return QCoreApplication::translate("SheetsService", source);
}

Failure refusedLink(const char *what)
{
    return fail(ErrorCode::Refused, {linkText(what)});
}

Result<QByteArray> readKeyFile(const QString &fileName)
{
    QFile file(fileName);
    const QString name = QFileInfo(fileName).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {name, file.errorString()});
    if (file.size() > LargestKeyFile) {
        return fail(ErrorCode::FileMalformed,
                    {name, linkText(QT_TRANSLATE_NOOP("SheetsService", "it is too large for a key file"))});
    }
    return file.readAll();
}

/// Of the same person both would end at once, and of somebody unknown nobody can say so.
bool areOfTwo(const sync::BrowserGrant &one, const sync::BrowserGrant &other)
{
    return !one.email.isEmpty() && !other.email.isEmpty() && one.email != other.email;
}

} // namespace

Result<std::optional<store::SheetLink>> SheetLinking::storedLink()
{
    return m_workspace.ledger()
        .read([](const store::Store &store) { return sheetsIn(store).link(); })
        .result();
}

Result<store::SheetLink> SheetLinking::replaceable(const QString &spreadsheetId)
{
    const Result<std::optional<store::SheetLink>> before = storedLink();
    if (!before)
        return fail(before.error());
    if (*before && !spreadsheetId.isEmpty() && (*before)->spreadsheetId != spreadsheetId) {
        return fail(ErrorCode::NotAllowed,
                    {linkText(QT_TRANSLATE_NOOP("SheetsService",
                                                "another spreadsheet is linked; unlink that one first"))});
    }
    return before->value_or(store::SheetLink());
}

Result<store::SheetLink> SheetLinking::wantedLink(const SheetLinkRequest &request)
{
    const QString id = sync::spreadsheetIdIn(request.spreadsheet);
    const bool isForTheLinked = request.spreadsheet.isEmpty();
    Result<store::SheetLink> link = replaceable(id);
    if (!link)
        return link;
    if (!isForTheLinked)
        link->spreadsheetId = id;
    else if (link->spreadsheetId.isEmpty())
        return refusedLink(QT_TRANSLATE_NOOP("SheetsService", "No spreadsheet is linked yet."));
    if (link->spreadsheetId.isEmpty()) {
        return fail(ErrorCode::InvalidArgument,
                    {request.spreadsheet,
                     linkText(QT_TRANSLATE_NOOP(
                         "SheetsService", "the address of a Google spreadsheet, as the browser shows it"))});
    }
    if (!request.baseUrl.isEmpty())
        link->baseUrl = request.baseUrl;
    else if (!isForTheLinked)
        link->baseUrl = sync::sheetsAddress();
    if (!http::mayStandFor(link->baseUrl, sync::sheetsAddress()))
        return fail(ErrorCode::ProviderNotSecure, {http::addressText(link->baseUrl)});
    return link;
}

/// What was there before goes only once the new is in place.
Result<void> SheetLinking::keep(store::SheetLink link, const QString &secretName, const QByteArray &secret)
{
    if (const Result<store::SheetLink> before = replaceable(link.spreadsheetId); !before)
        return fail(before.error());
    if (const Result<void> home = m_workspace.ensureKeyHome(); !home)
        return home;
    if (const Result<void> kept = m_workspace.secrets()->write(secretName, secret); !kept)
        return kept;
    link.linkedAt = m_workspace.clock().now();
    const Result<void> linked =
        m_workspace.ledger()
            .write([link](store::Store &store) { return sheetsIn(store).setLink(link); })
            .result();
    m_desk.forgetClient();
    if (!linked)
        return linked;
    const bool isGrant = secretName == sheetsGrantName();
    return m_workspace.secrets()->remove(isGrant ? sheetsSecretName() : sheetsGrantName());
}

Result<QString> SheetLinking::withKeyFile(const SheetLinkRequest &request)
{
    Result<store::SheetLink> link = wantedLink(request);
    if (!link)
        return fail(link.error());
    const Result<QByteArray> key = readKeyFile(request.credentialsFile);
    if (!key)
        return fail(key.error());
    const Result<sync::ServiceAccount> account =
        sync::readServiceAccount(*key, QFileInfo(request.credentialsFile).fileName());
    if (!account)
        return fail(account.error());
    link->clientEmail = account->clientEmail;
    std::optional<sync::BrowserGrant> replaced;
    const Result<void> linked = m_desk.alone([&]() -> Result<void> {
        if (const Result<void> tried = m_desk.tryOut(*link, m_desk.tokensOf(*account)); !tried)
            return tried;
        replaced = m_desk.grant().value_or(std::nullopt);
        return keep(*link, sheetsSecretName(), *key);
    });
    if (!linked)
        return fail(linked.error());
    withdraw(replaced);
    return account->clientEmail;
}

Result<sync::OAuthClient> SheetLinking::clientFor(const SheetLinkRequest &request)
{
    if (!request.credentialsFile.isEmpty()) {
        const Result<QByteArray> file = readKeyFile(request.credentialsFile);
        return file ? sync::readOAuthClient(*file, QFileInfo(request.credentialsFile).fileName())
                    : Result<sync::OAuthClient>(fail(file.error()));
    }
    const Result<std::optional<sync::BrowserGrant>> grant = m_desk.grant();
    if (!grant)
        return fail(grant.error());
    if (!*grant) {
        return refusedLink(QT_TRANSLATE_NOOP("SheetsService",
                                             "To sign in in the browser, Callboard needs the file "
                                             "of an OAuth client from the Google Cloud console."));
    }
    return (*grant)->client;
}

Result<QString> SheetLinking::inBrowser(const SheetLinkRequest &request, const JobControl &control,
                                        const std::function<void(const QUrl &address)> &show)
{
    Result<store::SheetLink> link = wantedLink(request);
    if (!link)
        return fail(link.error());
    const Result<sync::OAuthClient> client = clientFor(request);
    if (!client)
        return fail(client.error());
    // Before somebody signs in for nothing.
    if (const Result<void> home = m_workspace.ensureKeyHome(); !home)
        return fail(home.error());
    const auto isWanted = [this, &control] { return !control.cancelled && !m_desk.isGivenUp(); };
    Result<sync::BrowserGrant> grant = [&] {
        // A person takes minutes: the pool gets another thread for as long.
        QThreadPool *pool = QThreadPool::globalInstance();
        pool->releaseThread();
        const auto back = qScopeGuard([pool] { pool->reserveThread(); });
        const auto discard = [this](const sync::BrowserGrant &unfit) { withdrawUnlinked(unfit); };
        return sync::signInByBrowser(*client, {m_network, m_workspace.clock(), show, isWanted, discard});
    }();
    if (!grant)
        return fail(grant.error());
    link->clientEmail.clear();
    std::optional<sync::BrowserGrant> replaced;
    // What Google renews while the sheet is tried is kept with the link, or not at all.
    const auto renew = [&grant](const sync::BrowserGrant &renewed) { grant = renewed; };
    const Result<void> linked = m_desk.alone([&]() -> Result<void> {
        if (const Result<void> tried = m_desk.tryOut(*link, m_desk.tokensOf(*grant, renew)); !tried)
            return tried;
        if (!isWanted())
            return fail(ErrorCode::Cancelled);
        replaced = m_desk.grant().value_or(std::nullopt);
        return keep(*link, sheetsGrantName(), sync::toSecret(*grant));
    });
    if (!linked) {
        withdrawUnlinked(*grant);
        return fail(linked.error());
    }
    if (replaced && areOfTwo(*replaced, *grant))
        withdraw(replaced);
    return grant->email;
}

Result<std::optional<QString>> SheetLinking::signedInAs()
{
    const Result<std::optional<sync::BrowserGrant>> grant = m_desk.grant();
    if (!grant)
        return fail(grant.error());
    return *grant ? std::optional((*grant)->email) : std::nullopt;
}

/// The link is as new, so that every process makes its client anew. One with a key file goes on.
Result<void> SheetLinking::noteSignedOut()
{
    const Result<std::optional<store::SheetLink>> stored = storedLink();
    if (!stored || !*stored || !(*stored)->isByPerson())
        return stored ? Result<void>() : Result<void>(fail(stored.error()));
    store::SheetLink link = **stored;
    link.linkedAt = m_workspace.clock().now();
    return m_workspace.ledger()
        .write([link](store::Store &store) -> Result<void> {
            store::Transaction transaction(*store.database);
            if (const Result<void> set = sheetsIn(store).setLink(link); !set)
                return set;
            if (const Result<void> noted = sheetsIn(store).noteTrouble(toWord(sync::Trouble::SignedOut));
                !noted)
                return noted;
            return transaction.commit();
        })
        .result();
}

Result<bool> SheetLinking::signOut()
{
    std::optional<sync::BrowserGrant> gone;
    const Result<void> done = m_desk.alone([&]() -> Result<void> {
        const Result<std::optional<sync::BrowserGrant>> grant = m_desk.grant();
        if (!grant)
            return fail(grant.error());
        if (!*grant)
            return refusedLink(QT_TRANSLATE_NOOP("SheetsService", "Nobody is signed in in the browser."));
        gone = *grant;
        m_desk.forgetClient();
        // First, for without the grant nobody could withdraw it any more.
        if (const Result<void> noted = noteSignedOut(); !noted)
            return noted;
        return m_workspace.secrets()->remove(sheetsGrantName());
    });
    if (!done)
        return fail(done.error());
    return sync::revoke(*gone, m_network);
}

void SheetLinking::withdraw(const std::optional<sync::BrowserGrant> &grant)
{
    // Nothing depends on it: here it is forgotten already.
    if (grant)
        (void)sync::revoke(*grant, m_network);
}

/// Not where one is kept, unless it is known to be another person's: with the one Google would end the other.
void SheetLinking::withdrawUnlinked(const sync::BrowserGrant &grant)
{
    const Result<std::optional<sync::BrowserGrant>> kept = m_desk.grant();
    if (kept && (!*kept || areOfTwo(**kept, grant)))
        withdraw(grant);
}

Result<void> SheetLinking::unlink()
{
    std::optional<sync::BrowserGrant> gone;
    const Result<void> done = m_desk.alone([&]() -> Result<void> {
        m_desk.forgetClient();
        gone = m_desk.grant().value_or(std::nullopt);
        const Result<int> dropped = writeUntilNoneIsLeft(
            m_workspace.ledger(), [](store::Store &store) { return sheetsIn(store).dropLink(RowsAtOnce); });
        if (!dropped)
            return fail(dropped.error());
        const Result<void> key = m_workspace.secrets()->remove(sheetsSecretName());
        const Result<void> grant = m_workspace.secrets()->remove(sheetsGrantName());
        return key ? grant : key;
    });
    if (done)
        withdraw(gone);
    return done;
}

} // namespace callboard::services
