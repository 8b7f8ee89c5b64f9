// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/legalbook.h"

#include <QSet>
#include <QTest>

using namespace callboard;
using namespace callboard::plan;

namespace {

PhoneNumber number(const char *e164)
{
    return PhoneNumber::fromE164(QString::fromLatin1(e164)).value();
}

QStringList idsFor(const char *profile, const char *e164, const char *state = "")
{
    const Result<QList<LegalProfile>> found = LegalBook::shipped().profilesFor(
        QString::fromLatin1(profile), number(e164), QString::fromLatin1(state));
    QStringList ids;
    for (const LegalProfile &each : found.value_or({}))
        ids.append(each.id);
    ids.sort();
    return ids;
}

LegalProfile shipped(const QString &id)
{
    return LegalBook::shipped().profilesFor(id, number("+12125550100")).value().constFirst();
}

QString hoursOf(const LegalProfile &profile, CallCategory category)
{
    QStringList all;
    for (const LegalHours &hours : legalHours({profile}, category))
        all.append(hoursText(hours.parts));
    return all.join(QStringLiteral(" and "));
}

QString shownRule(const LegalFigure &figure)
{
    QString rule = QStringLiteral("a cap");
    if (const auto *hours = std::get_if<LegalHours>(&figure.rule))
        rule = hoursText(hours->parts);
    else if (const auto *age = std::get_if<RegisterAge>(&figure.rule))
        rule = QStringLiteral("a register of %1 day").arg(age->days);
    else if (const auto *notice = std::get_if<LegalNotice>(&figure.rule))
        rule = notice->text;
    else if (std::holds_alternative<ConsentNeeded>(figure.rule))
        rule = QStringLiteral("consent");
    for (const CallCategory category : figure.categories)
        rule += u", " + toWord(category);
    return figure.isHard ? rule : u"advice: " + rule;
}

} // namespace

class LegalBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedFigureHasItsSource();
    void whatWasNotComparedWithItsSourceIsKnownAndSaysWhy();
    void shippedHoursAreThoseOfTheRules_data();
    void shippedHoursAreThoseOfTheRules();
    void shippedLimitsAreThoseOfTheRules();
    void holidaysOfStatesAreClosed();
    void noneAsksNothing();
    void statesComeWithTheFederalRules_data();
    void statesComeWithTheFederalRules();
    void aNumberWithoutAPlaceMayBeInEveryState();
    void anUnknownProfileIsRefused();
    void countriesAreFoundByTheirCode_data();
    void countriesAreFoundByTheirCode();
    void aBookMustFitTogether();
    void accountsCallUnderIndiaUnlessTheySayOtherwise();
};

void LegalBookTest::everyShippedFigureHasItsSource()
{
    QSet<QString> ids;
    for (const LegalProfile &profile : LegalBook::shipped().profiles()) {
        ids.insert(profile.id);
        const QByteArray id = profile.id.toUtf8();
        QVERIFY2(!profile.title.isEmpty() && !profile.version.isEmpty(), id.constData());
        QVERIFY2(profile.within.isEmpty() || profile.id == QLatin1String("us-") + profile.state.toLower(),
                 id.constData());
        for (const LegalFigure &figure : profile.figures) {
            QVERIFY2(figure.source.size() > 10, id.constData());
            QVERIFY2(!figure.checked.isValid() || figure.effective <= figure.checked, id.constData());
        }
    }
    const QStringList needed = {QStringLiteral("in"), QStringLiteral("us-federal"), QStringLiteral("uk"),
                                QStringLiteral("eu"), QStringLiteral("none")};
    QVERIFY(ids.contains(QSet<QString>(needed.begin(), needed.end())));
    QCOMPARE(ids.size(), 19);
}

// A figure that is added without the day on which it was compared must be added here, and say why.
void LegalBookTest::whatWasNotComparedWithItsSourceIsKnownAndSaysWhy()
{
    QStringList unchecked;
    for (const LegalProfile &profile : LegalBook::shipped().profiles()) {
        for (const LegalFigure &figure : profile.figures) {
            if (figure.checked.isValid())
                continue;
            QVERIFY2(figure.note.size() > 10, qPrintable(profile.id + u": " + figure.source));
            unchecked << profile.id + u' ' + shownRule(figure);
        }
    }
    unchecked.sort();
    const QStringList known = {
        QStringLiteral("eu advice: At the start of the call, in the language of the call, say that an AI is "
                       "speaking."),
        QStringLiteral("eu consent, promotional"),
        QStringLiteral("in 09:00-18:00, microfinance"),
        QStringLiteral("in advice: 10:00-19:00, promotional"),
        QStringLiteral("in advice: Commercial calls need a number of the 140 series for promotion, of the "
                       "1600 series for service by banks and government."),
        QStringLiteral("in advice: a register of 1 day, promotional"),
        QStringLiteral("uk advice: After a call that was silent, wait 72 hours before calling that number "
                       "again, and let every call ring for at least 15 seconds."),
        QStringLiteral("uk consent, promotional"),
    };
    QCOMPARE(unchecked, known);
}

