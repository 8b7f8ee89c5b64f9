// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactjudge.h"

#include <QJsonArray>

#include <algorithm>

namespace callboard::test {

namespace {

using Calls = QHash<qint64, QList<SyncOffice::Call>>;

QString titleOf(const SyncOffice::Call &call)
{
    return QStringLiteral("Callboard ") + call.id.text();
}

/// When it was called last, as HubSpot keeps a time; empty: never.
QString lastOf(const QList<SyncOffice::Call> &calls)
{
    if (calls.isEmpty())
        return {};
    const auto last = std::max_element(calls.cbegin(), calls.cend(),
                                       [](const auto &a, const auto &b) { return a.at < b.at; });
    return QString::number(toMSecsSinceEpoch(last->at));
}

} // namespace

const SyncOffice::Call *ContactJudge::callTitled(const QString &title, const ContactLook &look,
                                                 const Calls &calls, QString &leadUuid) const
{
    for (auto lead = look.leads.cbegin(); lead != look.leads.cend(); ++lead) {
        const auto its = calls.constFind(lead->id.value());
        if (its == calls.cend())
            continue;
        const auto found = std::find_if(its->cbegin(), its->cend(), [&title](const SyncOffice::Call &call) {
            return titleOf(call) == title;
        });
        if (found == its->cend())
            continue;
        leadUuid = lead.key();
        return &*found;
    }
    return nullptr;
}

void ContactJudge::changes(const QString &contactId, const QJsonObject &properties, const ContactLook &look,
                           const Calls &calls, const QSet<QString> &meddled)
{
    const std::optional<Lead> lead = look.leadOf(contactId);
    if (!lead || meddled.contains(look.links.value(contactId).leadUuid)) {
        if (!lead && meddled.isEmpty())
            accuse(QStringLiteral("the contact %1, which is nobody's, is changed").arg(contactId));
        return;
    }
    for (auto each = properties.constBegin(); each != properties.constEnd(); ++each) {
        const QString said = each.value().toString();
        const bool isStatus = each.key() == QLatin1String("callboard_status");
        const bool isTime = each.key() == QLatin1String("callboard_called_at");
        if (!isStatus && !isTime)
            accuse(QStringLiteral("%1 of contact %2 is not Callboard's").arg(each.key(), contactId));
        else if (said != (isStatus ? toWord(lead->status) : lastOf(calls.value(lead->id.value()))))
            accuse(QStringLiteral("%1 of contact %2 becomes %3").arg(each.key(), contactId, said));
    }
}

void ContactJudge::creates(const QJsonObject &record, const ContactLook &look, const Calls &calls)
{
    const QJsonObject properties = record[QLatin1String("properties")].toObject();
    const QString title = properties[QLatin1String("hs_call_title")].toString();
    const QString contact =
        record[QLatin1String("associations")][0][QLatin1String("to")][QLatin1String("id")].toString();
    QString leadUuid;
    const SyncOffice::Call *call = callTitled(title, look, calls, leadUuid);
    if (!call) // its lead was deleted while it was told, or nobody made it
        return accuse(QStringLiteral("a record of no call, of contact %1").arg(contact));
    if (look.contactOf(leadUuid) != contact)
        accuse(QStringLiteral("the record of a call to %1 is of contact %2")
                   .arg(look.contactOf(leadUuid), contact));
    const QString status = properties[QLatin1String("hs_call_status")].toString();
    if (status !=
        (call->outcome == Outcome::Completed ? QLatin1String("COMPLETED") : QLatin1String("NO_ANSWER")))
        accuse(QStringLiteral("a call %1 becomes %2").arg(toWord(call->outcome), status));
    if (properties[QLatin1String("hs_call_body")].toString() != call->record.summary)
        accuse(QStringLiteral("the summary %1 becomes %2")
                   .arg(call->record.summary, properties[QLatin1String("hs_call_body")].toString()));
    if (properties[QLatin1String("hs_timestamp")].toString() != QString::number(toMSecsSinceEpoch(call->at)))
        accuse(QStringLiteral("a call is told at another time"));
}

void ContactJudge::countRecords(const QList<HubSpotProperties> &records)
{
    QSet<QString> titles;
    m_recordsOf.clear();
    for (const HubSpotProperties &record : records) {
        const QString title = record.value(QStringLiteral("hs_call_title"));
        if (titles.contains(title))
            accuse(QStringLiteral("a call has two records, of contact ") +
                   record.value(QStringLiteral("contact")));
        titles.insert(title);
        m_recordsOf[record.value(QStringLiteral("contact"))].insert(title);
    }
}

void ContactJudge::restedCalls(const ContactLook &look, const Calls &calls,
                               const QList<HubSpotProperties> &records,
                               const std::function<HubSpotProperties(const QString &contactId)> &contactOf)
{
    countRecords(records);
    QSet<QString> titles;
    for (const QSet<QString> &some : std::as_const(m_recordsOf))
        titles += some;
    for (auto lead = look.leads.cbegin(); lead != look.leads.cend(); ++lead) {
        const QSet<QString> contacts = m_contactsOf.value(lead.key());
        const QString contact = look.contactOf(lead.key());
        if (contact.isEmpty() || contacts.intersects(m_unsettled))
            continue; // of whom HubSpot had no more when it was called, it cannot be told
        const QList<SyncOffice::Call> its = calls.value(lead->id.value());
        bool hasTold = false;
        for (const SyncOffice::Call &call : its) {
            if (!titles.contains(titleOf(call)))
                accuse(QStringLiteral("in the end a call to %1, contact %2, has no record")
                           .arg(lead->number.e164(), contact));
            hasTold = hasTold || m_recordsOf.value(contact).contains(titleOf(call));
        }
        const QString calledAt = contactOf(contact).value(QStringLiteral("callboard_called_at"));
        if (hasTold && contacts.size() == 1 && calledAt != lastOf(its))
            accuse(QStringLiteral("in the end contact %1 was called at %2, and was at %3")
                       .arg(contact, calledAt, lastOf(its)));
    }
}

} // namespace callboard::test
