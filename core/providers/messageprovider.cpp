// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/messageprovider.h"

#include "core/http/address.h"
#include "core/model/channel.h"
#include "core/model/emailsender.h"
#include "core/providers/bizchat/bizchatprovider.h"
#include "core/providers/email/emailprovider.h"
#include "core/providers/whatsapp/whatsappprovider.h"

namespace callboard::providers {

Result<std::shared_ptr<MessageProvider>> makeMessageProvider(const ProviderSetup &setup,
                                                             http::Transport &transport)
{
    if (!http::isSecure(setup.baseUrl))
        return fail(ErrorCode::ProviderNotSecure, {http::addressText(setup.baseUrl)});
    switch (setup.account.provider) {
    case ProviderKind::BizChat:
        return std::shared_ptr<MessageProvider>(std::make_shared<BizChatProvider>(setup, transport));
    // The practice line speaks Meta's protocol, so that practice runs the real path.
    case ProviderKind::PracticeWhatsApp:
    case ProviderKind::WhatsAppCloud:
        return std::shared_ptr<MessageProvider>(std::make_shared<WhatsAppProvider>(setup, transport));
    case ProviderKind::Practice:
    case ProviderKind::Vapi:
    case ProviderKind::Bolna:
    case ProviderKind::Smtp:
    case ProviderKind::PracticeEmail:
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("provider of messages")});
    }
    Q_UNREACHABLE();
}

Result<std::shared_ptr<MessageProvider>> makeEmailProvider(const ProviderSetup &setup,
                                                           mail::Transport &transport,
                                                           std::shared_ptr<http::AccessTokens> tokens)
{
    if (channelOf(setup.account.provider) != Channel::Email)
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("provider of e-mail")});
    const EmailSender sender = emailSenderOf(setup.account);
    if (!tokens && fetchesTokens(setup.account))
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("tokens of e-mail")});
    switch (faultIn(sender)) {
    case EmailSenderFault::None:
        return std::shared_ptr<MessageProvider>(
            std::make_shared<EmailProvider>(setup, transport, std::move(tokens)));
    case EmailSenderFault::NotSecure:
        return fail(ErrorCode::ProviderNotSecure, {sender.host});
    case EmailSenderFault::Server:
    case EmailSenderFault::User:
    case EmailSenderFault::Address:
    case EmailSenderFault::Unsubscribe:
    case EmailSenderFault::TokenClient:
    case EmailSenderFault::TokenService:
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("sender of e-mail")});
    }
    Q_UNREACHABLE();
}

QString toWord(SenderQuality quality)
{
    switch (quality) {
    case SenderQuality::Unknown:
        return {};
    case SenderQuality::High:
        return QStringLiteral("high");
    case SenderQuality::Medium:
        return QStringLiteral("medium");
    case SenderQuality::Low:
        return QStringLiteral("low");
    }
    Q_UNREACHABLE();
}

} // namespace callboard::providers
