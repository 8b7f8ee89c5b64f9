// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/downtime.h"

#include <QTest>

namespace callboard::dispatch {

using namespace std::chrono_literals;

class DowntimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCampaignIsHeldOnlyWhenTheGapMovesItToAnotherDay_data();
    void aCampaignIsHeldOnlyWhenTheGapMovesItToAnotherDay();
    void whatHasNotBegunOrIsThroughIsNeverHeld();
    void aPracticeCampaignThatIsThroughBeforeTheWindowClosesIsNotHeld();

private:
    [[nodiscard]] static Instant at(int day, int hour, int minute)
    {
        return fromMSecsSinceEpoch(
            QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("Asia/Kolkata"))
                .toMSecsSinceEpoch());
    }
    /// Ten at a time, every ten minutes, from 10:00 IST on the 20th.
    [[nodiscard]] static Campaign campaign()
    {
        Campaign campaign;
        campaign.start = at(20, 10, 0);
        campaign.parallel = 10;
        campaign.interval = 600s;
        return campaign;
    }
    [[nodiscard]] static Account account()
    {
        Account account;
        account.lines = 10;
        return account;
    }
};

void DowntimeTest::aCampaignIsHeldOnlyWhenTheGapMovesItToAnotherDay_data() // ruling 7
{
    QTest::addColumn<int>("remaining");
    QTest::addColumn<Instant>("stopped");
    QTest::addColumn<Instant>("now");
    QTest::addColumn<bool>("held");
    QTest::addRow("forty minutes of the day (F50)") << 100 << at(20, 10, 0) << at(20, 10, 40) << false;
    QTest::addRow("past the window's end (F51)") << 60 << at(20, 20, 0) << at(20, 21, 30) << true;
    QTest::addRow("overnight") << 10 << at(20, 12, 0) << at(21, 9, 30) << true;
    QTest::addRow("would have ended tomorrow anyhow") << 200 << at(20, 20, 0) << at(20, 21, 30) << false;
}

void DowntimeTest::aCampaignIsHeldOnlyWhenTheGapMovesItToAnotherDay()
{
    QFETCH(int, remaining);
    QFETCH(Instant, stopped);
    QFETCH(Instant, now);
    QFETCH(bool, held);
    QCOMPARE(slipsToAnotherDay(campaign(), account(), remaining, {}, stopped, now), held);
}

void DowntimeTest::whatHasNotBegunOrIsThroughIsNeverHeld()
{
    QVERIFY(!slipsToAnotherDay(campaign(), account(), 0, {}, at(20, 12, 0), at(21, 9, 30)));
    QVERIFY(!slipsToAnotherDay(campaign(), account(), 100, {}, at(19, 12, 0), at(20, 9, 30)));
}

void DowntimeTest::aPracticeCampaignThatIsThroughBeforeTheWindowClosesIsNotHeld()
{
    Campaign quick = campaign();
    quick.interval = 1s;
    Account line = account();
    line.provider = ProviderKind::Practice;
    DiallingPeriods periods;
    periods.practiceCall = 9s;
    // Sixty rounds of ten: nine minutes on the practice line, three hours in life.
    QVERIFY(!slipsToAnotherDay(quick, line, 600, periods, at(20, 12, 0), at(20, 20, 0)));
    line.provider = ProviderKind::Vapi;
    QVERIFY(slipsToAnotherDay(quick, line, 600, periods, at(20, 12, 0), at(20, 20, 0)));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::DowntimeTest)
#include "tst_downtime.moc"
