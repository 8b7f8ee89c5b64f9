// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/webhookgate.h"

namespace callboard::api {

namespace {

constexpr qsizetype PathParts = 3;

QStringList partsOf(const QByteArray &target)
{
    return QString::fromLatin1(target.split('?').constFirst()).split(u'/', Qt::SkipEmptyParts);
}

} // namespace

Verdict WebhookGate::judge(const RequestHead &head) const
{
    if (head.has("origin"))
        return {403};
    if (doorAt(partsOf(head.target), m_doors) == nullptr)
        return {401};
    if (head.method != "POST" && head.method != "GET")
        return {405};
    if (head.bodySize > MostBodyBytes)
        return {413};
    if (head.bodySize > 0 && mediaType(head.field("content-type")) != "application/json")
        return {415};
    return {0, Scope::Report};
}

const services::OpenDoor *doorAt(const QStringList &path, const QList<services::OpenDoor> &doors)
{
    const bool isOurs = path.size() == PathParts && path.at(0) == QLatin1String("hooks");
    const QString provider = path.value(1);
    const QByteArray secret = path.value(2).toLatin1();
    const services::OpenDoor *found = nullptr;
    // All are compared, whichever fits.
    for (const services::OpenDoor &each : doors) {
        const bool isSame = isSameSecret(secret, each.door.secret);
        if (isSame && isOurs && provider == toWord(each.account.provider))
            found = &each;
    }
    return found;
}

} // namespace callboard::api
