// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/runhistorydialog.h"

#include "core/services/rulepreset.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/orderdesk.h"

#include <QLabel>
#include <QTableWidget>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using callboard::test::await;

class RunHistoryDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsAreToldLatestFirst();
    void aRuleWithoutRunsSaysSo();
    void whatCannotBeReadIsSaid();

private:
    void openFor(const StandingRule &rule)
    {
        m_dialog = std::make_unique<RunHistoryDialog>(*m_desk.profile.workspace, rule, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->QDialog::show();
    }
    [[nodiscard]] QTableWidget *runs() const
    {
        return m_dialog->findChild<QTableWidget *>(QStringLiteral("runs"));
    }
    [[nodiscard]] QString cell(int row, int column) const { return runs()->item(row, column)->text(); }
    [[nodiscard]] QLabel *answer() const
    {
        return m_dialog->findChild<QLabel *>(QStringLiteral("historyAnswer"));
    }

    test::OrderDesk m_desk; // noon
    std::unique_ptr<RunHistoryDialog> m_dialog;
};

void RunHistoryDialogTest::runsAreToldLatestFirst()
{
    QVERIFY(m_desk.addOrders(2, QStringLiteral("OFD")));
    const StandingRule rule = m_desk.start(services::rulePreset(StandingRuleKind::DailySessions));
    m_desk.goOnTo(QTime(13, 0));
    QCOMPARE(m_desk.runDue().size(), 1);
    m_desk.goOnTo(QTime(14, 0));
    QVERIFY(await(m_desk.rules.runNow(rule.id)));
    openFor(rule);
    QTRY_COMPARE(runs()->rowCount(), 2);
    QVERIFY(cell(0, 0).contains(QStringLiteral("14:00")));
    QCOMPARE(cell(0, 1), QStringLiteral("by hand"));
    QCOMPARE(cell(0, 2), QStringLiteral("nobody to call")); // the first run still has them
    QVERIFY(cell(1, 0).contains(QStringLiteral("13:00")));
    QVERIFY(cell(1, 2).startsWith(u'2'));
    QVERIFY(!answer()->isVisible());
    QCOMPARE(test::unnamedFields(*m_dialog), QStringList());
}

void RunHistoryDialogTest::aRuleWithoutRunsSaysSo()
{
    openFor(m_desk.start(services::rulePreset(StandingRuleKind::Recurring)));
    QTRY_VERIFY(answer()->text().contains(QStringLiteral("not run")));
    QCOMPARE(runs()->rowCount(), 0);
}

void RunHistoryDialogTest::whatCannotBeReadIsSaid()
{
    const StandingRule rule = m_desk.start(services::rulePreset(StandingRuleKind::Recurring));
    QVERIFY(await(m_desk.profile.workspace->ledger().write([](store::Store &store) {
        return store.database->change(QStringLiteral("alter table standing_rule_run rename to elsewhere"));
    })));
    openFor(rule);
    const QString asking = QStringLiteral("Looking…");
    QTRY_VERIFY(answer()->text() != asking);
    QVERIFY(!answer()->text().isEmpty());
    QVERIFY(!answer()->text().contains(QStringLiteral("not run")));
}

QTEST_MAIN(RunHistoryDialogTest)
#include "tst_runhistorydialog.moc"
