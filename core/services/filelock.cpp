// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/filelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace callboard::services {

FileLock::FileLock(const QString &fileName)
    : m_file(::open(QFile::encodeName(fileName).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
}

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

FileLock::Answer FileLock::take(Share share, Wait wait)
{
    if (m_file < 0)
        return Answer::NotPossible;
    int operation = share == Share::WithOthers ? LOCK_SH : LOCK_EX;
    if (wait == Wait::NotAtAll)
        operation |= LOCK_NB;
    int answer = -1;
    do {
        answer = ::flock(m_file, operation);
    } while (answer != 0 && errno == EINTR);
    if (answer == 0)
        return Answer::Held;
    return errno == EWOULDBLOCK ? Answer::HeldByOthers : Answer::NotPossible;
}

} // namespace callboard::services
