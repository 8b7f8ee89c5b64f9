// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/settingsservice.h"

#include "core/services/settingtable.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class SettingsServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDefaultIsAllowed();
    void valuesAreAcceptedOrRefused_data();
    void valuesAreAcceptedOrRefused();
    void anUnknownKeyIsRefusedWithTheKnownOnes();
    void aChangeIsKeptAndShown();
    void theZoneIsTheWorkspaces();
    void testTimingIsForTheLoopbackAlone();
    void testTimingEndsWhenAnAccountElsewhereComes();
    void aNumberIsSearchedInTheHousesRegion();
};

void SettingsServiceTest::everyDefaultIsAllowed()
{
    for (const SettingDefinition &definition : settingTable())
        QVERIFY2(definition.accepts(definition.defaultValue, false), qPrintable(definition.key));
}

void SettingsServiceTest::valuesAreAcceptedOrRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *key, const char *value, bool accepted) {
        QTest::addRow("%s = %s", key, value)
            << QString::fromLatin1(key) << QString::fromLatin1(value) << accepted;
    };
    row("dialling.create_deadline", "5", true);
    row("dialling.create_deadline", "60", true);
    row("dialling.create_deadline", "4.9", false);
    row("dialling.create_deadline", "61", false);
    row("dialling.create_deadline", "soon", false);
    row("dialling.create_deadline", "", false);
    row("dialling.create_deadline", "nan", false);
    row("dialling.settle", "59", false);
    row("dialling.settle", "900", true);
    row("house.zone", "Europe/Berlin", true);
    row("house.zone", "Mars/Olympus", false);
    row("house.zone", "IST", false);
    row("house.region", "US", true);
    row("house.region", "us", false);
    row("house.region", "ZZ", false);
    row("practice.speed", "0", false);
    row("practice.seed", "7", true);
    row("practice.seed", "1.5", false);
}

void SettingsServiceTest::valuesAreAcceptedOrRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, accepted);
    TestProfile profile;
    SettingsService settings(*profile.workspace);
    const Result<void> done = await(settings.change(key, value, false));
    QCOMPARE(done.has_value(), accepted);
    if (!accepted) {
        QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(done.error().arguments.value(1), settingDefinition(key)->allowed);
    }
}

void SettingsServiceTest::anUnknownKeyIsRefusedWithTheKnownOnes()
{
    TestProfile profile;
    SettingsService settings(*profile.workspace);
    const Result<void> done =
        await(settings.change(QStringLiteral("house.zones"), QStringLiteral("x"), false));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
    QVERIFY(done.error().arguments.value(1).contains(ZoneKey));
    for (const Channel channel : {Channel::Call, Channel::WhatsApp})
        QVERIFY(!await(settings.one(lastUsedKey(channel))));
}

void SettingsServiceTest::aChangeIsKeptAndShown()
{
    TestProfile profile;
    SettingsService settings(*profile.workspace);
    const QString key = QStringLiteral("dialling.settle");
    QVERIFY(await(settings.one(key)).value_or({}).isDefault);
    QVERIFY(await(settings.change(key, QStringLiteral("90"), false)));
    const Result<SettingRow> row = await(settings.one(key));
    QVERIFY(row);
    QCOMPARE(row->value, QStringLiteral("90"));
    QVERIFY(!row->isDefault);
    QCOMPARE(await(settings.all()).value_or({}).size(), settingTable().size());
    const Result<DiallingPeriods> periods = await(profile.workspace->ledger().read(
        [](const store::Store &store) { return readPeriods(store.settings); }));
    QVERIFY(periods);
    QCOMPARE(periods->settle, milliseconds{90'000});
}

//
void SettingsServiceTest::theZoneIsTheWorkspaces()
{
    TestProfile profile;
    QCOMPARE(profile.workspace->zone().id(), QByteArray("Asia/Kolkata"));
    SettingsService settings(*profile.workspace);
    QVERIFY(await(settings.change(ZoneKey, QStringLiteral("Europe/Berlin"), false)));
    QTRY_COMPARE(profile.workspace->zone().id(), QByteArray("Europe/Berlin"));
}

// Ruling 16
void SettingsServiceTest::testTimingIsForTheLoopbackAlone()
{
    TestProfile profile;
    SettingsService settings(*profile.workspace);
    const QString key = QStringLiteral("dialling.settle");
    QVERIFY(!await(settings.change(key, QStringLiteral("1"), false)));
    QVERIFY(await(settings.change(key, QStringLiteral("1"), true)));
    QVERIFY(profile.addRealAccount(3).isValid()); // on the loopback
    QVERIFY(await(settings.change(key, QStringLiteral("2"), true)));
    Account elsewhere;
    elsewhere.name = QStringLiteral("Elsewhere");
    elsewhere.provider = ProviderKind::Vapi;
    elsewhere.baseUrl = QUrl(QStringLiteral("https://api.example.com"));
    QVERIFY(await(AccountService(*profile.workspace).add(elsewhere, QByteArrayLiteral("k"))));
    const Result<void> refused = await(settings.change(key, QStringLiteral("3"), true));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
}

// Ruling 16
void SettingsServiceTest::testTimingEndsWhenAnAccountElsewhereComes()
{
    TestProfile profile;
    SettingsService settings(*profile.workspace);
    QVERIFY(await(settings.change(QStringLiteral("dialling.settle"), QStringLiteral("1"), true)));
    const auto settle = [&profile] {
        return await(profile.workspace->ledger().read(
                         [](const store::Store &store) { return periodsInForce(store); }))
            .value_or({})
            .settle;
    };
    QCOMPARE(settle(), milliseconds{1'000});
    QVERIFY(profile.addRealAccount(3).isValid()); // on the loopback, and a home for keys
    QCOMPARE(settle(), milliseconds{1'000});
    Account elsewhere;
    elsewhere.name = QStringLiteral("Elsewhere");
    elsewhere.provider = ProviderKind::Vapi;
    elsewhere.baseUrl = QUrl(QStringLiteral("https://api.example.com"));
    QVERIFY(await(AccountService(*profile.workspace).add(elsewhere, QByteArrayLiteral("k"))));
    QCOMPARE(settle(), milliseconds{60'000});
}

void SettingsServiceTest::aNumberIsSearchedInTheHousesRegion()
{
    TestProfile profile;
    ImportRequest request;
    request.pasted = QByteArrayLiteral("number,name\n+14155550123,Ann\n");
    QVERIFY(await(ImportService(*profile.workspace).run(request, std::make_shared<JobControl>())));
    const LeadService leads(*profile.workspace);
    LeadFilter filter;
    filter.search = QStringLiteral("(415) 555-0123");
    QCOMPARE(await(leads.count(filter)).value_or(-1), 0);
    SettingsService settings(*profile.workspace);
    QVERIFY(await(settings.change(RegionKey, QStringLiteral("US"), false)));
    QCOMPARE(await(leads.count(filter)).value_or(-1), 1);
    QCOMPARE(await(leads.ids(filter, {})).value_or({}).size(), 1);
}

QTEST_GUILESS_MAIN(SettingsServiceTest)
#include "tst_settingsservice.moc"
