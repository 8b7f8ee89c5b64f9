// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/security/passphraseseal.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace callboard::security {
class SecretStore;
}

namespace callboard::services {

/// What is known of a profile before it is opened.
struct WorkspaceSetup
{
    QString directory; ///< the profile; created when missing
    std::shared_ptr<Clock> clock;
    std::optional<QByteArray> passphrase;    ///< from the environment or a prompt
    security::PassphraseCost passphraseCost; ///< of a passphrase that is set; tests take a cheap one
    bool allowKeychain = true;
    /// Makes the keychain for a profile's id; the system's when empty. Tests put theirs here.
    std::function<std::unique_ptr<security::SecretStore>(const QString &profileId)> makeKeychain;
};

} // namespace callboard::services
