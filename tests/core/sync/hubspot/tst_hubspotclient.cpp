// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/hubspotclient.h"

#include "tests/support/clockpatience.h"
#include "tests/support/faketransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace callboard::sync::hubspot {

namespace {

http::Response answered(const QJsonObject &body, int status = 200)
{
    return test::answered(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonObject record(int id)
{
    return {{QStringLiteral("id"), QString::number(id)},
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("phone"), QStringLiteral("+919810000001")}}}};
}

/// Searches as HubSpot does, over contacts 1 to \a count.
http::Response found(const http::Request &request, int count)
{
    const QJsonObject search = QJsonDocument::fromJson(request.body).object();
    const int behind =
        search[QLatin1String("filterGroups")][0][QLatin1String("filters")][0][QLatin1String("value")]
            .toString()
            .toInt();
    QJsonArray results;
    const int last = std::min(count, behind + search[QLatin1String("limit")].toInt());
    for (int id = behind + 1; id <= last; ++id)
        results.append(record(id));
    return answered({{QStringLiteral("total"), count - behind}, {QStringLiteral("results"), results}});
}

} // namespace

class HubSpotClientTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_transport = std::make_unique<test::FakeTransport>();
        m_patience.emplace(m_clock);
        m_client.emplace(HubSpotClient::Setup{QUrl(QStringLiteral("https://api.hubapi.com")), "pat-eu1-x",
                                              *m_transport, m_clock, *m_patience});
    }

    // The search ends at 10,000 results; whoever goes by the id does not meet that end.
    void moreContactsThanASearchShowsAreRead()
    {
        constexpr int Many = 12'345;
        m_transport->otherwise([](const http::Request &request) { return found(request, Many); });
        QString last;
        int count = 0;
        for (;;) {
            const auto page = m_client->contactsAfter({}, last);
            QVERIFY(page);
            count += int(page->contacts.size());
            if (!page->hasMore)
                break;
            last = page->contacts.constLast().id;
        }
        QCOMPARE(count, Many);
        QCOMPARE(m_transport->requests().size(), Many / ContactsAtOnce + 1);
    }

    void aPageThatIsCutShortIsNotTheLast()
    {
        const QJsonObject next{
            {QStringLiteral("next"), QJsonObject{{QStringLiteral("after"), QStringLiteral("2")}}}};
        m_transport->then(answered({{QStringLiteral("results"), QJsonArray{record(1), record(2)}},
                                    {QStringLiteral("paging"), next}}));
        QVERIFY(m_client->contactsAfter({}, {})->hasMore);
        m_transport->then(answered({{QStringLiteral("results"), QJsonArray{record(3)}}}));
        QVERIFY(!m_client->contactsAfter({}, QStringLiteral("2"))->hasMore);
        m_transport->then(
            answered({{QStringLiteral("results"), QJsonArray()}, {QStringLiteral("paging"), next}}));
        QVERIFY(
            !m_client->contactsAfter({}, QStringLiteral("3"))->hasMore); // there is nobody to go on behind
    }

    void noSecondHasMoreThanFiveSearches()
    {
        QList<milliseconds> sent;
        m_transport->otherwise([this, &sent](const http::Request &request) {
            sent << m_clock.monotonicTime();
            return found(request, 0);
        });
        for (int i = 0; i < 100; ++i)
            QVERIFY(m_client->contactsAfter({}, {}));
        for (qsizetype first = 0; first + 5 < sent.size(); ++first)
            QVERIFY(sent.at(first + 5) - sent.at(first) >= seconds{1});
    }

    void noTenSecondsHaveMoreThanAHundredRequests()
    {
        QList<milliseconds> sent;
        m_transport->otherwise([this, &sent](const http::Request &) {
            sent << m_clock.monotonicTime();
            return answered(record(501));
        });
        for (int i = 0; i < 500; ++i)
            QVERIFY(m_client->change(QStringLiteral("501"), {{QStringLiteral("a"), QStringLiteral("b")}}));
        for (qsizetype first = 0; first + 100 < sent.size(); ++first)
            QVERIFY(sent.at(first + 100) - sent.at(first) >= seconds{10});
    }

    void aReadIsRepeatedWithPauses()
    {
        m_transport->then(test::answered(502, {}));
        m_transport->then(test::lost());
        m_transport->then(answered(record(501)));
        const auto contact = m_client->contact(QStringLiteral("501"), {QStringLiteral("phone")});
        QVERIFY(contact);
        QCOMPARE(contact->id, QStringLiteral("501"));
        QCOMPARE(m_patience->waits.size(), 2);
        QCOMPARE(m_transport->requests().constFirst().url,
                 QUrl(QStringLiteral("https://api.hubapi.com/crm/v3/objects/contacts/501?properties=phone")));
    }

    void whatNeedsAPersonIsNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("token") << 401 << QByteArray();
        QTest::newRow("scope") << 403 << QByteArray();
        QTest::newRow("gone") << 404 << QByteArray();
        QTest::newRow("wrong") << 400 << QByteArray();
        QTest::newRow("the day is used up") << 429 << QByteArray(R"({"policyName":"DAILY"})");
        QTest::newRow("moving") << 477 << QByteArray();
    }

    void whatNeedsAPersonIsNotRepeated()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        m_transport->otherwise([&](const http::Request &) { return test::answered(status, body); });
        QVERIFY(!m_client->contact(QStringLiteral("501"), {}));
        QCOMPARE(m_transport->requests().size(), 1);
    }

    void aNoteIsSentOnceAndFoundByItsTitle()
    {
        CallNote note;
        note.attempt = QStringLiteral("8f31c0de");
        note.contactId = QStringLiteral("501");
        m_transport->then(test::lost());
        const auto lost = m_client->addNote(note);
        QVERIFY(!lost);
        QCOMPARE(lost.trouble(), Trouble::Unreachable);
        QCOMPARE(m_transport->requests().size(), 1);
        QCOMPARE(m_transport->requests().constFirst().repeatable, http::Repeatable::Never);
        m_transport->then(answered({{QStringLiteral("results"), QJsonArray{record(77)}}}));
        QCOMPARE(*m_client->findNote(note), QStringLiteral("77"));
        m_transport->then(answered({{QStringLiteral("results"), QJsonArray()}}));
        QVERIFY(m_client->findNote(note)->isEmpty());
        m_transport->then(answered(record(78), 201));
        QCOMPARE(*m_client->addNote(note), QStringLiteral("78"));
    }

    void onlyTheNamedPropertiesAreChanged()
    {
        m_transport->then(answered(record(501)));
        QVERIFY(m_client->change(QStringLiteral("501"),
                                 {{QStringLiteral("call_status"), QStringLiteral("done")}}));
        const http::Request sent = m_transport->requests().constFirst();
        QCOMPARE(sent.method, http::Method::Patch);
        QCOMPARE(sent.body, QByteArray(R"({"properties":{"call_status":"done"}})"));
    }

    void theTokenStandsInAHeaderAlone()
    {
        m_transport->then(answered({{QStringLiteral("results"), QJsonArray()}}));
        QVERIFY(m_client->contactProperties());
        const http::Request sent = m_transport->requests().constFirst();
        QVERIFY(!sent.url.toString().contains(QLatin1String("pat-")));
        QCOMPARE(sent.headers.constFirst().second, QByteArray("Bearer pat-eu1-x"));
    }

    void propertiesAreThereToChooseFrom()
    {
        const QJsonObject date{{QStringLiteral("name"), QStringLiteral("last_checkup_date")},
                               {QStringLiteral("label"), QStringLiteral("Last check-up")},
                               {QStringLiteral("type"), QStringLiteral("date")}};
        m_transport->then(answered({{QStringLiteral("results"), QJsonArray{date}}}));
        const auto properties = m_client->contactProperties();
        QVERIFY(properties);
        QCOMPARE(*properties, (QList<Property>{{QStringLiteral("last_checkup_date"),
                                                QStringLiteral("Last check-up"), QStringLiteral("date")}}));
    }

    void aStopEndsTheWait()
    {
        m_patience->isGivenUp = true;
        m_transport->otherwise([](const http::Request &) { return test::answered(503, {}); });
        const auto contact = m_client->contact(QStringLiteral("501"), {});
        QVERIFY(!contact);
        QCOMPARE(contact.trouble(), Trouble::Stopped);
    }

private:
    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    std::unique_ptr<test::FakeTransport> m_transport;
    std::optional<test::ClockPatience> m_patience;
    std::optional<HubSpotClient> m_client;
};

} // namespace callboard::sync::hubspot

QTEST_GUILESS_MAIN(callboard::sync::hubspot::HubSpotClientTest)
#include "tst_hubspotclient.moc"
