// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/heldleadstext.h"

#include <QTest>
#include <QTimeZone>

using namespace callboard;
using namespace callboard::ui;
using plan::Answer;
using plan::Reason;

class HeldLeadsTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingHeldIsGoodNews();
    void messagesAreNotCalls();
    void theSentenceCountsEveryPart();
    void aRuleWithoutWordsOfItsOwnIsNamed();
    void whoIsToBeWrittenToIsNotCalled();

private:
    [[nodiscard]] static services::HeldLeads held(Reason reason, Answer answer, int leads)
    {
        services::HeldLeads held{reason, answer, std::nullopt, {}};
        for (int i = 1; i <= leads; ++i)
            held.leads += LeadId(i);
        return held;
    }

    const QTimeZone m_zone = QTimeZone("Asia/Kolkata");
    const Instant m_now = fromMSecsSinceEpoch(1'795'156'200'000); // Fri 20 Nov 2026, 12:00 IST
};

void HeldLeadsTextTest::nothingHeldIsGoodNews()
{
    const QString text = heldText({}, 200, m_now, m_now, m_zone);
    QVERIFY2(text.startsWith(QStringLiteral("Nothing stands against calling the 200")), qPrintable(text));
}

void HeldLeadsTextTest::messagesAreNotCalls()
{
    const QString free = heldText({}, 200, m_now, m_now, m_zone, true);
    QVERIFY2(free.startsWith(QStringLiteral("Nothing stands against writing to the 200")), qPrintable(free));
    const QString some =
        heldText({held(Reason::DoNotCall, Answer::Never, 6)}, 27, m_now + seconds{60}, m_now, m_zone, true);
    QVERIFY2(some.startsWith(QStringLiteral("6 of 27 will not be written to at the start")),
             qPrintable(some));
}

// Features, row 89.
void HeldLeadsTextTest::theSentenceCountsEveryPart()
{
    services::HeldLeads closed = held(Reason::WindowClosed, Answer::NotBefore, 9);
    closed.notBefore = m_now + std::chrono::hours{21};
    const QList<services::HeldLeads> all = {held(Reason::DoNotCall, Answer::Never, 12), closed,
                                            held(Reason::OnDoNotCallList, Answer::Never, 10)};
    QVERIFY(heldText(all, 200, m_now, m_now, m_zone)
                .startsWith(QStringLiteral("31 of 200 are not called now: ")));
    QCOMPARE(heldText(all, 200, m_now + seconds{60}, m_now, m_zone),
             QStringLiteral("31 of 200 will not be called at the start: 12 marked do-not-call, 9 outside "
                            "calling hours until tomorrow 09:00 IST, 10 on a do-not-call list."));
}

void HeldLeadsTextTest::whoIsToBeWrittenToIsNotCalled()
{
    const QString clear = heldText({}, 200, m_now, m_now, m_zone, true);
    QVERIFY2(clear.startsWith(QStringLiteral("Nothing stands against writing to the 200")),
             qPrintable(clear));
    const QList<services::HeldLeads> lacking = {held(Reason::NoAddress, Answer::Never, 6)};
    QCOMPARE(heldText(lacking, 27, m_now + seconds{60}, m_now, m_zone, true),
             QStringLiteral("6 of 27 will not be written to at the start: 6 without an e-mail address."));
    QCOMPARE(heldText(lacking, 27, m_now, m_now, m_zone, true),
             QStringLiteral("6 of 27 are not written to now: 6 without an e-mail address."));
}

void HeldLeadsTextTest::aRuleWithoutWordsOfItsOwnIsNamed()
{
    QCOMPARE(heldPartText(held(Reason::AttemptsUsed, Answer::Never, 3), m_now, m_zone),
             QStringLiteral("3 by the rule “Tries left”"));
}

QTEST_MAIN(HeldLeadsTextTest)
#include "tst_heldleadstext.moc"
