// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/ruleseditor.h"

#include "core/services/preset.h"
#include "tests/support/accessiblenames.h"
#include "ui/common/hourseditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace callboard;
using namespace callboard::ui;

class RulesEditorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyPresetsRulesComeBackUntouched();
    void anUnusualOrderOfChannelsStays();
    void itBeginsFoldedWithOneLine();
    void everyFieldChangesItsRule();
    void severalTriesAlwaysHaveAWait();
    void theLadderOfEachOutcomeIsEdited();
    void waitsThatCannotBeReadAreRefusedInWords();
    void contactsAreLimitedByDayWeekAndMonth();
    void otherLimitsOfContactStay();
    void thePracticeLineKeepsNoLimitsOfContact();
    void hoursOfItsOwnBeginAsTheUsual();
    void aRowWithoutADayIsRefusedInWords();
    void messagesKnowNoOutcomesOfCalls();
    void everyFieldHasAName();

private:
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_editor->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString line() const { return child<QLabel>("rulesLine")->text(); }

    std::unique_ptr<RulesEditor> m_editor;
};

void RulesEditorTest::init()
{
    m_editor = std::make_unique<RulesEditor>();
    m_editor->setHouseHours({HoursPart()}, false);
    m_editor->show();
}

void RulesEditorTest::cleanup()
{
    m_editor.reset();
}

void RulesEditorTest::everyPresetsRulesComeBackUntouched()
{
    QSignalSpy edited(m_editor.get(), &RulesEditor::rulesEdited);
    for (const services::Preset &preset : services::presets()) {
        m_editor->setRules(preset.rules, preset.hours);
        QVERIFY2(m_editor->rules() == preset.rules, qPrintable(preset.id));
        QVERIFY2(m_editor->hours() == preset.hours, qPrintable(preset.id));
    }
    QVERIFY(edited.isEmpty());
}

void RulesEditorTest::anUnusualOrderOfChannelsStays()
{
    CampaignRules rules = CampaignRules::safeDefault();
    rules.fallback = {FallbackChannel::Email, FallbackChannel::WhatsApp};
    m_editor->setRules(rules, {});
    QCOMPARE(m_editor->rules().fallback, rules.fallback);
    const int listed = child<QComboBox>("fallback")->count();
    m_editor->setRules(rules, {});
    QCOMPARE(child<QComboBox>("fallback")->count(), listed);
}

void RulesEditorTest::itBeginsFoldedWithOneLine()
{
    QVERIFY(!child<QSpinBox>("goal")->isVisible());
    QCOMPARE(line(), QStringLiteral("The usual rules."));
    child<QPushButton>("changeRules")->click();
    QVERIFY(child<QSpinBox>("goal")->isVisible());
    child<QSpinBox>("goal")->setValue(50);
    child<QSpinBox>("canary")->setValue(10);
    QCOMPARE(line(), QStringLiteral("Stops after 50 completed · first 10, then waits for Go"));
    child<QPushButton>("changeRules")->click();
    QVERIFY(!child<QSpinBox>("goal")->isVisible());
    QCOMPARE(m_editor->rules().goal, 50);
}

void RulesEditorTest::everyFieldChangesItsRule()
{
    QSignalSpy edited(m_editor.get(), &RulesEditor::rulesEdited);
    CampaignRules wanted = CampaignRules::safeDefault();
    wanted.goal = 5;
    child<QSpinBox>("goal")->setValue(5);
    wanted.canary = 2;
    child<QSpinBox>("canary")->setValue(2);
    wanted.budget = Money::usd(4.5);
    child<QDoubleSpinBox>("budget")->setValue(4.5);
    wanted.retry.maxAttempts = 2;
    child<QSpinBox>("tries")->setValue(2);
    wanted.fallback = {};
    child<QComboBox>("fallback")->setCurrentIndex(3);
    wanted.misfire = Misfire::GoOn;
    child<QComboBox>("misfire")->setCurrentIndex(1);
    wanted.misfire = Misfire::Expire; // ruling 7
    child<QComboBox>("misfire")->setCurrentIndex(2);
    wanted.dailyLimit = DailyLimitRule::Fail;
    child<QComboBox>("dailyLimit")->setCurrentIndex(1);
    wanted.category = CallCategory::Service;
    child<QComboBox>("category")->setCurrentIndex(1);
    wanted.order = PriorityScheme::Delivery;
    child<QComboBox>("order")->setCurrentIndex(1);
    wanted.contacts.gap = seconds{45 * 60};
    child<QSpinBox>("contactGap")->setValue(45);
    QVERIFY(m_editor->rules() == wanted);
    QCOMPARE(edited.size(), 11);
    child<QDoubleSpinBox>("budget")->setValue(0);
    QVERIFY(!m_editor->rules().budget);
    QVERIFY(child<QLabel>("ladder")->text().startsWith(QStringLiteral("Up to 2 calls")));
}

