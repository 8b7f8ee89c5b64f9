// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/standingruletext.h"

#include "core/plan/localclock.h"
#include "core/services/rulepreset.h"

#include <QSet>
#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::plan::RulePool;
using callboard::plan::RunVerdict;

class StandingRuleTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleSaysWhatItWillDo_data();
    void aRuleSaysWhatItWillDo();
    void aFilterIsSaidOnlyWhereThereIsOne();
    void everyPoolHasANameAndSaysWhatIsDone();
    void aPoolNamesItsRunAndWhenItIsFree();
    void everyRunSaysWhatCameOfIt();
    void nobodyIsCalledByWhatIsSent_data();
    void nobodyIsCalledByWhatIsSent();
};

void StandingRuleTextTest::aRuleSaysWhatItWillDo_data() // S1-023
{
    QTest::addColumn<StandingRuleKind>("kind");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("sessions") << StandingRuleKind::DailySessions
                              << QStringList{QStringLiteral("10:00, 11:00, 12:00, 13:00"),
                                             QStringLiteral("order_type in (OFD, Undelivered)"),
                                             QStringLiteral("never others"),
                                             QStringLiteral("2 hour"),
                                             QStringLiteral("3 time"),
                                             QStringLiteral("10:00-17:00"),
                                             QStringLiteral("holidays")};
    QTest::newRow("check-ups") << StandingRuleKind::CheckUpAge
                               << QStringList{QStringLiteral("every 1 hour"), QStringLiteral("every day"),
                                              QStringLiteral("last_checkup_date"),
                                              QStringLiteral("5 or more"), QStringLiteral("spread")};
    QTest::newRow("recurring") << StandingRuleKind::Recurring
                               << QStringList{QStringLiteral("10:00 Mon, Tue, Wed, Thu, Fri"),
                                              QStringLiteral("all leads"), QStringLiteral("up to 3")};
}

void StandingRuleTextTest::aRuleSaysWhatItWillDo()
{
    QFETCH(StandingRuleKind, kind);
    QFETCH(QStringList, parts);
    QLocale::setDefault(QLocale::c());
    const QString said = ruleSentences(rulePreset(kind)).join(u'\n');
    for (const QString &part : parts)
        QVERIFY2(said.contains(part), qPrintable(part + QLatin1String(" is not in: ") + said));
}

void StandingRuleTextTest::aFilterIsSaidOnlyWhereThereIsOne()
{
    for (const StandingRuleKind kind :
         {StandingRuleKind::DailySessions, StandingRuleKind::CheckUpAge, StandingRuleKind::Recurring}) {
        StandingRule rule = rulePreset(kind);
        rule.filter = QStringLiteral("city=Pune");
        QVERIFY(ruleSentences(rule).constFirst().contains(rule.filter));
        rule.filter = QStringLiteral(" ");
        QVERIFY(!ruleSentences(rule).constFirst().contains(QStringLiteral("leads with")));
    }
}

void StandingRuleTextTest::everyPoolHasANameAndSaysWhatIsDone() // S1-040
{
    QSet<QString> names;
    QSet<QString> actions;
    for (const RunVerdict verdict :
         {RunVerdict::Call, RunVerdict::Cooldown, RunVerdict::InLine, RunVerdict::Reached,
          RunVerdict::AttemptsUsed, RunVerdict::NotDue, RunVerdict::NoDate, RunVerdict::Barred}) {
        const RulePool pool{verdict, {}, {}, {LeadId(1)}};
        names << poolName(pool, defaultZone());
        actions << poolAction(pool, defaultZone());
    }
    QCOMPARE(names.size(), 8);
    QCOMPARE(actions.size(), 8);
    QVERIFY(!names.contains(QString()));
    QVERIFY(!actions.contains(QString()));
}

