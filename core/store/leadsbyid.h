// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/leadrepository.h"

#include <QHash>

namespace callboard::store {

using LeadsById = QHash<LeadId, Lead>;

/// LeadRepository::leads(), for who looks them up; unknown ones are left out.
[[nodiscard]] Result<LeadsById> leadsById(const LeadRepository &leads, const QList<LeadId> &ids);

} // namespace callboard::store
