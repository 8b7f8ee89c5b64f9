// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/callprovider.h"

#include "core/http/address.h"
#include "core/providers/vapi/vapiprovider.h"

namespace callboard::providers {

Result<std::shared_ptr<CallProvider>> makeCallProvider(const ProviderSetup &setup, http::Transport &transport)
{
    if (!http::isSecure(setup.baseUrl))
        return fail(ErrorCode::ProviderNotSecure, {http::addressText(setup.baseUrl)});
    // The practice line speaks Vapi's protocol, so that practice runs the real path.
    return std::shared_ptr<CallProvider>(std::make_shared<VapiProvider>(setup, transport));
}

} // namespace callboard::providers
