// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/messagetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace callboard::store {

namespace {

constexpr std::array<std::pair<QLatin1String, QString MessageContent::*>, 6> Texts = {{
    {QLatin1String("template"), &MessageContent::templateName},
    {QLatin1String("language"), &MessageContent::language},
    {QLatin1String("media_url"), &MessageContent::mediaUrl},
    {QLatin1String("subject"), &MessageContent::subject},
    {QLatin1String("text"), &MessageContent::text},
    {QLatin1String("html"), &MessageContent::html},
}};

QJsonObject objectOf(const MessageContent &message)
{
    QJsonObject object;
    for (const auto &[key, field] : Texts) {
        if (!(message.*field).isEmpty())
            object.insert(key, message.*field);
    }
    if (!message.fields.isEmpty())
        object.insert(QStringLiteral("fields"), QJsonArray::fromStringList(message.fields));
    if (message.media != HeaderMedia::None)
        object.insert(QStringLiteral("media"), toWord(message.media));
    return object;
}

MessageContent messageOf(const QJsonObject &object)
{
    MessageContent message;
    for (const auto &[key, field] : Texts)
        message.*field = object.value(key).toString();
    const QJsonArray fields = object.value(QStringLiteral("fields")).toArray();
    for (const QJsonValue &field : fields)
        message.fields << field.toString();
    message.media =
        headerMediaFromWord(object.value(QStringLiteral("media")).toString()).value_or(HeaderMedia::None);
    return message;
}

QString textOf(const QJsonObject &object)
{
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject read(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

QString messageToText(const MessageContent &message)
{
    return textOf(objectOf(message));
}

MessageContent messageFromText(const QString &text)
{
    return messageOf(read(text));
}

QString fallbackToText(const QMap<FallbackChannel, FallbackStep> &steps)
{
    QJsonObject object;
    for (auto it = steps.cbegin(); it != steps.cend(); ++it) {
        object.insert(toWord(it.key()), QJsonObject{{QStringLiteral("account"), it->account.value()},
                                                    {QStringLiteral("message"), objectOf(it->message)}});
    }
    return textOf(object);
}

QMap<FallbackChannel, FallbackStep> fallbackFromText(const QString &text)
{
    const QJsonObject object = read(text);
    QMap<FallbackChannel, FallbackStep> steps;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject step = it.value().toObject();
        if (const std::optional<FallbackChannel> channel = fallbackChannelFromWord(it.key())) {
            steps.insert(*channel, {AccountId(step.value(QStringLiteral("account")).toInteger()),
                                    messageOf(step.value(QStringLiteral("message")).toObject())});
        }
    }
    return steps;
}

} // namespace callboard::store
