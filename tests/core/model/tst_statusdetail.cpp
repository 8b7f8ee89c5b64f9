// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/statusdetail.h"

#include <QTest>

using namespace callboard;

class StatusDetailTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itsWordsAreStoredLetterByLetter();
    void aMomentComesBackToTheMillisecond_data();
    void aMomentComesBackToTheMillisecond();
    void whatIsNoWordIsNothing_data();
    void whatIsNoWordIsNothing();
};

void StatusDetailTest::itsWordsAreStoredLetterByLetter() // ruling 2
{
    const StatusDetail next{StatusDetail::Kind::NextTry, fromMSecsSinceEpoch(1'795'156'200'000)};
    QCOMPARE(toWord(next), QStringLiteral("next_try:1795156200000"));
    const StatusDetail fallback{StatusDetail::Kind::FallbackWaiting, {}};
    QCOMPARE(toWord(fallback), QStringLiteral("fallback_waiting"));
    QVERIFY(statusDetailFromWord(toWord(fallback)) == fallback);
}

void StatusDetailTest::aMomentComesBackToTheMillisecond_data()
{
    QTest::addColumn<qint64>("at");
    QTest::newRow("some day") << qint64(1'795'156'200'123);
    QTest::newRow("the epoch") << qint64(0);
    QTest::newRow("before it") << qint64(-1);
    QTest::newRow("far away") << qint64(253'402'300'799'999);
}

void StatusDetailTest::aMomentComesBackToTheMillisecond()
{
    QFETCH(qint64, at);
    const StatusDetail detail{StatusDetail::Kind::NextTry, fromMSecsSinceEpoch(at)};
    QVERIFY(statusDetailFromWord(toWord(detail)) == detail);
}

void StatusDetailTest::whatIsNoWordIsNothing_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"", "next_try", "next_try:", "next_try:soon", "next_try:12x", "next_try:1.5",
                             "fallback_waiting ", "Fallback_Waiting", "asked the provider"})
        QTest::addRow("\"%s\"", word) << QString::fromLatin1(word);
}

void StatusDetailTest::whatIsNoWordIsNothing()
{
    QFETCH(QString, word);
    QVERIFY(!statusDetailFromWord(word));
}

QTEST_GUILESS_MAIN(StatusDetailTest)
#include "tst_statusdetail.moc"
