// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/donotcallpage.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/donotcall/addnumbersdialog.h"
#include "ui/donotcall/donotcallmodel.h"
#include "ui/donotcall/importregisterdialog.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class DoNotCallPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyListSaysWhatToDo();
    void whatIsAddedElsewhereAppears();
    void entriesAreFoundByNumberPrefixSourceAndNote_data();
    void entriesAreFoundByNumberPrefixSourceAndNote();
    void aSearchWithoutAResultSaysSo();
    void anEntryOfACampaignNamesIt();
    void whatIsRemovedCanBePutBack();
    void theLastRemovalIsUndoneByKeyboard();
    void anOldRegisterIsFlagged();
    void aWholeRegisterIsRemovedAfterItsCountIsTold();
    void theDialogsOpenByKeyboard();
    void everythingHasANameForTheScreenReader();

private:
    void add(const QString &lines, const DoNotCallEntry &model = {}) const;
    [[nodiscard]] QTableView *table() const
    {
        return m_page->findChild<QTableView *>(QStringLiteral("doNotCall"));
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->findChild<QAction *>(QLatin1String(name));
    }
    [[nodiscard]] QLabel *label(const char *name) const
    {
        return m_page->findChild<QLabel *>(QLatin1String(name));
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void search(const QString &word) const
    {
        m_page->findChild<QLineEdit *>(QStringLiteral("searchEntries"))->setText(word);
    }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<DoNotCallPage> m_page;
};

void DoNotCallPageTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_files = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_files->path());
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_page = std::make_unique<DoNotCallPage>(*m_profile->workspace, *m_prompter, nullptr);
    m_page->show();
}

void DoNotCallPageTest::cleanup()
{
    m_page.reset();
    m_prompter.reset();
    m_profile.reset();
}

void DoNotCallPageTest::add(const QString &lines, const DoNotCallEntry &model) const
{
    services::DoNotCallService lists(*m_profile->workspace);
    QVERIFY(test::await(lists.add(lines, model)).has_value());
}

void DoNotCallPageTest::anEmptyListSaysWhatToDo()
{
    const auto *empty = m_page->findChild<QWidget *>(QStringLiteral("emptyState"));
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(m_page->findChild<AddNumbersDialog *>() != nullptr);
    QVERIFY(!action("removeEntries")->isEnabled());
    QVERIFY(!action("undoRemoval")->isEnabled());
}

void DoNotCallPageTest::whatIsAddedElsewhereAppears()
{
    add(QStringLiteral("+919876543210"));
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, DoNotCallModel::Number), QStringLiteral("+919876543210"));
    QTRY_VERIFY(label("entryCount")->text().startsWith(QLatin1Char('1')));
    add(QStringLiteral("+91140*"));
    QTRY_COMPARE(rows(), 2);
    QTRY_VERIFY(label("entryCount")->text().startsWith(QLatin1Char('2')));
    // A lead that is marked in the table.
    QVERIFY(test::setDoNotCall(*m_profile->workspace, m_profile->addLeads(1), true));
    QTRY_COMPARE(rows(), 3);
}

void DoNotCallPageTest::entriesAreFoundByNumberPrefixSourceAndNote_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("number");
    QTest::addRow("number") << QStringLiteral("+91 98765 43210") << QStringLiteral("+919876543210");
    QTest::addRow("prefix") << QStringLiteral("+91140*") << QStringLiteral("+91140*");
    QTest::addRow("note") << QStringLiteral("twice") << QStringLiteral("+919876543211");
    QTest::addRow("source") << QStringLiteral("e-mail") << QStringLiteral("+919876543212");
}

void DoNotCallPageTest::entriesAreFoundByNumberPrefixSourceAndNote()
{
    QFETCH(QString, word);
    QFETCH(QString, number);
    add(QStringLiteral("+919876543210\n+91140*"));
    DoNotCallEntry model;
    model.list = DoNotCallList::OptOut;
    model.note = QStringLiteral("Asked twice");
    add(QStringLiteral("+919876543211"), model);
    model.note.clear();
    model.source = QStringLiteral("E-mail");
    add(QStringLiteral("+919876543212"), model);
    QTRY_COMPARE(rows(), 4);
    search(word);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, DoNotCallModel::Number), number);
}

void DoNotCallPageTest::aSearchWithoutAResultSaysSo()
{
    add(QStringLiteral("+919876543210"));
    QTRY_COMPARE(rows(), 1);
    search(QStringLiteral("nobody"));
    QTRY_COMPARE(rows(), 0);
    const auto *empty = m_page->findChild<QWidget *>(QStringLiteral("emptyState"));
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->findChild<QPushButton *>()->isVisible());
}

void DoNotCallPageTest::anEntryOfACampaignNamesIt()
{
    DoNotCallEntry model;
    model.campaign = test::scheduleTomorrow(*m_profile, m_profile->addLeads(2));
    QVERIFY(model.campaign->isValid());
    add(QStringLiteral("+919876543210"), model);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, DoNotCallModel::CampaignName), QStringLiteral("Renewals"));
}

