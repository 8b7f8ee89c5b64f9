// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/tokenbucket.h"

#include <QList>
#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::sync;

class TokenBucketTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullBucketLetsThroughAtOnce()
    {
        TokenBucket bucket(3, 60, milliseconds{5'000});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bucket.take(milliseconds{5'000}), milliseconds{0});
        QCOMPARE(bucket.take(milliseconds{5'000}), milliseconds{1'000});
        QCOMPARE(bucket.take(milliseconds{5'000}), milliseconds{2'000});
    }

    void itFillsUpAndNotBeyond()
    {
        TokenBucket bucket(2, 60, milliseconds{0});
        QCOMPARE(bucket.take(milliseconds{0}), milliseconds{0});
        QCOMPARE(bucket.take(milliseconds{0}), milliseconds{0});
        for (int i = 0; i < 2; ++i)
            QCOMPARE(bucket.take(milliseconds{3'600'000}), milliseconds{0});
        QVERIFY(bucket.take(milliseconds{3'600'000}) > milliseconds{0});
    }

    // S0-088, X-35: 60 a minute by user, whatever comes in which moment.
    void noMinuteHasMoreThanBothTogether()
    {
        constexpr quint32 Seed = 88;
        constexpr int AtOnce = 10;
        constexpr int PerMinute = 48;
        QRandomGenerator random(Seed);
        TokenBucket bucket(AtOnce, PerMinute, milliseconds{0});
        milliseconds now{0};
        QList<milliseconds> sent;
        for (int i = 0; i < 5'000; ++i) {
            if (random.bounded(10) == 0)
                now += milliseconds{random.bounded(30'000)};
            now += bucket.take(now);
            sent << now;
        }
        for (qsizetype first = 0, last = 0; last < sent.size(); ++last) {
            while (sent.at(last) - sent.at(first) >= milliseconds{60'000})
                ++first;
            QVERIFY2(last - first + 1 <= AtOnce + PerMinute, qPrintable(QStringLiteral("seed %1").arg(Seed)));
        }
    }
};

QTEST_GUILESS_MAIN(TokenBucketTest)
#include "tst_tokenbucket.moc"
