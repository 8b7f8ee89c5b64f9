// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/schedulesummarypanel.h"

#include "core/base/clock.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::ui;

class ScheduleSummaryPanelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBestTimesAreToldAndAreNoWarning();
};

// S0-053, X-07
void ScheduleSummaryPanelTest::theBestTimesAreToldAndAreNoWarning()
{
    const ScheduleSummaryPanel panel(defaultZone());
    const QList<QLabel *> labels = panel.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("from 10:00 to 13:00 and from 15:00 to 19:00"));
    }));
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("summaryRefusal"))->text().isEmpty());
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("summaryWarnings"))->text().isEmpty());
}

QTEST_MAIN(ScheduleSummaryPanelTest)
#include "tst_schedulesummarypanel.moc"
