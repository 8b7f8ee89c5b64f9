// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"
#include "core/providers/callprovider.h"
#include "core/providers/practiceline.h"

#include "tests/support/fakeclock.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <vector>

using namespace callboard;
using namespace callboard::providers;
using callboard::test::FakeClock;

namespace {

PhoneNumber numberOf(int i)
{
    return *PhoneNumber::fromE164(QStringLiteral("+9198%1").arg(i, 8, 10, QLatin1Char('0')));
}

CallRequest callTo(int i)
{
    return {AttemptId::create(),
            numberOf(i),
            PracticeLine::agentId(),
            PracticeLine::phoneNumberId(),
            {{QStringLiteral("name"), QStringLiteral("Asha")}},
            {}};
}

PracticeScript onlyCompleted()
{
    PracticeScript script;
    script.noAnswer = script.busy = script.voicemail = script.badNumber = script.providerError = 0;
    return script;
}

} // namespace

/// The practice line over real sockets, spoken to by the real provider.
class PracticeLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCallFromPlacingToItsRecord();
    void aRestartFindsItsCalls();
    void aListingOfThousandsIsWhole();
    void aDroppedCreateIsUnknownAndFoundAgain();
    void aHangingCreateIsUnknownAndFoundAgain();
    void hangUpEndsTheCall();
    void agentsNumbersAndClock();
    void aWrongKeyIsRefused();
    void overConcurrencyIsRefusedAndTold();
    void latencyDelaysEachAnswer();
    void clientsThatLeaveEarlyDoNoHarm();
    void manyAtOnceAreEachPlacedOnce();
    void anotherHostNameIsNotServed();
    void tooLargeARequestIsCutOff();
    void aTakenPortIsTold();
    void startsAgainAfterAStop();

private:
    [[nodiscard]] std::shared_ptr<CallProvider> providerFor(const PracticeLine &line,
                                                            const QString &key = PracticeLine::key());

    std::unique_ptr<FakeClock> m_clock;
    PracticeLine::Options m_options;
    http::NetworkTransport m_transport;
};

void PracticeLineTest::init()
{
    m_clock = std::make_unique<FakeClock>(fromMSecsSinceEpoch(1'790'000'000'000));
    m_options = {};
    m_options.script = onlyCompleted();
    m_options.clock = m_clock.get();
}

std::shared_ptr<CallProvider> PracticeLineTest::providerFor(const PracticeLine &line, const QString &key)
{
    ProviderSetup setup;
    setup.account.name = QStringLiteral("Practice");
    setup.secret = key;
    setup.baseUrl = line.baseUrl();
    setup.createDeadline = milliseconds{5'000};
    return makeCallProvider(setup, m_transport).value_or(nullptr);
}

void PracticeLineTest::aCallFromPlacingToItsRecord()
{
    m_options.script.recordLag = milliseconds{60'000};
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    const CallRequest request = callTo(1);

    const PlaceAnswer placed = provider->place(request);
    QCOMPARE(placed.verdict, PlaceVerdict::Accepted);
    QCOMPARE(placed.lineLimit, 100);
    QVERIFY(placed.serverDate);

    const Result<CallReport> queued = provider->report(placed.providerCallId);
    QVERIFY(queued);
    QCOMPARE(queued->phase, CallPhase::Queued);
    QCOMPARE(queued->attempt, request.attempt);
    QVERIFY(!queued->hangUpUrl.isEmpty());

    m_clock->advance(milliseconds{100});
    QCOMPARE(provider->report(placed.providerCallId)->phase, CallPhase::Ringing);

    m_clock->advance(seconds{20});
    const Result<CallReport> ended = provider->report(placed.providerCallId);
    QCOMPARE(ended->phase, CallPhase::Ended);
    QCOMPARE(ended->outcome, Outcome::Completed);
    QVERIFY(!ended->recordComplete);

    m_clock->advance(seconds{80});
    const Result<CallReport> recorded = provider->report(placed.providerCallId);
    QVERIFY(recorded->recordComplete);
    QVERIFY(recorded->record.transcript.contains(QLatin1String("Hello Asha, this is a practice call")));
    QVERIFY(recorded->record.cost->micros() > 0);
}

// Ruling 24
void PracticeLineTest::aRestartFindsItsCalls()
{
    const QTemporaryDir dir;
    m_options.callBook = dir.filePath(QStringLiteral("practice.jsonl"));
    const CallRequest request = callTo(1);
    QString id;
    {
        PracticeLine line(m_options);
        QVERIFY(line.start());
        id = providerFor(line)->place(request).providerCallId;
        QVERIFY(!id.isEmpty());
    }
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    const Result<CallReport> report = provider->report(id);
    QVERIFY(report);
    QCOMPARE(report->attempt, request.attempt);
    const Result<CallListing> listing = provider->list(m_clock->now() - seconds{60}, m_clock->now());
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 1);
    QCOMPARE(line.callsByNumber().value(numberOf(1).e164()), 1);
}

// F26
void PracticeLineTest::aListingOfThousandsIsWhole()
{
    m_options.script.lines = 1000;
    m_options.script.speed = 100'000;
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    constexpr int Calls = 1'250;
    const Instant from = m_clock->now();
    for (int i = 0; i < Calls; ++i) {
        QCOMPARE(provider->place(callTo(i)).verdict, PlaceVerdict::Accepted);
        m_clock->advance(milliseconds{20});
    }
    const Result<CallListing> listing = provider->list(from, m_clock->now());
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), Calls);
    QVERIFY(listing->serverDate);
    QCOMPARE(line.createRequests(), Calls);
}

