// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/progressring.h"

#include <QTest>

using namespace callboard::ui;

namespace {

/// The pixel in the middle of the ring's stroke, \a turn of a full circle clockwise from twelve o'clock.
QColor strokeAt(const QImage &image, double turn)
{
    const double width = image.width() / 7.0;
    const double radius = (image.width() - width - 1) / 2;
    const double angle = turn * 2 * M_PI;
    const double middle = image.width() / 2.0;
    return image.pixelColor(qFloor(middle + radius * qSin(angle)), qFloor(middle - radius * qCos(angle)));
}

} // namespace

class ProgressRingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // E-22: the ring fills clockwise from twelve o'clock.
    void fillsAsFarAsThePercentage_data();
    void fillsAsFarAsThePercentage();
    void outsideAndInsideOfTheRingAreTransparent();
    void marksDifferInShapeToo();
    void takesPercentagesOutOfRangeForTheEnds();
    void iconHasTheSizesOfPanels();
};

void ProgressRingTest::fillsAsFarAsThePercentage_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("percent");
    for (const int size : {22, 48, 128}) {
        for (const int percent : {0, 25, 34, 50, 99, 100})
            QTest::addRow("%d px, %d %%", size, percent) << size << percent;
    }
}

void ProgressRingTest::fillsAsFarAsThePercentage()
{
    QFETCH(int, size);
    QFETCH(int, percent);
    const QImage image = progressRing(size, percent, RingMark::Running);
    for (int at = 4; at < 100; at += 4) {
        if (qAbs(at - percent) < 4)
            continue; // antialiased around the end of the arc
        const QColor seen = strokeAt(image, at / 100.0);
        const bool isFilled = seen.alpha() > 200 && seen.green() > seen.red() + 60;
        QVERIFY2(isFilled == (at < percent),
                 qPrintable(QStringLiteral("at %1 %: %2").arg(at).arg(seen.name(QColor::HexArgb))));
    }
}

void ProgressRingTest::outsideAndInsideOfTheRingAreTransparent()
{
    const QImage image = progressRing(64, 70, RingMark::Running);
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(image.pixelColor(63, 63).alpha(), 0);
    QCOMPARE(image.pixelColor(32, 16).alpha(), 0);
}

void ProgressRingTest::marksDifferInShapeToo()
{
    const auto shape = [](RingMark mark) {
        return progressRing(48, 50, mark).convertToFormat(QImage::Format_Alpha8);
    };
    QVERIFY(shape(RingMark::Running) != shape(RingMark::Paused));
    QVERIFY(shape(RingMark::Running) != shape(RingMark::Trouble));
    QVERIFY(shape(RingMark::Paused) != shape(RingMark::Trouble));
}

void ProgressRingTest::takesPercentagesOutOfRangeForTheEnds()
{
    QCOMPARE(progressRing(32, -5, RingMark::Running), progressRing(32, 0, RingMark::Running));
    QCOMPARE(progressRing(32, 150, RingMark::Running), progressRing(32, 100, RingMark::Running));
}

void ProgressRingTest::iconHasTheSizesOfPanels()
{
    const QIcon icon = progressRingIcon(50, RingMark::Running);
    for (const int size : {16, 22, 24, 32, 48})
        QVERIFY(icon.availableSizes().contains(QSize(size, size)));
}

QTEST_MAIN(ProgressRingTest)
#include "tst_progressring.moc"
