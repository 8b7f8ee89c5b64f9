// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/callcategory.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<CallCategory, 4> Categories = {{
    {CallCategory::Promotional, QLatin1String("promotional")},
    {CallCategory::Service, QLatin1String("service")},
    {CallCategory::Recovery, QLatin1String("recovery")},
    {CallCategory::Microfinance, QLatin1String("microfinance")},
}};

} // namespace

QString toWord(CallCategory category)
{
    return wordIn(Categories, category);
}

std::optional<CallCategory> callCategoryFromWord(QStringView word)
{
    return valueIn(Categories, word);
}

} // namespace callboard
