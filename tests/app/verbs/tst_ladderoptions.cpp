// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/ladderoptions.h"

#include "app/verbs/ruleoptions.h"
#include "tests/support/typedcall.h"

#include <QTest>

using namespace callboard;
using namespace callboard::app;

/// The waits and limits of a campaign as they are written on the command line.
class LadderOptionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLadderIsRead();
    void gapAndCapsAreRead();
    void orderAndPurposeAreRead();
    void whatIsNotNamedStays();
    void somethingElseIsRefused_data();
    void somethingElseIsRefused();
};

namespace {

Result<CampaignRules> read(const QStringList &arguments, CampaignRules rules = CampaignRules::safeDefault())
{
    const test::TypedCall typed(arguments, ruleOptions());
    if (!typed.problem().isEmpty())
        return fail(ErrorCode::Refused, {typed.problem()});
    QList<HoursPart> hours;
    const Result<void> done = readRuleOptions(typed.call(), rules, hours);
    return done ? Result<CampaignRules>(rules) : fail(done.error());
}

} // namespace

void LadderOptionsTest::theLadderIsRead()
{
    const Result<CampaignRules> rules =
        read({QStringLiteral("--retry"), QStringLiteral("10m,2h"), QStringLiteral("--retry-after"),
              QStringLiteral("busy=5m"), QStringLiteral("--retry-after"), QStringLiteral("voicemail=never")});
    QVERIFY(rules);
    QCOMPARE(rules->retry.maxAttempts, 3);
    QCOMPARE(rules->retry.delays, (QList<seconds>{seconds{600}, seconds{7200}}));
    QCOMPARE(rules->retry.delaysOf.value(Outcome::Busy), QList<seconds>{seconds{300}});
    QVERIFY(rules->retry.delaysOf.contains(Outcome::Voicemail));
    QVERIFY(rules->retry.delaysOf.value(Outcome::Voicemail).isEmpty());
    const Result<CampaignRules> usual =
        read({QStringLiteral("--retry-after"), QStringLiteral("busy=usual")}, *rules);
    QVERIFY(usual);
    QVERIFY(!usual->retry.delaysOf.contains(Outcome::Busy));
}

void LadderOptionsTest::gapAndCapsAreRead()
{
    const Result<CampaignRules> rules =
        read({QStringLiteral("--gap"), QStringLiteral("2h"), QStringLiteral("--cap"), QStringLiteral("2/24h"),
              QStringLiteral("--cap"), QStringLiteral("5/7d")});
    QVERIFY(rules);
    QCOMPARE(rules->contacts.gap, seconds{7200});
    QCOMPARE(rules->contacts.caps, (QList<RollingCap>{{2, seconds{24 * 3600}}, {5, seconds{7 * 24 * 3600}}}));
    const Result<CampaignRules> none = read(
        {QStringLiteral("--gap"), QStringLiteral("none"), QStringLiteral("--cap"), QStringLiteral("none")});
    QVERIFY(none);
    QCOMPARE(none->contacts, ContactLimits());
}

void LadderOptionsTest::orderAndPurposeAreRead()
{
    const Result<CampaignRules> rules = read({QStringLiteral("--order"), QStringLiteral("delivery"),
                                              QStringLiteral("--category"), QStringLiteral("recovery")});
    QVERIFY(rules);
    QCOMPARE(rules->order, PriorityScheme::Delivery);
    QCOMPARE(rules->category, CallCategory::Recovery);
}

void LadderOptionsTest::whatIsNotNamedStays()
{
    const Result<CampaignRules> rules = read({});
    QVERIFY(rules);
    QCOMPARE(*rules, CampaignRules::safeDefault());
}

void LadderOptionsTest::somethingElseIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *option, const char *value) {
        QTest::addRow("%s %s", option, value)
            << QStringList{QString::fromLatin1(option), QString::fromLatin1(value)};
    };
    row("--retry", "soon");
    row("--retry", "30m,,2h");
    row("--retry", "never"); // of three tries
    row("--retry", "40d");
    row("--retry-after", "busy");
    row("--retry-after", "completed=10m");
    row("--retry-after", "engaged=10m");
    row("--retry-after", "busy=");
    row("--gap", "32d");
    row("--gap", "30");
    row("--cap", "3");
    row("--cap", "0/24h");
    row("--cap", "3/30m");
    row("--cap", "3/32d");
    row("--order", "random");
    row("--category", "fun");
}

void LadderOptionsTest::somethingElseIsRefused()
{
    QFETCH(QStringList, arguments);
    const Result<CampaignRules> rules = read(arguments);
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(LadderOptionsTest)
#include "tst_ladderoptions.moc"
