// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/words.h"

#include <QTest>

using namespace callboard;

namespace {

enum class Colour { Red = 1, DarkBlue };

constexpr WordTable<Colour, 2> Colours = {{
    {Colour::Red, QLatin1String("red")},
    {Colour::DarkBlue, QLatin1String("dark_blue")},
}};

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasItsWord();
    void onlyExactWordsAreValues_data();
    void onlyExactWordsAreValues();
};

void WordsTest::everyValueHasItsWord()
{
    QCOMPARE(wordIn(Colours, Colour::DarkBlue), QStringLiteral("dark_blue"));
    QCOMPARE(valueIn(Colours, QStringLiteral("red")), Colour::Red);
}

void WordsTest::onlyExactWordsAreValues_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QString();
    QTest::newRow("other case") << QStringLiteral("Red");
    QTest::newRow("longer") << QStringLiteral("red ");
    QTest::newRow("shorter") << QStringLiteral("re");
}

void WordsTest::onlyExactWordsAreValues()
{
    QFETCH(QString, word);
    QVERIFY(!valueIn(Colours, word));
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
