// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicedesk.h"

#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using callboard::test::FakeClock;

namespace {

using Method = PracticeQuestion::Method;
using Manner = PracticeReply::Manner;

const Instant Start = fromMSecsSinceEpoch(1'790'000'000'000);

QByteArray orderFor(const QString &number)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("assistantId"), PracticeLine::agentId()},
                           {QStringLiteral("phoneNumberId"), PracticeLine::phoneNumberId()},
                           {QStringLiteral("customer"), QJsonObject{{QStringLiteral("number"), number}}}})
        .toJson();
}

PracticeQuestion question(Method method, const QString &path, const QByteArray &body = {},
                          const QString &query = {})
{
    PracticeQuestion result;
    result.method = method;
    result.path = path.split(u'/', Qt::SkipEmptyParts);
    result.query = QUrlQuery(query);
    result.authorization = "Bearer " + PracticeLine::key().toUtf8();
    result.body = body;
    return result;
}

QJsonObject object(const PracticeReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

QString text(const PracticeReply &reply, const char *key)
{
    return object(reply).value(QLatin1String(key)).toString();
}

} // namespace

Q_DECLARE_METATYPE(callboard::providers::PracticeReply::Manner)

class PracticeDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWrongKeyIsRefused();
    void unknownPlacesAreNotFound();
    void aCallIsCreatedAsVapiDoes();
    void badOrdersAreRefusedAsVapiDoes_data();
    void badOrdersAreRefusedAsVapiDoes();
    void moreCallsThanLinesAreOverConcurrency();
    void aCallLivesByTheClock();
    void theRecordLags();
    void theListingLags();
    void theListingKeepsItsBounds_data();
    void theListingKeepsItsBounds();
    void endCallFreesTheLine();
    void deletedCallsAreGone();
    void faultsDoWhatTheirNamesSay_data();
    void faultsDoWhatTheirNamesSay();

private:
    void openDesk(const PracticeScript &script);
    [[nodiscard]] PracticeReply create(const QString &number = QStringLiteral("+919800000001"))
    {
        return m_desk->answer(question(Method::Post, QStringLiteral("/call"), orderFor(number)));
    }
    [[nodiscard]] PracticeReply show(const QString &id)
    {
        return m_desk->answer(question(Method::Get, QStringLiteral("/call/") + id));
    }
    [[nodiscard]] QJsonArray list(const QString &query)
    {
        return QJsonDocument::fromJson(
                   m_desk->answer(question(Method::Get, QStringLiteral("/call"), {}, query)).body)
            .array();
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<PracticeBook> m_book;
    std::unique_ptr<PracticeDesk> m_desk;
};

void PracticeDeskTest::init()
{
    m_clock = std::make_unique<FakeClock>(Start);
    PracticeScript script;
    script.speed = 1;
    script.completed = 1;
    script.noAnswer = script.busy = script.voicemail = script.badNumber = script.providerError = 0;
    openDesk(script);
}

void PracticeDeskTest::openDesk(const PracticeScript &script)
{
    m_desk.reset();
    m_book = std::move(*PracticeBook::open({}));
    m_desk = std::make_unique<PracticeDesk>(script, *m_book, *m_clock);
    m_desk->setBase(QUrl(QStringLiteral("http://127.0.0.1:4010")));
}

void PracticeDeskTest::aWrongKeyIsRefused()
{
    for (const char *key : {"", "Bearer", "Bearer practicf", "Bearer practice ", "practice"}) {
        PracticeQuestion one =
            question(Method::Post, QStringLiteral("/call"), orderFor(QStringLiteral("+919800000001")));
        one.authorization = key;
        QCOMPARE(m_desk->answer(one).status, 401);
    }
    QCOMPARE(m_desk->createRequests(), 0);
}

void PracticeDeskTest::unknownPlacesAreNotFound()
{
    for (const char *path : {"", "/", "/calls", "/call/x", "/call/x/y", "/assistant/x", "/control/x"})
        QCOMPARE(m_desk->answer(question(Method::Get, QString::fromLatin1(path))).status, 404);
    QCOMPARE(m_desk->answer(question(Method::Get, u"/assistant/" % PracticeLine::agentId())).status, 200);
    QCOMPARE(m_desk->answer(question(Method::Other, QStringLiteral("/call"))).status, 404);
    QCOMPARE(m_desk->answer(question(Method::Post, QStringLiteral("/control/x"), "{\"type\":\"end-call\"}"))
                 .status,
             404);
}

void PracticeDeskTest::aCallIsCreatedAsVapiDoes()
{
    const PracticeReply reply = create();
    QCOMPARE(reply.status, 201);
    QVERIFY(!text(reply, "id").isEmpty());
    QCOMPARE(text(reply, "status"), QStringLiteral("queued"));
    const QJsonObject limits = object(reply).value(QLatin1String("subscriptionLimits")).toObject();
    QCOMPARE(limits.value(QLatin1String("concurrencyLimit")).toInt(), 100);
    QCOMPARE(limits.value(QLatin1String("remainingConcurrentCalls")).toInt(), 99);
    QCOMPARE(object(reply)
                 .value(QLatin1String("monitor"))
                 .toObject()
                 .value(QLatin1String("controlUrl"))
                 .toString(),
             QString(QStringLiteral("http://127.0.0.1:4010/control/") + text(reply, "id")));
    QCOMPARE(m_book->callsTo(QStringLiteral("+919800000001")), 1);
}

