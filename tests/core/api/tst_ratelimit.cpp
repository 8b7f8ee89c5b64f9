// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/ratelimit.h"

#include <QTest>

namespace callboard::api {

class RateLimitTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBurstIsLetThroughAndThenSoManyASecond()
    {
        RateLimit limit(3, 2);
        const milliseconds start{5'000};
        for (int i = 0; i < 3; ++i)
            QVERIFY(limit.take(start));
        QVERIFY(!limit.take(start));
        QVERIFY(!limit.take(start + milliseconds{499}));
        QVERIFY(limit.take(start + milliseconds{500}));
        QVERIFY(!limit.take(start + milliseconds{500}));
        QVERIFY(limit.take(start + milliseconds{1'000}));
    }

    void aLongPauseSavesNoMoreThanABurst()
    {
        RateLimit limit(2, 10);
        const milliseconds later{3'600'000};
        QVERIFY(limit.take(later));
        QVERIFY(limit.take(later));
        QVERIFY(!limit.take(later));
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::RateLimitTest)
#include "tst_ratelimit.moc"
