// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/contactmapping.h"

#include "core/services/contactreader.h"
#include "core/services/sheetlead.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::sync::hubspot::Property;

namespace {

QList<Property> portal()
{
    const auto property = [](const char *name, const char *type) {
        return Property{QString::fromLatin1(name), {}, QString::fromLatin1(type)};
    };
    return {property("phone", "string"),   property("firstname", "string"),
            property("email", "string"),   property("checked_on", "date"),
            property("called_on", "date"), property("called_at", "datetime"),
            property("city", "string"),    property("stage", "enumeration")};
}

ContactMapping mapped(const QStringList &rules)
{
    ContactMapping mapping;
    for (const QString &rule : rules) {
        if (!applyMappingRule(mapping, rule))
            return {};
    }
    return mapping;
}

ContactLine lineOf(const ContactMapping &mapping, const QMap<QString, QString> &properties)
{
    const auto normaliser = intake::NumberNormaliser::forRegion(QStringLiteral("IN"));
    return ContactReader(mapping, *normaliser).read({QStringLiteral("501"), properties, {}});
}

} // namespace

class ContactMappingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itComesBackAsItWentIn();
    void theUsualOneHasWhatTheAccountHas();
    void rulesChangeIt();
    void rulesThatAreNoneAreRefused_data();
    void rulesThatAreNoneAreRefused();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void everythingToReadIsAskedForOnce();
    void aContactIsReadAsARowIs();
    void namesAreJoined_data();
    void namesAreJoined();
    void whatCannotBeUsedIsNoChange();
    void onePropertyMayFeedTwoFields();
};

void ContactMappingTest::itComesBackAsItWentIn()
{
    const ContactMapping mapping =
        mapped({QStringLiteral("number=phone"), QStringLiteral("called_at=called_at"),
                QStringLiteral("attributes=city,stage")});
    QCOMPARE(mapping.properties.size(), 2);
    QCOMPARE(contactMappingFromText(toText(mapping)), mapping);
    QCOMPARE(contactMappingFromText(QString()), ContactMapping());
    QVERIFY(!isUnconfirmed(toText(mapping)));
    QVERIFY(isUnconfirmed(toUnconfirmedText(mapping)));
    QCOMPARE(contactMappingFromText(toUnconfirmedText(mapping)), mapping);
}

void ContactMappingTest::theUsualOneHasWhatTheAccountHas()
{
    const ContactMapping usual = usualMapping(portal());
    QCOMPARE(usual.property(ContactField::Number), QStringLiteral("phone"));
    QCOMPARE(usual.property(ContactField::Name), QStringLiteral("firstname"));
    QVERIFY(!usual.properties.contains(ContactField::Surname)); // which this account does not have
    QVERIFY(!usual.properties.contains(ContactField::CallStatus));
    QVERIFY(checkMapping(usual, portal()));
}

void ContactMappingTest::rulesChangeIt()
{
    ContactMapping mapping = mapped({QStringLiteral("number = phone"), QStringLiteral("name=firstname"),
                                     QStringLiteral("attributes=city, stage,city")});
    QCOMPARE(mapping.property(ContactField::Number), QStringLiteral("phone"));
    QCOMPARE(mapping.attributes, (QStringList{QStringLiteral("city"), QStringLiteral("stage")}));
    QVERIFY(applyMappingRule(mapping, QStringLiteral("name=")));
    QVERIFY(!mapping.properties.contains(ContactField::Name));
    QVERIFY(applyMappingRule(mapping, QStringLiteral("attributes=")));
    QVERIFY(mapping.attributes.isEmpty());
}

void ContactMappingTest::rulesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("no sign") << QStringLiteral("number");
    QTest::newRow("no field") << QStringLiteral("=phone");
    QTest::newRow("no such field") << QStringLiteral("shoe_size=phone");
    QTest::newRow("nothing") << QString();
}

void ContactMappingTest::rulesThatAreNoneAreRefused()
{
    QFETCH(const QString, rule);
    ContactMapping mapping;
    const Result<void> applied = applyMappingRule(mapping, rule);
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::InvalidArgument);
    QVERIFY(operatorText(applied.error()).contains(QLatin1String("last_checkup_date")));
    QCOMPARE(mapping, ContactMapping());
}

void ContactMappingTest::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("named");
    const QString number = QStringLiteral("number=phone");
    QTest::newRow("no number") << QStringList{QStringLiteral("name=firstname")} << QStringLiteral("number");
    QTest::newRow("unknown") << QStringList{number, QStringLiteral("name=nickname")}
                             << QStringLiteral("nickname");
    QTest::newRow("unknown attribute")
        << QStringList{number, QStringLiteral("attributes=colour")} << QStringLiteral("colour");
    QTest::newRow("no date") << QStringList{number, QStringLiteral("last_checkup_date=city")}
                             << QStringLiteral("city");
    QTest::newRow("no time") << QStringList{number, QStringLiteral("called_at=called_on")}
                             << QStringLiteral("called_on");
    QTest::newRow("a time") << QStringList{number, QStringLiteral("last_checkup_date=called_at")}
                            << QStringLiteral("called_at");
    QTest::newRow("no yes or no") << QStringList{number, QStringLiteral("do_not_call=city")}
                                  << QStringLiteral("city");
    QTest::newRow("no text") << QStringList{number, QStringLiteral("call_status=called_on")}
                             << QStringLiteral("called_on");
    QTest::newRow("read and written")
        << QStringList{number, QStringLiteral("call_status=city"), QStringLiteral("attributes=city")}
        << QStringLiteral("city");
}

