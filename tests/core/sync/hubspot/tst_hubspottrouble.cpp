// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/trouble.h"

#include "tests/support/faketransport.h"

#include <QTest>

namespace callboard::sync::hubspot {

// S2-051
class HubSpotTroubleTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsUnderstood_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble>("trouble");
        const auto row = [](const char *name, int status, const QByteArray &body, Trouble trouble) {
            QTest::newRow(name) << status << body << trouble;
        };
        row("rotated token", 401, "{}", Trouble::TokenRefused);
        row("scope", 403, R"({"category":"MISSING_SCOPES"})", Trouble::ScopeMissing);
        row("reading", 403,
            R"({"errors":[{"context":{"requiredGranularScopes":["crm.objects.contacts.read"]}}]})",
            Trouble::ReadScopeMissing);
        row("writing", 403, R"({"message":"Requires crm.objects.contacts.write"})",
            Trouble::WriteScopeMissing);
        row("either", 403, "crm.objects.contacts.read or crm.objects.contacts.write", Trouble::ScopeMissing);
        row("merged", 404, "", Trouble::Gone);
        row("there already", 409, "{}", Trouble::Exists);
        row("bulk operation", 423, "{}", Trouble::Locked);
        row("ten seconds", 429, R"({"policyName":"TEN_SECONDLY_ROLLING"})", Trouble::Burst);
        row("the day", 429, R"({"policyName":"DAILY"})", Trouble::DayUsedUp);
        row("no policy", 429, "not JSON", Trouble::Burst);
        row("moving", 477, "{}", Trouble::Moving);
        row("gateway", 504, "<html>", Trouble::Unavailable);
        row("Cloudflare", 521, "", Trouble::Unavailable);
        row("unknown property", 400, "{\"message\":\"Property \\\"x\\\" does not exist\"}",
            Trouble::PropertyUnknown);
        row("value", 400, "{\"message\":\"[{\\\"error\\\":\\\"INVALID_OPTION\\\"}]\"}",
            Trouble::PropertyUnknown);
        row("otherwise", 400, R"({"category":"VALIDATION_ERROR"})", Trouble::BadRequest);
        row("redirect", 302, "", Trouble::BadRequest);
    }

    void anAnswerIsUnderstood()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Trouble, trouble);
        QCOMPARE(troubleOf(test::answered(status, body)), trouble);
    }

    void aGoodAnswerIsNone()
    {
        QVERIFY(!troubleOf(test::answered(200, "{}")));
        QVERIFY(!troubleOf(test::answered(201, "{}")));
        QCOMPARE(troubleOf(test::cutOff(200, "{")), Trouble::Unreachable);
        QCOMPARE(troubleOf(test::lost()), Trouble::Unreachable);
        QCOMPARE(troubleOf(test::notSent()), Trouble::NotConnected);
        QVERIFY(mayPass(Trouble::NotConnected));
    }

    void theMissingScopeIsNamed()
    {
        QVERIFY(operatorText(troubleError(Trouble::ReadScopeMissing))
                    .contains(QLatin1String("crm.objects.contacts.read")));
        QVERIFY(operatorText(troubleError(Trouble::WriteScopeMissing))
                    .contains(QLatin1String("crm.objects.contacts.write")));
    }

    void eachHasAWordAndASentenceOfItsOwn()
    {
        QSet<QString> words;
        QSet<QString> sentences;
        for (int value = 1; value <= int(Trouble::OtherAccount); ++value) {
            const auto trouble = Trouble(value);
            QCOMPARE(troubleFromWord(toWord(trouble)), trouble);
            words.insert(toWord(trouble));
            sentences.insert(operatorText(troubleError(trouble)));
        }
        QCOMPARE(words.size(), int(Trouble::OtherAccount));
        QCOMPARE(sentences.size(), int(Trouble::OtherAccount));
    }
};

} // namespace callboard::sync::hubspot

QTEST_GUILESS_MAIN(callboard::sync::hubspot::HubSpotTroubleTest)
#include "tst_hubspottrouble.moc"
