// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/presetservice.h"

#include "core/services/presettext.h"
#include "tests/support/testprofile.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class PresetServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHousesPresetsComeFirst();
    void aSavedPresetComesBackWithEverything();
    void savingUnderTheSameNameReplaces();
    void aNameThatCannotBeIsRefused_data();
    void aNameThatCannotBeIsRefused();
    void aRemovedPresetIsGone();
    void whatCannotBeReadIsLeftOut();
};

namespace {

Preset evening()
{
    Preset preset;
    preset.title = QStringLiteral("Evening round");
    preset.parallel = 7;
    preset.interval = seconds{45};
    preset.pacing = Pacing::Grid;
    preset.rules = CampaignRules::safeDefault();
    preset.rules.goal = 50;
    preset.rules.canary = 10;
    preset.rules.budget = Money::usd(12.5);
    preset.rules.misfire = Misfire::GoOn;
    preset.rules.dailyLimit = DailyLimitRule::Fail;
    preset.rules.fallback = {FallbackChannel::Email};
    preset.hours = hoursFromText(QStringLiteral("Mo-Fr 17:00-20:00; Sa 10:00-12:00")).value();
    return preset;
}

} // namespace

void PresetServiceTest::theHousesPresetsComeFirst()
{
    const TestProfile profile;
    const PresetService service(*profile.workspace);
    QCOMPARE(await(service.all()).value_or({}), presets());
}

void PresetServiceTest::aSavedPresetComesBackWithEverything()
{
    const TestProfile profile;
    const PresetService service(*profile.workspace);
    QVERIFY(await(service.save(evening())));
    QCOMPARE(await(service.all()).value_or({}).size(), presets().size() + 1);
    const Result<Preset> found = await(service.named(QStringLiteral("evening ROUND")));
    QVERIFY(found);
    QVERIFY(!isShipped(*found));
    Preset wanted = evening();
    wanted.id = wanted.title;
    wanted.detail = found->detail;
    QVERIFY(!found->detail.isEmpty());
    QCOMPARE(*found, wanted);
}

void PresetServiceTest::savingUnderTheSameNameReplaces()
{
    const TestProfile profile;
    const PresetService service(*profile.workspace);
    QVERIFY(await(service.save(evening())));
    Preset changed = evening();
    changed.parallel = 2;
    QVERIFY(await(service.save(changed)));
    QCOMPARE(await(service.all()).value_or({}).size(), presets().size() + 1);
    QCOMPARE(await(service.named(changed.title)).value_or({}).parallel, 2);
}

void PresetServiceTest::aNameThatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QStringLiteral("  ") << ErrorCode::InvalidArgument;
    QTest::newRow("too long") << QString(81, u'x') << ErrorCode::InvalidArgument;
    QTest::newRow("a title of the house") << presets().first().title << ErrorCode::AlreadyExists;
    QTest::newRow("an id of the house") << QStringLiteral("Delivery") << ErrorCode::AlreadyExists;
}

void PresetServiceTest::aNameThatCannotBeIsRefused()
{
    QFETCH(QString, title);
    const TestProfile profile;
    const PresetService service(*profile.workspace);
    Preset preset = evening();
    preset.title = title;
    const Result<void> saved = await(service.save(preset));
    QVERIFY(!saved);
    QTEST(saved.error().code, "code");
    QCOMPARE(await(service.all()).value_or({}), presets());
}

void PresetServiceTest::aRemovedPresetIsGone()
{
    const TestProfile profile;
    const PresetService service(*profile.workspace);
    QVERIFY(await(service.save(evening())));
    QVERIFY(await(service.remove(evening().title)));
    QCOMPARE(await(service.all()).value_or({}), presets());
    QCOMPARE(await(service.remove(evening().title)).error().code, ErrorCode::NotFound);
    QCOMPARE(await(service.remove(presets().first().title)).error().code, ErrorCode::NotFound);
    QCOMPARE(await(service.named(evening().title)).error().code, ErrorCode::NotFound);
}

void PresetServiceTest::whatCannotBeReadIsLeftOut()
{
    QVERIFY(presetsFromText(QStringLiteral("no list")).isEmpty());
    const QList<Preset> read = presetsFromText(
        QStringLiteral(R"([{"parallel":3},{"title":"Many","parallel":5000,"interval_s":0,"pacing":"x"}])"));
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().parallel, MostParallel);
    QCOMPARE(read.first().interval, seconds{1});
    QCOMPARE(read.first().pacing, Pacing::Capped);
}

QTEST_MAIN(PresetServiceTest)
#include "tst_presetservice.moc"
