// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/fieldreader.h"

#include <QJsonDocument>
#include <QTest>

using namespace callboard;
using callboard::plan::FieldReader;

namespace {

FieldReader readerOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return FieldReader(document.object(), QStringLiteral("f.json"));
}

/// Takes every kind of field once.
void readAll(FieldReader &reader)
{
    reader.text(QStringLiteral("text"));
    reader.optionalText(QStringLiteral("note"));
    reader.flag(QStringLiteral("flag"));
    reader.number(QStringLiteral("number"), 10);
    reader.date(QStringLiteral("date"));
    reader.texts(QStringLiteral("texts"));
    reader.dates(QStringLiteral("dates"));
    QList<FieldReader> inner = reader.objects(QStringLiteral("list"));
    for (FieldReader &each : inner) {
        FieldReader one = each.object(QStringLiteral("one"));
        one.number(QStringLiteral("number"), 10);
        one.finish();
        each.finish();
    }
    reader.finish();
}

QByteArray whole()
{
    return R"({"text": "a", "flag": true, "number": 10, "date": "2026-12-25", "texts": ["b"],
               "dates": ["2026-10-02"], "list": [{"one": {"number": 1}}, {"one": {"number": 2}}]})";
}

} // namespace

class FieldReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreRead();
    void theFirstMistakeIsToldWithItsPath_data();
    void theFirstMistakeIsToldWithItsPath();
};

void FieldReaderTest::fieldsAreRead()
{
    FieldReader reader = readerOf(whole());
    QVERIFY(reader.has(QStringLiteral("text")));
    QVERIFY(!reader.has(QStringLiteral("note")));
    QCOMPARE(reader.text(QStringLiteral("text")), QStringLiteral("a"));
    QCOMPARE(reader.optionalText(QStringLiteral("note")), QString());
    QVERIFY(reader.flag(QStringLiteral("flag")));
    QCOMPARE(reader.number(QStringLiteral("number"), 10), 10);
    QCOMPARE(reader.date(QStringLiteral("date")), QDate(2026, 12, 25));
    QCOMPARE(reader.texts(QStringLiteral("texts")), QStringList{QStringLiteral("b")});
    QCOMPARE(reader.dates(QStringLiteral("dates")), QList<QDate>{QDate(2026, 10, 2)});
    QCOMPARE(reader.objects(QStringLiteral("list")).size(), 2);
    reader.finish();
    QVERIFY(!reader.error());
}

void FieldReaderTest::theFirstMistakeIsToldWithItsPath_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *from, const char *to, const char *where,
                        const char *problem) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(where)
                            << QString::fromLatin1(problem);
    };
    row("missing", R"("text": "a", )", "", "text", "missing");
    row("empty", R"("text": "a")", R"("text": "")", "text", "empty");
    row("not a text", R"("text": "a")", R"("text": 1)", "text", "a text is expected");
    row("empty note", R"("text": "a")", R"("text": "a", "note": "")", "note", "empty");
    row("not a flag", "true", R"("yes")", "flag", "true or false");
    row("too much", "10,", "11,", "number", "1 to 10");
    row("too little", "10,", "0,", "number", "1 to 10");
    row("not whole", "10,", "1.5,", "number", "1 to 10");
    row("no such day", "2026-12-25", "2026-13-25", "date", "a date");
    row("not a list", R"(["b"])", R"("b")", "texts", "a list");
    row("not a text in a list", R"(["b"])", R"(["b", 1])", "texts[1]", "a text");
    row("not a date in a list", R"("2026-10-02")", R"("today")", "dates[0]", "a date");
    row("not an object in a list", R"({"one": {"number": 2}})", "7", "list[1]", "an object");
    row("not an object", R"({"number": 2})", "7", "list[1].one", "an object");
    row("deep inside", R"("number": 2)", R"("number": 22)", "list[1].one.number", "1 to 10");
    row("unknown", R"("flag")", R"("flap": 1, "flag")", "flap", "nobody knows");
    row("unknown deep inside", R"("number": 2)", R"("number": 2, "x": 1)", "list[1].one.x", "nobody knows");
}

void FieldReaderTest::theFirstMistakeIsToldWithItsPath()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, where);
    QFETCH(QString, problem);
    QByteArray json = whole();
    QVERIFY(json.contains(from));
    FieldReader reader = readerOf(json.replace(from, to));
    readAll(reader);
    QVERIFY(reader.error());
    QCOMPARE(reader.error()->code, ErrorCode::FileMalformed);
    QCOMPARE(reader.error()->arguments.constFirst(), QStringLiteral("f.json"));
    QCOMPARE(reader.error()->where, where);
    QVERIFY2(operatorText(*reader.error()).contains(problem), qPrintable(operatorText(*reader.error())));
}

QTEST_GUILESS_MAIN(FieldReaderTest)
#include "tst_fieldreader.moc"
