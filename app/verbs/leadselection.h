// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/leadfilter.h"

#include <QUuid>

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

/// InvalidArgument when \a filter asks for a column that no lead has or a status that there is not: as a
/// condition that nobody meets, or with != everybody, it would mean leads that nobody wanted (S1-003).
[[nodiscard]] Result<void> checkFilter(const LeadFilter &filter, services::Workspace &workspace);

/// Which leads `schedule` means: --all, --where FILTER or --uuids FILE, exactly one of them.
class LeadSelection
{
public:
    /// Reads the filter or the file. InvalidArgument names what is wrong, the file's line included.
    [[nodiscard]] static Result<LeadSelection> fromOptions(const VerbCall &call);

    /// In the order in which they are to be called: as added, or as the file has them, each once. NotFound
    /// names a UUID that no lead has.
    [[nodiscard]] Result<QList<LeadId>> leads(services::Workspace &workspace) const;

private:
    bool m_byUuid = false;
    LeadFilter m_filter;
    QList<QUuid> m_uuids;
};

} // namespace callboard::app
