// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/inventory.h"

#include "core/http/address.h"
#include "core/http/json.h"
#include "core/providers/answers.h"

namespace callboard::providers {

Result<Inventory> readInventory(http::Transport &transport, const http::Request &request,
                                const QString &account)
{
    const QString address = http::addressText(request.url);
    const SystemClock clock;
    const Instant asked = clock.now();
    const http::Response response = transport.send(request);
    const Instant answered = clock.now();
    if (const std::optional<Error> failure = readFailure(response, address, account))
        return fail(*failure);
    const Result<QJsonArray> list = http::parseArray(response.body, address);
    if (!list)
        return fail(list.error());
    Inventory inventory{*list, std::nullopt};
    if (response.serverDate)
        inventory.clockOffset = *response.serverDate - (asked + (answered - asked) / 2);
    return inventory;
}

QList<Choice> choicesOf(const Inventory &inventory, Choice (*choice)(const QJsonObject &))
{
    QList<Choice> result;
    for (const QJsonValue &thing : inventory.things) {
        const Choice one = choice(thing.toObject());
        if (!one.id.isEmpty())
            result.append(one);
    }
    return result;
}

QList<PhoneNumber> numbersOf(const QList<Choice> &choices)
{
    QList<PhoneNumber> numbers;
    for (const Choice &choice : choices) {
        if (choice.number)
            numbers.append(*choice.number);
    }
    return numbers;
}

} // namespace callboard::providers
