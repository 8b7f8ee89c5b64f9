// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/signalwatcher.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace callboard::app;

class SignalWatcherTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSignalArrivesInTheEventLoop();
    void severalArriveInTheirOrder();
    void theFoundDispositionIsPutBack();
};

void SignalWatcherTest::aSignalArrivesInTheEventLoop()
{
    const SignalWatcher watcher({SIGUSR1});
    QSignalSpy caught(&watcher, &SignalWatcher::caught);
    QCOMPARE(std::raise(SIGUSR1), 0);
    QCOMPARE(caught.size(), 0);
    QTRY_COMPARE(caught.size(), 1);
    QCOMPARE(caught.at(0).at(0).toInt(), SIGUSR1);
}

void SignalWatcherTest::severalArriveInTheirOrder()
{
    const SignalWatcher watcher({SIGUSR1, SIGUSR2});
    QSignalSpy caught(&watcher, &SignalWatcher::caught);
    std::raise(SIGUSR2);
    std::raise(SIGUSR1);
    QTRY_COMPARE(caught.size(), 2);
    QCOMPARE(caught.at(0).at(0).toInt(), SIGUSR2);
    QCOMPARE(caught.at(1).at(0).toInt(), SIGUSR1);
}

void SignalWatcherTest::theFoundDispositionIsPutBack()
{
    const auto before = std::signal(SIGUSR1, SIG_IGN);
    {
        const SignalWatcher watcher({SIGUSR1});
    }
    const auto after = std::signal(SIGUSR1, before);
    QVERIFY(after == SIG_IGN);
}

QTEST_GUILESS_MAIN(SignalWatcherTest)
#include "tst_signalwatcher.moc"
