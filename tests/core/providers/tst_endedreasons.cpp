// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/endedreasons.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;

namespace {

using Action = EndedReasons::Action;
using Kind = EndedReasons::Kind;

Ending ending(const QString &reason, std::optional<seconds> talkTime = {}, bool hasUserLine = false)
{
    return EndedReasons::vapi().ending(reason, TalkEvidence{talkTime, hasUserLine});
}

} // namespace

Q_DECLARE_METATYPE(callboard::Outcome)
Q_DECLARE_METATYPE(callboard::providers::AfterCall)
Q_DECLARE_METATYPE(callboard::providers::EndedReasons::Action)
Q_DECLARE_METATYPE(callboard::providers::EndedReasons::Kind)

class EndedReasonsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryReasonOfTheList();
    void countsByClass_data();
    void countsByClass();
    void everyReasonHasAnEndingThatFitsItsAction();
    void reasonsOfNote_data();
    void reasonsOfNote();
    void talkTimeDecidesWhereTheReasonDoesNot_data();
    void talkTimeDecidesWhereTheReasonDoesNot();
    void newReasonsAreReadByPattern_data();
    void newReasonsAreReadByPattern();
    void unheardOfReasonsAreReadByTheTalk();
    void damagedListsAreRefused_data();
    void damagedListsAreRefused();
};

void EndedReasonsTest::knowsEveryReasonOfTheList()
{
    QCOMPARE(EndedReasons::vapi().known().size(), 595);
}

void EndedReasonsTest::countsByClass_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Action>("action");
    QTest::addColumn<int>("count");

    QTest::newRow("completed") << Kind::Completed << Action::None << 11;
    QTest::newRow("completed if connected") << Kind::Completed << Action::CheckConnected << 12;
    QTest::newRow("no answer") << Kind::NoAnswer << Action::RetryLater << 4;
    QTest::newRow("busy") << Kind::Busy << Action::RetryLater << 2;
    QTest::newRow("voicemail") << Kind::Voicemail << Action::RetryLater << 1;
    QTest::newRow("misdialled") << Kind::FailedPermanent << Action::None << 1;
    QTest::newRow("number goes nowhere") << Kind::FailedPermanent << Action::PauseCampaign << 1;
    QTest::newRow("not outbound") << Kind::FailedPermanent << Action::NotOutbound << 4;
    QTest::newRow("slow down") << Kind::FailedTransient << Action::RetrySlower << 30;
    QTest::newRow("stop") << Kind::FailedTransient << Action::PauseCampaign << 166;
    QTest::newRow("fault") << Kind::FailedTransient << Action::RetryIfNotConnected << 360;
    QTest::newRow("cancelled") << Kind::Cancelled << Action::None << 3;
}

void EndedReasonsTest::countsByClass()
{
    QFETCH(Kind, kind);
    QFETCH(Action, action);
    QFETCH(int, count);
    int found = 0;
    for (const QString &reason : EndedReasons::vapi().known())
        found += EndedReasons::vapi().classOf(reason) == EndedReasons::Class{kind, action} ? 1 : 0;
    QCOMPARE(found, count);
}

// Ruling 3, over all 595.
void EndedReasonsTest::everyReasonHasAnEndingThatFitsItsAction()
{
    const QHash<Action, AfterCall> expected = {
        {Action::None, AfterCall::None},
        {Action::RetryLater, AfterCall::RetryLater},
        {Action::RetrySlower, AfterCall::RetrySlower},
        {Action::RetryIfNotConnected, AfterCall::RetryLater},
        {Action::CheckConnected, AfterCall::RetryLater},
        {Action::PauseCampaign, AfterCall::StopAccount},
        {Action::NotOutbound, AfterCall::None},
    };
    for (const QString &reason : EndedReasons::vapi().known()) {
        const auto known = EndedReasons::vapi().classOf(reason);
        QVERIFY2(known, qPrintable(reason));
        QVERIFY2(ending(reason).after == expected.value(known->action), qPrintable(reason));
    }
}

void EndedReasonsTest::reasonsOfNote_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<AfterCall>("after");
    const auto row = [](const char *reason, Outcome outcome, AfterCall after) {
        QTest::newRow(reason) << QString::fromLatin1(reason) << outcome << after;
    };
    row("customer-ended-call", Outcome::Completed, AfterCall::None);
    row("silence-timed-out", Outcome::Completed, AfterCall::None);
    row("customer-did-not-answer", Outcome::NoAnswer, AfterCall::RetryLater);
    row("customer-busy", Outcome::Busy, AfterCall::RetryLater);
    row("voicemail", Outcome::Voicemail, AfterCall::RetryLater);
    row("twilio-reported-customer-misdialed", Outcome::BadNumber, AfterCall::None);
    row("call.start.error-vapi-number-international", Outcome::ProviderError, AfterCall::StopAccount);
    row("call.start.error-subscription-concurrency-limit-reached", Outcome::ProviderError,
        AfterCall::RetrySlower);
    row("call.start.error-vapifault-database-error", Outcome::ProviderError, AfterCall::RetryLater);
    row("manually-canceled", Outcome::Cancelled, AfterCall::None);
    row("scheduled-call-deleted", Outcome::Cancelled, AfterCall::None);
    row("customer-did-not-give-microphone-permission", Outcome::ProviderError, AfterCall::None);
}

void EndedReasonsTest::reasonsOfNote()
{
    QFETCH(QString, reason);
    QFETCH(Outcome, outcome);
    QFETCH(AfterCall, after);
    QCOMPARE(ending(reason), (Ending{outcome, after}));
}

