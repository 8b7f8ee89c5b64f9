// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/verbactions.h"
#include "tests/support/typedcall.h"

#include <QTest>

using namespace callboard;
using namespace callboard::app;

/// The words that say what a verb is to do.
class VerbActionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWordThatIsThereIsChosen_data();
    void theWordThatIsThereIsChosen();
    void anotherWordIsRefusedWithThoseThatAreThere();
    void tooFewOrTooManyWordsAreWrongUse_data();
    void tooFewOrTooManyWordsAreWrongUse();
    void namingAloneDoesNotCount();
};

namespace {

using Run = int (*)();

QList<VerbAction<Run>> actions()
{
    return {
        {QStringLiteral("list"), [] { return 1; }},
        {QStringLiteral("show"), [] { return 2; }, 1, 1},
        {QStringLiteral("add"), [] { return 3; }, 1, AnyNumber},
    };
}

QString verb()
{
    return QStringLiteral("rules");
}

} // namespace

void VerbActionsTest::theWordThatIsThereIsChosen_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("answer");
    QTest::newRow("alone") << QStringList{QStringLiteral("list")} << 1;
    QTest::newRow("with one more") << QStringList{QStringLiteral("show"), QStringLiteral("7")} << 2;
    QTest::newRow("with several more")
        << QStringList{QStringLiteral("add"), QStringLiteral("7"), QStringLiteral("8")} << 3;
}

void VerbActionsTest::theWordThatIsThereIsChosen()
{
    QFETCH(QStringList, words);
    QFETCH(int, answer);
    const test::TypedCall typed(words);
    ExitStatus status = ExitStatus::Done;
    const auto chosen = chosenAction(typed.call(), verb(), actions(), status);
    QVERIFY(chosen);
    QCOMPARE(chosen->word, words.constFirst());
    QCOMPARE(chosen->run(), answer);
    QCOMPARE(status, ExitStatus::Done);
    QCOMPARE(typed.out() + typed.err(), QString());
}

void VerbActionsTest::anotherWordIsRefusedWithThoseThatAreThere()
{
    const test::TypedCall typed({QStringLiteral("burn"), QStringLiteral("7")});
    ExitStatus status = ExitStatus::Done;
    QVERIFY(!chosenAction(typed.call(), verb(), actions(), status));
    QCOMPARE(status, ExitStatus::WrongUse);
    QCOMPARE(typed.err(), QStringLiteral("callboard: rules burn is not valid. Allowed: list, show, add.\n"));
    QCOMPARE(typed.out(), QString());
}

void VerbActionsTest::tooFewOrTooManyWordsAreWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("one too many") << QStringList{QStringLiteral("list"), QStringLiteral("7")};
    QTest::newRow("none of one") << QStringList{QStringLiteral("show")};
    QTest::newRow("two of one") << QStringList{QStringLiteral("show"), QStringLiteral("7"),
                                               QStringLiteral("8")};
    QTest::newRow("none of any") << QStringList{QStringLiteral("add")};
}

void VerbActionsTest::tooFewOrTooManyWordsAreWrongUse()
{
    QFETCH(QStringList, words);
    const test::TypedCall typed(words);
    ExitStatus status = ExitStatus::Done;
    QVERIFY(!chosenAction(typed.call(), verb(), actions(), status));
    QCOMPARE(status, ExitStatus::WrongUse);
    QCOMPARE(typed.err(), QStringLiteral("callboard: \"callboard rules --help\" says what follows \"%1\".\n")
                              .arg(words.constFirst()));
}

void VerbActionsTest::namingAloneDoesNotCount()
{
    const test::TypedCall typed({QStringLiteral("show")});
    ExitStatus status = ExitStatus::Done;
    const auto named = namedAction(typed.call(), verb(), actions(), status);
    QVERIFY(named);
    QCOMPARE(named->word, QStringLiteral("show"));
    QCOMPARE(status, ExitStatus::Done);
    QCOMPARE(typed.err(), QString());
}

QTEST_GUILESS_MAIN(VerbActionsTest)
#include "tst_verbactions.moc"
