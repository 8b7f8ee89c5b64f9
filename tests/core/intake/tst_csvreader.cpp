// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include <QRandomGenerator>

using namespace callboard;
using namespace callboard::intake;
using callboard::test::readCsv;

using Records = QList<QStringList>;

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleHave_data();
    void readsWhatPeopleHave();
    void refusesWhatItCannotUnderstandAndSaysWhere_data();
    void refusesWhatItCannotUnderstandAndSaysWhere();
    void tellsTheLineOfEachRecord();
    void recordsDoNotDependOnWhereThePiecesAreCut();
    void stopsWhenTheSinkHasEnough();
    void refusesACellBeyondTheLimit();
    void refusesARowBeyondTheLimit();
    void refusesMoreColumnsThanTheLimit();
    void keepsRefusingAfterAnError();
};

void CsvReaderTest::readsWhatPeopleHave_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Records>("records");
    const auto row = [](const char *name, const QByteArray &text, const QList<QStringList> &records) {
        QTest::newRow(name) << text << records;
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const QString c = QStringLiteral("c");
    row("nothing", "", {});
    row("one cell", "a", {{a}});
    row("crlf", "a,b\r\nb,c\r\n", {{a, b}, {b, c}});
    row("mixed line ends (F57)", "a,b\rb,c\nc,a\r\na,a", {{a, b}, {b, c}, {c, a}, {a, a}});
    row("blank lines", "\r\n\n a \n\n  \t\nb\n\r\r", {{QStringLiteral(" a ")}, {b}});
    row("empty cells", ",\n,,a\n", {{{}, {}}, {{}, {}, a}});
    row("trailing delimiter", "a,b,", {{a, b, {}}});
    row("quoted empty is a record", "\"\"\n", {{QString()}});
    row("quotes", "\"a\",\"b\"", {{a, b}});
    row("doubled quotes", "\"a\"\"b\",\"\"\"\"", {{QStringLiteral("a\"b"), QStringLiteral("\"")}});
    row("line breaks in quotes", "\"a\r\nb\",c\n", {{QStringLiteral("a\r\nb"), c}});
    row("delimiter in quotes", "\"a,b\",c", {{QStringLiteral("a,b"), c}});
    row("blanks around quotes", " \"a\" ,\t\"b\"\t\r\n", {{a, b}});
    row("inch mark", "5\" pipe,b", {{QStringLiteral("5\" pipe"), b}});
    row("nickname in quotes", "\"Rahul \"Rocky\" S\",b\n", {{QStringLiteral("Rahul \"Rocky\" S"), b}});
    row("two words in quotes", "\"a\" \"b\",c\n", {{QStringLiteral("a\" \"b"), c}});
    row("ragged", "a\na,b,c\n", {{a}, {a, b, c}});
    row("hindi", QStringLiteral("नाम,😀").toUtf8(), {{QStringLiteral("नाम"), QStringLiteral("😀")}});
    row("joined files",
        "a\n\xEF\xBB\xBF\xEF\xBB\xBF"
        "b,\"\xEF\xBB\xBF"
        "c\"\n",
        {{a}, {b, c}});
}

void CsvReaderTest::readsWhatPeopleHave()
{
    QFETCH(const QByteArray, text);
    const Result<Records> records = readCsv(text, ',');
    QVERIFY2(records, qPrintable(records ? QString() : operatorText(records.error())));
    QTEST(*records, "records");
}

void CsvReaderTest::refusesWhatItCannotUnderstandAndSaysWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("never closed") << QByteArray("a,b\nc,\"d\ne,f\n") << QStringLiteral("line 2, column 2");
    QTest::newRow("opened at the end") << QByteArray("a,b,\"") << QStringLiteral("line 1, column 3");
    QTest::newRow("could swallow a row")
        << QByteArray("h\n\"a\"x,1\n\"b\",2\n") << QStringLiteral("line 2, column 1");
    QTest::newRow("stray after a line break")
        << QByteArray("\"a\nb\"c\",d\n") << QStringLiteral("line 2, column 1");
    QTest::newRow("NUL (F57)") << QByteArray("a,b\nc,d\0e\n", 10) << QStringLiteral("line 2, column 2");
    QTest::newRow("NUL in quotes") << QByteArray("\"a\0\"\n", 5) << QStringLiteral("line 1, column 1");
}