void PracticeDeskTest::badOrdersAreRefusedAsVapiDoes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const QByteArray good = R"("assistantId":"a","phoneNumberId":"p","customer":{"number":"+919800000001"})";
    const auto row = [](const char *name, const QByteArray &body, const char *message) {
        QTest::newRow(name) << body << QString::fromLatin1(message);
    };
    row("unknown property", "{\"foo\":1," + good + "}", "property foo should not exist");
    row("unknown in customer",
        R"({"assistantId":"a","phoneNumberId":"p","customer":{"number":"+919800000001","x":1}})",
        "property customer.x should not exist");
    row("long name", "{\"name\":\"" + QByteArray(41, 'n') + "\"," + good + "}",
        "name must be shorter than or equal to 40 characters");
    row("long external id",
        R"({"assistantId":"a","phoneNumberId":"p","customer":{"number":"+919800000001","externalId":")" +
            QByteArray(41, 'e') + "\"}}",
        "customer.externalId must be shorter than or equal to 40 characters");
    row("not E.164", R"({"assistantId":"a","phoneNumberId":"p","customer":{"number":"9800000001"}})",
        "customer.number must be a valid phone number in the E.164 format");
    row("no callee", R"({"assistantId":"a","phoneNumberId":"p"})", "customer must be an object");
    row("no agent", R"({"phoneNumberId":"p","customer":{"number":"+919800000001"}})",
        "assistantId must be given");
    row("no caller", R"({"assistantId":"a","customer":{"number":"+919800000001"}})",
        "Need Either `phoneNumberId`");
    row("no JSON", "hello", "Unexpected token");
}

void PracticeDeskTest::badOrdersAreRefusedAsVapiDoes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const PracticeReply reply = m_desk->answer(question(Method::Post, QStringLiteral("/call"), body));
    QCOMPARE(reply.status, 400);
    const QJsonArray messages = object(reply).value(QLatin1String("message")).toArray();
    const bool isSaid = std::any_of(messages.begin(), messages.end(), [&](const QJsonValue &line) {
        return line.toString().startsWith(message);
    });
    QVERIFY2(isSaid, reply.body.constData());
    QVERIFY(m_book->calls().empty());
}

// F16
void PracticeDeskTest::moreCallsThanLinesAreOverConcurrency()
{
    PracticeScript script;
    script.lines = 2;
    script.speed = 1;
    openDesk(script);
    QCOMPARE(create(QStringLiteral("+919800000001")).status, 201);
    QCOMPARE(create(QStringLiteral("+919800000002")).status, 201);
    const PracticeReply refused = create(QStringLiteral("+919800000003"));
    QCOMPARE(refused.status, 400);
    QCOMPARE(text(refused, "message"), QStringLiteral("Over Concurrency Limit"));

    m_clock->advance(std::chrono::hours{1});
    QCOMPARE(create(QStringLiteral("+919800000003")).status, 201);
    QCOMPARE(m_desk->createRequests(), 4);
}

void PracticeDeskTest::aCallLivesByTheClock()
{
    const QString id = text(create(), "id");
    m_clock->advance(seconds{2});
    QCOMPARE(text(show(id), "status"), QStringLiteral("ringing"));
    m_clock->advance(seconds{20});
    QCOMPARE(text(show(id), "status"), QStringLiteral("in-progress"));
    m_clock->advance(std::chrono::minutes{10});
    const PracticeReply ended = show(id);
    QCOMPARE(text(ended, "status"), QStringLiteral("ended"));
    QVERIFY(text(ended, "endedReason").endsWith(QLatin1String("-ended-call")));
    QVERIFY(object(ended).value(QLatin1String("cost")).toDouble() > 0.0);
}

void PracticeDeskTest::theRecordLags()
{
    PracticeScript script;
    script.numbers.insert(QStringLiteral("+919800000001"), Outcome::Completed);
    script.recordLag = milliseconds{std::chrono::hours{2}};
    openDesk(script);
    const QString id = text(create(), "id");
    m_clock->advance(std::chrono::hours{1});
    QCOMPARE(text(show(id), "status"), QStringLiteral("ended"));
    QVERIFY(!object(show(id)).contains(QLatin1String("artifact")));
    m_clock->advance(std::chrono::hours{2});
    QVERIFY(object(show(id)).contains(QLatin1String("artifact")));
}

