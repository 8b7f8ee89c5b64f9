// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnaprovider.h"

#include "core/http/address.h"
#include "core/http/json.h"
#include "core/providers/answers.h"
#include "core/providers/bolna/bolnaanswers.h"
#include "core/providers/bolna/bolnacalls.h"
#include "core/providers/endpoint.h"
#include "core/providers/inventory.h"
#include "core/providers/jsonfields.h"
#include "core/providers/objectreading.h"
#include "core/providers/reportreading.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::providers {

namespace {

Choice agentChoice(const QJsonObject &agent)
{
    const QString id = textIn(agent, "id");
    return {id, firstOf({textIn(agent, "agent_name"), id})};
}

/// The number itself is what a call is placed with.
Choice phoneNumberChoice(const QJsonObject &entry)
{
    const QString number = textIn(entry, "phone_number");
    const QString carrier = textIn(entry, "telephony_provider");
    return {number, carrier.isEmpty() ? number : QStringLiteral("%1 (%2)").arg(number, carrier),
            PhoneNumber::fromE164(number)};
}

/// "Auto Reschedule" in the agent's Call tab: failed calls are made again without our asking.
bool doesRedial(const QJsonObject &agent)
{
    for (const QJsonObject &config : {agent, objectIn(agent, "agent_config")}) {
        const QJsonArray tasks = config.value(QLatin1String("tasks")).toArray();
        const bool redials = std::any_of(tasks.cbegin(), tasks.cend(), [](const QJsonValue &task) {
            return objectIn(task.toObject(), "task_config").value(QLatin1String("auto_reschedule")).toBool();
        });
        if (redials)
            return true;
    }
    return false;
}

bool isGood(const http::Response &response)
{
    return response.fate == http::Fate::Answered && response.status >= 200 && response.status < 300;
}

} // namespace

BolnaProvider::BolnaProvider(const ProviderSetup &setup, http::Transport &transport)
    : m_account(setup.account.name)
    , m_agent(setup.account.agentId)
    , m_requests(setup)
    , m_transport(transport)
{
}

PlaceAnswer BolnaProvider::place(const CallRequest &request)
{
    return bolna::placeAnswer(m_transport.send(m_requests.create(request)));
}

Result<CallReport> BolnaProvider::report(const QString &providerCallId)
{
    if (!isUsableId(providerCallId))
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("call id")});
    return readReport(m_transport, m_requests.execution(providerCallId), providerCallId, m_account,
                      &bolna::callReport);
}

Result<CallListing> BolnaProvider::list(Instant from, Instant to)
{
    return read(from, to, std::nullopt);
}

Result<CallListing> BolnaProvider::find(Instant from, Instant to, const QSet<PhoneNumber> &numbers)
{
    QSet<QString> tails;
    for (const PhoneNumber &number : numbers)
        tails.insert(bolna::tailOf(number.e164()));
    return read(from, to, tails);
}

Result<CallListing> BolnaProvider::read(Instant from, Instant to, const Tails &tails)
{
    const Result<Inventory> agents = agentsToRead();
    if (!agents)
        return fail(agents.error());
    // By id: a call on the border of two spans is one call, and must not look like two (F27).
    QHash<QString, QJsonObject> rows;
    for (const QJsonValue &agent : agents->things) {
        if (const Result<void> done = readAgent(textIn(agent.toObject(), "id"), from, to, rows); !done)
            return fail(done.error());
    }
    CallListing listing;
    for (const QJsonObject &row : std::as_const(rows)) {
        const Result<CallReport> report = reportOf(row, tails, http::addressText(m_requests.agents().url));
        if (!report)
            return fail(report.error());
        listing.calls.append(*report);
    }
    // Reading may take minutes, and whoever compares clocks does so when it is over.
    if (agents->clockOffset)
        listing.serverDate = SystemClock().now() + *agents->clockOffset;
    return listing;
}

/// A list of agents that lacks the one we call with would make every one of its calls look missing (F25).
Result<Inventory> BolnaProvider::agentsToRead()
{
    const http::Request request = m_requests.agents();
    const Result<Inventory> agents = readInventory(m_transport, request, m_account);
    if (!agents)
        return agents;
    bool isWhole = !agents->things.isEmpty();
    bool hasOurs = m_agent.isEmpty();
    for (const QJsonValue &agent : agents->things) {
        const QString id = textIn(agent.toObject(), "id");
        isWhole = isWhole && isUsableId(id);
        hasOurs = hasOurs || id == m_agent;
    }
    if (isWhole && hasOurs)
        return agents;
    return fail(ErrorCode::ProviderAnswerUnreadable, {http::addressText(request.url)},
                QStringLiteral("listing: agents are missing"));
}

