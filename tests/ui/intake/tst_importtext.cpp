// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/importtext.h"

#include <QTest>

namespace callboard::ui {

using services::OnDuplicate;

class ImportTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsThereAlreadyIsTakenOnlyWhenItIsToBeUpdated()
    {
        intake::ImportCounts counts;
        counts.fresh = 10;
        counts.knownToStore = 5;
        QCOMPARE(leadsTaken(counts, OnDuplicate::Skip), 10);
        QCOMPARE(leadsTaken(counts, OnDuplicate::Update), 15);
        QVERIFY(importVerb(counts, OnDuplicate::Skip) != importVerb(counts, OnDuplicate::Update));
    }

    void onlyWhatOccursIsTold()
    {
        intake::ImportCounts all;
        all.fresh = 3;
        QCOMPARE(countSentences(all, OnDuplicate::Skip).size(), 1);
        all.knownToStore = 4;
        all.repeatedInFile = 2;
        all.rejected = 1;
        QCOMPARE(countSentences(all, OnDuplicate::Skip).size(), 4);
    }

    void aColumnIsShownByItsFirstValueThatIsThere()
    {
        intake::PreviewRow first{1, {}, intake::RowProblem{}};
        first.cells = {QStringLiteral("+919876543210"), QString()};
        intake::PreviewRow second{2, {}, intake::RowProblem{}};
        second.cells = {QStringLiteral("+919876543211"), QStringLiteral("a@b.in"), QStringLiteral("Pune")};
        QCOMPARE(firstValues({}), QStringList());
        QCOMPARE(
            firstValues({first, second}),
            (QStringList{QStringLiteral("+919876543210"), QStringLiteral("a@b.in"), QStringLiteral("Pune")}));
    }

    void everyReasonIsToldWithItsCount()
    {
        intake::ImportCounts counts;
        counts.rejectedBy = {{intake::NumberRejection::TooShort, 1234}};
        counts.warnings = {{intake::RowWarning::EmailUnusable, 2}};
        const QStringList sentences = problemSentences(counts);
        QCOMPARE(sentences.size(), 2);
        QVERIFY(sentences.first().contains(intake::rejectionText(intake::NumberRejection::TooShort)));
        QVERIFY(sentences.first().contains(QLocale().toString(1234)));
    }

    void aStoppedImportKeptNothingAndSaysSo()
    {
        services::ImportSummary summary;
        summary.imported = 5;
        summary.cancelled = true;
        QCOMPARE(summarySentences(summary).size(), 1);
    }

    void theFormOfAFileIsNamed_data()
    {
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<QString>("word");
        QTest::newRow("comma") << ',' << QStringLiteral("commas");
        QTest::newRow("semicolon") << ';' << QStringLiteral("semicolons");
        QTest::newRow("tab") << '\t' << QStringLiteral("tabs");
        QTest::newRow("bar") << '|' << QStringLiteral("bars");
    }

    void theFormOfAFileIsNamed()
    {
        QFETCH(const char, delimiter);
        QFETCH(const QString, word);
        intake::ImportLayout layout;
        layout.encoding = intake::Encoding::Windows1252;
        layout.delimiter = delimiter;
        QVERIFY(layoutText(layout).contains(word));
        QVERIFY(layoutText(layout).contains(QLatin1String("Windows-1252")));
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::ImportTextTest)
#include "tst_importtext.moc"
