// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/checkup.h"

#include "core/store/store.h"

namespace callboard::services {

std::optional<QDate> lastCheckUp(const LeadAttributes &attributes)
{
    const QString text = attributeValue(attributes, CheckUpAttribute).trimmed();
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

Result<QHash<LeadId, QDate>> lastCheckUps(const store::Store &store, const QList<LeadId> &leads)
{
    const Result<QList<Lead>> found = store.leads.leads(leads);
    if (!found)
        return fail(found.error());
    QHash<LeadId, QDate> dates;
    for (const Lead &lead : *found) {
        if (const std::optional<QDate> date = lastCheckUp(lead.attributes))
            dates.insert(lead.id, *date);
    }
    return dates;
}

} // namespace callboard::services
