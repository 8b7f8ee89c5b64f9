// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/mailbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::MessageFault;
using providers::PlaceVerdict;
using test::MailBench;
using test::refusedMessage;

/// Campaigns of e-mail, through the whole engine.
class MailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLeadGetsOneFilledMail();
    void aLeadWithoutAnAddressIsNeverWrittenTo_data();
    void aLeadWithoutAnAddressIsNeverWrittenTo();
    void aMailThatIsPutOffGoesOutByTheLadder();
    void anAddressThatDoesNotExistIsBad();
    void manyUnknownAddressesInARowHoldTheCampaign();
    void aListWithUnknownAddressesGoesOn();
    void severalRefusedMailsHoldTheCampaign();
    void oneMailThatIsNotWantedIsItsOwnMatter();
    void severalInARowStopTheAccount();
    void aRefusedPasswordStopsTheAccount();
    void aBusyServerIsLeftAlone();
    void severalPutOffInARowSlowTheAccountDown();
    void aServerThatFailsGetsARestInTheWordsOfMails();
    void aLostLastWordIsNeverSentAgain();
    void nobodyIsAskedHowFarAMailGot();
    void missingCredentialsFailTheCampaign();

private:
    /// All due at once, one under way at a time.
    [[nodiscard]] static CampaignId sendTo(MailBench &bench, int readers);
    [[nodiscard]] static QString told(const MailBench &bench, Notice::Kind kind);
    static void answer(MailBench &bench, MessageFault fault);
};

void MailsTest::answer(MailBench &bench, MessageFault fault)
{
    bench.messages->refuse(fault);
}

CampaignId MailsTest::sendTo(MailBench &bench, int readers)
{
    bench.change([](Account &each) { each.lines = 1; });
    QList<LeadId> leads;
    for (int n = 1; n <= readers; ++n)
        leads << bench.addReader(n);
    return bench.sendMail(leads, [readers](Campaign &each) { each.parallel = readers; });
}

QString MailsTest::told(const MailBench &bench, Notice::Kind kind)
{
    QStringList texts;
    for (const Notice &notice : bench.notices) {
        if (notice.kind == kind)
            texts << notice.title + u' ' + notice.text;
    }
    return texts.join(u'\n');
}

void MailsTest::eachLeadGetsOneFilledMail()
{
    MailBench bench;
    const CampaignId campaign = bench.sendMail({bench.addReader(1), bench.addReader(2)});
    bench.startEngine();
    QVERIFY(bench.sent(2));
    QStringList told;
    for (const providers::MessageRequest &request : bench.messages->requests()) {
        told << request.address + u' ' + request.content.subject + u' ' + request.content.text;
        QCOMPARE(fromDateTime(request.date), bench.clock.now());
        QCOMPARE(request.date.timeZone(), defaultZone());
    }
    told.sort();
    QCOMPARE(told, (QStringList{QStringLiteral("lead1@example.net Hello Lead 1 Dear Lead 1, call us."),
                                QStringLiteral("lead2@example.net Hello Lead 2 Dear Lead 2, call us.")}));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    for (const Attempt &attempt : bench.attempts()) {
        QCOMPARE(attempt.channel, Channel::Email);
        QCOMPARE(attempt.outcome, std::optional(Outcome::Completed));
    }
}

void MailsTest::aLeadWithoutAnAddressIsNeverWrittenTo_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("none") << QString();
    QTest::newRow("no address at all") << QStringLiteral("ask at the desk");
    QTest::newRow("two") << QStringLiteral("a@example.net,b@example.net");
    QTest::newRow("a header of its own") << QStringLiteral("a@example.net\r\nBcc: b@example.net");
}

