// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attempttimeline.h"

#include "core/model/statusdetail.h"
#include "tests/support/ledgerseed.h"

#include <QAbstractItemView>
#include <QLabel>

using namespace callboard;
using namespace callboard::ui;

class AttemptTimelineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoWaitsForTheNextChannelHasARowThatSaysSo();
};

// S0-075
void AttemptTimelineTest::whoWaitsForTheNextChannelHasARowThatSaysSo()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const AccountId account =
        test::await(services::AccountService(*profile.workspace).preferred()).value_or(Account()).id;
    for (const LeadId lead : leads)
        QVERIFY(test::seedEnded(profile, campaign, lead, account, CallRecord()).isValid());
    QVERIFY(test::await(profile.workspace->ledger().write(
        [lead = leads.at(0), now = profile.clock->now()](store::Store &store) {
            return store.leads.showCall(lead, LeadStatus::Missed,
                                        toWord({StatusDetail::Kind::FallbackWaiting, {}}), now);
        })));
    AttemptTimeline timeline(*profile.workspace, nullptr);
    timeline.show();
    const auto *row = timeline.findChild<QLabel *>(QStringLiteral("fallbackRow"));
    timeline.showLead(leads.at(0));
    QTRY_VERIFY(row->isVisible());
    QVERIFY2(row->text().contains(QStringLiteral("Fri 20 Nov 2026, 12:00 IST")), qPrintable(row->text()));
    QVERIFY(row->text().contains(QStringLiteral("Renewals")));
    QVERIFY(row->text().contains(QStringLiteral("WhatsApp, then e-mail")));
    timeline.showLead(leads.at(1));
    QVERIFY(row->isHidden());
    auto *table = timeline.findChild<QAbstractItemView *>(QStringLiteral("timeline"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(row->isHidden());
}

QTEST_MAIN(AttemptTimelineTest)
#include "tst_attempttimeline.moc"
