// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/trigramindex.h"
#include "tests/support/temporarystore.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TemporaryStore;

using Operator = LeadCondition::Operator;

class LeadRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeadComesBackAsItWentIn();
    void noNumberAndNoEmailStandsInTheFileInClear();
    void aSecondLeadOfANumberIsRefused();
    void anIdIsNeverGivenTwice();
    void aValueMovedToAnotherRowDoesNotOpen();
    void searchFindsWhatAPersonTypes_data();
    void searchFindsWhatAPersonTypes();
    void conditionsChooseLeads_data();
    void conditionsChooseLeads();
    void aFilterCanNameTheLeads();
    void filterAndOrderAgreeWithAPlainModel();
    void mergeFillsInAndKeepsWhatIsNotTold();
    void aMarkedLeadIsNotShownAsCalled();
    void partnersAndAttributeNamesAreSortedAndDistinct();
    void thousandsAreReadInTheOrderAskedFor();
    void theFirstOfVeryManyAreTheFirstOfAll();
};

namespace {

constexpr QLatin1String Mine("+919876543210");

Lead special()
{
    Lead lead{.number = *PhoneNumber::fromE164(QString(Mine))};
    lead.whatsappNumber = PhoneNumber::fromE164(QStringLiteral("+14155550123"));
    lead.name = QStringLiteral("Ömer O'Neil 100%");
    lead.email = QStringLiteral("Omer.ONeil@Example.com");
    lead.partner = QStringLiteral("Dealer_7");
    setAttribute(lead.attributes, QStringLiteral("Order no."), QStringLiteral("A.1\"x\""));
    setAttribute(lead.attributes, QStringLiteral("2nd choice"), QStringLiteral("Blue"));
    setAttribute(lead.attributes, QStringLiteral("city"), QStringLiteral("Nashik"));
    setAttribute(lead.attributes, QStringLiteral("Straße"), QStringLiteral("Jägergasse"));
    return lead;
}

/// Six sample leads and the special one, which is the last.
QList<LeadId> fill(TemporaryStore &store)
{
    QList<LeadId> ids = store.addLeads(6);
    return ids << store.addLead(special());
}

QList<int> placesOf(const QList<LeadId> &found, const QList<LeadId> &all)
{
    QList<int> places;
    for (const LeadId id : found)
        places << int(all.indexOf(id)) + 1;
    std::sort(places.begin(), places.end());
    return places;
}

} // namespace

void LeadRepositoryTest::aLeadComesBackAsItWentIn()
{
    TemporaryStore store;
    Lead lead = special();
    lead.uuid = QUuid::createUuid();
    lead.status = LeadStatus::Missed;
    const LeadId id = store.addLead(lead);
    const Result<Lead> found = store->leads.find(id);
    QVERIFY(found);
    lead.id = id;
    lead.createdAt = lead.updatedAt = FridayNoon;
    std::sort(lead.attributes.begin(), lead.attributes.end()); // a JSON object keeps no order
    QCOMPARE(found->attributes, lead.attributes);
    QVERIFY(*found == lead);
    QCOMPARE(store->leads.idByUuid(lead.uuid).value_or(LeadId()), id);
    QCOMPARE(store->leads.idByNumber(lead.number).value_or({}), std::optional(id));
}

// Ruling 25
void LeadRepositoryTest::noNumberAndNoEmailStandsInTheFileInClear()
{
    TemporaryStore store;
    const QList<LeadId> ids = fill(store);
    QVERIFY(store->leads.merge(ids.constFirst(), sampleLead(1),
                               store->imports.begin({}, FridayNoon).value_or({}), FridayNoon));
    const QByteArray bytes = store.bytesOnDisk();
    QVERIFY(bytes.contains("Lead 1"));
    for (const QByteArray &clear :
         {QByteArray("9876543210"), QByteArray("9810000001"), QByteArray("4155550123"),
          QByteArray("lead-1@example"), QByteArray("Omer.ONeil"), QByteArray("omer.oneil")})
        QVERIFY2(!bytes.contains(clear), clear.constData());
}

