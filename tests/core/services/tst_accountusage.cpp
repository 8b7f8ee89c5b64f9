// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountusage.h"

#include "core/providers/practiceline.h"
#include "core/services/scheduleservice.h"
#include "core/services/whyservice.h"
#include "core/store/ledger.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::seedEnded;
using callboard::test::TestProfile;
using namespace std::chrono_literals;

/// What accounts have used of their limits, and how that is told (S4-034, S4-037).
class AccountUsageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsAndPeopleAreCountedAgainstTheirLimits();
    void aFullLimitTellsWhenItFrees();
    void accountsOfOneSenderAreNamed();
    void theTextSaysWhatIsCounted_data();
    void theTextSaysWhatIsCounted();
    void newSendersBeginWithTheLowestLimit();
    void theLimitIsSetByItsKey();
    void whatTheLimitHoldsIsInTheForecast();
};

namespace {

/// A practice sender, and another that is the same one.
class Desk
{
public:
    Desk()
        : leads(profile.addLeads(4))
        , account(add(QStringLiteral("Messages"), 3))
        , twin(add(QStringLiteral("Messages again"), 0))
    {
    }
    [[nodiscard]] AccountUsage usage(AccountId id) const
    {
        const QList<AccountUsage> all =
            await(accountUsage(*profile.workspace)).value_or(QList<AccountUsage>());
        for (const AccountUsage &each : all) {
            if (each.account == id)
                return each;
        }
        return {};
    }
    [[nodiscard]] bool change(AccountId id, const std::function<void(Account &)> &edit)
    {
        return await(profile.workspace->ledger().write([id, edit](store::Store &store) -> Result<void> {
                   Result<Account> found = store.accounts.find(id);
                   if (!found)
                       return fail(found.error());
                   edit(*found);
                   return store.accounts.update(*found);
               }))
            .has_value();
    }
    /// A message of now to the lead.
    [[nodiscard]] bool seed(AccountId through, LeadId lead)
    {
        const CampaignId campaign = scheduleTomorrow(profile, leads);
        return seedEnded(profile, campaign, lead, through, CallRecord()).isValid();
    }

    TestProfile profile;
    QList<LeadId> leads;
    AccountId account;
    AccountId twin;

private:
    AccountId add(const QString &name, int recipients)
    {
        Account made = newAccount(ProviderKind::PracticeWhatsApp);
        made.name = name;
        made.recipientsADay = recipients;
        return await(AccountService(*profile.workspace).add(made, {})).value_or(AccountId());
    }
};

} // namespace

