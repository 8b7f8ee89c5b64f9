// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/enginelock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

namespace callboard::dispatch {

class EngineLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOneMayDialForAProfile();
    void whoLetsGoMakesRoom();
    void whoIsPatientGetsWhatIsHeldForAMoment();
    void aDirectoryThatCannotBeWrittenIsNotTakenForAnotherEngine();
};

void EngineLockTest::onlyOneMayDialForAProfile() // F35
{
    const QTemporaryDir profile;
    QVERIFY(!EngineLock::isHeldSomewhere(profile.path()));
    EngineLock first(profile.path());
    QVERIFY(first.acquire());
    QVERIFY(EngineLock::isHeldSomewhere(profile.path()));

    EngineLock second(profile.path());
    const Result<void> refused = second.acquire();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
}

void EngineLockTest::whoLetsGoMakesRoom()
{
    const QTemporaryDir profile;
    {
        EngineLock first(profile.path());
        QVERIFY(first.acquire());
    }
    QVERIFY(!EngineLock::isHeldSomewhere(profile.path()));
    EngineLock second(profile.path());
    QVERIFY(second.acquire());
}

void EngineLockTest::whoIsPatientGetsWhatIsHeldForAMoment()
{
    const QTemporaryDir profile;
    auto first = std::make_unique<EngineLock>(profile.path());
    QVERIFY(first->acquire());
    bool isAcquired = false;
    const std::unique_ptr<QThread> patient(QThread::create(
        [&] { isAcquired = EngineLock(profile.path()).acquire(std::chrono::seconds{60}).has_value(); }));
    patient->start();
    first.reset();
    QVERIFY(patient->wait());
    QVERIFY(isAcquired);
}

void EngineLockTest::aDirectoryThatCannotBeWrittenIsNotTakenForAnotherEngine()
{
    const QTemporaryDir profile;
    EngineLock lock(profile.filePath(QStringLiteral("missing")));
    const Result<void> refused = lock.acquire();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::EngineLockTest)
#include "tst_enginelock.moc"
