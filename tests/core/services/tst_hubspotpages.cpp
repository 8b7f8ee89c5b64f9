// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotpull.h"
#include "tests/core/services/hubspotbench.h"
#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <atomic>

using namespace callboard;
using callboard::services::HubSpotPull;
using callboard::services::HubSpotSummary;
using callboard::test::HubSpotBench;
using callboard::test::HubSpotFault;

namespace {

constexpr int APage = sync::hubspot::ContactsAtOnce;

QString phoneOf(qint64 id)
{
    return QStringLiteral("+9198%1").arg(10'000'000 + id);
}

QByteArray pageOf(const QList<qint64> &ids)
{
    QJsonArray results;
    for (const qint64 id : ids) {
        const QJsonObject properties{{QStringLiteral("phone"), phoneOf(id)},
                                     {QStringLiteral("lastmodifieddate"), QStringLiteral("1795156200000")}};
        results.append(QJsonObject{{QStringLiteral("id"), QString::number(id)},
                                   {QStringLiteral("properties"), properties}});
    }
    const QJsonObject next{{QStringLiteral("after"), QStringLiteral("1")}};
    return QJsonDocument(QJsonObject{{QStringLiteral("results"), results},
                                     {QStringLiteral("paging"), QJsonObject{{QStringLiteral("next"), next}}}})
        .toJson();
}

} // namespace

/// A look at contacts that come page by page, and that breaks off.
class HubSpotPagesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<HubSpotBench>();
        QVERIFY(m_bench->profile.workspace);
        QVERIFY(m_bench->connect());
    }
    void cleanup() { m_bench.reset(); }
    void eachPageIsWrittenBeforeTheNextIsAskedFor();
    void aLookThatBreaksOffLeavesWholePages();
    void aPageThatFailsInTheMiddleIsGoneOnWith_data();
    void aPageThatFailsInTheMiddleIsGoneOnWith();
    void aStopLeavesNoLeadThatIsNobodysContact();
    void whoComesToAMarkedNumberIsMarked();
    void aLookThatBreaksOffMovesNoMark();
    void aLookThatBreaksOffTakesNobodyForGone();
    void whoIsMissingIsFoundOnEveryPage();
    void aNumberPassesOnWhereverItsContactStood_data();
    void aNumberPassesOnWhereverItsContactStood();
    void aNumberStaysWithAContactOfALaterPage();
    void pagesThatDoNotRiseEndIt_data();
    void pagesThatDoNotRiseEndIt();
    void allPagesAreOneImport();
    void anImportTakenBackMeanwhileGrowsNoMore();

private:
    [[nodiscard]] store::Ledger &ledger() { return m_bench->profile.workspace->ledger(); }
    /// From any thread.
    [[nodiscard]] int countLeads()
    {
        return ledger()
            .read([](const store::Store &store) -> Result<int> {
                return store.database->selectCount(QStringLiteral("select count(*) from lead"));
            })
            .result()
            .value_or(-1);
    }
    [[nodiscard]] int countContacts(bool gone = false)
    {
        const auto counts =
            ledger()
                .read([](const store::Store &store) { return services::hubspotIn(store).countContacts(); })
                .result();
        return counts ? (gone ? counts->gone : counts->contacts) : -1;
    }
    [[nodiscard]] QList<store::ImportRun> imports()
    {
        return ledger()
            .read([](const store::Store &store) { return store.imports.runs(); })
            .result()
            .value_or({});
    }
    [[nodiscard]] bool execute(const QString &sql)
    {
        return m_bench->write([sql](store::Store &store) { return store.database->change(sql); });
    }
    /// All but the page \a number, counted from 0, are answered.
    void breakAtPage(int number)
    {
        QList<HubSpotFault> faults(number, HubSpotFault::None);
        m_bench->fake.faultOfSearches(faults << HubSpotFault::DayUsedUp);
    }

    std::unique_ptr<HubSpotBench> m_bench;
};

