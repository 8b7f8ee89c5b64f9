// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/curltransport.h"

#include "tests/core/mail/mailbench.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

using namespace callboard;
using namespace callboard::mail;
using namespace callboard::test;

/// One mail over real sockets, in clear: whatever the server does, one mail is one dialogue, and only what is
/// clear is called clear.
class CurlTransportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailArrivesAsItWasComposed();
    void dotsThatBeginALineArrive();
    void aLargeMailArrivesWhole();
    void theMachinesNameIsNotTold();
    void noPasswordGoesOverAClearConnection();
    void whateverTheServerDoesIsToldTruly_data();
    void whateverTheServerDoesIsToldTruly();
    void aLostEndOfALargeMailIsNoDoubt();
    void aServerThatIsNotThereWasNotSentTo();
    void aSilentServerIsLeftAtTheDeadline_data();
    void aSilentServerIsLeftAtTheDeadline();
    void anEngineThatStopsWaitsNoTenMinutes();
    void aMailThatWasHurriedOnceWaitsAgain();
    void aMailThatIsTooLateDoesNotLeave();
    void aTestSendsNothing();

private:
    using F = Fate;
    using S = Stage;

    /// The sample mail, in clear; \a deadline where it is not the usual one.
    [[nodiscard]] static Parcel parcelFor(const MailServer &server,
                                          std::optional<milliseconds> deadline = {});
    [[nodiscard]] static Report sendTo(const MailServer &server);
    [[nodiscard]] static MailScript silentAt(const QByteArray &step);
    /// Sends in a thread of its own and tells when it is done.
    [[nodiscard]] static std::unique_ptr<QThread> sendLater(CurlTransport &transport, const Parcel &parcel,
                                                            std::atomic_bool &isDone);
    static void addAnswers();
    static void addBreaks();
};

Parcel CurlTransportTest::parcelFor(const MailServer &server, std::optional<milliseconds> deadline)
{
    Parcel parcel = parcelTo(senderAt(server, EmailSecurity::Clear));
    parcel.deadline = deadline.value_or(parcel.deadline);
    return parcel;
}

MailScript CurlTransportTest::silentAt(const QByteArray &step)
{
    MailScript script;
    script.silentAt = step;
    return script;
}

std::unique_ptr<QThread> CurlTransportTest::sendLater(CurlTransport &transport, const Parcel &parcel,
                                                      std::atomic_bool &isDone)
{
    std::unique_ptr<QThread> sender(QThread::create([&transport, &isDone, parcel] {
        (void)transport.send(parcel);
        isDone = true;
    }));
    sender->start();
    return sender;
}

Report CurlTransportTest::sendTo(const MailServer &server)
{
    CurlTransport transport;
    return transport.send(parcelFor(server));
}

void CurlTransportTest::aMailArrivesAsItWasComposed()
{
    const MailServer server({});
    const Report report = sendTo(server);
    QCOMPARE(report.fate, F::Taken);
    QCOMPARE(report.reply.text(), QStringLiteral("250 2.0.0"));
    QCOMPARE(server.taken().size(), 1);
    const MailTaken taken = server.taken().constFirst();
    QVERIFY(taken.from.startsWith("<ops@example.com>"));
    QCOMPARE(taken.to, QByteArray("<asha@example.net>"));
    QCOMPARE(taken.mail, parcelFor(server).mail);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.ends(), 1);
}

// RFC 5321, section 4.5.2
void CurlTransportTest::dotsThatBeginALineArrive()
{
    const MailServer server({});
    Parcel parcel = parcelFor(server);
    parcel.mail = "Subject: dots\r\n\r\n.\r\n..\r\n.begins\r\nends.\r\n";
    CurlTransport transport;
    QCOMPARE(transport.send(parcel).fate, F::Taken);
    QCOMPARE(server.taken().constFirst().mail, parcel.mail);
}

