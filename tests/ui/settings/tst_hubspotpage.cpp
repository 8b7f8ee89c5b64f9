// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/hubspotpage.h"

#include "core/services/filelock.h"
#include "tests/support/fakehubspot.h"
#include "tests/ui/settings/pagebench.h"
#include "ui/settings/hubspotmappingdialog.h"

#include <QComboBox>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using callboard::services::ContactField;
using callboard::test::FakeHubSpot;

class HubSpotPageTest final : public QObject, private test::PageBench<HubSpotPage>
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnAccountItSaysHowToGetOne();
    void aWrongTokenIsSaid();
    void aTokenOverALiveConnectionIsAskedAbout();
    void connectingCanBeCancelled();
    void whatHubSpotRefusedIsShownAndToldAgain();
    void contactsComeInAndTheirAgeIsShown();
    void theTestNamesWhatIsMissing();
    void propertiesAreChosenFromTheAccountsList();
    void aChoiceThatCannotBeHeldIsNotOffered();
    void aConflictIsDecided();
    void disconnectingIsAskedFor();

private:
    /// Connects the fake behind the page's back, for the page knows HubSpot's address alone.
    [[nodiscard]] bool connectFake();
    [[nodiscard]] bool step();

    std::unique_ptr<FakeHubSpot> m_fake;
};

void HubSpotPageTest::init()
{
    QVERIFY(openProfile());
    m_fake =
        std::make_unique<FakeHubSpot>([clock = m_profile->clock] { return toMSecsSinceEpoch(clock->now()); });
    openPage();
}

void HubSpotPageTest::cleanup()
{
    close();
    m_fake.reset();
}

bool HubSpotPageTest::connectFake()
{
    if (!setPassphrase())
        return false;
    m_fake->setContact(501, {{QStringLiteral("phone"), QStringLiteral("+919810000001")},
                             {QStringLiteral("firstname"), QStringLiteral("Asha")}});
    services::HubSpotService hubspot(*m_profile->workspace);
    return test::await(hubspot.connectAccount(FakeHubSpot::token(), m_fake->url())).has_value();
}

bool HubSpotPageTest::step()
{
    m_profile->clock->advance(seconds{1});
    services::HubSpotService hubspot(*m_profile->workspace);
    return test::await(hubspot.bringInStep()).has_value();
}

void HubSpotPageTest::withoutAnAccountItSaysHowToGetOne()
{
    QTRY_VERIFY(textOf("hubspotState").contains(QLatin1String("crm.objects.contacts.write")));
    QVERIFY(action("connectHubSpot")->isEnabled());
    for (const char *name : {"testHubSpot", "mapHubSpot", "stepHubSpot", "disconnectHubSpot", "keepOurs"})
        QVERIFY2(!action(name)->isEnabled(), name);
}

void HubSpotPageTest::aWrongTokenIsSaid()
{
    QVERIFY(connectFake());
    m_fake->rotateToken();
    showAgain();
    QTRY_VERIFY(action("testHubSpot")->isEnabled());
    action("testHubSpot")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_prompter->errors.size(), 1, 30'000);
    QCOMPARE(m_prompter->errors.constFirst().detail, QStringLiteral("token_refused"));
    QTRY_VERIFY(action("connectHubSpot")->isEnabled());
    action("connectHubSpot")->trigger(); // nothing is entered
    QCOMPARE(m_prompter->labels.size(), 1);
    QVERIFY(action("connectHubSpot")->isEnabled());
}

// Contacts are known by their ids, so another account must not come over this one.
void HubSpotPageTest::aTokenOverALiveConnectionIsAskedAbout()
{
    QVERIFY(connectFake());
    showAgain();
    QTRY_VERIFY(action("testHubSpot")->isEnabled());
    m_prompter->entered = {QStringLiteral("pat-eu1-of-somebody")};
    action("connectHubSpot")->trigger(); // the answer is no
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.constFirst().text.contains(QLatin1String("disconnect")));
    QVERIFY(action("connectHubSpot")->isEnabled());
}

