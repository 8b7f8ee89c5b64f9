// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/batchespage.h"

#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/batches/batchmodel.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimeEdit>

using namespace callboard;
using namespace callboard::ui;

class BatchesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void listsBatchesByDueTime();
    void cancellingSelectedOnesCountsFirst();
    void campaignsThatShareJobIdsAreToldApart();
    void anAnswerOfNoCancelsNothing();
    void cancellingAllIsAskedForAndNotDoneHere();
    void nothingSelectedNothingToCancel();
    void oneBatchIsMovedToANewTime();
    void onlyOneBatchAtATimeIsMoved();
    void theOthersFollowWhenTheyAreAskedFor();

private:
    [[nodiscard]] QTableView *table() const
    {
        return m_page->findChild<QTableView *>(QStringLiteral("batches"));
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->findChild<QAction *>(QLatin1String(name));
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<BatchesPage> m_page;
};

void BatchesPageTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    QVERIFY(test::scheduleTomorrow(*m_profile, m_profile->addLeads(20)).isValid());
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_page = std::make_unique<BatchesPage>(*m_profile->workspace, *m_prompter, nullptr);
    m_page->show();
    QTRY_COMPARE(table()->model()->rowCount(), 4);
}

void BatchesPageTest::cleanup()
{
    m_page.reset();
    m_prompter.reset();
    m_profile.reset();
}

// S0-055
void BatchesPageTest::listsBatchesByDueTime()
{
    QVERIFY(table()->model()->index(0, 0).data().toString().startsWith(QStringLiteral("bulk_call_batch_0_")));
    QVERIFY(table()->model()->index(3, 0).data().toString().startsWith(QStringLiteral("bulk_call_batch_3_")));
    QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("batchCount"))->text().contains(QLatin1Char('4')));
}

void BatchesPageTest::cancellingSelectedOnesCountsFirst()
{
    table()->setSelectionMode(QAbstractItemView::MultiSelection);
    table()->selectRow(1);
    table()->selectRow(2);
    m_prompter->answers = {true};
    action("cancelBatches")->trigger();
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.first().title.contains(QLatin1Char('2')));
    QVERIFY(m_prompter->questions.first().text.contains(QStringLiteral("10 lead")));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QTRY_VERIFY(m_page->findChild<QLabel *>(QStringLiteral("batchReceipt"))
                    ->text()
                    .contains(QStringLiteral("10 lead")));
}

// S0-057, ruling 4: the id is for display, and says nothing of the campaign.
void BatchesPageTest::campaignsThatShareJobIdsAreToldApart()
{
    services::ScheduleRequest request;
    request.name = QStringLiteral("Reminders");
    request.leads = m_profile->addLeads(25).mid(20);
    request.account =
        test::await(services::AccountService(*m_profile->workspace).preferred()).value_or(Account()).id;
    request.start = m_profile->clock->now() + std::chrono::hours{22};
    QVERIFY(test::await(services::ScheduleService(*m_profile->workspace).schedule(request)).has_value());
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    const auto cell = [this](int row, int column) {
        return table()->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, BatchModel::JobId), cell(1, BatchModel::JobId));
    QCOMPARE((QStringList{cell(0, BatchModel::CampaignName), cell(1, BatchModel::CampaignName)}),
             (QStringList{QStringLiteral("Renewals"), QStringLiteral("Reminders")}));
    table()->selectRow(1);
    m_prompter->answers = {true};
    action("cancelBatches")->trigger();
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(cell(row, BatchModel::CampaignName), QStringLiteral("Renewals"));
}

void BatchesPageTest::anAnswerOfNoCancelsNothing()
{
    table()->selectRow(0);
    action("cancelBatches")->trigger();
    QCOMPARE(m_prompter->questions.size(), 1);
    const services::CampaignService campaigns(*m_profile->workspace);
    QCOMPARE(test::await(campaigns.openBatches(10)).value().total, 4);
}

void BatchesPageTest::cancellingAllIsAskedForAndNotDoneHere()
{
    const QSignalSpy wanted(m_page.get(), &BatchesPage::cancelAllRequested);
    action("cancelAllBatches")->trigger();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(m_prompter->questions.isEmpty());
}

void BatchesPageTest::nothingSelectedNothingToCancel()
{
    table()->clearSelection();
    QVERIFY(!action("cancelBatches")->isEnabled());
    table()->selectRow(0);
    QVERIFY(action("cancelBatches")->isEnabled());
}

void BatchesPageTest::oneBatchIsMovedToANewTime() // S0-098
{
    table()->selectRow(1);
    action("rescheduleBatch")->trigger();
    auto *dialog = m_page->findChild<QDialog *>(QStringLiteral("rescheduleDialog"));
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("whatMoves"))->text().contains(QLatin1Char('5')));
    dialog->findChild<QTimeEdit *>(QStringLiteral("startTime"))->setTime(QTime(15, 0));
    dialog->findChild<QPushButton *>(QStringLiteral("moveCampaign"))->click();
    QTRY_VERIFY(
        table()->model()->index(3, 0).data().toString().startsWith(QStringLiteral("bulk_call_batch_1_")));
    QVERIFY(
        table()->model()->index(3, BatchModel::NextRun).data().toString().contains(QStringLiteral("15:00")));
}

void BatchesPageTest::onlyOneBatchAtATimeIsMoved()
{
    table()->clearSelection();
    QVERIFY(!action("rescheduleBatch")->isEnabled());
    table()->selectAll();
    QVERIFY(!action("rescheduleBatch")->isEnabled());
    table()->selectRow(0);
    QVERIFY(action("rescheduleBatch")->isEnabled());
}

void BatchesPageTest::theOthersFollowWhenTheyAreAskedFor()
{
    QVERIFY(!action("showMoreBatches")->isVisible());
    services::ScheduleRequest request;
    request.leads = m_profile->addLeads(520);
    request.account =
        test::await(services::AccountService(*m_profile->workspace).preferred()).value_or(Account()).id;
    request.start = m_profile->clock->now() + std::chrono::hours{3};
    request.parallel = 1;
    request.interval = seconds{1};
    QVERIFY(test::await(services::ScheduleService(*m_profile->workspace).schedule(request)).has_value());
    QTRY_COMPARE(table()->model()->rowCount(), 500);
    QTRY_VERIFY(action("showMoreBatches")->isVisible());
    QVERIFY(action("showMoreBatches")->text().contains(QStringLiteral("24")));
    QVERIFY(
        m_page->findChild<QLabel *>(QStringLiteral("batchCount"))->text().contains(QStringLiteral("524")));
    action("showMoreBatches")->trigger();
    QTRY_COMPARE(table()->model()->rowCount(), 524);
    QTRY_VERIFY(!action("showMoreBatches")->isVisible());
}

QTEST_MAIN(BatchesPageTest)
#include "tst_batchespage.moc"
