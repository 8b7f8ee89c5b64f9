// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/dialect.h"
#include "core/store/migrations.h"

#include <QTest>

using namespace callboard::store;

class DialectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sqliteTurnsTypesAndMakesTablesStrict();
    void sqliteLeavesIndexesAsTheyAre();
    void postgreSqlGetsItsStatementsAsTheyAreWritten();
    void noWordOfPostgreSqlIsLeftForSqlite();
    void aWriterTakesItsLockAtOnce();
};

namespace {

QString statementOf(const QString &beginning)
{
    for (const QString &statement : migrations().constFirst().statements) {
        if (statement.trimmed().startsWith(beginning))
            return statement;
    }
    return {};
}

} // namespace

void DialectTest::sqliteTurnsTypesAndMakesTablesStrict()
{
    const QString expected = QStringLiteral("create table account (\n"
                                            "    id integer primary key autoincrement,\n"
                                            "    name text not null unique,\n"
                                            "    provider text not null,\n"
                                            "    base_url text not null default '',\n"
                                            "    lines integer not null,\n"
                                            "    agent_id text not null default '',\n"
                                            "    phone_number_id text not null default '',\n"
                                            "    paused_until integer,\n"
                                            "    pause_reason text not null default '',\n"
                                            "    last_listing_at integer\n"
                                            ") strict");
    QCOMPARE(adaptDefinition(Dialect::Sqlite, statementOf(QStringLiteral("create table account"))), expected);
}

void DialectTest::sqliteLeavesIndexesAsTheyAre()
{
    QCOMPARE(
        adaptDefinition(Dialect::Sqlite, statementOf(QStringLiteral("create index lead_import"))).trimmed(),
        QStringLiteral("create index lead_import on lead (import_id, id) where import_id is not null"));
}

void DialectTest::postgreSqlGetsItsStatementsAsTheyAreWritten()
{
    for (const Migration &step : migrations()) {
        for (const QString &statement : step.statements) {
            const bool isForSqlite = statement.contains(SqliteMark);
            QCOMPARE(adaptDefinition(Dialect::PostgreSql, statement), isForSqlite ? QString() : statement);
        }
    }
}

void DialectTest::noWordOfPostgreSqlIsLeftForSqlite()
{
    int tables = 0;
    for (const Migration &step : migrations()) {
        for (const QString &statement : step.statements) {
            const QString adapted = adaptDefinition(Dialect::Sqlite, statement);
            for (const QString &word : {QStringLiteral("bigint"), QStringLiteral("bytea"),
                                        QStringLiteral("identity"), QStringLiteral("generated")})
                QVERIFY2(!adapted.contains(word), qPrintable(adapted));
            const bool isTable = adapted.contains(QLatin1String("create table"));
            const bool isStrict = adapted.endsWith(QLatin1String(") strict")) ||
                                  adapted.endsWith(QLatin1String(") without rowid, strict"));
            QCOMPARE(isStrict, isTable);
            tables += isTable ? 1 : 0;
        }
    }
    QVERIFY(tables >= 9);
}

void DialectTest::aWriterTakesItsLockAtOnce()
{
    QCOMPARE(beginWrite(Dialect::Sqlite), QStringLiteral("begin immediate"));
    QCOMPARE(beginWrite(Dialect::PostgreSql), QStringLiteral("begin"));
}

QTEST_GUILESS_MAIN(DialectTest)
#include "tst_dialect.moc"