void LeadRepositoryTest::aSecondLeadOfANumberIsRefused()
{
    TemporaryStore store;
    const QList<LeadId> ids = fill(store);
    Lead again{.number = *PhoneNumber::fromE164(QString(Mine))};
    const Result<LeadId> refused = store->leads.insert(seal(again, store.cipher()), {}, FridayNoon);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);

    const QByteArray index = numberIndex(again.number, store.cipher());
    const Result<QHash<QByteArray, LeadId>> known = store->leads.known({index, QByteArray(16, 'x')});
    QVERIFY(known);
    QCOMPARE(*known, (QHash<QByteArray, LeadId>{{index, ids.constLast()}}));
}

// A campaign's places and history name a lead by its id: a person who is new must not inherit them.
void LeadRepositoryTest::anIdIsNeverGivenTwice()
{
    TemporaryStore store;
    const QList<LeadId> ids = store.addLeads(3);
    QCOMPARE(store->leads.remove({ids.constLast()}).value_or(0), 1);
    const LeadId next = store.addLead(sampleLead(9));
    QVERIFY(next.isValid());
    QVERIFY(!ids.contains(next));
}

void LeadRepositoryTest::aValueMovedToAnotherRowDoesNotOpen()
{
    TemporaryStore store;
    const QList<LeadId> ids = store.addLeads(2);
    QVERIFY(store.database().execute(
        QStringLiteral(
            "update lead set email_cipher = (select email_cipher from lead where id = ?) where id = ?"),
        {ids.at(0).value(), ids.at(1).value()}));
    QVERIFY(store->leads.find(ids.at(0)));
    const Result<Lead> swapped = store->leads.find(ids.at(1));
    QVERIFY(!swapped);
    QCOMPARE(swapped.error().code, ErrorCode::CipherDamaged);
}

void LeadRepositoryTest::searchFindsWhatAPersonTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("found");
    QTest::newRow("nothing") << QString() << QList<int>{1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("part of a name") << QStringLiteral("ead 3") << QList<int>{3};
    QTest::newRow("in other letters") << QStringLiteral("LEAD 3") << QList<int>{3};
    QTest::newRow("letters beyond ASCII as written") << QStringLiteral("Ömer") << QList<int>{7};
    QTest::newRow("letters beyond ASCII in another case") << QStringLiteral("öMER") << QList<int>{7};
    QTest::newRow("part of an attribute beyond ASCII") << QStringLiteral("JÄGER") << QList<int>{7};
    QTest::newRow("signs of a pattern beside them") << QStringLiteral("Ö.er") << QList<int>{};
    QTest::newRow("a sign of LIKE is meant as it is") << QStringLiteral("100%") << QList<int>{7};
    QTest::newRow("a percent sign is no wildcard") << QStringLiteral("L%d") << QList<int>{};
    QTest::newRow("an underscore is no wildcard") << QStringLiteral("Lead_3") << QList<int>{};
    QTest::newRow("a quote") << QStringLiteral("o'neil") << QList<int>{7};
    QTest::newRow("part of a partner") << QStringLiteral("ealer_") << QList<int>{7};
    QTest::newRow("part of an attribute") << QStringLiteral("pune") << QList<int>{3, 6};
    QTest::newRow("an attribute with a quotation mark") << QStringLiteral("a.1\"x") << QList<int>{7};
    QTest::newRow("an attribute's name is not its value") << QStringLiteral("city") << QList<int>{};
    QTest::newRow("the signs between attributes") << QStringLiteral("\":\"") << QList<int>{};
    QTest::newRow("a whole number") << QString(Mine) << QList<int>{7};
    QTest::newRow("a WhatsApp number") << QStringLiteral("+14155550123") << QList<int>{7};
    QTest::newRow("the last four digits") << QStringLiteral("3210") << QList<int>{7};
    QTest::newRow("three digits are no number") << QStringLiteral("321") << QList<int>{};
    QTest::newRow("a whole e-mail in other letters")
        << QStringLiteral("OMER.oneil@example.COM") << QList<int>{7};
    QTest::newRow("part of an e-mail finds none") << QStringLiteral("oneil@example.com") << QList<int>{};
}

