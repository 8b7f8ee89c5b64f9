// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"
#include "core/services/leadeditservice.h"
#include "core/store/leadeditrepository.h"
#include "tests/support/ledgerseed.h"

namespace callboard::test {

inline LeadEdit toDoNotCall()
{
    return {.kind = LeadEdit::Kind::MarkDoNotCall, .attribute = {}, .value = {}};
}

inline LeadEdit toPartner(const QString &name)
{
    return {.kind = LeadEdit::Kind::SetPartner, .attribute = {}, .value = name};
}

/// A profile whose leads are edited, each time a second later.
class LeadEditBench
{
public:
    TestProfile profile;

    [[nodiscard]] services::LeadEditService service()
    {
        return services::LeadEditService(*profile.workspace);
    }
    [[nodiscard]] services::LeadEditReceipt run(const QList<LeadId> &ids, const LeadEdit &edit)
    {
        profile.clock->advance(seconds{1});
        return await(service().run(ids, edit, std::make_shared<services::JobControl>()))
            .value_or(services::LeadEditReceipt());
    }
    [[nodiscard]] services::LeadEditUndoReceipt undo(LeadEditId id)
    {
        profile.clock->advance(seconds{1});
        services::LeadEditUndoReceipt nothing;
        nothing.restored = -1;
        return await(service().undo(id, std::make_shared<services::JobControl>())).value_or(nothing);
    }
    [[nodiscard]] LeadFields fields(LeadId id)
    {
        return await(profile.workspace->ledger().read([id](const store::Store &store) -> Result<LeadFields> {
                   const store::LeadEditRepository edits(*store.database, store.cipher);
                   const Result<QList<store::EditableLead>> found = edits.leads({id});
                   return found && !found->isEmpty() ? found->constFirst().fields : LeadFields();
               }))
            .value_or(LeadFields());
    }
    /// As the engine or an import does.
    [[nodiscard]] bool overwrite(LeadId id, const LeadFields &after)
    {
        profile.clock->advance(seconds{1});
        return await(profile.workspace->ledger().write(
                         [id, after, now = profile.clock->now()](store::Store &store) -> Result<void> {
                             store::LeadEditRepository edits(*store.database, store.cipher);
                             const Result<QList<store::EditableLead>> found = edits.leads({id});
                             if (!found)
                                 return fail(found.error());
                             return edits.write(found->constFirst(), after, now);
                         }))
            .has_value();
    }
    [[nodiscard]] int doNotCallEntries()
    {
        return await(services::DoNotCallService(*profile.workspace).count()).value_or(-1);
    }
};

} // namespace callboard::test
