// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/callnext.h"

#include "core/plan/priority.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/readyengine.h"
#include "tests/support/scriptedprompter.h"

#include <QSignalSpy>
#include <QWidget>

using namespace callboard;
using namespace callboard::ui;

class CallNextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whoAgreesHasTheLeadPutFirst();
    void whoDoesNotAgreeChangesNothing();
    void whatStillHoldsTheCallIsSaidBeforeAndAfter();
    void whatARuleForbidsIsToldWithItsReason_data();
    void whatARuleForbidsIsToldWithItsReason();
    void whoWaitsInNoRunningCampaignIsToBeCalledByItself();
    void onlyOneLeadCanBeNext();
    void aRealCallIsToldToCostMoney();

private:
    [[nodiscard]] bool write(const std::function<bool(store::Store &)> &work) const
    {
        return m_profile->workspace->ledger().write([work](store::Store &s) { return work(s); }).result();
    }
    [[nodiscard]] bool activate(CampaignId campaign) const
    {
        return write([=](store::Store &s) {
            return s.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active)
                .value_or(false);
        });
    }
    [[nodiscard]] std::optional<int> rankOf(int position) const
    {
        return m_profile->workspace->ledger()
            .write([this, position](store::Store &s) { return s.places.find(m_campaign, position); })
            .result()
            .value_or(store::Place())
            .turnRank;
    }
    /// Whether anything was asked, told or refused.
    [[nodiscard]] bool isAnswered() const
    {
        return !m_prompter->questions.isEmpty() || !m_prompter->told.isEmpty() ||
               !m_prompter->errors.isEmpty();
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ReadyEngine> m_engine;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<QWidget> m_window;
    QList<LeadId> m_leads;
    CampaignId m_campaign;
    CallNext *m_next = nullptr;
};

void CallNextTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_engine = std::make_unique<test::ReadyEngine>(*m_profile);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_window = std::make_unique<QWidget>();
    m_next = new CallNext(*m_profile->workspace, *m_prompter, m_window.get());
    m_leads = m_profile->addLeads(3);
    m_campaign = test::scheduleTomorrow(*m_profile, m_leads);
    QVERIFY(m_campaign.isValid());
}

void CallNextTest::cleanup()
{
    m_window.reset();
    m_prompter.reset();
    m_engine.reset();
    m_profile.reset();
}

void CallNextTest::whoAgreesHasTheLeadPutFirst()
{
    QVERIFY(activate(m_campaign));
    QSignalSpy done(m_next, &CallNext::done);
    m_prompter->answers = {true};
    m_next->begin({m_leads.at(2)});
    QTRY_COMPARE(done.size(), 1);
    const Question &question = m_prompter->questions.constFirst();
    QVERIFY2(question.text.contains(QStringLiteral("Lead 3")), qPrintable(question.text));
    QVERIFY(question.text.contains(QStringLiteral("Renewals")));
    QVERIFY2(question.details.contains(QStringLiteral("practice")), qPrintable(question.details));
    QCOMPARE(rankOf(2), std::optional(plan::CallNowPriority));
    QVERIFY(!rankOf(0));
    QCOMPARE(done.constFirst().constFirst().toString(), QStringLiteral("Lead 3 is called next in Renewals."));
    // The next wish is asked about as well.
    m_next->begin({m_leads.at(1)});
    QTRY_COMPARE(m_prompter->questions.size(), 2);
}

void CallNextTest::whoDoesNotAgreeChangesNothing()
{
    QVERIFY(activate(m_campaign));
    QSignalSpy done(m_next, &CallNext::done);
    m_next->begin({m_leads.at(2)});
    m_next->begin({m_leads.at(2)}); // a second press before the question is there
    QTRY_COMPARE(m_prompter->questions.size(), 1);
    QVERIFY(done.isEmpty());
    QVERIFY(!rankOf(2));
    m_prompter->answers = {true};
    m_next->begin({m_leads.at(2)});
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(m_prompter->questions.size(), 2);
}

