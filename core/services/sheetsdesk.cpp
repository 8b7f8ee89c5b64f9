// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetsdesk.h"

#include "core/base/actor.h"
#include "core/base/log.h"
#include "core/security/redaction.h"
#include "core/security/secretstore.h"
#include "core/services/linktrouble.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/sync/sheets/serviceaccounttokens.h"

#include <QCoreApplication>
#include <QDir>

namespace callboard::services {

namespace {

Failure notLinked()
{
    return fail(ErrorCode::Refused,
                {QCoreApplication::translate("SheetsService", "No spreadsheet is linked yet.")});
}

/// The store keeps it as one text, of which these are parts.
void neverLogOf(const sync::BrowserGrant &grant)
{
    security::neverLog(grant.refreshToken);
    security::neverLog(grant.client.secret);
}

} // namespace

QString sheetsSecretName()
{
    return QStringLiteral("sheets/service-account");
}

QString sheetsGrantName()
{
    return QStringLiteral("sheets/sign-in");
}

SheetsDesk::SheetsDesk(Workspace &workspace)
    : m_workspace(workspace)
    , m_turn(QDir(workspace.directory()).filePath(QStringLiteral("sheets.lock")), m_patience)
{
}

Result<void> SheetsDesk::alone(const std::function<Result<void>()> &work)
{
    return m_turn.alone(QCoreApplication::translate("SheetsService", "The linked spreadsheet"), work);
}

std::unique_ptr<sync::SheetClient> SheetsDesk::makeClient(const store::SheetLink &link,
                                                          std::unique_ptr<sync::TokenSource> tokens)
{
    return std::make_unique<sync::SheetClient>(sync::SheetClient::Setup{link.baseUrl, link.spreadsheetId,
                                                                        m_network, m_workspace.clock(),
                                                                        m_patience},
                                               std::move(tokens));
}

std::unique_ptr<sync::TokenSource> SheetsDesk::tokensOf(const sync::ServiceAccount &account)
{
    return std::make_unique<sync::ServiceAccountTokens>(account, m_network, m_workspace.clock());
}

std::unique_ptr<sync::TokenSource> SheetsDesk::tokensOf(const sync::BrowserGrant &grant,
                                                        const sync::BrowserTokens::Keep &keep)
{
    neverLogOf(grant);
    return std::make_unique<sync::BrowserTokens>(grant, m_network, m_workspace.clock(),
                                                 [keep](const sync::BrowserGrant &renewed) {
                                                     neverLogOf(renewed);
                                                     keep(renewed);
                                                 });
}

Result<void> SheetsDesk::tryOut(const store::SheetLink &link, std::unique_ptr<sync::TokenSource> tokens)
{
    const sync::Reached<sync::Worksheet> sheet =
        makeClient(link, std::move(tokens))->worksheet(LeadsWorksheet);
    if (!sheet)
        return fail(sync::troubleError(sheet.trouble(), link.clientEmail));
    return {};
}

Result<std::optional<sync::BrowserGrant>> SheetsDesk::grant() const
{
    const Result<std::optional<QByteArray>> secret = m_workspace.secrets()->read(sheetsGrantName());
    if (!secret)
        return fail(secret.error());
    return *secret ? sync::grantFromSecret(**secret) : std::nullopt;
}

/// The old one is not good any more, so that a home that does not answer costs a new sign-in.
void SheetsDesk::keepGrant(const sync::BrowserGrant &grant)
{
    if (!m_workspace.secrets()->write(sheetsGrantName(), sync::toSecret(grant)))
        qCWarning(lcService) << "the renewed sign-in at the spreadsheet service could not be kept";
}

Result<std::unique_ptr<sync::TokenSource>> SheetsDesk::tokensFor(const store::SheetLink &link)
{
    if (link.isByPerson()) {
        const Result<std::optional<sync::BrowserGrant>> given = grant();
        if (!given)
            return fail(given.error());
        if (!*given)
            return fail(sync::troubleError(sync::Trouble::SignedOut, {}));
        return tokensOf(**given, [this](const sync::BrowserGrant &renewed) { keepGrant(renewed); });
    }
    const Result<std::optional<QByteArray>> key = m_workspace.secrets()->read(sheetsSecretName());
    if (!key)
        return fail(key.error());
    const Result<sync::ServiceAccount> account =
        sync::readServiceAccount(key->value_or(QByteArray()), sheetsSecretName());
    if (!account)
        return fail(sync::troubleError(sync::Trouble::KeyRefused, link.clientEmail));
    return tokensOf(*account);
}

Result<SheetGround> SheetsDesk::ground()
{
    store::Ledger &ledger = m_workspace.ledger();
    const Result<std::optional<store::SheetLink>> link =
        ledger.read([](const store::Store &store) { return sheetsIn(store).link(); }).result();
    const Result<QString> region =
        ledger.read([](const store::Store &store) { return readSetting(store.settings, RegionKey); })
            .result();
    if (!link || !region)
        return fail(link ? region.error() : link.error());
    if (!*link)
        return notLinked();
    const bool isAnother =
        m_clientLink.spreadsheetId != (*link)->spreadsheetId || m_clientLink.linkedAt != (*link)->linkedAt;
    if (!m_client || isAnother) {
        Result<std::unique_ptr<sync::TokenSource>> tokens = tokensFor(**link);
        if (!tokens)
            return fail(tokens.error());
        m_client = makeClient(**link, *std::move(tokens));
        m_clientLink = **link;
    }
    return SheetGround{ledger,  m_workspace.clock(), m_workspace.directory(),
                       *region, m_workspace.zone(),  *m_client};
}

Result<SheetSummary> SheetsDesk::run(const Job &job)
{
    const ActorScope acting({ActorKind::Link, QStringLiteral("Google Sheets")});
    return resultAlone(*this, [&]() -> Result<SheetSummary> {
        const Result<SheetGround> prepared = ground();
        const Result<SheetSummary> summary =
            prepared ? job(*prepared) : Result<SheetSummary>(fail(prepared.error()));
        const Result<void> noted = note(summary ? std::nullopt : std::optional(summary.error()));
        // Why the job failed is told rather than why that could not be noted.
        return noted || !summary ? summary : Result<SheetSummary>(fail(noted.error()));
    });
}

Result<void> SheetsDesk::note(const std::optional<Error> &error)
{
    const std::optional<QString> word = wordToNote(error, &sync::troubleFromWord);
    if (!word)
        return {};
    return m_workspace.ledger()
        .write([word = *word](store::Store &store) { return sheetsIn(store).noteTrouble(word); })
        .result();
}

} // namespace callboard::services
