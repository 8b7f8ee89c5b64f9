// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/messagetext.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;

class MessageTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain_data();
    void whatIsWrittenIsReadAgain();
    void anEmptyMessageIsAnEmptyText();
    void whatCannotBeReadIsEmpty_data();
    void whatCannotBeReadIsEmpty();
    void stepsAreKeptByChannel();
};

void MessageTextTest::whatIsWrittenIsReadAgain_data()
{
    QTest::addColumn<MessageContent>("message");
    MessageContent whatsapp;
    whatsapp.templateName = QStringLiteral("visit_reminder");
    whatsapp.language = QStringLiteral("hi");
    whatsapp.fields = {QStringLiteral("{name}"), QString(), QStringLiteral("\"quoted\" नमस्ते")};
    whatsapp.media = HeaderMedia::Video;
    whatsapp.mediaUrl = QStringLiteral("https://files.example/{city}.mp4");
    QTest::newRow("WhatsApp") << whatsapp;
    MessageContent email;
    email.subject = QStringLiteral("Your visit");
    email.text = QStringLiteral("Hello {name},\n\nuntil Friday.");
    email.html = QStringLiteral("<p>Hello {name}</p>");
    QTest::newRow("e-mail") << email;
}

void MessageTextTest::whatIsWrittenIsReadAgain()
{
    QFETCH(MessageContent, message);
    QCOMPARE(messageFromText(messageToText(message)), message);
}

void MessageTextTest::anEmptyMessageIsAnEmptyText()
{
    QVERIFY(messageToText({}).isEmpty());
    QVERIFY(fallbackToText({}).isEmpty());
    QCOMPARE(messageFromText({}), MessageContent());
}

void MessageTextTest::whatCannotBeReadIsEmpty_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("garbage") << QStringLiteral("{\"template\":");
    QTest::newRow("a list") << QStringLiteral("[1]");
    QTest::newRow("an unknown medium") << QStringLiteral(R"({"media":"hologram"})");
}

void MessageTextTest::whatCannotBeReadIsEmpty()
{
    QFETCH(QString, text);
    QCOMPARE(messageFromText(text), MessageContent());
    QVERIFY(fallbackFromText(text).isEmpty());
}

void MessageTextTest::stepsAreKeptByChannel()
{
    MessageContent message;
    message.templateName = QStringLiteral("missed_call");
    message.language = QStringLiteral("en");
    const QMap<FallbackChannel, FallbackStep> steps = {{FallbackChannel::WhatsApp, {AccountId(7), message}},
                                                       {FallbackChannel::Email, {AccountId(9), {}}}};
    QCOMPARE(fallbackFromText(fallbackToText(steps)), steps);
}

QTEST_GUILESS_MAIN(MessageTextTest)
#include "tst_messagetext.moc"
