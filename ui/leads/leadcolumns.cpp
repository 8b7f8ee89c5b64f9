// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadcolumns.h"

#include "core/services/attemptservice.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

struct LeadColumns
{
    Q_DECLARE_TR_FUNCTIONS(LeadColumns)
};

constexpr QLatin1String AttributePrefix("attribute:");

QString fixedTitle(LeadColumn column)
{
    switch (column) {
    case LeadColumn::Tick:
        return {};
    case LeadColumn::Name:
        return LeadColumns::tr("Name");
    case LeadColumn::Number:
        return LeadColumns::tr("Number");
    case LeadColumn::Partner:
        return LeadColumns::tr("Partner");
    case LeadColumn::Status:
        return LeadColumns::tr("Status");
    case LeadColumn::Next:
        return LeadColumns::tr("Next");
    case LeadColumn::Blocked:
        return LeadColumns::tr("Blocked by");
    case LeadColumn::Email:
        return LeadColumns::tr("E-mail");
    case LeadColumn::Whatsapp:
        return LeadColumns::tr("WhatsApp number");
    case LeadColumn::Added:
        return LeadColumns::tr("Added");
    case LeadColumn::Updated:
        return LeadColumns::tr("Changed");
    }
    Q_UNREACHABLE();
}

QString fixedText(LeadColumn column, const Lead &lead, const QTimeZone &zone)
{
    switch (column) {
    case LeadColumn::Tick:
    case LeadColumn::Blocked:
        return {};
    case LeadColumn::Name:
        return lead.name;
    case LeadColumn::Number:
        return lead.number.e164();
    case LeadColumn::Partner:
        return lead.partner;
    case LeadColumn::Status:
        return services::leadStatusText(lead.status);
    case LeadColumn::Next:
        return lead.statusDetail.isEmpty() && lead.nextDue
                   ? instantText(*lead.nextDue, zone)
                   : services::statusDetailText(lead.statusDetail, zone);
    case LeadColumn::Email:
        return lead.email;
    case LeadColumn::Whatsapp:
        return lead.whatsappNumber ? lead.whatsappNumber->e164() : QString();
    case LeadColumn::Added:
        return instantText(lead.createdAt, zone);
    case LeadColumn::Updated:
        return instantText(lead.updatedAt, zone);
    }
    Q_UNREACHABLE();
}

} // namespace

QString columnKey(int column, const QStringList &attributes)
{
    static const QStringList fixed = {
        QStringLiteral("tick"),    QStringLiteral("name"),   QStringLiteral("number"),
        QStringLiteral("partner"), QStringLiteral("status"), QStringLiteral("next"),
        QStringLiteral("blocked"), QStringLiteral("email"),  QStringLiteral("whatsapp_number"),
        QStringLiteral("added"),   QStringLiteral("updated")};
    return column < FixedLeadColumns ? fixed.at(column)
                                     : AttributePrefix + attributes.at(column - FixedLeadColumns);
}

QString columnTitle(int column, const QStringList &attributes)
{
    return column < FixedLeadColumns ? fixedTitle(static_cast<LeadColumn>(column))
                                     : attributes.at(column - FixedLeadColumns);
}

QString columnText(int column, const Lead &lead, const QStringList &attributes, const QTimeZone &zone)
{
    return column < FixedLeadColumns
               ? fixedText(static_cast<LeadColumn>(column), lead, zone)
               : attributeValue(lead.attributes, attributes.at(column - FixedLeadColumns));
}

std::optional<LeadSortKey> sortKeyOf(int column)
{
    if (column >= FixedLeadColumns)
        return std::nullopt;
    switch (static_cast<LeadColumn>(column)) {
    case LeadColumn::Name:
        return LeadSortKey::Name;
    case LeadColumn::Partner:
        return LeadSortKey::Partner;
    case LeadColumn::Status:
        return LeadSortKey::Status;
    case LeadColumn::Added:
        return LeadSortKey::Added;
    case LeadColumn::Updated:
        return LeadSortKey::Updated;
    case LeadColumn::Tick:
    case LeadColumn::Number:
    case LeadColumn::Next:
    case LeadColumn::Blocked:
    case LeadColumn::Email:
    case LeadColumn::Whatsapp:
        break;
    }
    return std::nullopt;
}

int columnOf(LeadSortKey key)
{
    for (int column = 0; column < FixedLeadColumns; ++column) {
        if (sortKeyOf(column) == key)
            return column;
    }
    Q_UNREACHABLE();
}

QStringList defaultLeadColumns()
{
    QStringList keys;
    for (const LeadColumn column : {LeadColumn::Tick, LeadColumn::Name, LeadColumn::Number,
                                    LeadColumn::Partner, LeadColumn::Status, LeadColumn::Next})
        keys.append(columnKey(static_cast<int>(column), {}));
    return keys;
}

} // namespace callboard::ui
