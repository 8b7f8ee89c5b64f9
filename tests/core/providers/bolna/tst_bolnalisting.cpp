// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnalisting.h"

#include "tests/support/faketransport.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::providers::bolna;
using callboard::test::answered;
using callboard::test::cutOff;
using callboard::test::lost;

namespace {

const QString Address = QStringLiteral("host.example/v2/agent/a/executions");

/// Bolna's list of an agent's calls, with the habits that a listing must survive.
struct Shelf
{
    QStringList ids; ///< in the order of the list
    int cap = 50;
    int tooLargeAbove = 1'000'000;
    std::optional<qsizetype> total; ///< the true one, unless told
    bool tellsTotal = true;
    int asked = 0;
    std::function<void(Shelf &)> afterPage; ///< what happens between two requests

    Result<Page> operator()(int number, int size)
    {
        ++asked;
        Page page;
        if (size > tooLargeAbove) {
            page.tooLarge = true;
            return page;
        }
        const int granted = std::min(size, cap);
        const qsizetype from = qsizetype(number - 1) * granted;
        for (const QString &id : ids.mid(from, granted))
            page.rows.append(QJsonObject{{QStringLiteral("id"), id}});
        page.hasMore = from + granted < ids.size();
        if (tellsTotal)
            page.total = total.value_or(ids.size());
        if (afterPage)
            afterPage(*this);
        return page;
    }
};

Shelf shelfOf(int count)
{
    Shelf shelf;
    for (int i = 0; i < count; ++i)
        shelf.ids.append(QString::number(i));
    return shelf;
}

Result<QHash<QString, QJsonObject>> list(Shelf &shelf)
{
    return Listing([&shelf](int number, int size) { return shelf(number, size); }, Address).read();
}

} // namespace

class BolnaListingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryCall_data();
    void readsEveryCall();
    void aShortListIsOneRequest();
    void aLongListIsReadUntilNothingNewComes();
    void aCallThatJumpsToTheFrontIsNotMissed();
    void callsThatComeMeanwhileAreReadToo();
    void aPageThatIsTooLargeIsAskedForInParts();
    void whatDoesNotAddUpIsAnError_data();
    void whatDoesNotAddUpIsAnError();
    void aFailingPageFailsTheListing();
    void pagesAreReadWholeOrNotAtAll_data();
    void pagesAreReadWholeOrNotAtAll();
    void aPageTellsWhatFollows();
};

void BolnaListingTest::readsEveryCall_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("cap");
    QTest::addColumn<bool>("tellsTotal");
    QTest::newRow("none") << 0 << 50 << true;
    QTest::newRow("one") << 1 << 50 << true;
    QTest::newRow("a page") << 50 << 50 << true;
    QTest::newRow("one over a page") << 51 << 50 << true;
    QTest::newRow("thousands") << 4321 << 50 << true;
    QTest::newRow("pages of 20, whatever was asked") << 321 << 20 << true;
    QTest::newRow("no total") << 321 << 50 << false;
}

// F26
void BolnaListingTest::readsEveryCall()
{
    QFETCH(int, count);
    QFETCH(int, cap);
    QFETCH(bool, tellsTotal);
    Shelf shelf = shelfOf(count);
    shelf.cap = cap;
    shelf.tellsTotal = tellsTotal;
    const auto rows = list(shelf);
    QVERIFY(rows);
    QCOMPARE(rows->size(), count);
}

void BolnaListingTest::aShortListIsOneRequest()
{
    Shelf shelf = shelfOf(50);
    QVERIFY(list(shelf));
    QCOMPARE(shelf.asked, 1);
}

void BolnaListingTest::aLongListIsReadUntilNothingNewComes()
{
    Shelf shelf = shelfOf(120);
    QVERIFY(list(shelf));
    QCOMPARE(shelf.asked, 6);
}

// The list is sorted by last run: a call on the third page that moves on while the second is read stands on
// the first from then on.
void BolnaListingTest::aCallThatJumpsToTheFrontIsNotMissed()
{
    Shelf shelf = shelfOf(150);
    shelf.afterPage = [](Shelf &each) {
        if (each.asked == 2)
            each.ids.move(each.ids.indexOf(QStringLiteral("120")), 0);
    };
    const auto rows = list(shelf);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 150);
    QVERIFY(rows->contains(QStringLiteral("120")));
}

