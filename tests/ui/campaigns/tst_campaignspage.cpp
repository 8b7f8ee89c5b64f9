// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/campaigns/campaignspage.h"

#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/campaigns/campaignmodel.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimeEdit>

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

QTEST_MAIN(CampaignsPageTest)
#include "tst_campaignspage.moc"
