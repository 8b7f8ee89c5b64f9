// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/presetpicker.h"

#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/presetbox.h"
#include "ui/schedule/scheduledialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class PresetPickerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstIsChosenToBeginWith();
    void eachSaysWhatItMeans();
    void theDialogAsksForWhatThePresetSays();
    void whatIsSavedIsThereInTheNextDialog();
    void aNameThatIsTakenIsTold();
    void aSavedPresetIsReplacedOnlyOnceThatIsConfirmed();

private:
    [[nodiscard]] static QComboBox *choice(const QWidget &in)
    {
        return in.findChild<QComboBox *>(QStringLiteral("preset"));
    }
};

void PresetPickerTest::theFirstIsChosenToBeginWith()
{
    const test::TestProfile profile;
    test::ScriptedPrompter prompter;
    const PresetPicker picker(*profile.workspace, prompter);
    QCOMPARE(picker.preset(), services::presets().first());
    QCOMPARE(choice(picker)->count(), services::presets().size());
}

void PresetPickerTest::eachSaysWhatItMeans()
{
    const test::TestProfile profile;
    test::ScriptedPrompter prompter;
    const PresetPicker picker(*profile.workspace, prompter);
    QSignalSpy chosen(&picker, &PresetPicker::presetChosen);
    for (int i = 1; i < choice(picker)->count(); ++i) {
        choice(picker)->setCurrentIndex(i);
        QCOMPARE(chosen.size(), i);
        QCOMPARE(picker.findChild<QLabel *>(QStringLiteral("presetDetail"))->text(), picker.preset().detail);
    }
}

void PresetPickerTest::theDialogAsksForWhatThePresetSays()
{
    const test::TestProfile profile;
    QVERIFY(profile.workspace);
    test::ScriptedPrompter prompter;
    ScheduleDialog dialog(*profile.workspace, prompter, {LeadId(1), LeadId(2)}, nullptr);
    dialog.open();
    QCOMPARE(dialog.request().rules, CampaignRules::safeDefault());
    QVERIFY(dialog.request().hours.isEmpty());

    const std::optional<services::Preset> delivery = services::presetById(QStringLiteral("delivery"));
    QVERIFY(delivery.has_value());
    dialog.findChild<PresetBox *>(QStringLiteral("parallel"))->setValue(9);
    choice(dialog)->setCurrentIndex(choice(dialog)->findText(delivery->title));
    QCOMPARE(dialog.request().rules, delivery->rules);
    QCOMPARE(dialog.request().hours, delivery->hours);
    QCOMPARE(dialog.request().parallel, delivery->parallel);
    QCOMPARE(dialog.request().interval, delivery->interval);
    QCOMPARE(dialog.request().pacing, delivery->pacing);
    // What is typed afterwards wins over the preset's rhythm, and its rules stay.
    dialog.findChild<PresetBox *>(QStringLiteral("parallel"))->setValue(2);
    QCOMPARE(dialog.request().parallel, 2);
    QCOMPARE(dialog.request().rules, delivery->rules);
}

void PresetPickerTest::whatIsSavedIsThereInTheNextDialog()
{
    const test::TestProfile profile;
    test::ScriptedPrompter prompter;
    prompter.entered = {QStringLiteral("Evening round")};
    ScheduleDialog dialog(*profile.workspace, prompter, {LeadId(1)}, nullptr);
    dialog.open();
    dialog.findChild<PresetBox *>(QStringLiteral("parallel"))->setValue(9);
    dialog.findChild<QSpinBox *>(QStringLiteral("goal"))->setValue(50);
    dialog.findChild<QCheckBox *>(QStringLiteral("ownHours"))->setChecked(true);
    const services::ScheduleRequest saved = dialog.request();
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("removePreset"))->isHidden());
    dialog.findChild<QPushButton *>(QStringLiteral("savePreset"))->click();
    QTRY_COMPARE(choice(dialog)->currentText(), QStringLiteral("Evening round"));
    QCOMPARE(dialog.request().rules, saved.rules);

    ScheduleDialog next(*profile.workspace, prompter, {LeadId(1)}, nullptr);
    next.open();
    QTRY_VERIFY(choice(next)->findText(QStringLiteral("Evening round")) >= 0);
    QVERIFY(!(next.request().rules == saved.rules));
    choice(next)->setCurrentText(QStringLiteral("Evening round"));
    QCOMPARE(next.request().rules, saved.rules);
    QCOMPARE(next.request().hours, saved.hours);
    QCOMPARE(next.request().parallel, 9);

    prompter.answers = {true};
    next.findChild<QPushButton *>(QStringLiteral("removePreset"))->click();
    QTRY_COMPARE(choice(next)->count(), services::presets().size());
    // What is asked for follows what is shown instead.
    QCOMPARE(next.request().rules, services::presets().constFirst().rules);
}

void PresetPickerTest::aNameThatIsTakenIsTold()
{
    const test::TestProfile profile;
    test::ScriptedPrompter prompter;
    prompter.entered = {services::presets().first().title};
    PresetPicker picker(*profile.workspace, prompter);
    picker.save(services::presets().last());
    QTRY_COMPARE(prompter.errors.size(), 1);
    QCOMPARE(prompter.errors.first().code, ErrorCode::AlreadyExists);
}

void PresetPickerTest::aSavedPresetIsReplacedOnlyOnceThatIsConfirmed()
{
    const test::TestProfile profile;
    test::ScriptedPrompter prompter;
    prompter.entered = {QStringLiteral("Mine"), QStringLiteral("mine"), QStringLiteral("mine")};
    PresetPicker picker(*profile.workspace, prompter);
    services::Preset preset = services::presets().constFirst();
    preset.parallel = 7;
    picker.save(preset);
    QTRY_COMPARE(picker.preset().parallel, 7);
    preset.parallel = 8;
    prompter.answers = {false, true};
    picker.save(preset);
    const services::PresetService service(*profile.workspace);
    const auto stored = [&service] {
        return test::await(service.named(QStringLiteral("Mine"))).value_or(services::Preset()).parallel;
    };
    QCOMPARE(stored(), 7);
    picker.save(preset);
    QTRY_COMPARE(stored(), 8);
}

QTEST_MAIN(PresetPickerTest)
#include "tst_presetpicker.moc"
