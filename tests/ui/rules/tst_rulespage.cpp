// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/rulespage.h"

#include "core/services/campaignservice.h"
#include "core/services/rulepreset.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/orderdesk.h"
#include "tests/support/scriptedprompter.h"
#include "ui/rules/reachdialog.h"
#include "ui/rules/ruledialog.h"
#include "ui/rules/rulemodel.h"
#include "ui/rules/runhistorydialog.h"
#include "ui/rules/startquestion.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using callboard::test::await;

class RulesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyListSaysWhatToDo();
    void aListThatCannotBeReadIsNotCalledEmpty();
    void aRunThatHoursNoLongerHoldIsTold();
    void aRuleIsARowWithItsTimes();
    void startingIsAskedAboutAndStoppingIsNot();
    void beforeAStartWhatItComesToIsTold();
    void aNewRuleIsChosenOnceItIsMade();
    void theButtonsKeepTheirPlaceWhenARuleStarts();
    void aRunIsAskedAboutWithItsPools();
    void outsideItsHoursARunIsRefused();
    void whoeverFindsNobodySaysSo();
    void aRuleIsDeletedOnlyAfterAQuestion();
    void dialogsOpenByKeyboard();
    void everythingHasANameForTheScreenReader();

private:
    [[nodiscard]] QTableView *table() const
    {
        return m_page->findChild<QTableView *>(QStringLiteral("rules"));
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->findChild<QAction *>(QLatin1String(name));
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] qsizetype campaigns() const
    {
        return await(services::CampaignService(*m_desk->profile.workspace).overviews())
            .value_or(QList<services::CampaignOverview>())
            .size();
    }
    /// The rule of the order desk, stopped, as the chosen row.
    void addAndChoose(const QString &name = QStringLiteral("Order desk")) const;

    std::unique_ptr<test::OrderDesk> m_desk;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<RulesPage> m_page;
};

void RulesPageTest::init()
{
    m_desk = std::make_unique<test::OrderDesk>(); // noon
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_page = std::make_unique<RulesPage>(*m_desk->profile.workspace, *m_prompter, nullptr);
    m_page->show();
}

void RulesPageTest::cleanup()
{
    m_page.reset();
    m_prompter.reset();
    m_desk.reset();
}

void RulesPageTest::addAndChoose(const QString &name) const
{
    StandingRule rule = services::rulePreset(StandingRuleKind::DailySessions);
    rule.name = name;
    rule = m_desk->start(rule);
    QVERIFY(rule.id.isValid());
    QVERIFY(await(m_desk->rules.setState(rule.id, StandingRuleState::Stopped)));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    table()->selectRow(0);
    QTRY_COMPARE(cell(0, RuleModel::State), QStringLiteral("Stopped"));
}

void RulesPageTest::anEmptyListSaysWhatToDo()
{
    const auto *empty = m_page->findChild<QWidget *>(QStringLiteral("emptyState"));
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(m_page->findChildren<RuleDialog *>().size(), 1);
    for (const char *name :
         {"editRule", "startStopRule", "runRule", "dryRunRuleAction", "ruleHistory", "deleteRule"})
        QVERIFY2(!action(name)->isEnabled(), name);
}

void RulesPageTest::aListThatCannotBeReadIsNotCalledEmpty()
{
    QVERIFY(await(m_desk->profile.workspace->ledger().write([](store::Store &store) {
        return store.database->change(QStringLiteral("alter table standing_rule rename to elsewhere"));
    })));
    m_page = std::make_unique<RulesPage>(*m_desk->profile.workspace, *m_prompter, nullptr);
    m_page->show();
    const auto *said = m_page->findChild<QLabel *>(QStringLiteral("rulesSaid"));
    QTRY_VERIFY(said->isVisible());
    QVERIFY(!said->text().isEmpty());
    QVERIFY(!m_page->findChild<QWidget *>(QStringLiteral("emptyState"))->isVisible());
    QVERIFY(await(m_desk->profile.workspace->ledger().write([](store::Store &store) {
        return store.database->change(QStringLiteral("alter table elsewhere rename to standing_rule"));
    })));
    QVERIFY(m_desk->start(services::rulePreset(StandingRuleKind::Recurring)).id.isValid());
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(!said->isVisible());
}

