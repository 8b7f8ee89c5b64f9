// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotpull.h"

#include "core/services/checkup.h"
#include "tests/core/services/hubspotbench.h"

#include <QTest>

using namespace callboard;
using callboard::services::HubSpotPull;
using callboard::services::HubSpotSummary;
using callboard::test::HubSpotBench;
using callboard::test::HubSpotFault;
using callboard::test::HubSpotProperties;

namespace {

constexpr qint64 Asha = 501;
constexpr qint64 Ravi = 502;

HubSpotProperties person(const char *phone, const char *name)
{
    return {{QStringLiteral("phone"), QString::fromLatin1(phone)},
            {QStringLiteral("firstname"), QString::fromLatin1(name)}};
}

} // namespace

class HubSpotPullTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void contactsBecomeLeads();
    void aLeadThatIsThereIsNotTakenInTwice();
    void moreContactsThanASearchShowsComeIn();
    void pagesThatAreCutShortAreFollowed();
    void onlyWhatChangedIsAskedForAgain();
    void whatChangesWhileALongLookIsUnderWayIsNotLost();
    void aLateSearchIsWaitedFor();
    void anOlderStateIsPassedOver();
    void onceADayAllAreLookedAt();
    void aChangedContactChangesItsLead();
    void whatWasChangedHereAloneStays();
    void bothSidesChangedIsAConflict();
    void whoMustNotBeCalledIsMarked();
    void aMarkIsBelievedWithoutANumber();
    void aMarkThatTheSearchMissesIsFoundByTheLookAtAll();
    void aContactWithoutAUsableNumberIsTold();
    void twoContactsOfOneNumberAreOneLead();
    void aContactThatIsGoneIsNoted();
    void whoeverIsMissingGetsItsTurn();
    void aMergedContactPassesItsLeadOn();
    void aLeadDeletedHereDoesNotComeBackByItself();
    void anInterruptedPullMakesNoDouble();
    void troublesEndIt_data();
    void troublesEndIt();
    void withoutANumberNothingIsAsked();
    void theImportCanBeTakenBack();

private:
    [[nodiscard]] QList<Lead> leads() { return m_bench->leads(); }
    [[nodiscard]] bool isBarred(const PhoneNumber &number)
    {
        return m_bench->write([number](store::Store &store) -> Result<void> {
            const auto entry = store.doNotCall.houseEntryOf(number);
            return entry && *entry ? Result<void>() : Result<void>(fail(ErrorCode::NotFound));
        });
    }

    std::unique_ptr<HubSpotBench> m_bench;
};

void HubSpotPullTest::init()
{
    m_bench = std::make_unique<HubSpotBench>();
    QVERIFY(m_bench->profile.workspace);
    QVERIFY(m_bench->connect());
}

// S2-003
void HubSpotPullTest::contactsBecomeLeads()
{
    HubSpotProperties asha = person("98100 00001", "Asha");
    asha.insert({{QStringLiteral("lastname"), QStringLiteral("Rao")},
                 {QStringLiteral("email"), QStringLiteral("asha@example.com")},
                 {QStringLiteral("city"), QStringLiteral("Pune")},
                 {QStringLiteral("last_checkup_date"), QStringLiteral("2024-01-01")}});
    m_bench->fake.setContact(Asha, asha);
    m_bench->fake.setContact(Ravi, person("+919810000002", "Ravi"));
    m_bench->fake.setContact(503, {{QStringLiteral("firstname"), QStringLiteral("No number")}});
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->contacts, 2);
    QCOMPARE(summary->fresh, 2);
    QVERIFY(summary->isWhole);
    QVERIFY(summary->problems.isEmpty());
    const Lead lead = m_bench->lead(QStringLiteral("Asha Rao"));
    QCOMPARE(lead.number.e164(), QStringLiteral("+919810000001"));
    QCOMPARE(lead.email, QStringLiteral("asha@example.com"));
    QCOMPARE(attributeValue(lead.attributes, QStringLiteral("city")), QStringLiteral("Pune"));
    QCOMPARE(services::lastCheckUp(lead.attributes), QDate(2024, 1, 1));
    QCOMPARE(m_bench->contactOf(lead), QStringLiteral("501"));
    QVERIFY(!services::lastCheckUp(m_bench->lead(QStringLiteral("Ravi")).attributes));
    QCOMPARE(m_bench->link().pulledAt, m_bench->profile.clock->now());
}

