// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotservice.h"

#include "core/http/address.h"
#include "core/security/secretnames.h"
#include "core/security/secretstore.h"
#include "core/services/conflictturn.h"
#include "core/services/hubspotaccount.h"
#include "core/services/hubspotconflicts.h"
#include "core/services/hubspotdesk.h"
#include "core/services/hubspotpush.h"
#include "core/services/ready.h"
#include "core/services/workspace.h"
#include "core/services/writeinpieces.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace callboard::services {

using sync::hubspot::Property;

namespace {

constexpr int ContactsDroppedAtOnce = 500;
constexpr int MostRefusedTold = 100;
constexpr int RefusedAtOnce = 500;

QString refusalText(const QString &failure)
{
    const std::optional<sync::hubspot::Trouble> trouble = sync::hubspot::troubleFromWord(failure);
    return trouble ? operatorText(sync::hubspot::troubleError(*trouble)) : failure;
}

Result<void> keepAccount(Workspace &workspace, const QUrl &baseUrl, const QByteArray &token,
                         const QList<Property> &properties)
{
    const Result<std::optional<store::HubSpotLink>> before =
        workspace.ledger().read([](const store::Store &store) { return hubspotIn(store).link(); }).result();
    if (!before)
        return fail(before.error());
    if (const Result<void> home = workspace.ensureKeyHome(); !home)
        return home;
    if (const Result<void> kept = workspace.secrets()->write(security::hubspotTokenName(), token); !kept)
        return kept;
    store::HubSpotLink link = before->value_or(store::HubSpotLink());
    link.baseUrl = baseUrl;
    // Calls from before are not told; a newer token makes no new beginning.
    if (!*before) {
        link.connectedAt = workspace.clock().now();
        link.mapping = toUnconfirmedText(usualMapping(properties));
    }
    if (const Result<void> remembered = rememberToken(workspace.ledger(), token); !remembered)
        return remembered;
    return workspace.ledger()
        .write([link](store::Store &store) { return hubspotIn(store).setLink(link); })
        .result();
}

Result<void> dropAccount(Workspace &workspace)
{
    const Result<int> dropped = writeUntilNoneIsLeft(workspace.ledger(), [](store::Store &store) {
        return hubspotIn(store).dropLink(ContactsDroppedAtOnce);
    });
    if (!dropped)
        return fail(dropped.error());
    const Result<void> forgotten = rememberToken(workspace.ledger(), {});
    return forgotten ? workspace.secrets()->remove(security::hubspotTokenName()) : forgotten;
}

Result<HubSpotSummary> pullThenTell(const HubSpotGround &ground)
{
    const Result<HubSpotSummary> pulled = HubSpotPull(ground, HubSpotPull::Reach::Changed).run();
    if (!pulled)
        return pulled;
    const Result<HubSpotSummary> pushed = HubSpotPush(ground).run();
    if (!pushed)
        return pushed;
    HubSpotSummary both = *pulled;
    both.told = pushed->told;
    both.queued = pushed->queued;
    both.conflicts = pushed->conflicts;
    both.note(pushed->problems);
    both.leftAlone = pulled->leftAlone + pushed->leftAlone;
    return both;
}

} // namespace

HubSpotService::HubSpotService(Workspace &workspace)
    : m_workspace(workspace)
    , m_desk(std::make_shared<HubSpotDesk>(workspace))
{
}

HubSpotService::~HubSpotService()
{
    m_desk->giveUp();
}

QFuture<Result<void>> HubSpotService::connectAccount(const QByteArray &token, const QUrl &baseUrl,
                                                     const JobControlPtr &control)
{
    const QUrl address = baseUrl.isEmpty() ? sync::hubspot::hubSpotAddress() : baseUrl;
    if (!http::mayStandFor(address, sync::hubspot::hubSpotAddress()))
        return ready(Result<void>(fail(ErrorCode::ProviderNotSecure, {http::addressText(address)})));
    return QtConcurrent::run([workspace = &m_workspace, desk = m_desk, address, token = token.trimmed(),
                              control]() -> Result<void> {
        bool isKept = false;
        const Result<void> done = desk->alone(control, [&]() -> Result<void> {
            const HubSpotDesk::Properties properties = desk->tryOut(address, token, control);
            if (!properties)
                return fail(properties.error());
            if (control->cancelled)
                return fail(ErrorCode::Cancelled);
            desk->forgetClient();
            const Result<void> kept = keepAccount(*workspace, address, token, *properties);
            isKept = kept.has_value();
            return kept;
        });
        // A cancel that came too late has changed nothing.
        return isKept ? Result<void>() : done;
    });
}