void MailsTest::aLeadWithoutAnAddressIsNeverWrittenTo()
{
    QFETCH(const QString, address);
    MailBench bench;
    Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919810000001")),
              .name = QStringLiteral("Asha"),
              .email = address};
    const LeadId id = bench.insert(lead);
    const CampaignId campaign = bench.sendMail({id, bench.addReader(2)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.messages->requests().constFirst().address, QStringLiteral("lead2@example.net"));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Skipped);
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::CampaignFinished) == 1; }));
    // Whose mail never left is told with the end.
    const QString end = told(bench, Notice::Kind::CampaignFinished);
    QVERIFY2(end.contains(QStringLiteral("1 of its leads could not be written to")), qPrintable(end));
}

// Greylisting
void MailsTest::aMailThatIsPutOffGoesOutByTheLadder()
{
    MailBench bench;
    bench.sendMail({bench.addReader(1)}, [](Campaign &each) {
        each.rules.retry.maxAttempts = 2;
        each.rules.retry.delays = {300s};
    });
    answer(bench, MessageFault::Later);
    bench.startEngine();
    QVERIFY(bench.sent(1));
    // The others are not held up.
    QVERIFY(!bench.storedAccount().pausedUntil.has_value());
    bench.messages->setScript({});
    QCOMPARE(bench.sendsAfter(299s), 1);
    bench.clock.advance(2s);
    QVERIFY(bench.sent(2));
}

void MailsTest::anAddressThatDoesNotExistIsBad()
{
    MailBench bench;
    const LeadId lead = bench.addReader(1);
    bench.sendMail({lead});
    answer(bench, MessageFault::Unreachable);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Failed; }));
    QCOMPARE(bench.attempts().constFirst().outcome, std::optional(Outcome::BadNumber));
    QCOMPARE(bench.sendsAfter(72h), 1);
}

// Some servers say so of a sender they do not know: the leads are not to blame
void MailsTest::manyUnknownAddressesInARowHoldTheCampaign()
{
    MailBench bench;
    const CampaignId campaign = sendTo(bench, 15);
    answer(bench, MessageFault::Unreachable);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 10);
    QCOMPARE(bench.count(AttemptState::Ended), 9);
    QCOMPARE(bench.count(AttemptState::Refused), 1); // the lead of the last one keeps its turn
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::CampaignRefused) == 1; }));
    QVERIFY(told(bench, Notice::Kind::CampaignRefused).contains(QLatin1String("sender")));
    // Mended and resumed
    bench.messages->setScript({});
    bench.clock.advance(1min);
    QVERIFY(bench.resume(campaign));
    QVERIFY(bench.sent(16));
}

void MailsTest::aListWithUnknownAddressesGoesOn()
{
    MailBench bench;
    const CampaignId campaign = sendTo(bench, 20);
    int sent = 0;
    bench.messages->setScript([&sent](const providers::MessageRequest &) {
        ++sent;
        return sent % 10 == 0 ? std::nullopt : std::optional(refusedMessage(MessageFault::Unreachable));
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.messages->sends(), 20);
}

// A mail has no template to look at
void MailsTest::severalRefusedMailsHoldTheCampaign()
{
    MailBench bench;
    const CampaignId campaign = sendTo(bench, 5);
    answer(bench, MessageFault::ThisMessage);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    QCOMPARE(bench.messages->sends(), 3);
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::CampaignRefused) == 1; }));
    QVERIFY(told(bench, Notice::Kind::CampaignRefused).contains(QLatin1String("subject")));
    QVERIFY(!told(bench, Notice::Kind::CampaignRefused).contains(QLatin1String("template")));
}

void MailsTest::oneMailThatIsNotWantedIsItsOwnMatter()
{
    MailBench bench;
    const LeadId lead = bench.addReader(1);
    bench.sendMail({lead});
    answer(bench, MessageFault::Policy);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Failed; }));
    QVERIFY(!bench.storedAccount().pausedUntil.has_value());
}

