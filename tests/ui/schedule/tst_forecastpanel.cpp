// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/forecastpanel.h"

#include "core/services/accountservice.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/leadmarks.h"
#include "tests/support/testprofile.h"
#include "ui/schedule/forecastchart.h"

#include <QLabel>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class ForecastPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aScheduleIsLookedAheadTo();
    void aChangeGreysWhatWasShownAndAsksAnew();
    void aNameOrAMomentAsksNothingAnew();
    void theLatestQuestionIsAnswered();
    void withoutAScheduleThereIsNoForecast();
    void thatNobodyWouldBeCalledIsTold();
    void itMayGoBeforeItHasAsked();

private:
    [[nodiscard]] QString text(const char *name) const
    {
        return m_panel->findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] bool isVisible(const char *name) const
    {
        return m_panel->findChild<QWidget *>(QLatin1String(name))->isVisible();
    }
    [[nodiscard]] bool isReady() const { return !isVisible("forecastState"); }
    void follow() const { m_panel->follow(m_request, m_account, std::nullopt); }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<ForecastPanel> m_panel;
    services::ScheduleRequest m_request;
    Account m_account;
};

void ForecastPanelTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_request = {};
    m_request.leads = m_profile->addLeads(40);
    QCOMPARE(m_request.leads.size(), 40);
    const services::AccountService accounts(*m_profile->workspace);
    m_account = test::await(accounts.preferred()).value_or(Account());
    m_request.account = m_account.id;
    m_request.rules = {};
    m_request.start = m_profile->clock->now();
    m_panel = std::make_unique<ForecastPanel>(*m_profile->workspace);
    m_panel->show();
}

void ForecastPanelTest::cleanup()
{
    m_panel.reset();
    m_profile.reset();
}

void ForecastPanelTest::aScheduleIsLookedAheadTo() // E-02, E-03
{
    follow();
    QCOMPARE(text("forecastState"), QStringLiteral("Looking ahead…"));
    QTRY_VERIFY(isReady());
    QVERIFY2(text("forecastEnd").startsWith(QStringLiteral("Fri 20 Nov 2026, 12:")),
             qPrintable(text("forecastEnd")));
    QVERIFY(text("forecastCost").startsWith(QStringLiteral("Nothing: practice")));
    QVERIFY(text("forecastAnswered").contains(QStringLiteral(" of 40, most likely ")));
    QVERIFY(!text("forecastCalls").isEmpty());
    QVERIFY(!text("forecastHolds").isEmpty());
    QVERIFY(text("forecastBasis").startsWith(QStringLiteral("Of 200 simulated campaign(s), 8 in 10")));
    QVERIFY(text("forecastBasis").contains(QStringLiteral("No calls of your own yet")));
    QVERIFY(!isVisible("forecastStops"));
    auto *chart = m_panel->findChild<ForecastChart *>();
    QCOMPARE(text("forecastChosen"), chart->chosenText());
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(text("forecastChosen"), chart->chosenText());
    QCOMPARE(test::unnamedFields(*m_panel), QStringList());
}

void ForecastPanelTest::aChangeGreysWhatWasShownAndAsksAnew()
{
    follow();
    QTRY_VERIFY(isReady());
    const QString before = text("forecastEnd");
    m_request.interval = seconds{600};
    follow();
    QVERIFY(!m_panel->findChild<QLabel *>(QStringLiteral("forecastEnd"))->isEnabled());
    QVERIFY(!isReady());
    QTRY_VERIFY(isReady());
    QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("forecastEnd"))->isEnabled());
    QVERIFY(text("forecastEnd") != before);
}

void ForecastPanelTest::aNameOrAMomentAsksNothingAnew()
{
    follow();
    QTRY_VERIFY(isReady());
    m_request.name = QStringLiteral("Spring");
    m_request.brief.topic = QStringLiteral("the renewal");
    m_request.start += seconds{59};
    follow();
    QVERIFY(isReady());
    m_request.start += seconds{1};
    follow();
    QVERIFY(!isReady());
}

void ForecastPanelTest::theLatestQuestionIsAnswered()
{
    m_request.interval = seconds{3600};
    follow();
    m_request.interval = seconds{1800};
    follow();
    m_request.interval = seconds{60};
    follow();
    QTRY_VERIFY(isReady());
    QVERIFY2(text("forecastEnd").startsWith(QStringLiteral("Fri 20 Nov 2026, 12:07")),
             qPrintable(text("forecastEnd")));
}

void ForecastPanelTest::withoutAScheduleThereIsNoForecast()
{
    QCOMPARE(text("forecastState"), QStringLiteral("There is nothing to look ahead to yet."));
    QVERIFY(!isVisible("forecastChart"));
    follow();
    QTRY_VERIFY(isReady());
    QVERIFY(isVisible("forecastChart"));
    m_panel->clear();
    QVERIFY(!isVisible("forecastChart"));
    // The same schedule once more is asked for again.
    follow();
    QTRY_VERIFY(isReady());
}

void ForecastPanelTest::thatNobodyWouldBeCalledIsTold()
{
    QVERIFY(test::setDoNotCall(*m_profile->workspace, m_request.leads, true));
    follow();
    QTRY_COMPARE(text("forecastState"), QStringLiteral("Nobody would be called."));
    QVERIFY(!isVisible("forecastChart"));
}

void ForecastPanelTest::itMayGoBeforeItHasAsked()
{
    follow();
    m_panel.reset();
    m_panel = std::make_unique<ForecastPanel>(*m_profile->workspace);
    m_panel->show();
    follow();
    QTRY_VERIFY(isReady());
}

QTEST_MAIN(ForecastPanelTest)
#include "tst_forecastpanel.moc"
