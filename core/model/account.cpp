// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/account.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<ProviderKind, 8> ProviderWords = {{
    {ProviderKind::Practice, QLatin1String("practice")},
    {ProviderKind::Vapi, QLatin1String("vapi")},
    {ProviderKind::Bolna, QLatin1String("bolna")},
    {ProviderKind::WhatsAppCloud, QLatin1String("whatsapp")},
    {ProviderKind::BizChat, QLatin1String("bizchat")},
    {ProviderKind::PracticeWhatsApp, QLatin1String("practice-whatsapp")},
    {ProviderKind::Smtp, QLatin1String("smtp")},
    {ProviderKind::PracticeEmail, QLatin1String("practice-email")},
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

bool isClosed(const Account &account, Instant now)
{
    return account.pausedUntil && *account.pausedUntil > now + ClosedFor / 2;
}

QString Account::secretName() const
{
    return QStringLiteral("account/") + name;
}

} // namespace callboard
