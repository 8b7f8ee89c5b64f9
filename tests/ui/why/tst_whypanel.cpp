// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/why/whypanel.h"

#include "core/services/campaignservice.h"
#include "core/services/donotcallservice.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/readyengine.h"
#include "ui/why/whydialog.h"
#include "ui/why/whymodel.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class WhyPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aLeadThatIsScheduledNowhereSaysSo();
    void aScheduledLeadNamesItsCampaignAndEveryRule();
    void aBarredNumberIsToldAtOnce();
    void theAnswerFollowsTheClock();
    void theChoiceOfACampaignStays();
    void anotherLeadTakesItsPlace();
    void theDialogShowsTheSame();
    void everythingHasANameForTheScreenReader();

private:
    void schedule() { QVERIFY(test::scheduleTomorrow(*m_profile, m_leads).isValid()); }
    [[nodiscard]] QString sentence() const
    {
        return m_panel->findChild<QLabel *>(QStringLiteral("whySentence"))->text();
    }
    [[nodiscard]] QComboBox *campaign() const
    {
        return m_panel->findChild<QComboBox *>(QStringLiteral("whyCampaign"));
    }
    [[nodiscard]] QTableView *rules() const
    {
        return m_panel->findChild<QTableView *>(QStringLiteral("whyRules"));
    }
    [[nodiscard]] QStringList column(int which) const
    {
        QStringList cells;
        for (int row = 0; row < rules()->model()->rowCount(); ++row)
            cells += rules()->model()->index(row, which).data().toString();
        return cells;
    }

    QList<LeadId> m_leads;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ReadyEngine> m_engine;
    std::unique_ptr<WhyPanel> m_panel;
};

void WhyPanelTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    m_engine = std::make_unique<test::ReadyEngine>(*m_profile);
    QVERIFY(m_profile->workspace);
    m_leads = m_profile->addLeads(2);
    QCOMPARE(m_leads.size(), 2);
    m_panel = std::make_unique<WhyPanel>(*m_profile->workspace, nullptr);
    m_panel->show();
    m_panel->showLead(m_leads.first());
}

void WhyPanelTest::cleanup()
{
    m_panel.reset();
    m_engine.reset();
    m_profile.reset();
}

void WhyPanelTest::aLeadThatIsScheduledNowhereSaysSo()
{
    QTRY_VERIFY(sentence().startsWith(QStringLiteral("Lead 1 is scheduled nowhere")));
    QVERIFY(!campaign()->isVisible());
    QVERIFY(!rules()->isVisible());
}

// Features, row 88.
void WhyPanelTest::aScheduledLeadNamesItsCampaignAndEveryRule()
{
    schedule();
    QTRY_COMPARE(campaign()->currentText(), QStringLiteral("Renewals"));
    QVERIFY(rules()->isVisible());
    QCOMPARE(rules()->model()->rowCount(), 33);
    QVERIFY2(sentence().contains(QStringLiteral("has not started yet")), qPrintable(sentence()));
    QVERIFY(column(WhyModel::Rule).contains(QStringLiteral("Calling hours")));
    QCOMPARE(column(WhyModel::Says).value(0), QStringLiteral("Not before Sat 21 Nov 2026, 10:00 IST"));
    QCOMPARE(column(WhyModel::Says).count(QStringLiteral("Yes")), 32);
    QCOMPARE(m_panel->findChild<QLabel *>(QStringLiteral("whyTurn"))->text(),
             QStringLiteral("Its turn: Sat 21 Nov 2026, 10:00 IST"));
}

void WhyPanelTest::aBarredNumberIsToldAtOnce()
{
    schedule();
    QTRY_COMPARE(rules()->model()->rowCount(), 33);
    services::DoNotCallService lists(*m_profile->workspace);
    QVERIFY(test::await(lists.add(QStringLiteral("+919810000001"), {})).has_value());
    QTRY_COMPARE(column(WhyModel::Says).count(QStringLiteral("Never")), 2);
    QCOMPARE(column(WhyModel::Says).value(0), QStringLiteral("Never"));
    QVERIFY(column(WhyModel::Value).contains(QStringLiteral("Own list")));
    QVERIFY(sentence().contains(QStringLiteral("will not be called in this campaign")));
}

void WhyPanelTest::theAnswerFollowsTheClock()
{
    schedule();
    QTRY_VERIFY(sentence().contains(QStringLiteral("has not started yet")));
    m_profile->clock->advance(std::chrono::hours{22});
    QTRY_COMPARE_WITH_TIMEOUT(sentence(), QStringLiteral("Nothing stands against a call."), 30'000);
}

void WhyPanelTest::theChoiceOfACampaignStays()
{
    schedule();
    QTRY_COMPARE(campaign()->count(), 1);
    schedule();
    QTRY_COMPARE(campaign()->count(), 2);
    campaign()->setCurrentIndex(1);
    const QVariant chosen = campaign()->currentData();
    schedule();
    QTRY_COMPARE(campaign()->count(), 3);
    QCOMPARE(campaign()->currentData(), chosen);
    services::CampaignService campaigns(*m_profile->workspace);
    QVERIFY(test::await(campaigns.cancelAll()).has_value());
    QTRY_COMPARE(campaign()->count(), 0);
    QTRY_VERIFY(sentence().contains(QStringLiteral("scheduled nowhere")));
}

void WhyPanelTest::anotherLeadTakesItsPlace()
{
    QTRY_VERIFY(sentence().startsWith(QStringLiteral("Lead 1")));
    m_panel->showLead(m_leads.last());
    QVERIFY(sentence().isEmpty());
    QTRY_VERIFY(sentence().startsWith(QStringLiteral("Lead 2")));
    m_panel->showLead({});
    QVERIFY(sentence().isEmpty());
}

void WhyPanelTest::theDialogShowsTheSame()
{
    const QPointer<WhyDialog> dialog = new WhyDialog(*m_profile->workspace, m_leads.last(), nullptr);
    dialog->open();
    const auto *told = dialog->findChild<QLabel *>(QStringLiteral("whySentence"));
    QTRY_VERIFY(told->text().startsWith(QStringLiteral("Lead 2")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(dialog.isNull());
}

void WhyPanelTest::everythingHasANameForTheScreenReader()
{
    schedule();
    QTRY_VERIFY(rules()->isVisible());
    QCOMPARE(test::unnamedFields(*m_panel), QStringList());
}

QTEST_MAIN(WhyPanelTest)
#include "tst_whypanel.moc"
