// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/callprovider.h"

#include "core/http/address.h"
#include "core/providers/bolna/bolnaprovider.h"
#include "core/providers/vapi/vapiprovider.h"

namespace callboard::providers {

Result<CallListing> CallProvider::find(Instant from, Instant to, const QSet<PhoneNumber> &)
{
    return list(from, to);
}

Result<void> CallProvider::checkAgent(const QString &)
{
    return {};
}

Result<std::shared_ptr<CallProvider>> makeCallProvider(const ProviderSetup &setup, http::Transport &transport)
{
    if (!http::isSecure(setup.baseUrl))
        return fail(ErrorCode::ProviderNotSecure, {http::addressText(setup.baseUrl)});
    switch (setup.account.provider) {
    case ProviderKind::Bolna:
        return std::shared_ptr<CallProvider>(std::make_shared<BolnaProvider>(setup, transport));
    // The practice line speaks Vapi's protocol, so that practice runs the real path.
    case ProviderKind::Practice:
    case ProviderKind::Vapi:
        return std::shared_ptr<CallProvider>(std::make_shared<VapiProvider>(setup, transport));
    case ProviderKind::WhatsAppCloud:
    case ProviderKind::BizChat:
    case ProviderKind::PracticeWhatsApp:
    case ProviderKind::Smtp:
    case ProviderKind::PracticeEmail:
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("provider of calls")});
    }
    Q_UNREACHABLE();
}

} // namespace callboard::providers
