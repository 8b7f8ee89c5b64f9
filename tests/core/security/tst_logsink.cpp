// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/logsink.h"

#include "core/base/log.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace callboard;
using namespace callboard::security;

class LogSinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLineHasTimeLevelCategoryAndText();
    void nothingPersonalReachesTheFile();
    void aMessageIsOneLine();
    void debugLinesFollowTheSwitch();
    void filesAreTheOwnersAloneAndMadeWithTheirDirectory();
    void aFullFileIsSetAsideAndTheOldestGoes();
    void twoProcessesMayShareTheFiles();
    void threadsDoNotMixTheirLines();
    void aDirectoryThatCannotBeMadeIsAnError();
    void messagesGoTheirOldWayAfterwards();
    void oneSinkIsEnough();

private:
    [[nodiscard]] LogSetup setup() const;
    [[nodiscard]] QByteArrayList lines(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    test::FakeClock m_clock{fromMSecsSinceEpoch(1'760'416'200'123)};
};

void LogSinkTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

LogSetup LogSinkTest::setup() const
{
    LogSetup setup;
    setup.directory = m_directory->filePath(QStringLiteral("logs"));
    setup.warningsToStandardError = false;
    return setup;
}

QByteArrayList LogSinkTest::lines(const QString &name) const
{
    QFile file(m_directory->filePath(QStringLiteral("logs/")) + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

void LogSinkTest::aLineHasTimeLevelCategoryAndText()
{
    {
        const auto sink = LogSink::install(setup(), m_clock);
        QVERIFY(sink);
        qCWarning(lcStore, "disk full");
        qCritical("plain");
    }
    QCOMPARE(lines(QStringLiteral("callboard.log")),
             (QByteArrayList{QByteArrayLiteral("2025-10-14T04:30:00.123Z warning callboard.store disk full"),
                             QByteArrayLiteral("2025-10-14T04:30:00.123Z critical default plain")}));
}

// F63, I6
void LogSinkTest::nothingPersonalReachesTheFile()
{
    {
        const auto sink = LogSink::install(setup(), m_clock);
        QVERIFY(sink);
        qCWarning(lcProvider).noquote() << "Bearer canary-token to +919810000001"
                                        << "ravi@canary.example"
                                        << "https://x.example/?canary=1";
        qWarning("plain +919810000001 of ravi@canary.example");
    }
    for (const QByteArray &line : lines(QStringLiteral("callboard.log"))) {
        QVERIFY2(!line.contains("canary"), line.constData());
        QVERIFY2(!line.contains("9810"), line.constData());
    }
    QCOMPARE(lines(QStringLiteral("callboard.log")).size(), 2);
}

void LogSinkTest::aMessageIsOneLine()
{
    {
        const auto sink = LogSink::install(setup(), m_clock);
        QVERIFY(sink);
        qCWarning(lcApp, "first\r\nsecond");
    }
    QCOMPARE(lines(QStringLiteral("callboard.log")).size(), 1);
}

// S2-054
void LogSinkTest::debugLinesFollowTheSwitch()
{
    {
        const auto sink = LogSink::install(setup(), m_clock);
        QVERIFY(sink);
        qCDebug(lcDispatch, "unseen");
        (*sink)->setDebug(true);
        qCDebug(lcDispatch, "seen");
        (*sink)->setDebug(false);
        qCDebug(lcDispatch, "unseen");
    }
    const QByteArrayList written = lines(QStringLiteral("callboard.log"));
    QCOMPARE(written.size(), 1);
    QVERIFY(written.first().endsWith(" debug callboard.dispatch seen"));
}

void LogSinkTest::filesAreTheOwnersAloneAndMadeWithTheirDirectory()
{
    const auto sink = LogSink::install(setup(), m_clock);
    QVERIFY(sink);
    const auto forOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                           QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo((*sink)->path()).permissions() & forOthers));
    QVERIFY(!(QFileInfo(setup().directory).permissions() & forOthers));
}

void LogSinkTest::aFullFileIsSetAsideAndTheOldestGoes()
{
    LogSetup small = setup();
    small.maximumBytes = 1000;
    {
        const auto sink = LogSink::install(small, m_clock);
        QVERIFY(sink);
        for (int i = 0; i < 200; ++i)
            qCWarning(lcStore, "line %d", i);
    }
    const QDir directory(small.directory);
    QCOMPARE(directory.entryList(QDir::Files, QDir::Name),
             (QStringList{QStringLiteral("callboard.log"), QStringLiteral("callboard.log.1"),
                          QStringLiteral("callboard.log.2")}));
    int next = 199;
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QVERIFY(QFileInfo(directory.filePath(name)).size() <= small.maximumBytes);
        const QByteArrayList written = lines(name);
        for (auto line = written.crbegin(); line != written.crend(); ++line, --next)
            QVERIFY2(line->endsWith(QByteArray(" line " + QByteArray::number(next))), line->constData());
    }
}

void LogSinkTest::twoProcessesMayShareTheFiles()
{
    const QString path = m_directory->filePath(QStringLiteral("shared.log"));
    LogFile engine(path, 1000, 3);
    LogFile verb(path, 1000, 3);
    for (int i = 0; i < 40; ++i) {
        engine.append(QByteArrayLiteral("engine ") + QByteArray(20, 'e') + '\n');
        verb.append(QByteArrayLiteral("verb ") + QByteArray(20, 'v') + '\n');
    }
    qsizetype count = 0;
    for (const QString &suffix : {QString(), QStringLiteral(".1"), QStringLiteral(".2")}) {
        QFile file(path + suffix);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() <= 1000);
        count += file.readAll().count('\n');
    }
    QCOMPARE(count, 80);
}

void LogSinkTest::threadsDoNotMixTheirLines()
{
    constexpr int Threads = 4;
    constexpr int Rounds = 200;
    {
        const auto sink = LogSink::install(setup(), m_clock);
        QVERIFY(sink);
        std::vector<std::jthread> threads;
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back([] {
                for (int round = 0; round < Rounds; ++round)
                    qCWarning(lcStore, "begin and end");
            });
        }
    }
    const QByteArrayList written = lines(QStringLiteral("callboard.log"));
    QCOMPARE(written.size(), Threads * Rounds);
    for (const QByteArray &line : written)
        QVERIFY(line.endsWith("callboard.store begin and end"));
}

void LogSinkTest::aDirectoryThatCannotBeMadeIsAnError()
{
    QFile inTheWay(m_directory->filePath(QStringLiteral("logs")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto sink = LogSink::install(setup(), m_clock);
    QVERIFY(!sink);
    QCOMPARE(sink.error().code, ErrorCode::FileUnwritable);
    QTest::ignoreMessage(QtWarningMsg, "as before");
    qWarning("as before");
}

void LogSinkTest::messagesGoTheirOldWayAfterwards()
{
    {
        const auto sink = LogSink::install(setup(), m_clock);
        QVERIFY(sink);
    }
    QTest::ignoreMessage(QtWarningMsg, "as before");
    qWarning("as before");
    QVERIFY(lines(QStringLiteral("callboard.log")).isEmpty());
}

void LogSinkTest::oneSinkIsEnough()
{
    const auto sink = LogSink::install(setup(), m_clock);
    QVERIFY(sink);
    QCOMPARE(LogSink::install(setup(), m_clock).error().code, ErrorCode::AlreadyExists);
}

QTEST_GUILESS_MAIN(LogSinkTest)
#include "tst_logsink.moc"
