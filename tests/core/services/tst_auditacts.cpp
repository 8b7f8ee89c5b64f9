// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/actor.h"
#include "core/services/callbyhand.h"
#include "core/services/campaigndraft.h"
#include "core/services/leadwithdrawal.h"
#include "core/services/settingsservice.h"
#include "tests/core/services/auditdesk.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"

#include <QFile>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::OrderDesk;
using callboard::test::outcomeOf;
using Desk = callboard::test::AuditDesk;
using namespace std::chrono_literals;

namespace {

using Prepare = std::function<void(Desk &)>;
using Act = std::function<Result<void>(Desk &)>;

/// What is in the tables that acts change, in words.
QStringList contentOf(Desk &desk)
{
    static const char *const tables[] = {"setting",       "account",       "lead",        "campaign",
                                         "place",         "attempt",       "do_not_call", "own_number",
                                         "standing_rule", "call_schedule", "audit_entry"};
    QStringList content;
    for (const char *table : tables) {
        const QString name = QString::fromLatin1(table);
        const auto read = [name](store::Store &store) -> Result<QStringList> {
            QStringList columns;
            const Result<void> described =
                store.database->select(QStringLiteral("select name from pragma_table_info('%1')").arg(name),
                                       {}, [&columns](const store::Row &row) {
                                           columns << QStringLiteral("quote(%1)").arg(row.text(0));
                                       });
            QStringList rows;
            const Result<void> done =
                store.database->select(QStringLiteral("select %1 from %2 order by rowid")
                                           .arg(columns.join(QStringLiteral("||',' ||")), name),
                                       {}, [&](const store::Row &row) { rows << name + u' ' + row.text(0); });
            return described && done ? Result<QStringList>(rows) : fail(ErrorCode::DatabaseStatement);
        };
        content
            << await(desk.workspace().ledger().write(read)).value_or(QStringList{QStringLiteral("unread")});
    }
    return content;
}

} // namespace

Q_DECLARE_METATYPE(Prepare)
Q_DECLARE_METATYPE(Act)

class AuditActsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachActLeavesItsRow_data() { acts(); }
    void eachActLeavesItsRow();
    void noActIsDoneWithoutItsRow_data() { acts(); }
    void noActIsDoneWithoutItsRow();
    void everyKindOfActIsInTheTable();
    void aRuleThatFellDueIsNamed();
    void anotherProgramIsNamed();
    void nobodysNameOrNumberIsInTheTrail();

private:
    static void acts();
    static void leadActs();
    static void listActs();
    static void houseActs();
    static void callScheduleActs();
};

namespace {

void row(const char *name, const QString &expected, const Prepare &prepare, const Act &act)
{
    QTest::newRow(name) << expected.split(u' ') << prepare << act;
}

} // namespace

