// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/pkce.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace callboard::sync;

class PkceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theChallengeIsThatOfTheStandard();
    void aWordIsFitToBeAVerifier();
    void noWordComesTwice();
};

// RFC 7636, appendix B
void PkceTest::theChallengeIsThatOfTheStandard()
{
    QCOMPARE(challengeOf(QByteArrayLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
             QByteArrayLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
}

void PkceTest::aWordIsFitToBeAVerifier()
{
    const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-]{43}$"));
    for (int i = 0; i < 100; ++i) {
        const QByteArray word = randomWord();
        QVERIFY2(form.match(QString::fromLatin1(word)).hasMatch(), word.constData());
    }
}

void PkceTest::noWordComesTwice()
{
    QSet<QByteArray> words;
    for (int i = 0; i < 1000; ++i)
        words.insert(randomWord());
    QCOMPARE(words.size(), 1000);
}

QTEST_GUILESS_MAIN(PkceTest)
#include "tst_pkce.moc"