void StandingRuleTextTest::aPoolNamesItsRunAndWhenItIsFree()
{
    const Instant eleven = plan::instantAt(QDate(2026, 10, 14), QTime(11, 0), defaultZone());
    const RulePool pool{RunVerdict::Cooldown, eleven, eleven + std::chrono::hours{2}, {LeadId(1)}};
    QVERIFY(poolName(pool, defaultZone()).contains(QStringLiteral("11:00")));
    QVERIFY(poolAction(pool, defaultZone()).contains(QStringLiteral("13:00")));
    const RulePool again{RunVerdict::Call, eleven, {}, {LeadId(1)}};
    QVERIFY(poolAction(again, defaultZone()) != poolAction({RunVerdict::Call, {}, {}, {}}, defaultZone()));
}

void StandingRuleTextTest::everyRunSaysWhatCameOfIt()
{
    QSet<QString> said;
    for (const RuleRunResult result : {RuleRunResult::Made, RuleRunResult::Nobody, RuleRunResult::Held,
                                       RuleRunResult::Skipped, RuleRunResult::Refused})
        said << runText({.result = result, .leads = 35, .why = QStringLiteral("No hours are open.")});
    QCOMPARE(said.size(), 5);
    QVERIFY(said.contains(QStringLiteral("No hours are open.")));
    QVERIFY(runText({.result = RuleRunResult::Made, .leads = 35}).contains(QStringLiteral("35")));
}

void StandingRuleTextTest::nobodyIsCalledByWhatIsSent_data()
{
    QTest::addColumn<MessageContent>("said");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("word");
    MessageContent message;
    message.templateName = QStringLiteral("visit_reminder");
    MessageContent letter;
    letter.subject = QStringLiteral("Your visit");
    QTest::newRow("WhatsApp") << message << Channel::WhatsApp << QStringLiteral("message");
    QTest::newRow("e-mail") << letter << Channel::Email << QStringLiteral("e-mail");
}

void StandingRuleTextTest::nobodyIsCalledByWhatIsSent()
{
    QFETCH(MessageContent, said);
    QFETCH(Channel, channel);
    QFETCH(QString, word);
    QLocale::setDefault(QLocale::c());
    for (const StandingRuleKind kind :
         {StandingRuleKind::DailySessions, StandingRuleKind::CheckUpAge, StandingRuleKind::Recurring}) {
        StandingRule rule = rulePreset(kind);
        QCOMPARE(channelOf(rule.campaign), Channel::Call);
        rule.campaign.message = said;
        rule.campaign.hours = hoursFromText(QStringLiteral("10:00-17:00")).value_or(QList<HoursPart>());
        QCOMPARE(channelOf(rule.campaign), channel);
        const QString sentences = ruleSentences(rule).join(u'\n');
        QVERIFY2(sentences.contains(word), qPrintable(sentences));
        QVERIFY2(!sentences.contains(QStringLiteral(" call")), qPrintable(sentences));
    }
    const Instant eleven = plan::instantAt(QDate(2026, 10, 14), QTime(11, 0), defaultZone());
    QStringList told = {willReachText(35, channel), reachesText(QStringLiteral("Rounds"), 35, channel),
                        wouldReachText(QStringLiteral("noon"), 35, channel)};
    for (const QString &sentence : std::as_const(told))
        QVERIFY2(sentence.contains(QStringLiteral("35")) && sentence.contains(word), qPrintable(sentence));
    for (const RunVerdict verdict : {RunVerdict::Call, RunVerdict::InLine})
        told << poolAction({verdict, {}, {}, {LeadId(1)}}, defaultZone(), channel);
    told << poolAction({RunVerdict::Call, eleven, {}, {}}, defaultZone(), channel)
         << poolAction({RunVerdict::Barred, {}, {}, {}}, defaultZone(), channel)
         << runText({.result = RuleRunResult::Nobody}, channel);
    for (const QString &sentence : std::as_const(told))
        QVERIFY2(!sentence.contains(QStringLiteral("call"), Qt::CaseInsensitive), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(StandingRuleTextTest)
#include "tst_standingruletext.moc"