void HubSpotPullTest::aLeadThatIsThereIsNotTakenInTwice()
{
    QCOMPARE(m_bench->profile.addLeads(2).size(), 2); // +919810000001 and 2, Lead 1 and Lead 2, of Pune
    m_bench->fake.setContact(Asha, {{QStringLiteral("phone"), QStringLiteral("+919810000001")},
                                    {QStringLiteral("email"), QStringLiteral("asha@example.com")}});
    m_bench->fake.setContact(Ravi, person("9810000002", "Ravi"));
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->fresh, 0);
    QCOMPARE(leads().size(), 2);
    // What HubSpot alone knows is taken, and of two names a person chooses one.
    const Lead first = m_bench->lead(QStringLiteral("Lead 1"));
    QCOMPARE(first.email, QStringLiteral("asha@example.com"));
    QCOMPARE(attributeValue(first.attributes, QStringLiteral("city")), QStringLiteral("Pune"));
    QCOMPARE(m_bench->contactOf(first), QStringLiteral("501"));
    QCOMPARE(m_bench->conflicts().size(), 1);
    QCOMPARE(m_bench->conflicts().constFirst().field, QStringLiteral("name"));
    QCOMPARE(m_bench->conflicts().constFirst().theirs, QStringLiteral("Ravi"));
}

// The search ends at 10,000 results; the look breaks off behind them, and the next one goes on.
void HubSpotPullTest::moreContactsThanASearchShowsComeIn()
{
    constexpr int Many = 10'450;
    constexpr int Pages = 52;
    m_bench->fake.fill(Many);
    QList<HubSpotFault> faults(Pages, HubSpotFault::None);
    m_bench->fake.faultOfSearches(faults << HubSpotFault::DayUsedUp);
    QVERIFY(!m_bench->pull());
    QVERIFY(!m_bench->link().wholeAt);
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->contacts, Many);
    QCOMPARE(summary->fresh, Many - Pages * 200);
    QCOMPARE(leads().size(), Many);
    QCOMPARE(summary->gone + summary->conflicts + summary->leftAlone, 0);
    QCOMPARE(m_bench->fake.deepestPage(), 0);
    QVERIFY(!m_bench->fake.wasTooFast());
}

void HubSpotPullTest::pagesThatAreCutShortAreFollowed()
{
    m_bench->fake.fill(120);
    m_bench->fake.setLongestPage(50);
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->contacts, 120);
}

// S2-067
void HubSpotPullTest::onlyWhatChangedIsAskedForAgain()
{
    m_bench->fake.fill(5);
    QVERIFY(m_bench->pull());
    m_bench->profile.clock->advance(std::chrono::hours{4});
    QCOMPARE(m_bench->pull()->updated, 0); // from now on they count as seen
    m_bench->fake.setContact(3, {{QStringLiteral("city"), QStringLiteral("Agra")}});
    Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QVERIFY(!summary->isWhole);
    QCOMPARE(summary->contacts, 1);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(attributeValue(m_bench->lead(QStringLiteral("Contact 3")).attributes, QStringLiteral("city")),
             QStringLiteral("Agra"));
    summary = m_bench->pull(); // its change is still within the overlap, and known
    QVERIFY(summary);
    QCOMPARE(summary->contacts, 1);
    QCOMPARE(summary->updated, 0);
    QCOMPARE(m_bench->pull(HubSpotPull::Reach::Whole)->contacts, 5);
}

void HubSpotPullTest::whatChangesWhileALongLookIsUnderWayIsNotLost()
{
    m_bench->fake.fill(450);
    // Contact 5 stands on the page that was read, and contact 450 changes a quarter of an hour later.
    const auto change = [this](qint64 id, const char *city) {
        m_bench->fake.setContact(id, {{QStringLiteral("city"), QString::fromLatin1(city)}});
        m_bench->profile.clock->advance(std::chrono::minutes{15});
    };
    m_bench->fake.beforeSearches(
        {[] {}, [change] { change(5, "Agra"); }, [change] { change(450, "Surat"); }});
    QCOMPARE(m_bench->pull()->fresh, 450);
    QCOMPARE(attributeValue(m_bench->lead(QStringLiteral("Contact 450")).attributes, QStringLiteral("city")),
             QStringLiteral("Surat"));
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QVERIFY(!summary->isWhole);
    QCOMPARE(attributeValue(m_bench->lead(QStringLiteral("Contact 5")).attributes, QStringLiteral("city")),
             QStringLiteral("Agra"));
}

