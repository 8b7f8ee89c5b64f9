// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/numberzones.h"

#include <QFile>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace callboard;
using callboard::plan::usStateOf;
using callboard::plan::zonesOf;

namespace {

PhoneNumber number(const QByteArray &e164)
{
    return PhoneNumber::fromE164(QString::fromLatin1(e164)).value();
}

/// Lines of a number and its zones.
QList<QList<QByteArray>> packagesAnswers()
{
    QFile file(QStringLiteral(":/test/zones/answers.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QList<QByteArray>> answers;
    for (const QByteArray &line : file.readAll().trimmed().split('\n')) {
        if (!line.startsWith('#'))
            answers.append(line.split(' '));
    }
    return answers;
}

} // namespace

class NumberZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zonesAreThoseOfThePrefix_data();
    void zonesAreThoseOfThePrefix();
    void agreesWithThePackageItComesFrom();
    void statesAreThoseOfTheAreaCode_data();
    void statesAreThoseOfTheAreaCode();
};

void NumberZonesTest::zonesAreThoseOfThePrefix_data() // ruling 33
{
    QTest::addColumn<QByteArray>("e164");
    QTest::addColumn<QList<QByteArray>>("zones");
    const auto row = [](const char *name, const char *e164, const QList<QByteArray> &zones) {
        QTest::newRow(name) << QByteArray(e164) << zones;
    };
    row("India", "+919000000000", {"Asia/Kolkata"});
    row("Nepal", "+9779800000000", {"Asia/Kathmandu"});
    row("London", "+442000000000", {"Europe/London"});
    row("New York", "+12125550100", {"America/New_York"});
    row("Idaho, both its zones", "+12082000000", {"America/Boise", "America/Los_Angeles"});
    row("Jamaica", "+18765550100", {"America/Jamaica"});
    row("free of charge in North America", "+18005550100", {});
    row("satellite", "+870773000000", {});
}

void NumberZonesTest::zonesAreThoseOfThePrefix()
{
    QFETCH(QByteArray, e164);
    QTEST(zonesOf(number(e164)), "zones");
}

void NumberZonesTest::agreesWithThePackageItComesFrom()
{
    QSet<QByteArray> zones;
    const QList<QList<QByteArray>> answers = packagesAnswers();
    QVERIFY2(answers.size() > 3'000, qPrintable(QString::number(answers.size())));
    for (const QList<QByteArray> &answer : answers) {
        QVERIFY2(zonesOf(number(answer.constFirst())) == answer.sliced(1), answer.constFirst().constData());
        for (const QByteArray &zone : answer.sliced(1))
            zones.insert(zone);
    }
    QVERIFY2(zones.size() > 200, qPrintable(QString::number(zones.size())));
    for (const QByteArray &zone : std::as_const(zones))
        QVERIFY2(QTimeZone(zone).isValid(), zone.constData());
}

void NumberZonesTest::statesAreThoseOfTheAreaCode_data()
{
    QTest::addColumn<QByteArray>("e164");
    QTest::addColumn<QByteArray>("state");
    const auto row = [](const char *name, const char *e164, const char *state) {
        QTest::newRow(name) << QByteArray(e164) << QByteArray(state);
    };
    row("by the state's name", "+12015550100", "NJ");
    row("by a city's", "+12135550100", "CA");
    row("by all its places", "+12035550100", "CT");
    row("not named after its state", "+12675550100", "PA");
    row("the capital", "+12025550100", "DC");
    row("Canada", "+14165550100", "");
    row("Puerto Rico", "+17875550100", "");
    row("free of charge", "+18005550100", "");
    row("India", "+912015550100", "");
}

void NumberZonesTest::statesAreThoseOfTheAreaCode()
{
    QFETCH(QByteArray, e164);
    QTEST(usStateOf(number(e164)), "state");
}

QTEST_GUILESS_MAIN(NumberZonesTest)
#include "tst_numberzones.moc"
