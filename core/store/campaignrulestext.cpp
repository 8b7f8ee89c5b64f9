// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/campaignrulestext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::store {

namespace {

QJsonArray toJson(const QList<seconds> &delays)
{
    QJsonArray array;
    for (const seconds delay : delays)
        array.append(qint64(delay.count()));
    return array;
}

QList<seconds> delaysFrom(const QJsonValue &value)
{
    QList<seconds> delays;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &delay : array)
        delays << seconds{delay.toInteger()};
    return delays;
}

QJsonObject toJson(const RetryPolicy &retry)
{
    QJsonObject byOutcome;
    for (auto it = retry.delaysOf.cbegin(); it != retry.delaysOf.cend(); ++it)
        byOutcome.insert(toWord(it.key()), toJson(it.value()));
    return {{QStringLiteral("max_attempts"), retry.maxAttempts},
            {QStringLiteral("delays"), toJson(retry.delays)},
            {QStringLiteral("delays_of"), byOutcome}};
}

RetryPolicy retryFrom(const QJsonObject &object)
{
    RetryPolicy retry;
    retry.maxAttempts = object.value(QStringLiteral("max_attempts")).toInt(retry.maxAttempts);
    retry.delays = delaysFrom(object.value(QStringLiteral("delays")));
    const QJsonObject byOutcome = object.value(QStringLiteral("delays_of")).toObject();
    for (auto it = byOutcome.constBegin(); it != byOutcome.constEnd(); ++it) {
        if (const std::optional<Outcome> outcome = outcomeFromWord(it.key()))
            retry.delaysOf.insert(*outcome, delaysFrom(it.value()));
    }
    return retry;
}

QJsonObject toJson(const ContactLimits &limits)
{
    QJsonArray caps;
    for (const RollingCap &cap : limits.caps)
        caps.append(QJsonObject{{QStringLiteral("contacts"), cap.contacts},
                                {QStringLiteral("period_s"), qint64(cap.period.count())}});
    return {{QStringLiteral("gap_s"), qint64(limits.gap.count())}, {QStringLiteral("caps"), caps}};
}

ContactLimits limitsFrom(const QJsonObject &object)
{
    ContactLimits limits;
    limits.gap = seconds{object.value(QStringLiteral("gap_s")).toInteger()};
    const QJsonArray caps = object.value(QStringLiteral("caps")).toArray();
    for (const QJsonValue &value : caps) {
        const QJsonObject cap = value.toObject();
        limits.caps << RollingCap{cap.value(QStringLiteral("contacts")).toInt(),
                                  seconds{cap.value(QStringLiteral("period_s")).toInteger()}};
    }
    return limits;
}

QJsonArray toJson(const QList<FallbackChannel> &channels)
{
    QJsonArray array;
    for (const FallbackChannel channel : channels)
        array.append(toWord(channel));
    return array;
}

QList<FallbackChannel> channelsFrom(const QJsonArray &array)
{
    QList<FallbackChannel> channels;
    for (const QJsonValue &value : array) {
        if (const std::optional<FallbackChannel> channel = fallbackChannelFromWord(value.toString()))
            channels << *channel;
    }
    return channels;
}

} // namespace

QString rulesToText(const CampaignRules &rules)
{
    const CampaignRules plain;
    QJsonObject object;
    if (rules.retry != plain.retry)
        object.insert(QStringLiteral("retry"), toJson(rules.retry));
    if (rules.contacts != plain.contacts)
        object.insert(QStringLiteral("contacts"), toJson(rules.contacts));
    if (rules.category != plain.category)
        object.insert(QStringLiteral("category"), toWord(rules.category));
    if (!rules.fallback.isEmpty())
        object.insert(QStringLiteral("fallback"), toJson(rules.fallback));
    if (rules.misfire != plain.misfire)
        object.insert(QStringLiteral("misfire"), toWord(rules.misfire));
    if (rules.order != plain.order)
        object.insert(QStringLiteral("order"), toWord(rules.order));
    if (rules.dailyLimit != plain.dailyLimit)
        object.insert(QStringLiteral("daily_limit"), toWord(rules.dailyLimit));
    if (rules.goal != plain.goal)
        object.insert(QStringLiteral("goal"), rules.goal);
    if (rules.canary != plain.canary)
        object.insert(QStringLiteral("canary"), rules.canary);
    if (rules.budget) {
        object.insert(QStringLiteral("budget_micros"), rules.budget->micros());
        object.insert(QStringLiteral("budget_currency"), rules.budget->currency());
    }
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

CampaignRules rulesFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    CampaignRules rules;
    rules.retry = retryFrom(object.value(QStringLiteral("retry")).toObject());
    rules.contacts = limitsFrom(object.value(QStringLiteral("contacts")).toObject());
    rules.fallback = channelsFrom(object.value(QStringLiteral("fallback")).toArray());
    rules.misfire =
        misfireFromWord(object.value(QStringLiteral("misfire")).toString()).value_or(rules.misfire);
    rules.order =
        prioritySchemeFromWord(object.value(QStringLiteral("order")).toString()).value_or(rules.order);
    rules.dailyLimit = dailyLimitRuleFromWord(object.value(QStringLiteral("daily_limit")).toString())
                           .value_or(rules.dailyLimit);
    rules.category =
        callCategoryFromWord(object.value(QStringLiteral("category")).toString()).value_or(rules.category);
    rules.goal = object.value(QStringLiteral("goal")).toInt();
    rules.canary = object.value(QStringLiteral("canary")).toInt();
    if (object.contains(QStringLiteral("budget_micros")))
        rules.budget = Money(object.value(QStringLiteral("budget_micros")).toInteger(),
                             object.value(QStringLiteral("budget_currency")).toString());
    return rules;
}

} // namespace callboard::store
