// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/consoleapplication.h"

#include <QCloseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace callboard::app;

namespace {

/// One that stays in the tray, or asks about calls under way.
class UnwillingWindow final : public QWidget
{
public:
    int asked = 0;

protected:
    void closeEvent(QCloseEvent *event) override
    {
        ++asked;
        event->ignore();
    }
};

const ConsoleApplication &application()
{
    return *qobject_cast<ConsoleApplication *>(qApp);
}

/// What the desktop's session has Qt do once it is over.
void endSession()
{
    QEvent quit(QEvent::Quit);
    QCoreApplication::sendEvent(qApp, &quit);
}

} // namespace

class ConsoleApplicationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aSessionThatIsOverAsksNoWindow();
    void beforeThereIsATrayTheWindowsDecide();

private:
    std::unique_ptr<UnwillingWindow> m_window;
};

void ConsoleApplicationTest::init()
{
    m_window = std::make_unique<UnwillingWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void ConsoleApplicationTest::cleanup()
{
    m_window.reset();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void ConsoleApplicationTest::aSessionThatIsOverAsksNoWindow() // F65
{
    const QSignalSpy demanded(&application(), &ConsoleApplication::endDemanded);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    endSession();
    QCOMPARE(demanded.size(), 1);
    QCOMPARE(m_window->asked, 0);
    QVERIFY(m_window->isVisible());
}

void ConsoleApplicationTest::beforeThereIsATrayTheWindowsDecide()
{
    const QSignalSpy demanded(&application(), &ConsoleApplication::endDemanded);
    endSession();
    QCOMPARE(demanded.size(), 0);
    QCOMPARE(m_window->asked, 1);
}

int main(int argc, char *argv[])
{
    const ConsoleApplication console(argc, argv);
    ConsoleApplicationTest test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_consoleapplication.moc"
