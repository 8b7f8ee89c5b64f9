// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/numbernormaliser.h"
#include "tests/support/numberwriter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::intake;

class NumberNormaliserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesE164OfWhatPeopleWrite_data();
    void makesE164OfWhatPeopleWrite();
    void rejectsWithAReason_data();
    void rejectsWithAReason();
    void doubtsWhatASpreadsheetMayHaveRounded();
    void knowsItsRegions();
    void agreesWithTheLibrary_data();
    void agreesWithTheLibrary();
};

namespace {

NumberNormaliser normaliserFor(const QString &region)
{
    return *NumberNormaliser::forRegion(region);
}

QString wordOf(const NormalisedNumber &number)
{
    const auto *rejection = std::get_if<NumberRejection>(&number);
    return rejection ? toWord(*rejection) : std::get<PhoneNumber>(number).e164();
}

/// Where the normaliser knows better on purpose: decimals, several numbers, and 0011 for dialling abroad.
bool isOwnRule(const QString &text)
{
    QString digits = text;
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    return text.contains(u'/') || digits.startsWith(QLatin1String("0011")) ||
           text.trimmed().endsWith(QLatin1String(".0")) || text.trimmed().endsWith(QLatin1String(".00"));
}

class IndianWriter
{
public:
    explicit IndianWriter(quint32 seed)
        : m_random(seed)
    {
    }

    QString write()
    {
        static const QStringList Prefixes = {
            QStringLiteral("+91"),  QStringLiteral("91"),  QStringLiteral("0"),   QString(),
            QStringLiteral("0091"), QStringLiteral("+1"),  QStringLiteral("+44"), QStringLiteral("+971"),
            QStringLiteral("+91 "), QStringLiteral("+65"), QStringLiteral("011"), QStringLiteral("+")};
        QString text = Prefixes.at(m_random.bounded(static_cast<int>(Prefixes.size())));
        text.append(QChar(u'6' + m_random.bounded(4)));
        const int digits = m_random.bounded(8) == 0 ? m_random.bounded(14) : 9;
        for (int i = 0; i < digits; ++i)
            text.append(QChar(u'0' + m_random.bounded(10)));
        for (int i = m_random.bounded(4); i > 0; --i)
            test::mistype(text, QStringLiteral("0123456789+ -()."), m_random);
        return text;
    }

private:
    QRandomGenerator m_random;
};

} // namespace

void NumberNormaliserTest::makesE164OfWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("e164");
    const auto row = [](const char *text, const char *e164 = "+919876543210") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(e164);
    };
    row("+919876543210"); // S0-010
    row("9876543210");    // X-25
    row("919876543210");
    row("09876543210");
    row("00919876543210");
    row("0011919876543210"); // F58
    // E-07: no digit is lost.
    row("9.876543210E+09");
    row("9,19876543210e11");
    row("0011 91 98765 43210");
    row(" +91 98765 43210 ");
    row("+91-98765-43210");
    row("+91 (98765) 43210");
    row("98765.43210");
    row("+91  98765  43210");
    row("'+919876543210");
    row("'9876543210");
    row("=\"9876543210\"");
    row("9876543210.0");
    row("+919876543210.00");
    row("tel:+919876543210");
    row("TEL:+91-98765-43210");
    row("+९१ ९८७६५ ४३२१०");
    row("९८७६५४३२१०");
    row("+९१९८७६५४३२१०");
    row("\u202A+91 98765 43210\u202C");
    row("\u00A09876543210\u00A0");
    row("＋９１９８７６５４３２１０");
    row("+12025550123", "+12025550123");
    row("+1 (202) 555-0123", "+12025550123");
    row("+442079460123", "+442079460123");
    row("020 2612 3456", "+912026123456");
    row("1800 123 4567", "+9118001234567");
    // Two old Mexican prefixes, one behind the other: the same line, however many of them were written.
    row("0052 01 1 433 051 0030", "+524330510030");
    row("+52 1 433 051 0030", "+524330510030");
}

void NumberNormaliserTest::makesE164OfWhatPeopleWrite()
{
    QFETCH(const QString, text);
    QTEST(wordOf(normaliserFor(QStringLiteral("IN")).normalise(text)), "e164");
}

