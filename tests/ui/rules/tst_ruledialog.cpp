// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/ruledialog.h"

#include "core/services/rulepreset.h"
#include "core/services/settingsservice.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/keyboardorder.h"
#include "tests/support/orderdesk.h"
#include "tests/support/scriptedprompter.h"
#include "ui/rules/reachdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using callboard::test::await;
using namespace std::chrono_literals;

class RuleDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aNewRuleIsItsKindsUsual();
    void typingBeginsWithTheName();
    void anotherKindBringsItsOwnUsual();
    void theHousesDaysAreTakenOrLeft();
    void whatIsTypedIsTheRule();
    void theSentencesFollowTheFields();
    void whatCannotRunKeepsItFromBeingSaved_data();
    void whatCannotRunKeepsItFromBeingSaved();
    void theLeadsOfTheFilterAreCounted();
    void aStoredRuleComesBackUnchanged_data();
    void aStoredRuleComesBackUnchanged();
    void lengthsThatAreNoWholeMinutesStay();
    void aWayOfWorkingIsTakenOver();
    void waysOfSendingAreForAccountsThatSend();
    void whatWasEnteredIsNotThrownAwayUnasked();
    void itSaysOnWhichClocksItsTimesAre();
    void aDryRunNeedsNoSaving();
    void aNameThatIsTakenIsToldAndTheDialogStays();
    void everythingIsReachedByKeyboard_data();
    void everythingIsReachedByKeyboard();

private:
    /// With its account read.
    void openFor(const StandingRule &rule);
    template<typename Field>
    [[nodiscard]] Field *field(const char *name) const
    {
        return m_dialog->findChild<Field *>(QLatin1String(name));
    }
    [[nodiscard]] QString said() const { return field<QLabel>("ruleSentences")->text(); }
    void choose(const char *box, int index) const
    {
        field<QComboBox>(box)->setCurrentIndex(index);
        Q_EMIT field<QComboBox>(box)->activated(index);
    }
    void save() const { field<QPushButton>("saveRule")->click(); }
    [[nodiscard]] QList<services::RuleOverview> stored() const
    {
        return await(m_desk->rules.overviews()).value_or({});
    }

    std::unique_ptr<test::OrderDesk> m_desk;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QPointer<RuleDialog> m_dialog;
};

void RuleDialogTest::init()
{
    m_desk = std::make_unique<test::OrderDesk>();
    m_prompter = std::make_unique<test::ScriptedPrompter>();
}

void RuleDialogTest::cleanup()
{
    delete m_dialog;
    m_prompter.reset();
    m_desk.reset();
}

void RuleDialogTest::openFor(const StandingRule &rule)
{
    m_dialog = new RuleDialog(*m_desk->profile.workspace, *m_prompter, rule, nullptr);
    m_dialog->show();
    QTRY_VERIFY(field<QComboBox>("ruleAccount")->count() > 0);
    QTRY_VERIFY(field<QComboBox>("rulePreset")->count() > 1);
}

void RuleDialogTest::aNewRuleIsItsKindsUsual() // S1-001, S1-004, S1-007, S1-008, S1-024
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    const StandingRule rule = m_dialog->rule();
    QCOMPARE(rule.filter, QStringLiteral("order_type in (OFD, Undelivered)"));
    QCOMPARE(rule.times, (QList<QTime>{QTime(10, 0), QTime(11, 0), QTime(12, 0), QTime(13, 0)}));
    QCOMPARE(rule.maxAttempts, 3);
    QCOMPARE(rule.cooldown, seconds{2h});
    QCOMPARE(rule.campaign.hours, (QList<HoursPart>{HoursPart{QTime(10, 0), QTime(17, 0)}}));
    QVERIFY(rule.campaign.account.isValid());
    QVERIFY(field<QPushButton>("saveRule")->isEnabled());
    QSignalSpy saved(m_dialog, &RuleDialog::saved);
    save();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(stored().size(), 1);
    QVERIFY(!stored().constFirst().rule.isStarted());
}

void RuleDialogTest::typingBeginsWithTheName()
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    QCOMPARE(m_dialog->focusWidget(), field<QLineEdit>("ruleName"));
    QTest::keyClicks(m_dialog->focusWidget(), QStringLiteral("Teeth"));
    QCOMPARE(m_dialog->rule().name, QStringLiteral("Teeth"));
}