void CurlTransportTest::aLargeMailArrivesWhole()
{
    const MailServer server({});
    Parcel parcel = parcelFor(server);
    parcel.mail =
        "Subject: long\r\n\r\n" +
        QByteArray(".sixty-four characters, dots and all, to fill the line to its end.\r\n").repeated(40'000);
    CurlTransport transport;
    QCOMPARE(transport.send(parcel).fate, F::Taken);
    QVERIFY(server.taken().constFirst().mail == parcel.mail);
}

void CurlTransportTest::theMachinesNameIsNotTold()
{
    const MailServer server({});
    QCOMPARE(sendTo(server).fate, F::Taken);
    QCOMPARE(server.lines().constFirst(), QByteArray("EHLO callboard.invalid"));
}

void CurlTransportTest::noPasswordGoesOverAClearConnection()
{
    const MailServer server({});
    QCOMPARE(sendTo(server).fate, F::Taken);
    for (const QByteArray &line : server.lines())
        QVERIFY2(!line.startsWith("AUTH"), line.constData());
}

void CurlTransportTest::whateverTheServerDoesIsToldTruly_data()
{
    QTest::addColumn<MailScript>("script");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<int>("ends");
    addAnswers();
    addBreaks();
}

void CurlTransportTest::addAnswers()
{
    const auto row = [](const char *step, const char *answer, Stage stage, int ends = 0) {
        MailScript script;
        script.answers = {{step, answer}};
        const QString said = QString::fromLatin1(answer);
        QTest::addRow("%s: %s", step, answer)
            << script << F::Refused << stage << said.left(said.indexOf(u' ', 4)).trimmed() << ends;
    };
    row("GREETING", "421 4.3.2 later", S::Greeting);
    row("GREETING", "554 5.3.2 no", S::Greeting);
    row("MAIL", "451 4.7.1 later", S::Sender);
    row("MAIL", "550 5.7.60 not", S::Sender);
    row("RCPT", "451 4.7.1 greylisted", S::Recipient); // greylisting
    row("RCPT", "550 5.1.1 nobody", S::Recipient);
    row("DATA", "451 4.3.0 later", S::Data);
    row("TEXT", "451 4.3.0 later", S::Answer, 1);
    row("TEXT", "552 5.3.4 large", S::Answer, 1);
    row("TEXT", "554 5.7.1 no", S::Answer, 1);
}

void CurlTransportTest::addBreaks()
{
    const auto row = [](const char *name, const MailScript &script, Fate fate, Stage stage, int ends = 0) {
        QTest::newRow(name) << script << fate << stage << QStringLiteral("0") << ends;
    };
    const auto dropAt = [](const char *step) {
        MailScript script;
        script.dropsAt = step;
        return script;
    };
    row("dropped at the greeting", dropAt("GREETING"), F::NotSent, S::Connect);
    row("dropped at EHLO", dropAt("EHLO"), F::NotSent, S::Greeting);
    row("dropped at MAIL", dropAt("MAIL"), F::NotSent, S::Sender);
    row("dropped at RCPT", dropAt("RCPT"), F::NotSent, S::Recipient);
    row("dropped at DATA", dropAt("DATA"), F::NotSent, S::Data);
    row("dropped after the text", dropAt("TEXT"), F::Unknown, S::Answer, 1);
    MailScript half;
    half.halfAt = "TEXT";
    row("dropped within the last answer", half, F::Unknown, S::Answer, 1);
    MailScript nonsense;
    nonsense.answers = {{"TEXT", "what?"}};
    nonsense.endsAfter = "TEXT";
    row("no SMTP after the text", nonsense, F::Unknown, S::Answer, 1);
    MailScript goodbye;
    goodbye.dropsAt = "QUIT";
    QTest::newRow("dropped at QUIT") << goodbye << F::Taken << S::Answer << QStringLiteral("250 2.0.0") << 1;
    QTest::newRow("no goodbye") << silentAt("QUIT") << F::Taken << S::Answer << QStringLiteral("250 2.0.0")
                                << 1;
}

void CurlTransportTest::whateverTheServerDoesIsToldTruly()
{
    QFETCH(const MailScript, script);
    QFETCH(const int, ends);
    const MailServer server(script);
    const Parcel parcel = parcelFor(server, milliseconds{20'000});
    CurlTransport transport;
    transport.setHurried(true);
    const Report report = transport.send(parcel);
    QTEST(report.fate, "fate");
    QTEST(report.stage, "stage");
    QTEST(report.reply.text(), "reply");
    QCOMPARE(server.ends(), ends);
    QCOMPARE(server.connections(), 1);
    // F63
    QVERIFY(!report.detail.contains(u'@'));
    QVERIFY(!report.detail.contains(QLatin1String("s3cret")));
}

/// More than any buffer on the way holds: what broke off was not all of it.
void CurlTransportTest::aLostEndOfALargeMailIsNoDoubt()
{
    MailScript script;
    script.dropsAt = "BODY";
    const MailServer server(script);
    Parcel parcel = parcelFor(server);
    parcel.mail += QByteArray("a line of the text\r\n").repeated(2'000'000);
    CurlTransport transport;
    const Report report = transport.send(parcel);
    QCOMPARE(report.fate, F::NotSent);
    QCOMPARE(report.stage, S::Data);
    QCOMPARE(server.ends(), 0);
}

void CurlTransportTest::aServerThatIsNotThereWasNotSentTo()
{
    EmailSender sender;
    {
        const MailServer gone({});
        sender = senderAt(gone, EmailSecurity::Clear);
    }
    CurlTransport transport;
    const Report report = transport.send(parcelTo(sender));
    QCOMPARE(report.fate, F::NotSent);
    QCOMPARE(report.trouble, Trouble::Unreachable);
    QCOMPARE(report.stage, S::Connect);
}

void CurlTransportTest::aSilentServerIsLeftAtTheDeadline_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<Fate>("fate");
    QTest::newRow("greeting") << QByteArray("GREETING") << F::NotSent;
    QTest::newRow("recipient") << QByteArray("RCPT") << F::NotSent;
    QTest::newRow("data") << QByteArray("DATA") << F::NotSent;
    QTest::newRow("after the text") << QByteArray("TEXT") << F::Unknown; // hurried, see below
}

void CurlTransportTest::aSilentServerIsLeftAtTheDeadline()
{
    QFETCH(const QByteArray, step);
    const MailServer server(silentAt(step));
    const Parcel parcel = parcelFor(server, milliseconds{2'000});
    CurlTransport transport;
    transport.setHurried(true);
    const Report report = transport.send(parcel);
    QTEST(report.fate, "fate");
    QCOMPARE(report.trouble, Trouble::Late);
}

void CurlTransportTest::anEngineThatStopsWaitsNoTenMinutes()
{
    const MailServer server(silentAt("TEXT"));
    const Parcel parcel = parcelFor(server, milliseconds{2'000});
    CurlTransport transport;
    std::atomic_bool isDone = false;
    const std::unique_ptr<QThread> sender = sendLater(transport, parcel, isDone);
    QTRY_COMPARE_WITH_TIMEOUT(server.ends(), 1, 30'000);
    QVERIFY(!isDone);
    transport.setHurried(true);
    QTRY_VERIFY_WITH_TIMEOUT(isDone, 30'000);
    sender->wait();
}

void CurlTransportTest::aMailThatWasHurriedOnceWaitsAgain()
{
    const MailServer server(silentAt("TEXT"));
    const Parcel parcel = parcelFor(server, milliseconds{2'000});
    CurlTransport patient;
    patient.setHurried(true);
    patient.setHurried(false);
    std::atomic_bool isDone = false;
    const std::unique_ptr<QThread> sender = sendLater(patient, parcel, isDone);
    QTRY_COMPARE_WITH_TIMEOUT(server.ends(), 1, 30'000);
    // Another that begins later and is hurried gives up, and the first one does not.
    CurlTransport hurried;
    hurried.setHurried(true);
    const Report report = hurried.send(parcel);
    const bool hasWaited = !isDone;
    patient.setHurried(true);
    sender->wait();
    QCOMPARE(report.fate, F::Unknown);
    QVERIFY(hasWaited);
}

// Dialling safety, section 5, 3: a machine that wakes up halfway sends nothing.
void CurlTransportTest::aMailThatIsTooLateDoesNotLeave()
{
    const MailServer server({});
    Parcel parcel = parcelFor(server);
    parcel.sendWithin = milliseconds{-1};
    CurlTransport transport;
    const Report report = transport.send(parcel);
    QCOMPARE(report.fate, F::NotSent);
    QCOMPARE(report.trouble, Trouble::Late);
    QCOMPARE(server.ends(), 0);
}

void CurlTransportTest::aTestSendsNothing()
{
    const MailServer server({});
    CurlTransport transport;
    const Report report = transport.test(parcelFor(server));
    QCOMPARE(report.fate, F::Taken);
    QVERIFY(server.lines().contains("NOOP"));
    for (const QByteArray &line : server.lines())
        QVERIFY2(!line.startsWith("MAIL") && !line.startsWith("RCPT"), line.constData());
}

QTEST_GUILESS_MAIN(CurlTransportTest)
#include "tst_curltransport.moc"
