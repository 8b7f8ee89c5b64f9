// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bizchat/bizchatprovider.h"

#include "core/http/address.h"
#include "core/providers/bizchat/bizchatanswers.h"
#include "core/providers/jsonfields.h"
#include "core/providers/objectreading.h"

#include <QJsonArray>

#include <algorithm>

namespace callboard::providers {

namespace {

constexpr int MostTemplatePages = 50;

} // namespace

BizChatProvider::BizChatProvider(const ProviderSetup &setup, http::Transport &transport)
    : m_account(setup.account.name)
    , m_requests(setup)
    , m_transport(transport)
{
}

SendAnswer BizChatProvider::send(const MessageRequest &request)
{
    return bizchat::sendAnswer(m_transport.send(m_requests.message(request)));
}

Result<MessageReport> BizChatProvider::report(const QString &messageId)
{
    const http::Request request = m_requests.status(messageId);
    const Result<QJsonObject> answer = readObject(m_transport, request, m_account);
    return answer ? bizchat::messageReport(*answer, messageId, http::addressText(request.url))
                  : Result<MessageReport>(fail(answer.error()));
}

Result<QList<MessageTemplate>> BizChatProvider::templates()
{
    QList<MessageTemplate> found;
    int last = 1;
    for (int page = 1; page <= std::min(last, MostTemplatePages); ++page) {
        const http::Request request = m_requests.templates(page);
        const Result<QJsonObject> answer = readObject(m_transport, request, m_account);
        if (!answer)
            return fail(answer.error());
        const QJsonObject list = objectIn(objectIn(*answer, "data"), "templateList");
        if (list.isEmpty())
            return fail(ErrorCode::ProviderAnswerUnreadable, {http::addressText(request.url)});
        last = list.value(QLatin1String("last_page")).toInt(1);
        const QJsonArray entries = list.value(QLatin1String("data")).toArray();
        for (const QJsonValue &entry : entries) {
            if (const std::optional<MessageTemplate> one = bizchat::messageTemplate(entry.toObject()))
                found << *one;
        }
    }
    return found;
}

Result<SenderTest> BizChatProvider::test()
{
    const Result<QList<MessageTemplate>> approved = templates();
    if (!approved)
        return fail(approved.error());
    SenderTest found;
    found.templates = int(approved->size());
    return found;
}

} // namespace callboard::providers