void AuditActsTest::acts()
{
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<Act>("act");
    const Prepare planned = [](Desk &desk) { desk.haveCampaign(); };
    row(
        "scheduled", QStringLiteral("campaign.scheduled"), [](Desk &) {},
        [](Desk &desk) {
            return outcomeOf(desk.schedule(desk.request(desk.desk.profile.clock->now() + 1h)));
        });
    row(
        "a draft scheduled", QStringLiteral("campaign.scheduled"),
        [](Desk &desk) {
            const ScheduleRequest wish = desk.request(desk.desk.profile.clock->now() + 1h);
            desk.campaign = await(CampaignDraft(desk.workspace()).save(wish, {})).value_or(CampaignId());
        },
        [](Desk &desk) {
            const ScheduleRequest wish = desk.request(desk.desk.profile.clock->now() + 1h);
            return outcomeOf(await(ScheduleService(desk.workspace()).schedule(wish, desk.campaign)));
        });
    row("edited", QStringLiteral("campaign.edited"), planned, [](Desk &desk) {
        Campaign after = desk.stored();
        after.brief.topic = QStringLiteral("renewals");
        return await(desk.campaigns.edit(desk.stored(), after));
    });
    row("paused", QStringLiteral("campaign.paused"), planned, [](Desk &desk) {
        return outcomeOf(await(desk.campaigns.pause(desk.campaign, QStringLiteral("lunch"))));
    });
    row("all paused", QStringLiteral("campaign.paused"), planned,
        [](Desk &desk) { return outcomeOf(await(desk.campaigns.pauseAll())); });
    row(
        "resumed", QStringLiteral("campaign.resumed"),
        [planned](Desk &desk) {
            planned(desk);
            (void)await(desk.campaigns.pause(desk.campaign));
        },
        [](Desk &desk) { return await(desk.campaigns.resume(desk.campaign)); });
    row("cancelled", QStringLiteral("campaign.cancelled"), planned,
        [](Desk &desk) { return outcomeOf(await(desk.campaigns.cancel(desk.campaign))); });
    row("all cancelled", QStringLiteral("campaign.cancelled"), planned,
        [](Desk &desk) { return outcomeOf(await(desk.campaigns.cancelAll())); });
    row(
        "go", QStringLiteral("campaign.go"),
        [](Desk &desk) {
            ScheduleRequest wish = desk.request(desk.desk.profile.clock->now() + 1h);
            wish.rules.canary = 2;
            desk.campaign = desk.schedule(wish).value_or(ScheduleReceipt()).campaign;
        },
        [](Desk &desk) { return await(desk.campaigns.go(desk.campaign)); });
    row("moved", QStringLiteral("campaign.moved"), planned, [](Desk &desk) {
        return await(desk.campaigns.reschedule(desk.campaign, desk.desk.profile.clock->now() + 3h));
    });
    row(
        "deleted", QStringLiteral("campaign.deleted"),
        [planned](Desk &desk) {
            planned(desk);
            (void)await(desk.campaigns.cancel(desk.campaign));
        },
        [](Desk &desk) { return await(desk.campaigns.remove(desk.campaign)); });
    row("batch moved", QStringLiteral("batch.moved"), planned, [](Desk &desk) {
        return await(desk.campaigns.rescheduleBatch({desk.campaign, 1}, desk.desk.profile.clock->now() + 3h));
    });
    row("batch cancelled", QStringLiteral("batch.cancelled"), planned, [](Desk &desk) {
        return outcomeOf(await(desk.campaigns.cancelBatches({{desk.campaign, 1}})));
    });
    row("batches cancelled by their ids", QStringLiteral("batch.cancelled"), planned, [](Desk &desk) {
        return outcomeOf(await(desk.campaigns.cancelByJobPrefix(QStringLiteral("bulk_call_batch_1"))));
    });
    row("all batches cancelled", QStringLiteral("batch.cancelled batch.cancelled campaign.cancelled"),
        planned, [](Desk &desk) {
            const QList<BatchKey> both = {{desk.campaign, 0}, {desk.campaign, 1}};
            return outcomeOf(await(desk.campaigns.cancelBatches(both)));
        });
    leadActs();
    listActs();
    houseActs();
    callScheduleActs();
}

void AuditActsTest::leadActs()
{
    row(
        "called next", QStringLiteral("lead.called_next"),
        [](Desk &desk) {
            desk.haveCampaign();
            (void)await(desk.workspace().ledger().write([id = desk.campaign](store::Store &store) {
                return store.campaigns.move(id, CampaignState::Scheduled, CampaignState::Active);
            }));
        },
        [](Desk &desk) { return outcomeOf(await(CallByHand(desk.workspace()).callNext(desk.leads.at(3)))); });
    row(
        "called now", QStringLiteral("campaign.scheduled lead.called_now"), [](Desk &) {},
        [](Desk &desk) {
            HandCall call;
            call.lead = desk.leads.at(0);
            call.account = desk.account.id;
            return outcomeOf(await(CallByHand(desk.workspace()).callNow(call)));
        });
    row(
        "taken out", QStringLiteral("lead.taken_out lead.taken_out"), [](Desk &desk) { desk.haveCampaign(); },
        [](Desk &desk) {
            return outcomeOf(await(LeadWithdrawal(desk.workspace()).takeOut(desk.leads.mid(0, 2))));
        });
    row(
        "deleted leads", QStringLiteral("lead.deleted lead.deleted"), [](Desk &) {},
        [](Desk &desk) {
            return outcomeOf(await(LeadService(desk.workspace()).remove(desk.leads.mid(0, 2))));
        });
    row(
        "put back", QStringLiteral("lead.put_back"),
        [](Desk &desk) {
            desk.removed = await(LeadService(desk.workspace()).remove(desk.leads.mid(0, 1)))
                               .value_or(RemovalReceipt())
                               .undo;
        },
        [](Desk &desk) { return outcomeOf(await(LeadService(desk.workspace()).putBack(desk.removed))); });
    row(
        "doubt decided", QStringLiteral("attempt.decided"),
        [](Desk &desk) {
            desk.haveCampaign();
            desk.attempt =
                test::seedParked(desk.desk.profile, desk.campaign, desk.leads.constFirst(), desk.account.id);
        },
        [](Desk &desk) {
            return await(AttemptService(desk.workspace())
                             .decide(desk.attempt, DoubtDecision::Release, QStringLiteral("asked by mail")));
        });
    row(
        "imported", QStringLiteral("import.done"), [](Desk &) {},
        [](Desk &desk) { return outcomeOf(desk.import()); });
    row(
        "import taken back", QStringLiteral("import.undone"), [](Desk &desk) { (void)desk.import(); },
        [](Desk &desk) { return outcomeOf(await(ImportService(desk.workspace()).undo({}))); });
}

