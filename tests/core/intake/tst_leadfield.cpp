// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/leadfield.h"

#include <QTest>

using namespace callboard::intake;

Q_DECLARE_METATYPE(LeadField)

class LeadFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasItsWord();
    void theHeaderHasItsExactOrder();
    void headingsNameFields_data();
    void headingsNameFields();
    void ownNamesAreSurest();
    void otherHeadingsNameNothing();
};

void LeadFieldTest::everyFieldHasItsWord()
{
    for (const LeadField field : allLeadFields())
        QCOMPARE(leadFieldFromWord(toWord(field)), std::optional(field));
}

void LeadFieldTest::theHeaderHasItsExactOrder()
{
    // S0-016
    QCOMPARE(standardHeader().join(u','),
             QStringLiteral("lead_uuid,number,whatsapp_number,name,email,partner,call_status"));
}

void LeadFieldTest::headingsNameFields_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<LeadField>("field");
    const auto row = [](LeadField field, const QList<const char *> &headings) {
        for (const char *heading : headings)
            QTest::newRow(heading) << QString::fromUtf8(heading) << field;
    };
    row(LeadField::LeadUuid, {"lead_uuid", "Lead UUID", "LEAD-UUID"});
    row(LeadField::Number, {"number", "contact_phone", "phone", "phone_number", "contact_number",
                            "Mobile", "Mobile No.", "Phone No", " PHONE  NUMBER ", "\uFEFFnumber",
                            "phone-number", "Telephone", "मोबाइल नंबर", "फ़ोन", "फोन नंबर"});
    row(LeadField::WhatsAppNumber, {"whatsapp_number", "WhatsApp", "WhatsApp No.", "wa_number"});
    row(LeadField::Name, {"name", "Full Name", "customer", "customer_name", "नाम"});
    row(LeadField::Email, {"email", "E-Mail", "Email Address", "ईमेल"});
    row(LeadField::Partner, {"partner", "source", "Lead Source"});
    row(LeadField::CallStatus, {"call_status", "Status", "स्थिति"});
}

void LeadFieldTest::headingsNameFields()
{
    QFETCH(const QString, heading);
    const std::optional<HeadingMeaning> meaning = meaningOfHeading(heading);
    QVERIFY(meaning);
    QTEST(meaning->field, "field");
}

void LeadFieldTest::ownNamesAreSurest()
{
    for (const LeadField field : allLeadFields()) {
        if (takesOneColumn(field))
            QCOMPARE(meaningOfHeading(toWord(field)), std::optional(HeadingMeaning{field, 0}));
    }
}

void LeadFieldTest::otherHeadingsNameNothing()
{
    for (const QString &heading : {QStringLiteral("city"), QStringLiteral("order number"), QString(),
                                   QStringLiteral("+919876543210"), QStringLiteral("company")})
        QCOMPARE(meaningOfHeading(heading), std::nullopt);
}

QTEST_GUILESS_MAIN(LeadFieldTest)
#include "tst_leadfield.moc"