void LegalBookTest::shippedHoursAreThoseOfTheRules_data()
{
    QTest::addColumn<CallCategory>("category");
    QTest::addColumn<QString>("hours");
    const auto row = [](const char *id, const char *hours,
                        CallCategory category = CallCategory::Promotional) {
        QTest::addRow("%s %s", id, qPrintable(toWord(category))) << category << QString::fromLatin1(hours);
    };
    row("in", "09:00-21:00");
    row("in", "09:00-21:00", CallCategory::Service);
    row("in", "08:00-19:00", CallCategory::Recovery);
    row("in", "09:00-18:00", CallCategory::Microfinance);
    row("us-federal", "08:00-21:00");
    row("us-federal", "08:00-21:00", CallCategory::Service);
    row("us-federal", "08:00-21:00", CallCategory::Recovery);
    row("us-al", "Mo-Sa 08:00-20:00");
    row("us-ct", "09:00-20:00");
    row("us-fl", "08:00-20:00");
    row("us-fl", "", CallCategory::Service);
    row("us-ky", "10:00-21:00");
    row("us-la", "Mo-Sa 08:00-20:00");
    row("us-ma", "08:00-20:00");
    row("us-md", "08:00-20:00");
    row("us-mi", "09:00-21:00");
    row("us-mn", "09:00-21:00");
    row("us-ms", "Mo-Sa 08:00-20:00");
    row("us-nm", "09:00-21:00");
    row("us-nv", "09:00-20:00");
    row("us-ok", "08:00-20:00");
    row("us-pa", "Mo-Fr,Su 08:00-21:00; Sa 08:00-12:00");
    row("uk", "");
    row("eu", "");
    row("none", "");
}

void LegalBookTest::shippedHoursAreThoseOfTheRules()
{
    QFETCH(CallCategory, category);
    const QString id = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    QTEST(hoursOf(shipped(id), category), "hours");
}

void LegalBookTest::shippedLimitsAreThoseOfTheRules()
{
    constexpr auto Promotional = CallCategory::Promotional;
    const auto of = [](const char *id) { return QList<LegalProfile>{shipped(QString::fromLatin1(id))}; };
    QVERIFY(!needsConsent(of("in"), Promotional));
    QVERIFY(needsConsent(of("us-federal"), CallCategory::Service));
    QVERIFY(needsConsent(of("uk"), Promotional));
    QVERIFY(needsConsent(of("eu"), Promotional));
    QCOMPARE(registerDays(of("us-federal"), Promotional), 31);
    QCOMPARE(registerDays(of("uk"), Promotional), 28);
    QCOMPARE(registerDays(of("in"), Promotional), std::nullopt);
    const QList<RollingCap> threeADay = {{3, std::chrono::hours{24}}};
    for (const char *state : {"us-fl", "us-ok", "us-md"})
        QCOMPARE(legalLimits(of(state), Promotional).caps, threeADay);
    QCOMPARE(legalLimits(of("us-federal"), CallCategory::Recovery).caps,
             (QList<RollingCap>{{7, std::chrono::days{7}}}));
    QVERIFY(legalLimits(of("us-federal"), Promotional).caps.isEmpty());
}

void LegalBookTest::holidaysOfStatesAreClosed()
{
    for (const char *state : {"us-al", "us-la", "us-ms", "us-pa"}) {
        const QList<QDate> closed =
            legalHours({shipped(QString::fromLatin1(state))}, CallCategory::Promotional)
                .constFirst()
                .closedOn;
        for (const QDate &holiday : {QDate(2026, 12, 25), QDate(2027, 1, 1), QDate(2027, 1, 18),
                                     QDate(2027, 7, 5), QDate(2027, 9, 6), QDate(2027, 11, 25)})
            QVERIFY2(closed.contains(holiday),
                     qPrintable(QLatin1String(state) + holiday.toString(u" yyyy-MM-dd")));
    }
}