void RulesEditorTest::severalTriesAlwaysHaveAWait()
{
    const std::optional<services::Preset> once = services::presetById(QStringLiteral("no-retry"));
    QVERIFY(once.has_value());
    m_editor->setRules(once->rules, once->hours);
    QVERIFY(m_editor->rules().retry.delays.isEmpty());
    child<QSpinBox>("tries")->setValue(3);
    QCOMPARE(m_editor->rules().retry.delays, RetryPolicy::presales().delays);
    child<QSpinBox>("tries")->setValue(1);
    QVERIFY(m_editor->rules() == once->rules);
}

void RulesEditorTest::theLadderOfEachOutcomeIsEdited()
{
    QCOMPARE(child<QLineEdit>("waits")->text(), QStringLiteral("30m, 24h"));
    QSignalSpy edited(m_editor.get(), &RulesEditor::rulesEdited);
    child<QLineEdit>("waits")->setText(QStringLiteral("10m, 2h,1d"));
    QVERIFY(!edited.isEmpty());
    child<QComboBox>("waitsAfterBusy")->setEditText(QStringLiteral("5 min"));
    child<QComboBox>("waitsAfterVoicemail")->setCurrentIndex(1);
    RetryPolicy wanted{.maxAttempts = 3,
                       .delays = {seconds{600}, seconds{7200}, seconds{86400}},
                       .delaysOf = {{Outcome::Busy, {seconds{300}}}, {Outcome::Voicemail, {}}}};
    QCOMPARE(m_editor->rules().retry, wanted);
    // And back again, where one has waits that no unit but seconds tells.
    CampaignRules rules = CampaignRules::safeDefault();
    wanted.delaysOf = {{Outcome::NoAnswer, {seconds{45}, seconds{5400}}}, {Outcome::ProviderError, {}}};
    rules.retry = wanted;
    m_editor->setRules(rules, {});
    QCOMPARE(child<QComboBox>("waitsAfterNoAnswer")->currentText(), QStringLiteral("45s, 90m"));
    QCOMPARE(child<QComboBox>("waitsAfterBusy")->currentIndex(), 0);
    QCOMPARE(m_editor->rules().retry, wanted);
    QVERIFY(m_editor->refusal().isEmpty());
    child<QSpinBox>("tries")->setValue(1);
    QVERIFY(!child<QLineEdit>("waits")->isEnabled());
    QVERIFY(!child<QComboBox>("waitsAfterFailure")->isEnabled());
}

void RulesEditorTest::waitsThatCannotBeReadAreRefusedInWords()
{
    child<QLineEdit>("waits")->setText(QStringLiteral("soon"));
    QVERIFY2(m_editor->refusal().contains(QStringLiteral("\"soon\"")), qPrintable(m_editor->refusal()));
    QCOMPARE(m_editor->rules().retry.delays, RetryPolicy::presales().delays);
    child<QLineEdit>("waits")->setText(QStringLiteral("31d"));
    QVERIFY(!m_editor->refusal().isEmpty());
    child<QLineEdit>("waits")->setText(QStringLiteral("30d"));
    QVERIFY(m_editor->refusal().isEmpty());
    child<QComboBox>("waitsAfterBusy")->setEditText(QStringLiteral("10m,"));
    QVERIFY2(m_editor->refusal().startsWith(QStringLiteral("After busy")), qPrintable(m_editor->refusal()));
    child<QSpinBox>("tries")->setValue(1); // nothing waits then
    QVERIFY(m_editor->refusal().isEmpty());
}

void RulesEditorTest::contactsAreLimitedByDayWeekAndMonth()
{
    constexpr seconds Day{24 * 3600};
    QCOMPARE(child<QSpinBox>("contactGap")->value(), 30);
    QCOMPARE(child<QSpinBox>("capOfDay")->value(), 3);
    child<QSpinBox>("capOfMonth")->setValue(8);
    child<QSpinBox>("capOfWeek")->setValue(5);
    child<QSpinBox>("capOfDay")->setValue(0);
    QCOMPARE(m_editor->rules().contacts.caps,
             (QList<RollingCap>{{.contacts = 5, .period = 7 * Day}, {.contacts = 8, .period = 30 * Day}}));
    child<QSpinBox>("contactGap")->setValue(0);
    QCOMPARE(m_editor->rules().contacts.gap, seconds{0});
    QCOMPARE(line(), QStringLiteral("5 contact(s) in 7 day(s) · 8 contact(s) in 30 day(s)"));
}

