// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadservice.h"

#include "core/intake/numbernormaliser.h"
#include "core/model/emailaddress.h"
#include "core/services/donotcallservice.h"
#include "core/services/leadremoval.h"
#include "core/services/poolwork.h"
#include "core/services/ready.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

/// A number as a person types it into the search box becomes the form in which it is stored.
LeadFilter withNormalisedSearch(LeadFilter filter, const store::Store &store)
{
    const QString text = filter.search.trimmed();
    constexpr int FewestDigits = 7;
    const auto digits = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    if (digits < FewestDigits)
        return filter;
    const Result<QString> region = readSetting(store.settings, RegionKey);
    const Result<intake::NumberNormaliser> normaliser =
        intake::NumberNormaliser::forRegion(region.value_or(QString()));
    if (!normaliser)
        return filter;
    const intake::NormalisedNumber number = normaliser->normalise(text);
    if (const auto *found = std::get_if<PhoneNumber>(&number))
        filter.search = found->e164();
    return filter;
}

Failure fieldFailure(const QString &field, const QString &problem)
{
    return fail(Error{ErrorCode::FieldUnusable, {problem}, field, {}});
}

Result<PhoneNumber> numberFrom(const QString &text, const QString &field, const QString &region)
{
    const Result<intake::NumberNormaliser> normaliser = intake::NumberNormaliser::forRegion(region);
    if (!normaliser)
        return fail(normaliser.error());
    const intake::NormalisedNumber number = normaliser->normalise(text);
    if (const auto *rejection = std::get_if<intake::NumberRejection>(&number))
        return fieldFailure(field, intake::rejectionText(*rejection));
    return std::get<PhoneNumber>(number);
}

Result<Lead> leadOfEntry(const LeadEntry &entry, const QString &region)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("LeadService", source); };
    const Result<PhoneNumber> number =
        numberFrom(entry.number, text(QT_TRANSLATE_NOOP("LeadService", "Number")), region);
    if (!number)
        return fail(number.error());
    Lead lead{.number = *number};
    if (!entry.whatsappNumber.trimmed().isEmpty()) {
        const Result<PhoneNumber> whatsapp = numberFrom(
            entry.whatsappNumber, text(QT_TRANSLATE_NOOP("LeadService", "WhatsApp number")), region);
        if (!whatsapp)
            return fail(whatsapp.error());
        lead.whatsappNumber = *whatsapp;
    }
    lead.name = entry.name.trimmed();
    lead.email = entry.email.trimmed();
    if (!lead.email.isEmpty() && !isEmailAddress(lead.email)) {
        return fieldFailure(text(QT_TRANSLATE_NOOP("LeadService", "E-mail")),
                            text(QT_TRANSLATE_NOOP("LeadService", "this is not an e-mail address")));
    }
    lead.partner = entry.partner.trimmed();
    lead.attributes = entry.attributes;
    lead.status = entry.doNotCall.value_or(false) ? LeadStatus::DoNotCall : LeadStatus::Pending;
    return lead;
}

/// The mark is the lead's; the number joins the house's list, so that deleting the lead forgets nothing.
/// False when the mark stays, for another list than the house's forbids the number.
Result<bool> keepMark(store::Store &store, const PhoneNumber &number, bool doNotCall, Instant now)
{
    if (!doNotCall)
        return allowNumber(store, number, now);
    const Result<bool> barred = barNumber(store, number, now);
    return barred ? Result<bool>(true) : barred;
}

Failure numberTaken()
{
    return fieldFailure(QCoreApplication::translate("LeadService", "Number"),
                        QCoreApplication::translate("LeadService", "another lead has this number already"));
}

} // namespace

LeadService::LeadService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<QList<LeadId>>> LeadService::ids(const LeadFilter &filter, const LeadSort &sort) const
{
    return m_workspace.ledger().read([filter, sort](const store::Store &store) {
        return store.leads.ids(withNormalisedSearch(filter, store), sort);
    });
}

QFuture<Result<QList<LeadId>>> LeadService::first(const LeadFilter &filter, const LeadSort &sort,
                                                  int limit) const
{
    return m_workspace.ledger().read([filter, sort, limit](const store::Store &store) {
        return store.leads.firstIds(withNormalisedSearch(filter, store), sort, limit);
    });
}

QFuture<Result<QList<Lead>>> LeadService::leads(const QList<LeadId> &ids) const
{
    return m_workspace.ledger().read(
        [ids, now = m_workspace.clock().now()](const store::Store &store) -> Result<QList<Lead>> {
            Result<QList<Lead>> leads = store.leads.leads(ids);
            if (!leads)
                return leads;
            const Result<QHash<LeadId, Instant>> due = store.places.nextDueOf(ids, now);
            if (!due)
                return fail(due.error());
            for (Lead &lead : *leads) {
                const auto found = due->constFind(lead.id);
                if (found != due->cend() && lead.status != LeadStatus::DoNotCall)
                    lead.nextDue = *found;
            }
            return leads;
        });
}

