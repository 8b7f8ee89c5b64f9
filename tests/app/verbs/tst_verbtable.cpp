// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbhelp.h"
#include "app/verbs/verbtable.h"

#include <QFile>
#include <QTest>

using namespace callboard::app;

/// The verbs as help, manual page and docs/command-line.md describe them.
class VerbTableTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVerbOfThePageIsThere();
    void helpNamesEveryOption_data();
    void helpNamesEveryOption();
    void thePageNamesEveryOptionBesideItsVerb_data();
    void thePageNamesEveryOptionBesideItsVerb();
    void theManualPageNamesEveryOption_data();
    void theManualPageNamesEveryOption();
    void namesAndOptionsAreUsedOnce();
};

namespace {

QString read(const QString &fileName)
{
    QFile file(QStringLiteral(CALLBOARD_SOURCE_DIR "/") + fileName);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void addRowForEachOption()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("option");
    const QList<Verb> verbs = allVerbs();
    for (int i = 0; i < verbs.size(); ++i) {
        const QList<QCommandLineOption> options = verbs.at(i).options + commonOptions();
        for (const QCommandLineOption &option : options) {
            const QString name = option.names().constLast();
            QTest::addRow("%s --%s", qPrintable(verbs.at(i).name), qPrintable(name)) << i << name;
        }
    }
}

} // namespace

void VerbTableTest::everyVerbOfThePageIsThere()
{
    // Issue 2, section 10, and the verbs of docs/command-line.md that come with it.
    const QString page = read(QStringLiteral("docs/command-line.md"));
    QVERIFY(!page.isEmpty());
    for (const QString &name : verbNames())
        QVERIFY2(page.contains(QLatin1Char('`') + name), qPrintable(name));
    const QStringList wanted =
        QStringLiteral("import leads schedule batches cancel campaigns pause resume reschedule run "
                       "status attempts account settings practice backup restore why go delete edit decide "
                       "retry duplicate do-not-call call sheets hubspot rules webhooks "
                       "call-schedules audit")
            .split(QLatin1Char(' '));
    QCOMPARE(verbNames(), wanted);
}

void VerbTableTest::helpNamesEveryOption_data()
{
    addRowForEachOption();
}

void VerbTableTest::helpNamesEveryOption()
{
    QFETCH(int, verb);
    QFETCH(QString, option);
    const QString help = helpText(allVerbs().at(verb));
    QVERIFY(help.contains(QStringLiteral("--") + option));
    QVERIFY(help.startsWith(QStringLiteral("Usage: callboard ") + allVerbs().at(verb).name));
}

void VerbTableTest::thePageNamesEveryOptionBesideItsVerb_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("option");
    for (const Verb &verb : allVerbs()) {
        for (const QCommandLineOption &option : verb.options) {
            const QString name = option.names().constLast();
            QTest::addRow("%s --%s", qPrintable(verb.name), qPrintable(name)) << verb.name << name;
        }
    }
}

void VerbTableTest::thePageNamesEveryOptionBesideItsVerb()
{
    QFETCH(QString, verb);
    QFETCH(QString, option);
    const QStringList lines = read(QStringLiteral("docs/command-line.md")).split(QLatin1Char('\n'));
    const QStringList ofVerb = lines.filter(QStringLiteral("`") + verb);
    QVERIFY(!ofVerb.filter(QStringLiteral("--") + option).isEmpty());
}

void VerbTableTest::theManualPageNamesEveryOption_data()
{
    addRowForEachOption();
}

void VerbTableTest::theManualPageNamesEveryOption()
{
    QFETCH(int, verb);
    QFETCH(QString, option);
    const QString page =
        read(QStringLiteral("packaging/callboard.1.in")).replace(QStringLiteral("\\-"), QStringLiteral("-"));
    QVERIFY(page.contains(QStringLiteral("--") + option));
    QVERIFY(page.contains(allVerbs().at(verb).name));
}

void VerbTableTest::namesAndOptionsAreUsedOnce()
{
    QStringList names = verbNames();
    QCOMPARE(names.removeDuplicates(), 0);
    for (const Verb &verb : allVerbs()) {
        QStringList options;
        for (const QCommandLineOption &option : verb.options + commonOptions())
            options.append(option.names());
        QVERIFY2(options.removeDuplicates() == 0, qPrintable(verb.name));
        QVERIFY(verb.run != nullptr);
        QVERIFY(verb.fewestWords <= verb.mostWords);
    }
}

QTEST_GUILESS_MAIN(VerbTableTest)
#include "tst_verbtable.moc"