// S2-067
void HubSpotPagesTest::eachPageIsWrittenBeforeTheNextIsAskedFor()
{
    m_bench->fake.fill(2 * APage + 50);
    std::array<std::atomic<int>, 3> leads = {-1, -1, -1};
    std::array<std::atomic<int>, 3> contacts = {-1, -1, -1};
    QList<std::function<void()>> looks;
    for (std::size_t page = 0; page < leads.size(); ++page) {
        looks << [this, &leads, &contacts, page] {
            leads[page] = countLeads();
            contacts[page] = countContacts();
        };
    }
    m_bench->fake.beforeSearches(looks);
    QVERIFY(m_bench->pull());
    for (std::size_t page = 0; page < leads.size(); ++page) {
        QCOMPARE(leads[page].load(), static_cast<int>(page) * APage);
        QCOMPARE(contacts[page].load(), static_cast<int>(page) * APage);
    }
    QCOMPARE(countContacts(), 2 * APage + 50);
}

void HubSpotPagesTest::aLookThatBreaksOffLeavesWholePages()
{
    m_bench->fake.fill(2 * APage + 50);
    breakAtPage(2);
    QSignalSpy listChanges(&ledger().changes(), &store::ChangeFeed::leadListChanged);
    QVERIFY(!m_bench->pull());
    QCOMPARE(countLeads(), 2 * APage);
    QCOMPARE(countContacts(), 2 * APage);
    QVERIFY(!listChanges.isEmpty()); // what is there is shown
    QVERIFY(!m_bench->link().pulledAt);
    QVERIFY(!m_bench->link().wholeAt);
    QVERIFY(!m_bench->link().seenUntil);
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QVERIFY(summary->isWhole);
    QCOMPARE(summary->contacts, 2 * APage + 50);
    QCOMPARE(summary->fresh, 50);
    QCOMPARE(summary->updated + summary->conflicts + summary->leftAlone, 0);
    QCOMPARE(countContacts(), 2 * APage + 50);
    QVERIFY(m_bench->link().seenUntil);
}

// As a crash would: the store takes nothing more from the middle of a page on.
void HubSpotPagesTest::aPageThatFailsInTheMiddleIsGoneOnWith_data()
{
    QTest::addColumn<int>("stuckAt");
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("contacts");
    // A page's leads come as one, with what is known of their contacts.
    QTest::newRow("first page") << 1 << 0 << 0;
    QTest::newRow("second page") << 330 << 200 << 200;
    QTest::newRow("last page") << 450 << 400 << 400;
}

void HubSpotPagesTest::aPageThatFailsInTheMiddleIsGoneOnWith()
{
    QFETCH(const int, stuckAt);
    QFETCH(const int, leads);
    QFETCH(const int, contacts);
    constexpr int All = 450;
    m_bench->fake.fill(All);
    QVERIFY(execute(QStringLiteral("create trigger stuck before insert on hubspot_contact when "
                                   "new.contact_id = '%1' begin select raise(abort, 'stuck'); end")
                        .arg(stuckAt)));
    QVERIFY(!m_bench->pull());
    QCOMPARE(countLeads(), leads);
    QCOMPARE(countContacts(), contacts);
    QVERIFY(!m_bench->link().pulledAt);
    QVERIFY(execute(QStringLiteral("drop trigger stuck")));
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->fresh, All - leads);
    QCOMPARE(summary->conflicts + summary->leftAlone + summary->gone, 0);
    QCOMPARE(countLeads(), All);
    QCOMPARE(countContacts(), All);
    QCOMPARE(m_bench->contactOf(m_bench->lead(QStringLiteral("Contact 340"))), QStringLiteral("340"));
}

void HubSpotPagesTest::aStopLeavesNoLeadThatIsNobodysContact()
{
    m_bench->fake.fill(1);
    QVERIFY(execute(QStringLiteral("create trigger stuck before insert on hubspot_contact begin select "
                                   "raise(abort, 'stuck'); end")));
    QVERIFY(!m_bench->pull());
    QVERIFY(execute(QStringLiteral("drop trigger stuck")));
    m_bench->fake.setContact(1, {{QStringLiteral("phone"), phoneOf(77)}});
    QVERIFY(m_bench->pull());
    QCOMPARE(countLeads(), 1); // and not once by either number
    QCOMPARE(m_bench->leads().constFirst().number.e164(), phoneOf(77));
}

void HubSpotPagesTest::whoComesToAMarkedNumberIsMarked()
{
    m_bench->fake.fill(1);
    m_bench->fake.setContact(
        2, {{QStringLiteral("phone"), phoneOf(1)}, {QStringLiteral("no_calls"), QStringLiteral("true")}});
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QCOMPARE(summary->leftAlone, 1); // the other one with this number
    QCOMPARE(m_bench->leads().constFirst().status, LeadStatus::DoNotCall);
}

