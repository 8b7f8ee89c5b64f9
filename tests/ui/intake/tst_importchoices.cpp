// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/importdialog.h"

#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/intake/mappingmodel.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace callboard::ui {

/// What may be chosen about a file before it is imported: mended texts, columns as last time. E-07.
class ImportChoicesTest final : public QObject
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

    void rightTextsAreNotSpokenOf()
    {
        look("number,name\n+919876543210,José “Pepe” SÃO\n+919876543211,आशा\n");
        QVERIFY(!mend()->isVisible());
    }

    void misreadTextsAreShownAndMendedWhenChosen()
    {
        look("number,name\n+919876543210,MuÃ±oz\n+919876543211,à¤†à¤¶à¤¾\n");
        QVERIFY(mend()->isVisible());
        QVERIFY(!mend()->isChecked());
        const QString examples = label("mendExamples");
        QVERIFY2(examples.contains(QStringLiteral("“MuÃ±oz” becomes “Muñoz” (line 2)")),
                 qPrintable(examples));
        QVERIFY(examples.contains(QStringLiteral("आशा")));
        QCOMPARE(mend()->accessibleDescription(), examples);

        mend()->setFocus();
        QTest::keyClick(mend(), Qt::Key_Space);
        QVERIFY(mend()->isChecked());
        QTRY_COMPARE(cell(0, 3), QStringLiteral("Muñoz"));
        // The examples stay to be read, and the way back is open.
        QCOMPARE(label("mendExamples"), examples);
        mend()->click();
        QTRY_COMPARE(cell(0, 3), QStringLiteral("MuÃ±oz"));
        mend()->click();
        QTRY_COMPARE(cell(0, 3), QStringLiteral("Muñoz"));
        import();
        QCOMPARE(names(), (QStringList{QStringLiteral("Muñoz"), QStringLiteral("आशा")}));
    }

    void whatIsNotChosenStaysAsItIs()
    {
        look("number,name\n+919876543210,MuÃ±oz\n");
        import();
        QCOMPARE(names(), QStringList{QStringLiteral("MuÃ±oz")});
    }

    void mendedHeadingsAreUnderstood()
    {
        look("number,à¤¨à¤¾à¤®\n+919876543210,à¤†à¤¶à¤¾\n");
        QCOMPARE(fate(1), intake::LeadField::Attribute);
        mend()->click();
        QTRY_COMPARE(fate(1), intake::LeadField::Name);
        import();
        QCOMPARE(names(), QStringList{QStringLiteral("आशा")});
    }

    void columnsAreTakenAsLastTime()
    {
        look("Phone,Other Phone,name\n+919876543210,+919876543211,Asha\n");
        QVERIFY(!hint()->isVisible());
        choose(1, intake::LeadField::Number);
        import();
        delete m_dialog;

        // Another order of the same headings.
        look("NAME,other phone,Phone\nRavi,+919876543212,+919876543213\n");
        QVERIFY(hint()->isVisible());
        QVERIFY(label("mappingHint").contains(QLatin1String("as last time")));
        QCOMPARE(fate(1), intake::LeadField::Number);
        QCOMPARE(fate(2), intake::LeadField::Attribute);
        other()->setFocus();
        QTest::keyClick(other(), Qt::Key_Space);
        QTRY_COMPARE(fate(2), intake::LeadField::Number);
        QTRY_VERIFY(!label("mappingHint").contains(QLatin1String("as last time")));
        other()->click();
        QTRY_COMPARE(fate(1), intake::LeadField::Number);
        import();
        QCOMPARE(numbers(), (QStringList{QStringLiteral("+919876543211"), QStringLiteral("+919876543212")}));
    }

    void theGuessedOnesAreTakenAgainOnceTheyWereChosen()
    {
        look("Phone,Other Phone\n+919876543210,+919876543211\n");
        choose(1, intake::LeadField::Number);
        import();
        delete m_dialog;
        look("Phone,Other Phone\n+919876543212,+919876543213\n");
        other()->click();
        QTRY_COMPARE(fate(0), intake::LeadField::Number);
        import();
        delete m_dialog;
        look("Phone,Other Phone\n+919876543214,+919876543215\n");
        QVERIFY(!hint()->isVisible());
        QCOMPARE(fate(0), intake::LeadField::Number);
    }

    void rejectedRowsAreReadAsTheirFileWas()
    {
        look("Phone,Other Phone\n+919876543210,98765\n+919876543210,+919876543211\n");
        choose(1, intake::LeadField::Number);
        import();
        const QString rejects = m_files->filePath(QStringLiteral("rejected.csv"));
        m_prompter->files = {rejects};
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(QStringLiteral("saveRejects")), Qt::LeftButton);
        delete m_dialog;
        QFile saved(rejects);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        look(saved.readAll().replace(",98765,", ",9876543212,"));
        QCOMPARE(fate(1), intake::LeadField::Number);
        QCOMPARE(fate(2), intake::LeadField::Ignore);
        import();
        QCOMPARE(numbers(), (QStringList{QStringLiteral("+919876543211"), QStringLiteral("+919876543212")}));
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
        m_dialog = new ImportDialog(*m_profile->workspace, *m_prompter, source, nullptr);
        m_dialog->open();
        QTRY_VERIFY(start()->isEnabled());
    }

    void import()
    {
        QSignalSpy imported(m_dialog, &ImportDialog::imported);
        QTRY_VERIFY(start()->isEnabled());
        QTest::mouseClick(start(), Qt::LeftButton);
        QTRY_COMPARE(imported.count(), 1);
    }

    void choose(int column, intake::LeadField field)
    {
        QAbstractItemModel *model = table("mapping");
        QVERIFY(model->setData(model->index(column, MappingModel::Fate), static_cast<int>(field)));
    }

    [[nodiscard]] QAbstractItemModel *table(const char *name) const
    {
        return m_dialog->findChild<QTableView *>(QLatin1String(name))->model();
    }
    [[nodiscard]] intake::LeadField fate(int column) const
    {
        const QAbstractItemModel *model = table("mapping");
        return static_cast<intake::LeadField>(
            model->data(model->index(column, MappingModel::Fate), Qt::EditRole).toInt());
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        const QAbstractItemModel *model = table("firstRows");
        return model->data(model->index(row, column)).toString();
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return m_dialog->findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] QPushButton *start() const
    {
        return m_dialog->findChild<QPushButton *>(QStringLiteral("startImport"));
    }
    [[nodiscard]] QPushButton *other() const
    {
        return m_dialog->findChild<QPushButton *>(QStringLiteral("otherMapping"));
    }
    [[nodiscard]] QLabel *hint() const
    {
        return m_dialog->findChild<QLabel *>(QStringLiteral("mappingHint"));
    }
    [[nodiscard]] QCheckBox *mend() const
    {
        return m_dialog->findChild<QCheckBox *>(QStringLiteral("mendTexts"));
    }
    [[nodiscard]] QList<Lead> leads() const
    {
        const services::LeadService service(*m_profile->workspace);
        return test::await(service.leads(test::await(service.ids({}, {})).value_or({}))).value_or({});
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const Lead &lead : leads())
            all.append(lead.name);
        return all;
    }
    [[nodiscard]] QStringList numbers() const
    {
        QStringList all;
        for (const Lead &lead : leads())
            all.append(lead.number.e164());
        return all;
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QPointer<ImportDialog> m_dialog;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::ImportChoicesTest)
#include "tst_importchoices.moc"
