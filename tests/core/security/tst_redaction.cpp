// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/redaction.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard::security;

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canariesNeverSurvive_data();
    void canariesNeverSurvive();
    void numbersOfAnyFormKeepThreeDigits_data();
    void numbersOfAnyFormKeepThreeDigits();
    void whatHelpsToUnderstandStays_data();
    void whatHelpsToUnderstandStays();
    void linesAreWhatTheyShouldBe_data();
    void linesAreWhatTheyShouldBe();
    void aNumberSurvivesInNoSurroundings();
    void veryLongLinesAreCutAndStillClean();
    void aSecretThatWasToldIsRemovedWhateverItsShape();
};

void RedactionTest::canariesNeverSurvive_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("canary");
    const auto row = [](const char *name, const char *line, const char *canary) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(canary);
    };
    row("bearer", "Authorization: Bearer canary12345", "canary12345");
    row("bearer elsewhere", "sent bearer canary.12-345", "canary");
    row("basic", "header Basic Y2FuYXJ5OmNhbmFyeQ==", "Y2Fu");
    row("environment", "BOLNA_API_KEY=canary", "canary");
    row("header", "X-Vapi-Secret: canary", "canary");
    row("camel case", "apiKey=canary&x=1", "canary");
    row("JSON", R"({"token": "canary with blanks", "n": 1})", "canary");
    row("JSON, blanks", R"({"token": "a canary with blanks", "n": 1})", "blanks");
    row("JSON in JSON", R"({\"secret\":\"canary\"})", "canary");
    row("single quotes", "password='a canary'", "canary");
    row("passphrase", "passphrase = canary", "canary");
    row("UUID as key", "key: 7d1c2f0a-90f2-4d8b-b3ac-2f1d0c5e7a11", "7d1c2f0a");
    row("OpenAI-like", "used sk-canarycanary1234", "canary");
    row("Bolna", "used bn-0123456789abcdef", "9abcdef");
    row("HubSpot", "used pat-na1-7d1c2f0a-90f2-4d8b", "7d1c");
    row("Meta", "used EAAGm0PX4ZCpsBAKZCcanary", "canary");
    row("Google", "used ya29.canary-x", "canary");
    row("JWT", "used eyJhbGciOi.eyJzdWIiOi.canary", "canary");
    row("PEM", "-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----", "canary");
    row("hex key", "column 6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b", "6b6b");
    row("base64 key", "column 3q2+7wAAAAB0ZXN0dGVzdHRlc3R0ZXN0/XRlc3R0ZXM=", "dGVz");
    row("e-mail", "lead ravi.kumar+x@canary.example.in failed", "canary");
    row("e-mail, local part", "lead <canary@example.in>", "canary");
    row("e-mail, escaped", "GET /contacts/canary%40example.in", "canary");
    row("e-mail, Hindi", "lead \u0930\u0935\u093f@\u0909\u0926\u093e.\u092d\u093e\u0930\u0924",
        "\u0909\u0926\u093e");
    row("query", "GET https://api.example.com/call?to=canary&x=1 failed", "canary");
    row("fragment", "GET https://api.example.com/#canary", "canary");
    row("login", "https://user:canary@example.com/x", "canary");
    row("request target", "GET /call?who=canary HTTP/1.1", "canary");
    row("name", R"({"customer": {"name": "Canary Kumar"}})", "Canary");
    row("first name", R"("first_name":"Canary \"C\" Kumar")", "Kumar");
    row("name, JSON in JSON", R"({\"full_name\":\"Canary\"})", "Canary");
    row("transcript", R"("transcript": "AI: hello canary")", "canary");
}

// F63, I6
void RedactionTest::canariesNeverSurvive()
{
    QFETCH(const QString, line);
    QFETCH(const QString, canary);
    QVERIFY2(line.contains(canary), "the row proves nothing");
    const QString text = redacted(line);
    QVERIFY2(!text.contains(canary), qPrintable(text));
}

void RedactionTest::numbersOfAnyFormKeepThreeDigits_data()
{
    QTest::addColumn<QString>("number");
    const auto row = [](const char *number) { QTest::newRow(number) << QString::fromUtf8(number); };
    row("+919810000001");
    row("+91 98100 00001");
    row("+91-981-000-0001");
    row("+91 (981) 000-0001");
    row("+91.981.000.0001");
    row("919810000001");
    row("9810000001");
    row("09810000001");
    row("98100 00001");
    row("981-000-0001");
    row("(981) 000 0001");
    row("00919810000001");
    row("+1 212 555 0001");
    row("12125550001");
    row("1123450001");
    row("1723450001");
    row("%2B919810000001");
    row("%2B91%2098100%2000001");
    row("\uFF0B919810000001");
    row("+91\u00A098100\u00A000001");
    row("+91\u201198100\u201100001");
    row("98100\n00001");
    row("+4930123001");
    row("12345001");
    row("\u096F\u0967\u096F\u096E\u0967\u0966\u0966\u0966\u0966\u0966\u0966\u0967");
}

