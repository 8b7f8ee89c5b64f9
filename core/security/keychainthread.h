// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace QKeychain {
class Job;
}

namespace callboard::security {

/// What a keychain job ended with; the numbers of \c error are QtKeychain's.
struct KeychainAnswer
{
    int error = 0;
    QString detail;
    QByteArray secret;
};

/// The one thread in which QtKeychain's jobs run. QtKeychain queues all jobs of a process in one object that
/// no mutex guards and that needs an event loop: so they get a loop of their own, and whoever asks waits
/// without running one (a nested loop in a window's thread would let events in at the wrong moment).
class KeychainThread
{
public:
    using MakeJob = std::function<QKeychain::Job *()>;

    [[nodiscard]] static KeychainThread &instance();

    KeychainThread(const KeychainThread &) = delete;
    KeychainThread &operator=(const KeychainThread &) = delete;
    ~KeychainThread();

    /// Makes the job in the keychain's thread and waits for it. Nothing when it did not end in time; it then
    /// goes on, and as long as it does no other job is begun: it would only queue up behind the first.
    [[nodiscard]] std::optional<KeychainAnswer> run(const MakeJob &makeJob, milliseconds patience);

private:
    struct Conversation;

    KeychainThread();
    static void begin(const MakeJob &makeJob, const std::shared_ptr<Conversation> &conversation);

    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};

} // namespace callboard::security
