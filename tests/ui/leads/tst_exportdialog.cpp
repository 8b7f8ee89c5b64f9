// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/exportdialog.h"

#include "tests/support/accessiblenames.h"
#include "ui/leads/exportwords.h"
#include "ui/leads/leadcolumns.h"

#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

class ExportDialogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { delete m_dialog; }

    void theColumnsOfTheTableComeFirstAndAreTicked()
    {
        open();
        QCOMPARE(words().mid(0, 3),
                 QStringList({QStringLiteral("Name"), QStringLiteral("city"), QStringLiteral("Number")}));
        QCOMPARE(words().size(), allExportWords(attributes()).size());
        QVERIFY(words().contains(QStringLiteral("Summary of the latest call")));
        QSignalSpy chosen(m_dialog, &ExportDialog::chosen);
        button("exportSave")->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toStringList(), shown());
        QTRY_VERIFY(m_dialog.isNull());
    }

    void theReturnKeySaves()
    {
        open();
        QSignalSpy chosen(m_dialog, &ExportDialog::chosen);
        QTest::keyClick(m_dialog->findChild<QListWidget *>(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void oneIsAddedByTheSpaceBar()
    {
        open();
        auto *list = m_dialog->findChild<QListWidget *>();
        const int row = static_cast<int>(words().indexOf(QStringLiteral("Summary of the latest call")));
        list->setCurrentRow(row);
        QTest::keyClick(list, Qt::Key_Space);
        QSignalSpy chosen(m_dialog, &ExportDialog::chosen);
        button("exportSave")->click();
        QCOMPARE(chosen.constFirst().constFirst().toStringList(),
                 shown() + QStringList(QStringLiteral("summary")));
    }

    void allAreChosenAtOnceAndTakenBack()
    {
        open();
        button("exportEverything")->click();
        QCOMPARE(ticked(), words().size());
        button("exportAsShown")->click();
        QCOMPARE(ticked(), shown().size());
    }

    void withoutAColumnNothingIsSaved()
    {
        open();
        auto *list = m_dialog->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(Qt::Unchecked);
        QVERIFY(!button("exportSave")->isEnabled());
        list->item(0)->setCheckState(Qt::Checked);
        QVERIFY(button("exportSave")->isEnabled());
    }

    void everyFieldHasAName()
    {
        open();
        QCOMPARE(test::unnamedFields(*m_dialog), QStringList());
    }

    void everyColumnOfTheTableHasAWordOrNone()
    {
        const QStringList all = allExportWords(attributes());
        for (int column = 0; column < FixedLeadColumns + 1; ++column) {
            const QString word = exportWord(column, attributes());
            QVERIFY2(word.isEmpty() || all.contains(word), qPrintable(word));
            QVERIFY(word.isEmpty() || exportTitle(word) == columnTitle(column, attributes()));
        }
        for (const QString &word : all)
            QVERIFY2(!exportTitle(word).isEmpty(), qPrintable(word));
    }

private:
    static QStringList attributes() { return {QStringLiteral("city")}; }
    static QStringList shown()
    {
        return {QStringLiteral("name"), QStringLiteral("attribute:city"), QStringLiteral("number")};
    }

    void open()
    {
        m_dialog = new ExportDialog(12, shown(), allExportWords(attributes()), nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }

    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }

    [[nodiscard]] QStringList words() const
    {
        const auto *list = m_dialog->findChild<QListWidget *>();
        QStringList texts;
        for (int row = 0; row < list->count(); ++row)
            texts.append(list->item(row)->text());
        return texts;
    }

    [[nodiscard]] int ticked() const
    {
        const auto *list = m_dialog->findChild<QListWidget *>();
        int count = 0;
        for (int row = 0; row < list->count(); ++row)
            count += list->item(row)->checkState() == Qt::Checked ? 1 : 0;
        return count;
    }

    QPointer<ExportDialog> m_dialog;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::ExportDialogTest)
#include "tst_exportdialog.moc"
