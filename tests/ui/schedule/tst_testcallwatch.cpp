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

namespace {

/// Whatever a watch asked for before this has been told after it: others have asked the same since, one after
/// the other, and have their answers.
bool othersHaveLooked(const test::TestProfile &profile, CampaignId campaign)
{
    for (int other = 0; other < 2; ++other) {
        TestCallWatch watch(*profile.workspace);
        QSignalSpy told(&watch, &TestCallWatch::told);
        watch.follow(campaign, {});
        if (!QTest::qWaitFor([&told] { return told.size() == 2; }))
            return false;
    }
    return true;
}

} // namespace

class TestCallWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEndedCallIsToldWithItsFigures_data();
    void anEndedCallIsToldWithItsFigures();
    void itLooksSeldomWhileOthersMove();
    void itLooksWhenItsOwnCallMovesAndNotWhenAnotherDoes();
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
    services::AttemptRow row;
    Attempt &attempt = row.attempt;
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
    QTEST(testCallText(row, record, told), "text");
    row.practice = true;
    QCOMPARE(testCallText(row, record, told).contains(QStringLiteral("USD")), false);
    QCOMPARE(testCallText(row, record, told).contains(QStringLiteral("practice: no money")), cost >= 0);
}

void TestCallWatchTest::itLooksSeldomWhileOthersMove()
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
}

void TestCallWatchTest::itLooksWhenItsOwnCallMovesAndNotWhenAnotherDoes()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const services::AccountService accounts(*profile.workspace);
    const AccountId account = test::await(accounts.preferred()).value_or(Account()).id;
    QVERIFY(test::seedParked(profile, campaign, leads.constFirst(), account).isValid());
    TestCallWatch watch(*profile.workspace);
    QSignalSpy told(&watch, &TestCallWatch::told);
    watch.follow(campaign, {});
    QTRY_COMPARE(told.size(), 2);
    dispatch::AttemptMove move;
    move.campaign = CampaignId(campaign.value() + 1);
    Q_EMIT profile.workspace->attemptMoved(move);
    QVERIFY(othersHaveLooked(profile, campaign));
    QCOMPARE(told.size(), 2);
    move.campaign = campaign;
    Q_EMIT profile.workspace->attemptMoved(move);
    QTRY_COMPARE(told.size(), 3);
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
    QVERIFY(told.last().constFirst().toString().contains(QStringLiteral("practice: no money")));
    dispatch::AttemptMove move;
    move.campaign = campaign;
    Q_EMIT profile.workspace->attemptMoved(move);
    QVERIFY(othersHaveLooked(profile, campaign));
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