void HubSpotPagesTest::aLookThatBreaksOffMovesNoMark()
{
    m_bench->fake.fill(APage + 50);
    QVERIFY(m_bench->pull());
    const store::HubSpotLink before = m_bench->link();
    QVERIFY(before.pulledAt && before.wholeAt && before.seenUntil);
    m_bench->profile.clock->advance(std::chrono::hours{1});
    m_bench->fake.setContact(APage + 50, {{QStringLiteral("city"), QStringLiteral("Agra")}});
    m_bench->fake.setLongestPage(100);
    m_bench->profile.clock->advance(std::chrono::minutes{1});
    m_bench->fake.setContact(1, {{QStringLiteral("city"), QStringLiteral("Surat")}});
    for (const HubSpotPull::Reach reach : {HubSpotPull::Reach::Changed, HubSpotPull::Reach::Whole}) {
        breakAtPage(1);
        QVERIFY(!m_bench->pull(reach));
        QCOMPARE(m_bench->link().pulledAt, before.pulledAt);
        QCOMPARE(m_bench->link().wholeAt, before.wholeAt);
        QCOMPARE(m_bench->link().seenUntil, before.seenUntil);
    }
    // The first page was written, the last one was not; the change that was not seen is older than the one
    // that was.
    const auto cityOf = [this](int id) {
        return attributeValue(m_bench->lead(QStringLiteral("Contact %1").arg(id)).attributes,
                              QStringLiteral("city"));
    };
    QCOMPARE(cityOf(1), QStringLiteral("Surat"));
    QCOMPARE(cityOf(APage + 50), QString());
    const Result<HubSpotSummary> summary = m_bench->pull();
    QVERIFY(summary);
    QVERIFY(!summary->isWhole);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(cityOf(APage + 50), QStringLiteral("Agra"));
}

void HubSpotPagesTest::aLookThatBreaksOffTakesNobodyForGone()
{
    m_bench->fake.fill(2 * APage + 50);
    QVERIFY(m_bench->pull());
    m_bench->fake.removeContact(5);
    for (const int page : {0, 1, 2}) {
        breakAtPage(page);
        QVERIFY(!m_bench->pull(HubSpotPull::Reach::Whole));
        QCOMPARE(countContacts(true), 0);
    }
    const Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY(summary);
    QCOMPARE(summary->gone, 1);
    QCOMPARE(summary->contacts, 2 * APage + 49);
    QCOMPARE(countContacts(true), 1);
    QCOMPARE(countLeads(), 2 * APage + 50);
}

void HubSpotPagesTest::whoIsMissingIsFoundOnEveryPage()
{
    constexpr int All = 2 * APage + 50;
    m_bench->fake.fill(All);
    QVERIFY(m_bench->pull());
    // The first and the last of a page and of all; ids of one, two and three digits.
    const QList<int> gone = {1, 9, 10, 99, 100, APage, APage + 1, 2 * APage, 2 * APage + 1, All};
    for (const int id : gone)
        m_bench->fake.removeContact(id);
    const Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY(summary);
    QCOMPARE(summary->gone, gone.size());
    QCOMPARE(m_bench->pull(HubSpotPull::Reach::Whole)->gone, 0);
}

void HubSpotPagesTest::aNumberPassesOnWhereverItsContactStood_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("an earlier page, gone") << 5 << 1000 << false;
    QTest::newRow("a later page, gone") << 430 << 5 << false;
    QTest::newRow("the same page, gone") << 5 << 6 << false;
    QTest::newRow("an earlier page, without a number") << 5 << 1000 << true;
    QTest::newRow("a later page, without a number") << 430 << 5 << true;
}

void HubSpotPagesTest::aNumberPassesOnWhereverItsContactStood()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const bool, isThere);
    constexpr int All = 450;
    m_bench->fake.fill(All);
    m_bench->fake.removeContact(to);
    QVERIFY(m_bench->pull());
    const int leads = countLeads();
    const QString name = QStringLiteral("Contact %1").arg(from);
    if (isThere)
        m_bench->fake.setContact(from, {{QStringLiteral("phone"), QString()}});
    else
        m_bench->fake.removeContact(from);
    m_bench->fake.setContact(to, {{QStringLiteral("phone"), phoneOf(from)},
                                  {QStringLiteral("firstname"), QStringLiteral("Contact")},
                                  {QStringLiteral("lastname"), QString::number(from)}});
    const Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->leftAlone + summary->fresh + summary->gone, 0);
    QCOMPARE(countLeads(), leads);
    QCOMPARE(m_bench->contactOf(m_bench->lead(name)), QString::number(to));
}

