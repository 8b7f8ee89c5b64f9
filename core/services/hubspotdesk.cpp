// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotdesk.h"

#include "core/base/actor.h"
#include "core/security/secretnames.h"
#include "core/security/secretstore.h"
#include "core/services/hubspotaccount.h"
#include "core/services/jobpatience.h"
#include "core/services/linktrouble.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QDir>

namespace callboard::services {

using sync::hubspot::HubSpotClient;
using sync::hubspot::Property;
using sync::hubspot::Reached;
using sync::hubspot::Trouble;

HubSpotDesk::HubSpotDesk(Workspace &workspace)
    : m_workspace(workspace)
    , m_turn(QDir(workspace.directory()).filePath(QStringLiteral("hubspot.lock")), m_patience)
{
}

Result<void> HubSpotDesk::alone(const std::function<Result<void>()> &work)
{
    return m_turn.alone(QCoreApplication::translate("HubSpotService", "The connected HubSpot account"), work);
}

Result<void> HubSpotDesk::alone(const JobControlPtr &control, const std::function<Result<void>()> &work)
{
    JobPatience patience(m_patience, control);
    const Result<void> done = m_turn.alone(
        QCoreApplication::translate("HubSpotService", "The connected HubSpot account"), work, patience);
    return control->cancelled ? Result<void>(fail(ErrorCode::Cancelled)) : done;
}

std::unique_ptr<HubSpotClient> HubSpotDesk::makeClient(const QUrl &baseUrl, const QByteArray &token,
                                                       sync::Patience &patience)
{
    return std::make_unique<HubSpotClient>(
        HubSpotClient::Setup{baseUrl, token, m_network, m_workspace.clock(), patience});
}

HubSpotDesk::Properties HubSpotDesk::ask(HubSpotClient &client)
{
    const Reached<QList<Property>> properties = client.contactProperties();
    if (!properties)
        return fail(sync::hubspot::troubleError(properties.trouble()));
    // The list of properties alone needs no right to see contacts.
    const Reached<sync::hubspot::ContactPage> contacts = client.contactsAfter({}, {});
    if (!contacts)
        return fail(sync::hubspot::troubleError(contacts.trouble()));
    return *properties;
}

HubSpotDesk::Properties HubSpotDesk::tryOut(const QUrl &baseUrl, const QByteArray &token,
                                            const JobControlPtr &control)
{
    JobPatience patience(m_patience, control);
    const std::unique_ptr<HubSpotClient> client = makeClient(baseUrl, token, patience);
    const Properties properties = ask(*client);
    if (!properties)
        return properties;
    if (control->cancelled)
        return fail(ErrorCode::Cancelled);
    const Result<void> known = checkIsKnownAccount(m_workspace.ledger(), *client);
    return known ? properties : Properties(fail(known.error()));
}

Result<void> HubSpotDesk::withProperties(const std::function<Result<void>(const QList<Property> &)> &use)
{
    return alone([&]() -> Result<void> {
        const Result<HubSpotGround> prepared = ground();
        if (!prepared)
            return fail(prepared.error());
        if (const Result<void> own = checkOwn(*prepared); !own)
            return own;
        const Properties properties = ask(prepared->client);
        if (const Result<void> noted = note(properties ? std::nullopt : std::optional(properties.error()));
            !noted)
            return noted;
        return properties ? use(*properties) : Result<void>(fail(properties.error()));
    });
}

HubSpotDesk::Properties HubSpotDesk::properties()
{
    Properties properties = fail(ErrorCode::Cancelled);
    const Result<void> done = withProperties([&properties](const QList<Property> &found) -> Result<void> {
        properties = found;
        return {};
    });
    return done ? properties : Properties(fail(done.error()));
}

Result<HubSpotGround> HubSpotDesk::ground()
{
    store::Ledger &ledger = m_workspace.ledger();
    const Result<std::optional<store::HubSpotLink>> link =
        ledger.read([](const store::Store &store) { return hubspotIn(store).link(); }).result();
    const Result<QString> region =
        ledger.read([](const store::Store &store) { return readSetting(store.settings, RegionKey); })
            .result();
    if (!link || !region)
        return fail(link ? region.error() : link.error());
    if (!*link) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("HubSpotService", "No HubSpot account is connected yet.")});
    }
    const Result<std::optional<QByteArray>> token = m_workspace.secrets()->read(security::hubspotTokenName());
    if (!token)
        return fail(token.error());
    const QByteArray known = token->value_or(QByteArray());
    if (known.isEmpty())
        return fail(sync::hubspot::troubleError(Trouble::TokenRefused));
    // Kept for as long as it may be: it counts the requests.
    if (!m_client || m_clientUrl != (*link)->baseUrl || m_clientToken != known) {
        m_client = makeClient((*link)->baseUrl, known, m_patience);
        m_clientUrl = (*link)->baseUrl;
        m_clientToken = known;
    }
    return HubSpotGround{ledger,
                         m_workspace.clock(),
                         m_workspace.directory(),
                         *region,
                         **link,
                         contactMappingFromText((*link)->mapping),
                         *m_client};
}

Result<void> HubSpotDesk::checkOwn(const HubSpotGround &prepared)
{
    const Result<void> own = checkToken(prepared.ledger, prepared.client, m_clientToken);
    if (own)
        return own;
    const Result<void> noted = note(own.error());
    return noted ? own : noted;
}

Result<HubSpotSummary> HubSpotDesk::run(const Job &job)
{
    const ActorScope acting({ActorKind::Link, QStringLiteral("HubSpot")});
    return resultAlone(*this, [&]() -> Result<HubSpotSummary> {
        const Result<HubSpotGround> prepared = ground();
        if (!prepared)
            return fail(prepared.error());
        if (const Result<void> own = checkOwn(*prepared); !own)
            return fail(own.error());
        const Result<HubSpotSummary> summary = job(*prepared);
        const Result<void> noted = note(summary ? std::nullopt : std::optional(summary.error()));
        return noted ? summary : Result<HubSpotSummary>(fail(noted.error()));
    });
}

Result<void> HubSpotDesk::note(const std::optional<Error> &error)
{
    const std::optional<QString> word = wordToNote(error, &sync::hubspot::troubleFromWord);
    if (!word)
        return {};
    return m_workspace.ledger()
        .write([word = *word](store::Store &store) { return hubspotIn(store).noteTrouble(word); })
        .result();
}

} // namespace callboard::services