void HubSpotPullTest::aLateSearchIsWaitedFor()
{
    m_bench->fake.fill(2);
    QVERIFY(m_bench->pull());
    m_bench->profile.clock->advance(std::chrono::minutes{30});
    m_bench->fake.lag();
    m_bench->fake.setContact(1, {{QStringLiteral("city"), QStringLiteral("Agra")}});
    QCOMPARE(m_bench->pull()->updated, 0);
    // Until the search knows of it, it has known of a later change.
    m_bench->fake.catchUp();
    m_bench->profile.clock->advance(std::chrono::minutes{9});
    m_bench->fake.lag();
    m_bench->fake.setContact(2, {{QStringLiteral("city"), QStringLiteral("Surat")}});
    m_bench->fake.catchUp();
    QCOMPARE(m_bench->pull()->updated, 2);
}

void HubSpotPullTest::anOlderStateIsPassedOver()
{
    m_bench->fake.fill(1);
    m_bench->fake.setContact(1, {{QStringLiteral("city"), QStringLiteral("Agra")}});
    QVERIFY(m_bench->pull());
    // Another copy of the index had shown a newer state before.
    const Instant later = m_bench->profile.clock->now() + seconds{60};
    QVERIFY(m_bench->write([later](store::Store &store) -> Result<void> {
        store::HubSpotRepository hubspot = services::hubspotIn(store);
        const Result<QList<store::HubSpotContact>> known = hubspot.contacts({QStringLiteral("1")});
        if (!known)
            return fail(known.error());
        store::HubSpotContact newer = known->constFirst();
        newer.changedAt = later;
        newer.base.insert(QStringLiteral("name"), QStringLiteral("Newer"));
        return hubspot.keepContact(newer);
    }));
    QVERIFY(m_bench->rename(leads().constFirst(), QStringLiteral("Newer")));
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->contacts, 1);
    QCOMPARE(summary->updated, 0);
    QCOMPARE(leads().constFirst().name, QStringLiteral("Newer"));
}

void HubSpotPullTest::onceADayAllAreLookedAt()
{
    m_bench->fake.fill(3);
    QVERIFY(m_bench->pull());
    m_bench->profile.clock->advance(std::chrono::hours{23});
    QCOMPARE(m_bench->pull()->isWhole, false);
    m_bench->profile.clock->advance(std::chrono::hours{1});
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QVERIFY(summary->isWhole);
    QCOMPARE(summary->contacts, 3);
}

void HubSpotPullTest::aChangedContactChangesItsLead()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    QVERIFY(m_bench->pull());
    m_bench->fake.setContact(Asha, {{QStringLiteral("phone"), QStringLiteral("98100 00005")},
                                    {QStringLiteral("last_checkup_date"), QStringLiteral("1704067200000")}});
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(summary->fresh, 0);
    const Lead lead = leads().constFirst();
    QCOMPARE(lead.number.e164(), QStringLiteral("+919810000005"));
    QCOMPARE(services::lastCheckUp(lead.attributes), QDate(2024, 1, 1));
    QCOMPARE(leads().size(), 1);
    m_bench->fake.setContact(Asha, {{QStringLiteral("firstname"), QString()}});
    QVERIFY(m_bench->pull());
    QCOMPARE(leads().constFirst().name, QString());
}

void HubSpotPullTest::whatWasChangedHereAloneStays()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    QVERIFY(m_bench->pull());
    QVERIFY(m_bench->rename(leads().constFirst(), QStringLiteral("Ours")));
    m_bench->fake.setContact(Asha, {{QStringLiteral("city"), QStringLiteral("Agra")}});
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->conflicts, 0);
    QCOMPARE(leads().constFirst().name, QStringLiteral("Ours"));
    QCOMPARE(attributeValue(leads().constFirst().attributes, QStringLiteral("city")), QStringLiteral("Agra"));
    QCOMPARE(m_bench->fake.contact(Asha).value(QStringLiteral("firstname")), QStringLiteral("Asha"));
}

void HubSpotPullTest::bothSidesChangedIsAConflict()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    QVERIFY(m_bench->pull());
    QVERIFY(m_bench->rename(leads().constFirst(), QStringLiteral("Ours")));
    m_bench->fake.setContact(Asha, {{QStringLiteral("firstname"), QStringLiteral("Theirs")}});
    Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->conflicts, 1);
    QCOMPARE(leads().constFirst().name, QStringLiteral("Ours"));
    QCOMPARE(m_bench->conflicts().constFirst().theirs, QStringLiteral("Theirs"));
    QVERIFY(m_bench->rename(leads().constFirst(), QStringLiteral("Theirs"))); // they agree now
    summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->conflicts, 0);
}