void AuditActsTest::listActs()
{
    row(
        "marked", QStringLiteral("do_not_call.set do_not_call.set"), [](Desk &) {},
        [](Desk &desk) {
            return outcomeOf(test::setDoNotCall(desk.workspace(), desk.leads.mid(0, 2), true));
        });
    row(
        "mark lifted", QStringLiteral("do_not_call.lifted"),
        [](Desk &desk) { (void)test::setDoNotCall(desk.workspace(), desk.leads.mid(0, 1), true); },
        [](Desk &desk) {
            return outcomeOf(test::setDoNotCall(desk.workspace(), desk.leads.mid(0, 1), false));
        });
    row(
        "listed", QStringLiteral("do_not_call.set do_not_call.set"), [](Desk &) {},
        [](Desk &desk) { return outcomeOf(desk.list(QStringLiteral("+919812345678\n+91140*"))); });
    row(
        "taken from the list", QStringLiteral("do_not_call.lifted"),
        [](Desk &desk) { (void)desk.list(QStringLiteral("+919812345678")); },
        [](Desk &desk) {
            DoNotCallService lists(desk.workspace());
            const QList<DoNotCallEntry> entries = await(lists.entries({}, 9)).value_or({});
            return entries.isEmpty() ? Result<void>()
                                     : outcomeOf(await(lists.remove({entries.constFirst().id})));
        });
    row(
        "register read", QStringLiteral("register.read"), [](Desk &) {},
        [](Desk &desk) { return outcomeOf(desk.readRegister()); });
    row(
        "register removed", QStringLiteral("register.removed"), [](Desk &desk) { (void)desk.readRegister(); },
        [](Desk &desk) {
            return outcomeOf(
                await(DoNotCallService(desk.workspace()).removeRegister(QStringLiteral("Regulator"))));
        });
}