void HubSpotPageTest::connectingCanBeCancelled()
{
    // Somebody else works with the account, so that the page waits for its turn and asks nobody.
    services::FileLock others(m_profile->directory.filePath(QStringLiteral("hubspot.lock")));
    QCOMPARE(others.take(services::FileLock::Share::Alone, services::FileLock::Wait::NotAtAll),
             services::FileLock::Answer::Held);
    QVERIFY(!action("cancelHubSpot")->isEnabled());
    m_prompter->entered = {QStringLiteral("pat-eu1-of-nobody")};
    action("connectHubSpot")->trigger();
    QVERIFY(action("cancelHubSpot")->isEnabled());
    QVERIFY(!action("connectHubSpot")->isEnabled());
    action("cancelHubSpot")->trigger();
    QVERIFY(!action("cancelHubSpot")->isEnabled());
    QTRY_VERIFY(action("connectHubSpot")->isEnabled());
    QVERIFY2(textOf("hubspotSaid").contains(QLatin1String("Cancelled")), qPrintable(textOf("hubspotSaid")));
    QVERIFY(m_prompter->errors.isEmpty());
}

void HubSpotPageTest::whatHubSpotRefusedIsShownAndToldAgain()
{
    QVERIFY(connectFake());
    QVERIFY(step());
    showAgain();
    QTRY_VERIFY(action("stepHubSpot")->isEnabled());
    QVERIFY(!action("tellHubSpotAgain")->isEnabled());
    QVERIFY(test::await(m_profile->workspace->ledger().write(
        [now = m_profile->clock->now()](store::Store &store) -> Result<void> {
            store::HubSpotRepository hubspot = services::hubspotIn(store);
            const auto contacts = hubspot.contacts({QStringLiteral("501")});
            if (!contacts)
                return fail(contacts.error());
            const QString uuid = contacts->constFirst().leadUuid;
            const Result<void> queued = hubspot.enqueue({uuid, uuid, {}, 0, {}}, now);
            return queued ? hubspot.noteRefused(uuid, QStringLiteral("bad_request"), now) : queued;
        })));
    showAgain();
    QTRY_VERIFY(textOf("hubspotState").contains(QLatin1String("Contact 501: HubSpot did not understand")));
    QTRY_VERIFY(action("tellHubSpotAgain")->isEnabled());
    action("tellHubSpotAgain")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!textOf("hubspotState").contains(QLatin1String("Contact 501")), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(action("stepHubSpot")->isEnabled(), 30'000);
    QVERIFY(!action("tellHubSpotAgain")->isEnabled());
    QVERIFY(m_prompter->errors.isEmpty());
}

// S2-003, S2-067
void HubSpotPageTest::contactsComeInAndTheirAgeIsShown()
{
    QVERIFY(connectFake());
    m_fake->setContact(502, {{QStringLiteral("phone"), QStringLiteral("12")}});
    showAgain();
    QTRY_VERIFY(action("stepHubSpot")->isEnabled());
    QVERIFY(textOf("hubspotState").contains(QLatin1String("No contacts")));
    QVERIFY(textOf("hubspotState").contains(QLatin1String("Nothing comes in by itself")));
    action("stepHubSpot")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(textOf("hubspotSaid").contains(QLatin1String("Contact 502")), 30'000);
    QTRY_VERIFY(textOf("hubspotState").contains(QLatin1String("Contacts as of")));
    QVERIFY(!textOf("hubspotState").contains(QLatin1String("Nothing comes in by itself")));
    QVERIFY(textOf("hubspotState").contains(QLatin1String("IST")));
    services::LeadService leads(*m_profile->workspace);
    QCOMPARE(test::await(leads.ids({}, {})).value_or({}).size(), 1);
}

// S2-051, S2-055
void HubSpotPageTest::theTestNamesWhatIsMissing()
{
    QVERIFY(connectFake());
    showAgain();
    QTRY_VERIFY(action("testHubSpot")->isEnabled());
    action("testHubSpot")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(textOf("hubspotSaid"), QStringLiteral("HubSpot answers."), 30'000);
    m_fake->setScopes({QStringLiteral("crm.objects.contacts.write")});
    action("testHubSpot")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_prompter->errors.size(), 1, 30'000);
    QVERIFY(
        operatorText(m_prompter->errors.constFirst()).contains(QLatin1String("crm.objects.contacts.read")));
    QTRY_VERIFY(textOf("hubspotState").contains(QLatin1String("crm.objects.contacts.read")));
}

void HubSpotPageTest::propertiesAreChosenFromTheAccountsList()
{
    QVERIFY(connectFake());
    showAgain();
    QTRY_VERIFY(action("mapHubSpot")->isEnabled());
    action("mapHubSpot")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->findChildren<HubSpotMappingDialog *>().size(), 1, 30'000);
    auto *dialog = m_page->findChild<HubSpotMappingDialog *>();
    auto *checkUp = dialog->findChild<QComboBox *>(QStringLiteral("last_checkup_date"));
    QVERIFY(checkUp->findText(QStringLiteral("Last check-up (last_checkup_date)")) > 0);
    checkUp->setCurrentIndex(checkUp->findData(QStringLiteral("last_checkup_date")));
    auto *attributes = dialog->findChild<QListWidget *>(QStringLiteral("attributes"));
    const QList<QListWidgetItem *> city =
        attributes->findItems(QStringLiteral("City (city)"), Qt::MatchExactly);
    QCOMPARE(city.size(), 1);
    city.constFirst()->setCheckState(Qt::Checked);
    dialog->accept();
    const services::HubSpotService hubspot(*m_profile->workspace);
    QTRY_COMPARE_WITH_TIMEOUT(test::await(hubspot.status()).value_or({}).mapping.attributes,
                              QStringList(QStringLiteral("city")), 30'000);
    const services::ContactMapping mapping = test::await(hubspot.status()).value_or({}).mapping;
    QCOMPARE(mapping.property(ContactField::CheckUp), QStringLiteral("last_checkup_date"));
    QCOMPARE(mapping.property(ContactField::Number), QStringLiteral("phone"));
    QVERIFY(m_prompter->errors.isEmpty());
}

void HubSpotPageTest::aChoiceThatCannotBeHeldIsNotOffered()
{
    services::ContactMapping mapping;
    mapping.properties = {{ContactField::Number, QStringLiteral("phone")},
                          {ContactField::Partner, QStringLiteral("gone_since")}};
    const QList<sync::hubspot::Property> properties = {
        {QStringLiteral("phone"), QStringLiteral("Phone"), QStringLiteral("string")},
        {QStringLiteral("day"), QStringLiteral("Day"), QStringLiteral("date")},
        {QStringLiteral("box"), QStringLiteral("Box"), QStringLiteral("bool")},
        {QStringLiteral("list"), QStringLiteral("List"), QStringLiteral("enumeration")},
        {QStringLiteral("time"), {}, QStringLiteral("datetime")}};
    HubSpotMappingDialog dialog(mapping, properties, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto count = [&dialog](const char *name) {
        return dialog.findChild<QComboBox *>(QString::fromLatin1(name))->count();
    };
    QCOMPARE(count("number"), 5);            // there must be one
    QCOMPARE(count("name"), 6);              // or none
    QCOMPARE(count("last_checkup_date"), 2); // none, or the date
    QCOMPARE(count("do_not_call"), 3);
    QCOMPARE(count("call_status"), 3);
    QCOMPARE(count("called_at"), 2);
    QCOMPARE(count("partner"), 7); // with the one that is not there any more
    QCOMPARE(dialog.mapping(), mapping);
}

void HubSpotPageTest::aConflictIsDecided()
{
    QVERIFY(connectFake());
    QVERIFY(step());
    services::LeadService leads(*m_profile->workspace);
    const QList<LeadId> ids = test::await(leads.ids({}, {})).value_or({});
    QCOMPARE(ids.size(), 1);
    QVERIFY(renameToOurs(ids.constFirst()));
    m_fake->setContact(501, {{QStringLiteral("firstname"), QStringLiteral("Theirs")}});
    QVERIFY(step());
    showAgain();
    auto *table = m_page->findChild<QTableView *>(QStringLiteral("hubspotConflicts"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->headerData(3, Qt::Horizontal).toString(), QStringLiteral("HubSpot has"));
    table->selectRow(0);
    QTRY_VERIFY(action("takeTheirs")->isEnabled());
    action("takeTheirs")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 30'000);
    QCOMPARE(test::await(leads.leads(ids)).value_or({}).constFirst().name, QStringLiteral("Theirs"));
    QVERIFY(m_prompter->errors.isEmpty());
}

void HubSpotPageTest::disconnectingIsAskedFor()
{
    QVERIFY(connectFake());
    showAgain();
    QTRY_VERIFY(action("disconnectHubSpot")->isEnabled());
    action("disconnectHubSpot")->trigger(); // the answer is no
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.constFirst().dangerous);
    QVERIFY(action("disconnectHubSpot")->isEnabled());
    m_prompter->answers = {true};
    action("disconnectHubSpot")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(
        !action("disconnectHubSpot")->isEnabled() && action("connectHubSpot")->isEnabled(), 30'000);
    QTRY_VERIFY(textOf("hubspotState").contains(QLatin1String("private app")));
}

QTEST_MAIN(HubSpotPageTest)
#include "tst_hubspotpage.moc"
