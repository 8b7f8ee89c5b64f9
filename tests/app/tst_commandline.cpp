// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/verbhelp.h"
#include "app/verboutput.h"
#include "tests/support/fakeclock.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::app;

namespace {

/// What the verb of these tests was called with.
struct Seen
{
    int times = 0;
    QString profile;
    QString value;
    QStringList words;
    bool isJson = false;
    bool isTestTiming = false;
};

Seen &seen()
{
    static Seen value;
    return value;
}

ExitStatus look(VerbCall &call)
{
    Seen &at = seen();
    ++at.times;
    at.profile = call.common.profile;
    at.value = call.options.value(QStringLiteral("value"));
    at.words = call.words;
    at.isJson = call.output.isJson();
    at.isTestTiming = call.common.testTiming;
    return ExitStatus::Done;
}

QList<Verb> verbs()
{
    Verb verb;
    verb.name = QStringLiteral("look");
    verb.synopsis = QStringLiteral("[WORD] [--value TEXT]");
    verb.summary = QStringLiteral("Looks.");
    verb.options = {{QStringLiteral("value"), QStringLiteral("What to look at."), QStringLiteral("TEXT")}};
    verb.mostWords = 1;
    verb.usesProfile = false;
    verb.run = &look;
    return {verb};
}

QStringList words(const QString &line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class CommandLineTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void theFirstPlainWordDecides_data();
    void theFirstPlainWordDecides();
    void anExistingFileOpensTheConsole();
    void commonOptionsStandBeforeOrAfterTheVerb_data();
    void commonOptionsStandBeforeOrAfterTheVerb();
    void wrongUseIsToldWithWhatIsAllowed_data();
    void wrongUseIsToldWithWhatIsAllowed();
    void aWrongCommandLineWithJsonIsADocument();
    void helpAndVersionDoNotRunTheVerb_data();
    void helpAndVersionDoNotRunTheVerb();
    void theConsoleKeepsQtsOptionsAndTakesFiles();
    void theConsoleRefusesUnknownOptions();
    void aProfileWithoutItsFolderIsRefused();
    void samplesComeOnlyWhereTheyAreAskedFor();
    void theWindowStaysAwayOnlyWhereThatIsAskedFor();

private:
    ExitStatus run(const QString &line)
    {
        VerbOutput output({m_out, m_err, false, 80}, m_clock);
        return runVerb(readCommandLine(words(line), {QStringLiteral("look")}), verbs(), output);
    }

    test::FakeClock m_clock{fromMSecsSinceEpoch(1'800'000'000'000)};
    QBuffer m_out;
    QBuffer m_err;
};

void CommandLineTest::init()
{
    seen() = {};
    for (QBuffer *buffer : {&m_out, &m_err}) {
        buffer->close();
        buffer->setData(QByteArray());
        QVERIFY(buffer->open(QIODevice::WriteOnly));
    }
}

void CommandLineTest::theFirstPlainWordDecides_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verb"); // empty: the console
    QTest::addColumn<QString>("rest");
    const auto row = [](const char *line, const char *verb, const char *rest) {
        QTest::newRow(*line == '\0' ? "nothing" : line)
            << QString::fromLatin1(line) << QString::fromLatin1(verb) << QString::fromLatin1(rest);
    };
    row("", "", "");
    row("look", "look", "");
    row("--profile p look --json", "look", "--profile p --json");
    row("--profile=p look", "look", "--profile=p");
    row("--profile look", "", "--profile look");
    row("-platform offscreen", "", "-platform offscreen");
    row("-style fusion look", "look", "-style fusion");
    row("dance", "dance", "");
    row("look look", "look", "look");
}

void CommandLineTest::theFirstPlainWordDecides()
{
    QFETCH(QString, line);
    QFETCH(QString, verb);
    QFETCH(QString, rest);
    const CommandLine read = readCommandLine(words(line), {QStringLiteral("look")});
    QCOMPARE(read.kind == CommandLine::Kind::Console, verb.isEmpty());
    QCOMPARE(read.verb, verb);
    QCOMPARE(read.words, words(rest));
}

void CommandLineTest::anExistingFileOpensTheConsole()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("leads.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const CommandLine read = readCommandLine({file.fileName()}, {QStringLiteral("look")});
    QCOMPARE(read.kind, CommandLine::Kind::Console);
    QCOMPARE(read.words, QStringList{file.fileName()});
}

void CommandLineTest::commonOptionsStandBeforeOrAfterTheVerb_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("before") << QStringLiteral("--profile /p --json --test-timing look word --value v");
    QTest::newRow("after") << QStringLiteral("look word --value v --profile /p --json --test-timing");
    QTest::newRow("around") << QStringLiteral("--json look --value=v --profile=/p word --test-timing");
}

