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
    void messagesHaveNeitherLinesNorRetries();
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

void ScheduleSummaryPanelTest::messagesHaveNeitherLinesNorRetries()
{
    plan::ScheduleSummary summary;
    summary.leads = 250;
    summary.batches = 3;
    summary.perBatch = 100;
    summary.lastBatch = 50;
    summary.firstStart = fromMSecsSinceEpoch(1'795'156'200'000);
    summary.lastStart = summary.firstStart + seconds{2};
    summary.completion = summary.firstStart + seconds{20};
    summary.retriesUntil = summary.firstStart + seconds{3600};
    summary.warnings = {plan::Warning::NoHeadroom, plan::Warning::FastInterval, plan::Warning::SeveralDays};
    ScheduleSummaryPanel panel(defaultZone());
    const auto titles = [&panel] {
        QStringList shown;
        const QList<QLabel *> labels = panel.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isHidden())
                shown << label->text();
        }
        return shown.join(QLatin1Char('\n'));
    };
    Account account;
    account.provider = ProviderKind::Vapi;
    panel.showSummary(summary, account);
    QVERIFY(titles().contains(QStringLiteral("Calls per batch")));
    QVERIFY(titles().contains(QStringLiteral("Limited by")));
    QVERIFY(titles().contains(QStringLiteral("retries until")));
    QCOMPARE(titles().count(QStringLiteral("⚠")), 3);

    account.provider = ProviderKind::WhatsAppCloud;
    panel.showSummary(summary, account);
    for (const char *title : {"Messages per batch", "First message", "Last message"})
        QVERIFY2(titles().contains(QLatin1String(title)), title);
    for (const char *title : {"Calls per batch", "First call", "Last call", "line", "Limited by",
                              "Live at once", "retries", "round"})
        QVERIFY2(!titles().contains(QLatin1String(title)), qPrintable(titles()));
    QCOMPARE(titles().count(QStringLiteral("⚠")), 1);
    QVERIFY(!titles().contains(QStringLiteral("People answer best")));

    account.provider = ProviderKind::Vapi;
    panel.showSummary(summary, account);
    QVERIFY(titles().contains(QStringLiteral("First call")));
    QVERIFY(titles().contains(QStringLiteral("Limited by")));
}

QTEST_MAIN(ScheduleSummaryPanelTest)
#include "tst_schedulesummarypanel.moc"
