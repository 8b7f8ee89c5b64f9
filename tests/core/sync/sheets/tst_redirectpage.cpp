// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/redirectpage.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace callboard::sync;

namespace {

/// Translates everything to something that must not become markup.
class HostileTranslator final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *, const char *, int) const override
    {
        return QStringLiteral("\"><script>alert('&')</script>\u0939");
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class RedirectPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsAWholeAnswer_data();
    void everyPageIsAWholeAnswer();
    void textsAreNoMarkup();
};

void RedirectPageTest::everyPageIsAWholeAnswer_data()
{
    QTest::addColumn<RedirectPage>("page");
    for (int value = int(RedirectPage::SignedIn); value <= int(RedirectPage::TooLong); ++value)
        QTest::addRow("%d", value) << RedirectPage(value);
}

void RedirectPageTest::everyPageIsAWholeAnswer()
{
    QFETCH(const RedirectPage, page);
    const QByteArray answer = redirectAnswer(page, 400);
    const qsizetype end = answer.indexOf("\r\n\r\n");
    QVERIFY(end > 0);
    const QByteArray head = answer.left(end);
    QVERIFY(head.startsWith("HTTP/1.1 400 "));
    for (const char *field : {"Connection: close", "Cache-Control: no-store", "Referrer-Policy: no-referrer",
                              "Content-Security-Policy: default-src 'none'", "charset=utf-8"})
        QVERIFY2(head.contains(field), field);
    const QByteArray length = "Content-Length: " + QByteArray::number(answer.size() - end - 4);
    QVERIFY2(head.contains(length), length.constData());
    QVERIFY(answer.contains("<p>"));
}

void RedirectPageTest::textsAreNoMarkup()
{
    HostileTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const QByteArray answer = redirectAnswer(RedirectPage::SignedIn, 200);
    QCoreApplication::removeTranslator(&translator);
    QVERIFY(!answer.contains("<script"));
    QVERIFY(!answer.contains("lang=\"\""));
    QVERIFY(answer.contains("&lt;script&gt;"));
    QVERIFY(answer.contains("\xe0\xa4\xb9")); // in UTF-8
}

QTEST_GUILESS_MAIN(RedirectPageTest)
#include "tst_redirectpage.moc"
