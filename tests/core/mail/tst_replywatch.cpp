// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/replywatch.h"

#include <QTest>

using namespace callboard::mail;

class ReplyWatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandRaisesTheStage();
    void anAnswerOfSeveralLinesIsOneOnceItIsWhole();
    void codesAreReadAndWordsAreNot_data();
    void codesAreReadAndWordsAreNot();
    void anAnswerGoesWithTheNextCommand();
    void goodbyesChangeNothing();
    void aPasswordIsNoCommand();
};

void ReplyWatchTest::everyCommandRaisesTheStage()
{
    ReplyWatch watch;
    QCOMPARE(watch.stage(), Stage::Connect);
    watch.noteReply("220 ready\r\n");
    QCOMPARE(watch.stage(), Stage::Greeting);
    const QList<std::pair<QByteArray, Stage>> steps = {{"EHLO callboard.invalid\r\n", Stage::Greeting},
                                                       {"STARTTLS\r\n", Stage::Greeting},
                                                       {"AUTH PLAIN AGE=\r\n", Stage::Login},
                                                       {"MAIL FROM:<a@example.com>\r\n", Stage::Sender},
                                                       {"RCPT TO:<b@example.com>\r\n", Stage::Recipient},
                                                       {"DATA\r\n", Stage::Data}};
    for (const auto &[line, stage] : steps) {
        watch.noteCommand(line);
        QCOMPARE(watch.stage(), stage);
    }
    watch.noteTextRead();
    QCOMPARE(watch.stage(), Stage::Answer);
}

void ReplyWatchTest::anAnswerOfSeveralLinesIsOneOnceItIsWhole()
{
    ReplyWatch watch;
    watch.noteReply("550-5.1.1 nobody\r\n");
    QCOMPARE(watch.reply(), Reply());
    watch.noteReply("550 of that name\r\n");
    QCOMPARE(watch.reply().text(), QStringLiteral("550 5.1.1"));
}

void ReplyWatchTest::codesAreReadAndWordsAreNot_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, const char *text) {
        QTest::newRow(line) << QByteArray(line) + "\r\n" << QString::fromLatin1(text);
    };
    row("250 2.0.0 queued as 4F2", "250 2.0.0");
    row("250 queued", "250");
    row("250", "250");
    row("535 5.7.8", "535 5.7.8");
    row("550 5.7.30 Basic authentication is not supported", "550 5.7.30");
    row("550 192.0.2.1 is listed", "550");
    row("550 5.1.1nonsense", "550");
    row("what?", "0");
    row("2500 long", "0");
    row("999 high", "0");
}

void ReplyWatchTest::codesAreReadAndWordsAreNot()
{
    QFETCH(const QByteArray, line);
    ReplyWatch watch;
    watch.noteReply(line);
    QTEST(watch.reply().text(), "text");
}

void ReplyWatchTest::anAnswerGoesWithTheNextCommand()
{
    ReplyWatch watch;
    watch.noteCommand("RCPT TO:<b@example.com>\r\n");
    watch.noteReply("250 ok\r\n");
    watch.noteCommand("DATA\r\n");
    QCOMPARE(watch.reply(), Reply());
    watch.noteReply("354 go on\r\n");
    watch.noteTextRead();
    QCOMPARE(watch.reply(), Reply());
}

void ReplyWatchTest::goodbyesChangeNothing()
{
    ReplyWatch watch;
    watch.noteCommand("RCPT TO:<b@example.com>\r\n");
    watch.noteReply("550 5.1.1 nobody\r\n");
    watch.noteCommand("QUIT\r\n");
    watch.noteReply("221 goodbye\r\n");
    QCOMPARE(watch.reply().text(), QStringLiteral("550 5.1.1"));
    QCOMPARE(watch.stage(), Stage::Recipient);
}

/// A line of base64 may begin as a command does.
void ReplyWatchTest::aPasswordIsNoCommand()
{
    ReplyWatch watch;
    watch.noteCommand("AUTH LOGIN\r\n");
    for (const char *line : {"DATAbase\r\n", "RCPTabcd\r\n", "MAIL1234\r\n"})
        watch.noteCommand(line);
    QCOMPARE(watch.stage(), Stage::Login);
}

QTEST_GUILESS_MAIN(ReplyWatchTest)
#include "tst_replywatch.moc"
