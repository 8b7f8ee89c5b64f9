// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace callboard::security {

/// The secrets of one file, by name.
using SecretMap = QMap<QString, QByteArray>;

[[nodiscard]] QByteArray toBytes(const SecretMap &secrets);
/// FileMalformed, with \a path as its argument, when the bytes are not what toBytes() makes.
[[nodiscard]] Result<SecretMap> secretMapFromBytes(const QByteArray &bytes, const QString &path);

} // namespace callboard::security
