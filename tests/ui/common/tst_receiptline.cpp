// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/receiptline.h"

#include "tests/support/testprofile.h"

using namespace callboard;
using namespace callboard::ui;

class ReceiptLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void callsUnderWayAreNamedWhileThereAreAny();
    void aReceiptWithoutCallsIsNotTouchedByThem();
    void aTroubleGoesOnceItIsOver();
    void aLaterReceiptIsNoTrouble();

private:
    void tellLive(int live, int inDoubt) const
    {
        dispatch::EngineStatus status;
        status.live = live;
        status.inDoubt = inDoubt;
        Q_EMIT m_profile->workspace->statusChanged(status);
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<ReceiptLine> m_line;
};

void ReceiptLineTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_line = std::make_unique<ReceiptLine>(*m_profile->workspace);
    QVERIFY(!m_line->isVisible());
}

void ReceiptLineTest::cleanup()
{
    m_line.reset();
    m_profile.reset();
}

void ReceiptLineTest::callsUnderWayAreNamedWhileThereAreAny()
{
    m_line->say(QStringLiteral("Paused."), QStringLiteral("Still under way: 1 talking."));
    QCOMPARE(m_line->text(), QStringLiteral("Paused. Still under way: 1 talking."));
    tellLive(1, 0);
    tellLive(0, 1);
    QCOMPARE(m_line->text(), QStringLiteral("Paused. Still under way: 1 talking."));
    tellLive(0, 0);
    QCOMPARE(m_line->text(), QStringLiteral("Paused."));
    QVERIFY(m_line->isVisible());
}

void ReceiptLineTest::aReceiptWithoutCallsIsNotTouchedByThem()
{
    m_line->say(QStringLiteral("Paused."), QStringLiteral("Still under way: 1 talking."));
    m_line->say(QStringLiteral("Renewals goes on."));
    tellLive(0, 0);
    QCOMPARE(m_line->text(), QStringLiteral("Renewals goes on."));
    m_line->say({});
    QVERIFY(!m_line->isVisible());
}

void ReceiptLineTest::aTroubleGoesOnceItIsOver()
{
    m_line->say(QStringLiteral("Paused."));
    m_line->recover();
    QCOMPARE(m_line->text(), QStringLiteral("Paused."));
    m_line->sayTrouble(QStringLiteral("The campaigns could not be read."));
    QVERIFY(m_line->isVisible());
    m_line->recover();
    QVERIFY(!m_line->isVisible());
}

void ReceiptLineTest::aLaterReceiptIsNoTrouble()
{
    m_line->sayTrouble(QStringLiteral("The campaigns could not be read."));
    m_line->say(QStringLiteral("Paused."));
    m_line->recover();
    QCOMPARE(m_line->text(), QStringLiteral("Paused."));
}

QTEST_MAIN(ReceiptLineTest)
#include "tst_receiptline.moc"
