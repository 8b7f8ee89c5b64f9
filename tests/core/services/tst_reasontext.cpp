// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/reasontext.h"

#include "core/base/momenttext.h"
#include "core/model/account.h"

#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::services;
using plan::Answer;
using plan::Reason;

class ReasonTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReasonHasANameAndASentence_data();
    void everyReasonHasANameAndASentence();
    void everyRuleOfEligibilityHasItsOwnName();
    void aValueStandsInItsSentence_data();
    void aValueStandsInItsSentence();
    void aRuleThatLetsTheCallPassSaysNothing();
    void theAnswerTellsWhyAndFromWhen();
    void aPausedCampaignSaysHowItGoesOn();
    void whileItIsPausedNobodyKnowsFromWhenOn();
    void aStoppedAccountSaysHowItGoesOnAndNoDate();
    void aCountSaysWhatItCounts_data();
    void aCountSaysWhatItCounts();
};

namespace {

const Instant FridayNoon = fromMSecsSinceEpoch(1'795'156'200'000);

plan::RuleVerdict verdict(Reason rule, const QString &value = {}, Answer answer = Answer::NotBefore)
{
    return {rule, answer, std::nullopt, value};
}

} // namespace

void ReasonTextTest::everyReasonHasANameAndASentence_data()
{
    QTest::addColumn<Reason>("reason");
    for (int reason = int(Reason::None); reason <= int(Reason::SlowedDown); ++reason)
        QTest::newRow(qPrintable(toWord(Reason(reason)))) << Reason(reason);
}

