// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/sync/hubspot/callnote.h"
#include "core/sync/hubspot/contactsearch.h"
#include "core/sync/hubspot/trouble.h"
#include "core/sync/repeats.h"
#include "core/sync/sheets/tokenbucket.h"

#include <QUrl>

namespace callboard::sync::hubspot {

/// The service's own address (S2-018).
[[nodiscard]] QUrl hubSpotAddress();

/// A property of the account's contacts, to choose from (S2-071).
struct Property
{
    QString name;
    QString label;
    QString type; ///< string, number, date, datetime, enumeration, bool

    friend bool operator==(const Property &, const Property &) = default;
};

/// A HubSpot account: reads contacts, writes their properties and notes of calls. Keeps to the limits (100
/// requests in 10 s, 5 searches a second), and repeats reads with ever longer pauses. Belongs to one thread
/// at a time; every function blocks.
class HubSpotClient
{
public:
    /// Where the account is, and what is used to reach it; all of it must outlive the client.
    struct Setup
    {
        QUrl baseUrl;
        QByteArray token; ///< of a private app (S2-017)
        http::Transport &transport;
        const Clock &clock;
        Patience &patience;
    };

    explicit HubSpotClient(const Setup &setup);

    [[nodiscard]] Reached<QList<Property>> contactProperties();
    /// The next contacts behind \a lastId. What a search finds may be minutes old: contact() has the truth.
    [[nodiscard]] Reached<ContactPage> contactsAfter(const ContactWish &wish, const QString &lastId);
    [[nodiscard]] Reached<Contact> contact(const QString &id, const QStringList &properties);
    /// Changes only the properties given. May be repeated: the same values come of it.
    [[nodiscard]] Reached<Contact> change(const QString &contactId, const QMap<QString, QString> &properties);
    /// The id of the new note. Sent once: after a lost answer findNote() says whether it was made.
    [[nodiscard]] Reached<QString> addNote(const CallNote &note);
    /// The id of a note that is there already, empty when there is none. One that was made a minute ago may
    /// not be found yet.
    [[nodiscard]] Reached<QString> findNote(const CallNote &note);
    /// Waits as long as it is good to after the \a failures -th failure in a row; false: give up.
    [[nodiscard]] bool restAfter(int failures) { return m_repeats.rest(failures); }

private:
    [[nodiscard]] http::Request request(http::Method method, const QString &path,
                                        const QJsonObject &body) const;
    [[nodiscard]] Reached<QJsonObject> repeated(const http::Request &request, TokenBucket *second);
    [[nodiscard]] Reached<QJsonObject> once(const http::Request &request, TokenBucket *second);
    [[nodiscard]] bool waitFor(TokenBucket &quota);

    Setup m_setup;
    TokenBucket m_requests;
    TokenBucket m_searches;
    Repeats m_repeats;
};

} // namespace callboard::sync::hubspot
