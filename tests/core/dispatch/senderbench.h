// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/messagebench.h"

namespace callboard::test {

/// Beside the account of the bench another one, which is the same sender or of the same business.
class SenderBench : public MessageBench
{
public:
    /// As in MessageBench, with the same text for everybody: the leads of addLeads() have no name, and a
    /// message waits for each value that it lacks.
    CampaignId send(const QList<LeadId> &leads, const std::function<void(Campaign &)> &edit = {})
    {
        return MessageBench::send(leads, [&](Campaign &each) {
            each.message.fields.clear();
            if (edit)
                edit(each);
        });
    }
    [[nodiscard]] AccountId addAccount(const QString &name, const QString &number, const QString &business,
                                       const std::function<void(Account &)> &edit = {})
    {
        Account made;
        made.name = name;
        made.provider = ProviderKind::WhatsAppCloud;
        made.phoneNumberId = number;
        made.businessId = business;
        made.legalProfile = QStringLiteral("none");
        if (edit)
            edit(made);
        return at([&](store::Store &store) { return store.accounts.insert(made).value_or(AccountId()); });
    }
    /// The same number and business as the account of the bench.
    [[nodiscard]] AccountId addTwin(const std::function<void(Account &)> &edit = {})
    {
        return addAccount(QStringLiteral("Twin"), QStringLiteral("sender"), QStringLiteral("business"), edit);
    }
    [[nodiscard]] Account stored(AccountId id)
    {
        return at([&](store::Store &store) { return store.accounts.find(id).value_or(Account()); });
    }
    /// The numbers that were written to, in that order; from the message at place \a first on.
    [[nodiscard]] QStringList writtenTo(int first = 0) const
    {
        QStringList numbers;
        const QList<providers::MessageRequest> requests = messages->requests();
        for (const providers::MessageRequest &request : requests.mid(first))
            numbers << request.number.e164();
        return numbers;
    }
    /// As addLead() numbers them.
    [[nodiscard]] static QString numberOf(int n) { return QStringLiteral("+9198%1").arg(10'000'000 + n); }
};

} // namespace callboard::test
