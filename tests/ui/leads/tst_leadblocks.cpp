// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadblocks.h"

#include "core/services/campaignservice.h"
#include "tests/support/ledgerseed.h"

#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

using services::BlockedBy;

class LeadBlocksTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace != nullptr);
        m_leads = m_profile->addLeads(5);
        m_blocks = std::make_unique<LeadBlocks>(*m_profile->workspace);
    }

    void cleanup()
    {
        m_blocks.reset();
        m_profile.reset();
    }

    void thoseLookedAtAreAskedForTogether()
    {
        QSignalSpy arrived(m_blocks.get(), &LeadBlocks::arrived);
        for (const LeadId lead : std::as_const(m_leads))
            QVERIFY(m_blocks->find(lead) == nullptr);
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(arrived.first().first().value<QList<LeadId>>(), m_leads);
        QVERIFY(!m_blocks->find(m_leads.at(4))->by);
    }

    void aChangeIsLookedAtAgain()
    {
        QTRY_VERIFY(m_blocks->find(m_leads.at(0)) != nullptr);
        QSignalSpy aged(m_blocks.get(), &LeadBlocks::aged);
        const CampaignId campaign = test::scheduleTomorrow(*m_profile, m_leads);
        QVERIFY(campaign.isValid());
        QTRY_VERIFY(!aged.isEmpty());
        // What is known is still told until the newer answer is there.
        QVERIFY(m_blocks->find(m_leads.at(0)) != nullptr);
        QTRY_COMPARE(m_blocks->find(m_leads.at(0))->by, BlockedBy(plan::Reason::NotDueYet));
        QVERIFY(test::await(services::CampaignService(*m_profile->workspace).cancel(campaign)));
        QTRY_COMPARE(m_blocks->find(m_leads.at(0))->by, BlockedBy());
    }

    void timeAloneIsReasonEnoughToLookAgain()
    {
        QVERIFY(test::scheduleTomorrow(*m_profile, m_leads).isValid());
        m_profile->clock->advance(seconds{59} + milliseconds{800});
        QTRY_VERIFY(m_blocks->find(m_leads.at(0)) != nullptr);
        QTRY_COMPARE(m_blocks->find(m_leads.at(0))->by, BlockedBy(plan::Reason::NotDueYet));
        m_profile->clock->advance(std::chrono::hours{22});
        // No engine runs: the campaign has not begun though its time has come.
        QTRY_VERIFY(m_blocks->find(m_leads.at(0))->by != BlockedBy(plan::Reason::NotDueYet));
    }

    void nobodyLooksAndNothingIsAsked()
    {
        QSignalSpy aged(m_blocks.get(), &LeadBlocks::aged);
        QSignalSpy changed(m_profile->workspace.get(), &services::Workspace::campaignsChanged);
        QVERIFY(test::scheduleTomorrow(*m_profile, m_leads).isValid());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(aged.count(), 0);
    }

private:
    QList<LeadId> m_leads;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<LeadBlocks> m_blocks;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::LeadBlocksTest)
#include "tst_leadblocks.moc"