void BolnaListingTest::callsThatComeMeanwhileAreReadToo()
{
    Shelf shelf = shelfOf(120);
    shelf.afterPage = [](Shelf &each) {
        if (each.asked <= 4)
            each.ids.prepend(QStringLiteral("new %1").arg(each.asked));
    };
    const auto rows = list(shelf);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 124);
}

void BolnaListingTest::aPageThatIsTooLargeIsAskedForInParts()
{
    Shelf shelf = shelfOf(120);
    shelf.tooLargeAbove = 10;
    const auto rows = list(shelf);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 120);
}

void BolnaListingTest::whatDoesNotAddUpIsAnError_data()
{
    QTest::addColumn<QString>("habit");
    for (const char *habit : {"never at rest", "fewer than the total", "always too large", "no end"})
        QTest::newRow(habit) << QString::fromLatin1(habit);
}

// F25: an incomplete listing would prove that a call is missing which exists.
void BolnaListingTest::whatDoesNotAddUpIsAnError()
{
    QFETCH(QString, habit);
    Shelf shelf = shelfOf(120);
    if (habit == QLatin1String("never at rest")) {
        shelf.afterPage = [](Shelf &each) { each.ids.prepend(QStringLiteral("new %1").arg(each.asked)); };
    } else if (habit == QLatin1String("fewer than the total")) {
        shelf.total = 121;
    } else if (habit == QLatin1String("always too large")) {
        shelf.tooLargeAbove = 0;
    }
    const bool isEndless = habit == QLatin1String("no end");
    Listing listing(
        [&](int number, int size) {
            Result<Page> page = shelf(number, size);
            if (isEndless)
                page->hasMore = true;
            return page;
        },
        Address);

    const auto rows = listing.read();

    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::ProviderAnswerUnreadable);
    QVERIFY(shelf.asked < 100);
}

// F25
void BolnaListingTest::aFailingPageFailsTheListing()
{
    Shelf shelf = shelfOf(120);
    Listing listing(
        [&shelf](int number, int size) -> Result<Page> {
            if (shelf.asked == 4)
                return fail(ErrorCode::ProviderRefused, {QStringLiteral("500")});
            return shelf(number, size);
        },
        Address);
    const auto rows = listing.read();
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::ProviderRefused);
}

void BolnaListingTest::pagesAreReadWholeOrNotAtAll_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("readable");
    QTest::newRow("as documented") << QByteArray(
                                          R"({"page_number":2,"page_size":50,"total":1,"has_more":false,
                          "data":[{"id":"a","status":"queued"}]})")
                                   << true;
    QTest::newRow("empty") << QByteArray(R"({"has_more":false,"data":[]})") << true;
    QTest::newRow("no end told") << QByteArray(R"({"data":[]})") << false;
    QTest::newRow("end in words") << QByteArray(R"({"has_more":"no","data":[]})") << false;
    QTest::newRow("no rows") << QByteArray(R"({"has_more":false})") << false;
    QTest::newRow("a row without id")
        << QByteArray(R"({"has_more":false,"data":[{"status":"queued"}]})") << false;
    QTest::newRow("a row without status") << QByteArray(R"({"has_more":false,"data":[{"id":"a"}]})") << false;
    QTest::newRow("a row that is none") << QByteArray(R"({"has_more":false,"data":[7]})") << false;
    QTest::newRow("another page") << QByteArray(R"({"page_number":1,"has_more":false,"data":[]})") << false;
    QTest::newRow("a bare list") << QByteArray("[]") << false;
}

void BolnaListingTest::pagesAreReadWholeOrNotAtAll()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, readable);
    QCOMPARE(readPage(answered(200, json), 2, Address).has_value(), readable);
}

void BolnaListingTest::aPageTellsWhatFollows()
{
    const Result<Page> page = readPage(
        answered(200, R"({"total":71,"has_more":true,"data":[{"id":"a","status":"queued"}]})"), 1, Address);
    QVERIFY(page);
    QVERIFY(page->hasMore);
    QCOMPARE(page->total, std::optional<qsizetype>(71));
    QVERIFY(!page->tooLarge);
    QVERIFY(isTooLarge(cutOff(200, QByteArray(http::MostBodyBytes, ' '))));
    QVERIFY(!isTooLarge(cutOff(200, "{")));
    QVERIFY(!isTooLarge(lost()));
}

QTEST_GUILESS_MAIN(BolnaListingTest)
#include "tst_bolnalisting.moc"
