// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scratchfolder.h"

#include "core/base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace callboard::services {

namespace {

constexpr QFile::Permissions ScratchRights = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString homeOf(const QString &profileDirectory)
{
    return QDir(profileDirectory).filePath(QStringLiteral("scratch"));
}

} // namespace

ScratchFolder::ScratchFolder(const QString &profileDirectory)
    : m_path(homeOf(profileDirectory) + u'/' + QUuid::createUuid().toString(QUuid::Id128))
{
    QDir().mkpath(m_path);
    QFile::setPermissions(homeOf(profileDirectory), ScratchRights);
    QFile::setPermissions(m_path, ScratchRights);
}

ScratchFolder::~ScratchFolder()
{
    QDir(m_path).removeRecursively();
}

QString ScratchFolder::filePath(const QString &name) const
{
    return QDir(m_path).filePath(name);
}

void ScratchFolder::clearLeftovers(const QString &profileDirectory, Instant now, milliseconds age)
{
    const QDir home(homeOf(profileDirectory));
    const QFileInfoList left = home.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : left) {
        const Instant changed = fromMSecsSinceEpoch(folder.lastModified().toMSecsSinceEpoch());
        if (now - changed >= age && !QDir(folder.filePath()).removeRecursively())
            qCWarning(lcService) << "a folder that an earlier Callboard left cannot be removed";
    }
}

} // namespace callboard::services