// Ruling 27
void LeadRepositoryTest::searchFindsWhatAPersonTypes()
{
    QFETCH(QString, typed);
    QFETCH(QList<int>, found);
    TemporaryStore store;
    const QList<LeadId> all = fill(store);
    LeadFilter filter;
    filter.search = typed;
    // Without an index, with one that does not reach every lead, and with a whole one.
    for (int piece = 0; piece < 3; ++piece) {
        const Result<QList<LeadId>> ids = store->leads.ids(filter, {});
        QVERIFY(ids);
        QCOMPARE(placesOf(*ids, all), found);
        QCOMPARE(store->leads.count(filter).value_or(-1), int(found.size()));
        QVERIFY(trigrams::takeIn(store.database(), 4).value_or(0) > 0 || piece == 2);
        for (const LeadLookup lookup : LeadLookups)
            QVERIFY(store.takeIntoLookup(lookup, 4));
    }
}

void LeadRepositoryTest::conditionsChooseLeads_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QList<int>>("found");
    QTest::newRow("attribute equals") << QStringLiteral("city=Pune") << QList<int>{3, 6};
    QTest::newRow("attribute's name in other letters") << QStringLiteral("City=Pune") << QList<int>{3, 6};
    QTest::newRow("attribute differs, or is missing") << QStringLiteral("city!=Delhi") << QList<int>{3, 6, 7};
    QTest::newRow("attribute is empty or missing")
        << QStringLiteral("\"2nd choice\"=\"\"") << QList<int>{1, 2, 3, 4, 5, 6};
    QTest::newRow("a name that begins with a digit")
        << QStringLiteral("\"2nd choice\"=Blue") << QList<int>{7};
    QTest::newRow("a name with a full stop") << QStringLiteral("\"Order no.\"~a.1") << QList<int>{7};
    QTest::newRow("one of") << QStringLiteral("city in (Nashik, Pune)") << QList<int>{3, 6, 7};
    QTest::newRow("none of") << QStringLiteral("city not in (Nashik, Delhi)") << QList<int>{3, 6};
    QTest::newRow("name contains") << QStringLiteral("name~LEAD") << QList<int>{1, 2, 3, 4, 5, 6};
    QTest::newRow("name contains letters beyond ASCII") << QStringLiteral("name~öMER") << QList<int>{7};
    QTest::newRow("an attribute of such a name is missing")
        << QStringLiteral("\"Straße\"=\"\"") << QList<int>{1, 2, 3, 4, 5, 6};
    QTest::newRow("its name in other letters") << QStringLiteral("\"STRAße\"~ÄGER") << QList<int>{7};
    QTest::newRow("status and partner")
        << QStringLiteral("status=pending and partner=North") << QList<int>{2, 4, 6};
    QTest::newRow("last four") << QStringLiteral("last_four=3210") << QList<int>{7};
    QTest::newRow("of no import") << QStringLiteral("import=\"\"") << QList<int>{1, 2, 3, 4, 5, 6, 7};
}

void LeadRepositoryTest::conditionsChooseLeads()
{
    QFETCH(QString, where);
    QFETCH(QList<int>, found);
    TemporaryStore store;
    const QList<LeadId> all = fill(store);
    const Result<QList<LeadCondition>> conditions = parseLeadConditions(where);
    QVERIFY2(conditions, "the condition cannot be read");
    LeadFilter filter;
    filter.conditions = *conditions;
    const Result<QList<LeadId>> ids = store->leads.ids(filter, {});
    QVERIFY(ids);
    QCOMPARE(placesOf(*ids, all), found);
}

namespace {

/// The rules of a filter once more, in the plainest way.
class Model
{
public:
    explicit Model(QList<Lead> leads)
        : m_leads(std::move(leads))
    {
    }

    [[nodiscard]] QList<LeadId> ids(const LeadFilter &filter, const LeadSort &sort) const
    {
        QList<Lead> found;
        std::copy_if(m_leads.cbegin(), m_leads.cend(), std::back_inserter(found),
                     [&](const Lead &lead) { return passes(lead, filter); });
        std::sort(found.begin(), found.end(), [&](const Lead &a, const Lead &b) {
            const auto left = std::pair(key(a, sort.key), a.id);
            const auto right = std::pair(key(b, sort.key), b.id);
            return sort.order == Qt::AscendingOrder ? left < right : right < left;
        });
        QList<LeadId> ids;
        for (const Lead &lead : found)
            ids << lead.id;
        return ids;
    }

private:
    static QString key(const Lead &lead, LeadSortKey key)
    {
        switch (key) {
        case LeadSortKey::Added:
            return {};
        case LeadSortKey::Name:
            return lead.name.toLower();
        case LeadSortKey::Partner:
            return lead.partner.toLower();
        case LeadSortKey::Status:
            return toWord(lead.status);
        case LeadSortKey::Updated:
            return QString::number(toMSecsSinceEpoch(lead.updatedAt));
        }
        Q_UNREACHABLE();
    }

