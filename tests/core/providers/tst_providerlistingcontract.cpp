// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/providercontract.h"

#include "core/http/networktransport.h"
#include "tests/support/faketransport.h"

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::test;

namespace {

const Instant Start = fromMSecsSinceEpoch(1'795'156'200'000);

/// A provider before its sample, without a network between them.
struct Desk
{
    explicit Desk(ProviderKind kind)
        : sample(contractSample(kind))
    {
        transport.otherwise([this](const http::Request &request) { return sample->answer(request); });
        provider = makeCallProvider(contractSetup(kind, QUrl(QStringLiteral("https://api.provider.example"))),
                                    transport)
                       .value_or(nullptr);
    }
    void addCall(int n, const AttemptId &attempt, Instant createdAt)
    {
        const qlonglong count = sample->calls.size();
        const QString id = QStringLiteral("0199a000-0000-7000-8000-%1").arg(count, 12, 10, QChar(u'0'));
        sample->calls.append({id, attempt, contractNumber(n), createdAt, count % 2 == 1});
    }

    std::unique_ptr<ContractSample> sample;
    FakeTransport transport;
    std::shared_ptr<CallProvider> provider;
};

QList<AttemptId> attemptsIn(const CallListing &listing)
{
    QList<AttemptId> attempts;
    for (const CallReport &call : listing.calls) {
        if (call.attempt.isValid())
            attempts.append(call.attempt);
    }
    std::sort(attempts.begin(), attempts.end());
    return attempts;
}

} // namespace

Q_DECLARE_METATYPE(callboard::test::Fault)

/// Dialling safety, section 7, for every provider: a listing is whole or an error, matching is by attempt id
/// alone, and what is told of one call is believed only when it is about that call.
class ProviderListingContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsListedOnce_data();
    void everyCallIsListedOnce();
    void theCallsToANumberAreFoundByTheirAttempts_data();
    void theCallsToANumberAreFoundByTheirAttempts();
    void aCallOfAnotherToolIsNobodysAttempt_data();
    void aCallOfAnotherToolIsNobodysAttempt();
    void aListingTellsWhomItsCallsWereTo_data();
    void aListingTellsWhomItsCallsWereTo();
    void twoCallsForOneAttemptAreBothTold_data();
    void twoCallsForOneAttemptAreBothTold();
    void aListingIsNotBelievedHalf_data();
    void aListingIsNotBelievedHalf();
    void aReportIsNotBelievedHalf_data();
    void aReportIsNotBelievedHalf();
    void aCallThatIsGoneIsNotFound_data();
    void aCallThatIsGoneIsNotFound();
    void aWrongKeyIsToldByEveryQuestion_data();
    void aWrongKeyIsToldByEveryQuestion();

private:
    static void addReadFaults();
};

void ProviderListingContractTest::everyCallIsListedOnce_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 50, 51, 99, 100, 101, 200, 1001, 2500}) {
        const QByteArray name = QByteArray::number(count) + " calls";
        forEachProvider(name.constData(), [&](QTestData &data, ProviderKind) { data << count; });
    }
}

// F26
void ProviderListingContractTest::everyCallIsListedOnce()
{
    QFETCH(ProviderKind, kind);
    QFETCH(int, count);
    Desk desk(kind);
    QList<AttemptId> placed;
    for (int i = 0; i < count; ++i) {
        placed.append(AttemptId::create());
        desk.addCall(i, placed.constLast(), Start + milliseconds{10 * i});
    }
    // Neither before the window nor after it.
    desk.addCall(count, AttemptId::create(), Start - std::chrono::hours{1});
    desk.addCall(count, AttemptId::create(), Start + std::chrono::hours{2});
    std::sort(placed.begin(), placed.end());

    const Result<CallListing> listing =
        desk.provider->list(Start - seconds{120}, Start + std::chrono::hours{1});

    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), count);
    QCOMPARE(attemptsIn(*listing), placed);
}

void ProviderListingContractTest::theCallsToANumberAreFoundByTheirAttempts_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("300 calls to 100 numbers", [](QTestData &, ProviderKind) {});
}

