// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profileopener.h"

#include "core/security/memorysecretstore.h"
#include "core/services/unlockedprofile.h"
#include "core/services/workspace.h"
#include "core/store/database.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedprompter.h"

#include <QApplication>
#include <QLabel>
#include <QMutex>
#include <QMutexLocker>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QWaitCondition>

namespace callboard::app {

namespace {

/// A keyring that outlives the stores made for it, and that answers as the test says. Any thread.
class Keyring
{
public:
    enum class Mood { Open = 1, Asking, Silent, Broken };

    void set(Mood mood)
    {
        const QMutexLocker lock(&m_mutex);
        m_mood = mood;
        m_changed.wakeAll();
    }
    [[nodiscard]] int asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }
    [[nodiscard]] std::function<std::unique_ptr<security::SecretStore>(const QString &)> factory()
    {
        return [this](const QString &) { return std::make_unique<Door>(*this); };
    }

private:
    class Door final : public security::SecretStore
    {
    public:
        explicit Door(Keyring &keyring)
            : m_keyring(keyring)
        {
        }
        [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name) override
        {
            const Result<void> open = m_keyring.enter();
            return open ? m_keyring.m_entries.read(name)
                        : Result<std::optional<QByteArray>>(fail(open.error()));
        }
        [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret) override
        {
            const Result<void> open = m_keyring.enter();
            return open ? m_keyring.m_entries.write(name, secret) : open;
        }
        [[nodiscard]] Result<void> remove(const QString &name) override
        {
            const Result<void> open = m_keyring.enter();
            return open ? m_keyring.m_entries.remove(name) : open;
        }
        [[nodiscard]] QString description() const override { return QStringLiteral("the keyring"); }
        [[nodiscard]] bool holdsProviderKeys() const override { return true; }

    private:
        Keyring &m_keyring;
    };

    [[nodiscard]] Result<void> enter()
    {
        const QMutexLocker lock(&m_mutex);
        ++m_asked;
        while (m_mood == Mood::Asking)
            m_changed.wait(&m_mutex);
        if (m_mood == Mood::Silent)
            return fail(ErrorCode::SecretUnanswered, {QStringLiteral("The keyring")});
        if (m_mood == Mood::Broken)
            return fail(ErrorCode::SecretUnavailable, {QStringLiteral("The keyring")});
        return {};
    }

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    Mood m_mood = Mood::Open;
    int m_asked = 0;
    security::MemorySecretStore m_entries;
};

OpeningWindow *openingWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<OpeningWindow *>(widget);
        if (window != nullptr && window->isVisible())
            return window;
    }
    return nullptr;
}

QString titleOf(const OpeningWindow *window)
{
    return window != nullptr ? window->findChild<QLabel *>(QStringLiteral("openingTitle"))->text()
                             : QString();
}

} // namespace

class ProfileOpenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_keyring = std::make_unique<Keyring>();
        m_prompter = std::make_unique<test::ScriptedPrompter>();
    }
    void cleanup()
    {
        m_keyring->set(Keyring::Mood::Open);
        QThreadPool::globalInstance()->waitForDone();
        m_workspace.reset();
        m_opener.reset();
        m_prompter.reset();
        m_keyring.reset();
    }

    void anOpenKeyringShowsNoWaiting()
    {
        begin();
        QTRY_VERIFY(m_workspace);
        QVERIFY(m_workspace->isNew());
        QVERIFY(m_workspace->canHoldProviderKeys());
        QVERIFY(!openingWindow());
    }

    // F66: the window comes first, and the profile when the key arrives.
    void aKeyringThatAsksIsWaitedForInAWindow()
    {
        makeProfile();
        m_keyring->set(Keyring::Mood::Asking);
        begin();
        QTRY_VERIFY(openingWindow());
        QCOMPARE(titleOf(openingWindow()), QStringLiteral("Waiting for the keyring"));
        QVERIFY(m_opener->isAsking());
        QVERIFY(!m_workspace);
        m_keyring->set(Keyring::Mood::Open);
        QTRY_VERIFY(m_workspace);
        QVERIFY(!m_workspace->isNew());
        QVERIFY(!m_opener->isAsking());
        QVERIFY(!openingWindow());
        QVERIFY(m_prompter->errors.isEmpty());
    }

    // F66
    void aKeyringThatDoesNotAnswerInTimeIsAskedOn()
    {
        makeProfile();
        m_keyring->set(Keyring::Mood::Silent);
        const int before = m_keyring->asked();
        begin();
        QTRY_VERIFY(m_keyring->asked() > before + 1);
        QTRY_COMPARE(titleOf(openingWindow()), QStringLiteral("Waiting for the keyring"));
        QVERIFY(m_prompter->labels.isEmpty());
        m_keyring->set(Keyring::Mood::Open);
        QTRY_VERIFY(m_workspace);
        QVERIFY(!openingWindow());
    }

    // F66: nobody is asked for a passphrase that would open nothing.
    void aKeyringThatRefusesIsTriedAgainOnDemand()
    {
        makeProfile();
        m_keyring->set(Keyring::Mood::Broken);
        begin();
        QTRY_COMPARE(titleOf(openingWindow()), QStringLiteral("The key did not come"));
        QVERIFY(m_prompter->labels.isEmpty());
        const int before = m_keyring->asked();
        m_keyring->set(Keyring::Mood::Open);
        QTest::mouseClick(openingWindow()->findChild<QPushButton *>(QStringLiteral("openingRetry")),
                          Qt::LeftButton);
        QTRY_VERIFY(m_workspace);
        QVERIFY(m_keyring->asked() > before);
    }

    // Decision 6: a database that takes its time is waited for in a window that says so.
    void aDatabaseThatTakesItsTimeIsWaitedForInAWindow()
    {
        makeProfile();
        const auto other = store::Database::openSqlite(services::databaseFileIn(setup().directory),
                                                       store::Database::Access::ReadWrite);
        QVERIFY(other);
        auto writing = std::make_unique<store::Transaction>(**other);
        QVERIFY(writing->begun());
        begin();
        QTRY_COMPARE(titleOf(openingWindow()), QStringLiteral("Opening the profile"));
        QVERIFY(!m_workspace);
        QVERIFY(m_opener->isAsking());
        writing.reset();
        QTRY_VERIFY(m_workspace);
        QVERIFY(!openingWindow());
    }

    void aPassphraseIsAskedForUntilItOpens()
    {
        m_keyring->set(Keyring::Mood::Broken);
        services::WorkspaceSetup locked = setup();
        locked.passphrase = QByteArrayLiteral("correct horse battery");
        QVERIFY(services::Workspace::open(locked));
        m_prompter->entered = {QStringLiteral("wrong horse"), QStringLiteral("correct horse battery")};
        begin();
        QTRY_VERIFY(m_workspace);
        QCOMPARE(m_prompter->labels.size(), 2);
        QVERIFY(!m_workspace->isNew());
    }

    void aProfileThatCannotBeMadeIsToldAndEnds()
    {
        QFile inTheWay(m_directory->filePath(QStringLiteral("profile")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        begin();
        QTRY_COMPARE(m_prompter->errors.size(), 1);
        QVERIFY(!m_workspace);
        QVERIFY(!openingWindow());
    }

private:
    [[nodiscard]] services::WorkspaceSetup setup() const
    {
        services::WorkspaceSetup setup;
        setup.directory = m_directory->filePath(QStringLiteral("profile"));
        setup.clock = std::make_shared<test::FakeClock>(fromMSecsSinceEpoch(1'795'156'200'000));
        setup.makeKeychain = m_keyring->factory();
        return setup;
    }
    /// One that keeps its key in the keyring.
    void makeProfile() const
    {
        const auto made = services::Workspace::open(setup());
        QVERIFY(made);
        QVERIFY((*made)->canHoldProviderKeys());
    }
    void begin()
    {
        m_workspace.reset();
        m_opener = std::make_unique<ProfileOpener>(setup(), *m_prompter);
        connect(m_opener.get(), &ProfileOpener::opened, this,
                [this] { m_workspace = m_opener->takeWorkspace(); });
        m_opener->begin();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<ProfileOpener> m_opener;
    std::unique_ptr<services::Workspace> m_workspace;
};

} // namespace callboard::app

QTEST_MAIN(callboard::app::ProfileOpenerTest)
#include "tst_profileopener.moc"
