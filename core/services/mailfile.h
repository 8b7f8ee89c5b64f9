// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

namespace callboard::services {

/// A file that holds the text or the HTML of a mail, in UTF-8; its line ends become one kind. FileUnreadable,
/// FileEmpty, FileTooLarge beyond 100 KiB, or FileNotText.
[[nodiscard]] QFuture<Result<QString>> readMailFile(const QString &fileName);

} // namespace callboard::services