// F11
void PracticeLineTest::aDroppedCreateIsUnknownAndFoundAgain()
{
    m_options.script.faults.dropAfter = 1000;
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    const CallRequest request = callTo(1);

    QCOMPARE(provider->place(request).verdict, PlaceVerdict::Unknown);

    QCOMPARE(line.createRequests(), 1);
    QCOMPARE(line.callsByNumber().value(numberOf(1).e164()), 1);
    const Result<CallListing> listing = provider->list(m_clock->now() - seconds{60}, m_clock->now());
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 1);
    QCOMPARE(listing->calls.constFirst().attempt, request.attempt);
}

// F10
void PracticeLineTest::aHangingCreateIsUnknownAndFoundAgain()
{
    m_options.script.faults.hang = 1000;
    PracticeLine line(m_options);
    QVERIFY(line.start());
    ProviderSetup setup;
    setup.secret = PracticeLine::key();
    setup.baseUrl = line.baseUrl();
    setup.createDeadline = milliseconds{500};
    const auto provider = makeCallProvider(setup, m_transport).value_or(nullptr);

    QCOMPARE(provider->place(callTo(1)).verdict, PlaceVerdict::Unknown);

    QCOMPARE(line.createRequests(), 1);
    QCOMPARE(provider->list(m_clock->now() - seconds{60}, m_clock->now())->calls.size(), 1);
}

void PracticeLineTest::hangUpEndsTheCall()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    const QString id = provider->place(callTo(1)).providerCallId;
    const Result<CallReport> live = provider->report(id);
    QVERIFY(live);
    QVERIFY(provider->hangUp(*live));
    const Result<CallReport> ended = provider->report(id);
    QCOMPARE(ended->phase, CallPhase::Ended);
    QCOMPARE(ended->outcome, Outcome::Cancelled);
    QVERIFY(provider->hangUp(*ended));
}

void PracticeLineTest::agentsNumbersAndClock()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    QCOMPARE(provider->agents()->constFirst().id, PracticeLine::agentId());
    QCOMPARE(provider->phoneNumbers()->constFirst().id, PracticeLine::phoneNumberId());
    const Result<ConnectionTest> test = provider->test();
    QVERIFY(test);
    QCOMPARE(test->agents, 1);
    QCOMPARE(test->numbers, 1);
    QVERIFY(std::chrono::abs(test->clockOffset) < seconds{30});
}

// F17
void PracticeLineTest::aWrongKeyIsRefused()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line, QStringLiteral("another"));
    const PlaceAnswer answer = provider->place(callTo(1));
    QCOMPARE(answer.verdict, PlaceVerdict::Refused);
    QCOMPARE(answer.refusal, Refusal::KeyRefused);
    QVERIFY(line.callsByNumber().isEmpty());
}