void RuleDialogTest::theHousesDaysAreTakenOrLeft() // S2-010
{
    services::SettingsService settings(*m_desk->profile.workspace);
    QVERIFY(await(settings.change(QStringLiteral("checkup.threshold_days"), QStringLiteral("90"), false)));
    QTRY_COMPARE(m_desk->profile.workspace->checkUpDays(), 90);
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    QVERIFY(!field<QCheckBox>("houseThreshold")->isVisible());
    choose("ruleKind", 1);
    auto *house = field<QCheckBox>("houseThreshold");
    QVERIFY(house->isVisible() && house->isChecked());
    QVERIFY(!field<QSpinBox>("thresholdDays")->isEnabled());
    QCOMPARE(m_dialog->rule().thresholdDays, 90);
    QVERIFY(m_dialog->rule().isHouseThreshold);
    QVERIFY(field<QLabel>("ruleSentences")->text().contains(QStringLiteral("the house's threshold")));
    house->setChecked(false);
    QVERIFY(field<QSpinBox>("thresholdDays")->isEnabled());
    field<QSpinBox>("thresholdDays")->setValue(14);
    QVERIFY(!m_dialog->rule().isHouseThreshold);
    QCOMPARE(m_dialog->rule().thresholdDays, 14);
    house->setChecked(true);
    QCOMPARE(m_dialog->rule().thresholdDays, 90);
}

void RuleDialogTest::anotherKindBringsItsOwnUsual()
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    choose("ruleKind", 1);
    QCOMPARE(m_dialog->rule().kind, StandingRuleKind::CheckUpAge);
    QCOMPARE(m_dialog->rule().thresholdDays, 5);
    QCOMPARE(m_dialog->rule().filter, QString());
    QVERIFY(!field<QLineEdit>("ruleTimes")->isVisible());
    QVERIFY(field<QSpinBox>("thresholdDays")->isVisible());
    field<QLineEdit>("ruleName")->setText(QStringLiteral("Teeth"));
    choose("ruleKind", 2);
    QCOMPARE(m_dialog->rule().kind, StandingRuleKind::Recurring);
    QCOMPARE(m_dialog->rule().name, QStringLiteral("Teeth")); // what was typed stays
    QCOMPARE(m_dialog->rule().days, std::bitset<7>(0b0011111));
    QVERIFY(!field<QSpinBox>("maxAttempts")->isVisible());
    QVERIFY(field<QPushButton>("saveRule")->isEnabled());
}

void RuleDialogTest::whatIsTypedIsTheRule()
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    field<QLineEdit>("ruleName")->setText(QStringLiteral(" Order desk "));
    field<QLineEdit>("ruleTimes")->setText(QStringLiteral("14:30, 10:05"));
    field<QCheckBox>("day7")->setChecked(false);
    field<QSpinBox>("maxAttempts")->setValue(4);
    field<QSpinBox>("cooldownMinutes")->setValue(45);
    field<QSpinBox>("countedDays")->setValue(7);
    field<QSpinBox>("ruleParallel")->setValue(3);
    field<QSpinBox>("ruleInterval")->setValue(30);
    field<QLineEdit>("ruleTopic")->setText(QStringLiteral("Order {awb}"));
    const StandingRule rule = m_dialog->rule();
    QCOMPARE(rule.name, QStringLiteral("Order desk"));
    QCOMPARE(rule.times, (QList<QTime>{QTime(10, 5), QTime(14, 30)}));
    QCOMPARE(rule.days, std::bitset<7>(0b0111111));
    QCOMPARE(rule.maxAttempts, 4);
    QCOMPARE(rule.cooldown, seconds{45min});
    QCOMPARE(rule.countedDays, 7);
    QCOMPARE(rule.campaign.parallel, 3);
    QCOMPARE(rule.campaign.interval, seconds{30});
    QCOMPARE(rule.campaign.brief.topic, QStringLiteral("Order {awb}"));
    field<QCheckBox>("ownHours")->setChecked(false);
    QVERIFY(m_dialog->rule().campaign.hours.isEmpty());
}

