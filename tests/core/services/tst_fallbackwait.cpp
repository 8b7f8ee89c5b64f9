// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/fallbackwait.h"

#include "core/model/statusdetail.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;

/// What a lead waits for after its last miss (S0-075).
class FallbackWaitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoWasHandedOnWaitsForTheCampaignsChannels();
    void aCampaignThatHasASenderSaysSo();
    void theLatestCallThatEndedDecides();
    void aCampaignWithoutFallbackIsNotTheOne();
    void whoWasNotHandedOnWaitsForNothing_data();
    void whoWasNotHandedOnWaitsForNothing();
    void whoIsGoneWaitsForNothing();
    void theSentenceNamesMomentCampaignAndChannels();
    void theSentenceSaysWhetherSomebodySends();
};

namespace {

/// A lead that two campaigns would call.
struct Desk
{
    Desk()
        : lead(profile.addLeads(1).constFirst())
        , first(test::scheduleTomorrow(profile, {lead}))
        , second(test::scheduleTomorrow(profile, {lead}))
        , account(await(AccountService(*profile.workspace).preferred()).value_or(Account()).id)
    {
    }

    [[nodiscard]] bool change(CampaignId id, const std::function<void(Campaign &)> &how)
    {
        const auto work = [id, how](store::Store &store) -> Result<void> {
            Result<Campaign> campaign = store.campaigns.find(id);
            if (!campaign)
                return fail(campaign.error());
            how(*campaign);
            return store.campaigns.edit(*campaign);
        };
        return await(profile.workspace->ledger().write(work)).has_value();
    }
    [[nodiscard]] bool miss(CampaignId campaign)
    {
        const auto end = [now = profile.clock->now()](store::Store &store,
                                                      const AttemptId &id) -> Result<void> {
            Result<store::LedgerAttempt> attempt = store.attempts.find(id);
            if (!attempt)
                return fail(attempt.error());
            if (const Result<void> done = store.attempts.accept(*attempt, id.text(), now, {}); !done)
                return done;
            attempt = store.attempts.find(id);
            return attempt ? store.attempts.end(*attempt, Outcome::NoAnswer, {}, now, {})
                           : Result<void>(fail(attempt.error()));
        };
        return test::seedAttempt(profile, campaign, lead, account, end).isValid();
    }
    [[nodiscard]] bool show(LeadStatus status, const QString &detail)
    {
        const auto work = [this, status, detail, now = profile.clock->now()](store::Store &store) {
            return store.leads.showCall(lead, status, detail, now);
        };
        return await(profile.workspace->ledger().write(work)).has_value();
    }
    [[nodiscard]] bool handOn()
    {
        return show(LeadStatus::Missed, toWord(StatusDetail{StatusDetail::Kind::FallbackWaiting, {}}));
    }
    [[nodiscard]] Result<std::optional<FallbackWait>> wait() const
    {
        return await(fallbackOf(*profile.workspace, lead));
    }

    test::TestProfile profile;
    LeadId lead;
    CampaignId first;
    CampaignId second;
    AccountId account;
};

QList<FallbackChannel> both()
{
    return {FallbackChannel::WhatsApp, FallbackChannel::Email};
}

} // namespace

void FallbackWaitTest::whoWasHandedOnWaitsForTheCampaignsChannels()
{
    Desk desk;
    const Instant ended = desk.profile.clock->now();
    QVERIFY(desk.miss(desk.first) && desk.handOn());
    desk.profile.clock->advance(std::chrono::hours{3});
    const Result<std::optional<FallbackWait>> wait = desk.wait();
    QVERIFY(wait);
    QCOMPARE(*wait, std::optional(FallbackWait{QStringLiteral("Renewals"), both(), ended, false}));
}

void FallbackWaitTest::aCampaignThatHasASenderSaysSo()
{
    Desk desk;
    QVERIFY(desk.change(desk.first, [&desk](Campaign &campaign) {
        campaign.rules.fallback = {FallbackChannel::WhatsApp};
        campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, FallbackStep{desk.account, {}});
    }));
    QVERIFY(desk.miss(desk.first) && desk.handOn());
    const FallbackWait wait = desk.wait().value_or(std::nullopt).value_or(FallbackWait());
    QCOMPARE(wait.channels, QList<FallbackChannel>{FallbackChannel::WhatsApp});
    QVERIFY(wait.hasSender);
}