void AuditActsTest::houseActs()
{
    const auto second = [] {
        Account account;
        account.name = QStringLiteral("Second practice line");
        return account;
    };
    const Prepare hasSecond = [second](Desk &desk) {
        (void)await(AccountService(desk.workspace()).add(second(), {}));
        desk.account = await(AccountService(desk.workspace()).byName(second().name)).value_or(Account());
    };
    row(
        "account added", QStringLiteral("account.added"), [](Desk &) {},
        [second](Desk &desk) {
            return outcomeOf(await(AccountService(desk.workspace()).add(second(), {})));
        });
    row("account changed", QStringLiteral("account.changed"), hasSecond, [](Desk &desk) {
        Account changed = desk.account;
        changed.lines = 7;
        return await(AccountService(desk.workspace()).update(changed, {}));
    });
    row(
        "law widened", QStringLiteral("account.changed law.widened"),
        [](Desk &desk) {
            (void)desk.desk.profile.addRealAccount(3);
            desk.account =
                await(AccountService(desk.workspace()).byName(QStringLiteral("Sales"))).value_or(Account());
        },
        [](Desk &desk) {
            Account wider = desk.account;
            wider.legalProfile = QStringLiteral("us-federal");
            wider.legalReason = QStringLiteral("We call people in the United States.");
            return await(AccountService(desk.workspace()).update(wider, {}));
        });
    row("account removed", QStringLiteral("account.removed"), hasSecond,
        [](Desk &desk) { return await(AccountService(desk.workspace()).remove(desk.account.id)); });
    row("account resumed", QStringLiteral("account.resumed"), hasSecond,
        [](Desk &desk) { return await(AccountService(desk.workspace()).resume(desk.account.id)); });
    row(
        "setting", QStringLiteral("setting.changed"), [](Desk &) {},
        [](Desk &desk) {
            return await(SettingsService(desk.workspace())
                             .change(QStringLiteral("limits.system"), QStringLiteral("4"), false));
        });
    const Prepare ruled = [](Desk &desk) { desk.haveRule(); };
    const auto stored = [](Desk &desk) {
        const QList<RuleOverview> all = await(desk.desk.rules.overviews()).value_or({});
        return all.isEmpty() ? StandingRule() : all.constFirst().rule;
    };
    row(
        "rule added", QStringLiteral("rule.added"), [](Desk &) {},
        [](Desk &desk) {
            StandingRule rule = rulePreset(StandingRuleKind::DailySessions);
            rule.campaign.account = desk.account.id;
            return outcomeOf(await(desk.desk.rules.add(rule)));
        });
    row("rule changed", QStringLiteral("rule.changed"), ruled, [stored](Desk &desk) {
        StandingRule rule = stored(desk);
        rule.campaign.brief.topic = QStringLiteral("orders");
        return await(desk.desk.rules.edit(rule));
    });
    row("rule started", QStringLiteral("rule.started"), ruled,
        [](Desk &desk) { return await(desk.desk.rules.setState(desk.rule, StandingRuleState::Started)); });
    row(
        "rule stopped", QStringLiteral("rule.stopped"),
        [ruled](Desk &desk) {
            ruled(desk);
            (void)await(desk.desk.rules.setState(desk.rule, StandingRuleState::Started));
        },
        [](Desk &desk) { return await(desk.desk.rules.setState(desk.rule, StandingRuleState::Stopped)); });
    row("rule deleted", QStringLiteral("rule.deleted"), ruled,
        [](Desk &desk) { return await(desk.desk.rules.remove(desk.rule)); });
}

void AuditActsTest::callScheduleActs()
{
    const Prepare made = [](Desk &desk) { desk.haveCallSchedule(); };
    row(
        "call schedule made", QStringLiteral("campaign.scheduled call_schedule.made"), [](Desk &) {},
        [](Desk &desk) {
            const CallScheduleService schedules(desk.workspace());
            return outcomeOf(desk.inPool([schedules, wish = desk.wish(1h)] { return schedules.add(wish); }));
        });
    row("call schedule changed", QStringLiteral("call_schedule.changed"), made, [](Desk &desk) {
        CallScheduleEdit change;
        change.thresholdDays = 9;
        const CallScheduleService schedules(desk.workspace());
        return desk.inPool([schedules, id = desk.campaign, change] { return schedules.edit(id, change); });
    });
    row("call schedule executed", QStringLiteral("campaign.moved call_schedule.executed"), made,
        [](Desk &desk) {
            const CallScheduleService schedules(desk.workspace());
            return desk.inPool([schedules, id = desk.campaign] { return schedules.execute(id); });
        });
    row("call schedule deleted", QStringLiteral("campaign.cancelled call_schedule.deleted"), made,
        [](Desk &desk) {
            const CallScheduleService schedules(desk.workspace());
            return desk.inPool([schedules, id = desk.campaign] { return schedules.remove(id); });
        });
}

void AuditActsTest::eachActLeavesItsRow() // S2-061
{
    QFETCH(const QStringList, expected);
    QFETCH(const Prepare, prepare);
    QFETCH(const Act, act);
    Desk desk;
    prepare(desk);
    const auto before = desk.rows().size();
    const Result<void> done = act(desk);
    QVERIFY2(done, done ? "" : qPrintable(operatorText(done.error()) + done.error().detail));
    const QList<AuditEntry> rows = desk.rows();
    QStringList told;
    for (qsizetype i = rows.size() - before; i > 0; --i) {
        const AuditEntry &entry = rows.at(i - 1);
        told << entry.act;
        QCOMPARE(entry.at, desk.desk.profile.clock->now());
        QCOMPARE(entry.actorKind, QStringLiteral("operator"));
        QVERIFY(!entry.actorName.isEmpty());
        QVERIFY(!entry.objectId.isEmpty());
        QVERIFY(auditObjectKindFromWord(entry.objectKind));
    }
    QCOMPARE(told, expected);
    QVERIFY(await(AuditService(desk.workspace()).verify(std::make_shared<JobControl>()))
                .value_or(AuditVerdict{.unreadableHeads = 1})
                .holds());
}

