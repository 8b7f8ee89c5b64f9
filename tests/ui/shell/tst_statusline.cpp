// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statusline.h"

#include "core/services/campaignservice.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/common/noticebar.h"
#include "ui/common/statusbadge.h"
#include "ui/shell/mainwindow.h"

#include <QAccessible>
#include <QAction>
#include <QPushButton>
#include <QSignalSpy>

using namespace callboard;
using namespace callboard::ui;

/// What is always in sight: whether anybody is really called, and what is paused; and notices whose cause is
/// gone.
class StatusLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void practiceIsToldAllTheTimeAndInTheTitle();
    void aRealAccountEndsThePractice();
    void whatIsPausedIsCounted();
    void aNoticeOfACampaignGoesWithItsCause_data();
    void aNoticeOfACampaignGoesWithItsCause();
    void callsThatWereUnderWayAreToldUntilTheyEnd();

private:
    [[nodiscard]] const StatusBadge *badge(const char *name) const
    {
        return m_window->findChild<StatusBadge *>(QLatin1String(name));
    }
    [[nodiscard]] QStringList notices() const { return m_window->findChild<NoticeBar *>()->texts(); }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<MainWindow> m_window;
};

void StatusLineTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_window = std::make_unique<MainWindow>(*m_profile->workspace, *m_prompter);
    m_window->show();
}

void StatusLineTest::cleanup()
{
    m_window.reset();
    m_prompter.reset();
    m_profile.reset();
}

void StatusLineTest::practiceIsToldAllTheTimeAndInTheTitle()
{
    QTRY_VERIFY(badge("practiceBadge")->isVisible());
    QCOMPARE(badge("practiceBadge")->text(), QStringLiteral("Practice: no real calls"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Callboard (practice: no real calls)"));
    for (const auto page : {MainWindow::Page::Campaigns, MainWindow::Page::Settings}) {
        m_window->showPage(page);
        QVERIFY(badge("practiceBadge")->isVisible());
    }
    const QAccessibleInterface *heard =
        QAccessible::queryAccessibleInterface(const_cast<StatusBadge *>(badge("practiceBadge")));
    QCOMPARE(heard->text(QAccessible::Name), badge("practiceBadge")->text());
}

void StatusLineTest::aRealAccountEndsThePractice()
{
    QTRY_VERIFY(badge("practiceBadge")->isVisible());
    const AccountId real = m_profile->addRealAccount(2);
    QVERIFY(real.isValid());
    QTRY_VERIFY(!badge("practiceBadge")->isVisible());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Callboard"));
    QVERIFY(test::await(services::AccountService(*m_profile->workspace).remove(real)));
    QTRY_VERIFY(badge("practiceBadge")->isVisible());
}

void StatusLineTest::whatIsPausedIsCounted()
{
    const QList<LeadId> leads = m_profile->addLeads(2);
    const CampaignId first = test::scheduleTomorrow(*m_profile, leads.mid(0, 1));
    QVERIFY(first.isValid());
    QVERIFY(test::scheduleTomorrow(*m_profile, leads.mid(1)).isValid());
    QVERIFY(!badge("pausedState")->isVisible());
    services::CampaignService campaigns(*m_profile->workspace);
    QVERIFY(test::await(campaigns.pause(first)));
    QTRY_VERIFY(badge("pausedState")->isVisible());
    QVERIFY2(badge("pausedState")->text().startsWith(QStringLiteral("Paused: 1 of 2 ")),
             qPrintable(badge("pausedState")->text()));
    QVERIFY(test::await(campaigns.pauseAll()));
    QTRY_VERIFY(badge("pausedState")->text().startsWith(QStringLiteral("Paused: 2 of 2 ")));
    QVERIFY(test::await(campaigns.resumeAll()));
    QTRY_VERIFY(!badge("pausedState")->isVisible());
}

void StatusLineTest::aNoticeOfACampaignGoesWithItsCause_data()
{
    QTest::addColumn<bool>("byCancel");
    QTest::newRow("resumed") << false;
    QTest::newRow("cancelled") << true;
}

void StatusLineTest::aNoticeOfACampaignGoesWithItsCause()
{
    QFETCH(bool, byCancel);
    const CampaignId campaign = test::scheduleTomorrow(*m_profile, m_profile->addLeads(1));
    const auto hold = [campaign](store::Store &store) {
        return store.campaigns.holdAfterGap(campaign, QStringLiteral("It would slip."), Instant())
            .value_or(false);
    };
    QVERIFY(m_profile->workspace->ledger().write(hold).result());
    dispatch::Notice notice;
    notice.kind = dispatch::Notice::Kind::HeldOverNight;
    notice.campaign = campaign;
    notice.title = QStringLiteral("Held");
    Q_EMIT m_profile->workspace->noticed(notice);
    Q_EMIT m_profile->workspace->campaignsChanged();
    QTRY_VERIFY(badge("pausedState")->isVisible());
    QCOMPARE(notices(), QStringList{QStringLiteral("Held")});
    services::CampaignService campaigns(*m_profile->workspace);
    if (byCancel)
        QVERIFY(test::await(campaigns.cancel(campaign)));
    else
        QVERIFY(test::await(campaigns.resume(campaign)));
    QTRY_COMPARE(notices(), QStringList());
}

void StatusLineTest::callsThatWereUnderWayAreToldUntilTheyEnd()
{
    const QList<LeadId> leads = m_profile->addLeads(1);
    const CampaignId campaign = test::scheduleTomorrow(*m_profile, leads);
    const services::AccountService accounts(*m_profile->workspace);
    const AccountId account = test::await(accounts.preferred()).value_or(Account()).id;
    QVERIFY(test::seedAttempt(*m_profile, campaign, leads.constFirst(), account,
                              [](store::Store &, const AttemptId &) { return Result<void>(); })
                .isValid());
    m_window->findChild<QAction *>(QStringLiteral("pauseAllCalls"))->trigger();
    QTRY_COMPARE(notices(), (QStringList{QStringLiteral("All campaigns are paused."),
                                         QStringLiteral("Still under way: 1 being placed.")}));
    dispatch::EngineStatus status;
    status.live = 1;
    Q_EMIT m_profile->workspace->statusChanged(status);
    QCOMPARE(notices().size(), 2);
    status.live = 0;
    Q_EMIT m_profile->workspace->statusChanged(status);
    QCOMPARE(notices(), QStringList{QStringLiteral("All campaigns are paused.")});
}

QTEST_MAIN(StatusLineTest)
#include "tst_statusline.moc"
