// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace callboard::security {

/// Replaces the file as a whole, or leaves it as it was; readable by its owner alone (0600). On the disk when
/// this returns.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, const QByteArray &content);

/// Adds \a line, without its line feed, to the end of the file, which is made when it is missing (0600). On
/// the disk when this returns. A line that broke off before is closed first.
[[nodiscard]] Result<void> appendPrivateLine(const QString &path, const QByteArray &line);

enum class OthersMayRead { No = 1, Yes };

/// Nothing when there is no such file. With OthersMayRead::No a file that belongs to somebody else, or that
/// anybody but its owner may touch, is refused with NotAllowed: its content may not be ours any more. For
/// secrets, small: more than a megabyte is FileTooLarge.
[[nodiscard]] Result<std::optional<QByteArray>> readPrivateFile(const QString &path,
                                                                OthersMayRead othersMayRead);

/// Overwrites the content before the file is removed. A copy-on-write or flash disk may still keep old
/// blocks: that is why real keys never go into a clear file at all.
[[nodiscard]] Result<void> wipePrivateFile(const QString &path);

} // namespace callboard::security
