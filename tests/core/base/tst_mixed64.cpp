// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/mixed64.h"

#include <QTest>

using namespace callboard;

class Mixed64Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameInputGivesThePublishedNumbers();
    void fractionsSpreadEvenly();
};

// The reference implementation's first three outputs from the seed 0: its state grows by the constant.
void Mixed64Test::theSameInputGivesThePublishedNumbers()
{
    constexpr quint64 Step = 0x9e3779b97f4a7c15ULL;
    QCOMPARE(mixed64(0), quint64(0xe220a8397b1dcdafULL));
    QCOMPARE(mixed64(Step), quint64(0x6e789e6aa1b965f4ULL));
    QCOMPARE(mixed64(2 * Step), quint64(0x06c45d188009454fULL));
}

void Mixed64Test::fractionsSpreadEvenly()
{
    int tenths[10] = {};
    for (quint64 i = 0; i < 10'000; ++i) {
        const double fraction = mixedFraction(i);
        QVERIFY(fraction >= 0 && fraction < 1);
        ++tenths[int(fraction * 10)];
    }
    for (const int count : tenths)
        QVERIFY2(count > 850 && count < 1150, qPrintable(QString::number(count)));
}

QTEST_GUILESS_MAIN(Mixed64Test)
#include "tst_mixed64.moc"
