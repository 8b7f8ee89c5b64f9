// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapilisting.h"

#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::providers::vapi;

namespace {

const Instant Start = fromMSecsSinceEpoch(1'790'000'000'000);

CallReport callAt(int number, milliseconds after)
{
    CallReport call;
    call.providerCallId = QString::number(number);
    call.createdAt = Start + after;
    return call;
}

/// A provider's list of calls, with the habits that a listing must survive.
struct Shelf
{
    QList<CallReport> calls;
    int cap = 1000;
    bool oldestFirst = false;
    bool ignoresTheWindow = false;
    int tooLargeAbove = 1'000'000;
    int asked = 0;

    Result<Page> operator()(Instant from, Instant to, int limit)
    {
        ++asked;
        Page page;
        page.serverDate = Start + milliseconds{asked};
        if (limit > tooLargeAbove) {
            page.tooLarge = true;
            return page;
        }
        for (const CallReport &call : std::as_const(calls)) {
            if (ignoresTheWindow || (*call.createdAt >= from && *call.createdAt <= to))
                page.calls.append(call);
        }
        std::stable_sort(page.calls.begin(), page.calls.end(),
                         [this](const CallReport &a, const CallReport &b) {
                             return oldestFirst ? a.createdAt < b.createdAt : b.createdAt < a.createdAt;
                         });
        page.calls.resize(std::min<qsizetype>(page.calls.size(), std::min(limit, cap)));
        return page;
    }
};

Shelf shelfOf(int count, milliseconds apart)
{
    Shelf shelf;
    for (int i = 0; i < count; ++i)
        shelf.calls.append(callAt(i, apart * i));
    return shelf;
}

Result<CallListing> list(Shelf &shelf)
{
    return Listing([&shelf](Instant from, Instant to, int limit) { return shelf(from, to, limit); },
                   QStringLiteral("host.example/call"))
        .read(Start - milliseconds{1'000}, Start + std::chrono::hours{10});
}

QSet<QString> idsOf(const QList<CallReport> &calls)
{
    QSet<QString> ids;
    for (const CallReport &call : calls)
        ids.insert(call.providerCallId);
    return ids;
}

} // namespace

class VapiListingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryCallOnce_data();
    void readsEveryCallOnce();
    void aShortListIsOneRequest();
    void asksForLessWhenThePageIsTooLarge();
    void whatDoesNotAddUpIsAnError_data();
    void whatDoesNotAddUpIsAnError();
    void aFailingPageFailsTheListing();
    void theFirstPagesDateCounts();
};

void VapiListingTest::readsEveryCallOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("apart");
    QTest::addColumn<int>("cap");
    QTest::addColumn<bool>("oldestFirst");
    QTest::newRow("none") << 0 << 10 << 1000 << false;
    QTest::newRow("one") << 1 << 10 << 1000 << false;
    QTest::newRow("exactly the default") << 100 << 10 << 1000 << false;
    QTest::newRow("exactly the limit") << 1000 << 10 << 1000 << false;
    QTest::newRow("one over the limit") << 1001 << 10 << 1000 << false;
    QTest::newRow("thousands") << 4321 << 10 << 1000 << false;
    QTest::newRow("thousands, cut to 100 without a word") << 4321 << 10 << 100 << false;
    QTest::newRow("thousands, oldest first") << 4321 << 10 << 1000 << true;
    QTest::newRow("thousands, oldest first, cut to 100") << 4321 << 10 << 100 << true;
    QTest::newRow("one a millisecond") << 2500 << 1 << 100 << false;
}

// F26
void VapiListingTest::readsEveryCallOnce()
{
    QFETCH(int, count);
    QFETCH(int, apart);
    QFETCH(int, cap);
    QFETCH(bool, oldestFirst);
    Shelf shelf = shelfOf(count, milliseconds{apart});
    shelf.cap = cap;
    shelf.oldestFirst = oldestFirst;

    const Result<CallListing> listing = list(shelf);

    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), count);
    QCOMPARE(idsOf(listing->calls), idsOf(shelf.calls));
}

void VapiListingTest::aShortListIsOneRequest()
{
    Shelf shelf = shelfOf(99, milliseconds{10});
    QVERIFY(list(shelf));
    QCOMPARE(shelf.asked, 1);
}

void VapiListingTest::asksForLessWhenThePageIsTooLarge()
{
    Shelf shelf = shelfOf(700, milliseconds{10});
    shelf.tooLargeAbove = 60;
    const Result<CallListing> listing = list(shelf);
    QVERIFY(listing);
    QCOMPARE(idsOf(listing->calls), idsOf(shelf.calls));
}

void VapiListingTest::whatDoesNotAddUpIsAnError_data()
{
    QTest::addColumn<QString>("habit");
    for (const char *habit :
         {"a page of one moment", "the window is ignored", "always too large", "no time", "no order"})
        QTest::newRow(habit) << QString::fromLatin1(habit);
}

// F25: an incomplete listing would prove that a call is missing which exists.
void VapiListingTest::whatDoesNotAddUpIsAnError()
{
    QFETCH(QString, habit);
    Shelf shelf = shelfOf(500, milliseconds{10});
    shelf.cap = 100;
    if (habit == QLatin1String("a page of one moment")) {
        shelf = shelfOf(101, milliseconds{0});
        shelf.cap = 100;
    } else if (habit == QLatin1String("the window is ignored")) {
        shelf.ignoresTheWindow = true;
        shelf.calls.append(callAt(9999, std::chrono::hours{20}));
    } else if (habit == QLatin1String("always too large")) {
        shelf.tooLargeAbove = 0;
    } else if (habit == QLatin1String("no time")) {
        shelf = Shelf();
    }
    Listing listing(
        [&](Instant from, Instant to, int limit) {
            Result<Page> page = shelf(from, to, limit);
            if (habit == QLatin1String("no time"))
                page->calls.append(CallReport{});
            if (habit == QLatin1String("no order"))
                std::swap(page->calls[10], page->calls[50]);
            return page;
        },
        QStringLiteral("host.example/call"));

    const auto result = listing.read(Start - milliseconds{1'000}, Start + std::chrono::hours{10});

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProviderAnswerUnreadable);
}

// F25
void VapiListingTest::aFailingPageFailsTheListing()
{
    Shelf shelf = shelfOf(2'500, milliseconds{10});
    Listing listing(
        [&shelf](Instant from, Instant to, int limit) -> Result<Page> {
            if (shelf.asked == 2)
                return fail(ErrorCode::ProviderRefused, {QStringLiteral("500")});
            return shelf(from, to, limit);
        },
        QStringLiteral("host.example/call"));
    const auto result = listing.read(Start, Start + std::chrono::hours{10});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProviderRefused);
}

void VapiListingTest::theFirstPagesDateCounts()
{
    Shelf shelf = shelfOf(2'500, milliseconds{10});
    const Result<CallListing> listing = list(shelf);
    QVERIFY(listing);
    QCOMPARE(listing->serverDate, Start + milliseconds{1});
}

QTEST_GUILESS_MAIN(VapiListingTest)
#include "tst_vapilisting.moc"
