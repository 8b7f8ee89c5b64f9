// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/certainnumber.h"
#include "tests/support/numberwriter.h"

#include <QTest>

using namespace callboard;
using namespace callboard::intake;

class CertainNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsDialled_data();
    void readsWhatIsDialled();
    void leavesDoubtsToTheLibrary_data();
    void leavesDoubtsToTheLibrary();
    void neverDiffersFromTheLibrary();
};

namespace {

QString certain(const QString &text, const QString &region)
{
    return QString::fromStdString(certainNumber(text, region.toStdString()).value_or(std::string()));
}

} // namespace

void CertainNumberTest::readsWhatIsDialled_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    const auto row = [](const char *region, const char *text, const char *e164) {
        QTest::newRow(text) << QString::fromLatin1(region) << QString::fromLatin1(e164);
    };
    row("IN", "+919876543210", "+919876543210");
    row("US", "+91 98765-43210", "+919876543210");
    row("IN", "919876543210", "+919876543210");
    row("IN", "09876543210", "+919876543210");
    row("IN", "98765 43210", "+919876543210");
    row("IN", "9187654321", "+919187654321"); // begins with the code, and is a number without it
    row("IN", "00442079460123", "+442079460123");
    row("IN", "020 2612 3456", "+912026123456");
    row("US", "(202) 555-0123", "+12025550123");
    row("US", "1 202 555 0123", "+12025550123");
    row("US", "416 555 0123", "+14165550123"); // Canada shares the code
    row("CA", "1 416 555 0123", "+14165550123");
    row("GB", "+44 (0)20 7946 0123", "+442079460123");
    row("GB", "020 7946 0123", "+442079460123");
    row("GB", "07911 123456", "+447911123456");
    row("IT", "+39 06 1234 5678", "+390612345678"); // its zero belongs to it
    row("AE", "050 123 4567", "+971501234567");
}

void CertainNumberTest::readsWhatIsDialled()
{
    QFETCH(const QString, region);
    QTEST(certain(QString::fromLatin1(QTest::currentDataTag()), region), "e164");
}

void CertainNumberTest::leavesDoubtsToTheLibrary_data()
{
    QTest::addColumn<QString>("region");
    const auto row = [](const char *region, const char *text) {
        QTest::newRow(text) << QString::fromLatin1(region);
    };
    row("IN", "");
    row("IN", "+");
    row("IN", "++919876543210");
    row("IN", "98765/43210");
    row("IN", "98765.43210");
    row("IN", "98765x43210");
    row("IN", "+9198765432101");     // too long
    row("IN", "+999123456789");      // nobody's code
    row("IN", "112");                // emergency
    row("IN", "+19005550199");       // premium
    row("IN", "+52 1 433 051 0030"); // an old prefix, which a rule of its own takes off
    row("AR", "011 15 2345 6789");   // likewise
    row("IN", "00 0442079460123");
    row("ZZ", "9876543210");
    row("", "9876543210 ");
}

void CertainNumberTest::leavesDoubtsToTheLibrary()
{
    QFETCH(const QString, region);
    QCOMPARE(certain(QString::fromLatin1(QTest::currentDataTag()), region), QString());
}

void CertainNumberTest::neverDiffersFromTheLibrary()
{
    constexpr quint32 Seed = 0x5EED0005;
    constexpr int Rounds = 100'000;
    test::NumberWriter writer(Seed);
    int told = 0;
    int valid = 0;
    for (int round = 0; round < Rounds; ++round) {
        const test::NumberWriter::Written written = writer.write();
        const QString expected = test::numberByLibrary(written.text, written.region);
        const QString number = certain(written.text, QString::fromStdString(written.region));
        valid += expected.isEmpty() ? 0 : 1;
        told += number.isEmpty() ? 0 : 1;
        if (!number.isEmpty() && number != expected)
            QFAIL(
                qPrintable(QStringLiteral("seed 0x5EED0005, “%1” in %2: %3 and not %4")
                               .arg(written.text, QString::fromStdString(written.region), number, expected)));
    }
    // Of use only where it answers: four in five of the valid ones.
    QVERIFY2(told > valid * 4 / 5, qPrintable(QStringLiteral("%1 of %2").arg(told).arg(valid)));
    QVERIFY(valid > Rounds / 3);
}

QTEST_GUILESS_MAIN(CertainNumberTest)
#include "tst_certainnumber.moc"
