// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/verdicts.h"

#include "tests/support/faketransport.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;

/// What calls and messages have in common of their verdicts (dialling safety, section 6).
class VerdictsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameIsRead();
    void whatNeverLeftWasNotSent();
    void whatWasLostIsUnknown();
    void aRefusalHoldsWhatItIsTold();

private:
    /// Both kinds of answer, none of which was read.
    template<typename Answer>
    static void checkUnread(const http::Response &response, PlaceVerdict verdict);
};

void VerdictsTest::whatCameIsRead()
{
    http::Response response = test::answered(200, "body");
    response.serverDate = fromMSecsSinceEpoch(1'000);
    response.detail = QStringLiteral("detail");
    const auto read = [](const http::Response &came) {
        SendAnswer answer;
        answer.verdict = PlaceVerdict::Accepted;
        answer.messageId = QString::fromLatin1(came.body);
        return answer;
    };
    const SendAnswer answer = byFate<SendAnswer>(response, read);
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QCOMPARE(answer.messageId, QStringLiteral("body"));
    QCOMPARE(answer.serverDate, response.serverDate);
    QVERIFY(answer.reason.isEmpty());
}

template<typename Answer>
void VerdictsTest::checkUnread(const http::Response &response, PlaceVerdict verdict)
{
    bool isRead = false;
    const Answer answer = byFate<Answer>(response, [&isRead](const http::Response &) {
        isRead = true;
        return Answer();
    });
    QVERIFY(!isRead);
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.reason, response.detail);
}

void VerdictsTest::whatNeverLeftWasNotSent()
{
    http::Response response = test::notSent();
    response.detail = QStringLiteral("connection refused");
    checkUnread<PlaceAnswer>(response, PlaceVerdict::NotSent);
    checkUnread<SendAnswer>(response, PlaceVerdict::NotSent);
}

void VerdictsTest::whatWasLostIsUnknown()
{
    http::Response response = test::lost();
    response.detail = QStringLiteral("connection closed");
    checkUnread<PlaceAnswer>(response, PlaceVerdict::Unknown);
    checkUnread<SendAnswer>(response, PlaceVerdict::Unknown);
}

void VerdictsTest::aRefusalHoldsWhatItIsTold()
{
    const SendAnswer waits = refused(MessageFault::SlowDown, QStringLiteral("http 429"), milliseconds{3'000});
    QCOMPARE(waits.verdict, PlaceVerdict::Refused);
    QCOMPARE(waits.fault, MessageFault::SlowDown);
    QCOMPARE(waits.reason, QStringLiteral("http 429"));
    QCOMPARE(waits.retryAfter, std::optional(milliseconds{3'000}));
    QVERIFY(!refused(MessageFault::Account, {}).retryAfter);
}

QTEST_GUILESS_MAIN(VerdictsTest)
#include "tst_verdicts.moc"
