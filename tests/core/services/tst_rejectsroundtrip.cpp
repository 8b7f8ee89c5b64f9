// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/importservice.h"
#include "tests/support/testprofile.h"
#include "tests/support/workbookfiles.h"

#include <QFile>
#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;

/// Rejected rows come back as a file that is corrected and imported again, and then mean what they would have
/// meant in the first place. E-07, F59.
class RejectsRoundTripTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_profile = std::make_unique<test::TestProfile>(); }
    void cleanup() { m_profile.reset(); }

    void aCorrectedRowHasEverythingThatItHad_data();
    void aCorrectedRowHasEverythingThatItHad();
    void theLineIsThatOfTheOriginalHoweverOften();
    void nothingInItIsComputedByASpreadsheet();
    void aFileWithoutHeadingsKeepsItsMeaning();
    void cellsBehindTheHeadingsKeepTheirNames();
    void aColumnCalledLineStaysOne();
    void mendedTextsComeBackMended();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_profile->directory.filePath(QLatin1String(name));
    }
    [[nodiscard]] QString file(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return isWritten ? file.fileName() : QString();
    }
    [[nodiscard]] static QByteArray content(const QString &fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Result<ImportSummary> import(const QString &fileName, const char *rejects,
                                               bool mendsTexts = false)
    {
        ImportRequest request;
        request.fileName = fileName;
        request.rejectsFile = path(rejects);
        request.mendsTexts = mendsTexts;
        return await(ImportService(*m_profile->workspace).run(request, std::make_shared<JobControl>()));
    }
    /// What \a rejects holds with \a wrong replaced, imported.
    [[nodiscard]] Result<ImportSummary> importCorrected(const char *rejects, const QByteArray &wrong,
                                                        const QByteArray &right)
    {
        return import(file("corrected.csv", content(path(rejects)).replace(wrong, right)), "again.csv");
    }
    [[nodiscard]] QList<Lead> leads() const
    {
        const LeadService service(*m_profile->workspace);
        return await(service.leads(await(service.ids({}, {})).value_or({}))).value_or({});
    }

    std::unique_ptr<test::TestProfile> m_profile;
};

void RejectsRoundTripTest::aCorrectedRowHasEverythingThatItHad_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("line");
    QTest::newRow("CSV with semicolons") << QStringLiteral("csv") << QStringLiteral("5");
    QTest::newRow("CSV in UTF-16") << QStringLiteral("utf16") << QStringLiteral("5");
    QTest::newRow("workbook") << QStringLiteral("xlsx") << QStringLiteral("4");
}

void RejectsRoundTripTest::aCorrectedRowHasEverythingThatItHad()
{
    QFETCH(const QString, form);
    QFETCH(const QString, line);
    const QList<QStringList> rows = {
        {QStringLiteral("Phone"), QStringLiteral("Name"), QStringLiteral("E-mail"), QStringLiteral("City"),
         QStringLiteral("Note")},
        {QStringLiteral("9810000001"), QStringLiteral("Asha"), {}, QStringLiteral("पुणे"), {}},
        {QStringLiteral("9810000002"), QStringLiteral("Ravi"), {}, {}, QStringLiteral("two\nlines")},
        {QStringLiteral("98100"), QStringLiteral("आशा"), QStringLiteral("a@example.net"),
         QStringLiteral("Málaga; Spain"), QStringLiteral("says \"no,\nnever\"")}};
    QString source = path("leads.xlsx");
    if (form == QLatin1String("xlsx")) {
        QVERIFY(test::writeXlsx(source, {{QStringLiteral("Leads"), test::xlsxRows(rows)}}));
    } else {
        const QString text = QStringLiteral("Phone;Name;E-mail;City;Note\n9810000001;Asha;;पुणे;\n"
                                            "9810000002;Ravi;;;\"two\nlines\"\n98100;आशा;a@example.net;"
                                            "\"Málaga; Spain\";\"says \"\"no,\nnever\"\"\"\n");
        const QString marked = QChar(QChar::ByteOrderMark) + text;
        const QByteArray utf16(reinterpret_cast<const char *>(marked.utf16()),
                               marked.size() * static_cast<qsizetype>(sizeof(char16_t)));
        source = file("leads.csv", form == QLatin1String("utf16") ? utf16 : text.toUtf8());
    }
    const Result<ImportSummary> first = import(source, "rejects.csv");
    QVERIFY(first);
    QCOMPARE(first->rejected, 1);
    const QByteArray written = content(path("rejects.csv"));
    QVERIFY2(written.contains(QByteArray(',' + line.toUtf8() + ',')), written.constData());

    const Result<ImportSummary> second = importCorrected("rejects.csv", "98100", "9810000003");
    QVERIFY(second);
    QCOMPARE(second->imported, 1);
    const Lead lead = leads().constLast();
    QCOMPARE(lead.number.e164(), QStringLiteral("+919810000003"));
    QCOMPARE(lead.name, QStringLiteral("आशा"));
    QCOMPARE(lead.email, QStringLiteral("a@example.net"));
    QCOMPARE(lead.attributes,
             (LeadAttributes{{QStringLiteral("City"), QStringLiteral("Málaga; Spain")},
                             {QStringLiteral("Note"), QStringLiteral("says \"no,\nnever\"")}}));
}