void ReasonTextTest::everyReasonHasANameAndASentence()
{
    QFETCH(Reason, reason);
    QVERIFY(!ruleName(reason).isEmpty());
    QVERIFY(ruleName(reason).front().isUpper());
    QVERIFY(!ruleName(reason).endsWith(u'.'));
    for (const Answer answer : {Answer::NotBefore, Answer::Never}) {
        const QString sentence = reasonSentence(verdict(reason, QStringLiteral("VALUE"), answer));
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(sentence.front().isUpper(), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
}

void ReasonTextTest::everyRuleOfEligibilityHasItsOwnName()
{
    QStringList names;
    QStringList sentences;
    for (const plan::RuleVerdict &each : plan::eligibility(plan::EligibilityFacts()).rules) {
        names << ruleName(each.rule);
        sentences << reasonSentence(verdict(each.rule));
    }
    QVERIFY(names.size() > 20);
    QCOMPARE(names.removeDuplicates(), 0);
    QCOMPARE(sentences.removeDuplicates(), 0);
}

void ReasonTextTest::aValueStandsInItsSentence_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("value");
    QTest::newRow("hours") << Reason::WindowClosed << QStringLiteral("09:00-21:00");
    QTest::newRow("tries") << Reason::AttemptsUsed << QStringLiteral("3 of 3");
    QTest::newRow("contacts") << Reason::ContactCap << QStringLiteral("3 of 3 in 24 h");
    QTest::newRow("list") << Reason::OnDoNotCallList << QStringLiteral("register: NCPR %1");
    QTest::newRow("day") << Reason::DailyLimit << QStringLiteral("account 1000 of 1000");
    QTest::newRow("people") << Reason::RecipientLimit << QStringLiteral("250 of 250");
    QTest::newRow("budget") << Reason::BudgetSpent << QStringLiteral("USD 10.00 of USD 10.00");
    QTest::newRow("slowed down") << Reason::SlowedDown << QStringLiteral("1 of 1");
    QTest::newRow("lines") << Reason::LineBusy << QStringLiteral("campaign");
}

void ReasonTextTest::aValueStandsInItsSentence()
{
    QFETCH(Reason, reason);
    QFETCH(QString, value);
    QVERIFY2(reasonSentence(verdict(reason, value)).contains(value),
             qPrintable(reasonSentence(verdict(reason, value))));
}

void ReasonTextTest::aRuleThatLetsTheCallPassSaysNothing()
{
    QCOMPARE(reasonSentence(verdict(Reason::LineBusy, QStringLiteral("3"), Answer::CallNow)), QString());
}

void ReasonTextTest::theAnswerTellsWhyAndFromWhen()
{
    const QTimeZone zone = defaultZone();
    plan::EligibilityFacts facts;
    facts.now = FridayNoon;
    facts.dueAt = FridayNoon;
    QCOMPARE(answerText(plan::eligibility(facts), zone), QStringLiteral("Nothing stands against a call."));

    facts.contacts = {FridayNoon};
    facts.limits.gap = std::chrono::hours{2};
    const QString later = answerText(plan::eligibility(facts), zone);
    QVERIFY2(later.startsWith(reasonSentence(verdict(Reason::RecentContact))), qPrintable(later));
    QVERIFY2(later.contains(momentText(FridayNoon + std::chrono::hours{2}, zone)), qPrintable(later));

    facts.numberBusy = true; // without a moment of its own
    facts.contacts.clear();
    QCOMPARE(answerText(plan::eligibility(facts), zone), reasonSentence(verdict(Reason::NumberBusy)));

    facts.leadStatus = LeadStatus::DoNotCall;
    const QString never = answerText(plan::eligibility(facts), zone);
    QVERIFY2(never.startsWith(reasonSentence(verdict(Reason::DoNotCall))), qPrintable(never));
    QVERIFY2(never.size() > reasonSentence(verdict(Reason::DoNotCall)).size(), qPrintable(never));
}

void ReasonTextTest::aPausedCampaignSaysHowItGoesOn()
{
    const QString paused = reasonSentence(verdict(Reason::CampaignNotActive, QStringLiteral("paused")));
    QVERIFY2(paused.contains(QStringLiteral("paused")), qPrintable(paused));
    QVERIFY2(paused.contains(QStringLiteral("resume")), qPrintable(paused));
    const QString draft = reasonSentence(verdict(Reason::CampaignNotActive, QStringLiteral("draft")));
    QVERIFY2(!draft.contains(QStringLiteral("resume")), qPrintable(draft));
}

void ReasonTextTest::whileItIsPausedNobodyKnowsFromWhenOn()
{
    plan::EligibilityFacts facts;
    facts.now = FridayNoon;
    facts.dueAt = FridayNoon + std::chrono::hours{2};
    facts.campaignState = CampaignState::Paused;
    QCOMPARE(answerText(plan::eligibility(facts), defaultZone()),
             reasonSentence(verdict(Reason::CampaignNotActive, QStringLiteral("paused"))));
    // What has to be mended as well comes before: to resume it would help nobody.
    facts.heldAfterGap = true;
    const QString held = answerText(plan::eligibility(facts), defaultZone());
    QVERIFY2(!held.startsWith(reasonSentence(verdict(Reason::CampaignNotActive, QStringLiteral("paused")))),
             qPrintable(held));
    facts.heldAfterGap = false;
    // Whoever is never called learns that first.
    facts.leadStatus = LeadStatus::DoNotCall;
    const QString never = answerText(plan::eligibility(facts), defaultZone());
    QVERIFY2(never.startsWith(reasonSentence(verdict(Reason::DoNotCall))), qPrintable(never));
}

void ReasonTextTest::aStoppedAccountSaysHowItGoesOnAndNoDate()
{
    plan::EligibilityFacts facts;
    facts.now = FridayNoon;
    facts.dueAt = FridayNoon + std::chrono::hours{1};
    facts.accountPausedUntil = FridayNoon + ClosedFor;
    facts.accountStopped = QStringLiteral("account_unusable");
    const plan::Eligibility stopped = plan::eligibility(facts);
    QCOMPARE(answerText(stopped, defaultZone()),
             QStringLiteral("The account is stopped (its key is missing or cannot be read). Once this is "
                            "mended, resume it in Settings: its campaigns then go on."));
    const auto found = std::find_if(stopped.rules.cbegin(), stopped.rules.cend(), plan::waitsForResume);
    QVERIFY(found != stopped.rules.cend());
    QCOMPARE(countedValue(*found), QStringLiteral("its key is missing or cannot be read"));

    facts.accountStopped = QString();
    const QString unknown = answerText(plan::eligibility(facts), defaultZone());
    QVERIFY2(unknown.startsWith(QLatin1String("The account is stopped. ")), qPrintable(unknown));

    facts.accountStopped.reset(); // for a while alone
    const QString paused = answerText(plan::eligibility(facts), defaultZone());
    QVERIFY2(paused.startsWith(QLatin1String("The account is stopped or slowed down. ")), qPrintable(paused));
}

void ReasonTextTest::aCountSaysWhatItCounts_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](Reason reason, const char *value, const char *text) {
        QTest::addRow("%s", text) << reason << QString::fromLatin1(value) << QString::fromLatin1(text);
    };
    row(Reason::AttemptsUsed, "0 of 3", "Tries made: 0 of 3");
    row(Reason::ContactCap, "1 of 3 in 24 h", "Contacts made: 1 of 3 in 24 h");
    row(Reason::DailyLimit, "account 5 of 1000", "Calls made: account 5 of 1000");
    row(Reason::RecipientLimit, "40 of 250", "People: 40 of 250");
    row(Reason::SlowedDown, "1 of 2", "Calls at once: 1 of 2");
    row(Reason::WindowClosed, "09:00-21:00", "09:00-21:00");
    QTest::newRow("no limit") << Reason::DailyLimit << QString() << QString();
}

void ReasonTextTest::aCountSaysWhatItCounts()
{
    QFETCH(Reason, reason);
    QFETCH(QString, value);
    QTEST(countedValue(verdict(reason, value)), "text");
}

QTEST_GUILESS_MAIN(ReasonTextTest)
#include "tst_reasontext.moc"
