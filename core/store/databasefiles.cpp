// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/databasefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace callboard::store {

namespace {

/// What SQLite makes its databases of; wherever it is told to take larger pages, they are several of these.
constexpr qint64 PageBytes = 4'096;
constexpr int MostLooks = 20;
constexpr unsigned long MillisecondsBetweenLooks = 20;

/// Nothing when there is no such file. No file is opened here: to close it again would take SQLite's locks
/// from it, should this process have it open elsewhere.
qint64 sizeOf(const QString &fileName)
{
    const QFileInfo file(fileName);
    return file.exists() ? file.size() : 0;
}

} // namespace

DatabaseFiles::DatabaseFiles(QString database)
    : m_database(std::move(database))
    , m_log(m_database + QStringLiteral("-wal"))
    , m_index(m_database + QStringLiteral("-shm"))
    , m_begun(m_database + QStringLiteral(".begun"))
{
}

Result<void> DatabaseFiles::begin() const
{
    QFile mark(m_begun);
    if (!mark.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::FileUnwritable, {QFileInfo(m_begun).fileName(), mark.errorString()});
    return {};
}

void DatabaseFiles::settle() const
{
    QFile::remove(m_begun);
}

Result<void> DatabaseFiles::check() const
{
    // Another process may be making or closing the database, and its log goes before its index: what is
    // damage is still there when that is over.
    QString found = fault();
    for (int look = 1; look < MostLooks && !found.isEmpty(); ++look) {
        QThread::msleep(MillisecondsBetweenLooks);
        found = fault();
    }
    return found.isEmpty() ? Result<void>()
                           : fail(ErrorCode::DatabaseDamaged, {QFileInfo(m_database).fileName()}, found);
}

/// SQLite makes the log before its index and removes it after that; where the log is missing it says so
/// first.
QString DatabaseFiles::fault() const
{
    if (QFileInfo::exists(m_begun))
        return {}; // it was never whole, and nothing is in it
    const qint64 size = sizeOf(m_database);
    const qint64 logged = sizeOf(m_log);
    if (size == 0 && logged > 0)
        return QStringLiteral("its log is there without it");
    if (size == 0)
        return QFileInfo::exists(m_database) ? QStringLiteral("it is empty") : QString();
    if (!QFileInfo::exists(m_log) && QFileInfo::exists(m_index))
        return QStringLiteral("its log is gone");
    // While there is a log, a checkpoint that was broken off is finished from it.
    if (logged == 0 && size % PageBytes != 0)
        return QStringLiteral("it is cut within a page");
    return {};
}

} // namespace callboard::store
