// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/account.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<ProviderKind, 3> ProviderWords = {{
    {ProviderKind::Practice, QLatin1String("practice")},
    {ProviderKind::Vapi, QLatin1String("vapi")},
    {ProviderKind::Bolna, QLatin1String("bolna")},
}};

} // namespace

QString toWord(ProviderKind kind)
{
    return wordIn(ProviderWords, kind);
}

std::optional<ProviderKind> providerKindFromWord(QStringView word)
{
    return valueIn(ProviderWords, word);
}

QString Account::secretName() const
{
    return QStringLiteral("account/") + name;
}

} // namespace callboard