void RedactionTest::numbersOfAnyFormKeepThreeDigits()
{
    QFETCH(const QString, number);
    const QString end = number.at(number.size() - 1).unicode() > 127 ? QStringLiteral(u"\u0966\u0966\u0967")
                                                                     : QStringLiteral("001");
    for (const QString &frame :
         {QStringLiteral("%1"), QStringLiteral("to %1 now"), QStringLiteral("\"%1\""),
          QStringLiteral("tel:%1,x"), QStringLiteral("lead%1x"), QStringLiteral("2025-10-14T10:00:00Z %1"),
          QStringLiteral("%1 2025-10-14T10:00:00Z")}) {
        const QString text = redacted(frame.arg(number));
        QString expected = frame.arg(QChar(u'\u2026') + end);
        if (number.startsWith(QLatin1String("%2B")))
            expected.replace(QChar(u'\u2026'), QStringLiteral(u"%\u2026"));
        if (number.startsWith(QLatin1Char('(')))
            expected.replace(QChar(u'\u2026'), QStringLiteral(u"(\u2026"));
        QVERIFY2(text == expected ||
                     (number.startsWith(QLatin1String("%2B")) && !text.contains(QLatin1String("981"))),
                 qPrintable(text));
    }
}

void RedactionTest::whatHelpsToUnderstandStays_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromUtf8(line); };
    row("attempt 0b5e0a52-6c0e-4a3e-9d53-0f7d5f0c9a11 intent -> dialling");
    row("attempt 12345678-1234-4123-8123-123456789012, 5 more");
    row("5 12345678-1234-4123-8123-123456789012");
    row("cb:12345678-1234-4123-8123-123456789012");
    row("due 2025-10-14T10:00:00+05:30, now 2025-10-14T04:30:00.123Z");
    row("from 2025-10-14 10:00:00 to 2025-10-15");
    row("2 2025-10-14T10:00:00+0530");
    row("listening on 127.0.0.1:45123");
    row("host 192.168.100.200 port 8080");
    row("epoch 1760414400000 ms");
    row("bulk_call_batch_3_1760414400 is due");
    row("imported 1000000 leads in 4123 ms");
    row("HTTP 429, retry after 30 s");
    row("POST https://api.vapi.ai/call answered 201");
    row("file /home/operator/Documents/Leads/North/ImportOfTuesday2025/leads.csv cannot be read");
    row("QIODevice::read (QTcpSocket): device not open");
    row("monkey: see, lead name: unknown, donkey = grey");
    row("\u0932\u0940\u0921 \u0915\u094d\u200D\u092f\u093e 7");
}

void RedactionTest::whatHelpsToUnderstandStays()
{
    QFETCH(const QString, line);
    QCOMPARE(redacted(line), line);
}

void RedactionTest::linesAreWhatTheyShouldBe_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *line, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(expected);
    };
    row("forged line", "x\r\n2025-10-14T10:00:00Z warning forged",
        "x\\r\\n2025-10-14T10:00:00Z warning forged");
    row("terminal escape", "x\x1b[2Jy", "x\\u001b[2Jy");
    row("turned around", "x\u202Ey", "x\\u202ey");
    row("line separator", "x\u2028y", "x\\u2028y");
    row("label stays", "api_key=abc, next", "api_key=[secret], next");
    row("address stays", "GET https://a.example/b/c?d=e now", "GET https://a.example/b/c?[query] now");
    row("login", "https://u:p@a.example/b", "https://[secret]@a.example/b");
    row("e-mail", "to a.b@c.example!", "to [e-mail]!");
    row("JSON stays JSON", R"({"name":"A","age":5})", R"({"name":[personal],"age":5})");
    row("empty", "", "");
}

void RedactionTest::linesAreWhatTheyShouldBe()
{
    QFETCH(const QString, line);
    QTEST(redacted(line), "expected");
}

void RedactionTest::aNumberSurvivesInNoSurroundings()
{
    constexpr quint32 Seed = 63;
    QRandomGenerator random(Seed);
    const QString signs = QStringLiteral(" abcXYZ019:;,.-_+/\\\"'()[]{}=?&%#@\n\t");
    const auto noise = [&random, &signs] {
        QString text;
        for (int i = random.bounded(12); i > 0; --i)
            text += signs.at(random.bounded(int(signs.size())));
        return text;
    };
    for (int i = 0; i < 5000; ++i) {
        const QString number =
            QStringLiteral("+9198%1").arg(random.bounded(100000000), 8, 10, QLatin1Char('0'));
        const QString line = noise() + number + noise();
        const QString text = redacted(line);
        QVERIFY2(!text.contains(number.mid(1, 9)),
                 qPrintable(QStringLiteral("seed %1, round %2: %3").arg(Seed).arg(i).arg(text)));
    }
}

void RedactionTest::veryLongLinesAreCutAndStillClean()
{
    const QString number = QStringLiteral("+919810000001");
    for (const QString &filling :
         {QStringLiteral("x"), QStringLiteral("1"), QStringLiteral("a-"), QStringLiteral("\\\""),
          QStringLiteral("\"name\":\""), QStringLiteral("key="), QStringLiteral("a@")}) {
        for (qsizetype length = 8150; length < 8200; ++length) {
            const QString text =
                redacted(filling.repeated(length / filling.size()) + QLatin1Char(' ') + number);
            QVERIFY(text.size() < 65'536);
            QVERIFY(!text.contains(QLatin1String("9198")));
        }
    }
}

void RedactionTest::aSecretThatWasToldIsRemovedWhateverItsShape()
{
    const QString line = QStringLiteral("the word bandicoot was sent");
    QCOMPARE(redacted(line), line);
    neverLog(QByteArrayLiteral("bandicoot"));
    neverLog(QByteArrayLiteral("was"));
    QCOMPARE(redacted(line), QStringLiteral("the word [secret] was sent"));
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