void CommandLineTest::commonOptionsStandBeforeOrAfterTheVerb()
{
    QFETCH(QString, line);
    QCOMPARE(run(line), ExitStatus::Done);
    QCOMPARE(seen().times, 1);
    QCOMPARE(seen().profile, QStringLiteral("/p"));
    QCOMPARE(seen().value, QStringLiteral("v"));
    QCOMPARE(seen().words, QStringList{QStringLiteral("word")});
    QVERIFY(seen().isJson);
    QVERIFY(seen().isTestTiming);
}

void CommandLineTest::wrongUseIsToldWithWhatIsAllowed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("told");
    QTest::newRow("unknown verb") << QStringLiteral("dance") << QStringLiteral("look");
    QTest::newRow("unknown option") << QStringLiteral("look --loud") << QStringLiteral("--value");
    QTest::newRow("missing value") << QStringLiteral("look --value") << QStringLiteral("--value");
    QTest::newRow("value for a flag") << QStringLiteral("look --json=1") << QStringLiteral("json");
    QTest::newRow("too many words") << QStringLiteral("look a b")
                                    << QStringLiteral("callboard look [WORD] [--value TEXT]");
}

void CommandLineTest::wrongUseIsToldWithWhatIsAllowed()
{
    QFETCH(QString, line);
    QFETCH(QString, told);
    QCOMPARE(run(line), ExitStatus::WrongUse);
    QCOMPARE(seen().times, 0);
    QVERIFY(m_out.data().isEmpty());
    QVERIFY2(QString::fromUtf8(m_err.data()).contains(told), m_err.data().constData());
}

void CommandLineTest::aWrongCommandLineWithJsonIsADocument()
{
    QCOMPARE(run(QStringLiteral("look --json --loud")), ExitStatus::WrongUse);
    const QJsonObject document = QJsonDocument::fromJson(m_out.data()).object();
    QCOMPARE(document.value(QStringLiteral("success")), QJsonValue(false));
    QVERIFY(document.value(QStringLiteral("error")).toString().contains(QStringLiteral("loud")));
    QVERIFY(m_err.data().isEmpty());
}

void CommandLineTest::helpAndVersionDoNotRunTheVerb_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("told");
    QTest::newRow("verb's help") << QStringLiteral("look --help") << QStringLiteral("Usage: callboard look");
    QTest::newRow("short") << QStringLiteral("look -h") << QStringLiteral("--value TEXT");
    QTest::newRow("before the verb") << QStringLiteral("--help look") << QStringLiteral("--profile DIR");
    QTest::newRow("with json") << QStringLiteral("look --json --help") << QStringLiteral("Usage: ");
    QTest::newRow("program's help") << QStringLiteral("--help") << QStringLiteral("Looks.");
    QTest::newRow("program's version") << QStringLiteral("--version") << versionText();
    QTest::newRow("verb's version") << QStringLiteral("look --version") << versionText();
}

void CommandLineTest::helpAndVersionDoNotRunTheVerb()
{
    QFETCH(QString, line);
    QFETCH(QString, told);
    QCOMPARE(run(line), ExitStatus::Done);
    QCOMPARE(seen().times, 0);
    QVERIFY2(QString::fromUtf8(m_out.data()).contains(told), m_out.data().constData());
    QVERIFY(m_err.data().isEmpty());
}

void CommandLineTest::theConsoleKeepsQtsOptionsAndTakesFiles()
{
    const Result<ConsoleStart> start =
        readConsoleStart(words(QStringLiteral("-platform offscreen --profile /p a.csv /b.csv")));
    QVERIFY(start);
    QCOMPARE(start->profile, QStringLiteral("/p"));
    QCOMPARE(start->files, (QStringList{QDir::current().absoluteFilePath(QStringLiteral("a.csv")),
                                        QStringLiteral("/b.csv")}));
}

void CommandLineTest::theConsoleRefusesUnknownOptions()
{
    const Result<ConsoleStart> start = readConsoleStart({QStringLiteral("--loud")});
    QVERIFY(!start);
    QCOMPARE(start.error().code, ErrorCode::InvalidArgument);
}

void CommandLineTest::aProfileWithoutItsFolderIsRefused() // rather than opening the usual one
{
    for (const char *line : {"--profile", "--profile --samples", "--profile -platform offscreen"}) {
        const Result<ConsoleStart> start = readConsoleStart(words(QString::fromLatin1(line)));
        QVERIFY2(!start, line);
        QCOMPARE(start.error().code, ErrorCode::InvalidArgument);
    }
}

void CommandLineTest::samplesComeOnlyWhereTheyAreAskedFor()
{
    QVERIFY(!readConsoleStart({})->samples);
    QVERIFY(readConsoleStart({QStringLiteral("--samples")})->samples);
}

void CommandLineTest::theWindowStaysAwayOnlyWhereThatIsAskedFor()
{
    QVERIFY(!readConsoleStart({})->inTray);
    QVERIFY(readConsoleStart({QStringLiteral("--in-tray")})->inTray);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