void RuleDialogTest::theSentencesFollowTheFields() // S1-023
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    QVERIFY(said().contains(QStringLiteral("OFD, Undelivered")));
    field<QLineEdit>("ruleFilter")->setText(QStringLiteral("city=Pune"));
    QVERIFY(said().contains(QStringLiteral("city=Pune")));
    QVERIFY(!said().contains(QStringLiteral("OFD")));
    field<QLineEdit>("ruleTimes")->setText(QStringLiteral("15:15"));
    QVERIFY(said().contains(QStringLiteral("15:15")));
}

void RuleDialogTest::whatCannotRunKeepsItFromBeingSaved_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("no name") << QByteArray("ruleName") << QString();
    QTest::newRow("no filter") << QByteArray("ruleFilter") << QStringLiteral("order_type in");
    QTest::newRow("no time") << QByteArray("ruleTimes") << QStringLiteral("10:00, noon");
    QTest::newRow("a time outside its hours") << QByteArray("ruleTimes") << QStringLiteral("10:00, 18:00");
}

void RuleDialogTest::whatCannotRunKeepsItFromBeingSaved()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, text);
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    const QString before = field<QLineEdit>(line.constData())->text();
    QVERIFY(!field<QLabel>("ruleRefusal")->isVisible());
    field<QLineEdit>(line.constData())->setText(text);
    QVERIFY(field<QLabel>("ruleRefusal")->isVisible());
    QVERIFY(!field<QLabel>("ruleRefusal")->text().isEmpty());
    QVERIFY(!field<QPushButton>("saveRule")->isEnabled());
    QVERIFY(!field<QPushButton>("dryRunRule")->isEnabled());
    field<QLineEdit>(line.constData())->setText(before);
    QVERIFY(field<QPushButton>("saveRule")->isEnabled());
}

void RuleDialogTest::theLeadsOfTheFilterAreCounted()
{
    QVERIFY(m_desk->addOrders(3, QStringLiteral("OFD")));
    QVERIFY(m_desk->addOrders(2, QStringLiteral("RTO")));
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    QTRY_VERIFY(field<QLabel>("filterAnswer")->text().startsWith(u'3'));
    field<QLineEdit>("ruleFilter")->clear();
    QTRY_VERIFY(field<QLabel>("filterAnswer")->text().startsWith(u'5'));
    field<QLineEdit>("ruleFilter")->setText(QStringLiteral("order_type in"));
    QTRY_VERIFY(!field<QLabel>("filterAnswer")->text().startsWith(u'5'));
}

void RuleDialogTest::aStoredRuleComesBackUnchanged_data()
{
    QTest::addColumn<StandingRuleKind>("kind");
    QTest::newRow("sessions") << StandingRuleKind::DailySessions;
    QTest::newRow("check-ups") << StandingRuleKind::CheckUpAge;
    QTest::newRow("recurring") << StandingRuleKind::Recurring;
}

void RuleDialogTest::aStoredRuleComesBackUnchanged()
{
    QFETCH(StandingRuleKind, kind);
    const StandingRule rule = m_desk->start(services::rulePreset(kind));
    QVERIFY(rule.id.isValid());
    openFor(rule);
    QVERIFY(m_dialog->rule() == rule);
    QVERIFY(!field<QComboBox>("ruleKind")->isEnabled());
    field<QLineEdit>("ruleName")->setText(QStringLiteral("Another name"));
    QSignalSpy saved(m_dialog, &RuleDialog::saved);
    save();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().constFirst().rule.name, QStringLiteral("Another name"));
    QVERIFY(stored().constFirst().rule.isStarted());
}

void RuleDialogTest::lengthsThatAreNoWholeMinutesStay()
{
    StandingRule rule = services::rulePreset(StandingRuleKind::DailySessions);
    rule.cooldown = 90s;
    rule.sweepEvery = 330s;
    rule = m_desk->start(rule);
    openFor(rule);
    QCOMPARE(m_dialog->rule().cooldown, seconds{90});
    QCOMPARE(m_dialog->rule().sweepEvery, seconds{330});
    field<QSpinBox>("cooldownMinutes")->setValue(3);
    QCOMPARE(m_dialog->rule().cooldown, seconds{3min});
}

