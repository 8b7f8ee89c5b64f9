// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"
#include "core/providers/callprovider.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;

namespace {

/// Remembers the statuses that the mock answered with: 422 is its word for "against the document".
class CountingTransport final : public http::Transport
{
public:
    [[nodiscard]] http::Response send(const http::Request &request) override
    {
        const http::Response response = m_network.send(request);
        m_statuses.append(response.status);
        m_violations.append(response.headers.value(QByteArrayLiteral("sl-violations")));
        return response;
    }

    [[nodiscard]] const QList<int> &statuses() const { return m_statuses; }
    [[nodiscard]] QByteArray violations() const { return m_violations.join('\n'); }

private:
    http::NetworkTransport m_network;
    QList<int> m_statuses;
    QList<QByteArray> m_violations;
};

} // namespace

/// A second opinion on what Callboard sends: a mock that checks each request against Vapi's own document
/// (tests/data/providers/openapi). CALLBOARD_PRISM_VAPI holds its address.
class VapiProviderMockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void placing();
    void reporting();
    void listing();
    void choosing();
    void aMissingKeyIsRefused();

private:
    [[nodiscard]] std::shared_ptr<CallProvider> provider(const QString &key);

    QUrl m_url;
    std::unique_ptr<CountingTransport> m_transport;
};

void VapiProviderMockTest::initTestCase()
{
    const QString address = qEnvironmentVariable("CALLBOARD_PRISM_VAPI");
    if (address.isEmpty())
        QSKIP("CALLBOARD_PRISM_VAPI is not set: no validating mock of Vapi is running");
    m_url = QUrl(address);
}

void VapiProviderMockTest::init()
{
    m_transport = std::make_unique<CountingTransport>();
}

void VapiProviderMockTest::cleanup()
{
    QVERIFY(m_transport);
    QVERIFY(!m_transport->statuses().isEmpty());
    QVERIFY2(!m_transport->statuses().contains(422), m_transport->violations().constData());
}

std::shared_ptr<CallProvider> VapiProviderMockTest::provider(const QString &key)
{
    ProviderSetup setup;
    setup.account.name = QStringLiteral("Mock");
    setup.secret = key;
    setup.baseUrl = m_url;
    return makeCallProvider(setup, *m_transport).value_or(nullptr);
}

void VapiProviderMockTest::placing()
{
    const PlaceAnswer answer = provider(QStringLiteral("key"))
                                   ->place({AttemptId::create(),
                                            *PhoneNumber::fromE164(QStringLiteral("+919800000001")),
                                            QStringLiteral("5b0c1a52-2222-4f8e-8f00-0000000000bb"),
                                            QStringLiteral("7a1b2c3d-3333-4d9a-8e00-0000000000cc"),
                                            {{QStringLiteral("name"), QStringLiteral("Asha")}},
                                            QStringLiteral("en-IN")});
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QCOMPARE(answer.lineLimit, 10);
}

void VapiProviderMockTest::reporting()
{
    // The mock tells of the same call whatever id it is asked for.
    const auto mock = provider(QStringLiteral("key"));
    const Result<CallReport> report = mock->report(QStringLiteral("0199a000-0000-7000-8000-000000000002"));
    QVERIFY(report);
    QCOMPARE(report->phase, CallPhase::Ended);
    QCOMPARE(report->outcome, Outcome::Completed);
    QCOMPARE(report->record.talkTime, seconds{60});
}

void VapiProviderMockTest::listing()
{
    const Instant from = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    const Result<CallListing> listing =
        provider(QStringLiteral("key"))->list(from, from + std::chrono::hours{1});
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 2);
}

void VapiProviderMockTest::choosing()
{
    const auto mock = provider(QStringLiteral("key"));
    QVERIFY(mock->agents());
    QVERIFY(mock->phoneNumbers());
}

void VapiProviderMockTest::aMissingKeyIsRefused()
{
    // The mock takes any token, but not the lack of one.
    http::Request request;
    request.url = m_url.resolved(QUrl(QStringLiteral("/call")));
    QCOMPARE(m_transport->send(request).status, 401);
}

QTEST_GUILESS_MAIN(VapiProviderMockTest)
#include "tst_vapiprovidermock.moc"
