// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/statuslooks.h"

#include "tests/core/dispatch/messagebench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::MessageBench;

/// Meta's limit of management calls an hour holds, and whoever waits for it is told.
class StatusLooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noHourHasMoreLooksThanMetaAllows();
    void theFirstLooksAfterAStartAreFew();
    void accountsOfABusinessShare();
    void othersHaveNoLimit();
    void aWaitIsNewsOnceUntilAllIsQuiet();
    void looksOfManyMessagesWaitAndAreTold();

private:
    [[nodiscard]] static Account sender(int id, const QString &business)
    {
        Account account;
        account.id = AccountId(id);
        account.name = QStringLiteral("Sender %1").arg(id);
        account.provider = ProviderKind::WhatsAppCloud;
        account.businessId = business;
        return account;
    }
    /// As many looks as there are at \a now.
    [[nodiscard]] static int takeAll(StatusLooks &looks, const Account &account, milliseconds now)
    {
        int taken = 0;
        while (taken < 10'000 && looks.take(account, now))
            ++taken;
        return taken;
    }
};

void StatusLooksTest::noHourHasMoreLooksThanMetaAllows()
{
    const Account account = sender(1, QStringLiteral("waba"));
    StatusLooks looks(0ms);
    QCOMPARE(takeAll(looks, account, 1h), StatusLooks::AtOnce); // the most that a quiet time gives
    int taken = StatusLooks::AtOnce;
    for (milliseconds now = 1h + 100ms; now < 2h; now += 100ms)
        taken += takeAll(looks, account, now);
    QVERIFY2(taken <= StatusLooks::AnHour + StatusLooks::AtOnce, qPrintable(QString::number(taken)));
    QVERIFY2(taken > StatusLooks::AnHour, qPrintable(QString::number(taken)));
    QVERIFY(taken < 5'000);
}

void StatusLooksTest::theFirstLooksAfterAStartAreFew()
{
    const Account account = sender(1, QStringLiteral("waba"));
    StatusLooks looks(5s);
    QCOMPARE(takeAll(looks, account, 5s), StatusLooks::AtStart);
    QCOMPARE(looks.waiting(5s), QList<AccountId>()); // or nobody would find out that they wait
    QVERIFY(looks.noteWait(account));
    QCOMPARE(looks.waiting(5s), QList{account.id});
    QCOMPARE(takeAll(looks, account, 5s + 799ms), 0);
    QCOMPARE(takeAll(looks, account, 5s + 800ms), 1);
    QCOMPARE(looks.waiting(10s), QList<AccountId>());
}

void StatusLooksTest::accountsOfABusinessShare()
{
    StatusLooks looks(0ms);
    const Account one = sender(1, QStringLiteral("waba"));
    const Account other = sender(2, QStringLiteral("waba"));
    QVERIFY(looks.take(other, 1h));
    QCOMPARE(takeAll(looks, one, 1h), StatusLooks::AtOnce - 1);
    QCOMPARE(takeAll(looks, other, 1h), 0);
    QVERIFY(looks.noteWait(other));
    QCOMPARE(looks.waiting(1h).size(), 2);
    QCOMPARE(takeAll(looks, sender(3, QStringLiteral("another")), 1h), StatusLooks::AtOnce);
    // Without a business each is on its own.
    QCOMPARE(takeAll(looks, sender(4, {}), 1h), StatusLooks::AtOnce);
    QCOMPARE(takeAll(looks, sender(5, {}), 1h), StatusLooks::AtOnce);
}

void StatusLooksTest::othersHaveNoLimit()
{
    StatusLooks looks(0ms);
    Account practice = sender(1, QStringLiteral("waba"));
    practice.provider = ProviderKind::PracticeWhatsApp;
    Account bizChat = sender(2, QStringLiteral("waba"));
    bizChat.provider = ProviderKind::BizChat;
    QCOMPARE(takeAll(looks, practice, 0ms), 10'000);
    QCOMPARE(takeAll(looks, bizChat, 0ms), 10'000);
    QCOMPARE(looks.waiting(0ms), QList<AccountId>());
}

void StatusLooksTest::aWaitIsNewsOnceUntilAllIsQuiet()
{
    const Account account = sender(1, QStringLiteral("waba"));
    StatusLooks looks(0ms);
    (void)takeAll(looks, account, 0ms);
    QVERIFY(looks.noteWait(account));
    QVERIFY(!looks.noteWait(account));
    (void)takeAll(looks, account, 30s);
    QVERIFY(!looks.noteWait(account));
    (void)takeAll(looks, account, 2h);
    QVERIFY(looks.noteWait(account));
}

void StatusLooksTest::looksOfManyMessagesWaitAndAreTold()
{
    constexpr int Messages = 60;
    MessageBench bench;
    bench.change([](Account &each) {
        each.lines = Messages;
        each.callsPerSecond = 0;
    });
    const QList<LeadId> leads = bench.addLeads(Messages);
    const CampaignId campaign = bench.send(leads, [](Campaign &each) {
        each.message.fields.clear(); // they have no name
        each.parallel = Messages;
    });
    QVERIFY(campaign.isValid());
    bench.startEngine();
    QVERIFY(bench.sent(Messages));
    // 30 s give 37 looks beside those of the start.
    bench.clock.advance(30s);
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::LooksWait) == 1; }));
    const int most = StatusLooks::AtStart + 38;
    QVERIFY(bench.runUntil([&] { return bench.messages->polls() >= most - 2; }));
    bench.lookAFewTimes();
    QVERIFY2(bench.messages->polls() <= most, qPrintable(QString::number(bench.messages->polls())));
    // The others follow by and by, and nothing is told again.
    bench.clock.advance(20s);
    QVERIFY(bench.runUntil([&] { return bench.messages->polls() == Messages; }));
    QCOMPARE(bench.told(Notice::Kind::LooksWait), 1);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::StatusLooksTest)
#include "tst_statuslooks.moc"
