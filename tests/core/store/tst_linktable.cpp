// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/linktable.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;

/// On tables of its own: no link that there is says how it is kept.
class LinkTableTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWasPushedAndTroubledIsNoted();
    void anotherWordTakesThePlaceOfTheFirst();
    void withoutALinkNothingIsNoted();
    void rowsGoPieceByPieceAndThenTheLink();
    void allRowsOfAKeyGoTogether();

private:
    [[nodiscard]] Database &database() { return m_store->database(); }
    [[nodiscard]] LinkTable link() { return {database(), QLatin1String("some_link")}; }
    [[nodiscard]] Result<int> drop(int limit)
    {
        return link().drop({{QLatin1String("some_part"), QLatin1String("k")},
                            {QLatin1String("some_row"), QLatin1String("k")}},
                           limit);
    }
    [[nodiscard]] bool add(QLatin1String table, const QString &key)
    {
        return database()
            .change(QStringLiteral("insert into %1 (k) values (?)").arg(table), {key})
            .has_value();
    }
    [[nodiscard]] int count(QLatin1String table)
    {
        return database().selectCount(QStringLiteral("select count(*) from %1").arg(table)).value_or(-1);
    }
    [[nodiscard]] QString trouble()
    {
        QString word;
        const Result<void> done = database().select(QStringLiteral("select trouble from some_link"), {},
                                                    [&word](const Row &row) { word = row.text(0); });
        return done ? word : QStringLiteral("cannot be read");
    }

    std::unique_ptr<test::TemporaryStore> m_store;
};

void LinkTableTest::init()
{
    m_store = std::make_unique<test::TemporaryStore>();
    for (const char *sql :
         {"create table some_link (id integer primary key, pushed_at bigint, trouble text not null)",
          "create table some_part (k text)", "create table some_row (k text)",
          "insert into some_link (id, trouble) values (1, '')"})
        QVERIFY2(database().change(QString::fromLatin1(sql)), sql);
}

void LinkTableTest::whatWasPushedAndTroubledIsNoted()
{
    QVERIFY(link().notePushed(FridayNoon));
    const auto pushed = database().selectInteger(QStringLiteral("select pushed_at from some_link"));
    QVERIFY(pushed);
    QCOMPARE(pushed->value_or(0), toMSecsSinceEpoch(FridayNoon));
    QVERIFY(link().noteTrouble(QStringLiteral("denied")));
    QCOMPARE(trouble(), QStringLiteral("denied"));
}

void LinkTableTest::anotherWordTakesThePlaceOfTheFirst()
{
    QVERIFY(link().noteTrouble(QStringLiteral("denied")));
    QVERIFY(link().noteTrouble(QStringLiteral("denied")));
    QCOMPARE(trouble(), QStringLiteral("denied"));
    QVERIFY(link().noteTrouble({}));
    QCOMPARE(trouble(), QString());
}

void LinkTableTest::withoutALinkNothingIsNoted()
{
    QVERIFY(database().change(QStringLiteral("delete from some_link")));
    QVERIFY(link().notePushed(FridayNoon));
    QVERIFY(link().noteTrouble(QStringLiteral("denied")));
    QCOMPARE(count(QLatin1String("some_link")), 0);
}

void LinkTableTest::rowsGoPieceByPieceAndThenTheLink()
{
    for (const char *key : {"a", "b", "c"})
        QVERIFY(add(QLatin1String("some_row"), QString::fromLatin1(key)));
    QVERIFY(add(QLatin1String("some_part"), QStringLiteral("a")));
    QCOMPARE(drop(2).value_or(-1), 3); // two rows and the part
    QCOMPARE(count(QLatin1String("some_row")), 1);
    QCOMPARE(count(QLatin1String("some_link")), 1);
    QCOMPARE(drop(2).value_or(-1), 1);
    QCOMPARE(count(QLatin1String("some_link")), 1);
    QCOMPARE(drop(2).value_or(-1), 0);
    QCOMPARE(count(QLatin1String("some_link")), 0);
    QCOMPARE(drop(2).value_or(-1), 0); // nothing is left
}

void LinkTableTest::allRowsOfAKeyGoTogether()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(add(QLatin1String("some_part"), QStringLiteral("a")));
    QCOMPARE(drop(1).value_or(-1), 3);
    QCOMPARE(count(QLatin1String("some_part")), 0);
}

QTEST_GUILESS_MAIN(LinkTableTest)
#include "tst_linktable.moc"