void HubSpotPullTest::whoMustNotBeCalledIsMarked()
{
    HubSpotProperties asha = person("+919810000001", "Asha");
    m_bench->fake.setContact(Asha, asha);
    QVERIFY(m_bench->pull());
    QCOMPARE(leads().constFirst().status, LeadStatus::Pending);
    m_bench->fake.setContact(Asha, {{QStringLiteral("no_calls"), QStringLiteral("true")}});
    m_bench->fake.setContact(Ravi, {{QStringLiteral("phone"), QStringLiteral("+919810000002")},
                                    {QStringLiteral("no_calls"), QStringLiteral("yes")}});
    QVERIFY(m_bench->pull());
    const QList<Lead> all = leads();
    QCOMPARE(all.size(), 2);
    for (const Lead &lead : all) {
        QCOMPARE(lead.status, LeadStatus::DoNotCall);
        QVERIFY(isBarred(lead.number));
    }
    // A mark that goes there stays here.
    m_bench->fake.setContact(Asha, {{QStringLiteral("no_calls"), QStringLiteral("false")}});
    QVERIFY(m_bench->pull());
    QCOMPARE(m_bench->lead(QStringLiteral("Asha")).status, LeadStatus::DoNotCall);
}

void HubSpotPullTest::aMarkIsBelievedWithoutANumber()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    QVERIFY(m_bench->pull());
    m_bench->fake.setContact(
        Asha, {{QStringLiteral("phone"), QString()}, {QStringLiteral("no_calls"), QStringLiteral("true")}});
    m_bench->fake.setContact(Ravi, {{QStringLiteral("no_calls"), QStringLiteral("false")}});
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QVERIFY(!summary->isWhole);
    QVERIFY(summary->problems.isEmpty()); // who has no number is left out without a word
    QCOMPARE(leads().size(), 1);
    QCOMPARE(leads().constFirst().status, LeadStatus::DoNotCall);
    QCOMPARE(leads().constFirst().number.e164(), QStringLiteral("+919810000001"));
}

void HubSpotPullTest::aMarkThatTheSearchMissesIsFoundByTheLookAtAll()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    QVERIFY(m_bench->pull());
    m_bench->fake.setContact(Asha, {{QStringLiteral("phone"), QString()}});
    m_bench->fake.lag();
    m_bench->fake.setContact(Asha, {{QStringLiteral("no_calls"), QStringLiteral("true")}});
    const Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY(summary);
    QCOMPARE(summary->contacts, 0);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(leads().constFirst().status, LeadStatus::DoNotCall);
    QVERIFY(isBarred(leads().constFirst().number));
}

void HubSpotPullTest::aContactWithoutAUsableNumberIsTold()
{
    m_bench->fake.setContact(Asha, person("12", "Asha"));
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->fresh, 0);
    QCOMPARE(summary->problems.size(), 1);
    QCOMPARE(summary->problems.constFirst().contactId, QStringLiteral("501"));
    QVERIFY(!summary->problems.constFirst().text.isEmpty());
}

void HubSpotPullTest::twoContactsOfOneNumberAreOneLead()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    m_bench->fake.setContact(Ravi, person("98100 00001", "Ravi"));
    for (int look = 0; look < 2; ++look) {
        const Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
        QVERIFY(summary);
        QCOMPARE(summary->problems.size(), 1);
        QCOMPARE(summary->problems.constFirst().contactId, QStringLiteral("502"));
        QCOMPARE(leads().size(), 1);
        QCOMPARE(m_bench->contactOf(leads().constFirst()), QStringLiteral("501"));
    }
}

void HubSpotPullTest::aContactThatIsGoneIsNoted()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    m_bench->fake.setContact(Ravi, person("+919810000002", "Ravi"));
    QVERIFY(m_bench->pull());
    m_bench->fake.removeContact(Asha);
    m_bench->fake.setContact(Ravi, {{QStringLiteral("phone"), QString()}}); // is there still
    Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY(summary);
    QCOMPARE(summary->contacts, 0);
    QCOMPARE(summary->gone, 1);
    QCOMPARE(leads().size(), 2);
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY(summary);
    QCOMPARE(summary->gone + summary->fresh, 0);
}

