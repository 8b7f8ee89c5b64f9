// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/json.h"

#include <QJsonDocument>

#include <cstdint>

using namespace callboard;
using namespace callboard::http;

namespace {

void require(bool isTrue, const char *what)
{
    if (!isTrue)
        qFatal("%s", what);
}

int depthOf(const QJsonValue &value)
{
    int inside = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto at = object.constBegin(); at != object.constEnd(); ++at)
            inside = qMax(inside, depthOf(at.value()));
        return inside + 1;
    }
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list)
            inside = qMax(inside, depthOf(item));
        return inside + 1;
    }
    return 0;
}

void objectsSurviveWritingAndReading(const QJsonObject &object)
{
    const QByteArray written = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const Result<QJsonObject> second = parseObject(written, QString());
    require(second && *second == object, "What was written is not read back.");
    require(!hasRepeatedKeys(written, *second), "Keys of an object that was written count as repeated.");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<QJsonObject> object = parseObject(bytes, QString());
    const Result<QJsonArray> list = parseArray(bytes, QString());
    require(!object || !list, "A document is an object and a list.");
    if (list)
        require(depthOf(*list) <= DeepestJson, "A list that is nested too deep was taken.");
    if (object) {
        require(depthOf(*object) <= DeepestJson, "An object that is nested too deep was taken.");
        objectsSurviveWritingAndReading(*object);
    }
    return 0;
}
