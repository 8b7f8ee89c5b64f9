// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/callfigures.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TemporaryStore;
using namespace std::chrono_literals;

/// The figures of a house, worked by hand (S2-047).
class CallFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptySpanHasNoRates();
    void aDayIsCounted();
    void whatTheSpanLeavesOut();
    void practiceIsCountedApart();
    void theCountsOfAColumn();
    void whoWasContactedSinceADay();
};

namespace {

/// One call to the lead at \a position.
struct SeededCall
{
    int position = 0;
    seconds takenOn{0}; ///< after it was due, at noon
    std::optional<Outcome> outcome = {};
    QString endedReason = {}; ///< the provider's
    Channel channel = Channel::Call;
    seconds due{0}; ///< after noon
};

class Desk
{
public:
    Desk()
        : leads(store.addLeads(9))
        , real(store.addAccount(QStringLiteral("Sales")))
    {
        Account account;
        account.name = QStringLiteral("Practice");
        practice = store->accounts.insert(account).value_or(AccountId());
        campaign = store.addCampaign(real, leads);
    }

    [[nodiscard]] AttemptId intend(const SeededCall &call, AccountId account, CampaignId of)
    {
        LedgerAttempt made;
        made.attempt.id = AttemptId::create();
        made.attempt.lead = leads.at(call.position);
        made.attempt.campaign = of;
        made.attempt.account = account;
        made.attempt.channel = call.channel;
        made.attempt.state = AttemptState::Intent;
        made.attempt.dueAt = FridayNoon + call.due;
        made.attempt.intentAt = FridayNoon;
        made.attempt.sendBy = FridayNoon + 20s;
        made.position = call.position;
        made.numberIndex = QByteArray(16, char('a' + call.position));
        return store->attempts.insertIntent(made) ? made.attempt.id : AttemptId();
    }
    [[nodiscard]] bool place(const SeededCall &call, AccountId account, CampaignId of)
    {
        const AttemptId id = intend(call, account, of);
        const Result<LedgerAttempt> intent = store->attempts.find(id);
        if (!intent || !store->attempts.accept(*intent, id.text(), FridayNoon + call.takenOn, {}))
            return false;
        const Result<LedgerAttempt> accepted = store->attempts.find(id);
        if (!accepted || !call.outcome)
            return accepted.has_value();
        CallRecord record;
        record.endedReason = call.endedReason;
        return store->attempts.end(*accepted, *call.outcome, QStringLiteral("ended"), FridayNoon + 60s, {}) &&
               store->attempts.storeRecord(id, record, true, {});
    }
    [[nodiscard]] bool place(const SeededCall &call) { return place(call, real, campaign); }
    [[nodiscard]] bool refuse(int position)
    {
        const Result<LedgerAttempt> intent =
            store->attempts.find(intend({.position = position}, real, campaign));
        return intent && store->attempts.move(*intent, AttemptState::Refused, QStringLiteral("refused"), {})
                             .has_value();
    }
    [[nodiscard]] Result<CallFigures> figures(CallsOn which = CallsOn::RealAccounts,
                                              const TimeSpan &span = {FridayNoon - 1h, FridayNoon + 1h})
    {
        return callFigures(store.database(), which, span);
    }

    TemporaryStore store;
    QList<LeadId> leads;
    AccountId real;
    AccountId practice;
    CampaignId campaign;
};

constexpr QLatin1String CheckUp("last_checkup_date");

[[nodiscard]] LeadId addDated(TemporaryStore &store, int number, const char *day,
                              const QString &column = CheckUp)
{
    Lead lead = sampleLead(number);
    setAttribute(lead.attributes, column, QString::fromLatin1(day));
    return store.addLead(lead);
}

} // namespace

void CallFiguresTest::anEmptySpanHasNoRates()
{
    Desk desk;
    const Result<CallFigures> none = desk.figures(CallsOn::RealAccounts, {FridayNoon + 1h, FridayNoon + 2h});
    QVERIFY(none);
    QVERIFY(*none == CallFigures());
    QVERIFY(!none->completionRate());
    QVERIFY(!none->averageResponse());
    QVERIFY(!CheckUpFigures().compliance());
}

void CallFiguresTest::aDayIsCounted() // S2-047
{
    Desk desk;
    const QString nobody = QStringLiteral("customer-did-not-answer");
    QVERIFY(desk.place({.position = 0, .takenOn = 2s, .outcome = Outcome::Completed}));
    QVERIFY(desk.place({.position = 1, .takenOn = 4s, .outcome = Outcome::NoAnswer, .endedReason = nobody}));
    QVERIFY(desk.place({.position = 2, .takenOn = 6s, .outcome = Outcome::NoAnswer, .endedReason = nobody}));
    QVERIFY(desk.place({.position = 3, .takenOn = 8s, .outcome = Outcome::Busy}));
    QVERIFY(desk.place({.position = 4, .takenOn = 10s, .outcome = Outcome::Cancelled}));
    QVERIFY(
        desk.place({.position = 5, .takenOn = 1s, .due = 60s})); // by hand, before it was due; still talking
    QVERIFY(desk.refuse(6));
    const Result<CallFigures> figures = desk.figures();
    QVERIFY(figures);
    QCOMPARE(figures->scheduled, 9);
    QCOMPARE(figures->calls, 6);
    QCOMPARE(figures->leadsCalled, 6);
    QCOMPARE(figures->leadsReached, 1);
    QCOMPARE(
        figures->outcomes,
        (QMap<Outcome, int>{
            {Outcome::Completed, 1}, {Outcome::NoAnswer, 2}, {Outcome::Busy, 1}, {Outcome::Cancelled, 1}}));
    QCOMPARE(figures->notPlaced, 1);
    QCOMPARE(figures->completionRate(), std::optional(0.25)); // 1 of 4: nobody let the cancelled one end
    QCOMPARE(figures->takenOn, 5);
    QCOMPARE(figures->averageResponse(), std::optional<milliseconds>(6s)); // (2 + 4 + 6 + 8 + 10) / 5
    QCOMPARE(figures->failures, (QList<FailedCalls>{{Outcome::NoAnswer, nobody, 2},
                                                    {Outcome::Busy, QStringLiteral("ended"), 1}}));
}

