// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/momentwatch.h"

#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

using namespace std::chrono_literals;

namespace {

/// Stands still until it is moved, and counts how often it is looked at.
class WatchedClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override
    {
        ++looks;
        return at;
    }
    [[nodiscard]] milliseconds bootTime() const override { return milliseconds{0}; }
    [[nodiscard]] milliseconds monotonicTime() const override { return milliseconds{0}; }

    Instant at = fromMSecsSinceEpoch(1'795'156'200'000);
    mutable int looks = 0;
};

} // namespace

class MomentWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSpeaksOnceTheClockIsThere()
    {
        WatchedClock clock;
        MomentWatch watch(clock, nullptr);
        QSignalSpy reached(&watch, &MomentWatch::reached);
        watch.await(clock.at + 5ms);
        QTRY_VERIFY(clock.looks > 4); // the clock stands still
        QCOMPARE(reached.size(), 0);
        clock.at += 5ms;
        QTRY_COMPARE(reached.size(), 1);
        watch.await(clock.at + 1ms); // as the next day
        clock.at += 1h;
        QTRY_COMPARE(reached.size(), 2);
    }

    void aLaterWishTakesThePlaceOfTheFormer()
    {
        WatchedClock clock;
        MomentWatch watch(clock, nullptr);
        QSignalSpy reached(&watch, &MomentWatch::reached);
        watch.await(clock.at - 1h);
        watch.await(clock.at + 5ms);
        QTRY_VERIFY(clock.looks > 4);
        QCOMPARE(reached.size(), 0);
        clock.at += 5ms;
        QTRY_COMPARE(reached.size(), 1);
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::MomentWatchTest)
#include "tst_momentwatch.moc"
