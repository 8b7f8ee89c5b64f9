// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/xlsxescapes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard::intake;

/// F59.
class XlsxEscapesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesWhatXmlCannotHold_data();
    void writesWhatXmlCannotHold();
    void onlyWhatIsAnEscapeIsRead_data();
    void onlyWhatIsAnEscapeIsRead();
    void whatIsWrittenIsReadBackEqual();
    void whatIsTooLongIsCutBetweenCharacters();
};

void XlsxEscapesTest::writesWhatXmlCannotHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("plain") << QStringLiteral("Asha, 5 < 6") << QStringLiteral("Asha, 5 < 6");
    QTest::newRow("tab and line") << QStringLiteral("a\tb\nc") << QStringLiteral("a\tb\nc");
    QTest::newRow("backspace") << QStringLiteral("a\u0008") << QStringLiteral("a_x0008_");
    QTest::newRow("return") << QStringLiteral("a\r\n") << QStringLiteral("a_x000D_\n");
    QTest::newRow("nothing") << QString(QChar(u'\0')) << QStringLiteral("_x0000_");
    QTest::newRow("no character") << QString(QChar(u'\uFFFF')) << QStringLiteral("_xFFFF_");
    QTest::newRow("half a character") << QString(QChar(0xD83D)) << QStringLiteral("_xD83D_");
    QTest::newRow("a whole one") << QStringLiteral("\U0001F600") << QStringLiteral("\U0001F600");
    QTest::newRow("like an escape") << QStringLiteral("_x0041_") << QStringLiteral("_x005F_x0041_");
    QTest::newRow("small letters") << QStringLiteral("_x00ff_") << QStringLiteral("_x005F_x00ff_");
    QTest::newRow("none") << QStringLiteral("_x41_ _xZZZZ_ x0041_") << QStringLiteral("_x41_ _xZZZZ_ x0041_");
    QTest::newRow("completed by one") << QStringLiteral("_x0041\r") << QStringLiteral("_x005F_x0041_x000D_");
}

void XlsxEscapesTest::writesWhatXmlCannotHold()
{
    QFETCH(const QString, text);
    QFETCH(const QString, escaped);
    QCOMPARE(withXlsxEscapes(text).text, escaped);
    QVERIFY(!withXlsxEscapes(text).isCut);
    QCOMPARE(withoutXlsxEscapes(escaped), text);
}

void XlsxEscapesTest::onlyWhatIsAnEscapeIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a prefix") << QStringLiteral("_x0x1F_");
    QTest::newRow("a sign") << QStringLiteral("_x+12F_");
    QTest::newRow("a blank") << QStringLiteral("_x 12F_");
    QTest::newRow("no end") << QStringLiteral("_x0041");
    QTest::newRow("a capital") << QStringLiteral("_X0041_");
}

void XlsxEscapesTest::onlyWhatIsAnEscapeIsRead()
{
    QFETCH(const QString, text);
    QCOMPARE(withoutXlsxEscapes(text), text);
}

void XlsxEscapesTest::whatIsWrittenIsReadBackEqual()
{
    constexpr quint32 Seed = 0x5EED0031;
    QRandomGenerator random(Seed);
    // Either half of a character may come without the other.
    const QString alphabet = QStringLiteral("__xx0041FfD\r\u0001\uFFFEa\U0001F600");
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = random.bounded(24); i > 0; --i)
            text.append(alphabet.at(random.bounded(static_cast<int>(alphabet.size()))));
        const QString written = withXlsxEscapes(text).text;
        QVERIFY2(withoutXlsxEscapes(written) == text,
                 qPrintable(QStringLiteral("seed 0x5EED0031, text ") + written));
    }
}

void XlsxEscapesTest::whatIsTooLongIsCutBetweenCharacters()
{
    const QString full(MostXlsxCellCharacters, u'a');
    QVERIFY(!withXlsxEscapes(full).isCut);
    const XlsxText longer = withXlsxEscapes(full + u'b');
    QVERIFY(longer.isCut);
    QCOMPARE(longer.text, full);
    const QString almost = full.chopped(1);
    QCOMPARE(withXlsxEscapes(almost + QStringLiteral("\U0001F600")).text, almost);
    QCOMPARE(withXlsxEscapes(almost + QStringLiteral("\r\n")).text, almost);
}

QTEST_GUILESS_MAIN(XlsxEscapesTest)
#include "tst_xlsxescapes.moc"
