// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/auditdialog.h"

#include "core/services/auditnote.h"
#include "core/store/ledger.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/settings/auditmodel.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace callboard::ui {

using test::await;

class AuditDialogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace);
        m_prompter = std::make_unique<test::ScriptedPrompter>();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_prompter.reset();
        m_profile.reset();
    }

    void rowsAreListedNewestFirstAndReadByPages() // S2-061
    {
        QVERIFY(decide(450));
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 200);
        QCOMPARE(cell(0, AuditModel::Number), QStringLiteral("450"));
        QCOMPARE(cell(0, AuditModel::Act), QStringLiteral("Campaign paused"));
        QCOMPARE(cell(0, AuditModel::Object), QStringLiteral("Campaign 3"));
        QCOMPARE(cell(0, AuditModel::Details), QStringLiteral("lunch"));
        QVERIFY(!cell(0, AuditModel::Who).isEmpty());
        while (table()->model()->canFetchMore({})) {
            const int before = table()->model()->rowCount();
            table()->model()->fetchMore({});
            QTRY_VERIFY(table()->model()->rowCount() > before);
        }
        QCOMPARE(table()->model()->rowCount(), 450);
        QCOMPARE(cell(449, AuditModel::Number), QStringLiteral("1"));
    }

    void timesAreNotCutOff()
    {
        QVERIFY(decide(1));
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        const QString when = cell(0, AuditModel::When);
        QVERIFY2(table()->columnWidth(AuditModel::When) > table()->fontMetrics().horizontalAdvance(when),
                 qPrintable(when));
        // What does not fit is told by the tip.
        const QModelIndex who = table()->model()->index(0, AuditModel::Who);
        QVERIFY(who.data(Qt::ToolTipRole).toString().contains(who.data().toString().toHtmlEscaped()));
    }

    void onlyWhatWasDoneToOneThingIsShown()
    {
        QVERIFY(decide(9));
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 9);
        auto *kind = part<QComboBox>("auditKind");
        kind->setCurrentIndex(kind->findData(QStringLiteral("campaign")));
        QTRY_COMPARE(table()->model()->rowCount(), 9);
        QTest::keyClicks(part<QLineEdit>("auditObject"), QStringLiteral("2"));
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        kind->setCurrentIndex(kind->findData(QStringLiteral("lead")));
        QTRY_COMPARE(table()->model()->rowCount(), 0);
    }

    void verifySaysWhatItFound() // E-09
    {
        QVERIFY(decide(9));
        open();
        verify();
        QTRY_VERIFY(said().startsWith(QStringLiteral("9 row(s) stand as they were written.")));
        QVERIFY(await(m_profile->workspace->ledger().write([](store::Store &store) {
            return store.database->change(
                QStringLiteral("update audit_entry set details = '' where number = 4"));
        })));
        verify();
        QTRY_COMPARE(said(), QStringLiteral("Row 4 was changed after it was written."));
    }

    void whatIsShownIsExported()
    {
        QVERIFY(decide(9));
        open();
        const QString path = m_profile->directory.filePath(QStringLiteral("audit.csv"));
        m_prompter->files = {path};
        part<QPushButton>("exportAudit")->click();
        QTRY_VERIFY(said().startsWith(QStringLiteral("9 row(s) written to")));
        QVERIFY(QFile::exists(path));
    }

    void everyFieldHasItsName()
    {
        open();
        QVERIFY(test::unnamedFields(*m_dialog).isEmpty());
    }

private:
    [[nodiscard]] bool decide(int count)
    {
        QList<services::AuditNote> notes;
        for (int i = 1; i <= count; ++i)
            notes << services::AuditNote{AuditAct::CampaignPaused, CampaignId(i % 3 == 0 ? 3 : i % 3),
                                         QStringLiteral("lunch")};
        return await(m_profile->workspace->ledger().write(
                         [notes, now = m_profile->clock->now()](store::Store &store) {
                             return services::noteActs(store, now, notes);
                         }))
            .has_value();
    }
    void open()
    {
        m_dialog = std::make_unique<AuditDialog>(*m_profile->workspace, *m_prompter, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void verify()
    {
        QTRY_VERIFY(part<QPushButton>("verifyAudit")->isEnabled());
        part<QPushButton>("verifyAudit")->click();
        QTRY_VERIFY(part<QPushButton>("verifyAudit")->isEnabled());
    }
    template<typename Part>
    [[nodiscard]] Part *part(const char *name) const
    {
        return m_dialog->findChild<Part *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView *table() const { return part<QTableView>("auditTrail"); }
    [[nodiscard]] QString said() const { return part<QLabel>("auditSaid")->text(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<AuditDialog> m_dialog;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::AuditDialogTest)
#include "tst_auditdialog.moc"
