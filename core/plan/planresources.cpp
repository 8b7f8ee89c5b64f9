// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/planresources.h"

#include <QDir>
#include <QFile>

// Outside every namespace, as the macro wants it: a static library's resources are dropped by the linker
// unless something names them.
static void initPlanResources()
{
    Q_INIT_RESOURCE(plan);
}

namespace callboard::plan {

namespace {

const char *const Root = ":/callboard/plan/";

} // namespace

QByteArray planResource(const QString &path)
{
    initPlanResources();
    QFile file(QLatin1String(Root) + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A file that belongs into the program is missing.");
    return file.readAll();
}

QStringList planResourceNames(const QString &folder)
{
    initPlanResources();
    return QDir(QLatin1String(Root) + folder).entryList(QDir::Files, QDir::Name);
}

} // namespace callboard::plan
