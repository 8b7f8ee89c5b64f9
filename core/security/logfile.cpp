// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/logfile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callboard::security {

LogFile::LogFile(QString path, qint64 maximumBytes, int files)
    : m_path(std::move(path))
    , m_maximumBytes(maximumBytes)
    , m_files(files)
{
}

LogFile::~LogFile()
{
    close();
}

void LogFile::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

Result<void> LogFile::open()
{
    close();
    m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC,
                          S_IRUSR | S_IWUSR);
    if (m_descriptor < 0 || ::fchmod(m_descriptor, S_IRUSR | S_IWUSR) != 0)
        return fail(ErrorCode::FileUnwritable, {m_path, qt_error_string(errno)});
    return {};
}

bool LogFile::isCurrent() const
{
    struct stat mine = {};
    struct stat named = {};
    return ::fstat(m_descriptor, &mine) == 0 && ::stat(QFile::encodeName(m_path).constData(), &named) == 0 &&
           mine.st_ino == named.st_ino && mine.st_dev == named.st_dev;
}

void LogFile::append(const QByteArray &line)
{
    if ((m_descriptor < 0 || !isCurrent()) && !open())
        return;
    struct stat status = {};
    if (::fstat(m_descriptor, &status) == 0 && status.st_size > 0 &&
        status.st_size + line.size() > m_maximumBytes)
        rotate();
    if (m_descriptor < 0)
        return;
    [[maybe_unused]] const ssize_t written = ::write(m_descriptor, line.constData(), size_t(line.size()));
}

void LogFile::rotate()
{
    // The lock is on the file itself: whoever waited for it finds that the name now means another file.
    ::flock(m_descriptor, LOCK_EX);
    if (isCurrent()) {
        const auto older = [this](int n) {
            return n == 0 ? m_path : m_path + QLatin1Char('.') + QString::number(n);
        };
        for (int n = m_files - 1; n > 0; --n) {
            const QByteArray from = QFile::encodeName(older(n - 1));
            ::rename(from.constData(), QFile::encodeName(older(n)).constData());
        }
    }
    const Result<void> reopened = open();
    if (!reopened)
        close();
}

} // namespace callboard::security
