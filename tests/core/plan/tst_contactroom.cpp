// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/contactroom.h"
#include "tests/core/plan/plantimes.h"

#include <QTest>

#include <vector>

using namespace callboard;
using namespace callboard::plan;
using std::chrono::hours, std::chrono::minutes;

class ContactRoomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCapFreesWhenItsOldestContactLeaves();
    void theLatestOfGapAndCapsDecides_data();
    void theLatestOfGapAndCapsDecides();
};

namespace {

const Instant Noon = test::at("2026-11-20T12:00:00+05:30");

} // namespace

void ContactRoomTest::aCapFreesWhenItsOldestContactLeaves()
{
    const RollingCap cap{2, hours{24}};
    const std::vector<Instant> contacts = {Noon, Noon + hours{3}, Noon + hours{5}};
    QCOMPARE(freesAt(cap, contacts), std::optional(Noon + hours{27}));
    QVERIFY(!freesAt(cap, std::span(contacts).first(1)));
    QVERIFY(!freesAt(cap, {}));
    QCOMPARE(freesAt({0, hours{1}}, contacts), std::optional(Noon + hours{6}));
}

void ContactRoomTest::theLatestOfGapAndCapsDecides_data()
{
    QTest::addColumn<seconds>("gap");
    QTest::addColumn<int>("cap");
    QTest::addColumn<seconds>("after"); // noon
    QTest::addRow("neither binds") << seconds{60} << 5 << seconds(hours{2});
    QTest::addRow("the gap binds") << seconds(hours{4}) << 5 << seconds(hours{5});
    QTest::addRow("the cap binds") << seconds(hours{4}) << 2 << seconds(hours{24});
    QTest::addRow("no limits at all") << seconds{0} << 0 << seconds(hours{2});
}

void ContactRoomTest::theLatestOfGapAndCapsDecides()
{
    QFETCH(seconds, gap);
    QFETCH(int, cap);
    QFETCH(seconds, after);
    ContactLimits limits{gap, {}};
    if (cap > 0)
        limits.caps << RollingCap{cap, hours{24}};
    const std::vector<Instant> contacts = {Noon, Noon + hours{1}};
    QCOMPARE(allowedFrom(Noon + hours{2}, limits, contacts), Noon + after);
    QCOMPARE(allowedFrom(Noon, limits, {}), Noon);
}

QTEST_GUILESS_MAIN(ContactRoomTest)
#include "tst_contactroom.moc"
