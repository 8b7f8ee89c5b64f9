// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/localclock.h"
#include "core/plan/priority.h"
#include "core/plan/retryladder.h"
#include "core/services/scheduleservice.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/support/testprofile.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;
using namespace std::chrono_literals;

/// The presets of bulk calls live through the examples of their documents: presales (S0) and campaigns (S3),
/// and the safe default.
class PresetsPresalesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theScenariosOfTheDocumentComeOut_data();
    void theScenariosOfTheDocumentComeOut();
    void threeMissesAndThenTheOtherChannels_data();
    void threeMissesAndThenTheOtherChannels();
    void aGridThatTheAccountCannotBearIsRefused();
    void aCampaignOfTheAfternoonGoesOnTheNextMorning();
    void aCampaignCallsOnceAndNamedContactsFirst();
};

namespace {

/// Noon on Friday, on the practice line in life's time.
class Desk
{
public:
    explicit Desk(const QString &presetId)
    {
        request.account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
        request.apply(presetById(presetId).value_or(Preset()));
        const seconds before = profile.workspace->periods().practiceCall;
        if (!await(SettingsService(*profile.workspace).change(PracticeSpeedKey, QStringLiteral("1"), false))
                 .has_value() ||
            !QTest::qWaitFor([&] { return profile.workspace->periods().practiceCall != before; }))
            qWarning("the practice line does not run in life's time");
    }
    [[nodiscard]] Instant at(int daysAhead, QTime time) const
    {
        return plan::instantAt(QDate(2026, 11, 20).addDays(daysAhead), time, profile.workspace->zone());
    }
    [[nodiscard]] Result<ScheduleReceipt> schedule()
    {
        return await(ScheduleService(*profile.workspace).schedule(request));
    }

    TestProfile profile;
    ScheduleRequest request;
};

} // namespace

void PresetsPresalesTest::theScenariosOfTheDocumentComeOut_data() // T-01, T-02, T-03
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("parallel");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("daysAhead");
    QTest::addColumn<QTime>("start");
    QTest::addColumn<int>("batches");
    QTest::addColumn<milliseconds>("lastBatch"); ///< after the start
    QTest::addColumn<int>("minutes");
    QTest::newRow("scenario 1: tomorrow at ten") // S0-042, S0-043
        << 100 << 5 << 60 << 1 << QTime(10, 0) << 20 << milliseconds{19min} << 22;
    QTest::newRow("scenario 2: in five minutes") // S0-044, S0-045
        << 50 << 10 << 30 << 0 << QTime(12, 5) << 5 << milliseconds{2min} << 5;
    QTest::newRow("scenario 3: at two o'clock") // S0-046, X-02
        << 200 << 5 << 60 << 0 << QTime(14, 0) << 40 << milliseconds{39min} << 42;
}

void PresetsPresalesTest::theScenariosOfTheDocumentComeOut()
{
    QFETCH(int, leads);
    QFETCH(int, parallel);
    QFETCH(int, interval);
    QFETCH(int, daysAhead);
    QFETCH(QTime, start);
    QFETCH(int, batches);
    QFETCH(milliseconds, lastBatch);
    QFETCH(int, minutes);
    Desk desk(QStringLiteral("presales"));
    desk.request.leads = desk.profile.addLeads(leads);
    desk.request.parallel = parallel;
    desk.request.interval = seconds{interval};
    desk.request.start = desk.at(daysAhead, start);
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.batches, batches);
    QCOMPARE(receipt->summary.firstStart, desk.request.start);
    QCOMPARE(receipt->summary.lastDue, desk.request.start + lastBatch);
    QCOMPARE(receipt->summary.completion, desk.request.start + std::chrono::minutes{minutes});
    QCOMPARE(receipt->jobIds.size(), batches);
    const qint64 epoch = toMSecsSinceEpoch(desk.request.start) / 1000; // S0-057
    QCOMPARE(receipt->jobIds.constFirst(), QStringLiteral("bulk_call_batch_0_%1").arg(epoch));
}

void PresetsPresalesTest::threeMissesAndThenTheOtherChannels_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("presales") << QStringLiteral("presales");
    QTest::newRow("safe default") << QStringLiteral("safe-default");
}

void PresetsPresalesTest::threeMissesAndThenTheOtherChannels() // S0-074, S0-075, X-08
{
    QFETCH(QString, id);
    const Preset preset = presetById(id).value_or(Preset());
    const RetryPolicy &retry = preset.rules.retry;
    const Instant missed = fromMSecsSinceEpoch(1'795'156'200'000);
    QCOMPARE(plan::nextTry(retry, Outcome::NoAnswer, 1, missed), std::optional(missed + 30min));
    QCOMPARE(plan::nextTry(retry, Outcome::Busy, 2, missed), std::optional(missed + 24h));
    QCOMPARE(plan::nextTry(retry, Outcome::Voicemail, 3, missed), std::nullopt);
    QCOMPARE(preset.rules.fallback,
             (QList<FallbackChannel>{FallbackChannel::WhatsApp, FallbackChannel::Email}));
    QCOMPARE(preset.rules.contacts, ContactLimits::house()); // ruling 11
    QCOMPARE(preset.rules.misfire, Misfire::HoldAndAsk);
}

void PresetsPresalesTest::aGridThatTheAccountCannotBearIsRefused() // X-01, S0-048
{
    Desk desk(QStringLiteral("presales"));
    desk.request.leads = desk.profile.addLeads(100);
    desk.request.start = desk.at(1, QTime(10, 0));
    desk.request.account = desk.profile.addRealAccount(3); // Starter, and 15 would be live
    const Result<ScheduleReceipt> refused = desk.schedule();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(refused.error().arguments.constFirst().contains(QStringLiteral("15")));
    desk.request.apply(presetById(QStringLiteral("safe-default")).value_or(Preset()));
    const Result<ScheduleReceipt> capped = desk.schedule();
    QVERIFY(capped);
    QVERIFY(capped->summary.peakLive <= 3);
}

void PresetsPresalesTest::aCampaignOfTheAfternoonGoesOnTheNextMorning() // S3-012, S3-046, T-12
{
    Desk desk(QStringLiteral("campaign"));
    desk.request.leads = desk.profile.addLeads(200);
    desk.request.start = desk.at(0, QTime(17, 30));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.firstStart, desk.request.start);
    QVERIFY(receipt->summary.lastStart >= desk.at(1, QTime(9, 0)));
    QVERIFY(receipt->summary.lastStart < desk.at(1, QTime(18, 0)));
    QCOMPARE(desk.request.rules.misfire, Misfire::GoOn); // by itself, without a question
}

void PresetsPresalesTest::aCampaignCallsOnceAndNamedContactsFirst() // S3-039, X-08, X-24
{
    const Preset preset = presetById(QStringLiteral("campaign")).value_or(Preset());
    QCOMPARE(preset.rules.retry, RetryPolicy::none());
    QVERIFY(preset.rules.fallback.isEmpty());
    const std::optional<PhoneNumber> number = PhoneNumber::fromE164(QStringLiteral("+919876543210"));
    QVERIFY(number);
    const Lead unnamed{.number = *number};
    Lead named = unnamed;
    named.name = QStringLiteral("Prathamesh");
    QVERIFY(plan::priorityOf(named, {}, preset.rules.order) >
            plan::priorityOf(unnamed, {}, preset.rules.order));
}

QTEST_GUILESS_MAIN(PresetsPresalesTest)
#include "tst_presetspresales.moc"
