// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/webhookreport.h"

#include "core/providers/jsonfields.h"
#include "core/providers/whatsapp/metacodes.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace callboard::providers {

namespace {

constexpr int CodeUnknown = -1;

} // namespace

QString keyOf(const WebhookReport &report)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(textOf(report).toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString textOf(const WebhookReport &report)
{
    QJsonObject object{{QStringLiteral("id"), report.id}};
    if (report.attempt.isValid())
        object.insert(QStringLiteral("attempt"), report.attempt.text());
    if (report.delivery)
        object.insert(QStringLiteral("delivery"), toWord(*report.delivery));
    if (report.code)
        object.insert(QStringLiteral("code"), *report.code);
    if (!report.reason.isEmpty())
        object.insert(QStringLiteral("reason"), report.reason);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<WebhookReport> webhookReportFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    WebhookReport report;
    report.id = textIn(object, "id");
    if (report.id.isEmpty())
        return std::nullopt;
    report.attempt = AttemptId::fromText(textIn(object, "attempt"));
    report.delivery = deliveryFromWord(textIn(object, "delivery"));
    if (const QJsonValue code = object.value(QLatin1String("code")); code.isDouble())
        report.code = code.toInt();
    report.reason = textIn(object, "reason");
    return report;
}

MessageReport messageReport(const WebhookReport &report)
{
    MessageReport told;
    told.messageId = report.id;
    told.attempt = report.attempt;
    told.delivery = report.delivery.value_or(Delivery::Accepted);
    if (told.delivery == Delivery::Failed) {
        told.fault = whatsapp::faultOf(report.code.value_or(CodeUnknown)).value_or(MessageFault::ThisMessage);
        told.reason = report.reason;
    }
    return told;
}

} // namespace callboard::providers
