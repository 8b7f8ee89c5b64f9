// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/secretnames.h"

namespace callboard::security {

QString columnKeyName()
{
    return QStringLiteral("column-key");
}

QString hubspotTokenName()
{
    return QStringLiteral("hubspot/token");
}

bool isPracticeName(const QString &name)
{
    return name == columnKeyName() || name.startsWith(QLatin1String("practice/"));
}

QByteArray environmentVariableFor(const QString &name)
{
    if (name == hubspotTokenName())
        return QByteArrayLiteral("HUBSPOT_API_KEY");
    const QLatin1String prefix("account/");
    if (!name.startsWith(prefix))
        return {};
    QByteArray variable = QByteArrayLiteral("CALLBOARD_SECRET_");
    bool isSpeaking = false;
    const QString account = name.mid(prefix.size()).toUpper();
    for (const QChar character : account) {
        const char16_t code = character.unicode();
        const bool isPlain = (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9');
        isSpeaking = isSpeaking || isPlain;
        variable += isPlain ? char(code) : '_';
    }
    return isSpeaking ? variable : QByteArray();
}

} // namespace callboard::security
