// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/statechangetext.h"

#include <QTest>

namespace callboard::services {

class StateChangeTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhoAndWhen_data()
    {
        QTest::addColumn<CampaignState>("state");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, CampaignState state, const char *by, const char *note,
                            const char *text) {
            QTest::newRow(name) << state << QString::fromLatin1(by) << QString::fromLatin1(note)
                                << QString::fromLatin1(text);
        };
        row("paused", CampaignState::Paused, "Asha", "", "Paused by Asha, Sat 21 Nov 2026, 10:04 IST");
        row("paused with words", CampaignState::Paused, "Asha", "The line is down",
            "Paused by Asha, Sat 21 Nov 2026, 10:04 IST: The line is down");
        row("paused by itself", CampaignState::Paused, "", "",
            "Paused by Callboard, Sat 21 Nov 2026, 10:04 IST");
        row("cancelled", CampaignState::Cancelled, "Ravi", "",
            "Cancelled by Ravi, Sat 21 Nov 2026, 10:04 IST");
        row("failed", CampaignState::Failed, "", "", "Stopped by Callboard, Sat 21 Nov 2026, 10:04 IST");
        row("resumed", CampaignState::Active, "Ravi", "", "Resumed by Ravi, Sat 21 Nov 2026, 10:04 IST");
        row("resumed before its time", CampaignState::Scheduled, "Ravi", "",
            "Resumed by Ravi, Sat 21 Nov 2026, 10:04 IST");
        row("begun", CampaignState::Active, "", "", "");
        row("completed", CampaignState::Completed, "", "", "");
        row("a draft", CampaignState::Draft, "Asha", "", "");
    }

    void itSaysWhoAndWhen()
    {
        QFETCH(const CampaignState, state);
        QFETCH(const QString, by);
        QFETCH(const QString, note);
        const QTimeZone zone("Asia/Kolkata");
        Campaign campaign;
        campaign.state = state;
        campaign.stateChange = {by, fromDateTime(QDateTime(QDate(2026, 11, 21), QTime(10, 4), zone)), note};
        QTEST(stateChangeText(campaign, zone), "text");
    }

    void beforeItWasNotedThereIsNothingToSay()
    {
        Campaign campaign;
        campaign.state = CampaignState::Paused;
        QCOMPARE(stateChangeText(campaign, QTimeZone::utc()), QString());
    }

    void aNameOfTheOperatorIsNoPlaceholder()
    {
        Campaign campaign;
        campaign.state = CampaignState::Paused;
        campaign.stateChange = {QStringLiteral("%2"), fromMSecsSinceEpoch(0), QStringLiteral("%1")};
        QCOMPARE(stateChangeText(campaign, QTimeZone::utc()),
                 QStringLiteral("Paused by %2, Thu 1 Jan 1970, 00:00 UTC: %1"));
    }
};

} // namespace callboard::services

QTEST_GUILESS_MAIN(callboard::services::StateChangeTextTest)
#include "tst_statechangetext.moc"
