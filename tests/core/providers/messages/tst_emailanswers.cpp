// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/email/emailanswers.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using mail::Fate;
using mail::Report;
using mail::Stage;
using mail::Trouble;

Q_DECLARE_METATYPE(callboard::mail::Report)
Q_DECLARE_METATYPE(callboard::mail::Stage)
Q_DECLARE_METATYPE(callboard::providers::MessageFault)
Q_DECLARE_METATYPE(callboard::providers::PlaceVerdict)
Q_DECLARE_METATYPE(callboard::ErrorCode)

class EmailAnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsClass_data();
    void everyCodeHasItsClass();
    void everyEndHasItsVerdict_data();
    void everyEndHasItsVerdict();
    void aReasonSaysWhatToLookAt_data();
    void aReasonSaysWhatToLookAt();
    void aTestThatFailsSaysWhy_data();
    void aTestThatFailsSaysWhy();

private:
    using M = MessageFault;

    static void addCode(const char *name, Stage stage, int code, const char *enhanced, M fault);
    static void addPassing();
    static void addLasting();
    [[nodiscard]] static Report report(Fate fate, Stage stage, Trouble trouble = Trouble::None);
    [[nodiscard]] static Report refusal(Stage stage, int code, const char *enhanced);
};

Report EmailAnswersTest::report(Fate fate, Stage stage, Trouble trouble)
{
    Report made;
    made.fate = fate;
    made.stage = stage;
    made.trouble = trouble;
    made.detail = QStringLiteral("detail");
    return made;
}

Report EmailAnswersTest::refusal(Stage stage, int code, const char *enhanced)
{
    Report made = report(Fate::Refused, stage);
    made.reply = {code, QString::fromLatin1(enhanced)};
    return made;
}

void EmailAnswersTest::everyCodeHasItsClass_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("enhanced");
    QTest::addColumn<MessageFault>("fault");
    addPassing();
    addLasting();
}

void EmailAnswersTest::addCode(const char *name, Stage stage, int code, const char *enhanced, M fault)
{
    QTest::newRow(name) << stage << code << QString::fromLatin1(enhanced) << fault;
}

void EmailAnswersTest::addPassing()
{
    addCode("421 greeting", Stage::Greeting, 421, "", M::SlowDown);
    addCode("421 recipient", Stage::Recipient, 421, "4.7.0", M::SlowDown);
    addCode("454 login", Stage::Login, 454, "4.7.0", M::Transient);
    addCode("432 too many at once", Stage::Sender, 432, "4.3.2", M::Transient);
    addCode("450 mailbox busy", Stage::Recipient, 450, "4.2.1", M::Later);
    addCode("451 greylisting", Stage::Recipient, 451, "4.7.1", M::Later);
    addCode("451 greylisting after the text", Stage::Answer, 451, "", M::Later);
    addCode("452 mailbox full", Stage::Recipient, 452, "4.2.2", M::Later);
    addCode("452 the server's disk", Stage::Recipient, 452, "4.3.1", M::Transient);
}

void EmailAnswersTest::addLasting()
{
    addCode("554 greeting", Stage::Greeting, 554, "", M::Account);
    addCode("535 login", Stage::Login, 535, "5.7.8", M::Account);
    addCode("534 login", Stage::Login, 534, "5.7.9", M::Account);
    addCode("550 basic is off", Stage::Login, 550, "5.7.30", M::Account);
    addCode("530 sign in first", Stage::Sender, 530, "5.7.0", M::Account);
    addCode("530 sign in first, told late", Stage::Recipient, 530, "", M::Account);
    addCode("550 sender", Stage::Sender, 550, "5.7.60", M::Account);
    addCode("553 sender", Stage::Sender, 553, "", M::Account);
    addCode("552 too large, told early", Stage::Sender, 552, "5.3.4", M::ThisMessage);
    addCode("550 nobody", Stage::Recipient, 550, "5.1.1", M::Unreachable);
    addCode("550 without more", Stage::Recipient, 550, "", M::Unreachable);
    addCode("550 no host", Stage::Recipient, 550, "5.1.2", M::Unreachable);
    addCode("556 takes no mail", Stage::Recipient, 556, "5.1.10", M::Unreachable);
    addCode("550 bad sender's mailbox", Stage::Recipient, 550, "5.1.7", M::Policy);
    addCode("550 bad sender's host", Stage::Recipient, 550, "5.1.8", M::Policy);
    addCode("550 bad sender, told late", Stage::Answer, 550, "5.1.8", M::Policy);
    addCode("550 some address", Stage::Recipient, 550, "5.1.0", M::Policy);
    addCode("550 the day's mails", Stage::Recipient, 550, "5.4.5", M::Account);
    addCode("550 the day's mails, told late", Stage::Answer, 550, "5.4.5", M::Account);
    addCode("550 no route", Stage::Recipient, 550, "5.4.4", M::Unreachable);
    addCode("551 moved", Stage::Recipient, 551, "", M::Unreachable);
    addCode("553 no address", Stage::Recipient, 553, "5.1.3", M::Unreachable);
    addCode("501 no address", Stage::Recipient, 501, "", M::Unreachable);
    addCode("550 policy", Stage::Recipient, 550, "5.7.1", M::Policy);
    addCode("554 policy after the text", Stage::Answer, 554, "5.7.1", M::Policy);
    addCode("552 mailbox full", Stage::Recipient, 552, "5.2.2", M::Unreachable);
    addCode("554 recipient", Stage::Recipient, 554, "", M::ThisMessage);
    addCode("552 too large", Stage::Answer, 552, "5.3.4", M::ThisMessage);
    addCode("554 after the text", Stage::Answer, 554, "", M::ThisMessage);
    addCode("550 nobody, told late", Stage::Answer, 550, "5.1.1", M::Unreachable);
}

