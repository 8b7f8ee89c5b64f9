// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/letter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::mail;

class LetterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHeaderIsThere();
    void theSameLetterIsTheSameMail();
    void textAndHtmlAreTwoFormsOfOne();
    void whoeverWantsNoMoreHasAWayOut_data();
    void whoeverWantsNoMoreHasAWayOut();
    void noFieldOfALeadMakesAHeader();
    void whatCannotBeSentIsRefusedByName_data();
    void whatCannotBeSentIsRefusedByName();

private:
    [[nodiscard]] static EmailSender sender();
    [[nodiscard]] static Letter letter();
    [[nodiscard]] static QByteArray mail(const Letter &letter, const EmailSender &sender);
    [[nodiscard]] static QList<QByteArray> headerNames(const QByteArray &mail);
};

EmailSender LetterTest::sender()
{
    EmailSender sender;
    sender.host = QStringLiteral("mail.example.com");
    sender.user = QStringLiteral("ops");
    sender.address = QStringLiteral("ops@example.com");
    sender.name = QStringLiteral("Asha Clinic");
    return sender;
}

Letter LetterTest::letter()
{
    return {.id = QUuid(QStringLiteral("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111")),
            .date = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::OffsetFromUTC, 19'800),
            .to = QStringLiteral("asha@example.net"),
            .subject = QStringLiteral("Your visit"),
            .text = QStringLiteral("See you on Friday.")};
}

QByteArray LetterTest::mail(const Letter &letter, const EmailSender &sender)
{
    return composed(letter, sender).value_or(QByteArray());
}

/// Of the mail's head, folded lines joined.
QList<QByteArray> LetterTest::headerNames(const QByteArray &mail)
{
    QList<QByteArray> names;
    for (const QByteArray &line : mail.left(mail.indexOf("\r\n\r\n")).split('\n')) {
        if (!line.startsWith(' '))
            names << line.left(line.indexOf(':'));
    }
    return names;
}

void LetterTest::everyHeaderIsThere()
{
    QCOMPARE(mail(letter(), sender()),
             QByteArray("Date: 21 Nov 2026 10:00:00 +0530\r\n"
                        "From: \"Asha Clinic\" <ops@example.com>\r\n"
                        "To: asha@example.net\r\n"
                        "Subject: Your visit\r\n"
                        "Message-ID: <8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111@example.com>\r\n"
                        "List-Unsubscribe: <mailto:ops@example.com?subject=unsubscribe>\r\n"
                        "Auto-Submitted: auto-generated\r\n"
                        "MIME-Version: 1.0\r\n"
                        "Content-Type: text/plain; charset=UTF-8\r\n"
                        "Content-Transfer-Encoding: quoted-printable\r\n"
                        "\r\n"
                        "See you on Friday.\r\n"));
}

/// So that a person who looks for a mail of which nobody knows finds it by the attempt's id.
void LetterTest::theSameLetterIsTheSameMail()
{
    QCOMPARE(mail(letter(), sender()), mail(letter(), sender()));
    QVERIFY(messageIdOf(letter(), sender()).contains(QLatin1String("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111")));
}

void LetterTest::textAndHtmlAreTwoFormsOfOne()
{
    Letter both = letter();
    both.html = QStringLiteral("<p>See you on <b>Friday</b>.</p>");
    const QByteArray made = mail(both, sender());
    const QByteArray boundary = "=_8f31c0de7d5e4a0e9a533d0b6f0a1111";
    QVERIFY(made.contains(
        QByteArray("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n")));
    const QByteArray line = "\r\n--" + boundary;
    const qsizetype text = made.indexOf(QByteArray(line + "\r\nContent-Type: text/plain"));
    const qsizetype html = made.indexOf(QByteArray(line + "\r\nContent-Type: text/html"));
    QVERIFY(text > 0);
    QVERIFY(html > text);
    QVERIFY(made.endsWith(QByteArray(line + "--\r\n")));
}

void LetterTest::whoeverWantsNoMoreHasAWayOut_data()
{
    QTest::addColumn<QString>("replyTo");
    QTest::addColumn<QString>("unsubscribe");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("to the sender") << QString() << QString()
                                   << QByteArray("<mailto:ops@example.com?subject=unsubscribe>\r\n");
    QTest::newRow("to who answers") << QStringLiteral("help@example.com") << QString()
                                    << QByteArray("<mailto:help@example.com?subject=unsubscribe>\r\n");
    QTest::newRow("a page too") << QString() << QStringLiteral("https://example.com/out?list=1")
                                << QByteArray("<mailto:ops@example.com?subject=unsubscribe>,\r\n"
                                              " <https://example.com/out?list=1>\r\n");
}