void NumberNormaliserTest::rejectsWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, const char *reason) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(reason);
    };
    row("", "empty");
    row(" \t\n", "empty");
    row("'", "empty");
    row("Asha", "not_a_number");
    row("98100abcde", "not_a_number");
    row("1800FLOWERS", "not_a_number");
    row("9876543210 (home)", "not_a_number");
    row("*123#", "not_a_number");
    row("asha@example.com", "not_a_number");
    row("-", "not_a_number");
    row("98100x12345", "extension"); // the trap of the library
    row("+919876543210 ext. 5", "extension");
    row("+919876543210 x5", "extension");
    row("9876543210, 9123456789", "several_numbers");
    row("9876543210/9123456789", "several_numbers");
    row("9876543210;9123456789", "several_numbers");
    row("9.19877E+11", "damaged_by_spreadsheet"); // F58
    row("9,19877E+11", "damaged_by_spreadsheet");
    row("9.1987654321E+11", "damaged_by_spreadsheet");
    row("98.76543210E+08", "damaged_by_spreadsheet");
    row("9E+0", "damaged_by_spreadsheet");
    row("9.87654321e9", "damaged_by_spreadsheet");
    row("112", "emergency"); // F58
    row("911", "emergency");
    row("100", "emergency");
    row("108", "emergency");
    row("१०८", "emergency");
    row("+91 112", "emergency");
    row("1 1 2", "emergency");
    row("12", "too_short");
    row("98765", "too_short");
    row("+491698", "too_short"); // assigned, but to a service: no E.164 of a person is that short
    row("+9198765", "too_short");
    row("9876543210987654321098765432109876543210", "too_long"); // F58: 40 digits
    row("98765432109876543", "too_long");
    row("+9198765432109876", "too_long");
    row("+919876543210987", "invalid"); // some numbers of India have thirteen digits
    row("+999123456789", "unknown_country");
    row("+19005550199", "premium"); // F58
    row("+12000000000", "invalid");
    row("0123456789", "invalid");
}

void NumberNormaliserTest::rejectsWithAReason()
{
    QFETCH(const QString, text);
    QTEST(wordOf(normaliserFor(QStringLiteral("IN")).normalise(text)), "reason");
}

void NumberNormaliserTest::doubtsWhatASpreadsheetMayHaveRounded()
{
    const auto doubts = [](const char *text) {
        const QString cell = QString::fromLatin1(text);
        const NormalisedNumber number = normaliserFor(QStringLiteral("IN")).normalise(cell);
        const auto *read = std::get_if<PhoneNumber>(&number);
        return read != nullptr && isDoubtful(cell, *read);
    };
    QVERIFY(doubts(" 9.876543210E+09 "));
    // 9.19877E+11, opened again and written out.
    QVERIFY(doubts("919877000000"));
    QVERIFY(!doubts("9876500000"));
    QVERIFY(!doubts("9876543210.0"));
}

void NumberNormaliserTest::knowsItsRegions()
{
    QCOMPARE(wordOf(normaliserFor(QStringLiteral("us")).normalise(u"(202) 555-0123")),
             QStringLiteral("+12025550123"));
    QCOMPARE(wordOf(normaliserFor(QStringLiteral("AU")).normalise(u"0011 91 98765 43210")),
             QStringLiteral("+919876543210"));
    QCOMPARE(normaliserFor(QStringLiteral(" in ")).region(), QStringLiteral("IN"));
    for (const QString &region :
         {QString(), QStringLiteral("XX"), QStringLiteral("IND"), QStringLiteral("91")}) {
        const Result<NumberNormaliser> normaliser = NumberNormaliser::forRegion(region);
        QVERIFY(!normaliser);
        QCOMPARE(normaliser.error().code, ErrorCode::InvalidArgument);
    }
}

void NumberNormaliserTest::agreesWithTheLibrary_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("rounds");
    QTest::newRow("India") << QStringLiteral("IN") << 200'000;
    QTest::newRow("United States") << QStringLiteral("US") << 10'000;
    QTest::newRow("Italy") << QStringLiteral("IT") << 10'000;
}

void NumberNormaliserTest::agreesWithTheLibrary()
{
    QFETCH(const QString, region);
    QFETCH(const int, rounds);
    constexpr quint32 Seed = 0x5EED0003;
    IndianWriter writer(Seed);
    const NumberNormaliser normaliser = normaliserFor(region);
    int valid = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString text = writer.write();
        if (isOwnRule(text))
            continue;
        const QString expected = test::numberByLibrary(text, region.toStdString());
        const NormalisedNumber number = normaliser.normalise(text);
        const auto *phone = std::get_if<PhoneNumber>(&number);
        valid += phone ? 1 : 0;
        if ((phone ? phone->e164() : QString()) != expected)
            QFAIL(qPrintable(
                QStringLiteral("seed 0x5EED0003, “%1”: %2 and not %3").arg(text, wordOf(number), expected)));
    }
    QVERIFY(valid > rounds / 10);
}

QTEST_GUILESS_MAIN(NumberNormaliserTest)
#include "tst_numbernormaliser.moc"
