// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/providercontract.h"

#include "tests/support/faketransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace callboard::test {

namespace {

// Ids are UUIDs at both.
constexpr QLatin1String AgentId("5b0c1a52-2222-4f8e-8f00-0000000000bb");
constexpr QLatin1String OtherAgentId("5b0c1a52-2222-4f8e-8f00-0000000000cc");

http::Response json(const QJsonObject &object)
{
    return answered(200, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

http::Response json(const QJsonArray &array)
{
    return answered(200, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString queryItem(const QUrl &url, const char *key)
{
    return QUrlQuery(url).queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
}

Instant instantItem(const QUrl &url, const char *key)
{
    return fromDateTime(QDateTime::fromString(queryItem(url, key), Qt::ISODateWithMs));
}

/// Newest first, as both providers were seen to do it.
QList<FarCall> within(QList<FarCall> calls, Instant from, Instant to)
{
    calls.removeIf([&](const FarCall &call) { return call.createdAt < from || call.createdAt > to; });
    std::stable_sort(calls.begin(), calls.end(),
                     [](const FarCall &a, const FarCall &b) { return b.createdAt < a.createdAt; });
    return calls;
}

QString timeText(Instant instant)
{
    return toDateTime(instant, QTimeZone::utc()).toUTC().toString(Qt::ISODateWithMs);
}

class VapiSample final : public ContractSample
{
public:
    [[nodiscard]] ProviderKind kind() const override { return ProviderKind::Vapi; }
    [[nodiscard]] int goodStatus() const override { return 201; }
    [[nodiscard]] QByteArray idKey() const override { return QByteArrayLiteral("id"); }
    [[nodiscard]] QByteArray refusalOfNumber() const override
    {
        return R"({"message":["customer.number must be a valid phone number in the E.164 format"]})";
    }
    [[nodiscard]] QList<Fault> beforeListing() const override { return {}; }
    [[nodiscard]] bool isOneCallNow(const QJsonObject &body) const override
    {
        return !body.contains(QLatin1String("customers")) && !body.contains(QLatin1String("schedulePlan"));
    }
    [[nodiscard]] QString attemptIn(const QJsonObject &body) const override
    {
        return body.value(QLatin1String("customer")).toObject().value(QLatin1String("externalId")).toString();
    }
    [[nodiscard]] http::Response answer(const http::Request &request) override
    {
        const QStringList path = request.url.path().split(u'/', Qt::SkipEmptyParts);
        if (request.url.host() == QLatin1String("control.vapi.ai")) {
            stopped.append(path.last());
            return answered(200, "{}");
        }
        if (path == QStringList{QStringLiteral("call")})
            return page(request.url);
        const FarCall *call = callOf(path.last());
        return call ? json(row(*call)) : answered(404, "{}");
    }

private:
    [[nodiscard]] http::Response page(const QUrl &url) const
    {
        QJsonArray rows;
        for (const FarCall &call :
             within(calls, instantItem(url, "createdAtGe"), instantItem(url, "createdAtLe"))) {
            if (rows.size() < queryItem(url, "limit").toInt())
                rows.append(row(call));
        }
        return json(rows);
    }
    [[nodiscard]] static QJsonObject row(const FarCall &call)
    {
        QJsonObject customer{{QStringLiteral("number"), call.number.e164()}};
        if (call.attempt.isValid())
            customer.insert(QStringLiteral("externalId"), call.attempt.text());
        const QString control = QStringLiteral("https://control.vapi.ai/") + call.id;
        return {{QStringLiteral("id"), call.id},
                {QStringLiteral("status"), QStringLiteral("ringing")},
                {QStringLiteral("type"),
                 call.isInbound ? QStringLiteral("inboundPhoneCall") : QStringLiteral("outboundPhoneCall")},
                {QStringLiteral("createdAt"), timeText(call.createdAt)},
                {QStringLiteral("customer"), customer},
                {QStringLiteral("monitor"), QJsonObject{{QStringLiteral("controlUrl"), control}}}};
    }
};

class BolnaSample final : public ContractSample
{
public:
    [[nodiscard]] ProviderKind kind() const override { return ProviderKind::Bolna; }
    [[nodiscard]] int goodStatus() const override { return 200; }
    [[nodiscard]] QByteArray idKey() const override { return QByteArrayLiteral("execution_id"); }
    [[nodiscard]] QByteArray refusalOfNumber() const override
    {
        return R"({"error":400,"message":"recipient_phone_number is not a valid E.164 number"})";
    }
    [[nodiscard]] QList<Fault> beforeListing() const override
    {
        return {Fault::answer(200, QJsonDocument(agents()).toJson())};
    }
    [[nodiscard]] bool isOneCallNow(const QJsonObject &body) const override
    {
        const QJsonValue retries =
            body.value(QLatin1String("retry_config")).toObject().value(QLatin1String("enabled"));
        return retries == QJsonValue(false) && !body.contains(QLatin1String("scheduled_at")) &&
               !body.contains(QLatin1String("bypass_call_guardrails"));
    }
    [[nodiscard]] QString attemptIn(const QJsonObject &body) const override
    {
        return body.value(QLatin1String("user_data"))
            .toObject()
            .value(QLatin1String("attempt_id"))
            .toString();
    }
    [[nodiscard]] http::Response answer(const http::Request &request) override
    {
        const QStringList path = request.url.path().split(u'/', Qt::SkipEmptyParts);
        if (path.last() == QLatin1String("all"))
            return json(agents());
        if (path.last() == QLatin1String("executions"))
            return page(path.at(2), request.url);
        const bool isStop = path.last() == QLatin1String("stop");
        const FarCall *call = callOf(path.at(1));
        if (!call)
            return answered(404, "{}");
        if (isStop)
            stopped.append(call->id);
        return isStop ? answered(200, R"({"message":"done","status":"stopped"})") : json(whole(*call));
    }

private:
    [[nodiscard]] static QJsonArray agents()
    {
        return {QJsonObject{{QStringLiteral("id"), AgentId}},
                QJsonObject{{QStringLiteral("id"), OtherAgentId}}};
    }
    [[nodiscard]] http::Response page(const QString &agent, const QUrl &url) const
    {
        QList<FarCall> found = within(calls, instantItem(url, "from"), instantItem(url, "to"));
        found.removeIf([&](const FarCall &call) { return call.isOfSecondAgent != (agent == OtherAgentId); });
        const int number = queryItem(url, "page_number").toInt();
        const int size = queryItem(url, "page_size").toInt();
        QJsonArray rows;
        for (qsizetype i = qsizetype(number - 1) * size; i < std::min<qsizetype>(found.size(), number * size);
             ++i)
            rows.append(trimmed(found.at(i)));
        return json(QJsonObject{{QStringLiteral("page_number"), number},
                                {QStringLiteral("page_size"), size},
                                {QStringLiteral("total"), found.size()},
                                {QStringLiteral("has_more"), number * size < found.size()},
                                {QStringLiteral("data"), rows}});
    }
    [[nodiscard]] static QJsonObject trimmed(const FarCall &call)
    {
        return {{QStringLiteral("id"), call.id},
                {QStringLiteral("status"), QStringLiteral("queued")},
                {QStringLiteral("created_at"), timeText(call.createdAt).chopped(1)},
                {QStringLiteral("telephony_data"),
                 QJsonObject{{QStringLiteral("to_number"), call.number.e164()},
                             {QStringLiteral("call_type"),
                              call.isInbound ? QStringLiteral("inbound") : QStringLiteral("outbound")}}}};
    }
    [[nodiscard]] static QJsonObject whole(const FarCall &call)
    {
        QJsonObject sent;
        if (call.attempt.isValid())
            sent.insert(QStringLiteral("attempt_id"), call.attempt.text());
        QJsonObject execution = trimmed(call);
        execution.insert(QStringLiteral("context_details"),
                         QJsonObject{{QStringLiteral("recipient_data"), sent}});
        return execution;
    }
};

} // namespace

QByteArray ContractSample::acceptance(const QByteArray &idValue) const
{
    return "{\"" + idKey() + "\":" + idValue + ",\"status\":\"queued\"}";
}

const FarCall *ContractSample::callOf(const QString &id) const
{
    const auto found =
        std::find_if(calls.cbegin(), calls.cend(), [&](const FarCall &call) { return call.id == id; });
    return found != calls.cend() ? &*found : nullptr;
}

std::unique_ptr<ContractSample> contractSample(ProviderKind kind)
{
    if (kind == ProviderKind::Bolna)
        return std::make_unique<BolnaSample>();
    return std::make_unique<VapiSample>();
}

QList<ProviderKind> contractKinds()
{
    return {ProviderKind::Vapi, ProviderKind::Bolna};
}

providers::ProviderSetup contractSetup(ProviderKind kind, const QUrl &url)
{
    providers::ProviderSetup setup;
    setup.account.name = QStringLiteral("Main");
    setup.account.provider = kind;
    setup.account.agentId = AgentId;
    setup.secret = QStringLiteral("canary-key");
    setup.baseUrl = url;
    setup.createDeadline = milliseconds{700};
    return setup;
}

providers::CallRequest contractRequest()
{
    return {AttemptId::create(),
            contractNumber(1),
            AgentId,
            QStringLiteral("+911400000000"),
            {{QStringLiteral("name"), QStringLiteral("Asha")}},
            QStringLiteral("en-IN")};
}

PhoneNumber contractNumber(int n)
{
    return *PhoneNumber::fromE164(QStringLiteral("+9198%1").arg(10'000'000 + n));
}

} // namespace callboard::test