void AccountUsageTest::callsAndPeopleAreCountedAgainstTheirLimits()
{
    Desk desk;
    QVERIFY(desk.change(desk.account, [](Account &each) { each.callsPerDay = 1'000; }));
    QVERIFY(desk.seed(desk.account, desk.leads.at(0)));
    const AccountUsage usage = desk.usage(desk.account);
    QVERIFY(usage.isForMessages && usage.countsRecipients);
    QCOMPARE(usage.today, 1);
    QCOMPARE(usage.todayLimit, 1'000);
    QCOMPARE(usage.recipients, 1);
    QCOMPARE(usage.recipientLimit, 3);
    QVERIFY(!usage.frees);
    desk.profile.clock->advance(24h);
    QCOMPARE(desk.usage(desk.account).today, 0);
    QCOMPARE(desk.usage(desk.account).recipients, 0);
    const AccountId calls = await(AccountService(*desk.profile.workspace).preferred()).value_or(Account()).id;
    QVERIFY(!desk.usage(calls).countsRecipients);
}

void AccountUsageTest::aFullLimitTellsWhenItFrees()
{
    Desk desk;
    QVERIFY(desk.change(desk.account, [](Account &each) { each.recipientsADay = 1; }));
    QVERIFY(desk.seed(desk.account, desk.leads.at(0)));
    const AccountUsage usage = desk.usage(desk.account);
    QVERIFY(usage.frees);
    QVERIFY(*usage.frees > desk.profile.clock->now());
    const QString text = usageSentences(usage, desk.profile.workspace->zone());
    QVERIFY2(text.contains(QStringLiteral("1 of 1")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Somebody new")), qPrintable(text));
}

void AccountUsageTest::accountsOfOneSenderAreNamed()
{
    Desk desk;
    QVERIFY(desk.seed(desk.account, desk.leads.at(0)));
    const AccountUsage twin = desk.usage(desk.twin);
    QCOMPARE(twin.today, 1);
    QCOMPARE(twin.recipients, 1);
    QCOMPARE(twin.recipientLimit, 3);
    QCOMPARE(twin.sameSender, QStringList{QStringLiteral("Messages")});
    const QString text = usageSentences(twin, desk.profile.workspace->zone());
    QVERIFY2(text.contains(QStringLiteral("Messages, which is the same sender")), qPrintable(text));
}

void AccountUsageTest::theTextSaysWhatIsCounted_data()
{
    QTest::addColumn<int>("todayLimit");
    QTest::addColumn<bool>("countsRecipients");
    QTest::addColumn<int>("recipientLimit");
    QTest::addColumn<QString>("text");
    QTest::newRow("calls") << 0 << false << 0 << QStringLiteral("12");
    QTest::newRow("calls with a limit") << 50 << false << 0 << QStringLiteral("12 of 50");
    QTest::newRow("messages") << 100 << true << 250 << QStringLiteral("12 of 100, 7 of 250 people");
    QTest::newRow("messages without limits") << 0 << true << 0 << QStringLiteral("12, 7 people");
}

void AccountUsageTest::theTextSaysWhatIsCounted()
{
    QFETCH(int, todayLimit);
    QFETCH(bool, countsRecipients);
    QFETCH(int, recipientLimit);
    AccountUsage usage;
    usage.today = 12;
    usage.todayLimit = todayLimit;
    usage.countsRecipients = countsRecipients;
    usage.recipients = 7;
    usage.recipientLimit = recipientLimit;
    QTEST(usageText(usage), "text");
}

void AccountUsageTest::newSendersBeginWithTheLowestLimit()
{
    QCOMPARE(newAccount(ProviderKind::WhatsAppCloud).recipientsADay, 250);
    QCOMPARE(newAccount(ProviderKind::BizChat).recipientsADay, 250);
    QCOMPARE(newAccount(ProviderKind::PracticeWhatsApp).recipientsADay, 0);
    QCOMPARE(newAccount(ProviderKind::Vapi).recipientsADay, 0);
}

void AccountUsageTest::theLimitIsSetByItsKey()
{
    Account sender = newAccount(ProviderKind::WhatsAppCloud);
    QVERIFY(setAccountField(sender, QStringLiteral("recipients"), QStringLiteral("2000")));
    QCOMPARE(sender.recipientsADay, 2'000);
    QVERIFY(setAccountField(sender, QStringLiteral("recipients"), QStringLiteral("0")));
    QVERIFY(!setAccountField(sender, QStringLiteral("recipients"), QStringLiteral("-1")));
    QVERIFY(!setAccountField(sender, QStringLiteral("recipients"), QStringLiteral("many")));
    QCOMPARE(sender.recipientsADay, 0);
    Account calls = newAccount(ProviderKind::Vapi);
    QVERIFY(!setAccountField(calls, QStringLiteral("recipients"), QStringLiteral("250")));
    Account mails = newAccount(ProviderKind::Smtp);
    QVERIFY(!setAccountField(mails, QStringLiteral("recipients"), QStringLiteral("250")));
}

void AccountUsageTest::whatTheLimitHoldsIsInTheForecast()
{
    Desk desk;
    const WhyService why(*desk.profile.workspace);
    Campaign wish;
    wish.account = desk.account;
    wish.start = desk.profile.clock->now();
    wish.policy = CallingPolicy::always(defaultZone());
    wish.message.templateName = QStringLiteral("visit_reminder");
    wish.message.language = QStringLiteral("en");
    const QList<HeldLeads> held = await(why.forecast(wish, desk.leads)).value_or(QList<HeldLeads>());
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.constFirst().reason, plan::Reason::RecipientLimit);
    QCOMPARE(held.constFirst().leads, desk.leads.mid(3));
    QCOMPARE(held.constFirst().notBefore, std::optional<Instant>(wish.start + 24h));
}

QTEST_GUILESS_MAIN(AccountUsageTest)
#include "tst_accountusage.moc"
