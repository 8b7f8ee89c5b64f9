// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/trayicon.h"

#include "core/services/campaignservice.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace callboard;
using namespace callboard::ui;

namespace {

dispatch::EngineStatus busy()
{
    dispatch::EngineStatus status;
    status.ready = true;
    status.live = 2;
    return status;
}

} // namespace

// There is no tray on the offscreen platform: these are the ways of a desktop without one.
class TrayIconTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void closingWithoutWorkQuits();
    void closingWithLiveCallsAsksAndNamesThem();
    void anAnswerOfNoKeepsTheWindow();
    void quittingAsksOnlyWhenWorkIsPending();
    void aPauseIsSeenInTheIconAndItsTooltip();
    void whereThereIsNoTrayItBeginsMinimised();

private:
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<TrayIcon> m_tray;
};

void TrayIconTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_window = std::make_unique<QWidget>();
    m_tray = std::make_unique<TrayIcon>(*m_profile->workspace, *m_prompter, m_window.get());
    m_window->show();
    // The first answer of the service would overwrite the status that a test announces.
    QVERIFY(test::await(m_profile->workspace->status()).has_value());
    QCoreApplication::processEvents();
}

void TrayIconTest::cleanup()
{
    m_tray.reset();
    m_window.reset();
    m_prompter.reset();
    m_profile.reset();
}

void TrayIconTest::closingWithoutWorkQuits()
{
    QSignalSpy quit(m_tray.get(), &TrayIcon::quitConfirmed);
    m_window->close();
    QCOMPARE(quit.size(), 1);
    QVERIFY(m_prompter->questions.isEmpty());
}

void TrayIconTest::closingWithLiveCallsAsksAndNamesThem()
{
    QSignalSpy quit(m_tray.get(), &TrayIcon::quitConfirmed);
    Q_EMIT m_profile->workspace->statusChanged(busy());
    m_prompter->answers = {true};
    m_window->close();
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.first().text.contains(QStringLiteral("2 call")));
    QVERIFY(m_prompter->questions.first().dangerous);
    QCOMPARE(quit.size(), 1);
}

void TrayIconTest::anAnswerOfNoKeepsTheWindow()
{
    QSignalSpy quit(m_tray.get(), &TrayIcon::quitConfirmed);
    Q_EMIT m_profile->workspace->statusChanged(busy());
    m_prompter->answers = {false};
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(quit.size(), 0);
}

void TrayIconTest::quittingAsksOnlyWhenWorkIsPending()
{
    QSignalSpy quit(m_tray.get(), &TrayIcon::quitConfirmed);
    Q_EMIT m_profile->workspace->statusChanged(busy());
    m_tray->requestQuit();
    QCOMPARE(m_prompter->questions.size(), 1);
    QCOMPARE(quit.size(), 0);
    Q_EMIT m_profile->workspace->statusChanged({});
    m_tray->requestQuit();
    QCOMPARE(m_prompter->questions.size(), 1);
    QCOMPARE(quit.size(), 1);
}

void TrayIconTest::aPauseIsSeenInTheIconAndItsTooltip()
{
    const QList<LeadId> leads = m_profile->addLeads(2);
    const CampaignId first = test::scheduleTomorrow(*m_profile, leads.mid(0, 1));
    const CampaignId second = test::scheduleTomorrow(*m_profile, leads.mid(1));
    const auto activate = [second](store::Store &store) {
        return store.campaigns.move(second, CampaignState::Scheduled, CampaignState::Active).value_or(false);
    };
    QVERIFY(m_profile->workspace->ledger().write(activate).result());
    services::CampaignService campaigns(*m_profile->workspace);
    QVERIFY(test::await(campaigns.pause(first)));
    QTRY_VERIFY(m_tray->toolTip().startsWith(QStringLiteral("Paused: 1 of 2 ")));
    QVERIFY(m_tray->mark() != RingMark::Paused); // the other one calls
    QVERIFY(test::await(campaigns.pauseAll()));
    QTRY_VERIFY(m_tray->toolTip().startsWith(QStringLiteral("Paused: 2 of 2 ")));
    QCOMPARE(m_tray->mark(), RingMark::Paused);
    dispatch::EngineStatus halted;
    halted.halted = QStringLiteral("The disk is full.");
    Q_EMIT m_profile->workspace->statusChanged(halted);
    QCOMPARE(m_tray->mark(), RingMark::Trouble);
    QVERIFY2(m_tray->toolTip().contains(halted.halted), qPrintable(m_tray->toolTip()));
    Q_EMIT m_profile->workspace->statusChanged({});
    QVERIFY(test::await(campaigns.resumeAll()));
    QTRY_VERIFY(!m_tray->toolTip().contains(QStringLiteral("Paused")));
    QVERIFY(m_tray->mark() != RingMark::Paused);
}

void TrayIconTest::whereThereIsNoTrayItBeginsMinimised()
{
    m_window->hide();
    m_tray->beginInTray(); // the platform of the tests has none
    QVERIFY(m_window->isMinimized());
}

QTEST_MAIN(TrayIconTest)
#include "tst_trayicon.moc"