void RulesPageTest::aRunThatHoursNoLongerHoldIsTold()
{
    RuleModel model(m_desk->profile.workspace->zone());
    services::RuleOverview overview;
    overview.rule = services::rulePreset(StandingRuleKind::Recurring);
    overview.trouble = QStringLiteral("A time lies outside the hours of the rule.");
    model.setRows({overview});
    const QModelIndex cell = model.index(0, RuleModel::NextRun);
    QCOMPARE(cell.data().toString(), overview.trouble);
    overview.nextRun = m_desk->profile.clock->now();
    model.setRows({overview});
    QVERIFY(cell.data().toString().contains(overview.trouble));
    QVERIFY(cell.data().toString().contains(QStringLiteral("12:00")));
    overview.trouble.clear();
    model.setRows({overview});
    QVERIFY(!cell.data().toString().contains(QStringLiteral("hours")));
}

void RulesPageTest::aRuleIsARowWithItsTimes() // S1-030
{
    addAndChoose();
    QCOMPARE(cell(0, RuleModel::Name), QStringLiteral("Order desk"));
    QVERIFY(cell(0, RuleModel::Times).startsWith(QStringLiteral("10:00, 11:00")));
    QVERIFY(cell(0, RuleModel::NextRun).isEmpty());
    QCOMPARE(cell(0, RuleModel::LastRun), QStringLiteral("never"));
    QVERIFY(!cell(0, RuleModel::Account).isEmpty());
    // Its sentences are there for who hovers, and for who listens.
    const QModelIndex name = table()->model()->index(0, RuleModel::Name);
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("OFD, Undelivered")));
    QCOMPARE(name.data(Qt::AccessibleDescriptionRole), name.data(Qt::ToolTipRole));
}

void RulesPageTest::startingIsAskedAboutAndStoppingIsNot() // S1-028, S1-029
{
    addAndChoose();
    QSignalSpy reported(m_page.get(), &RulesPage::reported);
    action("startStopRule")->trigger(); // no answer is a no
    QTRY_COMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.constFirst().details.contains(QStringLiteral("OFD")));
    QCOMPARE(cell(0, RuleModel::State), QStringLiteral("Stopped"));
    m_prompter->answers = {true};
    action("startStopRule")->trigger();
    QTRY_COMPARE(cell(0, RuleModel::State), QStringLiteral("Started"));
    QVERIFY(!cell(0, RuleModel::NextRun).isEmpty());
    QTRY_COMPARE(reported.size(), 1);
    QTRY_COMPARE(action("startStopRule")->text(), QStringLiteral("&Stop"));
    action("startStopRule")->trigger();
    QTRY_COMPARE(cell(0, RuleModel::State), QStringLiteral("Stopped"));
    QCOMPARE(m_prompter->questions.size(), 2);
}

void RulesPageTest::beforeAStartWhatItComesToIsTold()
{
    QVERIFY(m_desk->addOrders(3, QStringLiteral("OFD")));
    addAndChoose();
    action("startStopRule")->trigger();
    QTRY_COMPARE(m_prompter->questions.size(), 1);
    const Question &asked = m_prompter->questions.constFirst();
    QVERIFY(asked.dangerous); // Return does nothing
    QVERIFY2(asked.text.contains(QStringLiteral("nobody is called")), qPrintable(asked.text));
    const QString account = cell(0, RuleModel::Account);
    for (const QString &part :
         {account, QStringLiteral("would call 3 lead"), QStringLiteral("USD"), QStringLiteral("IST")})
        QVERIFY2(asked.details.contains(part), qPrintable(asked.details));
    Account real;
    real.name = QStringLiteral("Sales");
    real.provider = ProviderKind::WhatsAppCloud;
    const StandingRule rule = services::rulePreset(StandingRuleKind::DailySessions);
    const QTimeZone zone = m_desk->profile.workspace->zone();
    const services::RulePreview preview{m_desk->profile.clock->now(), true, {}};
    const Question ofMessages = startQuestion(rule, real, preview, Money::usd(1), zone);
    QVERIFY2(ofMessages.text.contains(QStringLiteral("written to")), qPrintable(ofMessages.text));
    QVERIFY2(!ofMessages.details.contains(QStringLiteral("USD")), qPrintable(ofMessages.details));
}

