// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/jobprogress.h"

#include <QProgressBar>
#include <QPushButton>
#include <QTest>

namespace callboard::ui {

class JobProgressTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itFollowsTheJob()
    {
        JobProgress progress;
        const auto *bar = progress.findChild<QProgressBar *>();
        const auto control = std::make_shared<services::JobControl>();
        progress.follow(control, QStringLiteral("Working…"));
        QVERIFY(!progress.isHidden());
        QCOMPARE(bar->maximum(), 0);
        control->total = 5'000'000'000;
        control->done = 2'500'000'000;
        QTRY_COMPARE(bar->value(), bar->maximum() / 2);
        progress.finish();
        QVERIFY(progress.isHidden());
        QVERIFY(!progress.isFollowing());
    }

    void itAsksTheJobToEnd()
    {
        JobProgress progress;
        const auto control = std::make_shared<services::JobControl>();
        progress.follow(control, QStringLiteral("Working…"));
        auto *cancel = progress.findChild<QPushButton *>(QStringLiteral("cancelJob"));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(control->cancelled);
        QVERIFY(!cancel->isEnabled());
        // It stays in sight until the job has really ended.
        QVERIFY(progress.isFollowing());
    }

    void theNextJobCanBeEndedAgain()
    {
        JobProgress progress;
        progress.follow(std::make_shared<services::JobControl>(), QStringLiteral("One…"));
        progress.cancelJob();
        progress.finish();
        const auto next = std::make_shared<services::JobControl>();
        progress.follow(next, QStringLiteral("Two…"));
        QVERIFY(progress.findChild<QPushButton *>(QStringLiteral("cancelJob"))->isEnabled());
        QVERIFY(!next->cancelled);
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::JobProgressTest)
#include "tst_jobprogress.moc"
