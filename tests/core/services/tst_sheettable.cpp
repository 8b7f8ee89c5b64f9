// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheettable.h"

#include "core/services/sheetlead.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u',');
}

} // namespace

class SheetTableTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsAreFoundInAnyOrder_data();
    void columnsAreFoundInAnyOrder();
    void withoutItsColumnsItIsNoTable_data();
    void withoutItsColumnsItIsNoTable();
    void aRowIsUnderstood();
    void whatCannotBeUsedIsNoChange();
    void aMarkIsSeenInEveryRow_data();
    void aMarkIsSeenInEveryRow();
    void everyFieldHasATitle();
};

// S0-016
void SheetTableTest::columnsAreFoundInAnyOrder_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::newRow("in order") << words("lead_uuid,number,whatsapp_number,name,email,partner,call_status");
    QTest::newRow("backwards") << words("call_status,partner,email,name,whatsapp_number,number,lead_uuid");
    QTest::newRow("as people write") << words(
        "Call Status,x,Name,y,Lead UUID,Number,WhatsApp Number,Email,Partner");
}

void SheetTableTest::columnsAreFoundInAnyOrder()
{
    QFETCH(const QStringList, headings);
    const std::optional<SheetTable> table = SheetTable::understand(headings, QStringLiteral("IN"));
    QVERIFY(table);
    const auto at = [&](const char *word) {
        const QString key = intake::headingKey(QString::fromLatin1(word));
        for (int i = 0; i < headings.size(); ++i) {
            if (intake::headingKey(headings.at(i)) == key)
                return i;
        }
        return -1;
    };
    QCOMPARE(table->keyColumn(), at("lead_uuid"));
    for (const char *word : {"number", "whatsapp_number", "name", "email", "partner", "call_status"})
        QCOMPARE(table->columnOf(QString::fromLatin1(word)).value_or(-2), at(word));
    QCOMPARE(table->columnOf(attributeField(QStringLiteral("x"))).value_or(-1), at("x"));
    QVERIFY(!table->columnOf(ResultColumn::Outcome));
}

void SheetTableTest::withoutItsColumnsItIsNoTable_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no key") << words("number,name,call_status");
    QTest::newRow("no number") << words("lead_uuid,name,call_status");
    QTest::newRow("no status") << words("lead_uuid,number,name");
    QTest::newRow("two keys") << words("lead_uuid,number,lead_uuid,call_status");
    QTest::newRow("data, no headings") << words("1,+919810000001,Asha,pending");
}

void SheetTableTest::withoutItsColumnsItIsNoTable()
{
    QFETCH(const QStringList, headings);
    QVERIFY(!SheetTable::understand(headings, QStringLiteral("IN")));
}

void SheetTableTest::aRowIsUnderstood()
{
    const std::optional<SheetTable> table = SheetTable::understand(
        words("name,number,lead_uuid,call_status,city,call_summary"), QStringLiteral("IN"));
    QVERIFY(table);
    QCOMPARE(table->columnOf(ResultColumn::Summary), 5);
    const QString key = QStringLiteral("{0199A000-0000-4000-8000-000000000001}");
    const SheetLine line = table->read(
        7, {QStringLiteral(" Asha "), QStringLiteral("98100 00001"), key, QStringLiteral(" Missed")});
    QCOMPARE(line.row, 7);
    QCOMPARE(line.key, QStringLiteral("0199a000-0000-4000-8000-000000000001"));
    QCOMPARE(line.fields, (SheetFields{{QStringLiteral("name"), QStringLiteral("Asha")},
                                       {QStringLiteral("number"), QStringLiteral("+919810000001")},
                                       {QStringLiteral("call_status"), QStringLiteral("missed")},
                                       {QStringLiteral("attribute:city"), QString()}}));
    QVERIFY(
        table->read(8, {QString(), QStringLiteral("+919810000001"), QStringLiteral("row 8")}).isKeyUnusable);
    const SheetLine rejected = table->read(9, {QString(), QStringLiteral("12")});
    QVERIFY(!rejected.draft);
    QVERIFY(!rejected.rejection.isEmpty());
}

void SheetTableTest::whatCannotBeUsedIsNoChange()
{
    const std::optional<SheetTable> table = SheetTable::understand(
        words("lead_uuid,number,whatsapp_number,email,call_status"), QStringLiteral("IN"));
    QVERIFY(table);
    const SheetLine line = table->read(2, {QString(), QStringLiteral("9810000001"), QStringLiteral("none"),
                                           QStringLiteral("no address"), QStringLiteral("call back")});
    QVERIFY(line.draft);
    QVERIFY(!line.fields.contains(QStringLiteral("email")));
    QVERIFY(!line.fields.contains(QStringLiteral("whatsapp_number")));
    QCOMPARE(line.fields.value(QStringLiteral("call_status")), QStringLiteral("call back"));
}

void SheetTableTest::aMarkIsSeenInEveryRow_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<bool>("isMarked");
    const QString number = QStringLiteral("+919810000001");
    QTest::newRow("marked") << QStringList{QString(), number, QStringLiteral("do_not_call")} << true;
    QTest::newRow("as people write") << QStringList{QString(), number, QStringLiteral(" DO_NOT_CALL ")}
                                     << true;
    QTest::newRow("no number") << QStringList{QString(), QStringLiteral("12"), QStringLiteral("do_not_call")}
                               << true;
    QTest::newRow("no key") << QStringList{QStringLiteral("row 2"), number, QStringLiteral("do_not_call")}
                            << true;
    QTest::newRow("another status") << QStringList{QString(), number, QStringLiteral("missed")} << false;
    QTest::newRow("in another column")
        << QStringList{QString(), number, QString(), QStringLiteral("do_not_call")} << false;
    QTest::newRow("a short row") << QStringList{QString(), number} << false;
}

void SheetTableTest::aMarkIsSeenInEveryRow()
{
    QFETCH(const QStringList, cells);
    QFETCH(const bool, isMarked);
    const std::optional<SheetTable> table =
        SheetTable::understand(words("lead_uuid,number,call_status,notes"), QStringLiteral("IN"));
    QVERIFY(table);
    QCOMPARE(table->read(2, cells).isMarked, isMarked);
}

void SheetTableTest::everyFieldHasATitle()
{
    for (const char *word : {"number", "whatsapp_number", "name", "email", "partner", "call_status"}) {
        const QString title = fieldTitle(QString::fromLatin1(word));
        QVERIFY(!title.isEmpty() && title.at(0).isUpper());
    }
    QCOMPARE(fieldTitle(attributeField(QStringLiteral("city"))), QStringLiteral("city"));
}

QTEST_GUILESS_MAIN(SheetTableTest)
#include "tst_sheettable.moc"
