// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/accountusage.h"

#include <QJsonObject>

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

/// An account in JSON, as docs/command-line.md tells it.
[[nodiscard]] QJsonObject accountShape(const Account &account, const services::Workspace &workspace);
/// What it has used of its limits beside it.
void addUsage(QJsonObject &shape, const services::AccountUsage &usage, const QTimeZone &zone);

/// Without what an account of e-mail keeps behind it; that has names of its own.
[[nodiscard]] QString accountAddress(const Account &account);

} // namespace callboard::app
