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
    void theHoursOfHouseAndLawCountToo_data();
    void theHoursOfHouseAndLawCountToo();

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
    [[nodiscard]] static CallingMeans means()
    {
        CallingMeans means;
        means.lines.account = 10;
        return means;
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
    QCOMPARE(slipsToAnotherDay(campaign(), means(), remaining, stopped, now), held);
}

void DowntimeTest::whatHasNotBegunOrIsThroughIsNeverHeld()
{
    QVERIFY(!slipsToAnotherDay(campaign(), means(), 0, at(20, 12, 0), at(21, 9, 30)));
    QVERIFY(!slipsToAnotherDay(campaign(), means(), 100, at(19, 12, 0), at(20, 9, 30)));
}

void DowntimeTest::aPracticeCampaignThatIsThroughBeforeTheWindowClosesIsNotHeld()
{
    Campaign quick = campaign();
    quick.interval = 1s;
    CallingMeans line = means();
    line.averageCall = 9s;
    // Sixty rounds of ten: nine minutes on the practice line, three hours in life.
    QVERIFY(!slipsToAnotherDay(quick, line, 600, at(20, 12, 0), at(20, 20, 0)));
    line.averageCall = plan::AverageCall;
    QVERIFY(slipsToAnotherDay(quick, line, 600, at(20, 12, 0), at(20, 20, 0)));
}

void DowntimeTest::theHoursOfHouseAndLawCountToo_data() // X-06, ruling 7
{
    QTest::addColumn<QList<HoursPart>>("house");
    QTest::addColumn<QString>("law");
    QTest::addColumn<bool>("held");
    const QList<HoursPart> always = CallingPolicy::always(defaultZone()).parts;
    const QList<HoursPart> office = {HoursPart{.opens = QTime(9, 0), .closes = QTime(18, 0)}};
    QTest::addRow("neither") << always << QStringLiteral("none") << false;
    QTest::addRow("the house's") << office << QStringLiteral("none") << true;
    QTest::addRow("the law's") << always << QStringLiteral("in") << true;
}

void DowntimeTest::theHoursOfHouseAndLawCountToo()
{
    QFETCH(QList<HoursPart>, house);
    QFETCH(QString, law);
    Campaign wide = campaign();
    wide.policy = CallingPolicy::always(QTimeZone("Asia/Kolkata"));
    CallingMeans line = means();
    line.house.parts = house;
    line.legalProfile = law;
    // An hour of calls that would have ended in time, and after the gap begins at 21:30.
    QTEST(slipsToAnotherDay(wide, line, 60, at(20, law == QLatin1String("in") ? 19 : 16, 0), at(20, 21, 30)),
          "held");
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::DowntimeTest)
#include "tst_downtime.moc"