// More are missing than one look asks for, and always the same ones: they have no number any more.
void HubSpotPullTest::whoeverIsMissingGetsItsTurn()
{
    constexpr qint64 First = 1001;
    constexpr qint64 Last = 1130;
    for (qint64 id = First; id <= Last; ++id)
        m_bench->fake.setContact(id,
                                 {{QStringLiteral("phone"), QStringLiteral("+9198%1").arg(10'000'000 + id)}});
    QVERIFY(m_bench->pull());
    for (qint64 id = First; id < Last; ++id)
        m_bench->fake.setContact(id, {{QStringLiteral("phone"), QString()}});
    m_bench->fake.removeContact(Last);
    int gone = 0;
    for (int look = 0; look < 30 && gone == 0; ++look) // by chance all in vain once in 10^19
        gone = m_bench->pull(HubSpotPull::Reach::Whole).value_or(HubSpotSummary()).gone;
    QCOMPARE(gone, 1);
}

void HubSpotPullTest::aMergedContactPassesItsLeadOn()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    QVERIFY(m_bench->pull());
    m_bench->fake.setContact(Ravi, person("+919810000001", "Asha"));
    m_bench->fake.mergeContact(Asha, Ravi);
    const Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY(summary);
    QCOMPARE(summary->problems.size() + summary->fresh + summary->gone, 0);
    QCOMPARE(leads().size(), 1);
    QCOMPARE(m_bench->contactOf(leads().constFirst()), QStringLiteral("502"));
}

void HubSpotPullTest::aLeadDeletedHereDoesNotComeBackByItself()
{
    m_bench->fake.setContact(Asha, person("+919810000001", "Asha"));
    QVERIFY(m_bench->pull());
    QVERIFY(m_bench->write(
        [id = leads().constFirst().id](store::Store &store) { return store.leads.remove({id}); }));
    const Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY(summary);
    QCOMPARE(summary->problems.size(), 1);
    QVERIFY(leads().isEmpty());
    // Whoever adds the number wants it back.
    QCOMPARE(m_bench->profile.addLeads(1).size(), 1);
    QVERIFY(m_bench->pull(HubSpotPull::Reach::Whole)->problems.isEmpty());
    QCOMPARE(m_bench->contactOf(leads().constFirst()), QStringLiteral("501"));
}

void HubSpotPullTest::anInterruptedPullMakesNoDouble()
{
    m_bench->fake.fill(450);
    m_bench->fake.faultOfSearches({HubSpotFault::None, HubSpotFault::DayUsedUp});
    QVERIFY(!m_bench->pull());
    QCOMPARE(leads().size(), 200);
    m_bench->fake.faultOfSearches({HubSpotFault::Unavailable, HubSpotFault::Burst, HubSpotFault::LostBefore});
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->fresh, 250);
    QVERIFY(m_bench->patience.waits.size() >= 3);
    QCOMPARE(leads().size(), 450);
}

// S2-051, F60
void HubSpotPullTest::troublesEndIt_data()
{
    QTest::addColumn<bool>("isRotated");
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<QString>("word");
    const QString read = QStringLiteral("crm.objects.contacts.read");
    QTest::newRow("token") << true << QStringList(read) << QStringLiteral("token_refused");
    QTest::newRow("scope") << false << QStringList(QStringLiteral("crm.objects.contacts.write"))
                           << QStringLiteral("read_scope_missing");
}

void HubSpotPullTest::troublesEndIt()
{
    QFETCH(const bool, isRotated);
    QFETCH(const QStringList, scopes);
    QFETCH(const QString, word);
    m_bench->fake.setScopes(scopes);
    if (isRotated)
        m_bench->fake.rotateToken();
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(!summary);
    QCOMPARE(summary.error().detail, word);
    QCOMPARE(m_bench->fake.requests(), 1);
    QVERIFY(!m_bench->link().pulledAt);
}

void HubSpotPullTest::withoutANumberNothingIsAsked()
{
    m_bench->mapping.properties.remove(services::ContactField::Number);
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::Refused);
    QCOMPARE(m_bench->fake.requests(), 0);
}

void HubSpotPullTest::theImportCanBeTakenBack()
{
    m_bench->fake.fill(3);
    QVERIFY(m_bench->pull());
    services::ImportService imports(*m_bench->profile.workspace);
    const auto undone = test::await(imports.undo({}));
    QVERIFY(undone);
    QCOMPARE(undone->removed, 3);
    QVERIFY(leads().isEmpty());
}

QTEST_GUILESS_MAIN(HubSpotPullTest)
#include "tst_hubspotpull.moc"
