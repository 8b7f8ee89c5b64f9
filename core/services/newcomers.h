// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/intake/leaddraft.h"
#include "core/store/ledger.h"

#include <functional>

namespace callboard::services {

/// Takes in those of \a drafts whose number is no lead's yet, as an import of its own that can be taken back;
/// how many. \a origin is the import's name: where they come from. No number may be there twice. Blocks: pool
/// threads only.
[[nodiscard]] Result<int> takeInNewcomers(store::Ledger &ledger, const Clock &clock,
                                          const QString &profileDirectory, const QString &origin,
                                          const QList<intake::LeadDraft> &drafts);

/// Newcomers that come page by page: an import that grows, and that can be taken back like any other. What a
/// stop leaves of it is whole, for each page of 200 comes in as one. An import that was taken back meanwhile
/// grows no more; another one begins.
class GrowingImport
{
public:
    /// \a ledger and \a clock outlive it.
    GrowingImport(store::Ledger &ledger, const Clock &clock, const QString &profileDirectory,
                  const QString &origin)
        : m_ledger(ledger)
        , m_clock(clock)
        , m_profileDirectory(profileDirectory)
        , m_origin(origin)
    {
    }

    /// What is to be kept of whom has just come in, by the number.
    using Keep = std::function<Result<void>(store::Store &store, const PhoneNumber &number)>;

    /// As takeInNewcomers(). \a keep is called for each on the ledger's thread, in the transaction that the
    /// lead comes with: a stop leaves both or none. Blocks: pool threads only.
    [[nodiscard]] Result<int> take(const QList<intake::LeadDraft> &drafts, const Keep &keep);

private:
    [[nodiscard]] Result<int> takeStrangers(const QList<Lead> &strangers, const Keep &keep);

    store::Ledger &m_ledger;
    const Clock &m_clock;
    QString m_profileDirectory;
    QString m_origin;
    bool m_isCleared = false; ///< of what another import left
    ImportId m_import;        ///< invalid: nobody has come yet
};

} // namespace callboard::services