void CallNextTest::whatStillHoldsTheCallIsSaidBeforeAndAfter()
{
    QVERIFY(activate(m_campaign));
    // The practice line is always open; this campaign has hours of its own, and it is noon.
    QVERIFY(write([this](store::Store &s) {
        const Result<Campaign> before = s.campaigns.find(m_campaign);
        if (!before)
            return false;
        Campaign after = *before;
        after.policy.parts = {HoursPart{.opens = QTime(15, 0), .closes = QTime(16, 0)}};
        return s.campaigns.edit(after).has_value();
    }));
    QSignalSpy done(m_next, &CallNext::done);
    m_prompter->answers = {true};
    m_next->begin({m_leads.at(0)});
    QTRY_COMPARE(done.size(), 1);
    const QString details = m_prompter->questions.constFirst().details;
    QVERIFY2(details.contains(QStringLiteral("15:00")), qPrintable(details));
    const QString told = done.constFirst().constFirst().toString();
    QVERIFY2(told.contains(QStringLiteral("calling hours")), qPrintable(told));
    QCOMPARE(rankOf(0), std::optional(plan::CallNowPriority));
}

void CallNextTest::whatARuleForbidsIsToldWithItsReason_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("do not call") << QStringLiteral("marked") << QStringLiteral("marked not to be called");
    QTest::newRow("may have been called") << QStringLiteral("parked") << QStringLiteral("please decide");
}

void CallNextTest::whatARuleForbidsIsToldWithItsReason()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    const LeadId lead = m_leads.at(1);
    QVERIFY(activate(m_campaign));
    if (what == QLatin1String("marked")) {
        QVERIFY(test::setDoNotCall(*m_profile->workspace, {lead}, true));
    } else if (what == QLatin1String("parked")) {
        const services::AccountService accounts(*m_profile->workspace);
        const AccountId account = test::await(accounts.preferred()).value_or(Account()).id;
        QVERIFY(test::seedParked(*m_profile, m_campaign, lead, account).isValid());
    }
    m_next->begin({lead});
    QTRY_VERIFY(isAnswered());
    QCOMPARE(m_prompter->told.size(), 1);
    QVERIFY2(m_prompter->told.constFirst().contains(reason), qPrintable(m_prompter->told.constFirst()));
    QVERIFY(m_prompter->questions.isEmpty());
}

void CallNextTest::whoWaitsInNoRunningCampaignIsToBeCalledByItself()
{
    QSignalSpy wanted(m_next, &CallNext::callNowRequested);
    m_next->begin({m_leads.at(1)}); // its campaign has not begun
    QTRY_COMPARE(wanted.size(), 1);
    const LeadId nowhere = m_profile->addLeads(4).value(3);
    m_next->begin({nowhere});
    QTRY_COMPARE(wanted.size(), 2);
    QCOMPARE(wanted.constLast().constFirst().value<LeadId>(), nowhere);
    QVERIFY(!isAnswered());
}

void CallNextTest::onlyOneLeadCanBeNext()
{
    m_next->begin({});
    QVERIFY(!isAnswered());
    m_next->begin(m_leads);
    QCOMPARE(m_prompter->told.size(), 1);
    QVERIFY(m_prompter->told.constFirst().contains(QLatin1Char('3')));
}

void CallNextTest::aRealCallIsToldToCostMoney()
{
    const AccountId account = m_profile->addRealAccount(2);
    QVERIFY(account.isValid());
    services::ScheduleRequest request;
    request.leads = m_profile->addLeads(5).mid(4, 1);
    request.name = QStringLiteral("Real");
    request.account = account;
    request.agentId = QStringLiteral("agent");
    request.phoneNumberId = QStringLiteral("number");
    request.start = m_profile->clock->now() + std::chrono::hours{22};
    services::ScheduleService schedules(*m_profile->workspace);
    const Result<services::ScheduleReceipt> receipt = test::await(schedules.schedule(request));
    QVERIFY2(receipt, receipt ? "" : qPrintable(operatorText(receipt.error())));
    QVERIFY(activate(receipt->campaign));
    m_next->begin(request.leads);
    QTRY_COMPARE(m_prompter->questions.size(), 1);
    const QString details = m_prompter->questions.constFirst().details;
    QVERIFY2(details.contains(QStringLiteral("Sales")) && details.contains(QStringLiteral("costs")),
             qPrintable(details));
}

QTEST_MAIN(CallNextTest)
#include "tst_callnext.moc"
