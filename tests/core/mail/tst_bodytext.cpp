// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/bodytext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard::mail;

class BodyTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainTextStaysReadable();
    void hindiIsBase64();
    void lineEndsOfAnyKindAreOne();
    void blanksAtALinesEndArrive();
    void anyTextComesBackInShortLines();

private:
    [[nodiscard]] static QByteArray decoded(const BodyText &body);
    [[nodiscard]] static QString anyText(QRandomGenerator &dice);
};

QByteArray BodyTextTest::decoded(const BodyText &body)
{
    if (body.encoding == "base64")
        return QByteArray::fromBase64(body.bytes);
    const QByteArray joined = QByteArray(body.bytes).replace("=\r\n", "");
    QByteArray result;
    for (qsizetype i = 0; i < joined.size(); ++i) {
        if (joined.at(i) == '=') {
            result += QByteArray::fromHex(joined.mid(i + 1, 2));
            i += 2;
        } else {
            result += joined.at(i);
        }
    }
    return result;
}

QString BodyTextTest::anyText(QRandomGenerator &dice)
{
    static const QStringList pieces = {QStringLiteral("Dear Asha, "),
                                       QStringLiteral("="),
                                       QStringLiteral("\n"),
                                       QStringLiteral(" "),
                                       QStringLiteral("\t"),
                                       QStringLiteral("."),
                                       QStringLiteral("शुक्र"),
                                       QStringLiteral("👋"),
                                       QString(QChar(0)),
                                       QStringLiteral("--=_boundary"),
                                       QStringLiteral("\r\n"),
                                       QStringLiteral("x").repeated(80)};
    QString text;
    for (int i = dice.bounded(60); i > 0; --i)
        text += pieces.at(dice.bounded(int(pieces.size())));
    return text;
}

void BodyTextTest::plainTextStaysReadable()
{
    const BodyText body = bodyText(QStringLiteral("Dear Asha,\ncosts 5 = five."));
    QCOMPARE(body.encoding, QByteArray("quoted-printable"));
    QCOMPARE(body.bytes, QByteArray("Dear Asha,\r\ncosts 5 =3D five.\r\n"));
}

void BodyTextTest::hindiIsBase64()
{
    const QString text = QStringLiteral("नमस्ते आशा");
    const BodyText body = bodyText(text);
    QCOMPARE(body.encoding, QByteArray("base64"));
    QCOMPARE(QString::fromUtf8(decoded(body)), QString(text + QStringLiteral("\r\n")));
}

void BodyTextTest::lineEndsOfAnyKindAreOne()
{
    QCOMPARE(bodyText(QStringLiteral("a\nb\r\nc\rd")).bytes, QByteArray("a\r\nb\r\nc\r\nd\r\n"));
}

void BodyTextTest::blanksAtALinesEndArrive()
{
    QCOMPARE(bodyText(QStringLiteral("a \nb\t\n")).bytes, QByteArray("a=20\r\nb=09\r\n"));
}

void BodyTextTest::anyTextComesBackInShortLines()
{
    constexpr quint32 Seed = 20'261'121;
    qInfo("seed %u", Seed);
    QRandomGenerator dice(Seed);
    for (int i = 0; i < 2'000; ++i) {
        QString text = anyText(dice);
        const BodyText body = bodyText(text);
        for (const QByteArray &line : QByteArray(body.bytes).replace("\r\n", "\n").split('\n')) {
            QVERIFY(line.size() <= 76);
            QVERIFY(!line.contains('\r'));
            // No line ends the text or a part of it.
            QVERIFY(!line.startsWith("--=_"));
        }
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        if (!text.endsWith(u'\n'))
            text += u'\n';
        QCOMPARE(decoded(body), text.replace(u'\n', QLatin1String("\r\n")).toUtf8());
    }
}

QTEST_GUILESS_MAIN(BodyTextTest)
#include "tst_bodytext.moc"
