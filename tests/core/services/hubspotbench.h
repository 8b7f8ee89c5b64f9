// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "core/services/hubspotpull.h"
#include "core/services/hubspotpush.h"
#include "tests/support/clockpatience.h"
#include "tests/support/fakehubspot.h"
#include "tests/support/leadbench.h"

namespace callboard::test {

/// A profile beside a HubSpot account, and the one job after the other that works with both. Time moves only
/// by what is waited, and by a second before each job.
class HubSpotBench : public LeadBench
{
public:
    HubSpotBench()
        : fake([clock = profile.clock] { return toMSecsSinceEpoch(clock->now()); })
        , patience(*profile.clock)
        , client({fake.url(), FakeHubSpot::token(), m_network, *profile.clock, patience})
    {
        mapping.properties = {{services::ContactField::Number, QStringLiteral("phone")},
                              {services::ContactField::Name, QStringLiteral("firstname")},
                              {services::ContactField::Surname, QStringLiteral("lastname")},
                              {services::ContactField::Email, QStringLiteral("email")},
                              {services::ContactField::CheckUp, QStringLiteral("last_checkup_date")},
                              {services::ContactField::DoNotCall, QStringLiteral("no_calls")},
                              {services::ContactField::CallStatus, QStringLiteral("callboard_status")},
                              {services::ContactField::CalledAt, QStringLiteral("callboard_called_at")}};
        mapping.attributes = {QStringLiteral("city")};
    }

    /// Connected now, without asking the service.
    [[nodiscard]] bool connect()
    {
        store::HubSpotLink link;
        link.baseUrl = fake.url();
        link.mapping = services::toText(mapping);
        link.connectedAt = profile.clock->now();
        return write([link](store::Store &store) { return services::hubspotIn(store).setLink(link); });
    }
    [[nodiscard]] store::HubSpotLink link()
    {
        const auto found = await(profile.workspace->ledger().read(
            [](const store::Store &store) { return services::hubspotIn(store).link(); }));
        return found ? found->value_or(store::HubSpotLink()) : store::HubSpotLink();
    }
    [[nodiscard]] services::HubSpotGround ground()
    {
        profile.clock->advance(seconds{1});
        return {profile.workspace->ledger(),
                *profile.clock,
                profile.directory.path(),
                QStringLiteral("IN"),
                link(),
                mapping,
                client};
    }
    [[nodiscard]] Result<services::HubSpotSummary>
    pull(services::HubSpotPull::Reach reach = services::HubSpotPull::Reach::Changed)
    {
        return services::HubSpotPull(ground(), reach).run();
    }
    [[nodiscard]] Result<services::HubSpotSummary> push() { return services::HubSpotPush(ground()).run(); }

    [[nodiscard]] QList<store::FieldConflict> conflicts()
    {
        return await(profile.workspace->ledger().read(
                         [](const store::Store &store) { return services::hubspotIn(store).conflicts(); }))
            .value_or({});
    }
    [[nodiscard]] store::HubSpotRepository::NoteCounts notes()
    {
        return await(profile.workspace->ledger().read(
                         [](const store::Store &store) { return services::hubspotIn(store).countNotes(); }))
            .value_or({});
    }
    /// The id in HubSpot that the lead remembers; empty: none.
    [[nodiscard]] QString contactOf(const Lead &lead)
    {
        const QString uuid = lead.uuid.toString(QUuid::WithoutBraces);
        const auto found = await(profile.workspace->ledger().read(
            [uuid](const store::Store &store) { return services::hubspotIn(store).contactsOf({uuid}); }));
        return found && !found->isEmpty() ? found->constFirst().contactId : QString();
    }

    FakeHubSpot fake;
    ClockPatience patience;
    services::ContactMapping mapping;

private:
    http::NetworkTransport m_network;

public:
    sync::hubspot::HubSpotClient client;
};

} // namespace callboard::test
