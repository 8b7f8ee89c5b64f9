// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"
#include "core/store/fieldconflicts.h"
#include "tests/core/services/simulation/contactsaid.h"
#include "tests/core/services/simulation/syncoffice.h"
#include "tests/support/fakehubspot.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace callboard::test {

struct ContactLink
{
    QString leadUuid;
    bool isGone = false;
};

/// All that Callboard has at one moment.
struct ContactLook
{
    QHash<QString, Lead> leads;        ///< by lead_uuid
    QHash<QString, ContactLink> links; ///< by the contact's id
    QList<store::FieldConflict> conflicts;
    QSet<QString> barred; ///< numbers of the house's list

    /// Empty: none.
    [[nodiscard]] QString contactOf(const QString &leadUuid) const;
    /// Of the contact; nothing: it has none.
    [[nodiscard]] std::optional<Lead> leadOf(const QString &contactId) const;
};

/// Holds what the program does against what docs/hubspot.md promises, by a model of its own: what HubSpot
/// answered, and which values both sides may last have agreed on. A value that is not among them is
/// somebody's word that the other side has not heard, and must not disappear unless a person chose so.
class ContactJudge
{
public:
    /// What a job left.
    struct Job
    {
        ContactLook before;
        ContactLook after;
        bool isDone = false;    ///< it did not break off
        QSet<QString> problems; ///< contacts that it named
        QSet<QString> meddled;  ///< leads that somebody changed meanwhile
    };

    /// HubSpot answered a search, or a question for \a askedFor alone.
    void told(const QJsonObject &record, const QString &askedFor = {});
    /// As it is in the middle of a job, before somebody changes a lead: what both sides say alike may be
    /// known from now on.
    void seen(const ContactLook &look);
    /// Somebody archived the contact, or merged it with another.
    void unsettled(const QString &contactId) { m_unsettled.insert(contactId); }
    void pulled(const Job &job);
    void pushed(const Job &job);
    /// A person chose one side.
    void decided(const store::FieldConflict &conflict, bool isOurs, const ContactLook &before,
                 const ContactLook &after);

    /// A request that writes into a contact. \a meddled: leads that somebody changed since the job began.
    void changes(const QString &contactId, const QJsonObject &properties, const ContactLook &look,
                 const QHash<qint64, QList<SyncOffice::Call>> &calls, const QSet<QString> &meddled);
    /// A request that makes a call's record.
    void creates(const QJsonObject &record, const ContactLook &look,
                 const QHash<qint64, QList<SyncOffice::Call>> &calls);
    /// What stands at HubSpot; at any time.
    void countRecords(const QList<HubSpotProperties> &records);

    /// All that searches learn late they have learnt, and what changed was asked for since.
    void caughtUp(const QList<ContactSaid> &portal, const ContactLook &look);
    /// Nothing is left to be done, and nobody works any more.
    void rested(const QList<ContactSaid> &portal, const ContactLook &look);
    /// The same of the calls. \a contactOf: what stands in a contact.
    void restedCalls(const ContactLook &look, const QHash<qint64, QList<SyncOffice::Call>> &calls,
                     const QList<HubSpotProperties> &records,
                     const std::function<HubSpotProperties(const QString &contactId)> &contactOf);

    /// Whether a lead was made of the contact, as far as anybody can say.
    [[nodiscard]] bool hasMade(const QString &contactId) const { return m_madeOf.contains(contactId); }
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    using Values = QSet<QString>;
    enum class Difference { None = 1, OursAlone, TheirsAlone, Both, Unclear };

    void accuse(const QString &what) { m_faults << what; }
    [[nodiscard]] bool mayGo(const QString &key, const QString &field, const QString &value) const;
    [[nodiscard]] Difference differenceOf(const QString &key, const QString &field, const QString &ours,
                                          const QString &theirs) const;
    void agree(const QString &key, const QString &field, const QString &value, bool isCertain);
    void agreeWhereAlike(const Job &job);
    void forgetFormerContacts(const Job &job);
    void judgeChanges(const Job &job, bool isPush);
    void judgeTaken(const Job &job, const Lead &before, const Lead &after);
    void judgeStatus(const Job &job, const Lead &before, const Lead &after);
    void judgeNew(const Job &job, const Lead &lead);
    void judgeConflicts(const Job &job);
    void judgeSides(const ContactSaid &said, const Lead &lead, const ContactLook &look, bool isNamed);
    void judgeMarks(const Job &job);
    void judgeMark(const ContactSaid &said, const ContactLook &look);
    void judgeHolder(const ContactSaid &said, const ContactLook &look);
    void remember(const Job &job);
    [[nodiscard]] const SyncOffice::Call *callTitled(const QString &title, const ContactLook &look,
                                                     const QHash<qint64, QList<SyncOffice::Call>> &calls,
                                                     QString &leadUuid) const;

    QHash<QString, QHash<QString, Values>> m_agreed; ///< by lead_uuid and field
    QHash<QString, QList<ContactSaid>> m_told;       ///< in this job, by the contact's id
    QHash<QString, QString> m_newest;                ///< when a contact was changed, as far as it was told
    QHash<QString, QSet<QString>> m_madeOf;          ///< leads that may have been made of a contact
    QSet<QString> m_orphans;                         ///< contacts whose lead was deleted once
    QSet<QString> m_named;                           ///< contacts that were left alone once
    QSet<QString> m_unsettled;
    QHash<QString, QSet<QString>> m_contactsOf; ///< by lead_uuid: all that ever were its contact
    QHash<QString, QSet<QString>> m_recordsOf;  ///< call titles at HubSpot, by contact
    QStringList m_faults;
};

} // namespace callboard::test