void CallFiguresTest::whatTheSpanLeavesOut()
{
    Desk desk;
    QVERIFY(desk.place({.position = 0, .outcome = Outcome::Completed}));
    QVERIFY(desk.place({.position = 1, .outcome = Outcome::Completed, .channel = Channel::WhatsApp}));
    // The end of a span is no part of it, its beginning is.
    QCOMPARE(desk.figures(CallsOn::RealAccounts, {FridayNoon - 1h, FridayNoon})->calls, 0);
    QCOMPARE(desk.figures(CallsOn::RealAccounts, {FridayNoon - 1h, FridayNoon})->scheduled, 0);
    QCOMPARE(desk.figures(CallsOn::RealAccounts, {FridayNoon, FridayNoon + 1ms})->calls, 1);
    QCOMPARE(desk.figures(CallsOn::RealAccounts, {FridayNoon, FridayNoon + 1ms})->scheduled, 9);
    // A draft is no schedule.
    Campaign draft;
    draft.name = QStringLiteral("Some day");
    draft.state = CampaignState::Draft;
    draft.account = desk.real;
    draft.start = FridayNoon;
    const Result<CampaignId> id = desk.store->campaigns.begin(draft);
    QVERIFY(id && desk.store->campaigns.finish(*id, 4));
    QCOMPARE(desk.figures()->scheduled, 9);
}

void CallFiguresTest::practiceIsCountedApart()
{
    Desk desk;
    const CampaignId practised = desk.store.addCampaign(desk.practice, desk.leads.mid(0, 3));
    QVERIFY(desk.place({.position = 0, .outcome = Outcome::Busy}, desk.practice, practised));
    QVERIFY(desk.place({.position = 1, .outcome = Outcome::Completed}));
    QCOMPARE(desk.figures()->calls, 1);
    QCOMPARE(desk.figures()->scheduled, 9);
    QCOMPARE(desk.figures()->completionRate(), std::optional(1.0));
    const Result<CallFigures> practice = desk.figures(CallsOn::PracticeLine);
    QVERIFY(practice);
    QCOMPARE(practice->calls, 1);
    QCOMPARE(practice->scheduled, 3);
    QCOMPARE(practice->completionRate(), std::optional(0.0));
}

void CallFiguresTest::theCountsOfAColumn()
{
    TemporaryStore store;
    (void)store.addLeads(2); // without the column
    QVERIFY(addDated(store, 11, "2026-11-10").isValid());
    QVERIFY(addDated(store, 12, "2026-11-10").isValid());
    QVERIFY(addDated(store, 13, " 2026-11-12 ", QStringLiteral("Last_CheckUp_Date")).isValid());
    QVERIFY(addDated(store, 14, "").isValid());
    const LeadId barred = addDated(store, 15, "2026-11-10");
    QVERIFY(store->leads.showCall(barred, LeadStatus::DoNotCall, QString(), FridayNoon));
    const Result<QHash<QString, int>> counts = columnCounts(store.database(), CheckUp);
    QVERIFY(counts);
    QCOMPARE(*counts,
             (QHash<QString, int>{{QStringLiteral("2026-11-10"), 2}, {QStringLiteral(" 2026-11-12 "), 1}}));
}

void CallFiguresTest::whoWasContactedSinceADay()
{
    Desk desk;
    const QString day = QStringLiteral("2026-11-10");
    desk.leads = {addDated(desk.store, 21, "2026-11-10"), addDated(desk.store, 22, "2026-11-10"),
                  addDated(desk.store, 23, "2026-11-11")};
    desk.campaign = desk.store.addCampaign(desk.real, desk.leads);
    QVERIFY(desk.place({.position = 0, .outcome = Outcome::NoAnswer}));
    QVERIFY(desk.place({.position = 2, .outcome = Outcome::Completed, .channel = Channel::WhatsApp}));
    QVERIFY(desk.refuse(1)); // reached nobody
    const auto contacted = [&desk](const QList<ContactedSince> &values) {
        return countContacted(desk.store.database(), CallsOn::RealAccounts, CheckUp, values).value_or(-1);
    };
    QCOMPARE(contacted({}), 0);
    QCOMPARE(contacted({{day, FridayNoon}}), 1);
    QCOMPARE(contacted({{day, FridayNoon + 1ms}}), 0);
    QCOMPARE(contacted({{day, FridayNoon}, {QStringLiteral("2026-11-11"), FridayNoon}}), 2);
    QCOMPARE(countContacted(desk.store.database(), CallsOn::PracticeLine, CheckUp, {{day, FridayNoon}})
                 .value_or(-1),
             0);
}

QTEST_GUILESS_MAIN(CallFiguresTest)
#include "tst_callfigures.moc"