void LegalBookTest::noneAsksNothing() // ruling 12
{
    QVERIFY(shipped(QStringLiteral("none")).figures.isEmpty());
    QCOMPARE(idsFor("none", "+13055550100"), QStringList{QStringLiteral("none")});
}

void LegalBookTest::statesComeWithTheFederalRules_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("e164");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const char *profile, const char *e164, const char *state,
                        const char *ids) {
        QTest::newRow(name) << QByteArray(profile) << QByteArray(e164) << QByteArray(state)
                            << QString::fromLatin1(ids);
    };
    row("by area code", "us-federal", "+13055550100", "", "us-federal us-fl");
    row("by address", "us-federal", "+12125550100", "OK", "us-federal us-ok");
    row("in small letters", "us-federal", "+12125550100", "ok", "us-federal us-ok");
    row("both", "us-federal", "+13055550100", "OK", "us-federal us-fl us-ok");
    row("a state without rules", "us-federal", "+12125550100", "", "us-federal");
    row("Canada", "us-federal", "+14165550100", "", "us-federal");
    row("India", "us-federal", "+919000000000", "", "us-federal");
    row("chosen itself", "us-fl", "+13055550100", "", "us-federal us-fl");
    row("chosen itself, called elsewhere", "us-fl", "+14055550100", "", "us-federal us-fl us-ok");
    row("another country's account", "in", "+13055550100", "", "in");
}

void LegalBookTest::statesComeWithTheFederalRules()
{
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, e164);
    QFETCH(QByteArray, state);
    QTEST(idsFor(profile.constData(), e164.constData(), state.constData()).join(u' '), "ids");
}

void LegalBookTest::aNumberWithoutAPlaceMayBeInEveryState()
{
    QCOMPARE(idsFor("us-federal", "+18005550100").size(), 15);
    QCOMPARE(idsFor("us-federal", "+18005550100", "NY"), QStringList{QStringLiteral("us-federal")});
    QCOMPARE(idsFor("in", "+18005550100"), QStringList{QStringLiteral("in")});
}

void LegalBookTest::anUnknownProfileIsRefused()
{
    for (const char *id : {"", "us", "atlantis"}) {
        const auto found = LegalBook::shipped().profilesFor(QString::fromLatin1(id), number("+919000000000"));
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
    }
}

void LegalBookTest::countriesAreFoundByTheirCode_data()
{
    QTest::addColumn<QByteArray>("e164");
    QTest::addColumn<QString>("id");
    QTest::newRow("India") << QByteArray("+919000000000") << QStringLiteral("in");
    QTest::newRow("United States") << QByteArray("+18005550100") << QStringLiteral("us-federal");
    QTest::newRow("United Kingdom") << QByteArray("+442000000000") << QStringLiteral("uk");
    QTest::newRow("Portugal") << QByteArray("+351200000000") << QStringLiteral("eu");
    QTest::newRow("Switzerland") << QByteArray("+41200000000") << QString();
}

void LegalBookTest::countriesAreFoundByTheirCode()
{
    QFETCH(QByteArray, e164);
    const std::optional<LegalProfile> found = LegalBook::shipped().ofCountry(number(e164.constData()));
    QTEST(found ? found->id : QString(), "id");
}

void LegalBookTest::aBookMustFitTogether()
{
    const LegalProfile one{
        .id = QStringLiteral("a"), .title = QStringLiteral("A"), .version = QStringLiteral("1")};
    LegalProfile part = one;
    part.id = QStringLiteral("a-b");
    part.within = QStringLiteral("a");
    QVERIFY(LegalBook::of({part, one}));
    QCOMPARE(LegalBook::of({one, one}).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(LegalBook::of({part}).error().code, ErrorCode::NotFound);
}

void LegalBookTest::accountsCallUnderIndiaUnlessTheySayOtherwise() // ruling 12
{
    Account account;
    account.provider = ProviderKind::Vapi;
    QCOMPARE(legalProfileOf(account), QStringLiteral("in"));
    account.provider = ProviderKind::Practice;
    QCOMPARE(legalProfileOf(account), QStringLiteral("none"));
    account.legalProfile = QStringLiteral("uk");
    QCOMPARE(legalProfileOf(account), QStringLiteral("uk"));
}

QTEST_GUILESS_MAIN(LegalBookTest)
#include "tst_legalbook.moc"
