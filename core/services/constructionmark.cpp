// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/constructionmark.h"

#include <QDir>

namespace callboard::services {

ConstructionMark::ConstructionMark(const QString &profileDirectory, Kind kind)
    : m_lock(QDir(profileDirectory).filePath(QStringLiteral("construction.lock")))
    , m_isHeld((kind == Kind::Building
                    ? m_lock.take(FileLock::Share::WithOthers, FileLock::Wait::AsLongAsItTakes)
                    : m_lock.take(FileLock::Share::Alone, FileLock::Wait::NotAtAll)) ==
               FileLock::Answer::Held)
{
}

} // namespace callboard::services