void HubSpotPagesTest::aNumberStaysWithAContactOfALaterPage()
{
    m_bench->fake.fill(450);
    m_bench->fake.removeContact(5);
    QVERIFY(m_bench->pull());
    m_bench->fake.setContact(5, {{QStringLiteral("phone"), phoneOf(430)}});
    const int before = m_bench->fake.requests();
    const Result<HubSpotSummary> summary = m_bench->pull(HubSpotPull::Reach::Whole);
    QVERIFY(summary);
    QCOMPARE(summary->problems.size(), 1);
    QCOMPARE(summary->leftAlone, 1);
    QCOMPARE(summary->problems.constFirst().contactId, QStringLiteral("5"));
    QCOMPARE(m_bench->contactOf(m_bench->lead(QStringLiteral("Contact 430"))), QStringLiteral("430"));
    QCOMPARE(m_bench->fake.requests() - before, 3); // the pages alone
}

void HubSpotPagesTest::pagesThatDoNotRiseEndIt_data()
{
    QTest::addColumn<QList<qint64>>("second");
    QTest::newRow("the same page") << QList<qint64>{3, 20};
    QTest::newRow("one of before") << QList<qint64>{20, 21};
    QTest::newRow("twice the same") << QList<qint64>{30, 30};
    QTest::newRow("falling") << QList<qint64>{31, 30};
    QTest::newRow("as texts are ordered") << QList<qint64>{100, 21};
}

void HubSpotPagesTest::pagesThatDoNotRiseEndIt()
{
    QFETCH(const QList<qint64>, second);
    test::FakeTransport transport;
    transport.then(test::answered(200, pageOf({3, 20})));
    transport.otherwise([second](const http::Request &) { return test::answered(200, pageOf(second)); });
    sync::hubspot::HubSpotClient client({m_bench->fake.url(), test::FakeHubSpot::token(), transport,
                                         *m_bench->profile.clock, m_bench->patience});
    const services::HubSpotGround ground = m_bench->ground();
    const Result<HubSpotSummary> summary = HubSpotPull({ground.ledger, ground.clock, ground.profileDirectory,
                                                        ground.region, ground.link, ground.mapping, client},
                                                       HubSpotPull::Reach::Whole)
                                               .run();
    QVERIFY(!summary);
    QCOMPARE(summary.error().detail, sync::hubspot::toWord(sync::hubspot::Trouble::Unreadable));
    QCOMPARE(transport.requests().size(), 2);
    QCOMPARE(countLeads(), 2);
    QVERIFY(!m_bench->link().pulledAt);
}

void HubSpotPagesTest::allPagesAreOneImport()
{
    m_bench->fake.fill(2 * APage + 50);
    QVERIFY(m_bench->pull());
    QCOMPARE(imports().size(), 1);
    QCOMPARE(imports().constFirst().leads, 2 * APage + 50);
    QCOMPARE(imports().constFirst().fileName, QStringLiteral("HubSpot"));
    QVERIFY(m_bench->pull(HubSpotPull::Reach::Whole));
    QCOMPARE(imports().size(), 1); // nobody new
    services::ImportService service(*m_bench->profile.workspace);
    const auto undone = test::await(service.undo({}));
    QVERIFY(undone);
    QCOMPARE(undone->removed, 2 * APage + 50);
    QCOMPARE(countLeads(), 0);
}

void HubSpotPagesTest::anImportTakenBackMeanwhileGrowsNoMore()
{
    m_bench->fake.fill(APage + 50);
    m_bench->fake.beforeSearches({[] {},
                                  [this] {
                                      services::ImportService service(*m_bench->profile.workspace);
                                      service.undo({}).waitForFinished();
                                  }});
    QVERIFY(m_bench->pull());
    QCOMPARE(countLeads(), 50);
    QCOMPARE(imports().size(), 1);
    QCOMPARE(imports().constFirst().leads, 50);
}

QTEST_GUILESS_MAIN(HubSpotPagesTest)
#include "tst_hubspotpages.moc"
