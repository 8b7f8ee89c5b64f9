// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/contactreader.h"
#include "core/services/hubspotwork.h"

#include <QSet>

namespace callboard::services {

/// What became of contacts that a look at all of them did not find.
struct MissingContacts
{
    QStringList gone;   ///< deleted, or merged into another
    QStringList marked; ///< that must not be called, whatever else they say
};

/// Asks for contacts that are known and not among \a found one by one, for a search may miss somebody, and
/// not all have a number still. At most a hundred in one look, and in each look others. Blocks: pool threads
/// only.
[[nodiscard]] Result<MissingContacts> askForMissing(const HubSpotGround &ground, const QSet<QString> &found,
                                                    const ContactReader &reader);

} // namespace callboard::services
