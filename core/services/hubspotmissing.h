// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/contactreader.h"
#include "core/services/hubspotwork.h"

#include <QSet>

namespace callboard::services {

/// The contacts that are known and that a look at all contacts does not find: told by walking along what is
/// known beside the pages of the search, both rising by id, so that of each side no more than a piece is
/// held. Blocks: pool threads only.
class MissedContacts
{
public:
    explicit MissedContacts(store::Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// The next page, before anything of it is written. \a isLast: nobody comes behind it.
    [[nodiscard]] Result<void> pass(const QStringList &pageIds, bool isLast);
    /// Of more than 10,000 a chance choice of so many is remembered: for the others it takes another look.
    [[nodiscard]] bool contains(const QString &id) const { return m_ids.contains(id); }
    /// A hundred at most, by chance: whoever has no number any more is missing each time, and must not keep
    /// the others from their turn.
    [[nodiscard]] QStringList some() const;

private:
    [[nodiscard]] Result<void> readOn();
    void miss(const QString &id);

    store::Ledger &m_ledger;
    QString m_readTo;   ///< whom the next piece comes behind
    QStringList m_next; ///< known, not passed yet
    bool m_isAllRead = false;
    QStringList m_missed; ///< in no order
    QSet<QString> m_ids;  ///< the same
    qint64 m_count = 0;   ///< of all that were missed
};

/// What became of contacts that a look at all of them did not find.
struct MissingReceipt
{
    int gone = 0;    ///< deleted, or merged into another
    int updated = 0; ///< leads that must not be called, whatever else HubSpot says of them
};

/// Asks for \a contactIds one by one, for a search may miss somebody, and not all have a number still; notes
/// who is gone and believes the marks of the others. Blocks: pool threads only.
[[nodiscard]] Result<MissingReceipt> settleMissing(const HubSpotGround &ground, const QStringList &contactIds,
                                                   const ContactReader &reader);

} // namespace callboard::services