QFuture<Result<void>> HubSpotService::disconnectAccount()
{
    return QtConcurrent::run([workspace = &m_workspace, desk = m_desk] {
        return desk->alone([&] {
            desk->forgetClient();
            return dropAccount(*workspace);
        });
    });
}

QFuture<Result<QList<Property>>> HubSpotService::properties()
{
    return QtConcurrent::run([desk = m_desk] { return desk->properties(); });
}

QFuture<Result<void>> HubSpotService::setMapping(const ContactMapping &mapping)
{
    return QtConcurrent::run([workspace = &m_workspace, desk = m_desk, mapping]() -> Result<void> {
        return desk->withProperties([&](const QList<Property> &properties) -> Result<void> {
            if (const Result<void> fits = checkMapping(mapping, properties); !fits)
                return fits;
            return workspace->ledger()
                .write([text = toText(mapping)](store::Store &store) {
                    return hubspotIn(store).setMapping(text);
                })
                .result();
        });
    });
}

QFuture<Result<HubSpotSummary>> HubSpotService::pull(HubSpotPull::Reach reach)
{
    return QtConcurrent::run([desk = m_desk, reach] {
        return desk->run([reach](const HubSpotGround &ground) { return HubSpotPull(ground, reach).run(); });
    });
}

QFuture<Result<HubSpotSummary>> HubSpotService::push()
{
    return QtConcurrent::run([desk = m_desk] {
        return desk->run([](const HubSpotGround &ground) { return HubSpotPush(ground).run(); });
    });
}

QFuture<Result<int>> HubSpotService::tellAgain()
{
    return QtConcurrent::run([workspace = &m_workspace, desk = m_desk] {
        return resultAlone(*desk, [workspace] {
            return writeUntilNoneIsLeft(workspace->ledger(), [](store::Store &store) {
                return hubspotIn(store).queueRefused(RefusedAtOnce);
            });
        });
    });
}

QFuture<Result<HubSpotSummary>> HubSpotService::bringInStep()
{
    return QtConcurrent::run([desk = m_desk] { return desk->run(pullThenTell); });
}

QFuture<Result<HubSpotStatus>> HubSpotService::status() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<HubSpotStatus> {
        const store::HubSpotRepository hubspot = hubspotIn(store);
        const Result<std::optional<store::HubSpotLink>> link = hubspot.link();
        const Result<store::HubSpotRepository::ContactCounts> contacts = hubspot.countContacts();
        const Result<store::HubSpotRepository::NoteCounts> notes = hubspot.countNotes();
        const Result<int> conflicts = hubspot.countConflicts();
        const auto refused = hubspot.refusedNotes(MostRefusedTold);
        if (!link || !contacts || !notes || !conflicts || !refused)
            return fail(ErrorCode::DatabaseStatement);
        HubSpotStatus status{
            *link,      {}, contacts->contacts, contacts->gone, notes->queued, notes->told, notes->refused,
            *conflicts, {}};
        for (const store::HubSpotRepository::RefusedNote &note : *refused)
            status.refusals << HubSpotProblem{note.contactId, refusalText(note.failure)};
        if (*link) {
            status.isWaitingForMapping = !(*link)->pulledAt && isUnconfirmed((*link)->mapping);
            status.mapping = contactMappingFromText((*link)->mapping);
            const auto trouble = sync::hubspot::troubleFromWord((*link)->trouble);
            if (trouble)
                status.trouble = operatorText(sync::hubspot::troubleError(*trouble));
        }
        return status;
    });
}

QFuture<Result<QList<ConflictRow>>> HubSpotService::conflicts() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<QList<ConflictRow>> {
        const Result<QList<store::FieldConflict>> conflicts = hubspotIn(store).conflicts();
        return conflicts ? conflictRows(store, *conflicts)
                         : Result<QList<ConflictRow>>(fail(conflicts.error()));
    });
}

QFuture<Result<ConflictReceipt>> HubSpotService::keepOurs(const QList<qint64> &conflicts,
                                                          const JobControlPtr &control)
{
    return decideInTurn(m_workspace, m_desk, conflicts, ConflictSide::Ours, &settleHubSpotConflict, control);
}

QFuture<Result<ConflictReceipt>> HubSpotService::takeTheirs(const QList<qint64> &conflicts,
                                                            const JobControlPtr &control)
{
    return decideInTurn(m_workspace, m_desk, conflicts, ConflictSide::Theirs, &settleHubSpotConflict,
                        control);
}

} // namespace callboard::services
