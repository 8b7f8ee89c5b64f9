// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/campaigns/campaignmodel.h"

#include "ui/campaigns/campaignspage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

namespace {

services::CampaignOverview overview(qint64 id)
{
    services::CampaignOverview overview;
    overview.campaign.id = CampaignId(id);
    overview.campaign.name = QStringLiteral("Renewals");
    overview.campaign.state = CampaignState::Active;
    overview.campaign.leadCount = 100;
    overview.called = 34;
    overview.live = 3;
    return overview;
}

} // namespace

class CampaignModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHeadingStandsOverItsFigures();
    void timesAreShortAndToldInFull();
    void saysPracticePlainly();
    void aLiveUpdateTouchesOnlyItsRow();
    void outcomesAreCountedMostFrequentFirst();
    void attentionNamesDoubtAndQuestions();
    void whoWasNeverWrittenToIsCounted();
    void whoPausedItIsToldAtItsState();
    void filterKnowsEveryState_data();
    void filterKnowsEveryState();
};

void CampaignModelTest::whoWasNeverWrittenToIsCounted()
{
    services::CampaignOverview mails = overview(1);
    mails.skipped = 6;
    const QTimeZone zone("Asia/Kolkata");
    QCOMPARE(attentionText(mails, zone), QStringLiteral("6 kept out by a rule"));
    mails.campaign.message.subject = QStringLiteral("Hello");
    mails.campaign.state = CampaignState::Completed;
    QCOMPARE(attentionText(mails, zone), QStringLiteral("6 not written to"));
}

void CampaignModelTest::saysPracticePlainly()
{
    CampaignModel model(QTimeZone("Asia/Kolkata"));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    services::CampaignOverview practice = overview(2);
    practice.practice = true;
    model.setRows({overview(1), practice});
    QCOMPARE(model.index(0, CampaignModel::Name).data().toString(), QStringLiteral("Renewals"));
    QCOMPARE(model.index(1, CampaignModel::Name).data().toString(), QStringLiteral("Renewals (practice)"));
    QCOMPARE(model.index(1, CampaignModel::Cost).data().toString(), QStringLiteral("practice: no money"));
}

void CampaignModelTest::aLiveUpdateTouchesOnlyItsRow()
{
    CampaignModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({overview(1), overview(2)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    services::CampaignOverview moved = overview(2);
    moved.called = 35;
    model.setRows({overview(1), moved});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(model.index(1, CampaignModel::Progress).data().toString(), QStringLiteral("35 of 100"));
}

void CampaignModelTest::outcomesAreCountedMostFrequentFirst()
{
    const QString text = outcomesText({{Outcome::Completed, 3}, {Outcome::NoAnswer, 12}, {Outcome::Busy, 0}});
    QVERIFY(text.indexOf(QStringLiteral(": 12")) < text.indexOf(QStringLiteral(": 3")));
    QCOMPARE(text.count(QStringLiteral(" · ")), 1);
}

void CampaignModelTest::attentionNamesDoubtAndQuestions()
{
    services::CampaignOverview troubled = overview(1);
    const QTimeZone zone("Asia/Kolkata");
    QVERIFY(attentionText(troubled, zone).isEmpty());
    troubled.inDoubt = 2;
    troubled.asking = 1;
    troubled.expired = 3;
    troubled.heldBy = plan::Reason::BudgetSpent;
    const QString text = attentionText(troubled, zone);
    QVERIFY(text.startsWith(QStringLiteral("budget spent")));
    QVERIFY(text.contains(QStringLiteral("2 in doubt")));
    QVERIFY(text.contains(QStringLiteral("1 ask")));
    QVERIFY(text.contains(QStringLiteral("3 expired")));
}

void CampaignModelTest::whoPausedItIsToldAtItsState()
{
    const QTimeZone zone("Asia/Kolkata");
    CampaignModel model(zone);
    services::CampaignOverview paused = overview(1);
    paused.campaign.state = CampaignState::Paused;
    paused.campaign.stateChange = {
        QStringLiteral("Asha"), fromDateTime(QDateTime(QDate(2026, 11, 21), QTime(10, 4), zone)), {}};
    model.setRows({paused, overview(2)});
    const auto toolTip = [&model](int row) {
        return model.index(row, CampaignModel::State).data(Qt::ToolTipRole).toString();
    };
    QCOMPARE(toolTip(0), QStringLiteral("Paused by Asha, Sat 21 Nov 2026, 10:04 IST"));
    QCOMPARE(toolTip(1), QStringLiteral("Active"));
}

void CampaignModelTest::filterKnowsEveryState_data()
{
    QTest::addColumn<CampaignState>("state");
    QTest::addColumn<CampaignsPage::Shown>("under");
    using Shown = CampaignsPage::Shown;
    QTest::addRow("draft") << CampaignState::Draft << Shown::Scheduled;
    QTest::addRow("scheduled") << CampaignState::Scheduled << Shown::Scheduled;
    QTest::addRow("active") << CampaignState::Active << Shown::Active;
    QTest::addRow("paused") << CampaignState::Paused << Shown::Active;
    QTest::addRow("completed") << CampaignState::Completed << Shown::Over;
    QTest::addRow("cancelled") << CampaignState::Cancelled << Shown::Over;
    QTest::addRow("failed") << CampaignState::Failed << Shown::Over;
}

void CampaignModelTest::filterKnowsEveryState()
{
    QFETCH(CampaignState, state);
    QFETCH(CampaignsPage::Shown, under);
    using Shown = CampaignsPage::Shown;
    for (const Shown shown : {Shown::Active, Shown::Scheduled, Shown::Over})
        QCOMPARE(isShown(state, shown), shown == under);
    QVERIFY(isShown(state, Shown::All));
}

void CampaignModelTest::aHeadingStandsOverItsFigures()
{
    CampaignModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({overview(1)});
    for (int column = 0; column < CampaignModel::ColumnCount; ++column)
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                 model.index(0, column).data(Qt::TextAlignmentRole));
    QVERIFY((model.index(0, CampaignModel::Cost).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0);
}

void CampaignModelTest::timesAreShortAndToldInFull()
{
    CampaignModel model(QTimeZone("Asia/Kolkata"));
    services::CampaignOverview shown = overview(1);
    shown.campaign.start =
        fromDateTime(QDateTime(QDate(2025, 10, 14), QTime(10, 0), QTimeZone("Asia/Kolkata")));
    shown.completion = shown.campaign.start + std::chrono::minutes{22};
    model.setRows({shown});
    for (const CampaignModel::Column column : {CampaignModel::Start, CampaignModel::Completion}) {
        const QModelIndex cell = model.index(0, column);
        QVERIFY2(!cell.data().toString().contains(QStringLiteral("2025")),
                 qPrintable(cell.data().toString()));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("14 Oct 2025")));
    }
}

QTEST_MAIN(CampaignModelTest)
#include "tst_campaignmodel.moc"
