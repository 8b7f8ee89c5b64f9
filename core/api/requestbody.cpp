// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/requestbody.h"

#include "core/base/isotime.h"
#include "core/http/json.h"

#include <QCoreApplication>
#include <QSet>

namespace callboard::api {

namespace {

QString worded(const char *source)
{
    return QCoreApplication::translate("Api", source);
}

QString bodyName()
{
    return worded(QT_TRANSLATE_NOOP("Api", "The request"));
}

} // namespace

Result<plan::FieldReader> readBody(const ApiRequest &request)
{
    if (request.body.isEmpty())
        return plan::FieldReader({}, bodyName());
    const Result<QJsonObject> object = http::parseObject(request.body, bodyName());
    if (!object || http::hasRepeatedKeys(request.body, *object)) {
        return fail(ErrorCode::FileMalformed,
                    {bodyName(), worded(QT_TRANSLATE_NOOP("Api", "it is not one JSON object"))},
                    object ? QStringLiteral("a key comes twice") : object.error().detail);
    }
    return plan::FieldReader(*object, bodyName());
}

Result<void> finished(plan::FieldReader &reader)
{
    reader.finish();
    return reader.error() ? Result<void>(fail(*reader.error())) : Result<void>();
}

Instant readInstant(plan::FieldReader &reader, const QString &field)
{
    if (const std::optional<Instant> instant = fromIsoText(reader.text(field)))
        return *instant;
    reader.refuse(field, worded(QT_TRANSLATE_NOOP(
                             "Api", "a date and time with its offset such as 2025-10-14T10:00:00+05:30 is "
                                    "expected here")));
    return {};
}

QTime readTimeOfDay(plan::FieldReader &reader, const QString &field)
{
    const QTime time = QTime::fromString(reader.text(field), QStringLiteral("HH:mm"));
    if (!time.isValid())
        reader.refuse(field, worded(QT_TRANSLATE_NOOP("Api", "a time such as 09:00 is expected here")));
    return time;
}

QList<QUuid> readUuids(plan::FieldReader &reader, const QString &field)
{
    QList<QUuid> uuids;
    QSet<QUuid> seen;
    const QStringList texts = reader.texts(field);
    for (const QString &text : texts) {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull())
            reader.refuse(field, worded(QT_TRANSLATE_NOOP("Api", "a lead_uuid is expected here")));
        if (!seen.contains(uuid))
            uuids << uuid;
        seen.insert(uuid);
    }
    if (uuids.isEmpty())
        reader.refuse(field, worded(QT_TRANSLATE_NOOP("Api", "at least one lead_uuid is expected here")));
    return uuids;
}

} // namespace callboard::api
