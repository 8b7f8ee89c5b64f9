// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/momenttext.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace callboard;

class MomentTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    // "11/12" is a day in November here and one in December there.
    void dayAndMonthCannotBeMistaken_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("C") << QLocale::c();
        QTest::newRow("United States") << QLocale(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("India") << QLocale(QLocale::English, QLocale::India);
    }

    void dayAndMonthCannotBeMistaken()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        const QTimeZone zone("Asia/Kolkata");
        const Instant at = fromDateTime(QDateTime({2026, 11, 12}, {17, 5, 9}, zone));
        QCOMPARE(momentText(at, zone), QStringLiteral("Thu 12 Nov 2026, 17:05 IST"));
        QCOMPARE(timeOfDayText(at, zone), QStringLiteral("17:05 IST"));
        QCOMPARE(formattedMoment(at, zone, QStringLiteral("d MMM")), QStringLiteral("12 Nov IST"));
    }
};

QTEST_GUILESS_MAIN(MomentTextTest)
#include "tst_momenttext.moc"
