// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mojibake.h"

#include "core/intake/eightbit.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard::intake;

/// E-07.
class MojibakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void misreadTextsAreMended_data();
    void misreadTextsAreMended();
    void rightTextsStay_data();
    void rightTextsStay();
    void whatMayBeRightIsNotCertain();
    void everyTextComesBack_data();
    void everyTextComesBack();
    void noRightTextIsTakenForMisread();
};

namespace {

/// The scripts that names and places of customers are written in, letters that words are made of.
const QList<QString> &scripts()
{
    static const QList<QString> all = {
        QStringLiteral("abcdefghijklmnopqrstuvwxyz"),
        QStringLiteral("abcdeinorstuáàâãäåæçéèêëíìîïñóòôõöøúùûüýÿß"),
        QStringLiteral("ABCDEINORSTUÁÀÂÃÄÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÕÖØÚÙÛÜÝŠŽŒ"),
        QStringLiteral("aeioucszłąęśćżźńčšžřůěďťőűğışăâîșțāēīū"),
        QStringLiteral("अआइकखगघचजटडणतथदधनपफबभमयरलवशषसहािीुूेैोौं्"),
        QStringLiteral("абвгдежзиклмнопрстуфхцчшщыэюяёіїєґ"),
        QStringLiteral("αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ"),
        QStringLiteral("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        QStringLiteral("தமிழகரசஅஆஇலவனபடணளறமா"),
        QStringLiteral("王李张刘陈杨黄赵周吴東京都大阪市"),
        QStringLiteral("あいうえおかきくけこアイウエオカキクケコン"),
    };
    return all;
}

QString randomWord(QRandomGenerator &random, const QString &letters)
{
    QString word;
    const int length = random.bounded(2, 9);
    for (int i = 0; i < length; ++i)
        word.append(letters.at(random.bounded(letters.size())));
    return word;
}

/// A few words of one script, with what stands between and behind words.
QString randomText(QRandomGenerator &random)
{
    static const QStringList joints = {QStringLiteral(" "),   QStringLiteral(", "),   QStringLiteral(" – "),
                                       QStringLiteral("’s "), QStringLiteral("… "),   QStringLiteral("-"),
                                       QStringLiteral(" & "), QStringLiteral(" № 7 ")};
    static const QStringList ends = {{},
                                     QStringLiteral("…"),
                                     QStringLiteral("™"),
                                     QStringLiteral(" “ok”"),
                                     QStringLiteral(" 😀"),
                                     QStringLiteral(" 👩‍👧"),
                                     QStringLiteral(" ₹500"),
                                     QStringLiteral(" 25°"),
                                     QStringLiteral("!")};
    const QString &letters = scripts().at(random.bounded(scripts().size()));
    QString text = randomWord(random, letters);
    for (int words = random.bounded(3); words > 0; --words)
        text += joints.at(random.bounded(joints.size())) + randomWord(random, letters);
    return text + ends.at(random.bounded(ends.size()));
}

QString misread(const QString &text, EightBit encoding)
{
    QString wrong;
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes)
        wrong.append(QChar(characterOf(encoding, static_cast<unsigned char>(byte))));
    return wrong;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

void MojibakeTest::misreadTextsAreMended_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    const auto row = [](const char *wrong, const char *right) {
        QTest::newRow(right) << QString::fromUtf8(wrong) << QString::fromUtf8(right);
    };
    row("MuÃ±oz", "Muñoz");
    row("Ã¡", "á");
    row("donâ€™t", "don’t");
    row("à¤†à¤¶à¤¾", "आशा");
    row("StraÃŸe 7", "Straße 7");
    row("GarcÃ\u00ADa", "García");
    row("Ma√±ana", "Mañana");
    row("don‚Äôt", "don’t");
    row("MÃƒÂ¼ller", "Müller");
    row("AyÅŸe", "Ayşe");
    row("5Â\u00A0Â°C", "5\u00A0°C");
    row("ðŸ˜€", "😀");
    row("20â‚¬", "20€");
}

void MojibakeTest::misreadTextsAreMended()
{
    QFETCH(const QString, wrong);
    QFETCH(const QString, right);
    QCOMPARE(mended(wrong), std::optional(MendedText{right, true}));
}

void MojibakeTest::rightTextsStay_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"",           "Asha",         "Muñoz",    "IRMÃ",        "IRMÃ…",   "SÃO JOÃO",    "MAMÃ’S",
          "QUEM É…",    "CAFÉ™",        "“IRMÔ",    "AMANHÔ",      "Ângela",  "VÝŠKA",       "MÍŠA",
          "BLÍŽE",      "Spaß…",        "“café’”",  "café’”",      "voilà »", "« café »",    "l’été",
          "l’école",    "“École",       "√π",       "≈£5",         "—£5",     "3×5 m",       "25 °C",
          "नमस्ते",       "आशा शर्मा",     "😀 ok",     "Ünal Öztürk", "TRÊS",    "ÅÄÖ",         "Łódź",
          "Москва",     "王",           "Nº 5, 1ª", "½ kg ± 5 %",  "CORAÇÃO", "NÃO",         "É",
          "IRMÃ MARIA", "PAVILHÃO “C”", "Ã",        "Â",           "ÊTRE",    "São “Paulo”", "5’ 7”"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("nothing is known of what was lost") << QStringLiteral("Mu\uFFFDoz");
    QTest::newRow("a soft hyphen") << QStringLiteral("SAÍ\u00ADDA");
    QTest::newRow("a non-breaking space") << QStringLiteral("IRMÃ\u00A0MARIA, AMANHÃ\u00A0» NÃO");
}

