// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/batchespage.h"

#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"

#include <QAction>
#include <QLabel>
#include <QTableView>
#include <QTest>

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
    void anAnswerOfNoCancelsNothing();
    void cancellingAllCountsFirst();
    void nothingSelectedNothingToCancel();

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

void BatchesPageTest::anAnswerOfNoCancelsNothing()
{
    table()->selectRow(0);
    action("cancelBatches")->trigger();
    QCOMPARE(m_prompter->questions.size(), 1);
    const services::CampaignService campaigns(*m_profile->workspace);
    QCOMPARE(test::await(campaigns.openBatches(10)).value().total, 4);
}

// T-06, S0-062: 20 leads, 4 batches, all pending again.
void BatchesPageTest::cancellingAllCountsFirst()
{
    m_prompter->answers = {true};
    action("cancelAllBatches")->trigger();
    QTRY_COMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.first().details.contains(QStringLiteral("20 lead")));
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    QTRY_VERIFY(m_page->findChild<QLabel *>(QStringLiteral("batchReceipt"))
                    ->text()
                    .contains(QStringLiteral("4 batch")));
}

void BatchesPageTest::nothingSelectedNothingToCancel()
{
    table()->clearSelection();
    QVERIFY(!action("cancelBatches")->isEnabled());
    table()->selectRow(0);
    QVERIFY(action("cancelBatches")->isEnabled());
}

QTEST_MAIN(BatchesPageTest)
#include "tst_batchespage.moc"
