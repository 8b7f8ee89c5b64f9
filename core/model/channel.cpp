// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/channel.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<Channel, 3> ChannelWords = {{
    {Channel::Call, QLatin1String("call")},
    {Channel::WhatsApp, QLatin1String("whatsapp")},
    {Channel::Email, QLatin1String("email")},
}};

} // namespace

QString toWord(Channel channel)
{
    return wordIn(ChannelWords, channel);
}

std::optional<Channel> channelFromWord(QStringView word)
{
    return valueIn(ChannelWords, word);
}

Channel channelOf(ProviderKind provider)
{
    switch (provider) {
    case ProviderKind::Practice:
    case ProviderKind::Vapi:
    case ProviderKind::Bolna:
        return Channel::Call;
    case ProviderKind::WhatsAppCloud:
    case ProviderKind::BizChat:
    case ProviderKind::PracticeWhatsApp:
        return Channel::WhatsApp;
    case ProviderKind::Smtp:
    case ProviderKind::PracticeEmail:
        return Channel::Email;
    }
    Q_UNREACHABLE();
}

Channel channelOf(FallbackChannel step)
{
    return step == FallbackChannel::Email ? Channel::Email : Channel::WhatsApp;
}

bool mayFollow(FallbackChannel step, Channel channel)
{
    return channel == Channel::Call || (channel == Channel::WhatsApp && step == FallbackChannel::Email);
}

} // namespace callboard
