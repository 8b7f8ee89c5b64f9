// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/testprofile.h"

#include <algorithm>

namespace callboard::test {

/// A profile whose leads a job works with, looked at and changed from beside it.
class LeadBench
{
public:
    /// By number; a lead without a number that is stored has none.
    [[nodiscard]] QList<Lead> leads()
    {
        return await(profile.workspace->ledger().read([](const store::Store &store) -> Result<QList<Lead>> {
                   const Result<QList<LeadId>> ids = store.leads.ids({}, {});
                   return ids ? store.leads.leads(*ids) : Result<QList<Lead>>(fail(ids.error()));
               }))
            .value_or({});
    }
    /// Of that name, or with an id that is not valid.
    [[nodiscard]] Lead lead(const QString &name)
    {
        const QList<Lead> all = leads();
        const auto found =
            std::find_if(all.cbegin(), all.cend(), [&name](const Lead &lead) { return lead.name == name; });
        return found == all.cend() ? Lead{.number = *PhoneNumber::fromE164(QStringLiteral("+910000000000"))}
                                   : *found;
    }
    /// As an operator does, a second later.
    [[nodiscard]] bool rename(Lead lead, const QString &name)
    {
        profile.clock->advance(seconds{1});
        lead.name = name;
        return write([lead, now = profile.clock->now()](store::Store &store) {
            return store.leads.update(lead.id, store::seal(lead, store.cipher), now);
        });
    }
    template<typename Work>
    [[nodiscard]] bool write(Work work)
    {
        return await(profile.workspace->ledger().write(work)).has_value();
    }

    TestProfile profile;
};

} // namespace callboard::test
