// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::test {

/// Campaigns whose mails, or messages and mails after the last miss, go out by senders of their own.
class MailBench : public DispatchBench
{
public:
    explicit MailBench(ProviderKind kind = ProviderKind::Smtp)
        : DispatchBench(kind)
    {
    }

    /// Like addLead(), with an address.
    [[nodiscard]] LeadId addReader(int n)
    {
        return insert(Lead{.number = *PhoneNumber::fromE164(QStringLiteral("+9198%1").arg(10'000'000 + n)),
                           .name = QStringLiteral("Lead %1").arg(n),
                           .email = QStringLiteral("lead%1@example.net").arg(n)});
    }

    [[nodiscard]] static MessageContent mail()
    {
        MessageContent mail;
        mail.subject = QStringLiteral("Hello {name}");
        mail.text = QStringLiteral("Dear {name}, call us.");
        return mail;
    }
    /// One try, no limits of contact; \a edit may change all that.
    CampaignId sendMail(const QList<LeadId> &leads, const std::function<void(Campaign &)> &edit = {})
    {
        return schedule(leads, [&](Campaign &each) {
            each.message = mail();
            if (edit)
                edit(each);
        });
    }
    /// An account beside the bench's own.
    [[nodiscard]] AccountId addSender(const QString &name, ProviderKind kind)
    {
        Account sender;
        sender.name = name;
        sender.provider = kind;
        sender.businessId = QStringLiteral("business");
        if (kind == ProviderKind::WhatsAppCloud)
            sender.phoneNumberId = QStringLiteral("sender of ") + name; // else no campaign of it begins
        sender.legalProfile = QStringLiteral("none");
        return at([&](store::Store &store) { return store.accounts.insert(sender).value_or(AccountId()); });
    }
    /// An engine that finds no key of any sender.
    void startEngineWithoutKeys()
    {
        at([&](store::Store &) {
            engine = new dispatch::Engine(
                *ledger, clock, periods, source(),
                [](const Account &) -> Result<std::shared_ptr<providers::MessageProvider>> {
                    return fail(ErrorCode::SecretUnavailable, {QStringLiteral("The key's store")});
                });
            engine->start();
            return true;
        });
    }
};

} // namespace callboard::test
