// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"
#include "core/providers/callprovider.h"

#include <QJsonArray>
#include <QJsonObject>

namespace callboard::providers {

/// A provider's list of agents or numbers, and how its clock stands.
struct Inventory
{
    QJsonArray things;
    std::optional<milliseconds> clockOffset; ///< the provider's clock minus ours
};

/// Asks for a bare array. Errors as readFailure() tells them, \a account being the account's name.
[[nodiscard]] Result<Inventory> readInventory(http::Transport &transport, const http::Request &request,
                                              const QString &account);

/// What can be chosen; things without an id cannot.
[[nodiscard]] QList<Choice> choicesOf(const Inventory &inventory, Choice (*choice)(const QJsonObject &));
/// Those of the caller's numbers that the provider tells as E.164.
[[nodiscard]] QList<PhoneNumber> numbersOf(const QList<Choice> &choices);

} // namespace callboard::providers
