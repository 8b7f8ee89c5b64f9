// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/noticetext.h"

#include <QTest>

#include <algorithm>

namespace callboard::ui {

class NoticeTextTest final : public QObject
{
    Q_OBJECT
    using Kind = dispatch::Notice::Kind;
private Q_SLOTS:
    void whatWasScheduledIsToldInTheWordsOfTheHouse_data()
    {
        QTest::addColumn<bool>("ofMessages");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("batches");
        QTest::addColumn<QString>("text");
        // S0-040.
        QTest::newRow("many") << false << 100 << 20 << QStringLiteral("Scheduled 100 calls in 20 batches!");
        QTest::newRow("one batch") << false << 5 << 1 << QStringLiteral("Scheduled 5 calls in 1 batch!");
        QTest::newRow("one call") << false << 1 << 1 << QStringLiteral("Scheduled 1 call!");
        QTest::newRow("many messages")
            << true << 150 << 2 << QStringLiteral("Scheduled 150 messages in 2 batches!");
        QTest::newRow("messages in one batch")
            << true << 5 << 1 << QStringLiteral("Scheduled 5 messages in 1 batch!");
        QTest::newRow("one message") << true << 1 << 1 << QStringLiteral("Scheduled 1 message!");
    }

    void whatWasScheduledIsToldInTheWordsOfTheHouse()
    {
        QFETCH(const bool, ofMessages);
        QFETCH(const int, count);
        QFETCH(const int, batches);
        QFETCH(const QString, text);
        QCOMPARE(scheduledText(ofMessages, count, batches), text);
    }

    void aLaterNoticeTakesThePlaceOfItsLikeAndOfNoOther()
    {
        const auto key = [](Kind kind, qint64 campaign, const QString &text) {
            return noticeKey({kind, CampaignId(campaign), QStringLiteral("title"), text});
        };
        const QString one = QStringLiteral("one");
        const QString two = QStringLiteral("two");
        QCOMPARE(key(Kind::OperatorNeeded, 0, one), key(Kind::OperatorNeeded, 0, two));
        QVERIFY(key(Kind::HeldOverNight, 1, one) != key(Kind::HeldOverNight, 2, one));
        QVERIFY(key(Kind::HeldOverNight, 1, one) != key(Kind::WaitsForGo, 1, one));
        // What a campaign comes to replaces that it has started.
        QCOMPARE(key(Kind::CampaignFinished, 1, one), key(Kind::CampaignStarted, 1, two));
        QCOMPARE(key(Kind::RoundFinished, 1, one), key(Kind::CampaignStarted, 1, two));
        QVERIFY(key(Kind::CampaignFinished, 1, one) != key(Kind::CampaignFinished, 2, one));
        // Two accounts, two alarms: each asks for an act of its own.
        QVERIFY(key(Kind::AccountStopped, 0, one) != key(Kind::AccountStopped, 0, two));
        QVERIFY(key(Kind::Alarm, 1, one) != key(Kind::Alarm, 1, two));
    }

    void whatWasDealtWithElsewhereIsDone()
    {
        dispatch::EngineStatus status;
        status.accounts = {{}};
        QCOMPARE(doneKeys(status).size(), 4);
        status.parked = 1;
        status.accounts.first().pauseReason = QStringLiteral("bad-key");
        QVERIFY(doneKeys(status).isEmpty());
        status.parked = 0;
        const QString asked = noticeKey({Kind::OperatorNeeded, {}, {}, QStringLiteral("2 calls")});
        // Calls in doubt and missed appointments stand on the same page.
        const QString missed = noticeKey({Kind::AppointmentsMissed, CampaignId(1), {}, QStringLiteral("2")});
        QCOMPARE(doneKeys(status).size(), 2);
        QVERIFY(asked.startsWith(doneKeys(status).constFirst()));
        QVERIFY(missed.startsWith(doneKeys(status).constLast()));
    }

    void aHaltIsDoneWithOnceAnEngineIsReady() // F40
    {
        const QString halt = noticeKey({Kind::DiallingStopped, {}, {}, QStringLiteral("disk full")});
        const auto isDone = [&halt](const dispatch::EngineStatus &status) {
            const QStringList done = doneKeys(status);
            return std::any_of(done.cbegin(), done.cend(),
                               [&halt](const QString &key) { return halt.startsWith(key); });
        };
        dispatch::EngineStatus status;
        QVERIFY(!isDone(status));
        status.ready = true;
        status.halted = QStringLiteral("disk full");
        QVERIFY(!isDone(status));
        status.halted.clear();
        QVERIFY(isDone(status));
    }

    void aNoticeOfACampaignHoldsWhileItsCauseDoes_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("ended");
        QTest::newRow("held") << Kind::HeldOverNight << QStringLiteral("held") << false;
        QTest::newRow("held, and resumed") << Kind::HeldOverNight << QStringLiteral("active") << true;
        QTest::newRow("held, and cancelled") << Kind::HeldOverNight << QStringLiteral("over") << true;
        QTest::newRow("waits for go") << Kind::WaitsForGo << QStringLiteral("canary") << false;
        QTest::newRow("go was given") << Kind::WaitsForGo << QStringLiteral("active") << true;
        QTest::newRow("agent unknown") << Kind::AgentUnknown << QStringLiteral("active") << false;
        QTest::newRow("agent unknown, cancelled") << Kind::AgentUnknown << QStringLiteral("over") << true;
        QTest::newRow("refused") << Kind::CampaignRefused << QStringLiteral("held") << false;
        QTest::newRow("refused, and resumed") << Kind::CampaignRefused << QStringLiteral("active") << true;
        QTest::newRow("refused for good") << Kind::CampaignRefused << QStringLiteral("over") << false;
        QTest::newRow("an alarm") << Kind::Alarm << QStringLiteral("over") << false;
    }

    void aNoticeOfACampaignHoldsWhileItsCauseDoes()
    {
        QFETCH(const Kind, kind);
        QFETCH(const QString, now);
        Campaign other;
        other.id = CampaignId(1);
        other.heldAfterGap = true;
        QList<Campaign> open = {other};
        if (now != QLatin1String("over")) {
            Campaign campaign;
            campaign.id = CampaignId(2);
            campaign.heldAfterGap = now == QLatin1String("held");
            campaign.state = campaign.heldAfterGap ? CampaignState::Paused : CampaignState::Active;
            campaign.rules.canary = now == QLatin1String("canary") ? 3 : 0;
            open << campaign;
        }
        QTEST(hasEnded({kind, CampaignId(2), QStringLiteral("title"), QStringLiteral("text")}, open),
              "ended");
    }

    void whatAPersonMustDecideStaysInSight()
    {
        for (const Kind kind : {Kind::AccountStopped, Kind::OperatorNeeded, Kind::HeldOverNight, Kind::Alarm,
                                Kind::DiallingStopped})
            QVERIFY(isLasting(kind));
        for (const Kind kind : {Kind::CampaignStarted, Kind::CampaignFinished, Kind::Resumed})
            QVERIFY(!isLasting(kind));
        QCOMPARE(noticeLook(Kind::Alarm).tone, Tone::Bad);
        QCOMPARE(noticeLook(Kind::CampaignFinished), (BadgeLook{Tone::Good, Mark::Tick}));
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::NoticeTextTest)
#include "tst_noticetext.moc"