void EmailAnswersTest::everyCodeHasItsClass()
{
    QFETCH(const Stage, stage);
    QFETCH(const int, code);
    QFETCH(const QString, enhanced);
    QTEST(email::faultOf(stage, {code, enhanced}), "fault");
}

void EmailAnswersTest::everyEndHasItsVerdict_data()
{
    using V = PlaceVerdict;
    QTest::addColumn<Report>("end");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<MessageFault>("fault");
    const auto row = [](const char *name, const Report &end, V verdict, M fault = M::None) {
        QTest::newRow(name) << end << verdict << fault;
    };
    row("taken", report(Fate::Taken, Stage::Answer), V::Accepted);
    row("no connection", report(Fate::NotSent, Stage::Connect, Trouble::Unreachable), V::NotSent);
    row("broke within the text", report(Fate::NotSent, Stage::Data, Trouble::Unreachable), V::NotSent);
    row("too late", report(Fate::NotSent, Stage::Data, Trouble::Late), V::NotSent);
    row("broke after the text", report(Fate::Unknown, Stage::Answer, Trouble::Unreachable), V::Unknown);
    row("silence after the text", report(Fate::Unknown, Stage::Answer, Trouble::Late), V::Unknown);
    row("certificate", report(Fate::NotSent, Stage::Connect, Trouble::Certificate), V::Refused, M::Account);
    row("no STARTTLS", report(Fate::NotSent, Stage::Greeting, Trouble::NoTls), V::Refused, M::Account);
    row("no way to sign in", report(Fate::NotSent, Stage::Login, Trouble::NoLogin), V::Refused, M::Account);
    row("nobody", refusal(Stage::Recipient, 550, "5.1.1"), V::Refused, M::Unreachable);
}

void EmailAnswersTest::everyEndHasItsVerdict()
{
    QFETCH(const Report, end);
    const SendAnswer answer = email::sendAnswer(end);
    QTEST(answer.verdict, "verdict");
    QTEST(answer.fault, "fault");
    QCOMPARE(answer.reason.isEmpty(), answer.verdict == PlaceVerdict::Accepted);
}

void EmailAnswersTest::aReasonSaysWhatToLookAt_data()
{
    QTest::addColumn<Report>("end");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const Report &end, const char *reason) {
        QTest::newRow(name) << end << QString::fromLatin1(reason);
    };
    row("password", refusal(Stage::Login, 535, "5.7.8"), "smtp_login");
    row("sign in first", refusal(Stage::Sender, 530, "5.7.0"), "smtp_login");
    row("no login, without a code of its own", refusal(Stage::Login, 504, ""), "smtp_login");
    row("no login now", refusal(Stage::Login, 454, "4.7.0"), "smtp 454 4.7.0");
    row("the day's mails", refusal(Stage::Answer, 550, "5.4.5"), "smtp_daily_limit");
    row("nobody", refusal(Stage::Recipient, 550, "5.1.1"), "smtp 550 5.1.1");
    row("no connection", report(Fate::NotSent, Stage::Connect, Trouble::Unreachable),
        "smtp_unreachable detail");
    row("too late", report(Fate::NotSent, Stage::Data, Trouble::Late), "smtp_late detail");
    row("silence", report(Fate::Unknown, Stage::Answer, Trouble::Late), "smtp_late detail");
}

void EmailAnswersTest::aReasonSaysWhatToLookAt()
{
    QFETCH(const Report, end);
    QTEST(email::sendAnswer(end).reason, "reason");
}

void EmailAnswersTest::aTestThatFailsSaysWhy_data()
{
    QTest::addColumn<Report>("end");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const Report &end, ErrorCode code) {
        QTest::newRow(name) << end << code;
    };
    row("password", refusal(Stage::Login, 535, "5.7.8"), ErrorCode::ProviderKeyRefused);
    row("not now", refusal(Stage::Login, 454, "4.7.0"), ErrorCode::ProviderRefused);
    row("token", report(Fate::NotSent, Stage::Login, Trouble::NoLogin), ErrorCode::ProviderKeyRefused);
    row("certificate", report(Fate::NotSent, Stage::Connect, Trouble::Certificate), ErrorCode::Refused);
    row("no STARTTLS", report(Fate::NotSent, Stage::Greeting, Trouble::NoTls), ErrorCode::Refused);
    row("nobody there", report(Fate::NotSent, Stage::Connect, Trouble::Unreachable),
        ErrorCode::ProviderUnreachable);
}

void EmailAnswersTest::aTestThatFailsSaysWhy()
{
    QFETCH(const Report, end);
    const QString host = QStringLiteral("mail.example.com");
    const std::optional<Error> failure = email::testFailure(end, host, QStringLiteral("Mails"));
    QCOMPARE(failure.has_value(), true);
    QTEST(failure->code, "code");
    QVERIFY(operatorText(*failure).endsWith(u'.'));
    QVERIFY(!email::testFailure(report(Fate::Taken, Stage::Greeting), host, {}).has_value());
}

QTEST_GUILESS_MAIN(EmailAnswersTest)
#include "tst_emailanswers.moc"
