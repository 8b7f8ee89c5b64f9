// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/leadeditservice.h"
#include "core/services/workspace.h"

#include <memory>

namespace callboard::test {

/// Marks leads as not to be called, or lets them be called again, as a person does in the table; how many
/// changed.
[[nodiscard]] inline Result<int> setDoNotCall(services::Workspace &workspace, const QList<LeadId> &ids,
                                              bool barred)
{
    const LeadEdit edit{.kind = barred ? LeadEdit::Kind::MarkDoNotCall : LeadEdit::Kind::AllowCalls};
    const Result<services::LeadEditReceipt> receipt =
        services::LeadEditService(workspace)
            .run(ids, edit, std::make_shared<services::JobControl>())
            .result();
    return receipt ? Result<int>(receipt->counts.changed) : fail(receipt.error());
}

} // namespace callboard::test