    static QString cell(const Lead &lead, const QString &column)
    {
        if (column == QLatin1String("name"))
            return lead.name;
        if (column == QLatin1String("status"))
            return toWord(lead.status);
        return attributeValue(lead.attributes, column);
    }

    static bool meets(const Lead &lead, const LeadCondition &condition)
    {
        const QString value = cell(lead, condition.column);
        switch (condition.comparison) {
        case Operator::Equals:
            return value == condition.values.constFirst();
        case Operator::Differs:
            return value != condition.values.constFirst();
        case Operator::Contains:
            return value.contains(condition.values.constFirst(), Qt::CaseInsensitive);
        case Operator::OneOf:
            return condition.values.contains(value);
        case Operator::NoneOf:
            return !condition.values.contains(value);
        }
        Q_UNREACHABLE();
    }

    static bool hasText(const Lead &lead, const QString &part)
    {
        const auto has = [&](const QString &text) { return text.contains(part, Qt::CaseInsensitive); };
        return has(lead.name) || has(lead.partner) ||
               std::any_of(lead.attributes.cbegin(), lead.attributes.cend(),
                           [&](const auto &attribute) { return has(attribute.second); });
    }

    static bool passes(const Lead &lead, const LeadFilter &filter)
    {
        return (filter.statuses.isEmpty() || filter.statuses.contains(lead.status)) &&
               (filter.partners.isEmpty() || filter.partners.contains(lead.partner)) &&
               (filter.search.isEmpty() || hasText(lead, filter.search)) &&
               std::all_of(filter.conditions.cbegin(), filter.conditions.cend(),
                           [&](const LeadCondition &condition) { return meets(lead, condition); });
    }

    QList<Lead> m_leads;
};

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_generator(seed)
    {
    }
    [[nodiscard]] int upTo(int most) { return int(m_generator.bounded(most)); }
    [[nodiscard]] QString oneOf(const QStringList &words) { return words.at(upTo(int(words.size()))); }

private:
    QRandomGenerator m_generator;
};

const QStringList &texts()
{
    static const QStringList all = {QString(),
                                    QStringLiteral("a"),
                                    QStringLiteral("Ab"),
                                    QStringLiteral("aB%"),
                                    QStringLiteral("b_a"),
                                    QStringLiteral("x\"y"),
                                    QStringLiteral("back\\slash"),
                                    QStringLiteral("New Delhi")};
    return all;
}

const QStringList &attributeColumns()
{
    static const QStringList all = {QStringLiteral("city"), QStringLiteral("order.no"), QStringLiteral("1st"),
                                    QStringLiteral("a b[0]")};
    return all;
}

Lead randomLead(Dice &dice, int i)
{
    Lead lead = sampleLead(i);
    lead.name = dice.oneOf(texts());
    lead.partner = dice.oneOf(texts());
    lead.status = allLeadStatuses().at(dice.upTo(int(allLeadStatuses().size())));
    lead.attributes.clear();
    for (const QString &column : attributeColumns()) {
        if (dice.upTo(2) == 0)
            setAttribute(lead.attributes, column, dice.oneOf(texts()));
    }
    return lead;
}

LeadFilter randomFilter(Dice &dice)
{
    LeadFilter filter;
    if (dice.upTo(3) == 0)
        filter.search = dice.oneOf(texts());
    if (dice.upTo(4) == 0)
        filter.partners = {dice.oneOf(texts()), dice.oneOf(texts())};
    if (dice.upTo(4) == 0)
        filter.statuses = {LeadStatus::Pending, LeadStatus::Missed, LeadStatus::DoNotCall};
    const QStringList columns =
        attributeColumns() + QStringList{QStringLiteral("name"), QStringLiteral("status")};
    for (int i = dice.upTo(3); i > 0; --i) {
        LeadCondition condition;
        condition.column = dice.oneOf(columns);
        condition.comparison = Operator(1 + dice.upTo(5));
        condition.values = {dice.oneOf(texts())};
        if (condition.comparison == Operator::OneOf || condition.comparison == Operator::NoneOf)
            condition.values << dice.oneOf(texts());
        filter.conditions << condition;
    }
    return filter;
}

