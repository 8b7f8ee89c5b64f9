// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/leadlookup.h"
#include "core/store/store.h"

#include <QTemporaryDir>

#include <memory>

namespace callboard::test {

/// Noon (IST) on Friday, 20 November 2026.
inline constexpr Instant FridayNoon{milliseconds{1'795'156'200'000}};

/// Made from \a i alone: "+91981000000i", "Lead i", "lead-i@example.com", partner and city by turns.
[[nodiscard]] Lead sampleLead(int i);

/// A migrated store on a file in a directory of its own, under a fixed key; and what most tests put into it.
/// A seed that could not be made is an invalid id.
class TemporaryStore
{
public:
    TemporaryStore();
    /// On a connection that is open already, for the other dialect.
    explicit TemporaryStore(std::unique_ptr<store::Database> database);

    [[nodiscard]] store::Store &operator*() { return *m_store; }
    [[nodiscard]] store::Store *operator->() { return m_store.get(); }
    [[nodiscard]] store::Database &database() { return *m_store->database; }
    [[nodiscard]] QString fileName() const { return m_directory.filePath(QStringLiteral("callboard.db")); }
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] const security::ColumnCipher &cipher() const { return m_cipher; }
    /// Everything that the database has on disk, its log included.
    [[nodiscard]] QByteArray bytesOnDisk() const;

    [[nodiscard]] LeadId addLead(const Lead &lead, Instant now = FridayNoon);
    /// Sample leads 1 to \a count.
    [[nodiscard]] QList<LeadId> addLeads(int count);
    /// Deletes a lead as somebody does who may put it back; nothing on failure.
    [[nodiscard]] std::optional<store::RemovedLead> takeOutLead(LeadId id);
    /// Takes up to \a most leads more into what they are found by.
    [[nodiscard]] bool takeIntoLookup(store::LeadLookup lookup, int most);
    [[nodiscard]] AccountId addAccount(const QString &name);
    /// Scheduled for FridayNoon, five every minute.
    [[nodiscard]] CampaignId addCampaign(AccountId account, const QList<LeadId> &leads);

private:
    QTemporaryDir m_directory;
    security::ColumnCipher m_cipher;
    std::unique_ptr<store::Store> m_store;
};

} // namespace callboard::test
