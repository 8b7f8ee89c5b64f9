// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attemptspanel.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/attempts/attemptdetails.h"
#include "ui/attempts/attemptmodel.h"
#include "ui/attempts/attempttimeline.h"
#include "ui/common/emptystate.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class AttemptsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void parkedOnesAreListedAndCounted();
    void nobodyIsSaidToBeUncalledBeforeTheCallsAreRead();
    void treatingAsCalledEndsTheQuestion();
    void releasingWantsAReason();
    void decisionsAreOnlyForParkedOnes();
    void aMissedAppointmentIsCalledAfterAllOrLeft_data();
    void aMissedAppointmentIsCalledAfterAllOrLeft();
    void detailsShowEverythingThatTheProviderTold();
    void aMessageShowsNothingOfATalk();
    void timelineShowsTheLeadsCalls();
    void everythingHasANameForTheScreenReader();

private:
    /// Decisions are the engine's to carry out.
    void startEngine();
    [[nodiscard]] QAction *action(const QWidget &panel, const char *name) const
    {
        return panel.findChild<QAction *>(QLatin1String(name));
    }
    [[nodiscard]] int parkedNow() const;
    [[nodiscard]] static CallRecord record();

    QList<LeadId> m_leads;
    CampaignId m_campaign;
    AccountId m_account;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
};

void AttemptsPanelTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_leads = m_profile->addLeads(2);
    m_campaign = test::scheduleTomorrow(*m_profile, m_leads);
    QVERIFY(m_campaign.isValid());
    const services::AccountService accounts(*m_profile->workspace);
    m_account = test::await(accounts.preferred()).value().id;
    m_prompter = std::make_unique<test::ScriptedPrompter>();
}

void AttemptsPanelTest::cleanup()
{
    m_prompter.reset();
    m_profile.reset();
}

int AttemptsPanelTest::parkedNow() const
{
    const services::AttemptService attempts(*m_profile->workspace);
    return static_cast<int>(test::await(attempts.parked()).value_or({}).size());
}

