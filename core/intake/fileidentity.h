// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace callboard::intake {

/// What tells one state of a file from another without reading it again.
struct FileIdentity
{
    qint64 device = 0;
    qint64 inode = 0;
    qint64 bytes = 0;
    qint64 modifiedSeconds = 0;
    qint64 modifiedNanoseconds = 0;

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// Nothing when there is no such file.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &path);

} // namespace callboard::intake
