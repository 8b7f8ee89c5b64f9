// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/reachdialog.h"

#include "core/services/rulepreset.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/orderdesk.h"

#include <QLabel>
#include <QTableWidget>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using callboard::test::await;

class ReachDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void poolsAreToldWithTheLeadsBehindThem();
    void aFilterThatNobodyMeetsSaysSo();
    void whatCannotBeAskedIsSaid();

private:
    void openFor(const StandingRule &rule)
    {
        m_dialog = std::make_unique<ReachDialog>(*m_desk.profile.workspace, rule, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->QDialog::show();
    }
    [[nodiscard]] QTableWidget *table(const char *name) const
    {
        return m_dialog->findChild<QTableWidget *>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char *label) const
    {
        return m_dialog->findChild<QLabel *>(QLatin1String(label))->text();
    }

    test::OrderDesk m_desk; // noon
    std::unique_ptr<ReachDialog> m_dialog;
};

void ReachDialogTest::poolsAreToldWithTheLeadsBehindThem() // S1-040
{
    QVERIFY(m_desk.addOrders(2, QStringLiteral("OFD")));
    QVERIFY(m_desk.addOrders(1, QStringLiteral("RTO")));
    const StandingRule rule = m_desk.start(services::rulePreset(StandingRuleKind::DailySessions));
    m_desk.goOnTo(QTime(13, 0));
    const QList<services::RuleReceipt> receipts = m_desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QVERIFY(m_desk.call(receipts.constFirst(), 1)); // one reached, one missed
    QVERIFY(m_desk.addOrders(3, QStringLiteral("Undelivered")));
    openFor(rule); // the next morning's session at ten
    QTRY_COMPARE(table("pools")->rowCount(), 3);
    QVERIFY(text("reachAnswer").contains(u'4'));
    QCOMPARE(table("pools")->item(0, 0)->text(), QStringLiteral("3"));
    QCOMPARE(table("pools")->item(0, 1)->text(), QStringLiteral("New"));
    QVERIFY(table("pools")->item(1, 1)->text().contains(QStringLiteral("13:00")));
    QVERIFY(table("pools")->item(2, 2)->text().contains(QStringLiteral("already successful")));
    QTRY_COMPARE(table("poolLeads")->rowCount(), 3);
    table("pools")->selectRow(2);
    QTRY_COMPARE(table("poolLeads")->rowCount(), 1);
    QVERIFY(text("whichLeads").startsWith(QStringLiteral("Reached")));
    QCOMPARE(test::unnamedFields(*m_dialog), QStringList());
}

void ReachDialogTest::aFilterThatNobodyMeetsSaysSo()
{
    StandingRule rule = m_desk.start(services::rulePreset(StandingRuleKind::Recurring));
    rule.filter = QStringLiteral("order_type=nobody");
    openFor(rule);
    QTRY_VERIFY(text("whichLeads").contains(QStringLiteral("No lead")));
    QCOMPARE(table("pools")->rowCount(), 0);
}

void ReachDialogTest::whatCannotBeAskedIsSaid()
{
    StandingRule rule = services::rulePreset(StandingRuleKind::Recurring);
    rule.campaign.account = AccountId(99);
    const QString asking = QStringLiteral("Looking…");
    openFor(rule);
    QCOMPARE(text("reachAnswer"), asking);
    QTRY_VERIFY(text("reachAnswer") != asking);
    QCOMPARE(table("pools")->rowCount(), 0);
}

QTEST_MAIN(ReachDialogTest)
#include "tst_reachdialog.moc"
