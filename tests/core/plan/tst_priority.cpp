// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/priority.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;

Q_DECLARE_METATYPE(std::optional<callboard::Lead>)
Q_DECLARE_METATYPE(callboard::plan::PriorityFacts)

namespace {

Lead unnamed()
{
    return {.number = *PhoneNumber::fromE164(QStringLiteral("+919876543210"))};
}

Lead named(const char *name)
{
    Lead lead = unnamed();
    lead.name = QString::fromLatin1(name);
    return lead;
}

Lead withAttribute(const char *name, const char *value)
{
    Lead lead = unnamed();
    setAttribute(lead.attributes, QString::fromLatin1(name), QString::fromLatin1(value));
    return lead;
}

} // namespace

class PriorityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void campaignsCountWhatIsKnown_data();
    void campaignsCountWhatIsKnown();
    void deliveriesTakeNewBeforeRetry();
    void callsByHandGoBeforeAll_data();
    void callsByHandGoBeforeAll();
    void namedContactsAreCalledFirst();
    void tiesAreFirstCome();
    void anyShuffleSortsToTheSameLine_data();
    void anyShuffleSortsToTheSameLine();
};

void PriorityTest::campaignsCountWhatIsKnown_data()
{
    QTest::addColumn<std::optional<Lead>>("lead");
    QTest::addColumn<PriorityFacts>("facts");
    QTest::addColumn<int>("priority");
    const auto row = [](const char *name, const Lead &lead, const PriorityFacts &facts, int priority) {
        QTest::newRow(name) << std::optional(lead) << facts << priority;
    };
    Lead mailed = unnamed();
    mailed.email = QStringLiteral("a@example.org");
    Lead partnered = unnamed();
    partnered.partner = QStringLiteral("Acme");
    Lead whole = named("Asha");
    whole.email = mailed.email;
    whole.partner = partnered.partner;
    Lead both = partnered;
    setAttribute(both.attributes, QStringLiteral("company"), QStringLiteral("Acme"));

    row("number alone", unnamed(), {}, 1);
    row("name", named("Asha"), {}, 101);
    row("blank name", named("  "), {}, 1);
    row("e-mail", mailed, {}, 11);
    row("partner", partnered, {}, 11);
    row("company", withAttribute("Company", "Acme"), {}, 11);
    row("blank company", withAttribute("company", " "), {}, 1);
    row("other attribute", withAttribute("city", "Pune"), {}, 1);
    row("partner and company are one", both, {}, 11);
    row("everything", whole, {}, 121);
    row("one success", unnamed(), {.successes = 1}, 6);
    row("four successes", unnamed(), {.successes = 4}, 21);
    row("no more than four count", unnamed(), {.successes = 9}, 21);
    row("one failure", unnamed(), {.failures = 1}, -9);
    row("every failure counts", unnamed(), {.failures = 12}, -119);
    row("both", whole, {.successes = 2, .failures = 3}, 101);
    row("tried before", whole, {.dialsUsed = 2}, 120);
    row("tried more often", whole, {.dialsUsed = 5}, 120);
}

void PriorityTest::campaignsCountWhatIsKnown()
{
    QFETCH(std::optional<Lead>, lead);
    QFETCH(PriorityFacts, facts);
    QTEST(priorityOf(*lead, facts, PriorityScheme::Campaign), "priority");
}

void PriorityTest::deliveriesTakeNewBeforeRetry() // S1-019
{
    const int fresh = priorityOf(unnamed(), {.failures = 4}, PriorityScheme::Delivery);
    const int again = priorityOf(named("Asha"), {.dialsUsed = 1}, PriorityScheme::Delivery);
    QVERIFY(fresh > again);
    QCOMPARE(priorityOf(unnamed(), {.dialsUsed = 2}, PriorityScheme::Delivery), again);
}

void PriorityTest::callsByHandGoBeforeAll_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("campaign") << int(PriorityScheme::Campaign);
    QTest::newRow("delivery") << int(PriorityScheme::Delivery);
}

void PriorityTest::callsByHandGoBeforeAll()
{
    QFETCH(int, scheme);
    Lead best = named("Asha");
    best.email = QStringLiteral("a@example.org");
    best.partner = QStringLiteral("Acme");
    const int byHand =
        priorityOf(unnamed(), {.isCallNow = true, .failures = 50, .dialsUsed = 2}, PriorityScheme(scheme));
    QVERIFY(byHand > priorityOf(best, {.successes = 100}, PriorityScheme(scheme)));
    QCOMPARE(byHand, priorityOf(best, {.isCallNow = true}, PriorityScheme(scheme)));
}

void PriorityTest::namedContactsAreCalledFirst() // S3-039
{
    const Instant due = at("2026-10-14T10:00:00+05:30");
    const Turn earlier{priorityOf(unnamed(), {.successes = 4}, PriorityScheme::Campaign), due, 1};
    const Turn later{priorityOf(named("Asha"), {}, PriorityScheme::Campaign), due + seconds{60}, 2};
    QVERIFY(goesBefore(later, earlier));
    QVERIFY(!goesBefore(earlier, later));
}

void PriorityTest::tiesAreFirstCome()
{
    const Instant due = at("2026-10-14T10:00:00+05:30");
    QVERIFY(goesBefore({10, due, 9}, {10, due + milliseconds{1}, 2}));
    QVERIFY(goesBefore({10, due, 2}, {10, due, 9}));
    QVERIFY(!goesBefore({10, due, 2}, {10, due, 2}));
}

void PriorityTest::anyShuffleSortsToTheSameLine_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void PriorityTest::anyShuffleSortsToTheSameLine()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QList<Turn> line;
    for (int priority : {CallNowPriority, 120, 100, 10, 0, -40}) {
        Instant due = at("2026-10-14T10:00:00+05:30");
        for (int arrival = 0; arrival < 12; ++arrival) {
            line << Turn{priority, due, arrival};
            due += milliseconds{random.bounded(2)};
        }
    }
    QList<Turn> mixed = line;
    std::shuffle(mixed.begin(), mixed.end(), random);
    QVERIFY(mixed != line);
    std::sort(mixed.begin(), mixed.end(), goesBefore);
    QVERIFY2(mixed == line, qPrintable(QString::number(seed)));
}

QTEST_GUILESS_MAIN(PriorityTest)
#include "tst_priority.moc"
