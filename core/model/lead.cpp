// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/lead.h"

#include "core/base/words.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr WordTable<LeadStatus, 7> StatusWords = {{
    {LeadStatus::Pending, QLatin1String("pending")},
    {LeadStatus::BulkCalling, QLatin1String("bulk_calling")},
    {LeadStatus::Initiated, QLatin1String("initiated")},
    {LeadStatus::Completed, QLatin1String("completed")},
    {LeadStatus::Missed, QLatin1String("missed")},
    {LeadStatus::Failed, QLatin1String("failed")},
    {LeadStatus::DoNotCall, QLatin1String("do_not_call")},
}};

template<typename Attributes>
auto find(Attributes &attributes, const QString &name)
{
    return std::find_if(attributes.begin(), attributes.end(), [&](const auto &attribute) {
        return attribute.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString toWord(LeadStatus status)
{
    return wordIn(StatusWords, status);
}

std::optional<LeadStatus> leadStatusFromWord(QStringView word)
{
    return valueIn(StatusWords, word);
}

const QList<LeadStatus> &allLeadStatuses()
{
    static const QList<LeadStatus> all = {
        LeadStatus::Pending, LeadStatus::BulkCalling, LeadStatus::Initiated, LeadStatus::Completed,
        LeadStatus::Missed,  LeadStatus::Failed,      LeadStatus::DoNotCall};
    return all;
}

QString attributeValue(const LeadAttributes &attributes, const QString &name)
{
    const auto found = find(attributes, name);
    return found == attributes.end() ? QString() : found->second;
}

void setAttribute(LeadAttributes &attributes, const QString &name, const QString &value)
{
    const auto found = find(attributes, name);
    if (found == attributes.end())
        attributes.append({name, value});
    else
        found->second = value;
}

} // namespace callboard
