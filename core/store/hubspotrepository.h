// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/store/fieldconflicts.h"
#include "core/store/linktable.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace callboard::store {

/// Which HubSpot account the leads belong to. Its token is in the secret store.
struct HubSpotLink
{
    QUrl baseUrl;
    QString mapping; ///< JSON: which property feeds what
    Instant connectedAt;
    std::optional<Instant> pulledAt;
    std::optional<Instant> wholeAt;   ///< when all contacts were looked at
    std::optional<Instant> seenUntil; ///< the latest change that was seen, by HubSpot's clock
    std::optional<Instant> pushedAt;
    std::optional<Instant> notedAt; ///< when calls to tell were looked for
    QString trouble;                ///< why it is left alone until a person looks at it; empty: it is not
};

/// What is known of a contact whose number is, or was, a lead's.
struct HubSpotContact
{
    QString contactId;
    QString leadUuid;
    bool isGone = false;              ///< HubSpot has it no more
    std::optional<Instant> changedAt; ///< of the state that was seen, by HubSpot's clock
    SheetFields base;                 ///< what HubSpot last said, and both sides agreed on
};

/// A call that HubSpot is to be told of, and how far that is.
struct HubSpotNote
{
    QString attempt;
    QString leadUuid;
    std::optional<Instant> sentAt; ///< the record's creation has left without an answer
    int looks = 0;                 ///< how often it was looked for since, in vain
    QString callId;                ///< of the record; empty: there is none yet
};

/// The connected HubSpot account. What contacts say is ciphertext, bound to the lead. Functions that write
/// expect to run inside a transaction of their caller or make a single statement.
class HubSpotRepository
{
public:
    HubSpotRepository(Database &database, const security::ColumnCipher &cipher)
        : m_database(database)
        , m_link(database, QLatin1String("hubspot_link"))
        , m_seal(cipher, QLatin1String("hubspot"))
        , m_conflicts(database, m_seal, QLatin1String("hubspot_conflict"))
    {
    }

    [[nodiscard]] Result<std::optional<HubSpotLink>> link() const;
    /// In place of the one that is there; what was seen and told so far stays known.
    [[nodiscard]] Result<void> setLink(const HubSpotLink &link);
    /// The next pull looks at all contacts.
    [[nodiscard]] Result<void> setMapping(const QString &mapping);
    /// Forgets at most \a limit rows, then the link; how many rows. 0: nothing is left.
    [[nodiscard]] Result<int> dropLink(int limit);
    /// \a seenUntil: nothing was seen, and it stays as it was. \a isWhole: all contacts were looked at.
    [[nodiscard]] Result<void> notePulled(Instant at, const std::optional<Instant> &seenUntil, bool isWhole);
    [[nodiscard]] Result<void> notePushed(Instant at) { return m_link.notePushed(at); }
    /// A word; empty when all is well again.
    [[nodiscard]] Result<void> noteTrouble(const QString &trouble) { return m_link.noteTrouble(trouble); }

    /// In no order; those that are not known are left out.
    [[nodiscard]] Result<QList<HubSpotContact>> contacts(const QStringList &contactIds) const;
    [[nodiscard]] Result<QList<HubSpotContact>> contactsOf(const QStringList &leadUuids) const;
    /// The ids of those that HubSpot still has, behind the contact \a id; empty: from the first one on.
    /// Rising by the number that each id is, \a limit at most.
    [[nodiscard]] Result<QStringList> presentContactsBehind(const QString &id, int limit) const;
    /// Whoever was the lead's contact before is not any more.
    [[nodiscard]] Result<void> keepContact(const HubSpotContact &contact);
    [[nodiscard]] Result<void> noteGone(const QString &contactId);
    struct ContactCounts
    {
        int contacts = 0;
        int gone = 0;
    };
    [[nodiscard]] Result<ContactCounts> countContacts() const;

    /// Calls to contacts that ended since the account was connected, whose record is complete or will not
    /// be, and that were never queued. \a withPractice: those of the practice line, too. Not for the ledger's
    /// thread: it looks through days of calls.
    [[nodiscard]] Result<QList<HubSpotNote>> callsToQueue(Instant now, bool withPractice, int limit) const;
    /// What is queued already keeps its place.
    [[nodiscard]] Result<void> enqueue(const HubSpotNote &note, Instant now);
    /// All calls there were have been queued.
    [[nodiscard]] Result<void> noteQueued(Instant now);
    /// To be worked on at \a now, first queued first.
    [[nodiscard]] Result<QList<HubSpotNote>> queued(Instant now, int limit) const;
    /// Before the creation leaves. It is looked for from \a lookAt on.
    [[nodiscard]] Result<void> noteSent(const QString &attempt, Instant now, Instant lookAt);
    /// It is known that nothing was created.
    [[nodiscard]] Result<void> noteNotCreated(const QString &attempt);
    [[nodiscard]] Result<void> noteLookedFor(const QString &attempt, int looks, Instant lookAt);
    [[nodiscard]] Result<void> noteCreated(const QString &attempt, const QString &callId);
    [[nodiscard]] Result<void> noteTold(const QString &attempt, Instant now);
    /// It cannot be told; \a failure is a word.
    [[nodiscard]] Result<void> noteRefused(const QString &attempt, const QString &failure, Instant now);
    /// Looks at nothing but what is queued.
    [[nodiscard]] Result<int> countQueued() const;
    struct NoteCounts
    {
        int queued = 0;
        int told = 0;
        int refused = 0;
    };
    /// Looks through all that was ever told.
    [[nodiscard]] Result<NoteCounts> countNotes() const;
    /// Latest first, with the contact as far as it is known, and what was noted for a reason.
    struct RefusedNote
    {
        QString attempt;
        QString contactId;
        QString failure; ///< a word
    };
    [[nodiscard]] Result<QList<RefusedNote>> refusedNotes(int limit) const;
    /// At most \a limit that were refused, and whose contact HubSpot still has, are queued as at first; how
    /// many.
    [[nodiscard]] Result<int> queueRefused(int limit);

    /// Oldest first.
    [[nodiscard]] Result<QList<FieldConflict>> conflicts() const { return m_conflicts.all(); }
    /// Those of \a leadUuids that have one.
    [[nodiscard]] Result<QSet<QString>> leadsInConflict(const QStringList &leadUuids) const
    {
        return m_conflicts.leadsAmong(leadUuids);
    }
    [[nodiscard]] Result<int> countConflicts() const { return m_conflicts.count(); }
    [[nodiscard]] Result<FieldConflict> conflict(qint64 id) const { return m_conflicts.find(id); }
    /// The lead's conflicts are these fields and no others.
    [[nodiscard]] Result<void> setConflicts(const QString &leadUuid, const SheetFields &theirs, Instant now)
    {
        return m_conflicts.set(leadUuid, theirs, now);
    }
    [[nodiscard]] Result<void> removeConflict(qint64 id) { return m_conflicts.remove(id); }

private:
    [[nodiscard]] Result<QList<HubSpotContact>> listContacts(const QString &column,
                                                             const QStringList &keys) const;

    Database &m_database;
    LinkTable m_link;
    FieldSeal m_seal;
    FieldConflicts m_conflicts;
};

} // namespace callboard::store
