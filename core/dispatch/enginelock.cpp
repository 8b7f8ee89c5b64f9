// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/enginelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <csignal>

namespace callboard::dispatch {

namespace {

QString lockFileName(const QString &profileDirectory)
{
    return QDir(profileDirectory).filePath(QStringLiteral("engine.lock"));
}

} // namespace

EngineLock::EngineLock(const QString &profileDirectory)
    : m_file(lockFileName(profileDirectory))
{
    // A lock is stale when its process is gone, never by age: a campaign may run for weeks.
    m_file.setStaleLockTime(0);
}

Result<void> EngineLock::acquire(milliseconds patience)
{
    if (m_file.tryLock(int(patience.count())))
        return {};
    if (m_file.error() == QLockFile::LockFailedError)
        return fail(ErrorCode::Busy, {QCoreApplication::translate("EngineLock", "This profile")});
    return fail(ErrorCode::FileUnwritable,
                {QStringLiteral("engine.lock"), QCoreApplication::translate("EngineLock", "no permission")});
}

bool EngineLock::isHeldSomewhere(const QString &profileDirectory)
{
    const QString fileName = lockFileName(profileDirectory);
    if (!QFileInfo::exists(fileName))
        return false;
    QLockFile file(fileName);
    qint64 pid = 0;
    QString host;
    QString program;
    if (!file.getLockInfo(&pid, &host, &program))
        return false;
    return host != QSysInfo::machineHostName() || ::kill(pid_t(pid), 0) == 0 || errno == EPERM;
}

} // namespace callboard::dispatch
