// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/privatefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callboard::security {

namespace {

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 MostBytes = 1024 * 1024;

/// A rename is only on the disk once its directory is.
void syncDirectoryOf(const QString &path)
{
    const QByteArray directory = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

bool belongsToOwnerAlone(const QFile &file)
{
    struct stat status = {};
    if (::fstat(file.handle(), &status) != 0)
        return false;
    return status.st_uid == ::geteuid() && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // commit() of Qt 6.4 takes a short file for a whole one when the disk fills up while it flushes.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(OwnerOnly) &&
                         file.write(content) == content.size() && file.flush() &&
                         ::fsync(file.handle()) == 0 && file.commit();
    if (!written)
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    syncDirectoryOf(path);
    return {};
}

Result<void> appendPrivateLine(const QString &path, const QByteArray &line)
{
    QFile file(path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered, OwnerOnly))
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    QByteArray added = line + '\n';
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        added.prepend('\n');
    // In one piece, so that two programs do not write into each other's line.
    if (file.write(added) != added.size() || ::fsync(file.handle()) != 0)
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    if (isNew)
        syncDirectoryOf(path);
    return {};
}

Result<std::optional<QByteArray>> readPrivateFile(const QString &path, OthersMayRead othersMayRead)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QByteArray>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    if (othersMayRead == OthersMayRead::No && !belongsToOwnerAlone(file)) {
        return fail(
            ErrorCode::NotAllowed,
            {QCoreApplication::translate("Secrets", "%1 may be read by other people on this computer. Make "
                                                    "it yours alone (chmod 600), or replace it")
                 .arg(path)});
    }
    if (file.size() > MostBytes) {
        const QLocale locale;
        return fail(ErrorCode::FileTooLarge,
                    {path, locale.formattedDataSize(file.size()), locale.formattedDataSize(MostBytes)});
    }
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    return std::optional<QByteArray>(content);
}

Result<void> wipePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadWrite))
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    const QByteArray zeros(file.size(), '\0');
    const bool overwritten = file.write(zeros) == zeros.size() && file.flush() && ::fsync(file.handle()) == 0;
    file.close();
    if (!overwritten || !file.remove())
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    syncDirectoryOf(path);
    return {};
}

} // namespace callboard::security
