// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/hubspotclient.h"
#include "tests/support/clockpatience.h"
#include "tests/support/countingtransport.h"

#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::sync::hubspot;
using callboard::test::CountingTransport;

/// A second opinion on what Callboard sends: a mock that checks each request against a document of the
/// service (tests/data/providers/openapi). CALLBOARD_PRISM_HUBSPOT holds its address.
class HubSpotMockTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_mock = QUrl(qEnvironmentVariable("CALLBOARD_PRISM_HUBSPOT"));
        if (m_mock.isEmpty())
            QSKIP("no validating mock of HubSpot is running");
        m_transport = std::make_unique<CountingTransport>();
        m_client = std::make_unique<HubSpotClient>(HubSpotClient::Setup{
            m_mock, QByteArrayLiteral("pat-example"), *m_transport, m_clock, m_patience});
    }
    void theMockRefusesWhatIsNotAsDocumented();
    void contactsAreAskedForAsDocumented();
    void contactsAreChangedAsDocumented();
    void callsAreToldAsDocumented_data();
    void callsAreToldAsDocumented();

private:
    /// Prism answers 422 to a request that does not match, and 404 to one that it has no path for.
    void checkAnswers(qsizetype requests) const
    {
        const QList<int> &statuses = m_transport->statuses();
        QCOMPARE(statuses.size(), requests);
        const bool isEachGood = std::all_of(statuses.cbegin(), statuses.cend(),
                                            [](int status) { return status == 200 || status == 201; });
        QVERIFY2(isEachGood, m_transport->violations().constData());
    }

    QUrl m_mock;
    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    test::ClockPatience m_patience{m_clock};
    std::unique_ptr<CountingTransport> m_transport;
    std::unique_ptr<HubSpotClient> m_client;
};

void HubSpotMockTest::theMockRefusesWhatIsNotAsDocumented()
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = m_mock.resolved(QUrl(QStringLiteral("/crm/v3/objects/contacts/search")));
    request.deadline = seconds{30};
    request.headers = {{QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer pat-example")},
                       {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")}};
    for (
        const char *const body :
        {R"({"limit":201})", R"({"limit":"200"})",
         R"({"filterGroups":[{"filters":[{"propertyName":"phone","operator":"GT"}]}]})",
         R"({"filterGroups":[{"filters":[{"propertyName":"phone","operator":"HAS_PROPERTY","value":"1"}]}]})"}) {
        request.body = body;
        QCOMPARE(m_transport->send(request).status, 422);
    }
}

// S2-003
void HubSpotMockTest::contactsAreAskedForAsDocumented()
{
    const Reached<QList<Property>> properties = m_client->contactProperties();
    QVERIFY(properties);
    QVERIFY(!properties->isEmpty());
    const QStringList names = {QStringLiteral("phone"), QStringLiteral("firstname"),
                               QStringLiteral("last_checkup_date")};
    ContactWish wish{names};
    QVERIFY(m_client->contactsAfter({}, {})); // whether the account answers at all
    QVERIFY(m_client->contactsAfter(wish, {}));
    wish.haveAnyOf = {QStringLiteral("phone"), QStringLiteral("no_calls"), QStringLiteral("a"),
                      QStringLiteral("b"), QStringLiteral("c")};
    wish.changedSince = m_clock.now();
    const Reached<ContactPage> page = m_client->contactsAfter(wish, QStringLiteral("500"));
    QVERIFY(page);
    QCOMPARE(page->contacts.size(), 2);
    QVERIFY(page->hasMore);
    const Reached<Contact> contact = m_client->contact(QStringLiteral("501"), names);
    QVERIFY(contact);
    QCOMPARE(contact->id, QStringLiteral("501"));
    checkAnswers(5);
}

void HubSpotMockTest::contactsAreChangedAsDocumented()
{
    QVERIFY(m_client->change(QStringLiteral("501"),
                             {{QStringLiteral("callboard_status"), QStringLiteral("completed")},
                              {QStringLiteral("callboard_called_at"), QStringLiteral("1795156200000")}}));
    checkAnswers(1);
}

void HubSpotMockTest::callsAreToldAsDocumented_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("completed") << Outcome::Completed;
    QTest::newRow("no answer") << Outcome::NoAnswer;
    QTest::newRow("busy") << Outcome::Busy;
    QTest::newRow("voicemail") << Outcome::Voicemail;
    QTest::newRow("bad number") << Outcome::BadNumber;
    QTest::newRow("provider error") << Outcome::ProviderError;
    QTest::newRow("cancelled") << Outcome::Cancelled;
}

void HubSpotMockTest::callsAreToldAsDocumented()
{
    QFETCH(const Outcome, outcome);
    CallNote note;
    note.attempt = QStringLiteral("8f31c0de-0000-4000-8000-000000000001");
    note.contactId = QStringLiteral("501");
    note.startedAt = m_clock.now();
    note.outcome = outcome;
    QVERIFY(m_client->addNote(note)); // the least that is known of a call
    note.talkTime = seconds{42};
    note.summary = QStringLiteral("<Reached>; wants a visit & a bill on Friday.\n").repeated(2'000); // is cut
    note.number = QStringLiteral("+919810000001");
    note.fromNumber = QStringLiteral("+911140000000");
    note.recordingUrl = QStringLiteral("https://recordings.example.com/1.mp3");
    const Reached<QString> id = m_client->addNote(note);
    QVERIFY(id);
    QVERIFY(!id->isEmpty());
    note.hasDisposition = false;
    QVERIFY(m_client->addNote(note));
    QVERIFY(m_client->findNote(note));
    checkAnswers(4);
}

QTEST_GUILESS_MAIN(HubSpotMockTest)
#include "tst_hubspotmock.moc"
