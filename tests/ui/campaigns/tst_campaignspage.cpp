// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/campaigns/campaignspage.h"

#include "core/services/campaigndraft.h"
#include "core/services/scheduleservice.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/campaigns/campaignmodel.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace callboard;
using namespace callboard::ui;

class CampaignsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void choosesTheFirstCampaignAndTellsSo();
    void filterHidesWhatIsNotWanted();
    void pausesAndResumes();
    void cancelCountsFirst();
    void movesTheBatchesThatWait();
    void everyColumnIsInSightInASmallWindow();
    void liveCallsAreAskedAbout();
    void onlyOneThatIsOverIsDeletedAndItsCountsAreTold();
    void itsLeadsAreScheduledAgainWithItsSettings();
    void whoWasMissedIsOnlyAskedForOnceItIsOver();
    void itsSettingsServeOtherLeads();
    void editingIsForOneThatIsNotOver();
    void aDraftSaysThatItIsNotScheduled();
    void everyActionIsReachedByMenuOrKeyboard();

private:
    [[nodiscard]] QTableView *table() const
    {
        return m_page->findChild<QTableView *>(QStringLiteral("campaigns"));
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->findChild<QAction *>(QLatin1String(name));
    }
    [[nodiscard]] Campaign campaign() const;
    void endCampaign() const
    {
        QVERIFY(test::await(services::CampaignService(*m_profile->workspace).cancel(m_campaign)));
    }

    CampaignId m_campaign;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<CampaignsPage> m_page;
};

void CampaignsPageTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_campaign = test::scheduleTomorrow(*m_profile, m_profile->addLeads(20));
    QVERIFY(m_campaign.isValid());
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_page = std::make_unique<CampaignsPage>(*m_profile->workspace, *m_prompter, nullptr);
    m_page->show();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
}

void CampaignsPageTest::cleanup()
{
    m_page.reset();
    m_prompter.reset();
    m_profile.reset();
}

Campaign CampaignsPageTest::campaign() const
{
    const services::CampaignService campaigns(*m_profile->workspace);
    return test::await(campaigns.overview(m_campaign)).value().campaign;
}

void CampaignsPageTest::choosesTheFirstCampaignAndTellsSo()
{
    CampaignsPage page(*m_profile->workspace, *m_prompter, nullptr);
    QSignalSpy current(&page, &CampaignsPage::currentCampaignChanged);
    page.show();
    QTRY_COMPARE(current.size(), 1);
    QCOMPARE(current.first().first().value<CampaignId>(), m_campaign);
}

