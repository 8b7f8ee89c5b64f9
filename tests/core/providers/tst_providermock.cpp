// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/providercontract.h"
#include "tests/support/countingtransport.h"

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::test;

namespace {

constexpr auto NoMock = "no validating mock of this provider is running";

/// The call that the mock's canned answers are about; it tells of no other.
QString cannedCall(ProviderKind kind)
{
    return kind == ProviderKind::Vapi ? QStringLiteral("0199a000-0000-7000-8000-000000000002")
                                      : QStringLiteral("00000000-0000-4000-8000-000000000001");
}

} // namespace

/// A second opinion on what Callboard sends: a mock that checks each request against the provider's own
/// document (tests/data/providers/openapi). CALLBOARD_PRISM_VAPI and CALLBOARD_PRISM_BOLNA hold the
/// addresses.
class ProviderMockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void placing_data() { addProviders(); }
    void placing();
    void placingWithTheDefaultNumber();
    void reporting_data() { addProviders(); }
    void reporting();
    void listing_data() { addProviders(); }
    void listing();
    void takingACallBack();
    void choosing_data() { addProviders(); }
    void choosing();
    void testing();
    void aMissingKeyIsRefused_data() { addProviders(); }
    void aMissingKeyIsRefused();

private:
    static void addProviders();
    /// False when no mock of that provider runs.
    [[nodiscard]] bool begin(ProviderKind kind);

    QUrl m_url;
    std::unique_ptr<CountingTransport> m_transport;
    std::shared_ptr<CallProvider> m_provider;
};

void ProviderMockTest::addProviders()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("mock", [](QTestData &, ProviderKind) {});
}

void ProviderMockTest::init()
{
    m_transport.reset();
}

void ProviderMockTest::cleanup()
{
    if (!m_transport)
        return;
    QVERIFY(!m_transport->statuses().isEmpty());
    QVERIFY2(!m_transport->statuses().contains(422), m_transport->violations().constData());
}

bool ProviderMockTest::begin(ProviderKind kind)
{
    const QByteArray variable = "CALLBOARD_PRISM_" + toWord(kind).toUpper().toLatin1();
    m_url = QUrl(qEnvironmentVariable(variable.constData()));
    if (m_url.isEmpty())
        return false;
    m_transport = std::make_unique<CountingTransport>();
    ProviderSetup setup = contractSetup(kind, m_url);
    setup.createDeadline = milliseconds{30'000};
    setup.account.agentId.clear();
    m_provider = makeCallProvider(setup, *m_transport).value_or(nullptr);
    return m_provider != nullptr;
}

void ProviderMockTest::placing()
{
    QFETCH(ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    const PlaceAnswer answer = m_provider->place(contractRequest());
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QCOMPARE(answer.lineLimit, kind == ProviderKind::Vapi ? std::optional(10) : std::nullopt);
}

void ProviderMockTest::placingWithTheDefaultNumber()
{
    if (!begin(ProviderKind::Bolna))
        QSKIP(NoMock);
    CallRequest request = contractRequest();
    request.phoneNumberId.clear();
    QCOMPARE(m_provider->place(request).verdict, PlaceVerdict::Accepted);
}

void ProviderMockTest::reporting()
{
    QFETCH(ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    const Result<CallReport> report = m_provider->report(cannedCall(kind));
    QVERIFY(report);
    QCOMPARE(report->phase, CallPhase::Ended);
    QCOMPARE(report->outcome, Outcome::Completed);
    QCOMPARE(report->record.talkTime, kind == ProviderKind::Vapi ? seconds{60} : seconds{41});
}

void ProviderMockTest::listing()
{
    QFETCH(ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    const Instant from = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    const Result<CallListing> listing = m_provider->list(from, from + std::chrono::hours{1});
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 2);
}

void ProviderMockTest::takingACallBack()
{
    if (!begin(ProviderKind::Bolna))
        QSKIP(NoMock);
    CallReport call;
    call.providerCallId = cannedCall(ProviderKind::Bolna);
    QVERIFY(m_provider->hangUp(call));
}

void ProviderMockTest::choosing()
{
    QFETCH(ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    QVERIFY(m_provider->agents());
    QVERIFY(m_provider->phoneNumbers());
}

void ProviderMockTest::testing()
{
    if (!begin(ProviderKind::Bolna))
        QSKIP(NoMock);
    QVERIFY(m_provider->test());
    QVERIFY(m_provider->checkAgent(contractRequest().agentId));
}

void ProviderMockTest::aMissingKeyIsRefused()
{
    QFETCH(ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    // The mock takes any token, but not the lack of one.
    http::Request request;
    request.url = m_url.resolved(
        QUrl(kind == ProviderKind::Vapi ? QStringLiteral("/call") : QStringLiteral("/user/me")));
    QCOMPARE(m_transport->send(request).status, 401);
}

QTEST_GUILESS_MAIN(ProviderMockTest)
#include "tst_providermock.moc"
