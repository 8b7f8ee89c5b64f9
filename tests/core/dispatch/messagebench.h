// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::test {

/// A campaign that sends WhatsApp messages.
class MessageBench : public DispatchBench
{
public:
    MessageBench()
        : DispatchBench(ProviderKind::WhatsAppCloud)
    {
    }

    /// One try, no limits of contact; \a edit may change all that.
    CampaignId send(const QList<LeadId> &leads, const std::function<void(Campaign &)> &edit = {})
    {
        return schedule(leads, [&](Campaign &each) {
            each.message.templateName = QStringLiteral("visit_reminder");
            each.message.language = QStringLiteral("en");
            each.message.fields = {QStringLiteral("{name}")};
            if (edit)
                edit(each);
        });
    }
    /// As send() to one lead, in a campaign that stays open for a second one, who waits for a Go.
    CampaignId sendAndStayOpen(LeadId lead)
    {
        return send({lead, addLead(99)}, [](Campaign &each) { each.rules.canary = 1; });
    }
    [[nodiscard]] Attempt latest() { return attempts().value(0); }
    [[nodiscard]] std::optional<Delivery> delivery() { return latest().delivery; }
    /// An account of calls beside the bench's own.
    [[nodiscard]] AccountId addCaller()
    {
        Account caller;
        caller.name = QStringLiteral("Calls");
        caller.legalProfile = QStringLiteral("none");
        return at([&](store::Store &store) { return store.accounts.insert(caller).value_or(AccountId()); });
    }
    /// Goes on by \a by, then until the provider was asked once more.
    [[nodiscard]] bool askedAfter(milliseconds by)
    {
        const int before = messages->polls();
        clock.advance(by);
        return runUntil([&] { return messages->polls() > before; });
    }
};

} // namespace callboard::test
