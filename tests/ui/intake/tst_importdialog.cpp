// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/importdialog.h"

#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "tests/support/workbookfiles.h"
#include "ui/intake/mappingmodel.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace callboard::ui {

class ImportDialogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace != nullptr);
        m_files = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_files->path());
        m_prompter = std::make_unique<test::ScriptedPrompter>();
    }

    void cleanup()
    {
        delete m_dialog;
        m_profile.reset();
    }

    void nothingIsWrittenBeforeItIsConfirmed()
    {
        look("number,name\n+919876543210,Asha\n12,Ravi\n");
        QTRY_VERIFY(button("startImport")->isEnabled());
        QVERIFY(label("importCounts").contains(QLatin1String("1 ")));
        QVERIFY(!label("importProblems").isEmpty());
        QCOMPARE(storedLeads(), 0);
    }

    void aConfirmedImportIsWrittenAndSummedUp()
    {
        look("number,name\n+919876543210,Asha\n12,Ravi\n");
        import();
        QCOMPARE(storedLeads(), 1);
        QVERIFY(label("importMessage").startsWith(QLatin1String("1 lead")));
        QVERIFY(label("importDetails").contains(QLatin1String("1 row")));
        QVERIFY(button("saveRejects")->isVisible());
        QVERIFY(button("undoImport")->isVisible());
        QVERIFY(!button("startImport")->isVisible());
    }

    void theRejectedRowsAreSaved()
    {
        look("number,name\n+919876543210,Asha\n12,Ravi\n");
        import();
        const QString name = m_files->filePath(QStringLiteral("rejected.csv"));
        QFile old(name);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.close();
        m_prompter->files = {name};
        QTest::mouseClick(button("saveRejects"), Qt::LeftButton);
        QFile saved(name);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray text = saved.readAll();
        QVERIFY(text.contains("Ravi"));
        QVERIFY(!text.contains("Asha"));
    }

    // E-07
    void anotherSheetIsLookedAtAnew()
    {
        const QList<QStringList> cover{{QStringLiteral("Admissions")}, {QStringLiteral("November")}};
        const QList<QStringList> leads{{QStringLiteral("name"), QStringLiteral("number")},
                                       {QStringLiteral("Asha"), QStringLiteral("9876543210")}};
        services::ImportRequest source;
        source.fileName = m_files->filePath(QStringLiteral("leads.xlsx"));
        QVERIFY(test::writeXlsx(source.fileName, {{QStringLiteral("Cover"), test::xlsxRows(cover)},
                                                  {QStringLiteral("Empty"), {}},
                                                  {QStringLiteral("Leads"), test::xlsxRows(leads)}}));
        show(source);
        auto *sheet = m_dialog->findChild<QComboBox *>(QStringLiteral("sheet"));
        QTRY_COMPARE(sheet->count(), 3);
        QTRY_VERIFY(label("importCounts").contains(QLatin1String("No column")));
        // An empty sheet is no end: another may be chosen.
        sheet->setCurrentText(QStringLiteral("Empty"));
        QTRY_VERIFY(label("importCounts").contains(QLatin1String("empty")));
        QVERIFY(!button("startImport")->isEnabled());
        sheet->setCurrentText(QStringLiteral("Leads"));
        import();
        QCOMPARE(storedLeads(), 1);
    }

    void whatStandsAboveTheHeadingsIsLeftOut()
    {
        look("Admissions 2026\n\nnumber,name\n9876543210,Asha\n");
        auto *firstRow = m_dialog->findChild<QSpinBox *>(QStringLiteral("firstRow"));
        QTRY_VERIFY(label("importCounts").contains(QLatin1String("No column")));
        QVERIFY(!m_dialog->findChild<QComboBox *>(QStringLiteral("sheet"))->isVisible());
        firstRow->setValue(3);
        import();
        QCOMPARE(storedLeads(), 1);
    }

    // I6: they are people's numbers; what a crash would leave lies beside the profile's other data.
    void rejectedRowsThatNobodySavedStayInTheProfile()
    {
        const QDir scratch(m_profile->directory.filePath(QStringLiteral("scratch")));
        look("number,name\n+919876543210,Asha\n12,Ravi\n");
        import();
        const QStringList folders = scratch.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 1);
        QVERIFY(QFile::exists(scratch.filePath(folders.constFirst() + QStringLiteral("/rejected.csv"))));
        QVERIFY(!(QFile::permissions(scratch.filePath(folders.constFirst())) &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));
        delete m_dialog;
        QVERIFY(scratch.isEmpty());
    }

    // A few lines in a window for a preview would look like something missing.
    void theSummaryIsNoLargerThanItNeedsToBe()
    {
        look("number,name\n+919876543210,Asha\n12,Ravi\n");
        const int before = height();
        import();
        QVERIFY2(height() < before / 2 + 50, qPrintable(QString::number(height())));
        QCoreApplication::processEvents();
        for (const QLabel *told : m_dialog->findChildren<QLabel *>()) {
            if (told->isVisible())
                QVERIFY2(told->height() >= told->heightForWidth(told->width()), qPrintable(told->text()));
        }
    }

    void anImportIsTakenBack()
    {
        look("number,name\n+919876543210,Asha\n");
        import();
        m_prompter->answers = {true};
        QTest::mouseClick(button("undoImport"), Qt::LeftButton);
        QTRY_COMPARE(storedLeads(), 0);
        QCOMPARE(m_prompter->questions.size(), 1);
    }

    void duplicatesAreSkippedUnlessTheyAreToBeUpdated()
    {
        look("number,name\n+919876543210,Asha\n");
        import();
        delete m_dialog;
        look("number,name\n+919876543210,Asha Rao\n");
        QTRY_VERIFY(label("importCounts").contains(QLatin1String("already")));
        QVERIFY(!button("startImport")->isEnabled());
        m_dialog->findChild<QRadioButton *>(QStringLiteral("updateDuplicates"))->click();
        QVERIFY(button("startImport")->isEnabled());
        import();
        QCOMPARE(storedLeads(), 1);
        LeadFilter renamed;
        renamed.search = QStringLiteral("Asha Rao");
        QCOMPARE(test::await(services::LeadService(*m_profile->workspace).count(renamed)).value_or(-1), 1);
    }

    void aFileWithoutANumberColumnAsksForOne()
    {
        look("who,where\nAsha,+919876543210\n");
        const auto *mapping = m_dialog->findChild<QTableView *>(QStringLiteral("mapping"));
        QTRY_COMPARE(mapping->model()->rowCount(), 2);
        mapping->model()->setData(mapping->model()->index(1, MappingModel::Fate),
                                  static_cast<int>(intake::LeadField::Number));
        QTRY_VERIFY(button("startImport")->isEnabled());
        import();
        QCOMPARE(storedLeads(), 1);
    }

    void aFileThatCannotBeUsedSaysWhyAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not a text") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8);
    }

    void aFileThatCannotBeUsedSaysWhyAndNothingElse()
    {
        QFETCH(const QByteArray, content);
        look(content);
        QTRY_VERIFY(!button("startImport")->isVisible());
        QVERIFY(!label("importMessage").isEmpty());
        QVERIFY(!button("undoImport")->isVisible());
        QCOMPARE(storedLeads(), 0);
    }

    void pastedRowsAreImported()
    {
        services::ImportRequest source;
        source.pasted = QByteArrayLiteral("number\tname\n+919876543210\tAsha\n");
        show(source);
        import();
        QCOMPARE(storedLeads(), 1);
    }

    // E-07: cells as spreadsheet programs copy them, without a header, one with a line break in it.
    void pastedCellsAreImported()
    {
        services::ImportRequest source;
        source.pasted = "Asha\t98765 43210\t\"12, M.G. Road\nPune\"\r\nRavi\t9876543211\tGoa\r\n";
        show(source);
        import();
        const services::LeadService leads(*m_profile->workspace);
        const QList<Lead> stored =
            test::await(leads.leads(test::await(leads.ids({}, {})).value_or({}))).value_or({});
        QCOMPARE(stored.size(), 2);
        QCOMPARE(stored.constFirst().number.e164(), QStringLiteral("+919876543210"));
        QCOMPARE(stored.constFirst().name, QStringLiteral("Asha"));
        QCOMPARE(stored.constFirst().attributes.constFirst().second, QStringLiteral("12, M.G. Road\nPune"));
    }

    // E-07
    void aDoubtfulNumberIsShownAsOne()
    {
        look("number,name\n9.876543210E+09,Asha\n9876543211,Ravi\n");
        QTRY_VERIFY(button("startImport")->isEnabled());
        const QAbstractItemModel *rows =
            m_dialog->findChild<QTableView *>(QStringLiteral("firstRows"))->model();
        QCOMPARE(rows->data(rows->index(0, 1)).toString(), QStringLiteral("+919876543210, to be checked"));
        QCOMPARE(rows->data(rows->index(1, 1)).toString(), QStringLiteral("+919876543211"));
        QVERIFY(label("importProblems").contains(QLatin1String("spreadsheet")));
        import();
        QVERIFY(label("importDetails").contains(QLatin1String("spreadsheet")));
        QVERIFY(!label("importDetails").contains(QLatin1String("could not be used")));
    }

    void closingWithoutImportingKeepsNothing()
    {
        look("number,name\n+919876543210,Asha\n");
        QTRY_VERIFY(button("startImport")->isEnabled());
        QTest::mouseClick(button("closeImport"), Qt::LeftButton);
        QTRY_VERIFY(m_dialog.isNull());
        QCOMPARE(storedLeads(), 0);
    }

private:
    void look(const QByteArray &content)
    {
        services::ImportRequest source;
        source.fileName = m_files->filePath(QStringLiteral("leads.csv"));
        QFile file(source.fileName);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        show(source);
    }

    void show(const services::ImportRequest &source)
    {
        m_dialog = new ImportDialog(*m_profile->workspace, *m_prompter, source, nullptr);
        m_dialog->open();
    }

    void import()
    {
        QSignalSpy imported(m_dialog, &ImportDialog::imported);
        QTRY_VERIFY(button("startImport")->isEnabled());
        QTest::mouseClick(button("startImport"), Qt::LeftButton);
        QTRY_COMPARE(imported.count(), 1);
    }

    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return m_dialog->findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] int height() const { return m_dialog->frameGeometry().height(); }
    [[nodiscard]] int storedLeads() const
    {
        return test::await(services::LeadService(*m_profile->workspace).count({})).value_or(-1);
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QPointer<ImportDialog> m_dialog;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::ImportDialogTest)
#include "tst_importdialog.moc"
