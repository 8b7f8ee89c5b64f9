// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/security/columncipher.h"

#include <QList>

#include <optional>

namespace callboard::store {

class Database;

/// Where the provider of an account may report to: an address that ends with a secret.
struct WebhookDoor
{
    AccountId account;
    QByteArray secret; ///< as it stands in the address
    Instant madeAt;
    /// When the key that reports are signed with last changed; nothing: there is none. The key itself is in
    /// the secret store.
    std::optional<Instant> keyChangedAt = {};

    friend bool operator==(const WebhookDoor &, const WebhookDoor &) = default;
};

/// A report as it is received.
struct ReceivedReport
{
    QString key; ///< the same for reports that say the same; tells nothing by itself
    QString content;
};

/// A report that was received and is still to be applied.
struct WaitingReport
{
    qint64 id = 0;
    AccountId account;
    QString content; ///< empty when it cannot be read any more
    Instant receivedAt;
};

/// The doors of accounts, and what came in through them. Secrets and contents are ciphertext. Functions that
/// write run inside a transaction of their caller, or make a single statement, but for keep().
class WebhookRepository
{
public:
    /// Beyond it nothing more is taken until some were applied: providers send again for days.
    static constexpr int MostWaiting = 20'000;

    WebhookRepository(Database &database, const security::ColumnCipher &cipher)
        : m_database(database)
        , m_cipher(cipher)
    {
    }

    /// By account.
    [[nodiscard]] Result<QList<WebhookDoor>> doors() const;
    [[nodiscard]] Result<std::optional<WebhookDoor>> door(AccountId account) const;
    /// In place of the account's earlier one, which leads nowhere from then on; what is noted of its key
    /// stays.
    [[nodiscard]] Result<void> openDoor(const WebhookDoor &door);
    [[nodiscard]] Result<void> noteKeyChanged(AccountId account, Instant at);
    /// What came in through it before is applied all the same.
    [[nodiscard]] Result<void> closeDoor(AccountId account);

    /// Keeps what came in through a door, in a transaction of its own; what waits already is applied anew at
    /// once. NotAllowed when the account's door is another by now, Busy when too many wait.
    [[nodiscard]] Result<void> keep(const WebhookDoor &through, const QList<ReceivedReport> &reports,
                                    Instant now);

    /// To be applied by \a now, the oldest first.
    [[nodiscard]] Result<QList<WaitingReport>> due(Instant now, int limit) const;
    [[nodiscard]] Result<std::optional<Instant>> nextDue() const;
    [[nodiscard]] Result<void> forget(qint64 id);
    /// \a isStranger: about a call or a message that no attempt is known to be.
    [[nodiscard]] Result<void> putOff(qint64 id, Instant until, bool isStranger);
    [[nodiscard]] Result<int> strangers() const;
    /// Forgets all strangers but the latest; how many.
    [[nodiscard]] Result<int> dropStrangers(int kept);

    /// Which attempt of the account became the provider's call or message \a providerId.
    [[nodiscard]] Result<AttemptId> attemptOf(AccountId account, const QString &providerId) const;
    /// Brings the next look at an attempt forward to \a at, where it would come later or not at all. The look
    /// counts among those that are planned for it as none.
    [[nodiscard]] Result<void> lookSooner(const AttemptId &attempt, Instant at);

private:
    [[nodiscard]] Result<void> insert(AccountId account, const ReceivedReport &report, Instant now);

    Database &m_database;
    const security::ColumnCipher &m_cipher;
};

} // namespace callboard::store
