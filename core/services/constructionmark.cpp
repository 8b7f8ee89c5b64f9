// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/constructionmark.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace callboard::services {

ConstructionMark::ConstructionMark(const QString &profileDirectory, Kind kind)
{
    const QString fileName = QDir(profileDirectory).filePath(QStringLiteral("construction.lock"));
    m_file = ::open(QFile::encodeName(fileName).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0)
        return;
    const int operation = kind == Kind::Building ? LOCK_SH : LOCK_EX | LOCK_NB;
    int answer = -1;
    do {
        answer = ::flock(m_file, operation);
    } while (answer != 0 && errno == EINTR);
    m_isHeld = answer == 0;
}

ConstructionMark::~ConstructionMark()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace callboard::services
