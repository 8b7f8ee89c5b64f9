// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/numberrejection.h"

#include <QSet>
#include <QTest>

using namespace callboard::intake;

class NumberRejectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsWordAndItsSentence();
};

void NumberRejectionTest::everyReasonHasItsWordAndItsSentence()
{
    QSet<QString> sentences;
    for (const NumberRejection rejection : allNumberRejections()) {
        QCOMPARE(numberRejectionFromWord(toWord(rejection)), std::optional(rejection));
        QVERIFY(rejectionText(rejection).endsWith(u'.'));
        sentences.insert(rejectionText(rejection));
    }
    QCOMPARE(sentences.size(), allNumberRejections().size());
    QCOMPARE(numberRejectionFromWord(u"nothing"), std::nullopt);
}

QTEST_GUILESS_MAIN(NumberRejectionTest)
#include "tst_numberrejection.moc"
