// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/timeunit.h"

#include <QTest>

using namespace callboard;

class TimeUnitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLetterHasItsLength_data();
    void aLetterHasItsLength();
};

void TimeUnitTest::aLetterHasItsLength_data()
{
    QTest::addColumn<QChar>("letter");
    QTest::addColumn<int>("length");
    QTest::newRow("a second") << QChar(u's') << 1;
    QTest::newRow("a minute") << QChar(u'm') << 60;
    QTest::newRow("an hour") << QChar(u'h') << 3'600;
    QTest::newRow("a day") << QChar(u'd') << 86'400;
    QTest::newRow("no unit") << QChar(u'w') << 0;
    QTest::newRow("a capital letter") << QChar(u'M') << 0;
    QTest::newRow("nothing") << QChar() << 0;
}

void TimeUnitTest::aLetterHasItsLength()
{
    QFETCH(QChar, letter);
    QFETCH(int, length);
    QCOMPARE(unitLength(letter), seconds{length});
}

QTEST_GUILESS_MAIN(TimeUnitTest)
#include "tst_timeunit.moc"
