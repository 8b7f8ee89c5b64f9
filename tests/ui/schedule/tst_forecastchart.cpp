// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/forecastchart.h"

#include "tests/support/accessiblenames.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class ForecastChartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWholeIsToldInWords();
    void keysTellOfEachBar();
    void thePointerTellsOfTheBarBelow();
    void barsReachAsHighAsTheirCalls();
    void barsAndLimitCanBeSeen_data();
    void barsAndLimitCanBeSeen();
    void nothingToShowIsNoStopForTheKeyboard();
};

namespace {

constexpr Instant Noon{milliseconds{1'795'156'200'000}}; // 12:00 IST on 20 November 2026

QTimeZone india()
{
    return QTimeZone(QByteArrayLiteral("Asia/Kolkata"));
}

QList<plan::ForecastBucket> threeBuckets()
{
    const std::chrono::minutes half{30};
    return {{Noon, Noon + half, 4, 20},
            {Noon + half, Noon + 2 * half, 0, 0},
            {Noon + 2 * half, Noon + 3 * half, 2, 1}};
}

/// On the base colour, as in the dialog.
QImage drawn(ForecastChart &chart)
{
    chart.setAutoFillBackground(true);
    chart.setBackgroundRole(QPalette::Base);
    return chart.grab().toImage();
}

int countColour(const QImage &image, const QColor &colour, int fromX, int untilX)
{
    int count = 0;
    for (int x = fromX; x < untilX; ++x) {
        for (int y = 0; y < image.height(); ++y)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

void ForecastChartTest::theWholeIsToldInWords()
{
    ForecastChart chart(india());
    chart.setForecast(threeBuckets(), 5);
    QCOMPARE(chart.chosenText(), QStringLiteral("At most 4 of 5 lines are in use at once. Arrow keys or the "
                                                "pointer tell of each bar."));
    QCOMPARE(chart.accessibleDescription(), chart.chosenText());
    QVERIFY(!chart.accessibleName().isEmpty());
    QCOMPARE(test::unnamedFields(chart), QStringList());
}

void ForecastChartTest::keysTellOfEachBar()
{
    ForecastChart chart(india());
    chart.setForecast(threeBuckets(), 5);
    QSignalSpy chosen(&chart, &ForecastChart::chosenChanged);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.chosenText(),
             QStringLiteral("Fri 20 Nov 2026, 12:00 IST to Fri 20 Nov 2026, 12:30 IST: at most 4 "
                            "of 5 lines in use, 20 call(s) begin"));
    QCOMPARE(chart.accessibleDescription(), chart.chosenText());
    QTest::keyClick(&chart, Qt::Key_End);
    const QString last = chart.chosenText();
    QVERIFY2(last.contains(QStringLiteral("at most 2 of 5")), qPrintable(last));
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.chosenText(), last);
    QTest::keyClick(&chart, Qt::Key_Left);
    QVERIFY(chart.chosenText().contains(QStringLiteral("at most 0 of 5")));
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Left);
    QVERIFY(chart.chosenText().contains(QStringLiteral("at most 4 of 5")));
    QCOMPARE(chosen.size(), 6);
    // Another forecast has other bars.
    chart.setForecast(threeBuckets(), 5);
    QVERIFY(chart.chosenText().startsWith(QStringLiteral("At most 4")));
}

void ForecastChartTest::thePointerTellsOfTheBarBelow()
{
    ForecastChart chart(india());
    chart.setForecast(threeBuckets(), 5);
    chart.resize(400, 200);
    chart.show();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    QTest::mouseMove(&chart, QPoint(390, 100));
    QVERIFY(chart.chosenText().contains(QStringLiteral("at most 2 of 5")));
    QTest::mouseMove(&chart, QPoint(60, 100));
    QVERIFY(chart.chosenText().contains(QStringLiteral("at most 4 of 5")));
    // Whoever reads by keys keeps the bar.
    chart.setFocus();
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&chart, &leave);
    QVERIFY(chart.chosenText().contains(QStringLiteral("at most 4 of 5")));
    chart.clearFocus();
    QCoreApplication::sendEvent(&chart, &leave);
    QVERIFY(chart.chosenText().startsWith(QStringLiteral("At most")));
}

void ForecastChartTest::barsReachAsHighAsTheirCalls()
{
    ForecastChart chart(india());
    chart.setForecast(threeBuckets(), 4);
    chart.resize(640, 240);
    const QColor fill = toneColours(Tone::Info, chart.palette()).text;
    const QImage image = drawn(chart);
    const int first = countColour(image, fill, 30, 220);
    const int second = countColour(image, fill, 240, 420);
    const int third = countColour(image, fill, 440, 640);
    QVERIFY(first > 0);
    QCOMPARE(second, 0);
    QVERIFY2(third > first * 4 / 10 && third < first * 6 / 10,
             qPrintable(QStringLiteral("%1 and %2").arg(first).arg(third)));
}

void ForecastChartTest::barsAndLimitCanBeSeen_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addRow("light") << lightPalette();
    QTest::addRow("dark") << darkPalette();
}

void ForecastChartTest::barsAndLimitCanBeSeen()
{
    QFETCH(QPalette, palette);
    const QColor base = palette.color(QPalette::Base);
    for (const Tone tone : {Tone::Info, Tone::Warning}) {
        const QColor colour = toneColours(tone, palette).text;
        QVERIFY2(contrastRatio(colour, base) >= 3, qPrintable(colour.name()));
        ForecastChart chart(india());
        chart.setPalette(palette);
        chart.setForecast(threeBuckets(), 5);
        chart.resize(400, 200);
        QVERIFY(countColour(drawn(chart), colour, 0, 400) > 20);
    }
}

void ForecastChartTest::nothingToShowIsNoStopForTheKeyboard()
{
    ForecastChart chart(india());
    QCOMPARE(chart.focusPolicy(), Qt::NoFocus);
    QVERIFY(chart.chosenText().isEmpty());
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(chart.chosenText().isEmpty());
    QVERIFY(!drawn(chart).isNull());
    chart.setForecast(threeBuckets(), 5);
    QCOMPARE(chart.focusPolicy(), Qt::StrongFocus);
}

QTEST_MAIN(ForecastChartTest)
#include "tst_forecastchart.moc"
