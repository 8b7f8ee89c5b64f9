// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/scheduledialog.h"

#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"

#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class ScheduleAgainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithTheSettingsOfAModel();
};

void ScheduleAgainTest::beginsWithTheSettingsOfAModel()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    test::ScriptedPrompter prompter;
    const AccountId second = profile.addRealAccount(4);
    QVERIFY(second.isValid());
    services::ScheduleRequest model;
    model.name = QStringLiteral("Renewals (again)");
    model.account = second;
    model.agentId = QStringLiteral("agent-7");
    model.phoneNumberId = QStringLiteral("number-3");
    model.brief.topic = QStringLiteral("Renewal in {city}");
    model.brief.language = QStringLiteral("sw-KE"); // one that is not offered
    model.brief.columns = {QStringLiteral("name"), QStringLiteral("city")};
    model.parallel = 3;
    model.interval = seconds{45};
    model.rules.goal = 12;
    model.rules.contacts = ContactLimits::house();
    model.hours = hoursFromText(QStringLiteral("Mo-Fr 10:00-18:00")).value_or(QList<HoursPart>());
    const QList<LeadId> leads = profile.addLeads(8);
    ScheduleDialog dialog(*profile.workspace, prompter, leads, nullptr);
    dialog.propose(model);
    dialog.open();
    QTRY_COMPARE(dialog.request().account, second);
    QTRY_COMPARE(dialog.request().brief, model.brief); // once the leads' own columns have been read
    const services::ScheduleRequest request = dialog.request();
    QCOMPARE(request.leads, leads);
    QCOMPARE(request.name, model.name);
    QCOMPARE(request.agentId, model.agentId);
    QCOMPARE(request.phoneNumberId, model.phoneNumberId);
    QCOMPARE(request.parallel, 3);
    QCOMPARE(request.interval, seconds{45});
    QCOMPARE(request.rules, model.rules);
    QCOMPARE(request.hours, model.hours);
    QVERIFY(request.start > profile.clock->now());
}

QTEST_MAIN(ScheduleAgainTest)
#include "tst_scheduleagain.moc"
