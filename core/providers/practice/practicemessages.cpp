// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicemessages.h"

#include "core/http/json.h"
#include "core/model/phonenumber.h"
#include "core/providers/jsonfields.h"
#include "core/providers/practice/practicelife.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace callboard::providers {

namespace {

// In life's time, after the message was taken.
constexpr milliseconds UntilSent{1'000};
constexpr milliseconds UntilFailed{2'000};
constexpr milliseconds UntilDelivered{3'000};
constexpr milliseconds UntilRead{60'000};

struct PracticeTemplate
{
    const char *name;
    bool isMarketing;
    bool isApproved;
    const char *text;
    int fields;
    bool hasPicture;
};

constexpr std::array Templates = {
    PracticeTemplate{"visit_reminder", false, true, "Hello {{1}}, we look forward to your visit on {{2}}.", 2,
                     false},
    PracticeTemplate{"missed_call", false, true, "Hello {{1}}, we could not reach you by telephone.", 1,
                     false},
    PracticeTemplate{"season_offer", true, true, "{{1}}, our offers of the season are here.", 1, true},
    PracticeTemplate{"not_yet_approved", true, false, "Soon.", 0, false},
};

/// What a message comes to; its number stands in the id.
enum class MessageCourse : quint8 { Read = 1, Delivered, Sent, Unreachable, Broken };

struct PracticeMessage
{
    qint64 takenAt = 0; ///< milliseconds since 1970
    MessageCourse course = MessageCourse::Read;
};

QString idOf(const PracticeMessage &message)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << message.takenAt << quint8(message.course) << QRandomGenerator::global()->generate64();
    return QStringLiteral("wamid.") + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding |
                                                                         QByteArray::OmitTrailingEquals));
}

std::optional<PracticeMessage> messageOf(const QString &id)
{
    const QByteArray bytes =
        QByteArray::fromBase64(id.section(u'.', 1).toLatin1(), QByteArray::Base64UrlEncoding);
    QDataStream stream(bytes);
    PracticeMessage message;
    quint8 course = 0;
    stream >> message.takenAt >> course;
    if (stream.status() != QDataStream::Ok || course < quint8(MessageCourse::Read) ||
        course > quint8(MessageCourse::Broken))
        return std::nullopt;
    message.course = MessageCourse(course);
    return message;
}

MessageCourse messageCourseOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Completed:
        return MessageCourse::Read;
    case Outcome::NoAnswer:
    case Outcome::Voicemail:
    case Outcome::Cancelled:
        return MessageCourse::Delivered;
    case Outcome::Busy:
        return MessageCourse::Sent;
    case Outcome::BadNumber:
        return MessageCourse::Unreachable;
    case Outcome::ProviderError:
        return MessageCourse::Broken;
    }
    Q_UNREACHABLE();
}

PracticeReply json(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QString meant(int code, const QString &words)
{
    return QStringLiteral("(#%1) %2").arg(code).arg(words);
}

PracticeReply refusal(int status, int code, const QString &words)
{
    const QJsonObject error{{QStringLiteral("message"), meant(code, words)},
                            {QStringLiteral("type"), QStringLiteral("OAuthException")},
                            {QStringLiteral("code"), code}};
    return {status,
            QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson(QJsonDocument::Compact)};
}

QJsonObject templateJson(const PracticeTemplate &each)
{
    QJsonArray components;
    if (each.hasPicture) {
        components.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("HEADER")},
                                      {QStringLiteral("format"), QStringLiteral("IMAGE")}});
    }
    components.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("BODY")},
                                  {QStringLiteral("text"), QLatin1String(each.text)}});
    return {
        {QStringLiteral("name"), QLatin1String(each.name)},
        {QStringLiteral("language"), QStringLiteral("en")},
        {QStringLiteral("status"), each.isApproved ? QStringLiteral("APPROVED") : QStringLiteral("PENDING")},
        {QStringLiteral("category"),
         each.isMarketing ? QStringLiteral("MARKETING") : QStringLiteral("UTILITY")},
        {QStringLiteral("components"), components}};
}

QJsonArray parametersOf(const QJsonObject &chosen, QLatin1String component)
{
    const QJsonArray components = chosen.value(QLatin1String("components")).toArray();
    for (const QJsonValue &each : components) {
        if (each.toObject().value(QLatin1String("type")).toString() == component)
            return each.toObject().value(QLatin1String("parameters")).toArray();
    }
    return {};
}

/// Meta takes no text parameter with a line break, a tab or more than four blanks in a row, and no empty one.
bool isTakenAsText(const QJsonValue &parameter)
{
    static const QRegularExpression barred(QStringLiteral("[\\n\\r\\t]| {5}"));
    const QString text = textIn(parameter.toObject(), "text");
    return !text.isEmpty() && !text.contains(barred);
}

