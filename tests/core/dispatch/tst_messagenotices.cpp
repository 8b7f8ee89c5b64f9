// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/messagebench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::MessageBench;

/// What people are told of campaigns and accounts of messages: in the words of messages, never of calls.
class MessageNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLeadsWereWrittenTo();
    void aMessageInDoubtIsNoCall();
    void aWrongClockKeepsMessagesBack();
    void afterAShortGapSendingGoesOn();
    void afterANightNobodyIsSaidToBeCalled();
    void aMissedAppointmentWasForAMessage();

private:
    /// Title and text of the only notice of its kind; waits for it.
    [[nodiscard]] static QString told(MessageBench &bench, Notice::Kind kind)
    {
        if (!bench.runUntil([&] { return bench.told(kind) > 0; }))
            return QStringLiteral("nothing was told");
        const auto found = std::find_if(bench.notices.cbegin(), bench.notices.cend(),
                                        [kind](const Notice &each) { return each.kind == kind; });
        return found->title + u' ' + found->text;
    }
    [[nodiscard]] static bool isOfCalls(const QString &text)
    {
        return text.contains(QLatin1String("call"), Qt::CaseInsensitive);
    }
    /// \a count messages, each ten minutes after the one before, by day alone; the first has gone.
    [[nodiscard]] static bool sendFirst(MessageBench &bench, int count)
    {
        const QList<LeadId> leads = bench.addLeads(count);
        const CampaignId campaign = bench.send(leads, [](Campaign &each) {
            each.message.fields.clear(); // they have no name
            each.parallel = 1;
            each.interval = 10min;
            each.policy = CallingPolicy();
        });
        bench.startEngine();
        return campaign.isValid() && bench.sent(1);
    }
};

void MessageNoticesTest::theFirstLeadsWereWrittenTo()
{
    MessageBench bench;
    QVERIFY(bench.sendAndStayOpen(bench.addLead(1)).isValid());
    bench.startEngine();
    const QString text = told(bench, Notice::Kind::WaitsForGo);
    QVERIFY2(text.contains(QLatin1String("written to")), qPrintable(text));
    QVERIFY2(!isOfCalls(text), qPrintable(text));
}

void MessageNoticesTest::aMessageInDoubtIsNoCall() // F69
{
    MessageBench bench;
    bench.messages->setScript([](const providers::MessageRequest &) {
        providers::SendAnswer lost;
        lost.reason = QStringLiteral("lost");
        return std::optional(lost);
    });
    QVERIFY(bench.send({bench.addLead(1)}).isValid());
    bench.startEngine();
    const QString text = told(bench, Notice::Kind::OperatorNeeded);
    QVERIFY2(text.contains(QLatin1String("1 messages")), qPrintable(text)); // as in the source language
    QVERIFY2(!isOfCalls(text), qPrintable(text));
}

void MessageNoticesTest::aWrongClockKeepsMessagesBack() // F48, F49
{
    MessageBench bench;
    bench.messages->setScript([&bench](const providers::MessageRequest &) {
        providers::SendAnswer answer = test::acceptedMessage(QStringLiteral("m-1"));
        answer.serverDate = bench.clock.now() + 3min;
        return std::optional(answer);
    });
    QVERIFY(bench.send({bench.addLead(1)}).isValid());
    bench.startEngine();
    const QString text = told(bench, Notice::Kind::ClockWrong);
    QVERIFY2(text.contains(QLatin1String("No message is sent")), qPrintable(text));
    QVERIFY2(!isOfCalls(text), qPrintable(text));
}

void MessageNoticesTest::afterAShortGapSendingGoesOn() // ruling 7
{
    MessageBench bench;
    QVERIFY(sendFirst(bench, 3));
    bench.stopEngine();
    bench.clock.advance(40min);
    bench.startEngine();
    const QString text = told(bench, Notice::Kind::Resumed);
    QVERIFY2(text.startsWith(QLatin1String("Sending goes on")), qPrintable(text));
    QVERIFY2(!isOfCalls(text), qPrintable(text));
}

void MessageNoticesTest::afterANightNobodyIsSaidToBeCalled() // ruling 7, F51
{
    MessageBench bench;
    QVERIFY(sendFirst(bench, 10));
    bench.stopEngine();
    bench.clock.advance(22h);
    bench.startEngine();
    const QString text = told(bench, Notice::Kind::HeldOverNight);
    QVERIFY2(text.contains(QLatin1String("write to them")), qPrintable(text));
    QVERIFY2(!isOfCalls(text), qPrintable(text));
}

void MessageNoticesTest::aMissedAppointmentWasForAMessage() // F50
{
    MessageBench bench;
    const CampaignId campaign = bench.send({bench.addLead(1)}, [&bench](Campaign &each) {
        each.start = bench.clock.now() + 5min;
        each.rules.misfire = Misfire::Expire;
    });
    QVERIFY(campaign.isValid());
    bench.startEngine();
    bench.wake();
    bench.stopEngine();
    bench.clock.advance(40min);
    bench.startEngine();
    // It says which program did not run.
    const QString text = told(bench, Notice::Kind::AppointmentsMissed).remove(QLatin1String("Callboard"));
    QVERIFY2(text.contains(QLatin1String("written to at the appointed time")), qPrintable(text));
    QVERIFY2(!isOfCalls(text), qPrintable(text));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::MessageNoticesTest)
#include "tst_messagenotices.moc"