Result<void> BolnaProvider::readAgent(const QString &agent, Instant from, Instant to,
                                      QHash<QString, QJsonObject> &rows)
{
    const QString address = http::addressText(m_requests.executions(agent, from, to, 1, 1).url);
    for (Instant begin = from; begin <= to; begin += bolna::LongestSpan) {
        const Instant end = std::min(to, begin + bolna::LongestSpan);
        const auto ask = [&](int number, int pageSize) {
            return page(m_requests.executions(agent, begin, end, number, pageSize), number);
        };
        const Result<QHash<QString, QJsonObject>> found = bolna::Listing(ask, address).read();
        if (!found)
            return fail(found.error());
        rows.insert(*found);
    }
    return {};
}

Result<bolna::Page> BolnaProvider::page(const http::Request &request, int number)
{
    const QString address = http::addressText(request.url);
    const http::Response response = m_transport.send(request);
    if (!bolna::isTooLarge(response)) {
        if (const std::optional<Error> failure = readFailure(response, address, m_account))
            return fail(*failure);
    }
    return bolna::readPage(response, number, address);
}

Result<CallReport> BolnaProvider::reportOf(const QJsonObject &row, const Tails &tails, const QString &address)
{
    const bool isWanted = !tails || bolna::mayBeTo(row, *tails);
    if (!isWanted || !bolna::isTrimmed(row))
        return bolna::callReport(row, address, std::nullopt);
    const Result<CallReport> whole = report(textIn(row, "id"));
    if (whole && whole->phase == CallPhase::NotFound)
        return fail(ErrorCode::ProviderAnswerUnreadable, {address},
                    QStringLiteral("listing: a call that is listed and not known"));
    return whole;
}

Result<void> BolnaProvider::hangUp(const CallReport &call)
{
    if (call.phase == CallPhase::Disconnected || call.phase == CallPhase::Ended)
        return {};
    if (!isUsableId(call.providerCallId))
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("call id")});
    const http::Request request = m_requests.stop(call.providerCallId);
    const http::Response response = m_transport.send(request);
    if (isGood(response))
        return {};
    const QString address = http::addressText(request.url);
    const std::optional<Error> failure = readFailure(response, address, m_account);
    return fail(failure.value_or(Error{ErrorCode::ProviderAnswerUnreadable, {address}, {}, {}}));
}

Result<void> BolnaProvider::checkAgent(const QString &agentId)
{
    if (!isUsableId(agentId))
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("agent id")});
    const http::Request request = m_requests.agent(agentId);
    const QString address = http::addressText(request.url);
    const http::Response response = m_transport.send(request);
    if (response.fate == http::Fate::Answered && response.status == 404)
        return fail(ErrorCode::NotFound,
                    {QCoreApplication::translate("BolnaProvider", "The agent %1").arg(agentId)});
    if (const std::optional<Error> failure = readFailure(response, address, m_account))
        return fail(*failure);
    const Result<QJsonObject> agent = http::parseObject(response.body, address);
    if (!agent)
        return fail(agent.error());
    if (doesRedial(*agent))
        return fail(
            ErrorCode::NotAllowed,
            {QCoreApplication::translate(
                "BolnaProvider",
                "this agent calls again by itself; switch off Auto Reschedule in its Call tab at Bolna")});
    return {};
}

Result<ConnectionTest> BolnaProvider::test()
{
    const Result<Inventory> agents = readInventory(m_transport, m_requests.agents(), m_account);
    if (!agents)
        return fail(agents.error());
    const Result<QList<Choice>> numbers = phoneNumbers();
    if (!numbers)
        return fail(numbers.error());
    if (!m_agent.isEmpty()) {
        if (const Result<void> agent = checkAgent(m_agent); !agent)
            return fail(agent.error());
    }
    ConnectionTest result;
    result.agents = int(choicesOf(*agents, agentChoice).size());
    result.numbers = int(numbers->size());
    result.ownNumbers = numbersOf(*numbers);
    result.clockOffset = agents->clockOffset.value_or(milliseconds{0});
    result.lineLimit = lineLimit();
    return result;
}

/// Nice to know, and no reason to fail: a sub-account may not be allowed to ask.
std::optional<int> BolnaProvider::lineLimit()
{
    const QJsonObject user = readObject(m_transport, m_requests.user(), m_account).value_or(QJsonObject());
    const int most = objectIn(user, "concurrency").value(QLatin1String("max")).toInt();
    return most > 0 ? std::optional(most) : std::nullopt;
}

Result<QList<Choice>> BolnaProvider::agents()
{
    return readInventory(m_transport, m_requests.agents(), m_account).transform([](const Inventory &found) {
        return choicesOf(found, agentChoice);
    });
}

Result<QList<Choice>> BolnaProvider::phoneNumbers()
{
    return readInventory(m_transport, m_requests.phoneNumbers(), m_account)
        .transform([](const Inventory &found) { return choicesOf(found, phoneNumberChoice); });
}

} // namespace callboard::providers