QFuture<Result<Lead>> LeadService::byUuid(const QUuid &uuid) const
{
    return m_workspace.ledger().read([uuid](const store::Store &store) -> Result<Lead> {
        const Result<LeadId> id = store.leads.idByUuid(uuid);
        return id ? store.leads.find(*id) : Result<Lead>(fail(id.error()));
    });
}

QFuture<Result<int>> LeadService::count(const LeadFilter &filter) const
{
    return m_workspace.ledger().read([filter](const store::Store &store) {
        return store.leads.count(withNormalisedSearch(filter, store));
    });
}

QFuture<Result<QStringList>> LeadService::partners() const
{
    return m_workspace.ledger().read([](const store::Store &store) { return store.leads.partners(); });
}

QFuture<Result<QStringList>> LeadService::attributeNames() const
{
    return m_workspace.ledger().read([](const store::Store &store) { return store.leads.attributeNames(); });
}

QFuture<Result<QList<ImportChoice>>> LeadService::imports() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<QList<ImportChoice>> {
        const Result<QList<store::ImportRun>> runs = store.imports.runs();
        if (!runs)
            return fail(runs.error());
        QList<ImportChoice> choices;
        for (const store::ImportRun &run : *runs)
            choices << ImportChoice{run.id, run.fileName, run.createdAt, run.leads};
        return choices;
    });
}

QFuture<Result<LeadId>> LeadService::add(const LeadEntry &entry, const QString &region)
{
    const Result<Lead> lead = leadOfEntry(entry, region);
    if (!lead)
        return ready(Result<LeadId>(fail(lead.error())));
    return m_workspace.ledger()
        .write([lead = *lead, now = m_workspace.clock().now()](store::Store &store) -> Result<LeadId> {
            store::Transaction transaction(*store.database);
            if (const Result<void> begun = transaction.begun(); !begun)
                return fail(begun.error());
            const Result<LeadId> id = store.leads.insert(store::seal(lead, store.cipher), {}, now);
            if (!id && id.error().code == ErrorCode::AlreadyExists)
                return numberTaken();
            if (!id)
                return id;
            if (lead.status == LeadStatus::DoNotCall) {
                if (const Result<bool> kept = keepMark(store, lead.number, true, now); !kept)
                    return fail(kept.error());
            }
            const Result<void> committed = transaction.commit();
            return committed ? id : Result<LeadId>(fail(committed.error()));
        })
        .then([ledger = &m_workspace.ledger()](const Result<LeadId> &id) {
            if (id)
                Q_EMIT ledger->changes().leadListChanged();
            return id;
        });
}

QFuture<Result<void>> LeadService::update(LeadId id, const LeadEntry &entry, const QString &region)
{
    const Result<Lead> lead = leadOfEntry(entry, region);
    if (!lead)
        return ready(Result<void>(fail(lead.error())));
    return m_workspace.ledger().write([ledger = &m_workspace.ledger(), id, lead = *lead, entry,
                                       now = m_workspace.clock().now()](store::Store &store) -> Result<void> {
        const Result<Lead> before = store.leads.find(id);
        if (!before)
            return fail(before.error());
        if (before->number != lead.number) {
            // A call that is under way was placed to the old number; history must not lie about it.
            const Result<bool> live = store.attempts.hasLive({id});
            if (!live)
                return fail(live.error());
            if (*live)
                return fieldFailure(
                    QCoreApplication::translate("LeadService", "Number"),
                    QCoreApplication::translate("LeadService", "a call to this lead is under way"));
        }
        Lead changed = lead;
        changed.uuid = before->uuid;
        store::Transaction transaction(*store.database);
        if (const Result<void> begun = transaction.begun(); !begun)
            return begun;
        const Result<void> updated = store.leads.update(id, store::seal(changed, store.cipher), now);
        if (!updated && updated.error().code == ErrorCode::AlreadyExists)
            return numberTaken();
        if (!updated)
            return updated;
        const bool wasBarred = before->status == LeadStatus::DoNotCall;
        const bool isBarred = entry.doNotCall.value_or(wasBarred);
        // A marked person's new number is as little to be called as the old one.
        if (isBarred != wasBarred || (isBarred && before->number != lead.number)) {
            if (const Result<bool> kept = keepMark(store, lead.number, isBarred, now); !kept)
                return fail(kept.error());
        }
        if (const Result<void> committed = transaction.commit(); !committed)
            return committed;
        Q_EMIT ledger->changes().leadsChanged({id});
        return {};
    });
}

QFuture<Result<RemovalReceipt>> LeadService::remove(const QList<LeadId> &ids, const JobControlPtr &control)
{
    return runInPool(
        [workspace = &m_workspace, ids, control] { return removeLeads(*workspace, ids, control); });
}

QFuture<Result<PutBackReceipt>> LeadService::putBack(const std::shared_ptr<const RemovedLeads> &removed)
{
    return runInPool([workspace = &m_workspace, removed] {
        return removed ? putLeadsBack(*workspace, *removed) : Result<PutBackReceipt>(PutBackReceipt());
    });
}

} // namespace callboard::services
