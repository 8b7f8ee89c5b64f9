// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/noticetext.h"

#include <QTest>

namespace callboard::ui {

class NoticeTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasScheduledIsToldInTheWordsOfTheHouse_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("batches");
        QTest::addColumn<QString>("text");
        // S0-040.
        QTest::newRow("many") << 100 << 20 << QStringLiteral("Scheduled 100 calls in 20 batches!");
        QTest::newRow("one batch") << 5 << 1 << QStringLiteral("Scheduled 5 calls in 1 batch!");
        QTest::newRow("one call") << 1 << 1 << QStringLiteral("Scheduled 1 call!");
    }

    void whatWasScheduledIsToldInTheWordsOfTheHouse()
    {
        QFETCH(const int, calls);
        QFETCH(const int, batches);
        QFETCH(const QString, text);
        QCOMPARE(scheduledText(calls, batches), text);
    }

    void whatAPersonMustDecideStaysInSight()
    {
        using Kind = dispatch::Notice::Kind;
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