void ProviderListingContractTest::theCallsToANumberAreFoundByTheirAttempts()
{
    QFETCH(ProviderKind, kind);
    Desk desk(kind);
    QList<AttemptId> wanted;
    for (int i = 0; i < 300; ++i) {
        const AttemptId attempt = AttemptId::create();
        desk.addCall(i % 100, attempt, Start + milliseconds{10 * i});
        if (i % 100 == 7)
            wanted.append(attempt);
    }

    const Result<CallListing> listing =
        desk.provider->find(Start, Start + std::chrono::hours{1}, {contractNumber(7)});

    QVERIFY(listing);
    const QList<AttemptId> found = attemptsIn(*listing);
    for (const AttemptId &attempt : std::as_const(wanted))
        QVERIFY(found.contains(attempt));
}

void ProviderListingContractTest::aCallOfAnotherToolIsNobodysAttempt_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("same number", [](QTestData &, ProviderKind) {});
}

// Ruling 6
void ProviderListingContractTest::aCallOfAnotherToolIsNobodysAttempt()
{
    QFETCH(ProviderKind, kind);
    Desk desk(kind);
    desk.addCall(1, AttemptId(), Start);
    const Result<CallListing> listing = desk.provider->find(Start, Start + seconds{1}, {contractNumber(1)});
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 1);
    QVERIFY(!listing->calls.constFirst().attempt.isValid());
}

void ProviderListingContractTest::aListingTellsWhomItsCallsWereTo_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("ours, another tool's, one that came in", [](QTestData &, ProviderKind) {});
}

// F47: after a restore the ledger asks who was called, whoever placed the call.
void ProviderListingContractTest::aListingTellsWhomItsCallsWereTo()
{
    QFETCH(ProviderKind, kind);
    Desk desk(kind);
    desk.addCall(1, AttemptId::create(), Start);
    desk.addCall(2, AttemptId(), Start + seconds{1});
    desk.addCall(3, AttemptId(), Start + seconds{2});
    desk.sample->calls.last().isInbound = true;

    Result<CallListing> listing = desk.provider->list(Start, Start + seconds{10});

    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 3);
    std::sort(listing->calls.begin(), listing->calls.end(),
              [](const CallReport &a, const CallReport &b) { return a.createdAt < b.createdAt; });
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(listing->calls.at(i).number, contractNumber(i + 1));
        QCOMPARE(listing->calls.at(i).isOutbound, i != 2);
    }
}

void ProviderListingContractTest::twoCallsForOneAttemptAreBothTold_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("a doubled call", [](QTestData &, ProviderKind) {});
}

// F27: the oldest can be told, and the other stopped.
void ProviderListingContractTest::twoCallsForOneAttemptAreBothTold()
{
    QFETCH(ProviderKind, kind);
    Desk desk(kind);
    const AttemptId attempt = AttemptId::create();
    desk.addCall(1, attempt, Start);
    desk.addCall(1, attempt, Start + seconds{3});

    Result<CallListing> listing = desk.provider->find(Start, Start + seconds{10}, {contractNumber(1)});

    QVERIFY(listing);
    QCOMPARE(attemptsIn(*listing), (QList<AttemptId>{attempt, attempt}));
    std::sort(listing->calls.begin(), listing->calls.end(),
              [](const CallReport &a, const CallReport &b) { return a.createdAt < b.createdAt; });
    QCOMPARE(listing->calls.constFirst().createdAt, Start);
    QCOMPARE(listing->calls.constLast().createdAt, Start + seconds{3});
    QVERIFY(desk.provider->hangUp(listing->calls.constLast()));
    QCOMPARE(desk.sample->stopped, QStringList{listing->calls.constLast().providerCallId});
}

