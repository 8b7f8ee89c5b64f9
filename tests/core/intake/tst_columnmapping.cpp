// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnmapping.h"

#include <QTest>

using namespace callboard;
using namespace callboard::intake;

class ColumnMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAttributesOfDifferentNames();
    void aMarkedHeadingIsTheAttributeOfThatName();
    void aFieldIsFedByOneColumnAtMost();
    void followsRules_data();
    void followsRules();
    void refusesRulesThatDoNotFit_data();
    void refusesRulesThatDoNotFit();
    void remembersItselfAsRules();
    void filesOfOneKindHaveOneFingerprint();
};

namespace {

ColumnMapping mappingOf(const char *headings)
{
    return ColumnMapping(QString::fromUtf8(headings).split(u','));
}

} // namespace

void ColumnMappingTest::beginsWithAttributesOfDifferentNames()
{
    const ColumnMapping mapping = mappingOf("city, City ,,city,");
    QCOMPARE(mapping.headings(),
             (QStringList{QStringLiteral("city"), QStringLiteral("City (2)"), QStringLiteral("Column 3"),
                          QStringLiteral("city (3)"), QStringLiteral("Column 5")}));
    QCOMPARE(mapping.field(1), LeadField::Attribute);
    QCOMPARE(mapping.attributeName(1), QStringLiteral("City (2)"));
    QVERIFY(!mapping.hasNumberColumn());
}

void ColumnMappingTest::aMarkedHeadingIsTheAttributeOfThatName()
{
    ColumnMapping mapping = mappingOf("email,attribute:email,attribute:city");
    QCOMPARE(mapping.attributeName(1), QStringLiteral("email"));
    QCOMPARE(mapping.attributeName(2), QStringLiteral("attribute:city")); // nothing needs the mark
    const ColumnMapping before = mapping;
    mapping.assign(1, LeadField::Ignore);
    QVERIFY(mapping.applyRules(before.rules()));
    QVERIFY(mapping == before);
}

void ColumnMappingTest::aFieldIsFedByOneColumnAtMost()
{
    ColumnMapping mapping = mappingOf("a,b,c");
    mapping.assign(0, LeadField::Number);
    mapping.assign(2, LeadField::Number);
    mapping.assign(1, LeadField::Ignore);
    QCOMPARE(mapping.columnOf(LeadField::Number), std::optional<qsizetype>(2));
    QCOMPARE(mapping.field(0), LeadField::Attribute);
    mapping.assign(0, LeadField::Ignore);
    QCOMPARE(mapping.field(1), LeadField::Ignore);
}

void ColumnMappingTest::followsRules_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("attribute");
    const auto row = [](const char *rule, int column, const char *word, const char *attribute) {
        QTest::newRow(rule) << QString::fromUtf8(rule) << column << QString::fromLatin1(word)
                            << QString::fromUtf8(attribute);
    };
    row("Handy Nr.=number", 0, "number", "Handy Nr.");
    row("handy_nr = NUMBER", 0, "number", "Handy Nr.");
    row("a=b=ignore", 1, "ignore", "a=b");
    row("***=name", 2, "name", "***");
    row("a=b=attribute:Town", 1, "attribute", "Town");
    row("a=b=attribute", 1, "attribute", "a=b");
}

void ColumnMappingTest::followsRules()
{
    QFETCH(const QString, rule);
    QFETCH(const int, column);
    ColumnMapping mapping = mappingOf("Handy Nr.,a=b,***");
    QVERIFY(mapping.applyRule(rule));
    QTEST(toWord(mapping.field(column)), "word");
    QTEST(mapping.attributeName(column), "attribute");
}

void ColumnMappingTest::refusesRulesThatDoNotFit_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("code");
    QTest::newRow("no equals") << QStringLiteral("number") << int(ErrorCode::InvalidArgument);
    QTest::newRow("no column") << QStringLiteral("=number") << int(ErrorCode::InvalidArgument);
    QTest::newRow("no such field") << QStringLiteral("a=fax") << int(ErrorCode::InvalidArgument);
    QTest::newRow("no such column") << QStringLiteral("z=number") << int(ErrorCode::NotFound);
    QTest::newRow("nothing but signs") << QStringLiteral("---=number") << int(ErrorCode::NotFound);
}

void ColumnMappingTest::refusesRulesThatDoNotFit()
{
    QFETCH(const QString, rule);
    ColumnMapping mapping = mappingOf("a,b,***");
    const ColumnMapping before = mapping;
    const Result<void> applied = mapping.applyRules({rule});
    QVERIFY(!applied);
    QTEST(int(applied.error().code), "code");
    QCOMPARE(mapping, before);
    if (rule == QLatin1String("a=fax")) {
        for (const LeadField field : allLeadFields())
            QVERIFY(applied.error().arguments.at(1).contains(toWord(field)));
    }
}

void ColumnMappingTest::remembersItselfAsRules()
{
    ColumnMapping mapping = mappingOf("a=b,Phone,x,y");
    mapping.assign(0, LeadField::Name);
    mapping.assign(1, LeadField::Number);
    mapping.assign(2, LeadField::Attribute, QStringLiteral("Town"));
    mapping.assign(3, LeadField::Ignore);
    ColumnMapping again = mappingOf("a=b,Phone,x,y");
    QVERIFY(again.applyRules(mapping.rules()));
    QCOMPARE(again, mapping);
}

void ColumnMappingTest::filesOfOneKindHaveOneFingerprint()
{
    const auto print = [](const char *headings) {
        return headerFingerprint(QString::fromUtf8(headings).split(u','));
    };
    QCOMPARE(print("Phone No.,name"), print("NAME,phone_no"));
    QVERIFY(print("phone,name") != print("phone,name,city"));
    QVERIFY(print("phonename") != print("phone,name"));
    QCOMPARE(print("phone,name,line,reason"), print("phone,name"));
    QVERIFY(print("phone,reason,line") != print("phone"));
}

QTEST_GUILESS_MAIN(ColumnMappingTest)
#include "tst_columnmapping.moc"
