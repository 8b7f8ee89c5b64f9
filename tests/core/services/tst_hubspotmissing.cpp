// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotmissing.h"

#include "tests/support/leadbench.h"

#include <QTest>

#include <algorithm>

using namespace callboard;
using callboard::services::MissedContacts;

namespace {

QStringList idsFrom(int first, int last)
{
    QStringList ids;
    for (int id = first; id <= last; ++id)
        ids << QString::number(id);
    return ids;
}

} // namespace

class HubSpotMissingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::LeadBench>();
        QVERIFY(m_bench->profile.workspace);
    }
    void cleanup() { m_bench.reset(); }
    void idsOfAllLengthsAreWalkedInOrder();
    void piecesAndPagesMayEndAnywhere();
    void whoeverBecomesKnownMeanwhileIsNotMissed();
    void whoeverIsGoneAlreadyIsNotMissedAgain();
    void anEmptyLastPageEndsIt();
    void noMoreThanAWindowIsRemembered();

private:
    [[nodiscard]] store::Ledger &ledger() { return m_bench->profile.workspace->ledger(); }
    [[nodiscard]] bool know(const QStringList &ids)
    {
        return services::writeInPieces(
                   ledger(), ids,
                   [](store::Store &store, const QString &id) {
                       return services::hubspotIn(store).keepContact({id, u"lead " + id, false, {}, {}});
                   })
            .has_value();
    }

    std::unique_ptr<test::LeadBench> m_bench;
};

void HubSpotMissingTest::idsOfAllLengthsAreWalkedInOrder()
{
    const QString longest = QStringLiteral("9223372036854775807");
    QVERIFY(know({QStringLiteral("5"), QStringLiteral("40"), QStringLiteral("300"), QStringLiteral("1000"),
                  QStringLiteral("20000"), longest}));
    MissedContacts missed(ledger());
    QVERIFY(missed.pass({QStringLiteral("40"), QStringLiteral("300")}, false));
    QVERIFY(missed.contains(QStringLiteral("5")));
    QVERIFY(!missed.contains(QStringLiteral("20000"))); // nobody knows yet
    QVERIFY(missed.pass({QStringLiteral("999"), QStringLiteral("1000")}, true));
    QStringList some = missed.some();
    some.sort();
    QCOMPARE(some, QStringList({QStringLiteral("20000"), QStringLiteral("5"), longest}));
}

void HubSpotMissingTest::piecesAndPagesMayEndAnywhere()
{
    constexpr int All = 1250;
    QVERIFY(know(idsFrom(1, All)));
    // A piece of what is known ends with a page, in the midst of one, and a page goes over several of them.
    for (const int page : {7, 100, 500, 501, All}) {
        MissedContacts missed(ledger());
        for (int first = 1; first <= All; first += page) {
            QStringList ids;
            for (const QString &id : idsFrom(first, std::min(first + page - 1, All))) {
                if (id.toInt() % 50 != 0)
                    ids << id;
            }
            QVERIFY(missed.pass(ids, first + page > All));
        }
        QStringList expected;
        for (int id = 50; id <= All; id += 50)
            expected << QString::number(id);
        QStringList some = missed.some();
        some.sort();
        expected.sort();
        QCOMPARE(some, expected);
    }
}

void HubSpotMissingTest::whoeverBecomesKnownMeanwhileIsNotMissed()
{
    QVERIFY(know(idsFrom(1, 500)));
    MissedContacts missed(ledger());
    QVERIFY(missed.pass(idsFrom(1, 499), false)); // read is to 500
    QVERIFY(missed.pass(idsFrom(500, 700), false));
    QVERIFY(know(idsFrom(501, 700)));
    QVERIFY(missed.pass(idsFrom(701, 800), true));
    QVERIFY(missed.some().isEmpty());
}

void HubSpotMissingTest::whoeverIsGoneAlreadyIsNotMissedAgain()
{
    QVERIFY(know(idsFrom(1, 3)));
    QVERIFY(m_bench->write(
        [](store::Store &store) { return services::hubspotIn(store).noteGone(QStringLiteral("2")); }));
    MissedContacts missed(ledger());
    QVERIFY(missed.pass({QStringLiteral("1")}, true));
    QCOMPARE(missed.some(), QStringList(QStringLiteral("3")));
}

void HubSpotMissingTest::anEmptyLastPageEndsIt()
{
    QVERIFY(know(idsFrom(8, 12)));
    MissedContacts missed(ledger());
    QVERIFY(missed.pass(idsFrom(8, 9), false));
    QVERIFY(missed.some().isEmpty());
    QVERIFY(missed.pass({}, true));
    QCOMPARE(missed.some().size(), 3);
}

// Nobody has a number any more.
void HubSpotMissingTest::noMoreThanAWindowIsRemembered()
{
    constexpr int Window = 10'000;
    constexpr int All = Window + 300;
    QVERIFY(m_bench->write([](store::Store &store) {
        return store.database->change(
            QStringLiteral("insert into hubspot_contact (contact_id, lead_uuid, base_cipher) with recursive "
                           "n (i) as (select 1 union all select i + 1 from n where i < ?) select cast(i as "
                           "text), 'lead ' || i, x'' from n"),
            {All});
    }));
    MissedContacts missed(ledger());
    QVERIFY(missed.pass({}, true));
    int remembered = 0;
    for (const QString &id : idsFrom(1, All))
        remembered += missed.contains(id) ? 1 : 0;
    QCOMPARE(remembered, Window);
    QCOMPARE(missed.some().size(), 100);
}

QTEST_GUILESS_MAIN(HubSpotMissingTest)
#include "tst_hubspotmissing.moc"
