// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/placeholders.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;

namespace {

Lead lead()
{
    const LeadAttributes attributes = {{QStringLiteral("Order ID"), QStringLiteral("A-17")},
                                       {QStringLiteral("city"), QStringLiteral("  ")},
                                       {QStringLiteral("trick"), QStringLiteral("{name}")}};
    return {LeadId(1),
            {},
            *PhoneNumber::fromE164(QStringLiteral("+919876543210")),
            std::nullopt,
            QStringLiteral("Asha"),
            QStringLiteral("asha@example.org"),
            QStringLiteral("North"),
            LeadStatus::Pending,
            {},
            {},
            attributes,
            {},
            {},
            {}};
}

} // namespace

class PlaceholdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNamesInEitherSpelling_data();
    void findsNamesInEitherSpelling();
    void fillsIn_data();
    void fillsIn();
    void whatTheLeadLacksIsUnresolvedOnce();
    void aValueIsNeverReadAgain();
};

void PlaceholdersTest::findsNamesInEitherSpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const char *text, const QStringList &names) {
        QTest::newRow(name) << QString::fromUtf8(text) << names;
    };
    const QString name = QStringLiteral("name");
    row("none", "Hello there", {});
    row("single", "Hello {name}!", {name});
    row("double", "Hello {{name}}!", {name});
    row("blanks", "{{ name }} { name }", {name});
    row("once each, as first written", "{Name} {name} {{NAME}}", {QStringLiteral("Name")});
    row("in order", "{city} {name}", {QStringLiteral("city"), name});
    row("blank within", "{Order ID}", {QStringLiteral("Order ID")});
    row("other scripts", "{नाम}", {QString::fromUtf8("नाम")});
    row("empty braces", "{} {{}} { }", {});
    row("unclosed", "{name and {{name", {});
    row("across lines", "{na\nme}", {});
    row("nested", "{a{name}b}", {name});
    row("triple", "{{{name}}}", {name});
    row("closing only", "name}} }", {});
    row("empty text", "", {});
    row("at the very end", "x{", {});
}

void PlaceholdersTest::findsNamesInEitherSpelling()
{
    QFETCH(QString, text);
    QTEST(placeholdersIn(text), "names");
}

void PlaceholdersTest::fillsIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    const auto row = [](const char *name, const char *text, const char *filled) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(filled);
    };
    row("no placeholder", "Hello {} there", "Hello {} there");
    row("both spellings", "{name} of {{partner}}.", "Asha of North.");
    row("any case", "{NAME} {{Partner}}", "Asha North");
    row("an attribute", "Order {order id}", "Order A-17");
    row("number and mail", "{number} {email}", "+919876543210 asha@example.org");
    row("triple", "{{{name}}}", "{Asha}");
    row("nothing", "", "");
}

void PlaceholdersTest::fillsIn()
{
    QFETCH(QString, text);
    const Filled filled = fillPlaceholders(text, lead());
    QTEST(filled.text, "filled");
    QCOMPARE(filled.unresolved, {});
}

void PlaceholdersTest::whatTheLeadLacksIsUnresolvedOnce() // ruling 28
{
    const QString text = QStringLiteral("{name} {{City}} {city} {whatsapp_number} {age}");
    const Filled filled = fillPlaceholders(text, lead());
    QCOMPARE(filled.text, QStringLiteral("Asha {{City}} {city} {whatsapp_number} {age}"));
    QCOMPARE(filled.unresolved,
             (QStringList{QStringLiteral("City"), QStringLiteral("whatsapp_number"), QStringLiteral("age")}));
}

void PlaceholdersTest::aValueIsNeverReadAgain()
{
    QCOMPARE(fillPlaceholders(QStringLiteral("<{trick}>"), lead()).text, QStringLiteral("<{name}>"));
}

QTEST_GUILESS_MAIN(PlaceholdersTest)
#include "tst_placeholders.moc"