void MailsTest::severalInARowStopTheAccount()
{
    MailBench bench;
    bench.sendMail({bench.addReader(1), bench.addReader(2), bench.addReader(3), bench.addReader(4)},
                   [](Campaign &each) { each.parallel = 1; });
    answer(bench, MessageFault::Policy);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(10s);
        return bench.storedAccount().pausedUntil.has_value();
    }));
    QCOMPARE(bench.messages->sends(), 3);
    // Whoever was the last to be refused keeps the try (ruling 3).
    QCOMPARE(bench.count(AttemptState::Refused), 1);
    QCOMPARE(bench.sendsAfter(1h), 3);
}

// 535
void MailsTest::aRefusedPasswordStopsTheAccount()
{
    MailBench bench;
    bench.sendMail({bench.addReader(1)});
    answer(bench, MessageFault::Account);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::AccountStopped) == 1; }));
    const QString text = told(bench, Notice::Kind::AccountStopped);
    QVERIFY2(text.contains(QLatin1String("sends no more mails")), qPrintable(text));
    QCOMPARE(bench.sendsAfter(24h), 1); // accounts get locked by more
}

// 421
void MailsTest::aBusyServerIsLeftAlone()
{
    MailBench bench;
    bench.sendMail({bench.addReader(1)});
    bench.messages->refuse(MessageFault::SlowDown, 60s);
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(bench.storedAccount().pausedUntil.has_value());
    bench.messages->setScript({});
    QCOMPARE(bench.sendsAfter(59s), 1);
    bench.clock.advance(2s);
    QVERIFY(bench.sent(2));
}

// 450 4.7.x "too fast" is said of each recipient, and means the sender
void MailsTest::severalPutOffInARowSlowTheAccountDown()
{
    MailBench bench;
    (void)sendTo(bench, 6);
    answer(bench, MessageFault::Later);
    bench.startEngine();
    QVERIFY(bench.sent(3));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 3);
    const std::optional<Instant> first = bench.storedAccount().pausedUntil;
    QCOMPARE(first.has_value(), true);
    bench.clock.advance(*first - bench.clock.now());
    QVERIFY(bench.sent(4)); // and the next one waits longer
    QVERIFY(bench.storedAccount().pausedUntil > first);
}

void MailsTest::aServerThatFailsGetsARestInTheWordsOfMails()
{
    MailBench bench;
    (void)sendTo(bench, 6);
    answer(bench, MessageFault::Transient);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.told(Notice::Kind::AccountRested) > 0;
    }));
    const QString text = told(bench, Notice::Kind::AccountRested);
    QVERIFY2(text.contains(QLatin1String("then one mail tries")), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1String("call")), qPrintable(text));
}

// Ruling 10
void MailsTest::aLostLastWordIsNeverSentAgain()
{
    MailBench bench;
    bench.sendMail({bench.addReader(1)});
    bench.messages->setScript([](const providers::MessageRequest &) {
        providers::SendAnswer answer;
        answer.verdict = PlaceVerdict::Unknown;
        answer.reason = QStringLiteral("smtp lost");
        return std::optional(answer);
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::NeedsOperator) == 1; }));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::OperatorNeeded) == 1; }));
    const QString text = told(bench, Notice::Kind::OperatorNeeded);
    QVERIFY2(text.contains(QLatin1String("1 mails")), qPrintable(text)); // as in the source language
    QVERIFY2(!text.contains(QLatin1String("call")), qPrintable(text));
    QCOMPARE(bench.sendsAfter(72h), 1);
}

void MailsTest::nobodyIsAskedHowFarAMailGot()
{
    MailBench bench;
    bench.sendMail({bench.addReader(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->polls(), 0);
}

// S4-025
void MailsTest::missingCredentialsFailTheCampaign()
{
    MailBench bench;
    const CampaignId campaign = bench.sendMail({bench.addReader(1)});
    bench.startEngineWithoutKeys();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Failed; }));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.find(campaign).value_or(Campaign()).failure.contains(QLatin1String("Sales"));
    }));
    QCOMPARE(bench.messages->sends(), 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::MailsTest)
#include "tst_mails.moc"
