// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/trouble.h"

#include "tests/support/faketransport.h"

#include <QTest>

using namespace callboard;
using namespace callboard::sync;

namespace {

QByteArray complaint(const char *status, const char *message)
{
    return QByteArrayLiteral("{\"error\":{\"code\":1,\"status\":\"") + status + "\",\"message\":\"" +
           message + "\"}}";
}

constexpr QLatin1String Address("robot@project.example");

} // namespace

class TroubleTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAnswerHasItsMeaning_data();
    void everyAnswerHasItsMeaning();
    void aSignInHasItsOwn_data();
    void aSignInHasItsOwn();
    void aPersonsGrantHasItsOwn_data();
    void aPersonsGrantHasItsOwn();
    void everyTroubleHasAWordAndASentence_data();
    void everyTroubleHasAWordAndASentence();
};

void TroubleTest::everyAnswerHasItsMeaning_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char *title, int status, const QByteArray &body, Trouble trouble, bool passes) {
        QTest::newRow(title) << status << body << trouble << passes;
    };
    row("renamed worksheet", 400, complaint("INVALID_ARGUMENT", "Unable to parse range: Leads!A1"),
        Trouble::WorksheetMissing, false);
    row("worksheet made smaller", 400,
        complaint("INVALID_ARGUMENT",
                  "Range (Leads!A1:Z1000) exceeds grid limits. Max rows: 500, max columns: 26"),
        Trouble::GridChanged, true);
    row("bad body", 400, complaint("INVALID_ARGUMENT", "Invalid value"), Trouble::BadRequest, false);
    row("the mock's word", 422, complaint("INVALID_ARGUMENT", "x"), Trouble::BadRequest, false);
    row("Excel file", 400, complaint("FAILED_PRECONDITION", "x"), Trouble::NotASheet, false);
    row("expired", 401, complaint("UNAUTHENTICATED", "x"), Trouble::Expired, false);
    row("not shared", 403, complaint("PERMISSION_DENIED", "The caller does not have permission"),
        Trouble::Denied, false);
    row("API off", 403,
        complaint("PERMISSION_DENIED", "Google Sheets API has not been used in project 1 before"),
        Trouble::ApiOff, false);
    row("wrong id", 404, complaint("NOT_FOUND", "x"), Trouble::SheetMissing, false);
    row("quota", 429, complaint("RESOURCE_EXHAUSTED", "x"), Trouble::Quota, true);
    row("quota by 403", 403, complaint("RESOURCE_EXHAUSTED", "x"), Trouble::Quota, true);
    row("internal", 500, complaint("INTERNAL", "x"), Trouble::Unavailable, true);
    row("unavailable", 503, "<html>", Trouble::Unavailable, true);
    row("a redirect", 302, {}, Trouble::BadRequest, false);
}

void TroubleTest::everyAnswerHasItsMeaning()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Trouble, trouble);
    QFETCH(const bool, passes);
    QCOMPARE(troubleOf(test::answered(status, body)), trouble);
    QCOMPARE(mayPass(trouble), passes);
    QVERIFY(!troubleOf(test::answered(200, "{}")));
    QCOMPARE(troubleOf(test::lost()), Trouble::Unreachable);
    QCOMPARE(troubleOf(test::notSent()), Trouble::Unreachable);
    QCOMPARE(troubleOf(test::cutOff(200, "{")), Trouble::Unreachable);
    QCOMPARE(troubleOf(test::cutOff(200, QByteArray(http::MostBodyBytes, ' '))), Trouble::TooLarge);
}

void TroubleTest::aSignInHasItsOwn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("the clock is wrong")
        << 400
        << QByteArrayLiteral(
               "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid JWT: Token must be "
               "a short-lived token (60 minutes) and in a reasonable timeframe.\"}")
        << Trouble::ClockWrong;
    QTest::newRow("the key was deleted")
        << 400
        << QByteArrayLiteral("{\"error\":\"invalid_grant\",\"error_description\":\"Invalid JWT Signature.\"}")
        << Trouble::KeyRefused;
    QTest::newRow("the account is disabled") << 401 << QByteArray() << Trouble::KeyRefused;
    QTest::newRow("too often") << 429 << QByteArray() << Trouble::Quota;
    QTest::newRow("ill") << 500 << QByteArray() << Trouble::Unavailable;
}

void TroubleTest::aSignInHasItsOwn()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Trouble, trouble);
    QCOMPARE(signInTroubleOf(test::answered(status, body)), trouble);
    QVERIFY(!signInTroubleOf(test::answered(200, "{}")));
    QCOMPARE(signInTroubleOf(test::lost()), Trouble::Unreachable);
}

void TroubleTest::aPersonsGrantHasItsOwn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("withdrawn") << 400 << QByteArrayLiteral("{\"error\":\"invalid_grant\"}")
                               << Trouble::SignInEnded;
    QTest::newRow("no such client") << 401 << QByteArrayLiteral("{\"error\":\"invalid_client\"}")
                                    << Trouble::ClientRefused;
    QTest::newRow("no words") << 400 << QByteArrayLiteral("<html>") << Trouble::ClientRefused;
    QTest::newRow("too often") << 403 << QByteArrayLiteral("{\"error\":\"rate_limit_exceeded\"}")
                               << Trouble::Quota;
    QTest::newRow("too often, by status") << 429 << QByteArray() << Trouble::Quota;
    QTest::newRow("ill") << 503 << QByteArray() << Trouble::Unavailable;
}

void TroubleTest::aPersonsGrantHasItsOwn()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Trouble, trouble);
    QCOMPARE(grantTroubleOf(test::answered(status, body)), trouble);
    QVERIFY(!grantTroubleOf(test::answered(200, "{}")));
    QCOMPARE(grantTroubleOf(test::lost()), Trouble::Unreachable);
    QCOMPARE(grantTroubleOf(test::cutOff(200, "{")), Trouble::Unreachable);
}

void TroubleTest::everyTroubleHasAWordAndASentence_data()
{
    QTest::addColumn<Trouble>("trouble");
    for (int value = int(Trouble::Unreachable); value <= int(Trouble::Stopped); ++value)
        QTest::addRow("%d", value) << Trouble(value);
}

void TroubleTest::everyTroubleHasAWordAndASentence()
{
    QFETCH(const Trouble, trouble);
    QCOMPARE(troubleFromWord(toWord(trouble)), trouble);
    const QString text = operatorText(troubleError(trouble, Address));
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
    if (trouble == Trouble::Denied)
        QVERIFY(text.contains(Address));
    const QString toAPerson = operatorText(troubleError(trouble, {}));
    QVERIFY2(toAPerson.endsWith(u'.'), qPrintable(toAPerson));
    QVERIFY2(!toAPerson.contains(QLatin1String("service account")), qPrintable(toAPerson));
    QVERIFY2(!toAPerson.contains(u'%') && !toAPerson.contains(QLatin1String("  ")), qPrintable(toAPerson));
}

QTEST_GUILESS_MAIN(TroubleTest)
#include "tst_trouble.moc"
