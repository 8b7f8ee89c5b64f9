// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/testcallwatch.h"

#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/schedule/scheduledialog.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class TestCallWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEndedCallIsToldWithItsFigures_data();
    void anEndedCallIsToldWithItsFigures();
    void itLooksSeldomWhileOthersMoveAndAtOnceWhenItsOwnDoes();
    void itEndsOnceTheCostIsKnown();
    void theDialogFollowsTheCallToItsEnd();
};

void TestCallWatchTest::anEndedCallIsToldWithItsFigures_data()
{
    QTest::addColumn<int>("talked");
    QTest::addColumn<double>("cost");
    QTest::addColumn<bool>("brief");
    QTest::addColumn<QString>("text");
    const QString outcome = services::outcomeText(Outcome::Completed);
    QTest::newRow("everything") << 65 << 0.09 << true
                                << QString(outcome +
                                           QStringLiteral(" · talked 1 min 5 s · USD 0.09\nThe agent was "
                                                          "told:\ncity: Pune\nname: Asha"));
    QTest::newRow("nothing but the outcome") << -1 << -1.0 << false << outcome;
    QTest::newRow("free of charge") << 3 << -1.0 << false
                                    << QString(outcome + QStringLiteral(" · talked 3 s"));
}

void TestCallWatchTest::anEndedCallIsToldWithItsFigures()
{
    QFETCH(int, talked);
    QFETCH(double, cost);
    QFETCH(bool, brief);
    Attempt attempt;
    attempt.state = AttemptState::Ended;
    attempt.outcome = Outcome::Completed;
    attempt.reason = QStringLiteral("customer-ended-call");
    CallRecord record;
    if (talked >= 0)
        record.talkTime = seconds{talked};
    if (cost >= 0)
        record.cost = Money::usd(cost);
    services::BriefPreview told;
    if (brief)
        told.variables = {{QStringLiteral("name"), QStringLiteral("Asha")},
                          {QStringLiteral("city"), QStringLiteral("Pune")}};
    QTEST(testCallText(attempt, record, told), "text");
}

void TestCallWatchTest::itLooksSeldomWhileOthersMoveAndAtOnceWhenItsOwnDoes()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const services::AccountService accounts(*profile.workspace);
    const AccountId account = test::await(accounts.preferred()).value_or(Account()).id;
    QVERIFY(test::seedParked(profile, campaign, leads.constFirst(), account).isValid());
    TestCallWatch watch(*profile.workspace);
    QSignalSpy told(&watch, &TestCallWatch::told); // once for each look
    watch.follow(campaign, {});
    QTRY_COMPARE(told.size(), 2);
    QElapsedTimer since;
    since.start();
    for (int change = 0; change < 30; ++change) {
        Q_EMIT profile.workspace->attemptsChanged();
        // Behind the look that this would be.
        QVERIFY(test::await(services::LeadService(*profile.workspace).count({})).has_value());
    }
    const int looks = 3 + int(since.elapsed() / 2000); // it looks at most every two seconds
    QVERIFY2(told.size() <= looks, qPrintable(QString::number(told.size())));
    QTRY_VERIFY(told.size() >= 3);
    const qsizetype before = told.size();
    dispatch::AttemptMove move;
    move.campaign = CampaignId(campaign.value() + 1);
    Q_EMIT profile.workspace->attemptMoved(move);
    move.campaign = campaign;
    Q_EMIT profile.workspace->attemptMoved(move);
    QTRY_VERIFY(told.size() > before);
}

void TestCallWatchTest::itEndsOnceTheCostIsKnown()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const services::AccountService accounts(*profile.workspace);
    const AccountId account = test::await(accounts.preferred()).value_or(Account()).id;
    CallRecord record;
    record.cost = Money::usd(0.09);
    QVERIFY(test::seedEnded(profile, campaign, leads.constFirst(), account, record).isValid());
    TestCallWatch watch(*profile.workspace);
    QSignalSpy told(&watch, &TestCallWatch::told);
    watch.follow(campaign, {});
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(told.last().constFirst().toString().contains(QStringLiteral("USD 0.09")));
    dispatch::AttemptMove move;
    move.campaign = campaign;
    Q_EMIT profile.workspace->attemptMoved(move);
    for (int look = 0; look < 3; ++look)
        QVERIFY(test::await(services::LeadService(*profile.workspace).count({})).has_value());
    QCOMPARE(told.size(), 2);
}

// Ruling 28: hear it first, and see what came of it without leaving the dialog.
void TestCallWatchTest::theDialogFollowsTheCallToItsEnd()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    services::SettingsService settings(*profile.workspace);
    QVERIFY(test::await(settings.change(services::PracticeSpeedKey, QStringLiteral("1000"), false)));
    QSignalSpy ready(&*profile.workspace, &services::Workspace::engineReady);
    QVERIFY(test::await(profile.workspace->startEngine()).has_value());
    QTRY_VERIFY(!ready.isEmpty());
    test::ScriptedPrompter prompter;
    ScheduleDialog dialog(*profile.workspace, prompter, profile.addLeads(2), nullptr);
    dialog.open();
    const auto *answer = dialog.findChild<QLabel *>(QStringLiteral("testAnswer"));
    auto *call = dialog.findChild<QPushButton *>(QStringLiteral("testCall"));
    dialog.findChild<QLineEdit *>(QStringLiteral("testNumber"))->setText(QStringLiteral("+919810099999"));
    QTRY_VERIFY(call->isEnabled());
    call->click();
    QTRY_VERIFY(answer->text().startsWith(QStringLiteral("The test call")));
    // The practice line lives by the machine's clock, the engine by the test's.
    const auto isTold = [&] {
        profile.clock->advance(seconds{5});
        profile.workspace->wakeEngine();
        return answer->text().contains(QStringLiteral("The agent was told:\nname: Test call"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTold(), 60'000);
    QVERIFY2(!answer->text().startsWith(QStringLiteral("The test call")), qPrintable(answer->text()));
    profile.workspace->stopEngine().waitForFinished();
}

QTEST_MAIN(TestCallWatchTest)
#include "tst_testcallwatch.moc"
