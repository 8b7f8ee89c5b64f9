// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotservice.h"

#include "core/security/secretnames.h"
#include "core/security/secretstore.h"
#include "core/services/hubspotkeeper.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/core/services/hubspotbench.h"

#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::FakeHubSpot;
using callboard::test::HubSpotBench;
using callboard::test::HubSpotFault;

/// The service and the keeper on a real profile; what a pull and a push do in detail is in tests of their
/// own.
class HubSpotServiceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theTokenIsKeptInTheSecretHomeAlone();
    void whatCannotBeConnectedIsSaid_data();
    void whatCannotBeConnectedIsSaid();
    void theEnvironmentsTokenWins();
    void withoutAnAccountNothingIsDone();
    void aNewerTokenMakesNoNewBeginning();
    void anotherAccountIsRefused_data();
    void anotherAccountIsRefused();
    void theEnvironmentsTokenOfAnotherAccountIsRefused();
    void whatIsCancelledConnectsNothing();
    void theMappingIsChosenFromTheAccountsOwnList();
    void disconnectingForgetsEverythingButTheLeads();
    void aLastingTroubleIsNotedAndClearedByAGoodTest();
    void aPassingTroubleIsNotNoted();
    void keptOursStaysHere();
    void takenTheirsComesIntoTheLead();
    void callsThatWereRefusedAreToldAgain();
    void theKeeperPullsWhenItIsTime();
    void theKeeperWaitsUntilThePropertiesAreChosen();
    void theKeeperLeavesATroubledAccountAlone();

private:
    [[nodiscard]] bool connectAccount()
    {
        return await(m_hubspot->connectAccount(FakeHubSpot::token(), m_bench->fake.url())).has_value();
    }
    [[nodiscard]] HubSpotStatus status() const { return await(m_hubspot->status()).value_or({}); }
    /// One lead whose name both sides changed: "Ours" and "Theirs".
    [[nodiscard]] bool makeConflict();

    std::unique_ptr<HubSpotBench> m_bench;
    std::unique_ptr<HubSpotService> m_hubspot;
};

void HubSpotServiceTest::init()
{
    m_bench = std::make_unique<HubSpotBench>();
    QVERIFY(m_bench->profile.workspace);
    QVERIFY(await(m_bench->profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    m_hubspot = std::make_unique<HubSpotService>(*m_bench->profile.workspace);
}

void HubSpotServiceTest::cleanup()
{
    m_hubspot.reset();
    m_bench.reset();
}

bool HubSpotServiceTest::makeConflict()
{
    m_bench->fake.setContact(501, {{QStringLiteral("phone"), QStringLiteral("+919810000001")},
                                   {QStringLiteral("firstname"), QStringLiteral("Asha")}});
    if (!connectAccount() || !await(m_hubspot->bringInStep()))
        return false;
    if (!m_bench->rename(m_bench->lead(QStringLiteral("Asha")), QStringLiteral("Ours")))
        return false;
    m_bench->fake.setContact(501, {{QStringLiteral("firstname"), QStringLiteral("Theirs")}});
    m_bench->profile.clock->advance(seconds{1});
    const Result<HubSpotSummary> summary = await(m_hubspot->bringInStep());
    return summary && summary->conflicts == 1;
}

// S2-017, S2-060, F63
void HubSpotServiceTest::theTokenIsKeptInTheSecretHomeAlone()
{
    const Result<void> connected =
        await(m_hubspot->connectAccount(FakeHubSpot::token() + '\n', m_bench->fake.url()));
    QVERIFY2(connected, connected ? "" : qPrintable(operatorText(connected.error())));
    const auto token = m_bench->profile.workspace->secrets()->read(security::hubspotTokenName());
    QVERIFY(token);
    QCOMPARE(token->value_or(QByteArray()), FakeHubSpot::token());
    QFile database(m_bench->profile.workspace->ledger().fileName());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY(!database.readAll().contains("pat-eu1"));
    const HubSpotStatus found = status();
    QCOMPARE(found.link->connectedAt, m_bench->profile.clock->now());
    QCOMPARE(found.mapping.property(ContactField::Number), QStringLiteral("phone"));
}

// S2-018, S2-051, F62
void HubSpotServiceTest::whatCannotBeConnectedIsSaid_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const QStringList read(QStringLiteral("crm.objects.contacts.read"));
    QTest::newRow("wrong token") << QByteArray("pat-eu1-wrong") << QString() << read << ErrorCode::Refused
                                 << QStringLiteral("token_refused");
    QTest::newRow("no scope") << FakeHubSpot::token() << QString() << QStringList() << ErrorCode::Refused
                              << QStringLiteral("read_scope_missing");
    QTest::newRow("in clear") << FakeHubSpot::token() << QStringLiteral("http://api.hubapi.com") << read
                              << ErrorCode::ProviderNotSecure << QString();
    QTest::newRow("somebody else") << FakeHubSpot::token() << QStringLiteral("https://evil.example") << read
                                   << ErrorCode::ProviderNotSecure << QString();
}

void HubSpotServiceTest::whatCannotBeConnectedIsSaid()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, baseUrl);
    QFETCH(const QStringList, scopes);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, detail);
    m_bench->fake.setScopes(scopes);
    const Result<void> connected =
        await(m_hubspot->connectAccount(token, baseUrl.isEmpty() ? m_bench->fake.url() : QUrl(baseUrl)));
    QVERIFY(!connected);
    QCOMPARE(connected.error().code, code);
    QCOMPARE(connected.error().detail, detail);
    QVERIFY(!status().link);
    QVERIFY(!m_bench->profile.workspace->secrets()->read(security::hubspotTokenName())->has_value());
}

