// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/leadedit.h"
#include "core/store/sealedlead.h"

#include <QList>

namespace callboard::store {

class Database;

/// A lead as it stood before it was deleted, and where it waited to be called.
struct RemovedLead
{
    struct Place
    {
        CampaignId campaign;
        int position = 0;
    };

    /// What an edit of many keeps of it, sealed.
    struct Kept
    {
        LeadEditId edit;
        QByteArray before;
    };

    LeadId id;
    SealedLead sealed;
    QString statusDetail;
    ImportId import;
    Instant createdAt;
    bool markStays = false;
    QList<Place> places;
    QList<Kept> kept;
};

/// What makes the deletion of leads one that can be taken back.
class RemovedLeadRepository
{
public:
    explicit RemovedLeadRepository(Database &database)
        : m_database(database)
    {
    }

    /// What there is of \a ids, 500 at most, that are about to be deleted. Their places that wait in
    /// campaigns that are not over are skipped. Inside the transaction that deletes them.
    [[nodiscard]] Result<QList<RemovedLead>> takeOut(const QList<LeadId> &ids);
    /// Under its old id, so that its calls are its own again, with what edits keep of it, and planned where
    /// it was skipped, as far as those campaigns are not over; where none is left it shows what it showed
    /// before. AlreadyExists when another lead has its number now. Inside a transaction of the caller.
    [[nodiscard]] Result<void> putBack(const RemovedLead &lead, Instant now);

private:
    struct Shown
    {
        LeadStatus status = LeadStatus::Pending;
        QString detail;
    };

    /// What \a lead shows when nobody is about to call it any more.
    [[nodiscard]] Result<Shown> restingOf(const RemovedLead &lead) const;
    [[nodiscard]] Result<QList<RemovedLead>> findKept(const QString &ids, const QVariantList &values,
                                                      QList<RemovedLead> leads) const;
    [[nodiscard]] Result<void> keepAgain(const RemovedLead &lead);
    [[nodiscard]] Result<QList<RemovedLead>> skipPlaces(const QString &ids, const QVariantList &values,
                                                        QList<RemovedLead> leads);

    Database &m_database;
};

} // namespace callboard::store
