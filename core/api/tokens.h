// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace callboard::api {

/// What a token allows. A request that may lead to calls, and so to cost, wants a token of its own (F61): one
/// that a dashboard has can watch and stop, and never begin.
enum class Scope {
    Watch = 1, ///< reads, and stops what runs
    Call,      ///< that, and whatever may place calls
    Report,    ///< a provider tells of its calls and messages: that alone, and at its own port
};

/// The secrets that other programs show: 32 random bytes each, in base64url. Kept in the profile as the files
/// `api-token` and `api-call-token`, readable by their owner alone.
struct ApiTokens
{
    QByteArray watch;
    QByteArray call;

    friend bool operator==(const ApiTokens &, const ApiTokens &) = default;
};

/// Those of the profile, made when there are none or when a file holds something else. NotAllowed for a file
/// that others may read. Blocks: pool threads only.
[[nodiscard]] Result<ApiTokens> openTokens(const QString &directory);
/// New ones in place of the old, which open nothing from then on. Blocks.
[[nodiscard]] Result<ApiTokens> renewTokens(const QString &directory);

/// Of Watch or Call; there is none for reports.
[[nodiscard]] QString tokenFile(const QString &directory, Scope scope);

/// Whether they are the same, in a time that does not tell how much of them is.
[[nodiscard]] bool isSameSecret(const QByteArray &given, const QByteArray &secret);

} // namespace callboard::api
