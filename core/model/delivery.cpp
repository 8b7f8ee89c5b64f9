// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/delivery.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<Delivery, 5> DeliveryWords = {{
    {Delivery::Accepted, QLatin1String("accepted")},
    {Delivery::Sent, QLatin1String("sent")},
    {Delivery::Delivered, QLatin1String("delivered")},
    {Delivery::Read, QLatin1String("read")},
    {Delivery::Failed, QLatin1String("failed")},
}};

} // namespace

QString toWord(Delivery delivery)
{
    return wordIn(DeliveryWords, delivery);
}

std::optional<Delivery> deliveryFromWord(QStringView word)
{
    return valueIn(DeliveryWords, word);
}

} // namespace callboard
