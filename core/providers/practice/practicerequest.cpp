// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicerequest.h"

#include "core/http/json.h"
#include "core/model/phonenumber.h"

#include <algorithm>

namespace callboard::providers {

namespace {

constexpr int MostNameCharacters = 40;
constexpr int MostExtensionCharacters = 10;

using Names = std::initializer_list<QLatin1String>;

const Names TopLevel = {
    QLatin1String("assistantVersion"), QLatin1String("transport"),
    QLatin1String("customers"),        QLatin1String("name"),
    QLatin1String("schedulePlan"),     QLatin1String("assistantId"),
    QLatin1String("assistant"),        QLatin1String("assistantOverrides"),
    QLatin1String("squadId"),          QLatin1String("squad"),
    QLatin1String("squadOverrides"),   QLatin1String("workflowId"),
    QLatin1String("workflow"),         QLatin1String("workflowOverrides"),
    QLatin1String("phoneNumberId"),    QLatin1String("phoneNumber"),
    QLatin1String("customerId"),       QLatin1String("customer"),
    QLatin1String("metadata"),
};

const Names InCustomer = {
    QLatin1String("numberE164CheckEnabled"),
    QLatin1String("extension"),
    QLatin1String("assistantOverrides"),
    QLatin1String("number"),
    QLatin1String("sipUri"),
    QLatin1String("name"),
    QLatin1String("email"),
    QLatin1String("externalId"),
};

/// Reads fields and gathers what is wrong with them.
class Reader
{
public:
    void onlyKnown(const QJsonObject &object, const QString &prefix, const Names &known)
    {
        for (const QString &key : object.keys()) {
            if (std::find(known.begin(), known.end(), key) == known.end())
                objectTo(QStringLiteral("property %1 should not exist").arg(prefix + key));
        }
    }

    QString text(const QJsonObject &object, const QString &prefix, QLatin1String key, int most)
    {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isString())
            objectTo(QStringLiteral("%1 must be a string").arg(prefix + key));
        if (value.toString().size() > most)
            objectTo(QStringLiteral("%1 must be shorter than or equal to %2 characters")
                         .arg(prefix + key)
                         .arg(most));
        return value.toString();
    }

    void objectTo(const QString &message) { m_messages.append(message); }
    [[nodiscard]] const QStringList &messages() const { return m_messages; }

private:
    QStringList m_messages;
};

void readCustomer(const QJsonObject &customer, Reader &reader, PracticeCall &call)
{
    const QString prefix = QStringLiteral("customer.");
    reader.onlyKnown(customer, prefix, InCustomer);
    call.number = reader.text(customer, prefix, QLatin1String("number"), MostNameCharacters);
    call.externalId = reader.text(customer, prefix, QLatin1String("externalId"), MostNameCharacters);
    (void)reader.text(customer, prefix, QLatin1String("name"), MostNameCharacters);
    (void)reader.text(customer, prefix, QLatin1String("email"), MostNameCharacters);
    (void)reader.text(customer, prefix, QLatin1String("extension"), MostExtensionCharacters);
    if (!PhoneNumber::fromE164(call.number)) {
        reader.objectTo(
            QStringLiteral("customer.number must be a valid phone number in the E.164 format. Hot tip, "
                           "you may be missing the country code (Eg. US: +1)."));
    }
}

} // namespace

std::variant<PracticeOrder, PracticeObjections> readOrder(const QByteArray &body)
{
    const Result<QJsonObject> parsed = http::parseObject(body, {});
    if (!parsed)
        return PracticeObjections{{QStringLiteral("Unexpected token in JSON")}};
    const QJsonObject &order = *parsed;
    constexpr int MostIdCharacters = 200;
    Reader reader;
    PracticeCall call;
    reader.onlyKnown(order, {}, TopLevel);
    call.name = reader.text(order, {}, QLatin1String("name"), MostNameCharacters);
    call.assistantId = reader.text(order, {}, QLatin1String("assistantId"), MostIdCharacters);
    call.phoneNumberId = reader.text(order, {}, QLatin1String("phoneNumberId"), MostIdCharacters);
    call.overrides = order.value(QLatin1String("assistantOverrides")).toObject();
    if (call.assistantId.isEmpty())
        reader.objectTo(QStringLiteral("assistantId must be given: practice knows saved assistants only"));
    if (call.phoneNumberId.isEmpty())
        reader.objectTo(QStringLiteral("Need Either `phoneNumberId` Or `phoneNumber`"));
    if (order.value(QLatin1String("customer")).isObject())
        readCustomer(order.value(QLatin1String("customer")).toObject(), reader, call);
    else
        reader.objectTo(QStringLiteral("customer must be an object: practice takes one callee a call"));
    if (!reader.messages().isEmpty())
        return PracticeObjections{reader.messages()};
    return PracticeOrder{call};
}

} // namespace callboard::providers
