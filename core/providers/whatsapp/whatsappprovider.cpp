// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/whatsapp/whatsappprovider.h"

#include "core/http/address.h"
#include "core/providers/jsonfields.h"
#include "core/providers/objectreading.h"
#include "core/providers/whatsapp/whatsappanswers.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace callboard::providers {

namespace {

constexpr int MostTemplatePages = 50;

struct Tier
{
    QLatin1String word;
    int recipients; ///< unique ones in 24 hours; 0: no limit
};

// The second tier was one of 1,000 before it was one of 2,000, and older senders may still have it.
constexpr Tier Tiers[] = {{QLatin1String("TIER_250"), 250},      {QLatin1String("TIER_1K"), 1'000},
                          {QLatin1String("TIER_2K"), 2'000},     {QLatin1String("TIER_10K"), 10'000},
                          {QLatin1String("TIER_100K"), 100'000}, {QLatin1String("TIER_UNLIMITED"), 0}};

std::optional<int> recipientsOf(const QString &word)
{
    for (const Tier &tier : Tiers) {
        if (word == tier.word)
            return tier.recipients;
    }
    return std::nullopt;
}

SenderQuality qualityOf(const QString &word)
{
    if (word == QLatin1String("GREEN"))
        return SenderQuality::High;
    if (word == QLatin1String("YELLOW"))
        return SenderQuality::Medium;
    return word == QLatin1String("RED") ? SenderQuality::Low : SenderQuality::Unknown;
}

} // namespace

WhatsAppProvider::WhatsAppProvider(const ProviderSetup &setup, http::Transport &transport)
    : m_account(setup.account.name)
    , m_sender(setup.account.phoneNumberId)
    , m_requests(setup)
    , m_transport(transport)
{
}

SendAnswer WhatsAppProvider::send(const MessageRequest &request)
{
    return whatsapp::sendAnswer(m_transport.send(m_requests.message(request)));
}

Result<MessageReport> WhatsAppProvider::report(const QString &messageId)
{
    const http::Request request = m_requests.history(messageId);
    const Result<QJsonObject> history = readObject(m_transport, request, m_account);
    return history ? whatsapp::messageReport(*history, messageId, http::addressText(request.url))
                   : Result<MessageReport>(fail(history.error()));
}

Result<QList<MessageTemplate>> WhatsAppProvider::templates()
{
    QList<MessageTemplate> found;
    QString after;
    for (int page = 0; page < MostTemplatePages; ++page) {
        const Result<QJsonObject> answer = readObject(m_transport, m_requests.templates(after), m_account);
        if (!answer)
            return fail(answer.error());
        const QJsonArray entries = answer->value(QLatin1String("data")).toArray();
        for (const QJsonValue &entry : entries) {
            if (const std::optional<MessageTemplate> one = whatsapp::messageTemplate(entry.toObject()))
                found << *one;
        }
        const QString next = textIn(objectIn(objectIn(*answer, "paging"), "cursors"), "after");
        if (next.isEmpty() || next == after || entries.isEmpty())
            return found;
        after = next;
    }
    return found;
}

Result<SenderTest> WhatsAppProvider::test()
{
    const Result<QJsonObject> numbers = readObject(m_transport, m_requests.phoneNumbers(), m_account);
    if (!numbers)
        return fail(numbers.error());
    SenderTest found;
    const QJsonArray entries = numbers->value(QLatin1String("data")).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        if (textIn(entry, "id") != m_sender)
            continue;
        found.sender = textIn(entry, "display_phone_number");
        found.quality = qualityOf(textIn(entry, "quality_rating").toUpper());
        found.recipientsADay = recipientsOf(textIn(entry, "messaging_limit_tier"));
    }
    if (found.sender.isEmpty())
        return fail(
            ErrorCode::NotFound,
            {QCoreApplication::translate("WhatsAppProvider", "The phone number ID %1").arg(m_sender)});
    const Result<QList<MessageTemplate>> approved = templates();
    if (!approved)
        return fail(approved.error());
    found.templates = int(approved->size());
    return found;
}

} // namespace callboard::providers
