// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/linelimit.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>

namespace callboard::dispatch {

class LineLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLimitedAtFirst();
    void tooMuchHalvesWhatWasUnderWay_data();
    void tooMuchHalvesWhatWasUnderWay();
    void aSecondTimeHalvesTheLimitItself();
    void itSpeedsUpByOneForEachRound();
    void itAgreesWithAPlainModel_data();
    void itAgreesWithAPlainModel();
};

namespace {

constexpr int Unlimited = std::numeric_limits<int>::max();

/// \a count calls that went well, of an account with \a lines.
void accept(LineLimit &limit, int count, int lines)
{
    for (int i = 0; i < count; ++i)
        limit.noteAccepted(lines);
}

/// The limit as a number that is at hand, Unlimited for none.
struct PlainLimit
{
    int limit = Unlimited;
    int inThisRound = 0;

    void halve(int underWay)
    {
        limit = std::max(1, std::min(underWay, limit) / 2);
        inThisRound = 0;
    }
    void accept(int lines)
    {
        if (limit == Unlimited)
            return;
        ++inThisRound;
        if (inThisRound < limit)
            return;
        inThisRound = 0;
        limit = limit + 1 >= lines ? Unlimited : limit + 1;
    }
};

} // namespace

void LineLimitTest::nothingIsLimitedAtFirst()
{
    LineLimit limit;
    QCOMPARE(limit.calls(), Unlimited);
    accept(limit, 50, 10);
    QCOMPARE(limit.calls(), Unlimited);
}

void LineLimitTest::tooMuchHalvesWhatWasUnderWay_data()
{
    QTest::addColumn<int>("underWay");
    QTest::addColumn<int>("calls");
    QTest::newRow("ten") << 10 << 5;
    QTest::newRow("seven") << 7 << 3;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("none") << 0 << 1;
}

void LineLimitTest::tooMuchHalvesWhatWasUnderWay()
{
    QFETCH(int, underWay);
    QFETCH(int, calls);
    LineLimit limit;
    limit.halve(underWay);
    QCOMPARE(limit.calls(), calls);
}

void LineLimitTest::aSecondTimeHalvesTheLimitItself()
{
    LineLimit limit;
    limit.halve(40);
    limit.halve(40); // the calls of before are still under way
    QCOMPARE(limit.calls(), 10);
}

void LineLimitTest::itSpeedsUpByOneForEachRound()
{
    LineLimit limit;
    limit.halve(8);
    accept(limit, 3, 8);
    QCOMPARE(limit.calls(), 4);
    accept(limit, 1, 8);
    QCOMPARE(limit.calls(), 5);
    accept(limit, 5 + 6, 8);
    QCOMPARE(limit.calls(), 7);
    accept(limit, 7, 8); // eight: its own lines bind again
    QCOMPARE(limit.calls(), Unlimited);
}

void LineLimitTest::itAgreesWithAPlainModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {5U, 20261120U, 90210U})
        QTest::addRow("seed %u", seed) << seed;
}

void LineLimitTest::itAgreesWithAPlainModel()
{
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    LineLimit limit;
    PlainLimit model;
    int recovered = 0;
    for (int i = 0; i < 20'000; ++i) {
        const int lines = 2 + dice.bounded(12);
        if (dice.bounded(60) == 0) {
            const int underWay = dice.bounded(lines + 1);
            limit.halve(underWay);
            model.halve(underWay);
        } else {
            const bool wasLimited = limit.calls() != Unlimited;
            limit.noteAccepted(lines);
            model.accept(lines);
            recovered += wasLimited && limit.calls() == Unlimited ? 1 : 0;
        }
        const QByteArray where = QStringLiteral("seed %1, step %2").arg(seed).arg(i).toUtf8();
        QVERIFY2(limit.calls() == model.limit, where.constData());
        QVERIFY2(limit.calls() >= 1, where.constData());
    }
    QVERIFY2(recovered > 20, qPrintable(QString::number(recovered)));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::LineLimitTest)
#include "tst_linelimit.moc"
