// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/refresher.h"

#include "core/base/restafter.h"
#include "tests/support/fakeclock.h"

#include <QTest>
#include <QWidget>

using namespace callboard::ui;

class RefresherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loadsWhenThePageIsFirstSeen();
    void doesNotLoadWhileThePageIsHidden();
    void oneLoadAtATimeAndOneMoreForAllThatCameMeanwhile();
    void whatAPersonChoseIsNotKeptWaiting();
    void whatTakesLongRestsLong();
};

void RefresherTest::loadsWhenThePageIsFirstSeen()
{
    QWidget page;
    int loads = 0;
    Refresher refresher(&page, [&loads] { ++loads; });
    QCOMPARE(loads, 0);
    page.show();
    QCOMPARE(loads, 1);
}

void RefresherTest::doesNotLoadWhileThePageIsHidden()
{
    QWidget page;
    int loads = 0;
    Refresher refresher(&page, [&] {
        ++loads;
        refresher.finished();
    });
    refresher.request();
    refresher.request();
    QCOMPARE(loads, 0);
    page.show();
    QTRY_COMPARE(loads, 1);
}

void RefresherTest::oneLoadAtATimeAndOneMoreForAllThatCameMeanwhile()
{
    QWidget page;
    int loads = 0;
    Refresher refresher(&page, [&loads] { ++loads; });
    page.show();
    QCOMPARE(loads, 1);
    for (int i = 0; i < 10; ++i)
        refresher.request();
    QCOMPARE(loads, 1);
    refresher.finished();
    QTRY_COMPARE(loads, 2);
}

void RefresherTest::whatAPersonChoseIsNotKeptWaiting()
{
    QWidget page;
    int loads = 0;
    Refresher refresher(&page, [&loads] { ++loads; });
    page.show();
    refresher.finished();
    refresher.request();
    QCOMPARE(loads, 1);
    refresher.requestNow();
    QCOMPARE(loads, 2);
    // While a load is under way: right after it.
    refresher.requestNow();
    QCOMPARE(loads, 2);
    refresher.finished();
    QCOMPARE(loads, 3);
    // And that is that.
    refresher.finished();
    QCOMPARE(loads, 3);
}

void RefresherTest::whatTakesLongRestsLong()
{
    using namespace std::chrono_literals;
    QWidget page;
    const auto clock = std::make_shared<callboard::test::FakeClock>(callboard::Instant());
    int loads = 0;
    Refresher refresher(
        &page, [&loads] { ++loads; }, clock);
    page.show();
    clock->advance(600ms);
    refresher.finished();
    QCOMPARE(refresher.rest(), 2400ms);
    refresher.request();
    QCOMPARE(loads, 1);
    page.hide();
    page.show(); // whoever comes to look is not kept waiting
    QCOMPARE(loads, 2);
    refresher.finished();
    refresher.requestNow();
    refresher.finished();
    QCOMPARE(refresher.rest(), callboard::LeastRest);
}

QTEST_MAIN(RefresherTest)
#include "tst_refresher.moc"
