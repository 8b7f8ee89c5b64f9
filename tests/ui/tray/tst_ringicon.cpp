// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/ringicon.h"

#include <QSignalSpy>
#include <QTest>

using namespace callboard::ui;

class RingIconTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsTheFirstAtOnce();
    void drawsOnlyTheLatestOfMany();
    void staysQuietWhileNothingChanges();
    void aChangedMarkIsDrawn();
};

void RingIconTest::drawsTheFirstAtOnce()
{
    RingIcon icon;
    QSignalSpy drawn(&icon, &RingIcon::drawn);
    icon.setProgress(0, RingMark::Idle);
    QCOMPARE(drawn.size(), 1);
}

void RingIconTest::drawsOnlyTheLatestOfMany()
{
    RingIcon icon;
    QSignalSpy drawn(&icon, &RingIcon::drawn);
    for (int percent = 0; percent <= 80; ++percent)
        icon.setProgress(percent, RingMark::Running);
    QCOMPARE(drawn.size(), 1);
    QTRY_COMPARE(drawn.size(), 2);
    const auto last = drawn.last().first().value<QIcon>();
    QCOMPARE(last.pixmap(48).toImage(), progressRingIcon(80, RingMark::Running).pixmap(48).toImage());
}

void RingIconTest::staysQuietWhileNothingChanges()
{
    RingIcon icon;
    QSignalSpy drawn(&icon, &RingIcon::drawn);
    icon.setProgress(10, RingMark::Running);
    icon.setProgress(11, RingMark::Running);
    QTRY_COMPARE(drawn.size(), 2);
    icon.setProgress(11, RingMark::Running);
    icon.setProgress(12, RingMark::Running);
    // The change to 12 marks the moment at which a needless drawing of 11 would have been counted as well.
    QTRY_COMPARE(drawn.size(), 3);
}

void RingIconTest::aChangedMarkIsDrawn()
{
    RingIcon icon;
    QSignalSpy drawn(&icon, &RingIcon::drawn);
    icon.setProgress(10, RingMark::Running);
    icon.setProgress(10, RingMark::Paused);
    QTRY_COMPARE(drawn.size(), 2);
}

QTEST_MAIN(RingIconTest)
#include "tst_ringicon.moc"