// S2-017
void HubSpotServiceTest::theEnvironmentsTokenWins()
{
    QVERIFY(connectAccount());
    qputenv("HUBSPOT_API_KEY", QByteArrayLiteral("pat-eu1-of-the-environment"));
    const Result<HubSpotSummary> refused = await(m_hubspot->pull(HubSpotPull::Reach::Changed));
    qunsetenv("HUBSPOT_API_KEY");
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("token_refused"));
    QVERIFY(await(m_hubspot->pull(HubSpotPull::Reach::Changed)));
}

void HubSpotServiceTest::withoutAnAccountNothingIsDone()
{
    QCOMPARE(await(m_hubspot->pull(HubSpotPull::Reach::Whole)).error().code, ErrorCode::Refused);
    QCOMPARE(await(m_hubspot->push()).error().code, ErrorCode::Refused);
    QCOMPARE(await(m_hubspot->properties()).error().code, ErrorCode::Refused);
    QCOMPARE(m_bench->fake.requests(), 0);
}

void HubSpotServiceTest::aNewerTokenMakesNoNewBeginning()
{
    QVERIFY(connectAccount());
    const Instant first = m_bench->profile.clock->now();
    ContactMapping mapping = status().mapping;
    mapping.attributes = {QStringLiteral("city")};
    QVERIFY(await(m_hubspot->setMapping(mapping)));
    m_bench->fake.fill(3);
    QCOMPARE(await(m_hubspot->pull(HubSpotPull::Reach::Whole))->fresh, 3);
    // One that is gone meanwhile makes no other account.
    m_bench->fake.removeContact(3);
    m_bench->profile.clock->advance(seconds{60});
    QVERIFY(connectAccount());
    QCOMPARE(status().link->connectedAt, first);
    QCOMPARE(status().mapping, mapping);
}

void HubSpotServiceTest::anotherAccountIsRefused_data()
{
    QTest::addColumn<int>("contacts");
    QTest::newRow("without these contacts") << 0;
    QTest::newRow("whose ids are of others") << 30;
}

