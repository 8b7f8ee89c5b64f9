// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/webhookreading.h"

#include "core/http/json.h"
#include "core/providers/answers.h"
#include "core/providers/bolna/bolnacalls.h"
#include "core/providers/endpoint.h"
#include "core/providers/jsonfields.h"
#include "core/providers/vapi/vapicalls.h"

#include <QJsonArray>

namespace callboard::providers {

namespace {

/// Only what changes where a call is: words and speech come several times a second.
QList<WebhookReport> vapiReports(const QJsonObject &body)
{
    const QJsonObject message = objectIn(body, "message");
    const QString type = textIn(message, "type");
    if (type != QLatin1String("status-update") && type != QLatin1String("end-of-call-report"))
        return {};
    const QJsonObject call = objectIn(message, "call");
    return {{.id = textIn(call, "id"), .attempt = vapi::attemptOf(call)}};
}

QList<WebhookReport> bolnaReports(const QJsonObject &execution)
{
    return {{.id = firstOf({textIn(execution, "id"), textIn(execution, "execution_id")}),
             .attempt = bolna::attemptOf(execution)}};
}

/// Calls \a each with every status of Meta's envelope that is about a message of \a sender; empty: of any.
template<typename Each>
void forEachStatus(const QJsonObject &envelope, const QString &sender, const Each &each)
{
    const QJsonArray entries = envelope.value(QLatin1String("entry")).toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonArray changes = entry.toObject().value(QLatin1String("changes")).toArray();
        for (const QJsonValue &change : changes) {
            const QJsonObject value = objectIn(change.toObject(), "value");
            // One address serves all numbers of an app, other programs' too.
            const QString from = textIn(objectIn(value, "metadata"), "phone_number_id");
            if (!sender.isEmpty() && !from.isEmpty() && from != sender)
                continue;
            const QJsonArray statuses = value.value(QLatin1String("statuses")).toArray();
            for (const QJsonValue &status : statuses)
                each(status.toObject());
        }
    }
}

std::optional<WebhookReport> statusReport(const QJsonObject &status)
{
    WebhookReport report;
    report.id = textIn(status, "id");
    report.attempt = AttemptId::fromText(textIn(status, "biz_opaque_callback_data"));
    report.delivery = deliveryFromWord(textIn(status, "status"));
    if (!report.delivery || report.delivery == Delivery::Accepted)
        return std::nullopt;
    if (report.delivery == Delivery::Failed) {
        const QJsonObject error = status.value(QLatin1String("errors")).toArray().first().toObject();
        if (const QJsonValue code = error.value(QLatin1String("code")); code.isDouble())
            report.code = code.toInt();
        const QString title = firstOf({textIn(error, "title"), textIn(error, "message")});
        report.reason =
            report.code ? QStringLiteral("whatsapp %1 %2").arg(*report.code).arg(harmless(title)).trimmed()
                        : harmless(title);
    }
    return report;
}

QList<WebhookReport> whatsAppReports(const QJsonObject &body, const QString &sender)
{
    QList<WebhookReport> reports;
    forEachStatus(body, sender, [&reports](const QJsonObject &status) {
        if (const std::optional<WebhookReport> report = statusReport(status))
            reports << *report;
    });
    return reports;
}

/// Meta's own envelope is the surest of the shapes that are seen; what it says is not signed here.
QList<WebhookReport> bizChatReports(const QJsonObject &body)
{
    QList<WebhookReport> reports;
    forEachStatus(objectIn(body, "whatsapp_webhook_payload"), {}, [&reports](const QJsonObject &status) {
        reports << WebhookReport{.id = textIn(status, "id")};
    });
    const QJsonObject message = objectIn(body, "message");
    if (reports.isEmpty() && textIn(message, "status") != QLatin1String("received"))
        reports << WebhookReport{.id = textIn(message, "whatsapp_message_id")};
    return reports;
}

QList<WebhookReport> reportsIn(const QJsonObject &body, const Account &account)
{
    switch (account.provider) {
    case ProviderKind::Vapi:
        return vapiReports(body);
    case ProviderKind::Bolna:
        return bolnaReports(body);
    case ProviderKind::WhatsAppCloud:
        return whatsAppReports(body, account.phoneNumberId);
    case ProviderKind::BizChat:
        return bizChatReports(body);
    case ProviderKind::Practice:
    case ProviderKind::PracticeWhatsApp:
    case ProviderKind::Smtp:
    case ProviderKind::PracticeEmail:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

bool hasWebhooks(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Vapi:
    case ProviderKind::Bolna:
    case ProviderKind::WhatsAppCloud:
    case ProviderKind::BizChat:
        return true;
    case ProviderKind::Practice:
    case ProviderKind::PracticeWhatsApp:
    case ProviderKind::Smtp:
    case ProviderKind::PracticeEmail:
        return false;
    }
    Q_UNREACHABLE();
}

bool signsWebhooks(ProviderKind kind)
{
    return kind == ProviderKind::WhatsAppCloud;
}

Result<QList<WebhookReport>> readWebhook(const Account &account, const QByteArray &body)
{
    const Result<QJsonObject> object = http::parseObject(body, toWord(account.provider));
    if (!object)
        return fail(object.error());
    QList<WebhookReport> reports = reportsIn(*object, account);
    reports.removeIf([](const WebhookReport &report) { return !isUsableId(report.id); });
    return reports;
}

} // namespace callboard::providers
