// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/exportwords.h"

#include "core/services/exportcolumns.h"
#include "ui/leads/leadcolumns.h"

#include <QCoreApplication>
#include <QHash>

namespace callboard::ui {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

/// Of what the table has no column for. Made anew each time: the language may change.
QHash<QString, QString> otherTitles()
{
    return {{QStringLiteral("lead_uuid"), ExportWords::tr("Lead id")},
            {QStringLiteral("last_outcome"), ExportWords::tr("Outcome of the latest call")},
            {QStringLiteral("last_call_at"), ExportWords::tr("Time of the latest call")},
            {QStringLiteral("attempts"), ExportWords::tr("Number of calls")},
            {QStringLiteral("talk_seconds"), ExportWords::tr("Talk time of the latest call, in seconds")},
            {QStringLiteral("cost"), ExportWords::tr("Cost of the latest call")},
            {QStringLiteral("summary"), ExportWords::tr("Summary of the latest call")}};
}

} // namespace

QString exportWord(int column, const QStringList &attributes)
{
    if (column >= FixedLeadColumns)
        return services::exportWordOfAttribute(attributes.at(column - FixedLeadColumns));
    switch (static_cast<LeadColumn>(column)) {
    case LeadColumn::Tick:
    case LeadColumn::Next:
    case LeadColumn::Blocked:
        return {};
    case LeadColumn::Name:
        return QStringLiteral("name");
    case LeadColumn::Number:
        return QStringLiteral("number");
    case LeadColumn::Partner:
        return QStringLiteral("partner");
    case LeadColumn::Status:
        return QStringLiteral("call_status");
    case LeadColumn::Email:
        return QStringLiteral("email");
    case LeadColumn::Whatsapp:
        return QStringLiteral("whatsapp_number");
    case LeadColumn::Added:
        return QStringLiteral("added_at");
    case LeadColumn::Updated:
        return QStringLiteral("changed_at");
    }
    Q_UNREACHABLE();
}

QStringList allExportWords(const QStringList &attributes)
{
    QStringList words = services::fixedExportColumns();
    for (const QString &attribute : attributes)
        words.append(services::exportWordOfAttribute(attribute));
    return words;
}

QString exportTitle(const QString &word)
{
    for (int column = 0; column < FixedLeadColumns; ++column) {
        if (exportWord(column, {}) == word)
            return columnTitle(column, {});
    }
    const QString other = otherTitles().value(word);
    return other.isEmpty() ? word.sliced(services::exportWordOfAttribute({}).size()) : other;
}

} // namespace callboard::ui
