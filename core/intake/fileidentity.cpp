// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/fileidentity.h"

#include <QFile>

#include <sys/stat.h>

namespace callboard::intake {

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{static_cast<qint64>(status.st_dev), static_cast<qint64>(status.st_ino),
                        static_cast<qint64>(status.st_size), static_cast<qint64>(status.st_mtim.tv_sec),
                        static_cast<qint64>(status.st_mtim.tv_nsec)};
}

} // namespace callboard::intake
