// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/dialoguetime.h"

#include "tests/support/fakeclock.h"

#include <QTest>

using namespace callboard;
using namespace callboard::mail;
using namespace std::chrono_literals;

class DialogueTimeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatSaysNothingIsLeftAtTheDeadline();
    void aSlowLineIsGivenItsTime();
    void aTextThatBeginsTooLateDoesNotLeave_data();
    void aTextThatBeginsTooLateDoesNotLeave();
    void aMachineThatSleptWithinTheTextSendsNoMore();
    void theLastWordMayTakeTenMinutes();
    void whoeverIsHurriedWaitsNoLongerThanForTheOthers();
    void theGoodbyeIsNotWaitedForLong();

private:
    test::FakeClock m_clock{fromMSecsSinceEpoch(1'760'000'000'000)};
};

void DialogueTimeTest::aServerThatSaysNothingIsLeftAtTheDeadline()
{
    const DialogueTime time(m_clock, 30s, 20s);
    m_clock.sleep(1h); // it cannot answer meanwhile
    m_clock.advance(30s);
    QVERIFY(!time.isOverdue(false));
    m_clock.advance(1ms);
    QVERIFY(time.isOverdue(false));
    QCOMPARE(time.taken(), milliseconds(30'001));
}

// A large mail takes longer than the whole of sendWithin and than one deadline, and arrives all the same.
void DialogueTimeTest::aSlowLineIsGivenItsTime()
{
    DialogueTime time(m_clock, 30s, 20s);
    for (int piece = 0; piece < 10; ++piece) {
        QVERIFY2(time.mayLeave(), qPrintable(QString::number(piece)));
        m_clock.advance(15s);
        QVERIFY2(!time.isOverdue(false), qPrintable(QString::number(piece)));
    }
    m_clock.advance(15s + 1ms);
    QVERIFY(time.isOverdue(false));
}

void DialogueTimeTest::aTextThatBeginsTooLateDoesNotLeave_data()
{
    QTest::addColumn<int>("awake");
    QTest::addColumn<int>("asleep");
    QTest::newRow("a slow server") << 21 << 0;
    QTest::newRow("a lid that was closed") << 0 << 21;
    QTest::newRow("both") << 11 << 10;
}

// Dialling safety, section 5, 3
void DialogueTimeTest::aTextThatBeginsTooLateDoesNotLeave()
{
    QFETCH(const int, awake);
    QFETCH(const int, asleep);
    DialogueTime time(m_clock, 30s, 20s);
    DialogueTime careless(m_clock, 30s, std::nullopt);
    m_clock.advance(seconds{awake});
    m_clock.sleep(seconds{asleep});
    QVERIFY(!time.mayLeave());
    QVERIFY(careless.mayLeave());
}

void DialogueTimeTest::aMachineThatSleptWithinTheTextSendsNoMore()
{
    DialogueTime time(m_clock, 30s, 20s);
    QVERIFY(time.mayLeave());
    m_clock.sleep(20s);
    QVERIFY(time.mayLeave());
    m_clock.sleep(1s);
    QVERIFY(!time.mayLeave());
}

void DialogueTimeTest::theLastWordMayTakeTenMinutes()
{
    DialogueTime time(m_clock, 30s, 20s);
    QVERIFY(time.mayLeave());
    time.noteTextRead();
    QVERIFY(time.isTextRead());
    m_clock.advance(10min);
    QVERIFY(!time.isOverdue(false));
    m_clock.advance(1ms);
    QVERIFY(time.isOverdue(false));
}

void DialogueTimeTest::whoeverIsHurriedWaitsNoLongerThanForTheOthers()
{
    DialogueTime time(m_clock, 30s, 20s);
    time.noteTextRead();
    m_clock.advance(30s);
    QVERIFY(!time.isOverdue(true));
    m_clock.advance(1ms);
    QVERIFY(time.isOverdue(true));
    QVERIFY(!time.isOverdue(false)); // whoever is hurried no more may wait again
}

void DialogueTimeTest::theGoodbyeIsNotWaitedForLong()
{
    DialogueTime time(m_clock, 30s, 20s);
    time.noteTextRead();
    time.noteAnswered();
    m_clock.advance(2s);
    time.noteAnswered(); // the goodbye's own lines begin nothing anew
    QVERIFY(!time.isOverdue(false));
    m_clock.advance(1ms);
    QVERIFY(time.isOverdue(false));
}

QTEST_GUILESS_MAIN(DialogueTimeTest)
#include "tst_dialoguetime.moc"
