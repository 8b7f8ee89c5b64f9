// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/loginstart.h"

#include "core/services/commandtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::services;

class LoginStartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void itIsOffUntilItIsTurnedOn();
    void theEntryStartsTheProgramInTheTray();
    void anotherProfileHasAnEntryOfItsOwn();
    void wordsAreQuotedAsTheExecKeyWantsThem_data();
    void wordsAreQuotedAsTheExecKeyWantsThem();
    void whatTheDesktopTurnedOffIsOff();
    void aFolderThatCannotBeWrittenIsTold();

private:
    [[nodiscard]] LoginStart usual() const { return {QStringLiteral("/opt/callboard"), usualProfile()}; }

    std::unique_ptr<QTemporaryDir> m_config;
    QByteArray m_before;
};

void LoginStartTest::init()
{
    m_before = qgetenv("XDG_CONFIG_HOME");
    m_config = std::make_unique<QTemporaryDir>();
    QVERIFY(m_config->isValid());
    qputenv("XDG_CONFIG_HOME", m_config->path().toUtf8());
}

void LoginStartTest::cleanup()
{
    qputenv("XDG_CONFIG_HOME", m_before);
    m_config.reset();
}

void LoginStartTest::itIsOffUntilItIsTurnedOn() // X-31, S1-032
{
    const LoginStart start = usual();
    QVERIFY(!start.isOn());
    QVERIFY(start.turn(false)); // nothing to take away
    QVERIFY(start.turn(true));
    QVERIFY(start.isOn());
    QCOMPARE(start.fileName(), m_config->filePath(QStringLiteral("autostart/callboard.desktop")));
    QVERIFY(QFileInfo::exists(start.fileName()));
    QVERIFY(start.turn(false));
    QVERIFY(!start.isOn());
    QVERIFY(!QFileInfo::exists(start.fileName()));
}

void LoginStartTest::theEntryStartsTheProgramInTheTray()
{
    QVERIFY(usual().turn(true));
    QFile file(usual().fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.constFirst(), QByteArray("[Desktop Entry]"));
    QVERIFY(lines.contains("Type=Application"));
    QVERIFY(lines.contains("Exec=\"/opt/callboard\" \"--in-tray\""));
}

void LoginStartTest::anotherProfileHasAnEntryOfItsOwn()
{
    const LoginStart other(QStringLiteral("/opt/callboard"), QStringLiteral("/srv/asha/my leads"));
    QVERIFY(other.fileName() != usual().fileName());
    QVERIFY(other.turn(true));
    QVERIFY(!usual().isOn());
    QVERIFY(other.entry().contains("\"--profile\" \"/srv/asha/my leads\""));
}

void LoginStartTest::wordsAreQuotedAsTheExecKeyWantsThem_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("line");
    QTest::newRow("blank") << QStringLiteral("/a b") << QStringLiteral(R"("/a b")");
    QTest::newRow("quote") << QStringLiteral(R"(a"b)") << QStringLiteral(R"("a\\"b")");
    QTest::newRow("dollar and backtick") << QStringLiteral("$a`b") << QStringLiteral(R"("\\$a\\`b")");
    QTest::newRow("backslash") << QStringLiteral(R"(a\b)") << QStringLiteral(R"("a\\\\b")");
    QTest::newRow("percent") << QStringLiteral("50%f") << QStringLiteral(R"("50%%f")");
    QTest::newRow("line feed") << QStringLiteral("a\nb") << QStringLiteral(R"("a\nb")");
}

void LoginStartTest::wordsAreQuotedAsTheExecKeyWantsThem()
{
    QFETCH(QString, word);
    QFETCH(QString, line);
    QCOMPARE(execLine({word}), line);
    QCOMPARE(execLine({word, word}), line + QLatin1Char(' ') + line);
}

void LoginStartTest::whatTheDesktopTurnedOffIsOff()
{
    for (const char *line : {"Hidden=true\n", "X-GNOME-Autostart-enabled = false\n"}) {
        QVERIFY(usual().turn(true));
        QVERIFY(usual().isOn());
        QFile file(usual().fileName());
        QVERIFY(file.open(QIODevice::Append));
        QVERIFY(file.write(line) > 0);
        file.close();
        QVERIFY2(!usual().isOn(), line);
    }
}

void LoginStartTest::aFolderThatCannotBeWrittenIsTold()
{
    // A file where the folder should be.
    QFile blocker(m_config->filePath(QStringLiteral("autostart")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    const Result<void> turned = usual().turn(true);
    QVERIFY(!turned);
    QCOMPARE(turned.error().code, ErrorCode::FileUnwritable);
    QVERIFY(!usual().isOn());
}

QTEST_GUILESS_MAIN(LoginStartTest)
#include "tst_loginstart.moc"
