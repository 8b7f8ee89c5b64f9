// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace callboard::security {

/// Under which names things lie in a SecretStore. Accounts: Account::secretName(), "account/<name>".

/// The master key of ColumnCipher.
[[nodiscard]] QString columnKeyName();

/// The access token of HubSpot's private app.
[[nodiscard]] QString hubspotTokenName();

/// Whether the practice-only key file may hold a secret of this name: the column key, and what belongs to the
/// practice line ("practice/...").
[[nodiscard]] bool isPracticeName(const QString &name);

/// The environment variable that overrides an account's key (S2-060, X-33): CALLBOARD_SECRET_ and the
/// account's name in capitals, everything but A-Z and 0-9 an underscore: "account/Vapi Delhi" is
/// CALLBOARD_SECRET_VAPI_DELHI. HubSpot's token has HUBSPOT_API_KEY (S2-017). Empty for everything else, and
/// for a name without any such character.
[[nodiscard]] QByteArray environmentVariableFor(const QString &name);

} // namespace callboard::security