void MojibakeTest::rightTextsStay()
{
    QFETCH(const QString, text);
    const std::optional<MendedText> result = mended(text);
    QVERIFY2(!result || !result->isCertain, result ? qPrintable(result->text) : "");
}

void MojibakeTest::whatMayBeRightIsNotCertain()
{
    QCOMPARE(mended(QStringLiteral("MÃ–LLER")), std::optional(MendedText{QStringLiteral("MÖLLER"), false}));
    // Only what is most often misread may be a guess.
    QVERIFY(!mended(QStringLiteral("QUEM É…")));
}

void MojibakeTest::everyTextComesBack_data()
{
    QTest::addColumn<EightBit>("encoding");
    QTest::addColumn<int>("times");
    QTest::newRow("Windows, once") << EightBit::Windows1252 << 1;
    QTest::newRow("Windows, twice") << EightBit::Windows1252 << 2;
    QTest::newRow("Mac, once") << EightBit::MacRoman << 1;
    QTest::newRow("Mac, twice") << EightBit::MacRoman << 2;
}

void MojibakeTest::everyTextComesBack()
{
    QFETCH(const EightBit, encoding);
    QFETCH(const int, times);
    QRandomGenerator random(20261122);
    int certain = 0;
    int other = 0;
    int all = 0;
    for (int i = 0; i < 5000; ++i) {
        const QString right = randomText(random);
        if (isAscii(right))
            continue;
        QString wrong = right;
        for (int time = 0; time < times; ++time)
            wrong = misread(wrong, encoding);
        ++all;
        const std::optional<MendedText> result = mended(wrong);
        // What may be right as it stands is left alone: it takes a file full of it to know better.
        if (!result)
            continue;
        other += result->text != right ? 1 : 0;
        certain += result->isCertain ? 1 : 0;
    }
    // Among words that no language has are some that look like misread ones: AÃ…, DËŽUÔ….
    QVERIFY2(other * 1000 <= all, qPrintable(QStringLiteral("%1 of %2").arg(other).arg(all)));
    QVERIFY2(certain * 100 >= all * 98, qPrintable(QStringLiteral("%1 of %2").arg(certain).arg(all)));
}

void MojibakeTest::noRightTextIsTakenForMisread()
{
    QRandomGenerator random(4711);
    for (int i = 0; i < 20'000; ++i) {
        const QString right = randomText(random);
        const std::optional<MendedText> result = mended(right);
        QVERIFY2(!result || !result->isCertain, qPrintable(right + u" became " + result->text));
    }
}

QTEST_APPLESS_MAIN(MojibakeTest)
#include "tst_mojibake.moc"