void FallbackWaitTest::theLatestCallThatEndedDecides()
{
    Desk desk;
    QVERIFY(desk.change(desk.second, [](Campaign &campaign) {
        campaign.name = QStringLiteral("Second round");
        campaign.rules.fallback = {FallbackChannel::Email};
    }));
    QVERIFY(desk.miss(desk.first));
    desk.profile.clock->advance(std::chrono::minutes{20});
    const Instant ended = desk.profile.clock->now();
    QVERIFY(desk.miss(desk.second));
    desk.profile.clock->advance(std::chrono::minutes{20});
    // Nothing is known yet of one that is under way.
    const CampaignId third = test::scheduleTomorrow(desk.profile, {desk.lead});
    QVERIFY(test::seedAttempt(desk.profile, third, desk.lead, desk.account,
                              [](store::Store &, const AttemptId &) { return Result<void>(); })
                .isValid());
    QVERIFY(desk.handOn());
    const Result<std::optional<FallbackWait>> wait = desk.wait();
    QVERIFY(wait);
    QCOMPARE(*wait, std::optional(FallbackWait{
                        QStringLiteral("Second round"), {FallbackChannel::Email}, ended, false}));
}

void FallbackWaitTest::aCampaignWithoutFallbackIsNotTheOne()
{
    Desk desk;
    const Instant ended = desk.profile.clock->now();
    QVERIFY(desk.change(desk.second, [](Campaign &campaign) { campaign.rules.fallback.clear(); }));
    QVERIFY(desk.miss(desk.first));
    desk.profile.clock->advance(std::chrono::minutes{20});
    QVERIFY(desk.miss(desk.second) && desk.handOn());
    QCOMPARE(desk.wait().value_or(std::nullopt).value_or(FallbackWait()).since, ended);
    QVERIFY(desk.change(desk.first, [](Campaign &campaign) { campaign.rules.fallback.clear(); }));
    const Result<std::optional<FallbackWait>> none = desk.wait();
    QVERIFY(none && !*none);
}

void FallbackWaitTest::whoWasNotHandedOnWaitsForNothing_data()
{
    QTest::addColumn<QString>("detail");
    QTest::newRow("missed for good") << QString();
    QTest::newRow("to be tried again")
        << toWord(StatusDetail{StatusDetail::Kind::NextTry, fromMSecsSinceEpoch(1'795'160'000'000)});
    QTest::newRow("written to") << toWord(StatusDetail{StatusDetail::Kind::WhatsAppSent, {}});
    QTest::newRow("a word of a later version") << QStringLiteral("carrier_pigeon_waiting");
}

void FallbackWaitTest::whoWasNotHandedOnWaitsForNothing()
{
    QFETCH(QString, detail);
    Desk desk;
    QVERIFY(desk.miss(desk.first) && desk.show(LeadStatus::Missed, detail));
    const Result<std::optional<FallbackWait>> wait = desk.wait();
    QVERIFY(wait && !*wait);
}

void FallbackWaitTest::whoIsGoneWaitsForNothing()
{
    Desk desk;
    QVERIFY(desk.miss(desk.first) && desk.handOn());
    QVERIFY(await(LeadService(*desk.profile.workspace).remove({desk.lead})));
    const Result<std::optional<FallbackWait>> wait = desk.wait();
    QVERIFY(wait && !*wait);
}

void FallbackWaitTest::theSentenceNamesMomentCampaignAndChannels()
{
    const FallbackWait wait{QStringLiteral("50 % off"), both(), fromMSecsSinceEpoch(1'795'156'200'000),
                            false};
    const QString kolkata = fallbackWaitText(wait, QTimeZone("Asia/Kolkata"));
    QVERIFY2(kolkata.startsWith(QLatin1String("Fallback waiting since Fri 20 Nov 2026, 12:00 IST, after the "
                                              "last miss in 50 % off. Next comes WhatsApp, then e-mail;")),
             qPrintable(kolkata));
    const QString utc = fallbackWaitText(wait, QTimeZone::utc());
    QVERIFY2(utc.contains(QLatin1String("Fri 20 Nov 2026, 06:30 UTC")), qPrintable(utc));
}

void FallbackWaitTest::theSentenceSaysWhetherSomebodySends()
{
    FallbackWait wait{QStringLiteral("Renewals"),
                      {FallbackChannel::WhatsApp},
                      fromMSecsSinceEpoch(1'795'156'200'000),
                      false};
    const QString unsent = fallbackWaitText(wait, defaultZone());
    QVERIFY2(unsent.contains(QLatin1String("waits here until such messages can be sent")),
             qPrintable(unsent));
    wait.hasSender = true;
    const QString sent = fallbackWaitText(wait, defaultZone());
    QVERIFY2(sent.contains(QLatin1String("in a campaign of messages that goes with it")), qPrintable(sent));
    QVERIFY(!sent.contains(QLatin1String("waits here")));
}

QTEST_GUILESS_MAIN(FallbackWaitTest)
#include "tst_fallbackwait.moc"