// F16
void PracticeLineTest::overConcurrencyIsRefusedAndTold()
{
    m_options.script.lines = 1;
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    QCOMPARE(provider->place(callTo(1)).verdict, PlaceVerdict::Accepted);
    const PlaceAnswer answer = provider->place(callTo(2));
    QCOMPARE(answer.verdict, PlaceVerdict::Refused);
    QCOMPARE(answer.refusal, Refusal::OverConcurrency);
}

void PracticeLineTest::latencyDelaysEachAnswer()
{
    m_options.script.latency = milliseconds{150};
    PracticeLine line(m_options);
    QVERIFY(line.start());
    QElapsedTimer elapsed;
    elapsed.start();
    QCOMPARE(providerFor(line)->place(callTo(1)).verdict, PlaceVerdict::Accepted);
    QVERIFY(elapsed.elapsed() >= 140);
}

void PracticeLineTest::clientsThatLeaveEarlyDoNoHarm()
{
    m_options.script.latency = milliseconds{200};
    PracticeLine line(m_options);
    QVERIFY(line.start());
    for (int i = 0; i < 20; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(line.baseUrl().port()));
        QVERIFY(socket.waitForConnected());
        socket.write("GET /call HTTP/1.1\r\nHost: " + line.baseUrl().authority().toLatin1() +
                     "\r\nAuthorization: Bearer practice\r\n\r\n");
        QVERIFY(socket.waitForBytesWritten());
        socket.abort();
    }
    QCOMPARE(providerFor(line)->place(callTo(1)).verdict, PlaceVerdict::Accepted);
}

// I1
void PracticeLineTest::manyAtOnceAreEachPlacedOnce()
{
    m_options.script.lines = 1000;
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    constexpr int Threads = 16;
    constexpr int Each = 10;
    std::atomic<int> accepted = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < Threads; ++t) {
        threads.emplace_back(QThread::create([&, t] {
            for (int i = 0; i < Each; ++i)
                accepted += provider->place(callTo(t * Each + i)).verdict == PlaceVerdict::Accepted ? 1 : 0;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(accepted.load(), Threads * Each);
    QCOMPARE(line.createRequests(), Threads * Each);
    const QMap<QString, int> calls = line.callsByNumber();
    QCOMPARE(calls.size(), Threads * Each);
    QVERIFY(std::all_of(calls.cbegin(), calls.cend(), [](int count) { return count == 1; }));
}

// F61: DNS rebinding
void PracticeLineTest::anotherHostNameIsNotServed()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(line.baseUrl().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET /call HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer practice\r\n\r\n");
    QVERIFY(socket.waitForReadyRead());
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 421"));
}

// F61
void PracticeLineTest::tooLargeARequestIsCutOff()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(line.baseUrl().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /call HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n");
    const QByteArray piece(256 * 1024, 'x');
    for (int i = 0; i < 64 && socket.state() == QAbstractSocket::ConnectedState; ++i) {
        socket.write(piece);
        (void)socket.waitForBytesWritten(2'000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 10'000);
    QCOMPARE(line.createRequests(), 0);
}

void PracticeLineTest::aTakenPortIsTold()
{
    PracticeLine first(m_options);
    QVERIFY(first.start());
    m_options.port = quint16(first.baseUrl().port());
    PracticeLine second(m_options);
    const Result<QUrl> started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Busy);
    QVERIFY(!second.baseUrl().isValid());
}

void PracticeLineTest::startsAgainAfterAStop()
{
    PracticeLine line(m_options);
    QVERIFY(!line.baseUrl().isValid());
    QVERIFY(line.start());
    QCOMPARE(*line.start(), line.baseUrl());
    line.stop();
    line.stop();
    QVERIFY(!line.baseUrl().isValid());
    QVERIFY(line.start());
    QCOMPARE(providerFor(line)->place(callTo(1)).verdict, PlaceVerdict::Accepted);
}

QTEST_GUILESS_MAIN(PracticeLineTest)
#include "tst_practiceline.moc"
