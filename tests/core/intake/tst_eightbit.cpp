// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/eightbit.h"

#include <QTest>

using namespace callboard::intake;

class EightBitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyByteIsACharacterAndBack();
    void charactersWithoutAByteHaveNone();
};

void EightBitTest::everyByteIsACharacterAndBack()
{
    for (const EightBit encoding : {EightBit::Windows1252, EightBit::MacRoman}) {
        QByteArray all;
        QString text;
        for (int byte = 0; byte <= 0xFF; ++byte) {
            all.append(static_cast<char>(byte));
            text.append(QChar(characterOf(encoding, static_cast<unsigned char>(byte))));
        }
        QCOMPARE(bytesIn(encoding, text), std::optional(all));
    }
    QCOMPARE(characterOf(EightBit::Windows1252, 0x80), u'€');
    QCOMPARE(characterOf(EightBit::MacRoman, 0xDB), u'€');
    QCOMPARE(characterOf(EightBit::MacRoman, 0xC3), u'√');
    QCOMPARE(characterOf(EightBit::MacRoman, 0xFF), u'ˇ');
}

void EightBitTest::charactersWithoutAByteHaveNone()
{
    QVERIFY(!bytesIn(EightBit::Windows1252, u"√"));
    QVERIFY(!bytesIn(EightBit::MacRoman, u"×"));
    QVERIFY(!bytesIn(EightBit::Windows1252, u"नमस्ते"));
}

QTEST_APPLESS_MAIN(EightBitTest)
#include "tst_eightbit.moc"
