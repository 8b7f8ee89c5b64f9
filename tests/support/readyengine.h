// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginelock.h"
#include "core/dispatch/enginestanding.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

namespace callboard::test {

/// As if an engine dialled for the profile, and placed no call: its lock is held, and it has left its
/// standing.
class ReadyEngine
{
public:
    explicit ReadyEngine(TestProfile &profile)
        : m_profile(profile)
        , m_lock(profile.directory.path())
    {
        dispatch::EngineStanding ready;
        ready.state = dispatch::EngineStanding::State::Ready;
        if (!m_lock.acquire() || !leave(ready))
            qFatal("no engine could be played");
    }

    [[nodiscard]] bool leave(const dispatch::EngineStanding &standing)
    {
        return m_profile.workspace->ledger()
            .write([&standing](store::Store &store) {
                return dispatch::writeStanding(store, standing).has_value();
            })
            .result();
    }

private:
    TestProfile &m_profile;
    dispatch::EngineLock m_lock;
};

} // namespace callboard::test