// Contacts are known by their ids: pushes would change other people.
void HubSpotServiceTest::anotherAccountIsRefused()
{
    QFETCH(const int, contacts);
    m_bench->fake.fill(30);
    QVERIFY(connectAccount());
    QCOMPARE(await(m_hubspot->pull(HubSpotPull::Reach::Whole))->fresh, 30);
    FakeHubSpot another([clock = m_bench->profile.clock] { return toMSecsSinceEpoch(clock->now()); });
    for (int id = 1; id <= contacts; ++id)
        another.setContact(id, {{QStringLiteral("phone"), QStringLiteral("+9197%1").arg(10'000'000 + id)}});
    const Result<void> refused = await(m_hubspot->connectAccount(FakeHubSpot::token(), another.url()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(operatorText(refused.error()).contains(QLatin1String("Disconnect")));
    QCOMPARE(status().link->baseUrl, m_bench->fake.url());
    QVERIFY(await(m_hubspot->disconnectAccount()));
    QVERIFY(await(m_hubspot->connectAccount(FakeHubSpot::token(), another.url())));
}

// S2-017: nobody has typed that token in, and a pull would take other people for the leads
void HubSpotServiceTest::theEnvironmentsTokenOfAnotherAccountIsRefused()
{
    m_bench->fake.fill(30);
    QVERIFY(connectAccount());
    QCOMPARE(await(m_hubspot->pull(HubSpotPull::Reach::Whole))->fresh, 30);
    m_bench->fake.rotateToken();
    for (int id = 1; id <= 30; ++id)
        m_bench->fake.setContact(id,
                                 {{QStringLiteral("phone"), QStringLiteral("+9197%1").arg(10'000'000 + id)}});
    qputenv("HUBSPOT_API_KEY", QByteArrayLiteral("pat-eu1-another"));
    const auto clean = qScopeGuard([] { qunsetenv("HUBSPOT_API_KEY"); });
    const int contacts = status().contacts;
    for (int again = 0; again < 2; ++again) {
        m_bench->profile.clock->advance(seconds{60});
        const Result<HubSpotSummary> refused = await(m_hubspot->bringInStep());
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, QStringLiteral("other_account"));
        QVERIFY(operatorText(refused.error()).contains(QLatin1String("HUBSPOT_API_KEY")));
        QCOMPARE(status().link->trouble, QStringLiteral("other_account")); // and the keeper leaves it alone
    }
    QVERIFY(!await(m_hubspot->properties()));
    QCOMPARE(status().contacts, contacts);
    QCOMPARE(m_bench->leads().size(), 30);

    m_bench->fake.fill(30); // a newer token of the same account
    m_bench->profile.clock->advance(seconds{60});
    const Result<HubSpotSummary> own = await(m_hubspot->bringInStep());
    QVERIFY2(own, own ? "" : qPrintable(operatorText(own.error())));
    QVERIFY(status().trouble.isEmpty());
}

void HubSpotServiceTest::whatIsCancelledConnectsNothing()
{
    const auto control = std::make_shared<JobControl>();
    control->cancelled = true;
    const Result<void> connected =
        await(m_hubspot->connectAccount(FakeHubSpot::token(), m_bench->fake.url(), control));
    QVERIFY(!connected);
    QCOMPARE(connected.error().code, ErrorCode::Cancelled);
    QVERIFY(!status().link);
    QVERIFY(!m_bench->profile.workspace->secrets()->read(security::hubspotTokenName())->has_value());
    QVERIFY(connectAccount());
}

void HubSpotServiceTest::theMappingIsChosenFromTheAccountsOwnList()
{
    QVERIFY(connectAccount());
    const Result<QList<sync::hubspot::Property>> properties = await(m_hubspot->properties());
    QVERIFY(properties);
    const sync::hubspot::Property date{QStringLiteral("last_checkup_date"), QStringLiteral("Last check-up"),
                                       QStringLiteral("date")};
    QVERIFY(properties->contains(date));
    ContactMapping mapping = status().mapping;
    mapping.properties.insert(ContactField::CheckUp, QStringLiteral("city"));
    const Result<void> refused = await(m_hubspot->setMapping(mapping));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    mapping.properties.insert(ContactField::CheckUp, date.name);
    QVERIFY(await(m_hubspot->pull(HubSpotPull::Reach::Changed)));
    QVERIFY(status().link->wholeAt);
    QVERIFY(await(m_hubspot->setMapping(mapping)));
    QCOMPARE(status().mapping, mapping);
    QVERIFY(!status().link->wholeAt); // what was never asked for is in no contact yet
}

void HubSpotServiceTest::disconnectingForgetsEverythingButTheLeads()
{
    QVERIFY(makeConflict());
    QVERIFY(await(m_hubspot->disconnectAccount()));
    const HubSpotStatus found = status();
    QVERIFY(!found.link);
    QCOMPARE(found.contacts + found.conflicts + found.queued, 0);
    QVERIFY(!m_bench->profile.workspace->secrets()->read(security::hubspotTokenName())->has_value());
    QCOMPARE(m_bench->leads().size(), 1);
}

// S2-051, S2-055
void HubSpotServiceTest::aLastingTroubleIsNotedAndClearedByAGoodTest()
{
    QVERIFY(connectAccount());
    m_bench->fake.setScopes({});
    QVERIFY(!await(m_hubspot->properties()));
    QCOMPARE(status().link->trouble, QStringLiteral("read_scope_missing"));
    QVERIFY(status().trouble.contains(QLatin1String("crm.objects.contacts.read")));
    m_bench->fake.setScopes({QStringLiteral("crm.objects.contacts.read")});
    QVERIFY(await(m_hubspot->properties()));
    QVERIFY(status().trouble.isEmpty());
}

void HubSpotServiceTest::aPassingTroubleIsNotNoted()
{
    QVERIFY(connectAccount());
    m_bench->fake.faultOfSearches({HubSpotFault::DayUsedUp});
    QVERIFY(!await(m_hubspot->pull(HubSpotPull::Reach::Changed)));
    QVERIFY(status().link->trouble.isEmpty());
}

void HubSpotServiceTest::keptOursStaysHere()
{
    QVERIFY(makeConflict());
    const QList<ConflictRow> rows = await(m_hubspot->conflicts()).value_or({});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().ours, QStringLiteral("Ours"));
    QCOMPARE(rows.constFirst().theirs, QStringLiteral("Theirs"));
    QCOMPARE(await(m_hubspot->keepOurs({rows.constFirst().id}))->decided, 1);
    QCOMPARE(await(m_hubspot->pull(HubSpotPull::Reach::Whole))->conflicts, 0);
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Ours"));
    QCOMPARE(m_bench->fake.contact(501).value(QStringLiteral("firstname")), QStringLiteral("Theirs"));
}

