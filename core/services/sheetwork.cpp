// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetwork.h"

#include "core/intake/leadfield.h"

#include <QCoreApplication>

namespace callboard::services {

QString numberSeen(const store::SheetRow &row)
{
    return row.base.value(intake::toWord(intake::LeadField::Number));
}

SheetProblem doubledKeyProblem(int row)
{
    return {row, QCoreApplication::translate("SheetPull", "Its lead_uuid stands in another row, too: nothing "
                                                          "is taken from either or written there. Empty the "
                                                          "cell of the copy, or delete it.")};
}

Result<QHash<QString, KnownLead>> knownLeads(store::Ledger &ledger, const QStringList &uuids)
{
    return ledger
        .read([uuids](const store::Store &store) -> Result<QHash<QString, KnownLead>> {
            QList<LeadId> ids;
            for (const QString &uuid : uuids) {
                const Result<LeadId> id = store.leads.idByUuid(QUuid::fromString(uuid));
                if (id)
                    ids << *id;
                else if (id.error().code != ErrorCode::NotFound)
                    return fail(id.error());
            }
            const Result<QList<Lead>> leads = store.leads.leads(ids);
            const Result<QList<store::SheetRow>> rows = sheetsIn(store).rows(uuids);
            if (!leads || !rows)
                return fail(leads ? rows.error() : leads.error());
            QHash<QString, KnownLead> known;
            for (const Lead &lead : *leads) {
                const QString uuid = lead.uuid.toString(QUuid::WithoutBraces);
                store::SheetRow row;
                row.leadUuid = uuid;
                known.insert(uuid, {lead, row});
            }
            for (const store::SheetRow &row : *rows) {
                if (const auto found = known.find(row.leadUuid); found != known.end())
                    found->row = row;
            }
            return known;
        })
        .result();
}

} // namespace callboard::services