void RejectsRoundTripTest::theLineIsThatOfTheOriginalHoweverOften()
{
    QVERIFY(import(file("leads.csv", "number,name\n9810000001,Asha\n1,Ravi\n9810000002,Mina\n2,Tara\n"),
                   "first.csv"));
    const QByteArray first = content(path("first.csv"));
    QVERIFY2(first.contains("1,Ravi,3,") && first.contains("2,Tara,5,"), first.constData());
    // Only one row is corrected, and one is added that never had a line.
    QByteArray corrected = content(path("first.csv"));
    corrected.replace("1,Ravi", "9810000003,Ravi").append("3,Uma\r\n");
    const Result<ImportSummary> again = import(file("corrected.csv", corrected), "second.csv");
    QVERIFY(again);
    QCOMPARE(again->imported, 1);
    const QByteArray second = content(path("second.csv"));
    QVERIFY2(second.contains("2,Tara,5,") && second.contains("3,Uma,4,"), second.constData());
    QCOMPARE(second.count("line,reason"), 1);
}

void RejectsRoundTripTest::nothingInItIsComputedByASpreadsheet()
{
    // The first two mean the same, for the guard of an exported file is taken off.
    QVERIFY(import(file("leads.csv", "number,a,b,c,+d\n1,=1+1,'=1+1,''=1+1,-5\n"), "rejects.csv"));
    const QByteArray written = content(path("rejects.csv"));
    QVERIFY2(written.contains("1,'=1+1,'=1+1,''=1+1,-5,"), written.constData());
    QVERIFY2(written.contains(",'+d,line,reason"), written.constData());
    QVERIFY(importCorrected("rejects.csv", "\r\n1,", "\r\n9810000001,"));
    const LeadAttributes expected = {{QStringLiteral("+d"), QStringLiteral("-5")}, // kept by name
                                     {QStringLiteral("a"), QStringLiteral("=1+1")},
                                     {QStringLiteral("b"), QStringLiteral("=1+1")},
                                     {QStringLiteral("c"), QStringLiteral("'=1+1")}};
    QCOMPARE(leads().constFirst().attributes, expected);
}

void RejectsRoundTripTest::aFileWithoutHeadingsKeepsItsMeaning()
{
    QVERIFY(
        import(file("leads.csv", "9810000001,Asha,a@example.net,1200 Rs\n"
                                 "9810000002,Ravi,r@example.net,1300 Rs\n98100,Mina,m@example.net,7 Rs\n"),
               "rejects.csv"));
    QVERIFY(importCorrected("rejects.csv", "98100", "9810000003"));
    const Lead lead = leads().constLast();
    QCOMPARE(lead.name, QStringLiteral("Mina"));
    QCOMPARE(lead.email, QStringLiteral("m@example.net"));
    QCOMPARE(lead.attributes, (LeadAttributes{{QStringLiteral("Column 4"), QStringLiteral("7 Rs")}}));
}

void RejectsRoundTripTest::cellsBehindTheHeadingsKeepTheirNames()
{
    QVERIFY(
        import(file("leads.csv", "number,name\n9810000001,Asha,Pune\n98100,Ravi,Goa,late\n"), "rejects.csv"));
    QVERIFY(importCorrected("rejects.csv", "98100", "9810000002"));
    QCOMPARE(leads().constFirst().attributes,
             (LeadAttributes{{QStringLiteral("Column 3"), QStringLiteral("Pune")}}));
    QCOMPARE(leads().constLast().attributes,
             (LeadAttributes{{QStringLiteral("Column 3"), QStringLiteral("Goa")},
                             {QStringLiteral("Column 4"), QStringLiteral("late")}}));
}

void RejectsRoundTripTest::aColumnCalledLineStaysOne()
{
    QVERIFY(import(file("leads.csv", "number,line\n98100,Blue Line\n"), "rejects.csv"));
    QVERIFY(importCorrected("rejects.csv", "98100", "9810000002"));
    QCOMPARE(leads().constFirst().attributes,
             (LeadAttributes{{QStringLiteral("line"), QStringLiteral("Blue Line")}}));
}

void RejectsRoundTripTest::mendedTextsComeBackMended()
{
    const QString source = file("leads.csv", "number,name\n98100,MuÃ±oz\n");
    QVERIFY(import(source, "raw.csv"));
    QVERIFY(content(path("raw.csv")).contains("MuÃ±oz"));
    QVERIFY(import(source, "rejects.csv", true));
    QVERIFY(importCorrected("rejects.csv", "98100", "9810000002"));
    QCOMPARE(leads().constFirst().name, QStringLiteral("Muñoz"));
}

QTEST_GUILESS_MAIN(RejectsRoundTripTest)
#include "tst_rejectsroundtrip.moc"
