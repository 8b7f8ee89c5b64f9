// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/profileuse.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QThread>

namespace callboard::services {

namespace {
constexpr unsigned long LookAgainMSecs = 50;
}

ProfileUse::ProfileUse(const QString &profileDirectory)
    : m_lock(QDir(profileDirectory).filePath(QStringLiteral("profile.lock")))
{
}

Result<std::unique_ptr<ProfileUse>> ProfileUse::begin(const QString &profileDirectory, milliseconds patience)
{
    return take(profileDirectory, FileLock::Share::WithOthers, patience);
}

Result<std::unique_ptr<ProfileUse>> ProfileUse::alone(const QString &profileDirectory, milliseconds patience)
{
    return take(profileDirectory, FileLock::Share::Alone, patience);
}

Result<std::unique_ptr<ProfileUse>> ProfileUse::take(const QString &profileDirectory, FileLock::Share share,
                                                     milliseconds patience)
{
    std::unique_ptr<ProfileUse> use(new ProfileUse(profileDirectory));
    if (!use->m_lock.isUsable()) {
        return fail(ErrorCode::FileUnwritable,
                    {profileDirectory, QCoreApplication::translate("Secrets", "no file can be made there")});
    }
    const QDeadlineTimer deadline(patience);
    FileLock::Answer answer = use->m_lock.take(share, FileLock::Wait::NotAtAll);
    while (answer == FileLock::Answer::HeldByOthers) {
        if (deadline.hasExpired())
            return fail(ErrorCode::Busy, {QCoreApplication::translate("EngineLock", "This profile")});
        QThread::msleep(LookAgainMSecs);
        answer = use->m_lock.take(share, FileLock::Wait::NotAtAll);
    }
    // Where files cannot be locked one may work, but replacing the database under others' hands is too much.
    if (answer == FileLock::Answer::NotPossible && share == FileLock::Share::Alone) {
        return fail(
            ErrorCode::FileUnwritable,
            {profileDirectory, QCoreApplication::translate("ProfileUse", "files cannot be locked there")});
    }
    return use;
}

} // namespace callboard::services
