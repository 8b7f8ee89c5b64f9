// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/store/settingrepository.h"

namespace callboard::store {

/// What a restore leaves behind: since its backup was made, calls may have been placed of which the restored
/// ledger knows nothing (F47).
struct RestoreNote
{
    Instant callsSince; ///< calls from here on may be missing; never later than the first of them
    Instant restoredAt;

    friend bool operator==(const RestoreNote &, const RestoreNote &) = default;
};

/// What the look-up of those calls came to so far.
struct RestoreFindings
{
    int entered = 0;   ///< calls that were written to the ledger
    int strangers = 0; ///< calls to numbers that no lead has

    friend bool operator==(const RestoreFindings &, const RestoreFindings &) = default;
};

/// The settings in which this is kept.
class RestoreNotes
{
public:
    explicit RestoreNotes(const SettingRepository &settings)
        : m_settings(settings)
    {
    }

    /// In a backup: when it was taken.
    [[nodiscard]] Result<std::optional<Instant>> takenAt() const;
    /// Nothing for a ledger that was never restored.
    [[nodiscard]] Result<std::optional<RestoreNote>> note() const;
    /// Whether the account's calls of the gap are known.
    [[nodiscard]] Result<bool> isLookedThrough(AccountId account) const;
    [[nodiscard]] Result<RestoreFindings> findings(AccountId account) const;
    /// Of all accounts.
    [[nodiscard]] Result<RestoreFindings> findings() const;
    /// The campaign that holds the account's calls that fit into no other.
    [[nodiscard]] Result<std::optional<CampaignId>> holder(AccountId account) const;

private:
    [[nodiscard]] Result<std::optional<qint64>> number(const QString &key) const;

    const SettingRepository &m_settings;
};

/// Writes them. Its functions belong inside a transaction of their caller.
class RestoreNotesWriter final : public RestoreNotes
{
public:
    explicit RestoreNotesWriter(SettingRepository &settings)
        : RestoreNotes(settings)
        , m_settings(settings)
    {
    }

    [[nodiscard]] Result<void> setTakenAt(Instant at);
    /// A restore happened: what was noted of an earlier one is forgotten, and no account is looked through.
    [[nodiscard]] Result<void> begin(const RestoreNote &note);
    [[nodiscard]] Result<void> setLookedThrough(AccountId account);
    [[nodiscard]] Result<void> setFindings(AccountId account, const RestoreFindings &findings);
    [[nodiscard]] Result<void> setHolder(AccountId account, CampaignId campaign);

private:
    [[nodiscard]] Result<void> setNumber(const QString &key, qint64 number);

    SettingRepository &m_settings;
};

} // namespace callboard::store
