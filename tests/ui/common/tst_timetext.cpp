// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/timetext.h"

#include <QTest>
#include <QTimeZone>

namespace callboard::ui {

class TimeTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void anInstantIsWrittenWithItsZone()
    {
        QCOMPARE(instantText(at("2026-11-21T04:30:00Z"), defaultZone()),
                 QStringLiteral("Sat 21 Nov 2026, 10:00 IST"));
        QCOMPARE(clockText(at("2026-11-21T04:30:00Z"), defaultZone()), QStringLiteral("10:00 IST"));
        QCOMPARE(shortInstantText(at("2026-11-21T04:30:00Z"), defaultZone()),
                 QStringLiteral("21 Nov, 10:00 IST"));
        QCOMPARE(preciseInstantText(at("2026-11-21T04:30:07Z"), defaultZone()),
                 QStringLiteral("Sat 21 Nov 2026, 10:00:07 IST"));
    }

    // S0-044
    void aStartHasSecondsWhenItIsNoWholeMinute()
    {
        QCOMPARE(startText(at("2026-11-21T04:30:00Z"), defaultZone()),
                 QStringLiteral("Sat 21 Nov 2026, 10:00 IST"));
        QCOMPARE(startText(at("2026-11-21T04:30:30Z"), defaultZone()),
                 QStringLiteral("Sat 21 Nov 2026, 10:00:30 IST"));
    }

    void aNearDayIsCalledByName_data()
    {
        QTest::addColumn<QByteArray>("moment");
        QTest::addColumn<QString>("text");
        // Two in the morning in India is the evening before in UTC: the day is that of the zone.
        QTest::newRow("today") << QByteArray("2026-11-20T20:30:00Z") << QStringLiteral("today 02:00 IST");
        QTest::newRow("tomorrow") << QByteArray("2026-11-21T20:30:00Z")
                                  << QStringLiteral("tomorrow 02:00 IST");
        QTest::newRow("yesterday") << QByteArray("2026-11-20T10:30:00Z")
                                   << QStringLiteral("yesterday 16:00 IST");
        QTest::newRow("later") << QByteArray("2026-11-30T04:30:00Z")
                               << QStringLiteral("Mon 30 Nov 2026, 10:00 IST");
    }

    void aNearDayIsCalledByName()
    {
        QFETCH(const QByteArray, moment);
        QFETCH(const QString, text);
        QCOMPARE(dayText(at(moment), at("2026-11-21T04:30:00Z"), defaultZone()), text);
    }

    void aDistanceIsOneRoundedUnit_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << 0 << QStringLiteral("now");
        QTest::newRow("seconds ahead") << 59 << QStringLiteral("in 59 s");
        QTest::newRow("minutes ahead") << 119 << QStringLiteral("in 1 min");
        QTest::newRow("hours back") << -7300 << QStringLiteral("2 h ago");
    }

    void aDistanceIsOneRoundedUnit()
    {
        QFETCH(const int, seconds);
        QFETCH(const QString, text);
        const Instant now = at("2026-11-21T04:30:00Z");
        QCOMPARE(relativeText(now + std::chrono::seconds(seconds), now), text);
    }

    void aDurationHasAtMostTwoUnits_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << QStringLiteral("0 s");
        QTest::newRow("seconds") << 45 << QStringLiteral("45 s");
        QTest::newRow("minutes and seconds") << 130 << QStringLiteral("2 min 10 s");
        QTest::newRow("whole minutes") << 19 * 60 << QStringLiteral("19 min");
        QTest::newRow("hours and minutes") << 3900 << QStringLiteral("1 h 5 min");
        QTest::newRow("seconds do not matter beside hours") << 3959 << QStringLiteral("1 h 5 min");
    }

    void aDurationHasAtMostTwoUnits()
    {
        QFETCH(const int, seconds);
        QFETCH(const QString, text);
        QCOMPARE(durationText(std::chrono::seconds(seconds)), text);
    }

    void aZoneIsNamedWithItsOffset()
    {
        QCOMPARE(zoneText(defaultZone(), at("2026-11-21T04:30:00Z")),
                 QStringLiteral("Asia/Kolkata (IST, UTC+05:30)"));
    }

private:
    static Instant at(const QByteArray &iso)
    {
        return fromDateTime(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate));
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::TimeTextTest)
#include "tst_timetext.moc"
