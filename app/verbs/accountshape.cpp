// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/accountshape.h"

#include "core/model/channel.h"
#include "core/model/emailsender.h"
#include "core/plan/legalbook.h"
#include "core/services/accountservice.h"
#include "core/services/jsonshapes.h"
#include "core/services/workspace.h"

#include <QJsonArray>

namespace callboard::app {

QString accountAddress(const Account &account)
{
    const bool isMail = channelOf(account.provider) == Channel::Email;
    return account.baseUrl.toString(isMail ? QUrl::RemoveQuery : QUrl::None);
}

QJsonObject accountShape(const Account &account, const services::Workspace &workspace)
{
    const QTimeZone zone = workspace.zone();
    const Instant now = workspace.clock().now();
    const bool isStopped = services::isStopped(account, now);
    const bool isForAWhile = isStopped && !isClosed(account, now);
    const bool isMail = channelOf(account.provider) == Channel::Email;
    const EmailSender sender = isMail ? emailSenderOf(account) : EmailSender();
    QJsonArray ownNumbers;
    for (const PhoneNumber &number : account.ownNumbers)
        ownNumbers.append(number.e164());
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("provider"), toWord(account.provider)},
            {QStringLiteral("practice"), account.isPractice()},
            {QStringLiteral("base_url"),
             account.baseUrl.isEmpty() ? QJsonValue() : QJsonValue(accountAddress(account))},
            {QStringLiteral("lines"), account.lines},
            {QStringLiteral("agent"), account.agentId},
            {QStringLiteral("number"), isMail ? QString() : account.phoneNumberId},
            {QStringLiteral("own_numbers"), ownNumbers},
            {QStringLiteral("business"), isMail ? QString() : account.businessId},
            {QStringLiteral("user"), sender.user},
            {QStringLiteral("sender"), sender.address},
            {QStringLiteral("sender_name"), sender.name},
            {QStringLiteral("reply_to"), sender.replyTo},
            {QStringLiteral("unsubscribe"), sender.unsubscribe},
            {QStringLiteral("login"), isMail ? toWord(sender.login) : QString()},
            {QStringLiteral("client"), sender.client},
            {QStringLiteral("tenant"), sender.tenant},
            {QStringLiteral("channel"), toWord(channelOf(account.provider))},
            {QStringLiteral("per_second"), account.callsPerSecond},
            {QStringLiteral("per_day"), account.callsPerDay},
            {QStringLiteral("recipients_a_day"), account.recipientsADay},
            {QStringLiteral("law"), plan::legalProfileOf(account)},
            {QStringLiteral("law_reason"), account.legalReason},
            {QStringLiteral("law_reason_at"), services::timeValue(account.legalReasonAt, zone)},
            {QStringLiteral("stopped_until"),
             isForAWhile ? QJsonValue(toIsoText(*account.pausedUntil, zone)) : QJsonValue()},
            {QStringLiteral("stopped"), isStopped ? QJsonValue(account.pauseReason) : QJsonValue()}};
}

void addUsage(QJsonObject &shape, const services::AccountUsage &usage, const QTimeZone &zone)
{
    shape.insert(QStringLiteral("today"), usage.today);
    shape.insert(QStringLiteral("today_limit"), usage.todayLimit);
    shape.insert(QStringLiteral("same_sender"), QJsonArray::fromStringList(usage.sameSender));
    if (!usage.countsRecipients)
        return;
    shape.insert(QStringLiteral("recipients"), usage.recipients);
    shape.insert(QStringLiteral("recipients_limit"), usage.recipientLimit);
    shape.insert(QStringLiteral("recipients_free_at"), services::timeValue(usage.frees, zone));
    shape.insert(QStringLiteral("same_people"), QJsonArray::fromStringList(usage.samePeople));
}

} // namespace callboard::app