void EndedReasonsTest::talkTimeDecidesWhereTheReasonDoesNot_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("talk"); // -1: none told
    QTest::addColumn<bool>("hasUserLine");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<AfterCall>("after");
    const QString check = QStringLiteral("call.in-progress.twilio-completed-call");
    const QString fault = QStringLiteral("call.start.error-vapifault-database-error");
    const QString stop = QStringLiteral("call.start.error-vapi-number-international");

    QTest::newRow("check, no talk") << check << -1 << false << Outcome::NoAnswer << AfterCall::RetryLater;
    QTest::newRow("check, 4 s") << check << 4 << false << Outcome::NoAnswer << AfterCall::RetryLater;
    QTest::newRow("check, 5 s") << check << 5 << false << Outcome::Completed << AfterCall::None;
    QTest::newRow("check, a word") << check << 2 << true << Outcome::Completed << AfterCall::None;
    QTest::newRow("fault, 4 s") << fault << 4 << false << Outcome::ProviderError << AfterCall::RetryLater;
    QTest::newRow("fault, 5 s") << fault << 5 << false << Outcome::Completed << AfterCall::None;
    QTest::newRow("fault, a word") << fault << -1 << true << Outcome::Completed << AfterCall::None;
    QTest::newRow("stop, 60 s") << stop << 60 << true << Outcome::ProviderError << AfterCall::StopAccount;
}

// Ruling 3
void EndedReasonsTest::talkTimeDecidesWhereTheReasonDoesNot()
{
    QFETCH(QString, reason);
    QFETCH(int, talk);
    QFETCH(bool, hasUserLine);
    QFETCH(Outcome, outcome);
    QFETCH(AfterCall, after);
    const std::optional<seconds> talkTime = talk < 0 ? std::nullopt : std::optional(seconds{talk});
    QCOMPARE(ending(reason, talkTime, hasUserLine), (Ending{outcome, after}));
}

void EndedReasonsTest::newReasonsAreReadByPattern_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<AfterCall>("after");
    const auto row = [](const char *reason, Outcome outcome, AfterCall after) {
        QTest::newRow(reason) << QString::fromLatin1(reason) << outcome << after;
    };
    row("customer-ended-call-by-smoke-signal", Outcome::Completed, AfterCall::None);
    row("assistant-ended-call-politely", Outcome::Completed, AfterCall::None);
    row("call.in-progress.error-vapifault-newmodel-429-exceeded-quota", Outcome::ProviderError,
        AfterCall::RetrySlower);
    row("pipeline-error-newmodel-401-unauthorized", Outcome::ProviderError, AfterCall::StopAccount);
    row("pipeline-error-newmodel-403-model-access-denied", Outcome::ProviderError, AfterCall::StopAccount);
    row("call.start.error-subscription-lapsed", Outcome::ProviderError, AfterCall::StopAccount);
    row("call.in-progress.error-vapifault-newmodel-llm-failed", Outcome::ProviderError,
        AfterCall::RetryLater);
    row("call.in-progress.error-providerfault-newmodel-500", Outcome::ProviderError, AfterCall::RetryLater);
    row("call.ringing.hook-executed-sing", Outcome::NoAnswer, AfterCall::RetryLater);
    row("call.in-progress.error-providerfault-outbound-sip-480-new", Outcome::NoAnswer,
        AfterCall::RetryLater);
}

void EndedReasonsTest::newReasonsAreReadByPattern()
{
    QFETCH(QString, reason);
    QFETCH(Outcome, outcome);
    QFETCH(AfterCall, after);
    QVERIFY(!EndedReasons::vapi().known().contains(reason));
    QCOMPARE(ending(reason), (Ending{outcome, after}));
}

void EndedReasonsTest::unheardOfReasonsAreReadByTheTalk()
{
    const QString reason = QStringLiteral("the-moon-was-full");
    QVERIFY(!EndedReasons::classByPattern(reason));
    QCOMPARE(ending(reason), (Ending{Outcome::ProviderError, AfterCall::None}));
    QCOMPARE(ending(reason, std::nullopt, true), (Ending{Outcome::Completed, AfterCall::None}));
    QCOMPARE(ending(QString()), (Ending{Outcome::ProviderError, AfterCall::None}));
    QCOMPARE(ending(QStringLiteral("call.start.the-moon-was-full")),
             (Ending{Outcome::ProviderError, AfterCall::RetryLater}));
}

void EndedReasonsTest::damagedListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("line");
    const QByteArray head = QByteArrayLiteral("endedReason,outcome,action\n");

    QTest::newRow("empty") << QByteArray() << QStringLiteral("1");
    QTest::newRow("other header") << QByteArrayLiteral("reason,outcome\n") << QStringLiteral("1");
    QTest::newRow("unknown outcome") << head + QByteArrayLiteral("a,busy,retry-later\nb,bored,none\n")
                                     << QStringLiteral("3");
    QTest::newRow("unknown action") << head + QByteArrayLiteral("a,busy,sing\n") << QStringLiteral("2");
    QTest::newRow("too few fields") << head + QByteArrayLiteral("a,busy\n") << QStringLiteral("2");
}

void EndedReasonsTest::damagedListsAreRefused()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, line);
    const Result<EndedReasons> reasons = EndedReasons::fromCsv(csv);
    QVERIFY(!reasons);
    QCOMPARE(reasons.error().code, ErrorCode::FileMalformed);
    QCOMPARE(reasons.error().where, line);
}

QTEST_GUILESS_MAIN(EndedReasonsTest)
#include "tst_endedreasons.moc"