void DoNotCallPageTest::whatIsRemovedCanBePutBack()
{
    QSignalSpy removed(m_page.get(), &DoNotCallPage::removed);
    add(QStringLiteral("+919876543210\n+91140*"));
    QTRY_COMPARE(rows(), 2);
    table()->selectAll();
    QVERIFY(action("removeEntries")->text().contains(QLatin1Char('2')));
    action("removeEntries")->trigger();
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(m_prompter->questions.isEmpty());
    QTRY_COMPARE(rows(), 0);
    m_page->putBack(removed.first().at(1).value<QList<DoNotCallEntry>>());
    QTRY_COMPARE(rows(), 2);
    QVERIFY(!action("undoRemoval")->isEnabled());
    QVERIFY(m_prompter->errors.isEmpty());
}

void DoNotCallPageTest::theLastRemovalIsUndoneByKeyboard()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    add(QStringLiteral("+919876543210"));
    QTRY_COMPARE(rows(), 1);
    table()->setFocus();
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(action("undoRemoval")->isEnabled());
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 1);
}

// Features, row 80.
void DoNotCallPageTest::anOldRegisterIsFlagged()
{
    QFile file(m_files->filePath(QStringLiteral("ncpr.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("+919876543210\n") > 0);
    file.close();
    services::DoNotCallService lists(*m_profile->workspace);
    QVERIFY(test::await(lists.importRegister(file.fileName(), QStringLiteral("NCPR"), std::chrono::hours{672},
                                             std::make_shared<services::JobControl>()))
                .has_value());
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(label("registers")->isVisible());
    QVERIFY(label("registers")->text().contains(QStringLiteral("NCPR")));
    QVERIFY(label("oldRegisters")->isHidden());
    m_profile->clock->advance(std::chrono::hours{672});
    add(QStringLiteral("+919876543211"));
    QTRY_VERIFY(label("oldRegisters")->isVisible());
    QVERIFY(label("oldRegisters")->text().contains(QStringLiteral("too old since")));
    QVERIFY(label("registers")->isHidden());
    QTRY_COMPARE(rows(), 2);
    QVERIFY(cell(1, DoNotCallModel::Expires).startsWith(QStringLiteral("Too old since")));
}

void DoNotCallPageTest::aWholeRegisterIsRemovedAfterItsCountIsTold()
{
    QTRY_VERIFY(label("entryCount")->text().startsWith(QLatin1Char('0')));
    QVERIFY(!action("removeRegisterAction")->isEnabled());
    DoNotCallEntry listed;
    listed.list = DoNotCallList::Register;
    listed.source = QStringLiteral("NCPR");
    add(QStringLiteral("+919876543210\n+919876543211"), listed);
    listed.source = QStringLiteral("TPS");
    add(QStringLiteral("+919876543210"), listed);
    QTRY_COMPARE(rows(), 3);
    QTRY_VERIFY(action("removeRegisterAction")->isEnabled());
    QSignalSpy reported(m_page.get(), &DoNotCallPage::reported);
    action("removeRegisterAction")->trigger();
    auto *dialog = m_page->findChild<QDialog *>(QStringLiteral("removeRegisterDialog"));
    QVERIFY(dialog != nullptr);
    auto *names = dialog->findChild<QComboBox *>(QStringLiteral("registerToRemove"));
    names->setCurrentText(QStringLiteral("NCPR"));
    const QString what = dialog->findChild<QLabel *>(QStringLiteral("whatIsRemoved"))->text();
    QVERIFY2(what.contains(QStringLiteral("“NCPR” with its 2 ")), qPrintable(what));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("removeRegister"))->isDefault());
    dialog->findChild<QPushButton *>(QStringLiteral("removeRegister"))->click();
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, DoNotCallModel::Source), QStringLiteral("TPS"));
    QTRY_COMPARE(reported.size(), 1);
    QVERIFY(reported.constFirst().constFirst().toString().contains(QLatin1String("NCPR")));
}

void DoNotCallPageTest::theDialogsOpenByKeyboard()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_page->focusWidget()->objectName(), QStringLiteral("searchEntries"));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_N, Qt::ControlModifier);
    auto *add = m_page->findChild<AddNumbersDialog *>();
    QVERIFY(add != nullptr);
    add->close();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_page->findChild<ImportRegisterDialog *>() != nullptr);
}

void DoNotCallPageTest::everythingHasANameForTheScreenReader()
{
    add(QStringLiteral("+919876543210"));
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(test::unnamedFields(*m_page), QStringList());
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(table());
    QVERIFY(seen != nullptr && seen->tableInterface() != nullptr);
    QCOMPARE(seen->tableInterface()->rowCount(), 1);
    QCOMPARE(seen->tableInterface()->cellAt(0, DoNotCallModel::Number)->text(QAccessible::Name),
             QStringLiteral("+919876543210"));
    QCOMPARE(seen->tableInterface()->columnDescription(DoNotCallModel::List), QStringLiteral("List"));
}

QTEST_MAIN(DoNotCallPageTest)
#include "tst_donotcallpage.moc"