void RulesEditorTest::otherLimitsOfContactStay()
{
    CampaignRules rules = CampaignRules::safeDefault();
    rules.contacts = {.gap = seconds{90},
                      .caps = {{.contacts = 9, .period = seconds{3600 * 48}}, {.contacts = 2}}};
    m_editor->setRules(rules, {});
    QCOMPARE(m_editor->rules().contacts, rules.contacts);
    child<QSpinBox>("capOfDay")->setValue(4);
    rules.contacts.caps.last().contacts = 4;
    QCOMPARE(m_editor->rules().contacts, rules.contacts);
}

void RulesEditorTest::thePracticeLineKeepsNoLimitsOfContact()
{
    const ContactLimits limits = m_editor->rules().contacts;
    QVERIFY(child<QSpinBox>("contactGap")->isEnabled());
    m_editor->setHouseHours({HoursPart()}, true);
    QVERIFY(!child<QSpinBox>("contactGap")->isEnabled());
    QVERIFY(!child<QSpinBox>("capOfWeek")->isEnabled());
    QVERIFY(!child<QLabel>("contactNote")->text().isEmpty());
    // They come back with another account.
    QCOMPARE(m_editor->rules().contacts, limits);
    m_editor->setHouseHours({HoursPart()}, false);
    QVERIFY(child<QSpinBox>("contactGap")->isEnabled());
}

void RulesEditorTest::hoursOfItsOwnBeginAsTheUsual()
{
    child<QPushButton>("changeRules")->click();
    QVERIFY(!child<HoursEditor>("campaignHours")->isVisible());
    child<QCheckBox>("ownHours")->setChecked(true);
    QVERIFY(child<HoursEditor>("campaignHours")->isVisible());
    QCOMPARE(m_editor->hours(), QList<HoursPart>{HoursPart()});
    child<QTimeEdit>("opens1")->setTime(QTime(10, 0));
    QCOMPARE(line(), QStringLiteral("10:00–21:00 every day"));
    child<QCheckBox>("ownHours")->setChecked(false);
    QVERIFY(m_editor->hours().isEmpty());
    QVERIFY(child<QLabel>("houseHours")->text().contains(QStringLiteral("09:00–21:00 every day")));
    m_editor->setHouseHours({HoursPart()}, true);
    QVERIFY(child<QLabel>("houseHours")->text().contains(QStringLiteral("at any time")));
}

void RulesEditorTest::aRowWithoutADayIsRefusedInWords()
{
    child<QCheckBox>("ownHours")->setChecked(true);
    QVERIFY(m_editor->refusal().isEmpty());
    for (int day = 1; day <= 7; ++day)
        m_editor->findChild<QToolButton *>(QStringLiteral("day%1of1").arg(day))->click();
    QVERIFY(m_editor->refusal().contains(QStringLiteral("weekday")));
    child<QCheckBox>("ownHours")->setChecked(false);
    QVERIFY(m_editor->refusal().isEmpty());
}

void RulesEditorTest::messagesKnowNoOutcomesOfCalls()
{
    child<QPushButton>("changeRules")->click();
    QVERIFY(child<QComboBox>("waitsAfterBusy")->isVisible());
    const CampaignRules before = m_editor->rules();
    m_editor->setForMessages(true);
    for (const char *name : {"waitsAfterBusy", "waitsAfterNoAnswer", "waitsAfterVoicemail",
                             "waitsAfterFailure", "category", "fallback"})
        QVERIFY2(!child<QComboBox>(name)->isVisible(), name);
    QVERIFY(child<QSpinBox>("tries")->isVisible());
    QVERIFY2(child<QLabel>("ladder")->text().startsWith(QStringLiteral("One message to each lead")),
             qPrintable(child<QLabel>("ladder")->text()));
    QVERIFY(!child<QComboBox>("dailyLimit")->currentText().contains(QStringLiteral("call")));
    QVERIFY(m_editor->rules() == before); // what is not shown stays as it was
    QCOMPARE(test::unnamedFields(*m_editor), QStringList());
    m_editor->setForMessages(false);
    QVERIFY(child<QComboBox>("waitsAfterBusy")->isVisible());
    QVERIFY(child<QComboBox>("dailyLimit")->currentText().contains(QStringLiteral("call")));
}

void RulesEditorTest::everyFieldHasAName()
{
    for (const char *name : {"waitsAfterBusy", "waitsAfterFailure"})
        QVERIFY2(!child<QComboBox>(name)->lineEdit()->accessibleName().isEmpty(), name);
    child<QPushButton>("changeRules")->click();
    child<QCheckBox>("ownHours")->setChecked(true);
    QCOMPARE(test::unnamedFields(*m_editor), QStringList());
}

QTEST_MAIN(RulesEditorTest)
#include "tst_ruleseditor.moc"
