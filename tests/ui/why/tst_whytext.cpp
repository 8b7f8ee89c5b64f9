// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/why/whytext.h"

#include <QTest>
#include <QTimeZone>

using namespace callboard;
using namespace callboard::ui;
using plan::Answer;
using plan::Reason;
using plan::RuleVerdict;

class WhyTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVerdictIsToldWithItsMoment_data();
    void aVerdictIsToldWithItsMoment();
    void aValueIsToldForPeople_data();
    void aValueIsToldForPeople();
    void aLeadThatIsScheduledNowhereIsToldPlainly();
    void whatBecameOfTheLastCallIsTold();

private:
    [[nodiscard]] static services::WhyAnswer answerWithoutName()
    {
        return {Lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919876543210"))}, {}, {}};
    }

    const QTimeZone m_zone = QTimeZone("Asia/Kolkata");
};

void WhyTextTest::aVerdictIsToldWithItsMoment_data()
{
    QTest::addColumn<RuleVerdict>("verdict");
    QTest::addColumn<QString>("text");
    const Instant noon = fromMSecsSinceEpoch(1'795'156'200'000);
    QTest::addRow("passes") << RuleVerdict{Reason::WindowClosed, Answer::CallNow, {}, {}}
                            << QStringLiteral("Yes");
    QTest::addRow("never") << RuleVerdict{Reason::DoNotCall, Answer::Never, {}, {}}
                           << QStringLiteral("Never");
    QTest::addRow("later") << RuleVerdict{Reason::WindowClosed, Answer::NotBefore, noon, {}}
                           << QStringLiteral("Not before Fri 20 Nov 2026, 12:00 IST");
    QTest::addRow("nobody knows when")
        << RuleVerdict{Reason::LineBusy, Answer::NotBefore, {}, {}} << QStringLiteral("Not now");
}

void WhyTextTest::aVerdictIsToldWithItsMoment()
{
    QFETCH(RuleVerdict, verdict);
    QTEST(verdictText(verdict, m_zone), "text");
}

void WhyTextTest::aValueIsToldForPeople_data()
{
    QTest::addColumn<RuleVerdict>("verdict");
    QTest::addColumn<QString>("text");
    const auto verdict = [](Reason rule, const char *value, Answer answer = Answer::NotBefore) {
        return RuleVerdict{rule, answer, {}, QLatin1String(value)};
    };
    QTest::addRow("moment") << verdict(Reason::RetryDelay, "2026-11-20T12:00:00+05:30")
                            << QStringLiteral("Fri 20 Nov 2026, 12:00 IST");
    QTest::addRow("no moment") << verdict(Reason::BackOff, "") << QString();
    QTest::addRow("campaign's state")
        << verdict(Reason::CampaignNotActive, "paused") << QStringLiteral("Paused");
    QTest::addRow("no such mark") << verdict(Reason::DoNotCall, "completed", Answer::CallNow) << QString();
    QTest::addRow("lead's status") << verdict(Reason::DoNotCall, "do_not_call")
                                   << QStringLiteral("Do not call");
    QTest::addRow("free lines") << verdict(Reason::LineBusy, "4", Answer::CallNow)
                                << QStringLiteral("4 free");
    QTest::addRow("full account") << verdict(Reason::LineBusy, "account")
                                  << QStringLiteral("None free in the account");
    QTest::addRow("own list") << verdict(Reason::OnDoNotCallList, "house", Answer::Never)
                              << QStringLiteral("Own list");
    QTest::addRow("register") << verdict(Reason::OnDoNotCallList, "register: NCPR", Answer::Never)
                              << QStringLiteral("Register: NCPR");
    QTest::addRow("on no list") << verdict(Reason::OnDoNotCallList, "", Answer::CallNow) << QString();
    QTest::addRow("a count") << verdict(Reason::AttemptsUsed, "3 of 3")
                             << QStringLiteral("Tries made: 3 of 3");
    QTest::addRow("anything else") << verdict(Reason::WindowClosed, "09:00-21:00")
                                   << QStringLiteral("09:00-21:00");
}

void WhyTextTest::aValueIsToldForPeople()
{
    QFETCH(RuleVerdict, verdict);
    QTEST(valueText(verdict, m_zone), "text");
}

void WhyTextTest::aLeadThatIsScheduledNowhereIsToldPlainly()
{
    services::WhyAnswer answer = answerWithoutName();
    const auto text = [&] { return nowhereText(answer, m_zone); };
    QVERIFY(text().startsWith(QStringLiteral("+919876543210 is scheduled nowhere")));
    answer.lead.name = QStringLiteral("Asha");
    QVERIFY(text().startsWith(QStringLiteral("Asha is scheduled nowhere")));
    answer.lead.status = LeadStatus::DoNotCall;
    QVERIFY(text().contains(QStringLiteral("marked not to be called")));
}

void WhyTextTest::whatBecameOfTheLastCallIsTold()
{
    services::WhyAnswer answer = answerWithoutName();
    answer.lead.name = QStringLiteral("Asha");
    answer.lastCall = services::LastCall{QStringLiteral("Renewals"), Outcome::Completed,
                                         fromMSecsSinceEpoch(1'795'156'200'000)};
    const QString answered = nowhereText(answer, m_zone);
    QVERIFY2(answered.startsWith(QStringLiteral("Asha answered on Fri 20 Nov 2026, 12:00 IST in the campaign "
                                                "“Renewals”")),
             qPrintable(answered));
    answer.lastCall->outcome = Outcome::Busy;
    const QString missed = nowhereText(answer, m_zone);
    QVERIFY2(missed.contains(QStringLiteral("“Renewals” (Busy)")), qPrintable(missed));
    QVERIFY2(missed.contains(QStringLiteral("Schedule Calls")), qPrintable(missed));
}

QTEST_MAIN(WhyTextTest)
#include "tst_whytext.moc"
