// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/callnowdialog.h"

#include "core/services/campaignservice.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace callboard;
using namespace callboard::ui;

class CallNowDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whoIsScheduledNowhereIsCalledNow();
    void beginsAsTheCampaignWouldCallAndTakesTheLeadOut();
    void aRuleThatForbidsItIsToldAndNothingCanBePressed();
    void theHoursOfARealAccountAreKept();
    void aPlaceholderWithoutAValueIsTold();

private:
    void open(LeadId lead);
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char *label) const { return child<QLabel>(label)->text(); }
    [[nodiscard]] QPushButton *button() const { return child<QPushButton>("callNow"); }
    [[nodiscard]] QList<services::CampaignOverview> campaigns() const
    {
        return test::await(services::CampaignService(*m_profile->workspace).overviews()).value_or({});
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<QWidget> m_window;
    QPointer<CallNowDialog> m_dialog;
};

void CallNowDialogTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_window = std::make_unique<QWidget>();
}

void CallNowDialogTest::cleanup()
{
    m_window.reset();
    m_prompter.reset();
    m_profile.reset();
}

void CallNowDialogTest::open(LeadId lead)
{
    m_dialog = new CallNowDialog(*m_profile->workspace, *m_prompter, lead, m_window.get());
    m_dialog->open();
    QTRY_VERIFY(child<QComboBox>("account")->count() > 0);
    QTRY_VERIFY(!text("callNowHeading").isEmpty());
}

void CallNowDialogTest::whoIsScheduledNowhereIsCalledNow()
{
    open(m_profile->addLeads(2).value(1));
    QTRY_VERIFY(button()->isEnabled());
    QVERIFY(text("callNowHeading").contains(QStringLiteral("Lead 2")));
    QVERIFY(text("callNowCost").contains(QStringLiteral("practice")));
    QVERIFY(child<QLabel>("callNowWord")->isHidden());
    QVERIFY(child<QCheckBox>("takeOut")->isHidden());
    QSignalSpy placed(m_dialog, &CallNowDialog::placed);
    button()->click();
    QTRY_COMPARE(placed.size(), 1);
    QVERIFY(m_prompter->errors.isEmpty());
    QCOMPARE(campaigns().size(), 1);
    QCOMPARE(campaigns().constFirst().campaign.leadCount, 1);
}

void CallNowDialogTest::beginsAsTheCampaignWouldCallAndTakesTheLeadOut()
{
    const QList<LeadId> leads = m_profile->addLeads(3);
    const CampaignId scheduled = test::scheduleTomorrow(*m_profile, leads);
    open(leads.at(1));
    QTRY_VERIFY(child<QCheckBox>("takeOut")->isVisible());
    QVERIFY(child<QCheckBox>("takeOut")->isChecked());
    QVERIFY(child<QCheckBox>("takeOut")->text().contains(QStringLiteral("Renewals")));
    QTRY_VERIFY(button()->isEnabled());
    QSignalSpy placed(m_dialog, &CallNowDialog::placed);
    button()->click();
    QTRY_COMPARE(placed.size(), 1);
    const services::CampaignService service(*m_profile->workspace);
    QCOMPARE(test::await(service.waitingLeads(scheduled)).value_or({}),
             (QList<LeadId>{leads.at(0), leads.at(2)}));
}

void CallNowDialogTest::aRuleThatForbidsItIsToldAndNothingCanBePressed()
{
    const QList<LeadId> leads = m_profile->addLeads(1);
    QVERIFY(test::setDoNotCall(*m_profile->workspace, leads, true));
    open(leads.constFirst());
    QTRY_VERIFY(child<QLabel>("callNowWord")->isVisible());
    QVERIFY2(text("callNowWord").contains(QStringLiteral("not to be called")),
             qPrintable(text("callNowWord")));
    QVERIFY(!button()->isEnabled());
}

void CallNowDialogTest::theHoursOfARealAccountAreKept()
{
    const QList<LeadId> leads = m_profile->addLeads(1);
    QVERIFY(m_profile->addRealAccount(2).isValid());
    m_profile->clock->advance(std::chrono::hours{10}); // 22:00 IST
    open(leads.constFirst());
    QTRY_VERIFY(button()->isEnabled());
    auto *account = child<QComboBox>("account");
    account->setCurrentIndex(account->findText(QStringLiteral("Sales")));
    QTRY_VERIFY(!button()->isEnabled());
    QTRY_VERIFY(child<QLabel>("callNowWord")->isVisible());
    QVERIFY2(text("callNowWord").contains(QStringLiteral("hours")), qPrintable(text("callNowWord")));
    QVERIFY(text("callNowCost").contains(QStringLiteral("costs")));
}

void CallNowDialogTest::aPlaceholderWithoutAValueIsTold()
{
    open(m_profile->addLeads(1).constFirst());
    QTRY_VERIFY(button()->isEnabled());
    child<QLineEdit>("topic")->setText(QStringLiteral("Renewal of {policy}"));
    QTRY_VERIFY(!button()->isEnabled());
    QVERIFY2(text("callNowWord").contains(QStringLiteral("{policy}")), qPrintable(text("callNowWord")));
}

QTEST_MAIN(CallNowDialogTest)
#include "tst_callnowdialog.moc"
