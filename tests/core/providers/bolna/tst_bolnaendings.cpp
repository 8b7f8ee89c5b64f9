// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnaendings.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::providers::bolna;

Q_DECLARE_METATYPE(callboard::Outcome)
Q_DECLARE_METATYPE(callboard::providers::AfterCall)
Q_DECLARE_METATYPE(callboard::providers::CallPhase)
Q_DECLARE_METATYPE(callboard::providers::bolna::End)

class BolnaEndingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusesGiveThePhase_data();
    void statusesGiveThePhase();
    void endsHaveTheirOutcome_data();
    void endsHaveTheirOutcome();
};

void BolnaEndingsTest::statusesGiveThePhase_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("phase"); // 0: not known
    const auto row = [](const char *status, CallPhase phase) {
        QTest::newRow(status) << QString::fromLatin1(status) << int(phase);
    };
    for (const char *waiting : {"prepared", "scheduled", "queued", "rescheduled"})
        row(waiting, CallPhase::Queued);
    row("initiated", CallPhase::Ringing);
    row("ringing", CallPhase::Ringing);
    row("in-progress", CallPhase::Talking);
    //
    row("call-disconnected", CallPhase::Disconnected);
    for (const char *over : {"completed", "no-answer", "busy", "balance-low", "balance_low", "failed",
                             "error", "canceled", "stopped", " Completed "})
        row(over, CallPhase::Ended);
    QTest::newRow("levitating") << QStringLiteral("levitating") << 0;
}

void BolnaEndingsTest::statusesGiveThePhase()
{
    QFETCH(QString, status);
    QFETCH(int, phase);
    const std::optional<CallPhase> known = phaseOf(canonical(status));
    QCOMPARE(known ? int(*known) : 0, phase);
}

void BolnaEndingsTest::endsHaveTheirOutcome_data()
{
    QTest::addColumn<End>("end");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<AfterCall>("after");
    struct More
    {
        const char *reason = nullptr;
        int talk = -1; ///< seconds; -1: none
        bool userLine = false;
        bool voicemail = false;
        bool byRequest = false;
        bool putOff = false;
    };
    const auto row = [](const char *status, const More &more, Outcome outcome, AfterCall after) {
        End end;
        end.status = QString::fromLatin1(status);
        if (more.reason)
            end.reasons.append(QString::fromLatin1(more.reason));
        if (more.talk >= 0)
            end.talk.talkTime = seconds{more.talk};
        end.conversed = more.talk >= 0;
        end.talk.hasUserLine = more.userLine;
        end.isVoicemail = more.voicemail;
        end.stoppedByRequest = more.byRequest;
        end.wasPutOff = more.putOff;
        QTest::addRow("%s %s %d%s%s%s%s", status, more.reason ? more.reason : "-", more.talk,
                      more.userLine ? " word" : "", more.voicemail ? " mailbox" : "",
                      more.byRequest ? " requested" : "", more.putOff ? " put off" : "")
            << end << outcome << after;
    };
    using O = Outcome;
    using A = AfterCall;
    row("completed", {.talk = 41, .userLine = true}, O::Completed, A::None);
    row("completed", {.talk = 0}, O::Completed, A::None);
    row("completed", {.reason = "Call recipient hungup", .talk = 2}, O::Completed, A::None);
    row("completed", {}, O::Completed, A::None); // answered and hung up at once
    row("completed", {.talk = 9, .voicemail = true}, O::Voicemail, A::RetryLater);
    // "completed" follows the carrier: a rejected call comes as one, too.
    row("completed", {.reason = "Call recipient rejected"}, O::Busy, A::RetryLater);
    row("completed", {.reason = "Call recipient was busy"}, O::Busy, A::RetryLater);
    row("completed", {.reason = "Call unanswered"}, O::NoAnswer, A::RetryLater);
    row("completed", {.reason = "Call timed out"}, O::NoAnswer, A::RetryLater);
    row("completed", {.reason = "Call timed out", .talk = 30}, O::Completed, A::None);
    row("call-disconnected", {.talk = 12}, O::Completed, A::None);
    row("call-disconnected", {.talk = 12, .voicemail = true}, O::Voicemail, A::RetryLater);
    row("no-answer", {}, O::NoAnswer, A::RetryLater);
    row("no-answer", {.reason = "never heard of"}, O::NoAnswer, A::RetryLater);
    row("busy", {}, O::Busy, A::RetryLater);
    row("no-answer", {.reason = "Call recipient number invalid"}, O::BadNumber, A::None);
    row("failed", {.reason = "CALL RECIPIENT  NUMBER invalid"}, O::BadNumber, A::None);
    row("failed", {.reason = "call_recipient_number_invalid"}, O::BadNumber, A::None);
    row("failed", {.reason = "Carrier declined"}, O::ProviderError, A::RetryLater);
    row("failed", {.reason = "Carrier Internal Error", .talk = 4}, O::ProviderError, A::RetryLater);
    row("failed", {.reason = "Carrier Internal Error", .talk = 5}, O::Completed, A::None);
    row("error", {.reason = "Bolna Error", .userLine = true}, O::Completed, A::None);
    row("error", {}, O::ProviderError, A::RetryLater);
    row("failed", {.reason = "from number not owned"}, O::ProviderError, A::StopAccount);
    row("failed", {.reason = "Call unanswered"}, O::NoAnswer, A::RetryLater);
    row("balance-low", {}, O::ProviderError, A::StopAccount);
    row("balance-low", {.reason = "Call canceled"}, O::ProviderError, A::StopAccount);
    row("canceled", {}, O::Cancelled, A::None);
    row("failed", {.reason = "Call canceled"}, O::Cancelled, A::None);
    // Not always an operator's act: the carrier may never have answered.
    row("stopped", {}, O::ProviderError, A::RetryLater);
    row("stopped", {.byRequest = true}, O::Cancelled, A::None);
    row("stopped", {.byRequest = true, .putOff = true}, O::ProviderError, A::RetryLater);
    row("levitated", {}, O::ProviderError, A::RetryLater);
}

// Ruling 3
void BolnaEndingsTest::endsHaveTheirOutcome()
{
    QFETCH(End, end);
    QFETCH(Outcome, outcome);
    QFETCH(AfterCall, after);
    QCOMPARE(endingOf(end), (Ending{outcome, after}));
}

QTEST_GUILESS_MAIN(BolnaEndingsTest)
#include "tst_bolnaendings.moc"