// The act and its row stand or fall together.
void AuditActsTest::noActIsDoneWithoutItsRow() // S2-061
{
    QFETCH(const Prepare, prepare);
    QFETCH(const Act, act);
    Desk desk;
    prepare(desk);
    QVERIFY(desk.sql(QStringLiteral("create trigger no_row before insert on audit_entry begin select "
                                    "raise(abort, 'the trail takes no row'); end")));
    const QStringList before = contentOf(desk);
    QVERIFY(!before.contains(QStringLiteral("unread")));
    QVERIFY(!act(desk));
    QCOMPARE(contentOf(desk), before);
}

void AuditActsTest::everyKindOfActIsInTheTable()
{
    QFile source(QStringLiteral(CALLBOARD_SOURCE_DIR "/tests/core/services/tst_auditacts.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray table = source.readAll();
    for (int act = 1; act <= int(AuditAct::ImportUndone); ++act) {
        const QString word = toWord(static_cast<AuditAct>(act));
        QCOMPARE(auditActFromWord(word), std::optional(static_cast<AuditAct>(act)));
        QVERIFY2(table.contains(word.toLatin1()), qPrintable(word));
    }
}

void AuditActsTest::aRuleThatFellDueIsNamed()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(3, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(rulePreset(StandingRuleKind::DailySessions));
    desk.goOnTo(QTime(13, 0));
    QCOMPARE(desk.runDue().size(), 1);
    const AuditFilter campaigns{.objectKind = QStringLiteral("campaign")};
    const QList<AuditEntry> rows =
        await(AuditService(*desk.profile.workspace).page(campaigns, 0, 9)).value_or({});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().actorKind, QStringLiteral("rule"));
    QCOMPARE(rows.constFirst().actorName, rule.name);
}

void AuditActsTest::anotherProgramIsNamed()
{
    Desk desk;
    desk.haveCampaign();
    const auto acting = [](const auto &act) {
        const ActorScope scope({ActorKind::Api, QStringLiteral("call")});
        return await(act());
    };
    QVERIFY(acting(
        [&] { return desk.campaigns.reschedule(desk.campaign, desk.desk.profile.clock->now() + 3h); }));
    QCOMPARE(desk.rows().constFirst().actorKind, QStringLiteral("api"));
    QCOMPARE(desk.rows().constFirst().actorName, QStringLiteral("call"));
    QVERIFY(await(desk.campaigns.pause(desk.campaign)));
    QCOMPARE(desk.rows().constFirst().actorKind, QStringLiteral("operator"));
}

void AuditActsTest::nobodysNameOrNumberIsInTheTrail()
{
    Desk desk;
    const QList<Act> all = {
        [](Desk &d) { return outcomeOf(test::setDoNotCall(d.workspace(), d.leads, true)); },
        [](Desk &d) { return outcomeOf(test::setDoNotCall(d.workspace(), d.leads, false)); },
        [](Desk &d) { return outcomeOf(d.list(QStringLiteral("+919810000003"))); },
        [](Desk &d) { return outcomeOf(await(LeadService(d.workspace()).remove(d.leads.mid(4)))); },
    };
    for (const Act &act : all)
        QVERIFY(act(desk));
    desk.haveCallSchedule();
    const QList<AuditEntry> rows = desk.rows();
    QVERIFY(rows.size() > 20);
    for (const AuditEntry &entry : rows) {
        const QString said = entry.objectId + u' ' + entry.details;
        QVERIFY2(!said.contains(QStringLiteral("98100")), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("Lead ")), qPrintable(said));
    }
}

QTEST_GUILESS_MAIN(AuditActsTest)
#include "tst_auditacts.moc"
