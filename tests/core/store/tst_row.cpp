// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/row.h"
#include "tests/support/temporarystore.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <limits>

using namespace callboard;
using namespace callboard::store;

namespace {

/// All that can be asked of a column.
struct Read
{
    bool isNull = false;
    qint64 integer = 0;
    int number = 0;
    QString text;
    QByteArray blob;
    bool isUnset = false; ///< the text of a text, the bytes of bytes
    bool isInstant = false;

    bool operator==(const Read &) const = default;
};

Read readOf(const Row &row, const QVariant &value)
{
    const bool isBytes = value.typeId() == QMetaType::QByteArray;
    return {row.isNull(0),
            row.integer(0),
            row.number(0),
            row.text(0),
            row.blob(0),
            isBytes ? row.blob(0).isNull() : row.text(0).isNull(),
            row.optionalInstant(0).has_value()};
}

QString randomText(QRandomGenerator &dice)
{
    const QStringList letters = {QStringLiteral("a"),
                                 QStringLiteral("Z"),
                                 QStringLiteral("0"),
                                 QStringLiteral(" "),
                                 QStringLiteral("'"),
                                 QStringLiteral("\n"),
                                 QString(QChar(QChar::Null)),
                                 QStringLiteral("é"),
                                 QStringLiteral("ह"),
                                 QStringLiteral("😀"),
                                 QString(QChar(QChar::ByteOrderMark)),
                                 QString(QChar(QChar::ReplacementCharacter))};
    auto text = QStringLiteral("");
    for (int left = dice.bounded(12); left > 0; --left)
        text += letters.at(dice.bounded(int(letters.size())));
    while (text.startsWith(QChar(QChar::ByteOrderMark))) // see marksOfByteOrderBeginNoText()
        text.remove(0, 1);
    return text;
}

} // namespace