void CsvReaderTest::refusesWhatItCannotUnderstandAndSaysWhere()
{
    QFETCH(const QByteArray, text);
    for (const qsizetype piece : {0, 1, 2, 3}) {
        const Result<Records> records = readCsv(text, ',', piece);
        QVERIFY(!records);
        QCOMPARE(records.error().code, ErrorCode::FileMalformed);
        QTEST(records.error().where, "where");
    }
}

void CsvReaderTest::tellsTheLineOfEachRecord()
{
    QList<qint64> lines;
    CsvReader reader({}, ',');
    const auto keep = [&lines](const CsvRecord &record) {
        lines.append(record.line());
        return true;
    };
    QVERIFY(reader.push("a\r\n\r\n\"b\r\nb\rb\nb\"\r\nc\rd", keep));
    QVERIFY(reader.finish(keep));
    QCOMPARE(lines, (QList<qint64>{1, 3, 7, 8}));
}

void CsvReaderTest::recordsDoNotDependOnWhereThePiecesAreCut()
{
    constexpr quint32 Seed = 0x5EED0001;
    QRandomGenerator random(Seed);
    static const QByteArray Alphabet("a,\"\r\n \tb\",\n\"");
    for (int round = 0; round < 3000; ++round) {
        QByteArray text;
        for (int i = random.bounded(40); i > 0; --i)
            text.append(Alphabet.at(random.bounded(static_cast<int>(Alphabet.size()))));
        const Result<Records> whole = readCsv(text, ',');
        for (const qsizetype piece : {1, 2, 3, 7}) {
            const Result<Records> pieces = readCsv(text, ',', piece);
            const QByteArray context = "seed 0x5EED0001, text " + text.toHex();
            QVERIFY2(whole.has_value() == pieces.has_value(), context.constData());
            if (whole)
                QVERIFY2(*whole == *pieces, context.constData());
            else
                QVERIFY2(whole.error() == pieces.error(), context.constData());
        }
    }
}

void CsvReaderTest::stopsWhenTheSinkHasEnough()
{
    int seen = 0;
    CsvReader reader({}, ',');
    const auto two = [&seen](const CsvRecord &) { return ++seen < 2; };
    QVERIFY(reader.push("a\nb\nc\nd\n", two));
    QVERIFY(reader.finish(two));
    QVERIFY(reader.isStopped());
    QCOMPARE(seen, 2);
}

void CsvReaderTest::refusesACellBeyondTheLimit()
{
    const CsvLimits limits{.cellBytes = 8};
    QVERIFY(readCsv("12345678,\"12345678\"\n", ',', 0, limits));
    for (const QByteArray &text : {QByteArray("a,123456789\n"), QByteArray("a,\"123\n56789\",b\n")}) {
        for (const qsizetype piece : {0, 1, 5}) {
            const Result<Records> records = readCsv(text, ',', piece, limits);
            QVERIFY(!records);
            QCOMPARE(records.error().code, ErrorCode::FileMalformed);
            QCOMPARE(records.error().where, QStringLiteral("line 1, column 2"));
        }
    }
}

void CsvReaderTest::refusesARowBeyondTheLimit()
{
    const Result<Records> records = readCsv("123456,123456\n", ',', 0, {.recordBytes = 10});
    QVERIFY(!records);
    QCOMPARE(records.error().code, ErrorCode::FileMalformed);
}

void CsvReaderTest::refusesMoreColumnsThanTheLimit()
{
    QVERIFY(readCsv(QByteArray(999, ','), ','));
    const Result<Records> records = readCsv("a\n" + QByteArray(1000, ','), ',');
    QVERIFY(!records);
    QCOMPARE(records.error().code, ErrorCode::FileTooManyColumns);
    QCOMPARE(records.error().where, QStringLiteral("line 2"));
}

void CsvReaderTest::keepsRefusingAfterAnError()
{
    CsvReader reader({}, ',');
    const auto keep = [](const CsvRecord &) { return true; };
    QVERIFY(!reader.push(QByteArrayView("\0", 1), keep));
    QVERIFY(!reader.push("a,b\n", keep));
    QVERIFY(!reader.finish(keep));
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
