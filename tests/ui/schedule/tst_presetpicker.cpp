// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/presetpicker.h"

#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/presetbox.h"
#include "ui/schedule/scheduledialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
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

private:
    [[nodiscard]] static QComboBox *choice(const QWidget &in)
    {
        return in.findChild<QComboBox *>(QStringLiteral("preset"));
    }
};

void PresetPickerTest::theFirstIsChosenToBeginWith()
{
    const PresetPicker picker;
    QCOMPARE(picker.preset(), services::presets().first());
    QCOMPARE(choice(picker)->count(), services::presets().size());
}

void PresetPickerTest::eachSaysWhatItMeans()
{
    const PresetPicker picker;
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

QTEST_MAIN(PresetPickerTest)
#include "tst_presetpicker.moc"