QString shown(const LeadFilter &filter, quint32 seed, int round)
{
    QStringList parts = {
        QStringLiteral("seed %1 round %2").arg(seed).arg(round),
        QStringLiteral("search '%1' partners '%2'").arg(filter.search, filter.partners.join(u','))};
    for (const LeadCondition &each : filter.conditions)
        parts << QStringLiteral("%1 %2 %3")
                     .arg(each.column)
                     .arg(int(each.comparison))
                     .arg(each.values.join(u'|'));
    return parts.join(QStringLiteral("; "));
}

} // namespace

void LeadRepositoryTest::filterAndOrderAgreeWithAPlainModel()
{
    constexpr quint32 Seed = 20261120;
    Dice dice(Seed);
    TemporaryStore store;
    {
        Transaction transaction(store.database());
        QVERIFY(transaction.begun());
        for (int i = 1; i <= 120; ++i) {
            QVERIFY(store.addLead(randomLead(dice, i), FridayNoon + milliseconds{dice.upTo(1000)}).isValid());
        }
        QVERIFY(transaction.commit());
    }
    const Result<QList<LeadId>> all = store->leads.ids({}, {});
    QVERIFY(all);
    const Model model(store->leads.leads(*all).value_or({}));
    for (int round = 0; round < 400; ++round) {
        // Until the last of them is where it is found by, and some beyond.
        if (round % 5 == 0)
            QVERIFY(store.takeIntoLookup(LeadLookups[dice.upTo(3)], 12));
        const LeadFilter filter = randomFilter(dice);
        const LeadSort sort{LeadSortKey(1 + dice.upTo(5)),
                            dice.upTo(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder};
        const QList<LeadId> expected = model.ids(filter, sort);
        const Result<QList<LeadId>> found = store->leads.ids(filter, sort);
        QVERIFY(found);
        QVERIFY2(*found == expected, qPrintable(shown(filter, Seed, round)));
        QCOMPARE(store->leads.count(filter).value_or(-1), int(expected.size()));
        QCOMPARE(store->leads.firstIds(filter, sort, 3).value_or({LeadId(0)}), expected.mid(0, 3));
    }
}

void LeadRepositoryTest::aFilterCanNameTheLeads()
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(6);
    LeadFilter filter;
    filter.among = QList<LeadId>{leads.at(4), LeadId(4711), leads.at(1)};
    QVERIFY(!filter.isEmpty());
    const LeadSort latestFirst{LeadSortKey::Added, Qt::DescendingOrder};
    QCOMPARE(store->leads.ids(filter, latestFirst).value_or({}), (QList<LeadId>{leads.at(4), leads.at(1)}));
    QCOMPARE(store->leads.firstIds(filter, latestFirst, 1).value_or({}), QList<LeadId>{leads.at(4)});
    QCOMPARE(store->leads.count(filter).value_or(-1), 2);
    filter.statuses = {LeadStatus::Completed};
    QCOMPARE(store->leads.count(filter).value_or(-1), 0);
    filter = {};
    filter.among = QList<LeadId>(); // none of them, and not any
    QVERIFY(!filter.isEmpty());
    QCOMPARE(store->leads.ids(filter, {}).value_or(leads), QList<LeadId>());
}

