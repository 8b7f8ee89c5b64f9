// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnguess.h"
#include "core/intake/leadcsv.h"

#include <QTest>

using namespace callboard;
using namespace callboard::intake;

class ColumnGuessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHeadersFromData_data();
    void tellsHeadersFromData();
    void mapsByHeadings_data();
    void mapsByHeadings();
    void findsTheNumbersByTheirValues();
    void mapsAFileWithoutHeader();
    void ignoresTheColumnsOfARejectsFile();
    void ignoresWhatAnExportTellsOfCalls();
};

namespace {

QStringList cells(const char *text)
{
    return QString::fromUtf8(text).split(u',');
}

NumberNormaliser india()
{
    return *NumberNormaliser::forRegion(QStringLiteral("IN"));
}

QString fieldsOf(const ColumnMapping &mapping)
{
    QStringList words;
    for (qsizetype column = 0; column < mapping.size(); ++column)
        words.append(toWord(mapping.field(column)));
    return words.join(u',');
}

} // namespace

void ColumnGuessTest::tellsHeadersFromData_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<bool>("isHeader");
    QTest::newRow("header") << QStringLiteral("number,name") << true;
    QTest::newRow("unknown headings") << QStringLiteral("Handy,Vorname") << true;
    QTest::newRow("number") << QStringLiteral("9876543210,Asha") << false;
    QTest::newRow("international") << QStringLiteral("Asha,+91 98765 43210") << false;
    QTest::newRow("mail") << QStringLiteral("Asha,p@example.com") << false;
    QTest::newRow("uuid") << QStringLiteral("0b7f3d58-3f0a-4a52-9d2f-0d6c3b0b7a11,Asha") << false;
    QTest::newRow("year") << QStringLiteral("Name,2024") << true;
    QTest::newRow("known heading wins") << QStringLiteral("phone,9876543210") << true;
}

void ColumnGuessTest::tellsHeadersFromData()
{
    QFETCH(const QString, row);
    QTEST(isHeaderRow(row.split(u','), india()), "isHeader");
}

void ColumnGuessTest::mapsByHeadings_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *header, const char *fields) {
        QTest::newRow(header) << QString::fromUtf8(header) << QString::fromLatin1(fields);
    };
    // S0-016, then in any order
    row("lead_uuid,number,whatsapp_number,name,email,partner,call_status",
        "lead_uuid,number,whatsapp_number,name,email,partner,call_status");
    row("Status,E-Mail,Customer Name,Contact Phone", "call_status,email,name,number");
    row("phone,city,Full Name", "number,attribute,name");
    row("phone,number", "attribute,number");
    row("mobile,phone_number,telephone", "attribute,number,attribute");
    row("WhatsApp,Phone,Source,Company", "whatsapp_number,number,partner,attribute");
    row("नाम,मोबाइल नंबर,शहर", "name,number,attribute");
}

void ColumnGuessTest::mapsByHeadings()
{
    QFETCH(const QString, header);
    QTEST(fieldsOf(guessMapping(header.split(u','), {}, india())), "fields");
}

void ColumnGuessTest::findsTheNumbersByTheirValues()
{
    const QList<QStringList> samples = {cells("1,Asha,98765 43210"), cells("2,Ravi,unknown"),
                                        cells("3,Sana,+919876543212")};
    QCOMPARE(fieldsOf(guessMapping(cells("sr,who,reach at"), samples, india())),
             QStringLiteral("attribute,attribute,number"));
    QCOMPARE(fieldsOf(guessMapping(cells("sr,who,phone"), {cells("9876543210,x,y")}, india())),
             QStringLiteral("attribute,attribute,number"));
}

void ColumnGuessTest::mapsAFileWithoutHeader()
{
    const QList<QStringList> samples = {
        cells(",Asha,9876543210,9876543210,p@example.com,pending"),
        cells("0b7f3d58-3f0a-4a52-9d2f-0d6c3b0b7a11,Ravi,9876543211,,,Pending,7"),
    };
    const ColumnMapping mapping = guessMapping({}, samples, india());
    QCOMPARE(fieldsOf(mapping),
             QStringLiteral("lead_uuid,name,number,whatsapp_number,email,call_status,attribute"));
    QCOMPARE(mapping.heading(6), QStringLiteral("Column 7"));
}

void ColumnGuessTest::ignoresTheColumnsOfARejectsFile()
{
    QCOMPARE(fieldsOf(guessMapping(cells("number,city,line,reason"), {}, india())),
             QStringLiteral("number,attribute,ignore,ignore"));
    QCOMPARE(fieldsOf(guessMapping(cells("line,number,reason"), {}, india())),
             QStringLiteral("attribute,number,attribute"));
}

void ColumnGuessTest::ignoresWhatAnExportTellsOfCalls()
{
    const QString results = callResultColumns().join(u',');
    const QString ignored = QStringLiteral("ignore,ignore,ignore,ignore,ignore,ignore");
    const auto fields = [](const QString &header) {
        return fieldsOf(guessMapping(header.split(u','), {}, india()));
    };
    QCOMPARE(fields(QStringLiteral("number,city,") + results), QStringLiteral("number,attribute,") + ignored);
    // One that had to be corrected, and one whose leads have such a column themselves.
    QCOMPARE(fields(QStringLiteral("number,") + results + QStringLiteral(",line,reason")),
             QStringLiteral("number,") + ignored + QStringLiteral(",ignore,ignore"));
    QCOMPARE(fields(QStringLiteral("number,cost,") + results), QStringLiteral("number,attribute,") + ignored);
    // A column of that name alone is the lead's.
    QCOMPARE(fields(QStringLiteral("number,cost,summary")), QStringLiteral("number,attribute,attribute"));
}

QTEST_GUILESS_MAIN(ColumnGuessTest)
#include "tst_columnguess.moc"