// F26
void PracticeDeskTest::theListingLags()
{
    PracticeScript script;
    script.listingLag = milliseconds{60'000};
    openDesk(script);
    const QString id = text(create(), "id");
    m_clock->advance(milliseconds{59'999});
    QVERIFY(list(QString()).isEmpty());
    QCOMPARE(show(id).status, 200);
    m_clock->advance(milliseconds{1});
    QCOMPARE(list(QString()).size(), 1);
}

void PracticeDeskTest::theListingKeepsItsBounds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("count");
    const QString fifth =
        toDateTime(Start + milliseconds{50}, QTimeZone::utc()).toUTC().toString(Qt::ISODateWithMs);
    QTest::newRow("default") << QString() << 100;
    QTest::newRow("limit") << QStringLiteral("limit=7") << 7;
    QTest::newRow("most") << QStringLiteral("limit=1000") << 120;
    QTest::newRow("from, included") << QString(QStringLiteral("limit=1000&createdAtGe=") + fifth) << 115;
    QTest::newRow("from, excluded") << QString(QStringLiteral("limit=1000&createdAtGt=") + fifth) << 114;
    QTest::newRow("to, included") << QString(QStringLiteral("limit=1000&createdAtLe=") + fifth) << 6;
    QTest::newRow("to, excluded") << QString(QStringLiteral("limit=1000&createdAtLt=") + fifth) << 5;
}

void PracticeDeskTest::theListingKeepsItsBounds()
{
    QFETCH(QString, query);
    QFETCH(int, count);
    PracticeScript script;
    script.lines = 1000;
    openDesk(script);
    for (int i = 0; i < 120; ++i) {
        QCOMPARE(create().status, 201);
        m_clock->advance(milliseconds{10});
    }
    const QJsonArray rows = list(query);
    QCOMPARE(rows.size(), count);
    for (int i = 1; i < rows.size(); ++i) {
        const QString newer = rows.at(i - 1).toObject().value(QLatin1String("createdAt")).toString();
        QVERIFY(newer > rows.at(i).toObject().value(QLatin1String("createdAt")).toString());
    }
    for (const char *bad : {"limit=1001", "limit=x", "createdAtGe=soon", "colour=red"}) {
        QCOMPARE(m_desk->answer(question(Method::Get, QStringLiteral("/call"), {}, QString::fromLatin1(bad)))
                     .status,
                 400);
    }
}

void PracticeDeskTest::endCallFreesTheLine()
{
    PracticeScript script;
    script.lines = 1;
    script.speed = 1;
    openDesk(script);
    const QString id = text(create(), "id");
    QCOMPARE(create().status, 400);
    const QString control = QStringLiteral("/control/") + id;
    QCOMPARE(m_desk->answer(question(Method::Post, control, "{\"type\":\"sing\"}")).status, 400);
    QCOMPARE(m_desk->answer(question(Method::Post, control, "{\"type\":\"end-call\"}")).status, 200);
    QCOMPARE(text(show(id), "endedReason"), QStringLiteral("manually-canceled"));
    QCOMPARE(create().status, 201);
    QCOMPARE(m_desk->answer(question(Method::Post, control, "{\"type\":\"end-call\"}")).status, 404);
}

void PracticeDeskTest::deletedCallsAreGone()
{
    const QString id = text(create(), "id");
    const QString path = QStringLiteral("/call/") + id;
    QCOMPARE(m_desk->answer(question(Method::Delete, path)).status, 200);
    QCOMPARE(m_desk->answer(question(Method::Delete, path)).status, 404);
    QCOMPARE(show(id).status, 404);
    QVERIFY(list(QString()).isEmpty());
    QCOMPARE(m_book->callsTo(QStringLiteral("+919800000001")), 1);
}

void PracticeDeskTest::faultsDoWhatTheirNamesSay_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("calls");
    QTest::newRow("drop_before") << QByteArray(R"({"drop_before":1000})") << Manner::Drop << 200 << 0;
    QTest::newRow("drop_after") << QByteArray(R"({"drop_after":1000})") << Manner::Drop << 200 << 1;
    QTest::newRow("gateway_timeout_after")
        << QByteArray(R"({"gateway_timeout_after":1000})") << Manner::Answer << 504 << 1;
    QTest::newRow("server_error") << QByteArray(R"({"server_error":1000})") << Manner::Answer << 500 << 0;
    QTest::newRow("rate_limited") << QByteArray(R"({"rate_limited":1000})") << Manner::Answer << 429 << 0;
    QTest::newRow("garbage") << QByteArray(R"({"garbage":1000})") << Manner::Answer << 201 << 1;
    QTest::newRow("hang") << QByteArray(R"({"hang":1000})") << Manner::Hang << 200 << 1;
}

void PracticeDeskTest::faultsDoWhatTheirNamesSay()
{
    QFETCH(QByteArray, faults);
    QFETCH(Manner, manner);
    QFETCH(int, status);
    QFETCH(int, calls);
    const QByteArray json = "{\"faults\":" + faults + "}";
    const Result<PracticeScript> script = PracticeScript::fromJson(json);
    QVERIFY(script);
    openDesk(*script);
    const PracticeReply reply = create();
    QCOMPARE(reply.manner, manner);
    QCOMPARE(reply.status, status);
    QCOMPARE(int(m_book->calls().size()), calls);
    QCOMPARE(reply.retryAfter.has_value(), status == 429);
    QCOMPARE(m_desk->createRequests(), 1);
}

QTEST_GUILESS_MAIN(PracticeDeskTest)
#include "tst_practicedesk.moc"