void ContactMappingTest::whatDoesNotFitIsRefused()
{
    QFETCH(const QStringList, rules);
    QFETCH(const QString, named);
    const Result<void> checked = checkMapping(mapped(rules), portal());
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Refused);
    QVERIFY(operatorText(checked.error()).contains(named));
}

void ContactMappingTest::everythingToReadIsAskedForOnce()
{
    const ContactMapping mapping =
        mapped({QStringLiteral("number=phone"), QStringLiteral("whatsapp_number=phone"),
                QStringLiteral("call_status=stage"), QStringLiteral("attributes=city")});
    QCOMPARE(mapping.propertiesToRead(), (QStringList{QStringLiteral("phone"), QStringLiteral("city")}));
    QVERIFY(checkMapping(mapping, portal()));
}

void ContactMappingTest::aContactIsReadAsARowIs()
{
    const ContactMapping mapping =
        mapped({QStringLiteral("number=phone"), QStringLiteral("email=email"),
                QStringLiteral("last_checkup_date=checked_on"), QStringLiteral("do_not_call=stage"),
                QStringLiteral("attributes=city,last_checkup_date")});
    const ContactLine line = lineOf(mapping, {{QStringLiteral("phone"), QStringLiteral("098100 00001")},
                                              {QStringLiteral("checked_on"), QStringLiteral("1704067200000")},
                                              {QStringLiteral("last_checkup_date"), QStringLiteral("?")},
                                              {QStringLiteral("stage"), QStringLiteral("TRUE")},
                                              {QStringLiteral("city"), QStringLiteral("Pune")}});
    QVERIFY(line.draft);
    QCOMPARE(line.fields,
             (SheetFields{{QStringLiteral("number"), QStringLiteral("+919810000001")},
                          {QStringLiteral("email"), QString()},
                          {attributeField(QStringLiteral("last_checkup_date")), QStringLiteral("2024-01-01")},
                          {attributeField(QStringLiteral("city")), QStringLiteral("Pune")}}));
    QVERIFY(line.isMarked);
    QCOMPARE(line.draft->status, LeadStatus::DoNotCall);
}

void ContactMappingTest::namesAreJoined_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("name");
    QTest::newRow("both") << QStringLiteral("Asha ") << QStringLiteral("Rao") << QStringLiteral("Asha Rao");
    QTest::newRow("first") << QStringLiteral("Asha") << QString() << QStringLiteral("Asha");
    QTest::newRow("last") << QString() << QStringLiteral("Rao") << QStringLiteral("Rao");
    QTest::newRow("none") << QString() << QString() << QString();
}

void ContactMappingTest::namesAreJoined()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    const ContactMapping mapping = mapped({QStringLiteral("number=phone"), QStringLiteral("name=firstname"),
                                           QStringLiteral("surname=lastname")});
    const ContactLine line = lineOf(mapping, {{QStringLiteral("phone"), QStringLiteral("+919810000001")},
                                              {QStringLiteral("firstname"), first},
                                              {QStringLiteral("lastname"), last}});
    QTEST(line.fields.value(QStringLiteral("name")), "name");
}

void ContactMappingTest::whatCannotBeUsedIsNoChange()
{
    const ContactMapping mapping = mapped({QStringLiteral("number=phone"), QStringLiteral("email=email"),
                                           QStringLiteral("whatsapp_number=city")});
    const ContactLine line = lineOf(mapping, {{QStringLiteral("phone"), QStringLiteral("+919810000001")},
                                              {QStringLiteral("email"), QStringLiteral("nobody")},
                                              {QStringLiteral("city"), QStringLiteral("Pune")}});
    QCOMPARE(line.fields.keys(), QStringList(QStringLiteral("number")));
    const ContactLine unusable = lineOf(mapping, {{QStringLiteral("phone"), QStringLiteral("12")}});
    QVERIFY(!unusable.draft);
    QVERIFY(!unusable.rejection.isEmpty());
}

void ContactMappingTest::onePropertyMayFeedTwoFields()
{
    const ContactMapping mapping =
        mapped({QStringLiteral("number=phone"), QStringLiteral("whatsapp_number=phone")});
    const ContactLine line = lineOf(mapping, {{QStringLiteral("phone"), QStringLiteral("+919810000001")}});
    QCOMPARE(line.fields.value(QStringLiteral("whatsapp_number")), QStringLiteral("+919810000001"));
    QCOMPARE(line.fields.value(QStringLiteral("number")), QStringLiteral("+919810000001"));
}

QTEST_GUILESS_MAIN(ContactMappingTest)
#include "tst_contactmapping.moc"