void LetterTest::whoeverWantsNoMoreHasAWayOut()
{
    QFETCH(const QString, replyTo);
    QFETCH(const QString, unsubscribe);
    QFETCH(const QByteArray, header);
    EmailSender from = sender();
    from.replyTo = replyTo;
    from.unsubscribe = unsubscribe;
    const QByteArray made = mail(letter(), from);
    QVERIFY2(made.contains(QByteArray("List-Unsubscribe: " + header)), made.constData());
    QCOMPARE(made.contains("\r\nReply-To: help@example.com\r\n"), !replyTo.isEmpty());
}

/// Whatever stands in a lead: the mail is refused, or its head has the headers that it should have.
void LetterTest::noFieldOfALeadMakesAHeader()
{
    constexpr quint32 Seed = 20'261'121;
    qInfo("seed %u", Seed);
    QRandomGenerator dice(Seed);
    static const QStringList pieces = {QStringLiteral("Asha"),
                                       QStringLiteral("\r\nBcc: all@example.com"),
                                       QStringLiteral("\n"),
                                       QStringLiteral("\r"),
                                       QStringLiteral("\r\n\r\n"),
                                       QString(QChar(0)),
                                       QStringLiteral("@"),
                                       QStringLiteral("example.com"),
                                       QStringLiteral("<"),
                                       QStringLiteral(">"),
                                       QStringLiteral(","),
                                       QStringLiteral(" "),
                                       QStringLiteral("नमस्ते"),
                                       QString(QChar::LineSeparator),
                                       QStringLiteral("=?UTF-8?Q?=0A?="),
                                       QStringLiteral("\r\n.\r\n"),
                                       QStringLiteral("\""),
                                       QStringLiteral("x").repeated(100)};
    const auto any = [&dice] {
        QString text;
        for (int i = dice.bounded(6); i > 0; --i)
            text += pieces.at(dice.bounded(int(pieces.size())));
        return text;
    };
    const QList<QByteArray> expected = headerNames(mail(letter(), sender()));
    int sent = 0;
    for (int i = 0; i < 5'000; ++i) {
        Letter made = letter();
        if (dice.bounded(2) == 0)
            made.to = any();
        made.subject = any();
        made.text = any();
        const Result<QByteArray> bytes = composed(made, sender());
        if (!bytes) {
            QCOMPARE(bytes.error().code, ErrorCode::InvalidArgument);
            continue;
        }
        ++sent;
        QCOMPARE(headerNames(*bytes), expected);
        QVERIFY(!QByteArray(*bytes).replace("\r\n", "").contains('\n'));
        QVERIFY(!QByteArray(*bytes).replace("\r\n", "").contains('\r'));
        QVERIFY(!bytes->contains('\0'));
    }
    QVERIFY(sent > 100);
}

void LetterTest::whatCannotBeSentIsRefusedByName_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("header");
    const QString to = letter().to;
    const QString subject = letter().subject;
    QTest::newRow("no address") << QStringLiteral("asha") << subject << QString() << QStringLiteral("To");
    QTest::newRow("two addresses") << QStringLiteral("a@example.com,b@example.com") << subject << QString()
                                   << QStringLiteral("To");
    QTest::newRow("a line break in the address") << QStringLiteral("a@example.com\r\nBcc: b@example.com")
                                                 << subject << QString() << QStringLiteral("To");
    QTest::newRow("no subject") << to << QString() << QString() << QStringLiteral("Subject");
    QTest::newRow("a line break in the subject")
        << to << QStringLiteral("Hello\r\nBcc: b@example.com") << QString() << QStringLiteral("Subject");
    QTest::newRow("a line break in the name")
        << to << subject << QStringLiteral("Clinic\nBcc: b@example.com") << QStringLiteral("From");
}

void LetterTest::whatCannotBeSentIsRefusedByName()
{
    QFETCH(const QString, to);
    QFETCH(const QString, subject);
    QFETCH(const QString, name);
    Letter made = letter();
    made.to = to;
    made.subject = subject;
    EmailSender from = sender();
    from.name = name;
    const Result<QByteArray> bytes = composed(made, from);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::InvalidArgument);
    QTEST(bytes.error().arguments.value(0), "header");
    // F63: whose address it is stands in no log
    QVERIFY(!bytes.error().arguments.join(u' ').contains(u'@'));
}

QTEST_GUILESS_MAIN(LetterTest)
#include "tst_letter.moc"
