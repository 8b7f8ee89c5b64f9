// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/desktopnotifier.h"

#include "tests/support/privatebus.h"
#include "tests/support/serverthread.h"

#include <QDBusConnectionInterface>
#include <QMutex>
#include <QMutexLocker>
#include <QSignalSpy>
#include <QStringList>
#include <QTest>
#include <QVariantMap>

#include <memory>

using namespace callboard::ui;
using callboard::test::PrivateBus;
using callboard::test::ServerThread;

/// The desktop's notification service. What it heard is read in any thread.
class FakeDesktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    using QObject::QObject;

    [[nodiscard]] QStringList heard() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_heard;
    }

public Q_SLOTS:
    uint Notify(const QString &program, uint replaced, const QString &icon, const QString &title,
                const QString &text, const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        Q_UNUSED(program)
        Q_UNUSED(replaced)
        Q_UNUSED(icon)
        Q_UNUSED(hints)
        Q_UNUSED(timeout)
        const QMutexLocker lock(&m_mutex);
        m_heard << title << text << actions.join(QLatin1Char(','));
        return static_cast<uint>(m_heard.size());
    }

private:
    mutable QMutex m_mutex;
    QStringList m_heard;
};

class DesktopNotifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whereNobodyListensTheWordsComeBack();
    void whereNobodyListensTheEndIsNotHeldUp();
    void aNotificationSaysWhatItIsTold();
    void atTheEndItWasHeardWhenTheCallIsBack();

private:
    [[nodiscard]] bool listen();

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<ServerThread> m_thread;
    FakeDesktop *m_desktop = nullptr;
};

void DesktopNotifierTest::initTestCase()
{
    m_bus = std::make_unique<PrivateBus>();
    if (m_bus->address().isEmpty())
        QSKIP("There is no dbus-daemon on this machine.");
    // Before anybody asks for it, for it is opened once.
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address().toUtf8());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void DesktopNotifierTest::cleanupTestCase()
{
    m_thread.reset();
    QDBusConnection::disconnectFromBus(QDBusConnection::sessionBus().name());
    m_bus.reset();
}

/// In a thread of its own, as in life: who waits for the answer does not give it. From now on, once.
bool DesktopNotifierTest::listen()
{
    if (m_desktop)
        return true;
    m_thread = std::make_unique<ServerThread>(QStringLiteral("desktop"));
    bool isOffered = false;
    m_thread->run([this, &isOffered] {
        m_desktop = new FakeDesktop(m_thread->home());
        QDBusConnection bus = m_bus->connection();
        isOffered = bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), m_desktop,
                                       QDBusConnection::ExportAllSlots) &&
                    bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    });
    return isOffered;
}

void DesktopNotifierTest::whereNobodyListensTheWordsComeBack()
{
    const QStringList startable =
        QDBusConnection::sessionBus().interface()->activatableServiceNames().value();
    if (startable.contains(QStringLiteral("org.freedesktop.Notifications")))
        QSKIP("This machine's bus would start somebody who listens.");
    DesktopNotifier notifier;
    QSignalSpy undelivered(&notifier, &DesktopNotifier::undelivered);
    notifier.notify(QStringLiteral("Done"), QStringLiteral("All were called"),
                    DesktopNotifier::Urgency::Normal);
    QTRY_COMPARE(undelivered.size(), 1);
    QCOMPARE(undelivered.first().at(1).toString(), QStringLiteral("All were called"));
}

void DesktopNotifierTest::whereNobodyListensTheEndIsNotHeldUp() // F65
{
    DesktopNotifier::notifyAtTheEnd(QStringLiteral("Ended"), QStringLiteral("2 calls go on"));
}

void DesktopNotifierTest::aNotificationSaysWhatItIsTold()
{
    QVERIFY(listen());
    DesktopNotifier notifier;
    const qsizetype before = m_desktop->heard().size();
    notifier.notify(QStringLiteral("Done"), QStringLiteral("Ravi & <b>Asha</b>"),
                    DesktopNotifier::Urgency::Normal);
    QTRY_COMPARE(m_desktop->heard().size(), before + 3);
    QCOMPARE(m_desktop->heard().at(before + 1), QStringLiteral("Ravi &amp; &lt;b&gt;Asha&lt;/b&gt;"));
    QVERIFY(m_desktop->heard().at(before + 2).startsWith(QStringLiteral("default,")));
}

void DesktopNotifierTest::atTheEndItWasHeardWhenTheCallIsBack() // F65
{
    QVERIFY(listen());
    const QStringList before = m_desktop->heard();
    DesktopNotifier::notifyAtTheEnd(QStringLiteral("Ended"), QStringLiteral("2 calls go on"));
    // Nothing can be opened any more.
    QCOMPARE(m_desktop->heard().mid(before.size()),
             QStringList({QStringLiteral("Ended"), QStringLiteral("2 calls go on"), QString()}));
}

QTEST_GUILESS_MAIN(DesktopNotifierTest)
#include "tst_desktopnotifier.moc"
