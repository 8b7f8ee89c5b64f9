// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/batchprogresstext.h"

#include <QTest>

using namespace callboard;
using namespace callboard::ui;

namespace {

QTimeZone ist()
{
    return QTimeZone("Asia/Kolkata");
}

Instant at(int hour, int minute, int daysLater = 0)
{
    return fromDateTime(QDateTime(QDate(2026, 11, 20).addDays(daysLater), QTime(hour, minute), ist()));
}

dispatch::EngineStatus oneCampaign()
{
    dispatch::CampaignProgress progress;
    progress.batch = 7;
    progress.batches = 20;
    progress.called = 34;
    progress.total = 100;
    progress.live = 3;
    progress.completion = at(10, 22);
    dispatch::EngineStatus status;
    status.ready = true;
    status.live = 3;
    status.running = {progress};
    return status;
}

} // namespace

class BatchProgressTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysBatchCallsLinesAndEnd();
    void namesTheDayWhenItIsNotToday();
    void sumsSeveralCampaigns();
    void onceOnlyRetriesWaitTheNextOneIsNamed();
    void namesTheNextStartWhileNothingRuns();
    void percentIsRoundedDownSoThat100MeansDone_data();
    void percentIsRoundedDownSoThat100MeansDone();
    void workIsPendingWhileSomethingIsLiveRunningOrDue();
    void quitWarningNamesLiveCallsAndWaitingLeads();
};

void BatchProgressTextTest::saysBatchCallsLinesAndEnd()
{
    QCOMPARE(batchProgressText(oneCampaign(), ist(), at(10, 7)),
             QStringLiteral("Batch 7 of 20 · 34 of 100 called · 3 live · done about 10:22 IST"));
}

void BatchProgressTextTest::namesTheDayWhenItIsNotToday()
{
    dispatch::EngineStatus status = oneCampaign();
    status.running[0].completion = at(10, 22, 1);
    const QString text = batchProgressText(status, ist(), at(10, 7));
    QVERIFY2(text.contains(QStringLiteral("21 Nov 2026")), qPrintable(text));
}

void BatchProgressTextTest::sumsSeveralCampaigns()
{
    dispatch::EngineStatus status = oneCampaign();
    status.running.append(status.running.first());
    status.running[1].completion = at(11, 0);
    const QString text = batchProgressText(status, ist(), at(10, 7));
    QVERIFY2(text.contains(QStringLiteral("68 of 200 called · 6 live · done about 11:00 IST")),
             qPrintable(text));
}

void BatchProgressTextTest::onceOnlyRetriesWaitTheNextOneIsNamed()
{
    dispatch::EngineStatus status = oneCampaign();
    status.running[0].completion.reset();
    status.running[0].next = at(12, 13);
    QCOMPARE(batchProgressText(status, ist(), at(10, 7)),
             QStringLiteral("Batch 7 of 20 · 34 of 100 called · 3 live · next: 12:13 IST"));
    // Another campaign is still in its first round.
    status.running.append(oneCampaign().running.first());
    QVERIFY(batchProgressText(status, ist(), at(10, 7)).endsWith(QStringLiteral("done about 10:22 IST")));
}

void BatchProgressTextTest::namesTheNextStartWhileNothingRuns()
{
    dispatch::EngineStatus status;
    QCOMPARE(batchProgressText(status, ist(), at(10, 0)), QStringLiteral("Nothing is being called"));
    status.nextDue = at(10, 0, 1);
    QCOMPARE(batchProgressText(status, ist(), at(10, 0)),
             QStringLiteral("Nothing is being called · next start Sat 21 Nov 2026, 10:00 IST"));
}

void BatchProgressTextTest::percentIsRoundedDownSoThat100MeansDone_data()
{
    QTest::addColumn<int>("called");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("percent");
    QTest::addRow("none") << 0 << 100 << 0;
    QTest::addRow("34 of 100") << 34 << 100 << 34;
    QTest::addRow("all but one of 1000") << 999 << 1000 << 99;
    QTest::addRow("all") << 1000 << 1000 << 100;
    QTest::addRow("empty") << 0 << 0 << 0;
    QTest::addRow("more than an int of hundreds") << 50'000'000 << 100'000'000 << 50;
}

void BatchProgressTextTest::percentIsRoundedDownSoThat100MeansDone()
{
    QFETCH(int, called);
    QFETCH(int, total);
    dispatch::EngineStatus status = oneCampaign();
    status.running[0].called = called;
    status.running[0].total = total;
    QTEST(progressPercent(status), "percent");
}

void BatchProgressTextTest::workIsPendingWhileSomethingIsLiveRunningOrDue()
{
    dispatch::EngineStatus status;
    QVERIFY(!isWorkPending(status));
    status.nextDue = at(10, 0);
    QVERIFY(isWorkPending(status));
    status = {};
    status.live = 1;
    QVERIFY(isWorkPending(status));
    QVERIFY(isWorkPending(oneCampaign()));
}

void BatchProgressTextTest::quitWarningNamesLiveCallsAndWaitingLeads()
{
    dispatch::EngineStatus status = oneCampaign();
    status.nextDue = at(10, 8);
    const QString text = quitWarning(status, ist(), at(10, 7));
    QVERIFY2(text.contains(QStringLiteral("3 call")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("66 lead")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("10:08 IST")), qPrintable(text));
}

QTEST_MAIN(BatchProgressTextTest)
#include "tst_batchprogresstext.moc"
