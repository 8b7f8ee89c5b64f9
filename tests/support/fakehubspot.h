// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "tests/support/loopbackhttp.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <functional>
#include <mutex>
#include <optional>

namespace callboard::test {

using HubSpotProperties = QMap<QString, QString>;

/// What becomes of one request in place of an answer.
enum class HubSpotFault {
    None = 1,
    Burst,          ///< 429 TEN_SECONDLY_ROLLING
    DayUsedUp,      ///< 429 DAILY
    Locked,         ///< 423
    Unavailable,    ///< 503
    ErrorAfterWork, ///< 500, and it was done all the same
    LostAfterWork,  ///< done, and the connection ends without an answer
    LostBefore,     ///< not done, and the connection ends without an answer
    Nonsense,       ///< 200 with something that is not JSON
    KeyRefused,     ///< 401
};

/// HubSpot's contacts, calls and properties at the wire and on the loopback, honest to its ways: a search
/// shows 200 a page and 10,000 in all and learns of changes late, 5 searches a second and 100 requests in ten
/// seconds, values are texts, an unknown property or option refuses the whole request, a private app has
/// scopes, nothing has a key of ours. In a thread of its own; all functions may be called from any thread.
class FakeHubSpot final
{
public:
    using Request = LoopbackHttp::Request;
    using Answer = LoopbackHttp::Answer;

    /// \a nowMilliseconds: the service's clock, of UTC.
    explicit FakeHubSpot(std::function<qint64()> nowMilliseconds);

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    /// As over the wire, in the caller's thread: for those who ask too often to go there.
    [[nodiscard]] Answer answer(const Request &request);
    [[nodiscard]] static QByteArray token();
    /// What the private app may do; at first both.
    void setScopes(const QStringList &scopes);
    /// The token that was given out is not good any more.
    void rotateToken();

    /// A new contact or changed properties of one; an empty value is none.
    void setContact(qint64 id, const HubSpotProperties &properties);
    /// Contacts 1 to \a count: phone +9198 1000 0001 and so on, firstname "Contact", lastname the id.
    void fill(int count);
    void removeContact(qint64 id);
    /// What no call can be created with any more, of the dispositions that every account begins with.
    void removeDisposition(const QString &id);
    /// Searches answer with fewer contacts than they are asked for, and name the next page.
    void setLongestPage(int contacts);
    /// Is done before the searches of contacts that follow, the first of them before the next one.
    void beforeSearches(const QList<std::function<void()>> &works);
    /// The search goes on without it, and whoever asks for \a id gets \a survivor.
    void mergeContact(qint64 id, qint64 survivor);
    [[nodiscard]] HubSpotProperties contact(qint64 id) const;
    /// Whatever changes from now on is found by searches \a time later.
    void setLag(milliseconds time);
    /// The searches' copy is as old as it is now, until catchUp().
    void lag();
    void catchUp();

    /// Properties and the associated contact ("contact") of each call record, in the order of creation.
    [[nodiscard]] QList<HubSpotProperties> calls() const;

    /// Of the next request, whatever it is.
    void faultOfNext(HubSpotFault fault);
    void faultOfSearches(const QList<HubSpotFault> &faults);
    void faultOfCreations(const QList<HubSpotFault> &faults);
    void faultOfChanges(const QList<HubSpotFault> &faults);

    [[nodiscard]] int requests() const;
    [[nodiscard]] int searches() const;
    /// Of contacts: searches without paging, for that ends at 10,000.
    [[nodiscard]] int deepestPage() const;
    /// Whether some limit of rate was met.
    [[nodiscard]] bool wasTooFast() const;
    /// Everything that was sent, without tokens.
    [[nodiscard]] QList<QByteArray> bodies() const;

private:
    struct Contact
    {
        HubSpotProperties properties;
        qint64 changedAt = 0;
    };
    using Contacts = QMap<qint64, Contact>;
    /// What searches learn of a contact, and when.
    struct Late
    {
        qint64 at = 0;
        qint64 id = 0;
        std::optional<Contact> state; ///< nothing: it is there no more
    };
    struct Call
    {
        HubSpotProperties properties;
        qint64 foundAt = 0;
    };

    void workBefore(const Request &request);
    [[nodiscard]] Answer control(const Request &request);
    [[nodiscard]] std::optional<Answer> refusal(const Request &request, bool isSearch);
    [[nodiscard]] Answer route(const Request &request);
    [[nodiscard]] Answer withFault(QList<HubSpotFault> &faults, const std::function<Answer()> &work);
    [[nodiscard]] Answer searchContacts(const QJsonObject &body);
    [[nodiscard]] Answer searchCalls(const QJsonObject &body) const;
    [[nodiscard]] Answer getContact(qint64 id, const QStringList &properties) const;
    [[nodiscard]] Answer changeContact(qint64 id, const QJsonObject &body);
    [[nodiscard]] Answer createCall(const QJsonObject &body);
    [[nodiscard]] static Answer listProperties();
    [[nodiscard]] static std::optional<Answer> wrongProperty(const QJsonObject &properties);
    void put(qint64 id, const HubSpotProperties &properties);
    void takeOut(qint64 id);
    void show(qint64 id);
    void learn();
    [[nodiscard]] QJsonObject record(qint64 id, const Contact &contact, const QStringList &names) const;

    std::function<qint64()> m_now;
    mutable std::mutex m_mutex; ///< guards what follows
    QByteArray m_token;
    QStringList m_scopes;
    Contacts m_contacts;
    Contacts m_found;   ///< what searches see
    QList<Late> m_late; ///< what they will, in the order in which it was changed
    milliseconds m_lag{0};
    QMap<qint64, qint64> m_merged;
    QList<Call> m_calls;
    QStringList m_goneDispositions;
    int m_longestPage = 200;
    QList<std::function<void()>> m_beforeSearches;
    QList<HubSpotFault> m_nextFaults;
    QList<HubSpotFault> m_searchFaults;
    QList<HubSpotFault> m_creationFaults;
    QList<HubSpotFault> m_changeFaults;
    QList<qint64> m_pastRequests;
    QList<qint64> m_pastSearches;
    int m_requests = 0;
    int m_searches = 0;
    int m_deepestPage = 0;
    bool m_wasTooFast = false;
    QList<QByteArray> m_bodies;
    LoopbackHttp m_server; ///< after what its thread works with
};

} // namespace callboard::test
