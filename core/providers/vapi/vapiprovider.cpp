// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapiprovider.h"

#include "core/http/address.h"
#include "core/http/json.h"
#include "core/providers/endpoint.h"
#include "core/providers/inventory.h"
#include "core/providers/jsonfields.h"
#include "core/providers/reportreading.h"
#include "core/providers/vapi/vapianswers.h"
#include "core/providers/vapi/vapicalls.h"

#include <QCoreApplication>

namespace callboard::providers {

namespace {

Choice assistantChoice(const QJsonObject &assistant)
{
    const QString id = textIn(assistant, "id");
    const QString name = textIn(assistant, "name");
    return {id, name.isEmpty() ? id : name};
}

/// Takes id, name and number and nothing else: an entry may hold the carrier's credentials.
Choice phoneNumberChoice(const QJsonObject &entry)
{
    const QString id = textIn(entry, "id");
    const QString name = textIn(entry, "name");
    const QString number = textIn(entry, "number");
    const std::optional<PhoneNumber> known = PhoneNumber::fromE164(number);
    if (!name.isEmpty() && !number.isEmpty())
        return {id, QStringLiteral("%1 (%2)").arg(name, number), known};
    return {id, !number.isEmpty() ? number : !name.isEmpty() ? name : id, known};
}

} // namespace

VapiProvider::VapiProvider(const ProviderSetup &setup, http::Transport &transport)
    : m_account(setup.account.name)
    , m_isPractice(setup.account.isPractice())
    , m_requests(setup)
    , m_transport(transport)
{
}

PlaceAnswer VapiProvider::place(const CallRequest &request)
{
    return vapi::placeAnswer(m_transport.send(m_requests.create(request)));
}

Result<CallReport> VapiProvider::report(const QString &providerCallId)
{
    if (!isUsableId(providerCallId))
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("call id")});
    const auto parse = [](const QJsonObject &call, const QString &address, Instant) {
        return vapi::callReport(call, address);
    };
    return readReport(m_transport, m_requests.call(providerCallId), providerCallId, m_account, parse);
}

Result<CallListing> VapiProvider::list(Instant from, Instant to)
{
    const QString address = http::addressText(m_requests.calls(from, to, 1).url);
    vapi::Listing listing([this](Instant first, Instant last, int limit) { return page(first, last, limit); },
                          address);
    return listing.read(from, to);
}

Result<vapi::Page> VapiProvider::page(Instant from, Instant to, int limit)
{
    const http::Request request = m_requests.calls(from, to, limit);
    const QString address = http::addressText(request.url);
    const http::Response response = m_transport.send(request);
    vapi::Page result;
    result.serverDate = response.serverDate;
    if (response.fate == http::Fate::Answered && !response.complete &&
        response.body.size() >= http::MostBodyBytes) {
        result.tooLarge = true;
        return result;
    }
    if (const std::optional<Error> failure = readFailure(response, address, m_account))
        return fail(*failure);
    const Result<QJsonArray> rows = http::parseArray(response.body, address);
    if (!rows)
        return fail(rows.error());
    for (const QJsonValue &row : *rows) {
        const Result<CallReport> report = vapi::callReport(row.toObject(), address);
        if (!report)
            return fail(report.error());
        result.calls.append(*report);
    }
    return result;
}

Result<void> VapiProvider::hangUp(const CallReport &call)
{
    if (!call.hangUpUrl.isEmpty())
        return endCall(call);
    const Result<CallReport> fresh = report(call.providerCallId);
    if (!fresh)
        return fail(fresh.error());
    return fresh->phase == CallPhase::Ended ? Result<void>() : endCall(*fresh);
}

Result<void> VapiProvider::endCall(const CallReport &call)
{
    const QUrl url(call.hangUpUrl);
    if (!http::isSecure(url))
        return fail(ErrorCode::ProviderRefused, {QStringLiteral("no control URL")});
    const http::Response response = m_transport.send(m_requests.hangUp(url));
    if (response.fate == http::Fate::Answered && response.status >= 200 && response.status < 300)
        return {};
    // The control URL's path is as good as a key, so errors name its host alone.
    const std::optional<Error> failure = readFailure(response, url.host(), m_account);
    return fail(failure.value_or(Error{ErrorCode::ProviderAnswerUnreadable, {url.host()}, {}, {}}));
}

Result<void> VapiProvider::checkAgent(const QString &agentId)
{
    if (!isUsableId(agentId))
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("assistant id")});
    const http::Request request = m_requests.assistant(agentId);
    const http::Response response = m_transport.send(request);
    if (response.fate == http::Fate::Answered && response.status == 404)
        return fail(ErrorCode::NotFound,
                    {QCoreApplication::translate("VapiProvider", "The assistant %1").arg(agentId)});
    const std::optional<Error> failure = readFailure(response, http::addressText(request.url), m_account);
    return failure ? Result<void>(fail(*failure)) : Result<void>();
}

Result<ConnectionTest> VapiProvider::test()
{
    const Result<Inventory> assistants = readInventory(m_transport, m_requests.assistants(), m_account);
    if (!assistants)
        return fail(assistants.error());
    const Result<QList<Choice>> numbers = phoneNumbers();
    if (!numbers)
        return fail(numbers.error());
    ConnectionTest result;
    result.agents = int(choicesOf(*assistants, assistantChoice).size());
    result.numbers = int(numbers->size());
    result.ownNumbers = numbersOf(*numbers);
    result.clockOffset = assistants->clockOffset.value_or(milliseconds{0});
    return result;
}

Result<QList<Choice>> VapiProvider::agents()
{
    return readInventory(m_transport, m_requests.assistants(), m_account)
        .transform([](const Inventory &found) { return choicesOf(found, assistantChoice); });
}

Result<QList<Choice>> VapiProvider::phoneNumbers()
{
    return readInventory(m_transport, m_requests.phoneNumbers(), m_account)
        .transform([](const Inventory &found) { return choicesOf(found, phoneNumberChoice); });
}

} // namespace callboard::providers
