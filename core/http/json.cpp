// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/json.h"

#include <QJsonDocument>

#include <algorithm>

namespace callboard::http {

namespace {

struct Shape
{
    int deepest = 0;
    int outermostColons = 0; ///< one a key of the outermost object
};

Shape shapeOf(const QByteArray &bytes)
{
    Shape shape;
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    for (const char c : bytes) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            shape.deepest = std::max(shape.deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ':' && depth == 1) {
            ++shape.outermostColons;
        }
    }
    return shape;
}

Result<QJsonDocument> parse(const QByteArray &bytes, const QString &from)
{
    const auto unreadable = [&from](const QString &why) {
        return fail(ErrorCode::ProviderAnswerUnreadable, {from}, why);
    };
    if (!bytes.isValidUtf8())
        return unreadable(QStringLiteral("not UTF-8"));
    if (shapeOf(bytes).deepest > DeepestJson)
        return unreadable(QStringLiteral("nested too deep"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(error.errorString());
    return document;
}

} // namespace

Result<QJsonObject> parseObject(const QByteArray &bytes, const QString &from)
{
    const Result<QJsonDocument> document = parse(bytes, from);
    if (!document)
        return fail(document.error());
    if (!document->isObject())
        return fail(ErrorCode::ProviderAnswerUnreadable, {from}, QStringLiteral("not an object"));
    return document->object();
}

Result<QJsonArray> parseArray(const QByteArray &bytes, const QString &from)
{
    const Result<QJsonDocument> document = parse(bytes, from);
    if (!document)
        return fail(document.error());
    if (!document->isArray())
        return fail(ErrorCode::ProviderAnswerUnreadable, {from}, QStringLiteral("not a list"));
    return document->array();
}

bool hasRepeatedKeys(const QByteArray &bytes, const QJsonObject &parsed)
{
    return shapeOf(bytes).outermostColons != parsed.size();
}

} // namespace callboard::http