void LeadRepositoryTest::mergeFillsInAndKeepsWhatIsNotTold()
{
    TemporaryStore store;
    const LeadId id = store.addLead(sampleLead(1));
    Lead incoming{.number = sampleLead(1).number};
    incoming.name = QStringLiteral("Asha");
    incoming.status = LeadStatus::Completed;
    setAttribute(incoming.attributes, QStringLiteral("City"), QStringLiteral("Surat"));
    setAttribute(incoming.attributes, QStringLiteral("vip"), QStringLiteral("yes"));
    const ImportId import = store->imports.begin(QStringLiteral("b.csv"), FridayNoon).value_or({});
    QVERIFY(store->leads.merge(id, incoming, import, FridayNoon + seconds{1}));
    const Result<Lead> merged = store->leads.find(id);
    QVERIFY(merged);
    QCOMPARE(merged->name, QStringLiteral("Asha"));
    QCOMPARE(merged->email, sampleLead(1).email);
    QCOMPARE(merged->partner, sampleLead(1).partner);
    QCOMPARE(merged->status, LeadStatus::Pending);
    QCOMPARE(attributeValue(merged->attributes, QStringLiteral("city")), QStringLiteral("Surat"));
    QCOMPARE(attributeValue(merged->attributes, QStringLiteral("vip")), QStringLiteral("yes"));
    QCOMPARE(merged->attributes.size(), 2);
}

void LeadRepositoryTest::aMarkedLeadIsNotShownAsCalled()
{
    TemporaryStore store;
    const LeadId id = store.addLead(sampleLead(1));
    QVERIFY(store->leads.setDoNotCall(id, true, FridayNoon));
    QVERIFY(store->leads.showCall(id, LeadStatus::Completed, {}, FridayNoon));
    QCOMPARE(store->leads.find(id).value_or(sampleLead(1)).status, LeadStatus::DoNotCall);
    QCOMPARE(store->leads.withStatus({id}, LeadStatus::DoNotCall).value_or({}), QSet<LeadId>{id});
    QVERIFY(store->leads.setDoNotCall(id, false, FridayNoon));
    QVERIFY(store->leads.setDoNotCall(id, false, FridayNoon));
    QCOMPARE(store->leads.find(id).value_or(sampleLead(1)).status, LeadStatus::Pending);
}

void LeadRepositoryTest::partnersAndAttributeNamesAreSortedAndDistinct()
{
    TemporaryStore store;
    (void)fill(store);
    QCOMPARE(store->leads.partners().value_or({}),
             (QStringList{QStringLiteral("Dealer_7"), QStringLiteral("North"), QStringLiteral("South")}));
    QCOMPARE(store->leads.attributeNames().value_or({}),
             (QStringList{QStringLiteral("2nd choice"), QStringLiteral("Order no."), QStringLiteral("Straße"),
                          QStringLiteral("city")}));
}

void LeadRepositoryTest::thousandsAreReadInTheOrderAskedFor()
{
    TemporaryStore store;
    QList<LeadId> ids;
    {
        Transaction transaction(store.database());
        QVERIFY(transaction.begun());
        ids = store.addLeads(1203);
        QVERIFY(transaction.commit());
    }
    std::reverse(ids.begin(), ids.end());
    const Result<QList<Lead>> leads = store->leads.leads(QList<LeadId>{LeadId(999'999)} + ids);
    QVERIFY(leads);
    QCOMPARE(leads->size(), 1203);
    for (int i = 0; i < ids.size(); ++i)
        QCOMPARE(leads->at(i).id, ids.at(i));
    QCOMPARE(store->leads.remove(ids).value_or(0), 1203);
}

void LeadRepositoryTest::theFirstOfVeryManyAreTheFirstOfAll()
{
    TemporaryStore store;
    {
        Transaction transaction(store.database());
        QVERIFY(transaction.begun());
        QCOMPARE(store.addLeads(5'100).size(), 5'100);
        QVERIFY(transaction.commit());
    }
    while (trigrams::takeIn(store.database(), 6'000).value_or(0) > 0) {
    }
    for (const QString &search :
         {QStringLiteral("lead"), QStringLiteral("lead 5"), QStringLiteral("nobody")}) {
        LeadFilter filter;
        filter.search = search;
        const LeadSort byName{LeadSortKey::Name, Qt::DescendingOrder};
        const Result<QList<LeadId>> all = store->leads.ids(filter, byName);
        QVERIFY(all);
        QCOMPARE(store->leads.firstIds(filter, byName, 20).value_or({LeadId(0)}), all->mid(0, 20));
    }
}

QTEST_GUILESS_MAIN(LeadRepositoryTest)
#include "tst_leadrepository.moc"
