// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/openapi.h"

#include "core/base/isotime.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include <cmath>

namespace callboard::test {

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1String("integer"))
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    return (type == QLatin1String("number") && value.isDouble()) ||
           (type == QLatin1String("string") && value.isString()) ||
           (type == QLatin1String("boolean") && value.isBool()) ||
           (type == QLatin1String("array") && value.isArray()) ||
           (type == QLatin1String("object") && value.isObject());
}

bool isOfFormat(const QString &text, const QString &format)
{
    if (format == QLatin1String("date-time"))
        return fromIsoText(text).has_value();
    if (format == QLatin1String("date"))
        return QDate::fromString(text, Qt::ISODate).isValid();
    return format == QLatin1String("uuid") && !QUuid::fromString(text).isNull();
}

QStringList textProblems(const QJsonObject &schema, const QString &text, const QString &where)
{
    QStringList problems;
    const QString pattern = schema.value(key("pattern")).toString();
    if (!pattern.isEmpty() && !QRegularExpression(pattern).match(text).hasMatch())
        problems << where + QStringLiteral(": not of the pattern ") + pattern;
    const QString format = schema.value(key("format")).toString();
    if (!format.isEmpty() && !isOfFormat(text, format))
        problems << where + QStringLiteral(": not of the format ") + format;
    return problems;
}

QStringList numberProblems(const QJsonObject &schema, double number, const QString &where)
{
    if (schema.contains(key("minimum")) && number < schema.value(key("minimum")).toDouble())
        return {where + QStringLiteral(": too small")};
    if (schema.contains(key("maximum")) && number > schema.value(key("maximum")).toDouble())
        return {where + QStringLiteral(": too large")};
    return {};
}

QStringList unknownWords(const QJsonObject &schema, const QString &where)
{
    static const QStringList known = {
        key("type"),    key("properties"),  key("required"), key("additionalProperties"),
        key("items"),   key("enum"),        key("format"),   key("pattern"),
        key("minimum"), key("maximum"),     key("minItems"), key("nullable"),
        key("default"), key("description"), key("example")};
    QStringList problems;
    const QStringList words = schema.keys();
    for (const QString &word : words) {
        if (!known.contains(word))
            problems << where +
                            QStringLiteral(": the description says \"%1\", which nobody checks").arg(word);
    }
    return problems;
}

} // namespace

OpenApi::OpenApi(QJsonObject description)
    : m_description(std::move(description))
{
}

QStringList OpenApi::operations() const
{
    QStringList all;
    const QJsonObject paths = m_description.value(key("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QStringList methods = path.value().toObject().keys();
        for (const QString &method : methods) {
            if (method != QLatin1String("parameters"))
                all << method.toUpper() + QLatin1Char(' ') + path.key();
        }
    }
    all.sort();
    return all;
}

QJsonObject OpenApi::operation(const QString &method, const QString &path) const
{
    return m_description.value(key("paths"))
        .toObject()
        .value(path)
        .toObject()
        .value(method.toLower())
        .toObject();
}

QStringList OpenApi::requestProblems(const QString &method, const QString &path, const QJsonValue &body) const
{
    const QJsonObject described = operation(method, path).value(key("requestBody")).toObject();
    if (body.isUndefined()) {
        return described.value(key("required")).toBool() ? QStringList{QStringLiteral("a body is required")}
                                                         : QStringList();
    }
    const QJsonObject schema = described.value(key("content"))
                                   .toObject()
                                   .value(key("application/json"))
                                   .toObject()
                                   .value(key("schema"))
                                   .toObject();
    if (schema.isEmpty())
        return {QStringLiteral("no JSON body is described")};
    return problems(schema, body, QStringLiteral("request"));
}

QStringList OpenApi::answerProblems(const QString &method, const QString &path, int status,
                                    const QByteArray &type, const QByteArray &body) const
{
    const QString where = QStringLiteral("%1 %2 -> %3").arg(method, path).arg(status);
    const QJsonObject described =
        operation(method, path).value(key("responses")).toObject().value(QString::number(status)).toObject();
    if (described.isEmpty())
        return {where + QStringLiteral(": not described")};
    const QString mediaType = QString::fromLatin1(type.split(';').constFirst());
    const QJsonObject content = described.value(key("content")).toObject().value(mediaType).toObject();
    if (content.isEmpty())
        return {where + QStringLiteral(": not described as ") + mediaType};
    const QJsonObject schema = content.value(key("schema")).toObject();
    if (mediaType != QLatin1String("application/json"))
        return problems(schema, QString::fromUtf8(body), where);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? problems(schema, document.object(), where)
                               : QStringList{where + QStringLiteral(": not a JSON object")};
}

QJsonObject OpenApi::resolved(const QJsonObject &schema) const
{
    const QString reference = schema.value(key("$ref")).toString();
    if (reference.isEmpty())
        return schema;
    QJsonObject at = m_description;
    const QStringList steps = reference.mid(2).split(QLatin1Char('/'));
    for (const QString &step : steps)
        at = at.value(step).toObject();
    return at;
}

QStringList OpenApi::problems(const QJsonObject &schema, const QJsonValue &value, const QString &where) const
{
    const QJsonObject wanted = resolved(schema);
    if (wanted.isEmpty())
        return {where + QStringLiteral(": not described")};
    QStringList found = unknownWords(wanted, where);
    if (value.isNull() && wanted.value(key("nullable")).toBool())
        return found;
    const QString type = wanted.value(key("type")).toString();
    if (!isOfType(value, type))
        return found << where + QStringLiteral(": not of the type ") + type;
    const QJsonArray allowed = wanted.value(key("enum")).toArray();
    if (!allowed.isEmpty() && !allowed.contains(value))
        found << where + QStringLiteral(": none of the allowed values");
    if (value.isString())
        found << textProblems(wanted, value.toString(), where);
    else if (value.isDouble())
        found << numberProblems(wanted, value.toDouble(), where);
    else if (value.isArray())
        found << arrayProblems(wanted, value.toArray(), where);
    else if (value.isObject())
        found << objectProblems(wanted, value.toObject(), where);
    return found;
}

QStringList OpenApi::objectProblems(const QJsonObject &schema, const QJsonObject &object,
                                    const QString &where) const
{
    QStringList found;
    const QJsonArray required = schema.value(key("required")).toArray();
    for (const QJsonValue &name : required) {
        if (!object.contains(name.toString()))
            found << where + QStringLiteral(": lacks ") + name.toString();
    }
    const QJsonObject properties = schema.value(key("properties")).toObject();
    const QJsonValue others = schema.value(key("additionalProperties"));
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString at = where + QLatin1Char('.') + it.key();
        if (properties.contains(it.key()))
            found << problems(properties.value(it.key()).toObject(), it.value(), at);
        else if (others.isObject())
            found << problems(others.toObject(), it.value(), at);
        else if (!others.toBool())
            found << at + QStringLiteral(": nobody described it");
    }
    return found;
}

QStringList OpenApi::arrayProblems(const QJsonObject &schema, const QJsonArray &array,
                                   const QString &where) const
{
    QStringList found;
    if (array.size() < schema.value(key("minItems")).toInt())
        found << where + QStringLiteral(": too few");
    for (qsizetype i = 0; i < array.size(); ++i) {
        found << problems(schema.value(key("items")).toObject(), array.at(i),
                          where + QStringLiteral("[%1]").arg(i));
    }
    return found;
}

} // namespace callboard::test
