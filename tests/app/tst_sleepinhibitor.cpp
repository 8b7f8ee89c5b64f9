// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sleepinhibitor.h"

#include "tests/support/fakelogin.h"
#include "tests/support/privatebus.h"

#include <QDBusConnectionInterface>
#include <QLoggingCategory>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace callboard::app;
using callboard::test::FakeLogin;
using callboard::test::PrivateBus;

/// A desktop's power management or screen saver, which count by cookies.
class FakeDesktop : public QObject, protected QDBusContext
{
    Q_OBJECT
public:
    QSet<uint> cookies;
    QStringList asked;
    bool refuses = false;

public Q_SLOTS:
    uint Inhibit(const QString &program, const QString &reason)
    {
        asked << program << reason;
        if (refuses)
            sendErrorReply(QDBusError::AccessDenied, QStringLiteral("no"));
        const uint cookie = 41u + static_cast<uint>(asked.size());
        cookies << cookie;
        return cookie;
    }
    void UnInhibit(uint cookie) { cookies.remove(cookie); }
};

class FakePower final : public FakeDesktop
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")
};

class FakeSaver final : public FakeDesktop
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
};

namespace {

int toldNobody = 0;

void countNobody(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (text.contains(QLatin1String("nobody on this machine can keep it awake")))
        ++toldNobody;
}

} // namespace

class SleepInhibitorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theLoginManagersLockIsHeldAndClosed();
    void holdingTwiceAsksOnce();
    void whoRefusesIsFollowedByTheDesktop_data();
    void whoRefusesIsFollowedByTheDesktop();
    void whatComesTooLateIsGivenBack();
    void nobodyIsLoggedOnceAndHarmsNothing();

private:
    template<typename Fake>
    [[nodiscard]] bool offer(Fake *fake, const char *service, const char *path)
    {
        QDBusConnection bus = m_bus->connection();
        return bus.registerObject(QString::fromLatin1(path), fake, QDBusConnection::ExportAllSlots) &&
               bus.registerService(QString::fromLatin1(service));
    }
    [[nodiscard]] bool offerLogin()
    {
        return offer(&*m_login, "org.freedesktop.login1", "/org/freedesktop/login1");
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeLogin> m_login;
};

void SleepInhibitorTest::init()
{
    m_bus = std::make_unique<PrivateBus>();
    if (m_bus->address().isEmpty())
        QSKIP("There is no dbus-daemon on this machine.");
    m_login = std::make_unique<FakeLogin>();
}

void SleepInhibitorTest::cleanup()
{
    m_login.reset();
    m_bus.reset();
}

void SleepInhibitorTest::theLoginManagersLockIsHeldAndClosed()
{
    QVERIFY(offerLogin());
    SleepInhibitor inhibitor(m_bus->connection(), PrivateBus::nobody());
    QSignalSpy changed(&inhibitor, &SleepInhibitor::heldChanged);
    QVERIFY(!m_login->isHeld());
    inhibitor.hold(QStringLiteral("Calls are due."));
    QTRY_VERIFY(inhibitor.isHeld());
    QVERIFY(m_login->isHeld());
    QCOMPARE(m_login->asked, (QStringList{QStringLiteral("sleep:idle"), QStringLiteral("Callboard"),
                                          QStringLiteral("Calls are due."), QStringLiteral("block")}));
    inhibitor.release();
    QVERIFY(!inhibitor.isHeld());
    QTRY_VERIFY(!m_login->isHeld());
    QCOMPARE(changed.size(), 2);
    // And again.
    inhibitor.hold(QStringLiteral("Calls are due."));
    QTRY_VERIFY(m_login->isHeld());
}

void SleepInhibitorTest::holdingTwiceAsksOnce()
{
    QVERIFY(offerLogin());
    SleepInhibitor inhibitor(m_bus->connection(), PrivateBus::nobody());
    inhibitor.hold(QStringLiteral("one"));
    inhibitor.hold(QStringLiteral("two"));
    QTRY_VERIFY(inhibitor.isHeld());
    inhibitor.hold(QStringLiteral("three"));
    QCOMPARE(m_login->asked.size(), 4);
}

void SleepInhibitorTest::whoRefusesIsFollowedByTheDesktop_data()
{
    QTest::addColumn<bool>("hasPower");
    QTest::newRow("power management") << true;
    QTest::newRow("screen saver") << false;
}

void SleepInhibitorTest::whoRefusesIsFollowedByTheDesktop()
{
    QFETCH(bool, hasPower);
    m_login->refuses = true;
    QVERIFY(offerLogin());
    FakePower power;
    FakeSaver saver;
    if (hasPower)
        QVERIFY(offer(&power, "org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit"));
    QVERIFY(offer(&saver, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"));
    const FakeDesktop &asked = hasPower ? static_cast<FakeDesktop &>(power) : saver;
    const FakeDesktop &other = hasPower ? static_cast<FakeDesktop &>(saver) : power;
    SleepInhibitor inhibitor(m_bus->connection(), m_bus->connection());
    inhibitor.hold(QStringLiteral("Calls are due."));
    QTRY_VERIFY(inhibitor.isHeld());
    QCOMPARE(asked.cookies.size(), 1);
    QVERIFY(other.asked.isEmpty());
    inhibitor.release();
    QTRY_VERIFY(asked.cookies.isEmpty());
}

void SleepInhibitorTest::whatComesTooLateIsGivenBack()
{
    FakeSaver saver;
    QVERIFY(offer(&saver, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"));
    SleepInhibitor inhibitor(PrivateBus::nobody(), m_bus->connection());
    inhibitor.hold(QStringLiteral("Calls are due."));
    QTRY_VERIFY(!saver.asked.isEmpty()); // its answer has not been read yet, or just so
    inhibitor.release();
    QTRY_VERIFY(saver.cookies.isEmpty());
    QVERIFY(!inhibitor.isHeld());
}

void SleepInhibitorTest::nobodyIsLoggedOnceAndHarmsNothing()
{
    FakeSaver saver;
    saver.refuses = true;
    QVERIFY(offer(&saver, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"));
    QDBusConnection session = m_bus->connection();
    SleepInhibitor inhibitor(PrivateBus::nobody(), session);
    QSignalSpy changed(&inhibitor, &SleepInhibitor::heldChanged);
    toldNobody = 0;
    const QLoggingCategory::CategoryFilter quiet = QLoggingCategory::installFilter(
        [](QLoggingCategory *category) { category->setEnabled(QtInfoMsg, true); });
    const QtMessageHandler before = qInstallMessageHandler(&countNobody);
    for (int round = 1; round <= 3; ++round) {
        inhibitor.hold(QStringLiteral("Calls are due."));
        QTRY_COMPARE(saver.asked.size(), 2 * round);
        // Answers come in the order of the questions: after this one the refusal has been read.
        QVERIFY(session.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.ScreenSaver")));
        QCoreApplication::processEvents();
        inhibitor.release();
    }
    qInstallMessageHandler(before);
    QLoggingCategory::installFilter(quiet);
    QCOMPARE(toldNobody, 1);
    QVERIFY(!inhibitor.isHeld());
    QVERIFY(changed.isEmpty());
}

QTEST_GUILESS_MAIN(SleepInhibitorTest)
#include "tst_sleepinhibitor.moc"
