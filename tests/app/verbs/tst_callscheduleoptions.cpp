// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/callscheduleoptions.h"
#include "tests/support/typedcall.h"

#include <QTest>

using namespace callboard;
using namespace callboard::app;

/// What `call-schedules` is told (S2-030 to S2-032).
class CallScheduleOptionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotNamedHasItsDefault();
    void everythingIsRead();
    void aLeadIsNamedByItsUuid();
    void anEditIsSilentOfTheRest();
    void theTriggerIsTurnedOnAndOff();
    void misuseIsTold_data();
    void misuseIsTold();
    void whatCannotBeReadIsRefused_data();
    void whatCannotBeReadIsRefused();
};

namespace {

constexpr Instant Noon{milliseconds{1'795'156'200'000}};

test::TypedCall typed(const char *line)
{
    return test::TypedCall(QString::fromLatin1(line).split(QLatin1Char(' ')), callScheduleOptions());
}

} // namespace

void CallScheduleOptionsTest::whatIsNotNamedHasItsDefault()
{
    const auto wish = readCallScheduleWish(typed("add +919876543210 --at +5m").call(), Noon);
    QVERIFY(wish);
    QVERIFY(wish->contact.isNull());
    QCOMPARE(wish->number, QStringLiteral("+919876543210"));
    QCOMPARE(wish->at, Noon + seconds{300});
    QCOMPARE(wish->brief.topic, QStringLiteral("follow_up"));
    QCOMPARE(wish->brief.language, QStringLiteral("en-IN"));
    QVERIFY(wish->autoTrigger);
    QVERIFY(!wish->thresholdDays); // the house's
    QVERIFY(wish->account.isEmpty() && wish->agentId.isEmpty() && wish->contactName.isEmpty());
}

void CallScheduleOptionsTest::everythingIsRead()
{
    const auto wish =
        readCallScheduleWish(typed("add 9876543210 --at 2026-11-24T10:00:00Z --name Asha --account Sales "
                                   "--agent agent-7 --topic survey --language hi-IN --threshold 9 "
                                   "--no-trigger")
                                 .call(),
                             Noon);
    QVERIFY(wish);
    QCOMPARE(toIsoText(wish->at, QTimeZone::utc()).left(19), QStringLiteral("2026-11-24T10:00:00"));
    QCOMPARE(wish->contactName, QStringLiteral("Asha"));
    QCOMPARE(wish->account, QStringLiteral("Sales"));
    QCOMPARE(wish->agentId, QStringLiteral("agent-7"));
    QCOMPARE(wish->brief.topic, QStringLiteral("survey"));
    QCOMPARE(wish->brief.language, QStringLiteral("hi-IN"));
    QCOMPARE(wish->thresholdDays, std::optional(9));
    QVERIFY(!wish->autoTrigger);
}

void CallScheduleOptionsTest::aLeadIsNamedByItsUuid()
{
    const auto wish =
        readCallScheduleWish(typed("add 7d444840-9dc0-11d1-b245-5ffdce74fad2 --at now").call(), Noon);
    QVERIFY(wish);
    QCOMPARE(wish->contact, QUuid(QStringLiteral("7d444840-9dc0-11d1-b245-5ffdce74fad2")));
    QVERIFY(wish->number.isEmpty());
    QCOMPARE(wish->at, Noon);
}

void CallScheduleOptionsTest::anEditIsSilentOfTheRest()
{
    const auto edit = readCallScheduleEdit(typed("edit 7 --topic survey").call(), Noon);
    QVERIFY(edit);
    QCOMPARE(edit->topic, std::optional(QStringLiteral("survey")));
    QVERIFY(!edit->at && !edit->agentId && !edit->language && !edit->autoTrigger && !edit->thresholdDays);
}

void CallScheduleOptionsTest::theTriggerIsTurnedOnAndOff()
{
    QCOMPARE(readCallScheduleEdit(typed("edit 7 --trigger").call(), Noon)->autoTrigger, std::optional(true));
    QCOMPARE(readCallScheduleEdit(typed("edit 7 --no-trigger").call(), Noon)->autoTrigger,
             std::optional(false));
}

void CallScheduleOptionsTest::misuseIsTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *line, bool isFine) {
        QTest::newRow(line) << QString::fromLatin1(line) << isFine;
    };
    row("list", true);
    row("list --status due", true); // what it may be is the list's to say
    row("due --status scheduled", false);
    row("add +919876543210 --at now", true);
    row("add +919876543210", false);
    row("add +919876543210 --at now --trigger", false);
    row("edit 7", false);
    row("edit 7 --at now", true);
    row("edit 7 --name Asha", false);
    row("edit 7 --trigger --no-trigger", false);
    row("execute 7 --at now", false);
    row("statistics --days 7", true);
    row("list --days 7", false);
}

void CallScheduleOptionsTest::misuseIsTold()
{
    QFETCH(QString, line);
    QFETCH(bool, isFine);
    const test::TypedCall call = typed(line.toLatin1().constData());
    QCOMPARE(call.problem(), QString());
    QCOMPARE(callScheduleMisuse(call.call()).isEmpty(), isFine);
}

void CallScheduleOptionsTest::whatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no zone") << QStringLiteral("add 1 --at 2026-11-24T10:00:00");
    QTest::newRow("no time") << QStringLiteral("add 1 --at tomorrow");
    QTest::newRow("no days") << QStringLiteral("add 1 --at now --threshold 0");
    QTest::newRow("too many days") << QStringLiteral("add 1 --at now --threshold 3651");
}

void CallScheduleOptionsTest::whatCannotBeReadIsRefused()
{
    QFETCH(QString, line);
    const test::TypedCall call = typed(line.toLatin1().constData());
    const auto wish = readCallScheduleWish(call.call(), Noon);
    QVERIFY(!wish);
    QCOMPARE(wish.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!readCallScheduleEdit(call.call(), Noon));
}

QTEST_GUILESS_MAIN(CallScheduleOptionsTest)
#include "tst_callscheduleoptions.moc"