void ProviderListingContractTest::addReadFaults()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char *name, const Fault &fault) {
        forEachProvider(name, [&](QTestData &data, ProviderKind) { data << fault; });
    };
    row("cut", Fault::cutBody(200, R"({"has_more":false,"data":[]}        )"));
    row("garbage", Fault::answer(200, QByteArray("\xff\x00\x01\x02", 4)));
    row("HTML", Fault::answer(200, "<html>"));
    row("empty", Fault::answer(200, ""));
    row("nothing in an object", Fault::answer(200, "{}"));
    row("a text", Fault::answer(200, R"("queued")"));
    row("a call that is none", Fault::answer(200, R"([{"id":7}])"));
    row("too large", Fault::huge(200, 64LL * 1024 * 1024));
    row("20 000 deep", Fault::answer(200, QByteArray("[").repeated(20'000)));
    row("500", Fault::answer(500, "[]"));
    row("429", Fault::answer(429, "[]"));
    row("accepted", Fault::answer(202, "[]"));
    row("redirect", Fault::redirect(302, "/call"));
    row("closed", Fault::closeBeforeAnswer());
    row("reset", Fault::resetBeforeAnswer());
    row("half a status line", Fault::halfStatusLine());
}

void ProviderListingContractTest::aListingIsNotBelievedHalf_data()
{
    addReadFaults();
}

// F25
void ProviderListingContractTest::aListingIsNotBelievedHalf()
{
    QFETCH(ProviderKind, kind);
    QFETCH(Fault, fault);
    const QList<Fault> before = contractSample(kind)->beforeListing();
    FaultServer server;
    server.setFaults(before + QList<Fault>{fault});
    http::NetworkTransport transport;
    const auto provider = makeCallProvider(contractSetup(kind, server.url()), transport).value_or(nullptr);

    QVERIFY(!provider->list(Start, Start + seconds{1}));

    // The fault really was met.
    QVERIFY(server.completeRequests() > before.size());
}

void ProviderListingContractTest::aReportIsNotBelievedHalf_data()
{
    addReadFaults();
    forEachProvider("another call", [](QTestData &data, ProviderKind) {
        data << Fault::answer(200, R"({"id":"b","status":"completed","endedReason":"customer-busy"})");
    });
}

void ProviderListingContractTest::aReportIsNotBelievedHalf()
{
    QFETCH(ProviderKind, kind);
    QFETCH(Fault, fault);
    FaultServer server;
    server.setFaults({fault});
    http::NetworkTransport transport;
    const auto provider = makeCallProvider(contractSetup(kind, server.url()), transport).value_or(nullptr);
    QVERIFY(!provider->report(QStringLiteral("a")));
    QVERIFY(server.completeRequests() > 0);
}

void ProviderListingContractTest::aCallThatIsGoneIsNotFound_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("404", [](QTestData &, ProviderKind) {});
}

void ProviderListingContractTest::aCallThatIsGoneIsNotFound()
{
    QFETCH(ProviderKind, kind);
    Desk desk(kind);
    const Result<CallReport> report = desk.provider->report(QStringLiteral("gone"));
    QVERIFY(report);
    QCOMPARE(report->phase, CallPhase::NotFound);
    QCOMPARE(report->providerCallId, QStringLiteral("gone"));
}

void ProviderListingContractTest::aWrongKeyIsToldByEveryQuestion_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<int>("status");
    for (const int status : {401, 403}) {
        const QByteArray name = QByteArray::number(status);
        forEachProvider(name.constData(), [&](QTestData &data, ProviderKind) { data << status; });
    }
}

// F17
void ProviderListingContractTest::aWrongKeyIsToldByEveryQuestion()
{
    QFETCH(ProviderKind, kind);
    QFETCH(int, status);
    Desk desk(kind);
    desk.transport.otherwise([&](const http::Request &) { return answered(status, R"({"detail":"no"})"); });
    const auto told = [](const auto &result) {
        return !result && result.error().code == ErrorCode::ProviderKeyRefused &&
               result.error().arguments == QStringList{QStringLiteral("Main")};
    };
    QVERIFY(told(desk.provider->test()));
    QVERIFY(told(desk.provider->agents()));
    QVERIFY(told(desk.provider->phoneNumbers()));
    QVERIFY(told(desk.provider->report(QStringLiteral("a"))));
    QVERIFY(told(desk.provider->list(Start, Start + seconds{1})));
}

QTEST_GUILESS_MAIN(ProviderListingContractTest)
#include "tst_providerlistingcontract.moc"