void CampaignsPageTest::filterHidesWhatIsNotWanted()
{
    auto *filter = m_page->findChild<QComboBox *>(QStringLiteral("campaignFilter"));
    filter->setCurrentIndex(filter->findData(static_cast<int>(CampaignsPage::Shown::Active)));
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(!action("cancelCampaign")->isEnabled());
    filter->setCurrentIndex(filter->findData(static_cast<int>(CampaignsPage::Shown::Scheduled)));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void CampaignsPageTest::pausesAndResumes()
{
    action("pauseCampaign")->trigger();
    QTRY_COMPARE(campaign().state, CampaignState::Paused);
    QTRY_VERIFY(action("resumeCampaign")->isEnabled());
    QVERIFY(m_prompter->questions.isEmpty());
    action("resumeCampaign")->trigger();
    QTRY_VERIFY(campaign().state != CampaignState::Paused);
    QTRY_VERIFY(action("pauseCampaign")->isEnabled());
}

void CampaignsPageTest::cancelCountsFirst()
{
    m_prompter->answers = {false, true};
    action("cancelCampaign")->trigger();
    QVERIFY(m_prompter->questions.first().text.contains(QStringLiteral("20 lead")));
    QVERIFY(campaign().state != CampaignState::Cancelled);
    action("cancelCampaign")->trigger();
    QTRY_COMPARE(campaign().state, CampaignState::Cancelled);
    QTRY_VERIFY(m_page->findChild<QLabel *>(QStringLiteral("campaignReceipt"))
                    ->text()
                    .contains(QStringLiteral("20 lead")));
    QTRY_VERIFY(!action("cancelCampaign")->isEnabled());
}

void CampaignsPageTest::movesTheBatchesThatWait()
{
    const Instant before = campaign().start;
    action("rescheduleCampaign")->trigger();
    auto *dialog = m_page->findChild<QDialog *>(QStringLiteral("rescheduleDialog"));
    QVERIFY(dialog);
    dialog->findChild<QTimeEdit *>(QStringLiteral("startTime"))->setTime(QTime(15, 0));
    dialog->findChild<QPushButton *>(QStringLiteral("moveCampaign"))->click();
    QTRY_COMPARE(campaign().start, before + std::chrono::hours{5});
}

// The place beside the list of pages in a small window, by the size of the font.
void CampaignsPageTest::everyColumnIsInSightInASmallWindow()
{
    m_page->resize(table()->fontMetrics().averageCharWidth() * 200, 600);
    QTRY_COMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    QCOMPARE(table()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(table()->columnWidth(CampaignModel::Results) > 100);
}

void CampaignsPageTest::liveCallsAreAskedAbout()
{
    const services::CampaignService campaigns(*m_profile->workspace);
    const AccountId account = campaign().account;
    const QList<LeadId> leads =
        test::await(services::LeadService(*m_profile->workspace).ids({}, {})).value_or({});
    QVERIFY(test::seedParked(*m_profile, m_campaign, leads.constFirst(), account).isValid());
    Q_EMIT m_profile->workspace->campaignsChanged();
    QTRY_VERIFY(
        table()->model()->index(0, CampaignModel::Attention).data().toString().contains(QLatin1Char('1')));
    action("cancelCampaign")->trigger();
    auto *dialog = m_page->findChild<QDialog *>(QStringLiteral("liveCallsDialog"));
    QVERIFY(dialog != nullptr);
    QVERIFY(m_prompter->questions.isEmpty());
    dialog->findChild<QRadioButton *>(QStringLiteral("hangUpCalls"))->setChecked(true);
    dialog->findChild<QPushButton *>(QStringLiteral("confirmCancel"))->click();
    QTRY_COMPARE(campaign().state, CampaignState::Cancelled);
    QTRY_VERIFY(m_page->findChild<QLabel *>(QStringLiteral("campaignReceipt"))
                    ->text()
                    .contains(QStringLiteral("asked to end them")));
}

void CampaignsPageTest::onlyOneThatIsOverIsDeletedAndItsCountsAreTold()
{
    QVERIFY(!action("deleteCampaign")->isEnabled());
    endCampaign();
    QTRY_VERIFY(action("deleteCampaign")->isEnabled());
    m_prompter->answers = {true};
    action("deleteCampaign")->trigger();
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.first().details.contains(QStringLiteral("4 batch")));
    QTRY_COMPARE(table()->model()->rowCount(), 0);
}

void CampaignsPageTest::itsLeadsAreScheduledAgainWithItsSettings()
{
    QSignalSpy again(m_page.get(), &CampaignsPage::againRequested);
    action("duplicateCampaign")->trigger();
    QTRY_COMPARE(again.size(), 1);
    const auto model = again.first().first().value<services::ScheduleRequest>();
    QCOMPARE(model.leads.size(), 20);
    QCOMPARE(model.parallel, campaign().parallel);
    QVERIFY(model.name.contains(QStringLiteral("Renewals")));
}

void CampaignsPageTest::whoWasMissedIsOnlyAskedForOnceItIsOver()
{
    QVERIFY(!action("retryMissed")->isEnabled());
    endCampaign();
    QTRY_VERIFY(action("retryMissed")->isEnabled());
    QSignalSpy again(m_page.get(), &CampaignsPage::againRequested);
    action("retryMissed")->trigger();
    QTRY_COMPARE(m_prompter->errors.size(), 1); // nobody was called
    QVERIFY(again.isEmpty());
}

void CampaignsPageTest::itsSettingsServeOtherLeads()
{
    QSignalSpy again(m_page.get(), &CampaignsPage::againRequested);
    action("copySettings")->trigger();
    QTRY_COMPARE(again.size(), 1);
    QVERIFY(again.first().first().value<services::ScheduleRequest>().leads.isEmpty());
}

void CampaignsPageTest::editingIsForOneThatIsNotOver()
{
    QSignalSpy edit(m_page.get(), &CampaignsPage::editRequested);
    action("editCampaign")->trigger();
    QCOMPARE(edit.size(), 1);
    QCOMPARE(edit.first().first().value<services::CampaignOverview>().campaign.id, m_campaign);
    endCampaign();
    QTRY_VERIFY(!action("editCampaign")->isEnabled());
}

void CampaignsPageTest::aDraftSaysThatItIsNotScheduled()
{
    const auto *banner = m_page->findChild<QWidget *>(QStringLiteral("draftBanner"));
    QVERIFY(banner->isHidden());
    QVERIFY(!action("scheduleDraft")->isVisible());
    services::ScheduleRequest request;
    request.leads = test::await(services::LeadService(*m_profile->workspace).ids({}, {})).value_or({});
    request.name = QStringLiteral("Put aside");
    request.account = campaign().account;
    request.start = campaign().start;
    const CampaignId draft =
        test::await(services::CampaignDraft(*m_profile->workspace).save(request)).value_or(CampaignId());
    QVERIFY(draft.isValid());
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    table()->selectRow(0);
    QTRY_VERIFY(banner->isVisible());
    const QString told = m_page->findChild<QLabel *>(QStringLiteral("draftText"))->text();
    QVERIFY2(told.contains(QStringLiteral("Put aside")) && told.contains(QStringLiteral("20")),
             qPrintable(told));
    QCOMPARE(table()->model()->index(0, CampaignModel::Attention).data().toString(),
             QStringLiteral("not scheduled"));
    for (const char *name : {"pauseCampaign", "resumeCampaign", "rescheduleCampaign", "cancelCampaign"})
        QVERIFY2(!action(name)->isEnabled(), name);

    QSignalSpy wanted(m_page.get(), &CampaignsPage::draftRequested);
    action("scheduleDraft")->trigger();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).value<CampaignId>(), draft);
    QCOMPARE(wanted.first().at(1).value<services::ScheduleRequest>().leads, request.leads);
    action("editCampaign")->trigger();
    QTRY_COMPARE(wanted.size(), 2);

    m_prompter->answers = {true};
    action("deleteCampaign")->trigger();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTRY_VERIFY(banner->isHidden());
}

void CampaignsPageTest::everyActionIsReachedByMenuOrKeyboard()
{
    const QList<QAction *> inMenu = table()->actions();
    for (const char *name : {"scheduleDraft", "pauseCampaign", "resumeCampaign", "goCampaign", "editCampaign",
                             "rescheduleCampaign", "retryMissed", "duplicateCampaign", "copySettings",
                             "cancelCampaign", "deleteCampaign"}) {
        QVERIFY2(inMenu.contains(action(name)), name);
        QVERIFY2(m_page->campaignActions().contains(action(name)), name);
    }
    const auto *more = m_page->findChild<QToolButton *>(QStringLiteral("moreCampaignActions"));
    QVERIFY(more->menu()->actions().contains(action("retryMissed")));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(m_page->findChild<QDialog *>(QStringLiteral("rescheduleDialog")) != nullptr);
}

QTEST_MAIN(CampaignsPageTest)
#include "tst_campaignspage.moc"
