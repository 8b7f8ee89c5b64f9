// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>

using namespace callboard::app;

class SingleInstanceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theSecondHandsItsFilesToTheFirst_data();
    void theSecondHandsItsFilesToTheFirst();
    void anotherProfileHasItsOwn();
    void theFirstGoneTheNextIsFirst();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SingleInstanceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
}

void SingleInstanceTest::cleanup()
{
    qunsetenv("XDG_RUNTIME_DIR");
}

void SingleInstanceTest::theSecondHandsItsFilesToTheFirst_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("hasRuntimeFolder");
    const QString hindi = QString::fromUtf8("/tmp/\xe0\xa4\xb2\xe0\xa5\x80\xe0\xa4\xa1 1.csv");
    QTest::newRow("none") << QStringList() << true;
    QTest::newRow("one") << QStringList{QStringLiteral("/tmp/leads.csv")} << true;
    QTest::newRow("several") << QStringList{QStringLiteral("/tmp/leads.csv"), hindi} << true;
    QTest::newRow("no runtime folder") << QStringList{hindi} << false;
}

void SingleInstanceTest::theSecondHandsItsFilesToTheFirst()
{
    QFETCH(QStringList, files);
    QFETCH(bool, hasRuntimeFolder);
    if (!hasRuntimeFolder)
        qunsetenv("XDG_RUNTIME_DIR");
    const QString profile = m_folder->filePath(QStringLiteral("profile"));
    const SingleInstance first(profile);
    QVERIFY(first.isFirst());
    QSignalSpy startedAgain(&first, &SingleInstance::startedAgain);

    // The other program waits for the answer, so it has a thread of its own here.
    bool wasFirst = true;
    bool handedOver = false;
    std::thread second([&] {
        const SingleInstance instance(profile);
        wasFirst = instance.isFirst();
        handedOver = instance.handOver(files);
    });
    const bool arrived = startedAgain.wait(10'000);
    QCoreApplication::processEvents();
    second.join();
    QVERIFY(arrived);
    QVERIFY(!wasFirst);
    QVERIFY(handedOver);
    QCOMPARE(startedAgain.size(), 1);
    QCOMPARE(startedAgain.at(0).at(0).toStringList(), files);
}

void SingleInstanceTest::anotherProfileHasItsOwn()
{
    const SingleInstance one(m_folder->filePath(QStringLiteral("one")));
    const SingleInstance other(m_folder->filePath(QStringLiteral("other")));
    QVERIFY(one.isFirst());
    QVERIFY(other.isFirst());
}

void SingleInstanceTest::theFirstGoneTheNextIsFirst()
{
    const QString profile = m_folder->filePath(QStringLiteral("profile"));
    {
        const SingleInstance first(profile);
        QVERIFY(first.isFirst());
    }
    const SingleInstance next(profile);
    QVERIFY(next.isFirst());
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
