// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/diallingperiods.h"
#include "core/providers/callprovider.h"
#include "core/providers/messageprovider.h"
#include "core/store/changefeed.h"
#include "core/store/store.h"

#include <functional>
#include <memory>

namespace callboard::dispatch {

/// Gives the provider of an account, with its secret and address filled in. Called in the ledger's thread;
/// must not block.
using ProviderSource = std::function<Result<std::shared_ptr<providers::CallProvider>>(const Account &)>;

/// The same of an account that sends messages.
using MessageSource = std::function<Result<std::shared_ptr<providers::MessageProvider>>(const Account &)>;

/// What the engine's parts share. Lives in the ledger's thread.
struct EngineContext
{
    store::Store &store;
    store::ChangeFeed &feed;
    const Clock &clock;
    DiallingPeriods periods;
    ProviderSource providerFor;
    MessageSource messagesFor = {};
};

} // namespace callboard::dispatch