void RuleDialogTest::aWayOfWorkingIsTakenOver()
{
    openFor(services::rulePreset(StandingRuleKind::Recurring));
    const int officeHours = field<QComboBox>("rulePreset")->findText(QStringLiteral("Office hours, one try"));
    QVERIFY(officeHours > 0);
    choose("rulePreset", officeHours);
    QCOMPARE(m_dialog->rule().campaign.rules.retry.maxAttempts, 1);
    QCOMPARE(m_dialog->rule().campaign.hours, (QList<HoursPart>{HoursPart{QTime(9, 0), QTime(18, 0)}}));
    QCOMPARE(m_dialog->rule().times, QList<QTime>{QTime(10, 0)}); // its own times stay
}

void RuleDialogTest::waysOfSendingAreForAccountsThatSend()
{
    const QString messages =
        services::presetById(QStringLiteral("messages")).value_or(services::Preset()).title;
    QVERIFY(!messages.isEmpty());
    openFor(services::rulePreset(StandingRuleKind::Recurring));
    QCOMPARE(field<QComboBox>("rulePreset")->findText(messages), -1);
    delete m_dialog;
    Account sender = services::newAccount(ProviderKind::PracticeEmail);
    sender.name = QStringLiteral("Mails");
    services::AccountService accounts(*m_desk->profile.workspace);
    const Result<AccountId> id = await(accounts.add(sender, {}));
    QVERIFY(id);
    StandingRule rule = services::rulePreset(StandingRuleKind::Recurring);
    rule.campaign.account = *id;
    rule.campaign.message.subject = QStringLiteral("Your order");
    rule.campaign.message.text = QStringLiteral("It comes today.");
    openFor(rule);
    QVERIFY(field<QComboBox>("rulePreset")->findText(messages) > 0);
    choose("rulePreset", field<QComboBox>("rulePreset")->findText(messages));
    QCOMPARE(m_dialog->rule().campaign.message.subject, QStringLiteral("Your order"));
    QCOMPARE(m_dialog->rule().campaign.rules,
             services::presetById(QStringLiteral("messages")).value_or(services::Preset()).rules);
}

void RuleDialogTest::whatWasEnteredIsNotThrownAwayUnasked()
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    m_dialog->reject(); // nothing was
    QVERIFY(m_prompter->questions.isEmpty());
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    field<QLineEdit>("ruleName")->setText(QStringLiteral("Teeth"));
    m_prompter->answers = {false, true};
    m_dialog->reject();
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_dialog->isVisible());
    QSignalSpy closed(m_dialog, &QDialog::rejected);
    m_dialog->reject();
    QCOMPARE(closed.size(), 1);
}

void RuleDialogTest::itSaysOnWhichClocksItsTimesAre()
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    QVERIFY(field<QComboBox>("ruleAccount")->currentText().endsWith(QStringLiteral("(practice)")));
    bool isZoneTold = false;
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        isZoneTold = isZoneTold || label->text() == QStringLiteral("&Times (IST)");
    QVERIFY(isZoneTold);
}

void RuleDialogTest::aDryRunNeedsNoSaving()
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    field<QPushButton>("dryRunRule")->click();
    QCOMPARE(m_dialog->findChildren<ReachDialog *>().size(), 1);
    QVERIFY(stored().isEmpty());
}

void RuleDialogTest::aNameThatIsTakenIsToldAndTheDialogStays()
{
    QVERIFY(m_desk->start(services::rulePreset(StandingRuleKind::DailySessions)).id.isValid());
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    save();
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::AlreadyExists);
    QVERIFY(m_dialog);
    QVERIFY(field<QPushButton>("saveRule")->isEnabled());
}

void RuleDialogTest::everythingIsReachedByKeyboard_data()
{
    aStoredRuleComesBackUnchanged_data();
}

void RuleDialogTest::everythingIsReachedByKeyboard()
{
    QFETCH(StandingRuleKind, kind);
    openFor(services::rulePreset(kind));
    QCOMPARE(test::unnamedFields(*m_dialog), QStringList());
    QCOMPARE(test::sharedMnemonics(*m_dialog), QStringList());
    QCOMPARE(test::backwardTabs(*m_dialog), QStringList());
}

QTEST_MAIN(RuleDialogTest)
#include "tst_ruledialog.moc"
