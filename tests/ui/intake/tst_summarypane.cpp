// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/summarypane.h"

#include "ui/common/statusbadge.h"

#include <QLabel>
#include <QTest>

namespace callboard::ui {

class SummaryPaneTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMattersMostComesFirst()
    {
        SummaryPane pane;
        services::ImportSummary summary;
        summary.imported = 100;
        summary.duplicates = 3;
        pane.showSummary(summary);
        QVERIFY(text(pane, "importMessage").startsWith(QLatin1String("100 lead")));
        QVERIFY(text(pane, "importDetails").startsWith(QLatin1String("3 duplicate")));
        QCOMPARE(badge(pane)->look().tone, Tone::Good);
    }

    void rejectedRowsAreCountedByReason()
    {
        SummaryPane pane;
        services::ImportSummary summary;
        summary.rejected = 1236;
        summary.reasons = {{QStringLiteral("The number is too short."), 1234},
                           {QStringLiteral("There is no phone number."), 2}};
        pane.showSummary(summary);
        QCOMPARE(badge(pane)->look(), (BadgeLook{Tone::Warning, Mark::Caution}));
        const QStringList told = texts(pane);
        QVERIFY(told.contains(QStringLiteral("The number is too short.")));
        QVERIFY(told.contains(QLocale().toString(1234) + QStringLiteral(" ×")));
        // What is told next is not mixed with it.
        pane.showResult({Tone::Neutral, Mark::Tick}, QStringLiteral("Taken back"),
                        QStringLiteral("100 leads were taken back."), {});
        QVERIFY(!texts(pane).contains(QStringLiteral("The number is too short.")));
    }

    void aStoppedImportIsNoSuccess()
    {
        SummaryPane pane;
        services::ImportSummary summary;
        summary.cancelled = true;
        pane.showSummary(summary);
        QCOMPARE(badge(pane)->look().tone, Tone::Muted);
    }

private:
    static QString text(const SummaryPane &pane, const char *name)
    {
        return pane.findChild<QLabel *>(QLatin1String(name))->text();
    }
    static QStringList texts(const SummaryPane &pane)
    {
        QStringList texts;
        for (const QLabel *label : pane.findChildren<QLabel *>())
            texts += label->text();
        return texts;
    }
    static const StatusBadge *badge(const SummaryPane &pane) { return pane.findChild<StatusBadge *>(); }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::SummaryPaneTest)
#include "tst_summarypane.moc"