/// Values that SQLite takes and gives without Qt, beside the same ones by Qt's own driver.
class RowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.database().execute(QStringLiteral("create table odd (value)")));
        m_qt = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("qt"));
        m_qt.setDatabaseName(m_store.fileName());
        QVERIFY(m_qt.open());
    }

    void cleanupTestCase()
    {
        m_qt = {};
        QSqlDatabase::removeDatabase(QStringLiteral("qt"));
    }

    void valuesAreThoseOfQtsDriver_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("nothing") << QVariant();
        QTest::newRow("no text") << QVariant(QMetaType::fromType<QString>());
        QTest::newRow("no number") << QVariant(QMetaType::fromType<qlonglong>());
        QTest::newRow("no bytes") << QVariant(QMetaType::fromType<QByteArray>());
        QTest::newRow("unset bytes") << QVariant(QByteArray());
        QTest::newRow("empty bytes") << QVariant(QByteArray(""));
        QTest::newRow("bytes") << QVariant(QByteArray("\0\xff\x80 a", 5));
        QTest::newRow("empty text") << QVariant(QStringLiteral(""));
        QTest::newRow("a number as text") << QVariant(QStringLiteral("42"));
        QTest::newRow("text") << QVariant(QStringLiteral("राम O'Neil 😀"));
        QTest::newRow("a text with a zero in it") << QVariant(QString::fromUtf8("a\0b", 3));
        QTest::newRow("true") << QVariant(true);
        QTest::newRow("an int") << QVariant(-7);
        QTest::newRow("an unsigned int") << QVariant(std::numeric_limits<uint>::max());
        QTest::newRow("the least") << QVariant(std::numeric_limits<qlonglong>::min());
        QTest::newRow("the most") << QVariant(std::numeric_limits<qlonglong>::max());
        QTest::newRow("a half") << QVariant(2.5);
        QTest::newRow("less than nothing") << QVariant(-2.75);
        auto dice = QRandomGenerator(7);
        for (int i = 0; i < 200; ++i)
            QTest::addRow("dice %d", i) << QVariant(randomText(dice));
    }

    void valuesAreThoseOfQtsDriver()
    {
        QFETCH(QVariant, value);
        const std::optional<Read> ours = byDatabase(value);
        const std::optional<Read> qts = byQt(value);
        QVERIFY(ours && qts);
        QVERIFY2(*ours == *qts, qPrintable(QStringLiteral("%1 %2 %3, %4 %5 %6")
                                               .arg(ours->integer)
                                               .arg(ours->text)
                                               .arg(ours->isUnset)
                                               .arg(qts->integer)
                                               .arg(qts->text)
                                               .arg(qts->isUnset)));
    }

    void marksOfByteOrderBeginNoText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("one") << QStringLiteral("\uFEFFAcme") << QStringLiteral("Acme");
        QTest::newRow("two") << QStringLiteral("\uFEFF\uFEFFAcme") << QStringLiteral("Acme");
        QTest::newRow("alone") << QStringLiteral("\uFEFF") << QStringLiteral("");
        QTest::newRow("within") << QStringLiteral("Ac\uFEFFme") << QStringLiteral("Ac\uFEFFme");
    }

    /// Else a partner would not be found by the name that the table shows.
    void marksOfByteOrderBeginNoText()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        const std::optional<Read> ours = byDatabase(text);
        QVERIFY(ours);
        QCOMPARE(ours->text, kept);
        QVERIFY(!ours->isUnset);
        const Result<std::optional<qint64>> found = m_store.database().selectInteger(
            QStringLiteral("select length(value) from odd where value = ?"), {kept});
        QCOMPARE(found.value_or({}), std::optional<qint64>(kept.size()));
    }

    void aStatementWithAnotherNumberOfValuesIsRefused()
    {
        const QString sql = QStringLiteral("select ? + ?");
        QVERIFY(!m_store.database().selectInteger(sql, {1}));
        QVERIFY(!m_store.database().selectInteger(sql, {1, 2, 3}));
        QCOMPARE(m_store.database().selectInteger(sql, {1, 2}).value_or({}), std::optional<qint64>(3));
    }

    void twoStatementsAtOnceAreRefused()
    {
        QVERIFY(!m_store.database().execute(QStringLiteral("delete from odd; delete from setting")));
        QVERIFY(!m_store.database().execute(QStringLiteral("-- nothing")));
        QVERIFY(m_store.database().execute(QStringLiteral("delete from odd;\n")));
    }

    void aStatementMayBeRunInsideItsOwnRows()
    {
        QVERIFY(m_store.database().execute(QStringLiteral("insert into odd values (1), (2), (3)")));
        const QString sql = QStringLiteral("select value from odd order by value");
        QList<qint64> seen;
        const Result<void> done = m_store.database().select(sql, {}, [&](const Row &outer) {
            QVERIFY(m_store.database().select(
                sql, {}, [&](const Row &inner) { seen << outer.integer(0) * 10 + inner.integer(0); }));
        });
        QVERIFY(done);
        QCOMPARE(seen, QList<qint64>({11, 12, 13, 21, 22, 23, 31, 32, 33}));
    }

private:
    std::optional<Read> byDatabase(const QVariant &value)
    {
        std::optional<Read> read;
        Database &database = m_store.database();
        const bool isDone = database.execute(QStringLiteral("delete from odd")) &&
                            database.execute(QStringLiteral("insert into odd values (?)"), {value}) &&
                            database.select(QStringLiteral("select value from odd"), {},
                                            [&](const Row &row) { read = readOf(row, value); });
        return isDone ? read : std::nullopt;
    }

    std::optional<Read> byQt(const QVariant &value)
    {
        QSqlQuery query(m_qt);
        if (!query.exec(QStringLiteral("delete from odd")) ||
            !query.prepare(QStringLiteral("insert into odd values (?)")))
            return std::nullopt;
        query.bindValue(0, value);
        if (!query.exec() || !query.exec(QStringLiteral("select value from odd")) || !query.next())
            return std::nullopt;
        return readOf(Row(query), value);
    }

    test::TemporaryStore m_store;
    QSqlDatabase m_qt;
};

QTEST_GUILESS_MAIN(RowTest)
#include "tst_row.moc"