CallRecord AttemptsPanelTest::record()
{
    CallRecord record;
    record.transcript = QStringLiteral("Agent: Hello.\nLead: Yes, please.");
    record.summary = QStringLiteral("Wants a call back.");
    record.recordingUrl = QStringLiteral("https://storage.example/call.wav");
    record.structuredData = QByteArrayLiteral("{\"interested\":true}");
    record.talkTime = seconds{130};
    record.cost = Money(210'000, QStringLiteral("USD"));
    record.endedReason = QStringLiteral("customer-ended-call");
    return record;
}

void AttemptsPanelTest::parkedOnesAreListedAndCounted()
{
    QVERIFY(test::seedParked(*m_profile, m_campaign, m_leads.first(), m_account).isValid());
    AttemptsPanel panel(*m_profile->workspace, *m_prompter, AttemptsPanel::Contents::Parked, nullptr);
    QSignalSpy counted(&panel, &AttemptsPanel::counted);
    panel.show();
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(counted.first().first().toInt(), 1);
}

void AttemptsPanelTest::nobodyIsSaidToBeUncalledBeforeTheCallsAreRead()
{
    AttemptTimeline timeline(*m_profile->workspace, nullptr);
    timeline.show();
    const auto *empty = timeline.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    timeline.showLead(m_leads.first());
    QVERIFY(!empty->isVisible());
    QTRY_VERIFY(empty->isVisible());
}

void AttemptsPanelTest::startEngine()
{
    QSignalSpy ready(m_profile->workspace.get(), &services::Workspace::engineReady);
    (void)m_profile->workspace->startEngine();
    QTRY_COMPARE(ready.size(), 1);
}

void AttemptsPanelTest::treatingAsCalledEndsTheQuestion()
{
    QVERIFY(test::seedParked(*m_profile, m_campaign, m_leads.first(), m_account).isValid());
    startEngine();
    QVERIFY(!QTest::currentTestFailed());
    AttemptsPanel panel(*m_profile->workspace, *m_prompter, AttemptsPanel::Contents::Parked, nullptr);
    panel.show();
    auto *table = panel.findChild<QTableView *>(QStringLiteral("parkedAttempts"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!action(panel, "treatAsCalled")->isEnabled());
    table->selectRow(0);
    action(panel, "treatAsCalled")->trigger();
    QTRY_COMPARE(parkedNow(), 0);
    QVERIFY(m_prompter->errors.isEmpty());
}

// Dialling safety, section 7: a release accepts a possible second call and needs a reason.
void AttemptsPanelTest::releasingWantsAReason()
{
    QVERIFY(test::seedParked(*m_profile, m_campaign, m_leads.first(), m_account).isValid());
    startEngine();
    QVERIFY(!QTest::currentTestFailed());
    AttemptsPanel panel(*m_profile->workspace, *m_prompter, AttemptsPanel::Contents::Parked, nullptr);
    panel.show();
    auto *table = panel.findChild<QTableView *>(QStringLiteral("parkedAttempts"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    m_prompter->entered = {QStringLiteral("   ")};
    action(panel, "release")->trigger();
    QCOMPARE(parkedNow(), 1);
    m_prompter->entered = {QStringLiteral("asked the lead by mail")};
    action(panel, "release")->trigger();
    QTRY_COMPARE(parkedNow(), 0);
    QCOMPARE(m_prompter->labels.size(), 2);
}

void AttemptsPanelTest::decisionsAreOnlyForParkedOnes()
{
    QVERIFY(test::seedEnded(*m_profile, m_campaign, m_leads.first(), m_account, record()).isValid());
    AttemptsPanel panel(*m_profile->workspace, *m_prompter, AttemptsPanel::Contents::OneCampaign, nullptr);
    panel.show();
    // Grey buttons that belong to another tab say nothing here.
    QVERIFY(!panel.findChild<QWidget *>(QStringLiteral("treatAsCalledButton")));
    QVERIFY(panel.findChild<QWidget *>(QStringLiteral("attemptDetailsButton")));
    panel.showCampaign(m_campaign);
    auto *table = panel.findChild<QTableView *>(QStringLiteral("campaignAttempts"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QVERIFY(action(panel, "attemptDetails")->isEnabled());
    for (const char *name : {"checkAgain", "treatAsCalled", "release"})
        QVERIFY2(!action(panel, name)->isEnabled(), name);
}

void AttemptsPanelTest::aMissedAppointmentIsCalledAfterAllOrLeft_data()
{
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<PlaceState>("after");
    QTest::newRow("call after all") << QByteArray("callAfterAll") << PlaceState::Planned;
    QTest::newRow("leave it") << QByteArray("leaveExpired") << PlaceState::Skipped;
}

// Ruling 7
void AttemptsPanelTest::aMissedAppointmentIsCalledAfterAllOrLeft()
{
    QFETCH(const QByteArray, decision);
    QFETCH(const PlaceState, after);
    QVERIFY(test::seedExpired(*m_profile, m_campaign, m_leads.first(), m_account).isValid());
    AttemptsPanel panel(*m_profile->workspace, *m_prompter, AttemptsPanel::Contents::Parked, nullptr);
    panel.show();
    auto *table = panel.findChild<QTableView *>(QStringLiteral("parkedAttempts"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!action(panel, decision.constData())->isEnabled());
    table->selectRow(0);
    QVERIFY(action(panel, decision.constData())->isEnabled());
    for (const char *ofDoubt : {"checkAgain", "treatAsCalled", "release"})
        QVERIFY(!action(panel, ofDoubt)->isEnabled());
    const auto cell = [table](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(AttemptModel::Result), QStringLiteral("Expired"));
    QVERIFY2(cell(AttemptModel::Reason).contains(QStringLiteral("appointed time")),
             qPrintable(cell(AttemptModel::Reason)));
    action(panel, decision.constData())->trigger();
    QTRY_COMPARE(parkedNow(), 0);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(m_prompter->errors.isEmpty());
    const auto place = test::await(m_profile->workspace->ledger().read(
        [campaign = m_campaign](const store::Store &store) { return store.places.find(campaign, 0); }));
    QVERIFY(place);
    QCOMPARE(place->state, after);
}

void AttemptsPanelTest::detailsShowEverythingThatTheProviderTold()
{
    const AttemptId id = test::seedEnded(*m_profile, m_campaign, m_leads.first(), m_account, record());
    QVERIFY(id.isValid());
    AttemptsPanel panel(*m_profile->workspace, *m_prompter, AttemptsPanel::Contents::OneCampaign, nullptr);
    panel.show();
    panel.showCampaign(m_campaign);
    auto *table = panel.findChild<QTableView *>(QStringLiteral("campaignAttempts"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    action(panel, "attemptDetails")->trigger();
    const auto *dialog = panel.findChild<QDialog *>(QStringLiteral("attemptDetailsDialog"));
    QVERIFY(dialog);
    const auto text = [dialog](const char *name) {
        return dialog->findChild<QLabel *>(QLatin1String(name))->text();
    };
    const auto page = [dialog](const char *name) {
        return dialog->findChild<QPlainTextEdit *>(QLatin1String(name))->toPlainText();
    };
    QTRY_COMPARE(page("detailTranscript"), record().transcript);
    QCOMPARE(page("detailSummary"), record().summary);
    QVERIFY(page("detailData").contains(QStringLiteral("\"interested\": true")));
    QCOMPARE(text("detailTalkTime"), QStringLiteral("2 min 10 s"));
    QCOMPARE(text("detailCost"), QStringLiteral("practice: no money"));
    QCOMPARE(text("detailEndedReason"), record().endedReason);
    QCOMPARE(text("detailCallId"), QStringLiteral("call-77"));
    QCOMPARE(text("detailAttemptId"), id.text());
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("openRecording"))->isEnabled());
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->accessibleName().contains(QStringLiteral("Attempt id")))
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), id.text());
}

void AttemptsPanelTest::aMessageShowsNothingOfATalk()
{
    AttemptDetails details(*m_profile->workspace, nullptr);
    services::AttemptRow row;
    row.attempt.id = AttemptId::create();
    row.attempt.channel = Channel::WhatsApp;
    details.showAttempt(row);
    const auto isHidden = [&details](const char *name) {
        return details.findChild<QWidget *>(QLatin1String(name))->isHidden();
    };
    QVERIFY(details.findChild<QTabWidget *>()->isHidden());
    QVERIFY(isHidden("openRecording"));
    QVERIFY(isHidden("detailTalkTime"));
    QVERIFY(isHidden("detailReason"));
    row.attempt.channel = Channel::Call;
    row.attempt.reason = QStringLiteral("call_turned_up");
    details.showAttempt(row);
    QVERIFY(!details.findChild<QTabWidget *>()->isHidden());
    QVERIFY(!isHidden("openRecording"));
    QVERIFY(!isHidden("detailTalkTime"));
    QVERIFY(!isHidden("detailReason"));
}

void AttemptsPanelTest::timelineShowsTheLeadsCalls()
{
    QVERIFY(test::seedEnded(*m_profile, m_campaign, m_leads.first(), m_account, record()).isValid());
    AttemptTimeline timeline(*m_profile->workspace, nullptr);
    timeline.show();
    timeline.showLead(m_leads.first());
    auto *table = timeline.findChild<QTableView *>(QStringLiteral("timeline"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(timeline.findChild<QPlainTextEdit *>(QStringLiteral("detailSummary"))->toPlainText(),
                 record().summary);
    timeline.showLead(m_leads.last());
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(timeline.findChild<QPlainTextEdit *>(QStringLiteral("detailSummary"))->toPlainText().isEmpty());
}

void AttemptsPanelTest::everythingHasANameForTheScreenReader()
{
    QVERIFY(test::seedEnded(*m_profile, m_campaign, m_leads.first(), m_account, record()).isValid());
    AttemptTimeline timeline(*m_profile->workspace, nullptr);
    timeline.show();
    timeline.showLead(m_leads.first());
    const auto *table = timeline.findChild<QTableView *>(QStringLiteral("timeline"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(test::unnamedFields(timeline).join(u' '), QString());
    for (const auto contents : {AttemptsPanel::Contents::OneCampaign, AttemptsPanel::Contents::Parked}) {
        AttemptsPanel panel(*m_profile->workspace, *m_prompter, contents, nullptr);
        panel.show();
        QCOMPARE(test::unnamedFields(panel).join(u' '), QString());
    }
}

QTEST_MAIN(AttemptsPanelTest)
#include "tst_attemptspanel.moc"