/// Why Meta would not take the template as it is filled in; nothing where it would.
std::optional<PracticeReply> objectionTo(const QJsonObject &chosen)
{
    const QString name = textIn(chosen, "name");
    const auto *known = std::find_if(Templates.cbegin(), Templates.cend(), [&](const PracticeTemplate &each) {
        return name == QLatin1String(each.name) && each.isApproved;
    });
    if (known == Templates.cend() || textIn(objectIn(chosen, "language"), "code") != QLatin1String("en"))
        return refusal(404, 132001, QStringLiteral("Template name does not exist in the translation"));
    const QJsonArray fields = parametersOf(chosen, QLatin1String("body"));
    if (fields.size() != known->fields)
        return refusal(400, 132000,
                       QStringLiteral("Number of parameters does not match the expected number of params"));
    if (!std::all_of(fields.cbegin(), fields.cend(), isTakenAsText))
        return refusal(400, 132012, QStringLiteral("Parameter format does not match format in the template"));
    const QJsonObject header = parametersOf(chosen, QLatin1String("header")).first().toObject();
    if (known->hasPicture == textIn(objectIn(header, "image"), "link").isEmpty())
        return refusal(400, 132012, QStringLiteral("Header format does not match format in the template"));
    return std::nullopt;
}

} // namespace

PracticeReply PracticeMessages::tooMany()
{
    PracticeReply reply = refusal(429, 130429, QStringLiteral("Rate limit hit"));
    reply.retryAfter = seconds{1};
    return reply;
}

PracticeReply PracticeMessages::outOfOrder()
{
    return refusal(500, 131000, QStringLiteral("Something went wrong"));
}

PracticeReply PracticeMessages::send(const QByteArray &body)
{
    const Result<QJsonObject> order = http::parseObject(body, {});
    if (!order || textIn(*order, "messaging_product") != QLatin1String("whatsapp") ||
        textIn(*order, "type") != QLatin1String("template"))
        return refusal(400, 100, QStringLiteral("Invalid parameter"));
    const std::optional<PhoneNumber> number = PhoneNumber::fromE164(u'+' + textIn(*order, "to"));
    if (!number)
        return refusal(400, 131009, QStringLiteral("Parameter value is not valid"));
    if (const std::optional<PracticeReply> objection = objectionTo(objectIn(*order, "template")))
        return *objection;
    const int ordinal = ++m_byNumber[number->e164()];
    const Outcome outcome = practiceOutcome(number->e164(), ordinal, m_script);
    const QString id = idOf({toMSecsSinceEpoch(m_clock.now()), messageCourseOf(outcome)});
    const QString digits = number->e164().mid(1);
    return json({{QStringLiteral("messaging_product"), QStringLiteral("whatsapp")},
                 {QStringLiteral("contacts"), QJsonArray{QJsonObject{{QStringLiteral("input"), digits},
                                                                     {QStringLiteral("wa_id"), digits}}}},
                 {QStringLiteral("messages"),
                  QJsonArray{QJsonObject{{QStringLiteral("id"), id},
                                         {QStringLiteral("message_status"), QStringLiteral("accepted")}}}}});
}

PracticeReply PracticeMessages::show(const QString &what, const QUrlQuery &query) const
{
    if (what == QLatin1String("message_history"))
        return history(query.queryItemValue(QStringLiteral("message_id"), QUrl::FullyDecoded));
    QJsonArray rows;
    if (what == QLatin1String("message_templates")) {
        for (const PracticeTemplate &each : Templates)
            rows.append(templateJson(each));
    } else if (what == QLatin1String("phone_numbers")) {
        rows.append(QJsonObject{{QStringLiteral("id"), PracticeLine::senderId()},
                                {QStringLiteral("display_phone_number"), QStringLiteral("Practice sender")},
                                {QStringLiteral("quality_rating"), QStringLiteral("GREEN")},
                                {QStringLiteral("messaging_limit_tier"), QStringLiteral("TIER_UNLIMITED")}});
    } else {
        return refusal(404, 100, QStringLiteral("Unknown path"));
    }
    return json({{QStringLiteral("data"), rows}});
}

PracticeReply PracticeMessages::history(const QString &messageId) const
{
    const std::optional<PracticeMessage> message = messageOf(messageId);
    if (!message)
        return json({{QStringLiteral("data"), QJsonArray()}});
    const auto lived =
        milliseconds(qint64(double(toMSecsSinceEpoch(m_clock.now()) - message->takenAt) * m_script.speed));
    QJsonArray events;
    const auto tell = [&](milliseconds after, const char *status, const QString &why = {}) {
        if (lived < after)
            return;
        QJsonObject event{{QStringLiteral("delivery_status"), QLatin1String(status)},
                          {QStringLiteral("timestamp"),
                           (message->takenAt + qint64(double(after.count()) / m_script.speed)) / 1000}};
        if (!why.isEmpty())
            event.insert(QStringLiteral("error_description"), why);
        events.append(event);
    };
    switch (message->course) {
    case MessageCourse::Unreachable:
        tell(UntilFailed, "FAILED", meant(131026, QStringLiteral("Message undeliverable")));
        break;
    case MessageCourse::Broken:
        tell(UntilFailed, "FAILED", meant(131000, QStringLiteral("Something went wrong")));
        break;
    case MessageCourse::Read:
    case MessageCourse::Delivered:
    case MessageCourse::Sent:
        tell(UntilSent, "SENT");
        if (message->course != MessageCourse::Sent)
            tell(UntilDelivered, "DELIVERED");
        if (message->course == MessageCourse::Read)
            tell(UntilRead, "READ");
        break;
    }
    const QJsonObject entry{{QStringLiteral("message_id"), messageId},
                            {QStringLiteral("events"), QJsonObject{{QStringLiteral("data"), events}}}};
    return json({{QStringLiteral("data"), QJsonArray{entry}}});
}

} // namespace callboard::providers
