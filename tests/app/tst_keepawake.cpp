// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keepawake.h"

#include "core/services/campaignservice.h"
#include "core/services/scheduleservice.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/support/fakelogin.h"
#include "tests/support/privatebus.h"
#include "tests/support/testprofile.h"

#include <QSignalSpy>

using namespace callboard;
using namespace callboard::app;
using callboard::test::await;
using callboard::test::FakeLogin;
using callboard::test::PrivateBus;

class KeepAwakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void callsOfTheComingHourKeepItAwake_data();
    void callsOfTheComingHourKeepItAwake();
    void aCampaignOfTheComingHourHoldsTheLockUntilItIsPaused();
    void whatIsDueLaterLetsTheMachineSleep();
    void itIsLeftAloneWhereTheProfileWantsThat();
    void onlyTheProcessThatDialsHoldsIt();

private:
    [[nodiscard]] CampaignId scheduleIn(std::chrono::minutes distance);
    [[nodiscard]] bool startEngine();

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeLogin> m_login;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<KeepAwake> m_awake;
};

void KeepAwakeTest::init()
{
    m_bus = std::make_unique<PrivateBus>();
    if (m_bus->address().isEmpty())
        QSKIP("There is no dbus-daemon on this machine.");
    m_login = std::make_unique<FakeLogin>();
    QDBusConnection bus = m_bus->connection();
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/login1"), &*m_login,
                               QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.login1")));
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_awake = std::make_unique<KeepAwake>(*m_profile->workspace, m_bus->connection(), PrivateBus::nobody());
}

void KeepAwakeTest::cleanup()
{
    m_awake.reset();
    m_profile.reset();
    m_login.reset();
    m_bus.reset();
}

CampaignId KeepAwakeTest::scheduleIn(std::chrono::minutes distance)
{
    services::ScheduleRequest request;
    request.leads = m_profile->addLeads(3);
    const services::AccountService accounts(*m_profile->workspace);
    request.account = await(accounts.preferred()).value_or(Account()).id;
    request.start = m_profile->clock->now() + distance;
    services::ScheduleService schedules(*m_profile->workspace);
    return await(schedules.schedule(request)).value_or(services::ScheduleReceipt()).campaign;
}

bool KeepAwakeTest::startEngine()
{
    QSignalSpy ready(&*m_profile->workspace, &services::Workspace::engineReady);
    return await(m_profile->workspace->startEngine()).has_value() &&
           QTest::qWaitFor([&ready] { return !ready.isEmpty(); }, 30'000);
}

void KeepAwakeTest::callsOfTheComingHourKeepItAwake_data()
{
    QTest::addColumn<int>("live");
    QTest::addColumn<int>("inDoubt");
    QTest::addColumn<int>("minutes"); // to what falls due; -1: nothing does
    QTest::addColumn<bool>("soon");
    QTest::newRow("nothing") << 0 << 0 << -1 << false;
    QTest::newRow("a call") << 1 << 0 << -1 << true;
    QTest::newRow("a call in doubt") << 0 << 1 << -1 << true;
    QTest::newRow("overdue") << 0 << 0 << 0 << true;
    QTest::newRow("in an hour") << 0 << 0 << 60 << true;
    QTest::newRow("in more than an hour") << 0 << 0 << 61 << false;
}

void KeepAwakeTest::callsOfTheComingHourKeepItAwake()
{
    QFETCH(int, live);
    QFETCH(int, inDoubt);
    QFETCH(int, minutes);
    const Instant now = m_profile->clock->now();
    dispatch::EngineStatus status;
    status.live = live;
    status.inDoubt = inDoubt;
    if (minutes >= 0)
        status.nextDue = now + std::chrono::minutes{minutes};
    QTEST(hasCallsSoon(status, now), "soon");
}

//
void KeepAwakeTest::aCampaignOfTheComingHourHoldsTheLockUntilItIsPaused()
{
    QVERIFY(startEngine());
    QVERIFY(!m_login->isHeld());
    QSignalSpy changed(m_awake.get(), &KeepAwake::heldChanged);
    const CampaignId campaign = scheduleIn(std::chrono::minutes{40});
    QVERIFY(campaign.isValid());
    QTRY_VERIFY(m_login->isHeld());
    QTRY_VERIFY(m_awake->isHeld());
    services::CampaignService campaigns(*m_profile->workspace);
    QVERIFY(await(campaigns.pause(campaign)).has_value());
    QTRY_VERIFY(!m_login->isHeld());
    QVERIFY(!m_awake->isHeld());
    QVERIFY(await(campaigns.resume(campaign)).has_value());
    QTRY_VERIFY(m_login->isHeld());
    // Nobody dials any more: nobody is kept awake for it.
    m_profile->workspace->stopEngine().waitForFinished();
    QTRY_VERIFY(!m_login->isHeld());
    QTRY_COMPARE(changed.size(), 4);
}

void KeepAwakeTest::whatIsDueLaterLetsTheMachineSleep()
{
    QVERIFY(startEngine());
    QVERIFY(scheduleIn(std::chrono::minutes{90}).isValid());
    const Result<dispatch::EngineStatus> status = await(m_profile->workspace->status());
    QVERIFY(status);
    QVERIFY(status->nextDue.has_value());
    QVERIFY(!hasCallsSoon(*status, m_profile->clock->now()));
    QVERIFY(m_login->asked.isEmpty());
}

void KeepAwakeTest::itIsLeftAloneWhereTheProfileWantsThat()
{
    services::SettingsService settings(*m_profile->workspace);
    QVERIFY(await(settings.change(services::KeepAwakeKey, QStringLiteral("no"), false)).has_value());
    QTRY_VERIFY(!m_profile->workspace->keepsAwake());
    QVERIFY(startEngine());
    QVERIFY(scheduleIn(std::chrono::minutes{40}).isValid());
    QVERIFY(await(m_profile->workspace->status()).has_value());
    QVERIFY(m_login->asked.isEmpty());
}

void KeepAwakeTest::onlyTheProcessThatDialsHoldsIt()
{
    QVERIFY(scheduleIn(std::chrono::minutes{40}).isValid());
    QVERIFY(await(m_profile->workspace->status()).has_value());
    QVERIFY(m_login->asked.isEmpty());
}

QTEST_MAIN(KeepAwakeTest)
#include "tst_keepawake.moc"
