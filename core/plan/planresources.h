// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace callboard::plan {

/// A file of resources/ that is built into this library: "zones/usstates.txt". Ends the program when it is
/// missing, for then the build is broken.
[[nodiscard]] QByteArray planResource(const QString &path);

/// The names of the files in a folder of these: "legal".
[[nodiscard]] QStringList planResourceNames(const QString &folder);

} // namespace callboard::plan