void RulesPageTest::aNewRuleIsChosenOnceItIsMade()
{
    addAndChoose();
    action("addRule")->trigger();
    auto *dialog = m_page->findChild<RuleDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("ruleName"))->setText(QStringLiteral("Afternoons"));
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("saveRule"));
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    const auto chosen = [this] {
        const QModelIndexList rows = table()->selectionModel()->selectedRows();
        return rows.isEmpty() ? QString() : rows.constFirst().data().toString();
    };
    QTRY_COMPARE(chosen(), QStringLiteral("Afternoons"));
    QVERIFY(action("startStopRule")->isEnabled());
    QCOMPARE(m_page->focusWidget(), table());
}

void RulesPageTest::theButtonsKeepTheirPlaceWhenARuleStarts()
{
    addAndChoose();
    const auto *button = m_page->findChild<QWidget *>(QStringLiteral("startStopRuleButton"));
    QVERIFY(button);
    const int width = button->sizeHint().width();
    QVERIFY(button->minimumWidth() >= width);
    action("startStopRule")->setText(QStringLiteral("&Stop"));
    QVERIFY(button->minimumWidth() >= button->sizeHint().width());
}

void RulesPageTest::aRunIsAskedAboutWithItsPools() // S1-031, S1-040
{
    QVERIFY(m_desk->addOrders(3, QStringLiteral("OFD")));
    addAndChoose();
    action("runRule")->trigger();
    QTRY_COMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.constFirst().text.startsWith(u'3'));
    QVERIFY(m_prompter->questions.constFirst().details.contains(QStringLiteral("New")));
    QCOMPARE(campaigns(), 0);
    m_prompter->answers = {true};
    action("runRule")->trigger();
    QTRY_COMPARE(campaigns(), 1);
    QTRY_VERIFY(cell(0, RuleModel::LastRun).contains(u'3'));
}

void RulesPageTest::outsideItsHoursARunIsRefused() // S1-025
{
    QVERIFY(m_desk->addOrders(3, QStringLiteral("OFD")));
    addAndChoose();
    m_desk->goOnTo(QTime(18, 0));
    action("runRule")->trigger();
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::Refused);
    QVERIFY(m_prompter->questions.isEmpty());
    QCOMPARE(campaigns(), 0);
}

void RulesPageTest::whoeverFindsNobodySaysSo()
{
    addAndChoose();
    QSignalSpy reported(m_page.get(), &RulesPage::reported);
    action("runRule")->trigger();
    QTRY_COMPARE(reported.size(), 1);
    QVERIFY(reported.constFirst().constFirst().toString().contains(QStringLiteral("nobody")));
    QVERIFY(m_prompter->questions.isEmpty());
}

void RulesPageTest::aRuleIsDeletedOnlyAfterAQuestion()
{
    addAndChoose();
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.constFirst().dangerous);
    QCOMPARE(table()->model()->rowCount(), 1);
    m_prompter->answers = {true};
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(table()->model()->rowCount(), 0);
}

void RulesPageTest::dialogsOpenByKeyboard()
{
    addAndChoose();
    QTest::keyClick(table(), Qt::Key_F2);
    QCOMPARE(m_page->findChildren<RuleDialog *>().size(), 1);
    QCOMPARE(m_page->findChildren<RuleDialog *>().constFirst()->rule().name, QStringLiteral("Order desk"));
    m_page->findChildren<RuleDialog *>().constFirst()->reject();
    QTest::keyClick(table(), Qt::Key_F8);
    QCOMPARE(m_page->findChildren<ReachDialog *>().size(), 1);
    m_page->findChildren<ReachDialog *>().constFirst()->reject();
    QTest::keyClick(table(), Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(m_page->findChildren<RunHistoryDialog *>().size(), 1);
}

void RulesPageTest::everythingHasANameForTheScreenReader()
{
    addAndChoose();
    QCOMPARE(test::unnamedFields(*m_page), QStringList());
}

QTEST_MAIN(RulesPageTest)
#include "tst_rulespage.moc"
