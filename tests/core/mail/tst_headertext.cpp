// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/headertext.h"

#include <QTest>

using namespace callboard::mail;

class HeaderTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortAsciiStandsAsItIs();
    void otherTextIsEncodedAndComesBack_data();
    void otherTextIsEncodedAndComesBack();
    void namesAreQuotedWhereTheyMustBe_data();
    void namesAreQuotedWhereTheyMustBe();
    void domainsGoAsAscii_data();
    void domainsGoAsAscii();
    void controlCharactersAreNotSafe_data();
    void controlCharactersAreNotSafe();

private:
    [[nodiscard]] static QString decoded(const QByteArray &header);
};

/// As a reader of mail has it: encoded words joined, their blanks dropped (RFC 2047, section 6.2).
QString HeaderTextTest::decoded(const QByteArray &header)
{
    const QByteArray unfolded = QByteArray(header).replace("\r\n ", " ").trimmed();
    QByteArray bytes;
    for (const QByteArray &word : unfolded.mid(unfolded.indexOf(": ") + 2).split(' ')) {
        if (!word.startsWith("=?UTF-8?B?") || !word.endsWith("?="))
            return QString();
        bytes += QByteArray::fromBase64(word.mid(10, word.size() - 12));
    }
    return QString::fromUtf8(bytes);
}

void HeaderTextTest::shortAsciiStandsAsItIs()
{
    QCOMPARE(headerLine("Subject", QStringLiteral("Your visit, Friday 4 pm")),
             QByteArray("Subject: Your visit, Friday 4 pm\r\n"));
}

void HeaderTextTest::otherTextIsEncodedAndComesBack_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("Hindi", QStringLiteral("नमस्ते आशा, शुक्रवार को मिलते हैं"));
    row("beyond the plane", QStringLiteral("👋").repeated(40));
    row("long ASCII", QStringLiteral("word ").repeated(60).trimmed());
    row("what looks like an encoded word", QStringLiteral("=?UTF-8?Q?no?="));
    row("very long", QStringLiteral("शुक्रवार").repeated(50));
}

void HeaderTextTest::otherTextIsEncodedAndComesBack()
{
    QFETCH(const QString, text);
    const QByteArray header = headerLine("Subject", text);
    QCOMPARE(decoded(header), text);
    for (const QByteArray &line : QByteArray(header).replace("\r\n", "\n").split('\n')) {
        QVERIFY2(line.size() <= 76, line.constData());
        for (const QByteArray &word : line.split(' '))
            QVERIFY2(word.size() <= 75, word.constData());
    }
    // Every word is whole characters by itself (RFC 2047, section 5).
    for (const QByteArray &word : QByteArray(header).replace("\r\n", " ").split(' ')) {
        if (word.startsWith("=?"))
            QVERIFY(!QString::fromUtf8(QByteArray::fromBase64(word.mid(10, word.size() - 12)))
                         .contains(QChar::ReplacementCharacter));
    }
}

void HeaderTextTest::namesAreQuotedWhereTheyMustBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("none") << QString() << QByteArray("From: ops@example.com\r\n");
    QTest::newRow("plain") << QStringLiteral("Asha Clinic")
                           << QByteArray("From: \"Asha Clinic\" <ops@example.com>\r\n");
    QTest::newRow("quotes") << QStringLiteral("The \"best\" \\ clinic, Pune")
                            << QByteArray(
                                   "From: \"The \\\"best\\\" \\\\ clinic, Pune\" <ops@example.com>\r\n");
    QTest::newRow("Hindi") << QStringLiteral("आशा")
                           << QByteArray("From: =?UTF-8?B?4KSG4KS24KS+?= <ops@example.com>\r\n");
}

void HeaderTextTest::namesAreQuotedWhereTheyMustBe()
{
    QFETCH(const QString, name);
    QTEST(foldedLine("From", mailbox(name, QStringLiteral("ops@example.com"))), "header");
}

void HeaderTextTest::domainsGoAsAscii_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("wire");
    QTest::newRow("ASCII") << QStringLiteral("p@example.com") << QStringLiteral("p@example.com");
    QTest::newRow("domain") << QStringLiteral("p@bücher.example")
                            << QStringLiteral("p@xn--bcher-kva.example");
    QTest::newRow("before the @") << QStringLiteral("आशा@example.com") << QStringLiteral("आशा@example.com");
}

void HeaderTextTest::domainsGoAsAscii()
{
    QFETCH(const QString, address);
    QTEST(wireAddress(address), "wire");
}

void HeaderTextTest::controlCharactersAreNotSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("text") << QStringLiteral("Asha & Co, शुक्रवार 👋") << true;
    QTest::newRow("empty") << QString() << true;
    for (const char16_t c : {u'\r', u'\n', u'\0', u'\t', u'\x1b', u'\x7f', u'\x85', u'\x2028', u'\x2029'})
        QTest::addRow("U+%04x", unsigned(c)) << QString(QStringLiteral("a") + QChar(c) + u'b') << false;
}

void HeaderTextTest::controlCharactersAreNotSafe()
{
    QFETCH(const QString, text);
    QTEST(isHeaderSafe(text), "isSafe");
}

QTEST_GUILESS_MAIN(HeaderTextTest)
#include "tst_headertext.moc"
