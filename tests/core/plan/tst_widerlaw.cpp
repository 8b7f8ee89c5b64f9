// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/widerlaw.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;

class WiderLawTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProfileIsComparedRuleByRule_data();
    void aProfileIsComparedRuleByRule();
    void aHolidayLessIsWider();
    void theUsualProfileNeedsNoReason_data();
    void theUsualProfileNeedsNoReason();
};

namespace {

LegalProfile profile(const QString &hours, int contacts, bool consent, int registerDays)
{
    LegalProfile made;
    const auto add = [&made](const LegalRule &rule) {
        LegalFigure figure;
        figure.rule = rule;
        made.figures << figure;
    };
    if (!hours.isEmpty())
        add(LegalHours{hoursFromText(hours).value(), {}});
    if (contacts > 0)
        add(RollingCap{contacts, std::chrono::hours{24}});
    if (consent)
        add(ConsentNeeded());
    if (registerDays > 0)
        add(RegisterAge{registerDays});
    return made;
}

} // namespace

void WiderLawTest::aProfileIsComparedRuleByRule_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<int>("contacts");
    QTest::addColumn<bool>("consent");
    QTest::addColumn<int>("registerDays");
    QTest::addColumn<bool>("wider");
    const auto row = [](const char *name, const char *hours, int contacts, bool consent, int days,
                        bool wider) {
        QTest::newRow(name) << QString::fromLatin1(hours) << contacts << consent << days << wider;
    };
    row("the same", "Mo-Sa 09:00-20:00", 3, true, 31, false);
    row("an hour less", "Mo-Sa 09:00-19:00", 3, true, 31, false);
    row("the same in two parts", "Mo-Sa 09:00-12:00, 12:00-20:00", 3, true, 31, false);
    row("a minute earlier", "Mo-Sa 08:59-20:00", 3, true, 31, true);
    row("a minute later", "Mo-Sa 09:00-20:01", 3, true, 31, true);
    row("a day more", "09:00-20:00", 3, true, 31, true);
    row("into the night", "Mo-Sa 19:00-02:00", 3, true, 31, true);
    row("no hours", "", 3, true, 31, true);
    row("fewer contacts", "Mo-Sa 09:00-20:00", 2, true, 31, false);
    row("more contacts", "Mo-Sa 09:00-20:00", 4, true, 31, true);
    row("no cap", "Mo-Sa 09:00-20:00", 0, true, 31, true);
    row("no consent", "Mo-Sa 09:00-20:00", 3, false, 31, true);
    row("a younger register", "Mo-Sa 09:00-20:00", 3, true, 28, false);
    row("an older register", "Mo-Sa 09:00-20:00", 3, true, 32, true);
    row("any register", "Mo-Sa 09:00-20:00", 3, true, 0, true);
}

void WiderLawTest::aProfileIsComparedRuleByRule()
{
    QFETCH(QString, hours);
    QFETCH(int, contacts);
    QFETCH(bool, consent);
    QFETCH(int, registerDays);
    const QList<LegalProfile> usual = {profile(QStringLiteral("Mo-Sa 09:00-20:00"), 3, true, 31)};
    const QList<LegalProfile> chosen = {profile(hours, contacts, consent, registerDays)};
    QTEST(isWider(chosen, usual, CallCategory::Promotional), "wider");
}

void WiderLawTest::aHolidayLessIsWider()
{
    LegalProfile usual = profile(QStringLiteral("09:00-20:00"), 0, false, 0);
    const LegalProfile chosen = usual;
    std::get<LegalHours>(usual.figures.first().rule).closedOn = {QDate(2026, 12, 25)};
    QVERIFY(isWider({chosen}, {usual}, CallCategory::Service));
    QVERIFY(!isWider({usual}, {chosen}, CallCategory::Service));
}

// Issue: profiles can only narrow; a wider one needs a reason. Ruling 12
void WiderLawTest::theUsualProfileNeedsNoReason_data()
{
    QTest::addColumn<ProviderKind>("provider");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("wider");
    QTest::newRow("the usual") << ProviderKind::Vapi << QString() << false;
    QTest::newRow("the usual, named") << ProviderKind::Vapi << QStringLiteral("in") << false;
    QTest::newRow("none") << ProviderKind::Vapi << QStringLiteral("none") << true;
    QTest::newRow("United States, from 8") << ProviderKind::Bolna << QStringLiteral("us-federal") << true;
    QTest::newRow("Florida, from 8") << ProviderKind::Vapi << QStringLiteral("us-fl") << true;
    QTest::newRow("unknown") << ProviderKind::Vapi << QStringLiteral("moon") << true;
    QTest::newRow("practice") << ProviderKind::Practice << QString() << false;
    QTest::newRow("practice by India's law") << ProviderKind::Practice << QStringLiteral("in") << false;
}

void WiderLawTest::theUsualProfileNeedsNoReason()
{
    QFETCH(ProviderKind, provider);
    QFETCH(QString, profile);
    Account account;
    account.provider = provider;
    account.legalProfile = profile;
    QTEST(isWiderThanUsual(account), "wider");
}

QTEST_GUILESS_MAIN(WiderLawTest)
#include "tst_widerlaw.moc"
