// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/commandtext.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace callboard::services {

namespace {

QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w./:\\\\+-]+$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (plain.match(word).hasMatch())
        return word;
    QString inside = word;
    inside.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + inside + QLatin1Char('\'');
}

} // namespace

QString usualProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString commandText(const QString &profile, const QString &words)
{
    if (QDir(QDir::cleanPath(profile)) == QDir(usualProfile()))
        return QStringLiteral("callboard %1").arg(words);
    return QStringLiteral("callboard --profile %1 %2").arg(quoted(QDir::toNativeSeparators(profile)), words);
}

} // namespace callboard::services