void HubSpotServiceTest::takenTheirsComesIntoTheLead()
{
    QVERIFY(makeConflict());
    const qint64 id = await(m_hubspot->conflicts()).value_or({}).constFirst().id;
    const Result<ConflictReceipt> receipt = await(m_hubspot->takeTheirs({id, 4711}));
    QVERIFY(receipt);
    QCOMPARE(receipt->decided, 1);
    QCOMPARE(receipt->refused.size(), 1);
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Theirs"));
    QCOMPARE(await(m_hubspot->pull(HubSpotPull::Reach::Whole))->conflicts, 0);
}

void HubSpotServiceTest::callsThatWereRefusedAreToldAgain()
{
    m_bench->fake.fill(2);
    QVERIFY(connectAccount());
    QVERIFY(await(m_hubspot->pull(HubSpotPull::Reach::Whole)));
    QStringList uuids;
    for (int i = 1; i <= 2; ++i)
        uuids << m_bench->lead(QStringLiteral("Contact %1").arg(i)).uuid.toString(QUuid::WithoutBraces);
    QVERIFY(m_bench->write([uuids, now = m_bench->profile.clock->now()](store::Store &store) -> Result<void> {
        store::HubSpotRepository hubspot = hubspotIn(store);
        for (const QString &uuid : uuids) {
            if (const Result<void> kept = hubspot.enqueue({uuid, uuid, {}, 0, {}}, now); !kept)
                return kept;
            if (const Result<void> kept = hubspot.noteRefused(uuid, QStringLiteral("bad_request"), now);
                !kept)
                return kept;
        }
        return hubspot.noteGone(QStringLiteral("2"));
    }));
    HubSpotStatus found = status();
    QCOMPARE(found.refused, 2);
    QCOMPARE(found.refusals.size(), 2);
    QCOMPARE(found.refusals.constFirst().text,
             operatorText(sync::hubspot::troubleError(sync::hubspot::Trouble::BadRequest)));
    QCOMPARE(await(m_hubspot->tellAgain()).value_or(-1), 1); // the other one's contact is gone
    found = status();
    QCOMPARE(found.queued, 1);
    QCOMPARE(found.refused, 1);
    QCOMPARE(found.refusals.constFirst().contactId, QStringLiteral("2"));
}

void HubSpotServiceTest::theKeeperWaitsUntilThePropertiesAreChosen()
{
    QVERIFY(connectAccount());
    m_bench->fake.fill(1);
    QVERIFY(status().isWaitingForMapping);
    const int requests = m_bench->fake.requests();
    HubSpotKeeper keeper(*m_bench->profile.workspace, milliseconds{1});
    QSignalSpy looks(&keeper, &HubSpotKeeper::looked);
    keeper.start();
    QTRY_VERIFY_WITH_TIMEOUT(looks.size() >= 3, 30'000);
    QCOMPARE(m_bench->fake.requests(), requests);
    QVERIFY(await(m_hubspot->setMapping(status().mapping))); // as it is
    QVERIFY(!status().isWaitingForMapping);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->leads().size(), 1, 30'000);
}

void HubSpotServiceTest::theKeeperPullsWhenItIsTime()
{
    QVERIFY(connectAccount());
    QVERIFY(await(m_hubspot->setMapping(status().mapping)));
    SettingsService settings(*m_bench->profile.workspace);
    QVERIFY(await(settings.change(HubSpotMinutesKey, QStringLiteral("10"), false)));
    m_bench->fake.fill(1);
    HubSpotKeeper keeper(*m_bench->profile.workspace, milliseconds{1});
    QSignalSpy looks(&keeper, &HubSpotKeeper::looked);
    keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->leads().size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(looks.size() >= 3, 30'000);
    const int searches = m_bench->fake.searches();
    m_bench->profile.clock->advance(std::chrono::minutes{10});
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->fake.searches() > searches, 30'000);
}

void HubSpotServiceTest::theKeeperLeavesATroubledAccountAlone()
{
    QVERIFY(connectAccount());
    m_bench->fake.rotateToken();
    QVERIFY(!await(m_hubspot->pull(HubSpotPull::Reach::Changed)));
    const int requests = m_bench->fake.requests();
    HubSpotKeeper keeper(*m_bench->profile.workspace, milliseconds{1});
    QSignalSpy looks(&keeper, &HubSpotKeeper::looked);
    keeper.start();
    QTRY_VERIFY_WITH_TIMEOUT(looks.size() >= 3, 30'000);
    QCOMPARE(m_bench->fake.requests(), requests);
}

QTEST_GUILESS_MAIN(HubSpotServiceTest)
#include "tst_hubspotservice.moc"
