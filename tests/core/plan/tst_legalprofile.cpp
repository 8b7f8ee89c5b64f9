// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/legalprofile.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;

namespace {

QByteArray whole()
{
    return R"({
        "id": "xx", "title": "Somewhere", "version": "2026.11", "countryCodes": ["999"], "zones": ["Asia/Kolkata"],
        "figures": [
            {"hours": "Mo-Fr 09:00-18:00", "closedOn": ["2026-12-25"], "hard": true, "source": "Act 1",
             "effective": "2020-01-01", "checked": "2026-11-20", "note": "a note"},
            {"hours": "10:00-12:00", "categories": ["recovery"], "hard": true, "source": "Act 2",
             "effective": "2020-01-01", "checked": "2026-11-20"},
            {"hours": "11:00-12:00", "hard": false, "source": "Custom", "effective": "2020-01-01",
             "checked": "2026-11-20"},
            {"cap": {"contacts": 3, "periodHours": 24}, "hard": true, "source": "Act 3",
             "effective": "2020-01-01", "checked": "2026-11-20"},
            {"consent": true, "categories": ["promotional"], "hard": true, "source": "Act 4",
             "effective": "2020-01-01", "checked": "2026-11-20"},
            {"registerDays": 28, "hard": true, "source": "Act 5", "effective": "2020-01-01",
             "checked": "2026-11-20"},
            {"notice": "Say that an AI speaks.", "hard": false, "source": "Act 6", "effective": "2020-01-01",
             "checked": "2026-11-20"}
        ]})";
}

LegalProfile profile()
{
    return legalProfileFromJson(whole(), QStringLiteral("xx.json")).value();
}

} // namespace

class LegalProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFigureWithItsSource();
    void figuresBindByCategoryAndHardness();
    void theStrictestOfSeveralCounts();
    void aMistakeIsToldWithItsField_data();
    void aMistakeIsToldWithItsField();
    void brokenJsonIsRefused_data();
    void brokenJsonIsRefused();
};

void LegalProfileTest::readsEveryFigureWithItsSource()
{
    const LegalProfile read = profile();
    QCOMPARE(read.id, QStringLiteral("xx"));
    QCOMPARE(read.version, QStringLiteral("2026.11"));
    QCOMPARE(legalTitle(read), QStringLiteral("Somewhere"));
    QCOMPARE(read.countryCodes, QStringList{QStringLiteral("999")});
    QCOMPARE(read.zones, QList<QByteArray>{"Asia/Kolkata"});
    QCOMPARE(read.figures.size(), 7);
    const LegalFigure &first = read.figures.constFirst();
    const LegalHours hours{{HoursPart{QTime(9, 0), QTime(18, 0), 0b0011111}}, {QDate(2026, 12, 25)}};
    QCOMPARE(first.rule, LegalRule(hours));
    QVERIFY(first.isHard);
    QVERIFY(first.categories.isEmpty());
    QCOMPARE(first.source, QStringLiteral("Act 1"));
    QCOMPARE(first.effective, QDate(2020, 1, 1));
    QCOMPARE(first.checked, QDate(2026, 11, 20));
    QCOMPARE(first.note, QStringLiteral("a note"));
    QCOMPARE(read.figures.at(1).categories, QList<CallCategory>{CallCategory::Recovery});
    QCOMPARE(read.figures.at(3).rule, LegalRule(RollingCap{3, std::chrono::hours{24}}));
    QCOMPARE(read.figures.at(5).rule, LegalRule(RegisterAge{28}));
    QCOMPARE(read.figures.at(6).rule, LegalRule(LegalNotice{QStringLiteral("Say that an AI speaks.")}));
    QVERIFY(!read.figures.at(6).isHard);
}

void LegalProfileTest::figuresBindByCategoryAndHardness()
{
    const QList<LegalProfile> only = {profile()};
    QCOMPARE(legalHours(only, CallCategory::Promotional).size(), 1);
    QCOMPARE(legalHours(only, CallCategory::Recovery).size(), 2);
    QVERIFY(needsConsent(only, CallCategory::Promotional));
    QVERIFY(!needsConsent(only, CallCategory::Service));
}

void LegalProfileTest::theStrictestOfSeveralCounts()
{
    LegalProfile other = profile();
    other.figures = {LegalFigure{.rule = RegisterAge{31}},
                     LegalFigure{.rule = RollingCap{3, std::chrono::hours{24}}},
                     LegalFigure{.rule = RollingCap{7, std::chrono::days{7}}}};
    const QList<LegalProfile> both = {other, profile()};
    QCOMPARE(registerDays({other}, CallCategory::Service), 31);
    QCOMPARE(registerDays(both, CallCategory::Service), 28);
    QCOMPARE(registerDays({}, CallCategory::Service), std::nullopt);
    const ContactLimits limits = legalLimits(both, CallCategory::Service);
    QCOMPARE(limits.caps, (QList<RollingCap>{{3, std::chrono::hours{24}}, {7, std::chrono::days{7}}}));
    QCOMPARE(limits.gap, seconds{0});
}

void LegalProfileTest::aMistakeIsToldWithItsField_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *from, const char *to, const char *where,
                        const char *problem) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(where)
                            << QString::fromLatin1(problem);
    };
    row("no id", R"("id": "xx",)", "", "id", "missing");
    row("unknown field", R"("id")", R"("hard": true, "id")", "hard", "nobody knows");
    row("unknown zone", "Asia/Kolkata", "Asia/Nowhere", "zones", "Asia/Nowhere");
    row("hours without zones", R"("zones": ["Asia/Kolkata"],)", "", "zones", "need its zones");
    row("a state of nothing", R"("id")", R"("state": "XY", "id")", "state", "go together");
    row("wrong hours", "Mo-Fr 09:00", "Mo-Fr 9.00", "figures[0].hours", "character 7");
    row("a wrong holiday", "2026-12-25", "25 December", "figures[0].closedOn[0]", "a date");
    row("two rules in one", R"("cap": {)", R"("registerDays": 3, "cap": {)", "figures[3]", "one of hours");
    row("no rule", R"("consent": true, )", "", "figures[4]", "one of hours");
    row("holidays without hours", R"("consent": true)", R"("consent": true, "closedOn": [])",
        "figures[4].closedOn", "nobody knows");
    row("consent that widens", R"("consent": true)", R"("consent": false)", "figures[4].consent",
        "only true");
    row("no contacts", R"("contacts": 3)", R"("contacts": 0)", "figures[3].cap.contacts", "from 1");
    row("a slip in a cap", "periodHours", "periodHour", "figures[3].cap.periodHours", "missing");
    row("unknown category", R"(["recovery"])", R"(["rescue"])", "figures[1].categories", "category");
    row("no category at all", R"(["recovery"])", "[]", "figures[1].categories", "empty");
    row("not said how hard", R"("closedOn": ["2026-12-25"], "hard": true)", R"("closedOn": ["2026-12-25"])",
        "figures[0].hard", "missing");
    row("no source", R"("source": "Act 1",)", "", "figures[0].source", "missing");
    row("checked on no day", R"("checked": "2026-11-20", "note")", R"("checked": "soon", "note")",
        "figures[0].checked", "date");
}

void LegalProfileTest::aMistakeIsToldWithItsField()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, where);
    QFETCH(QString, problem);
    QByteArray json = whole();
    QVERIFY(json.contains(from));
    const Result<LegalProfile> read = legalProfileFromJson(json.replace(from, to), QStringLiteral("xx.json"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileMalformed);
    QCOMPARE(read.error().where, where);
    const QString sentence = operatorText(read.error());
    QVERIFY2(sentence.contains(QLatin1String("xx.json")) && sentence.contains(problem), qPrintable(sentence));
}

void LegalProfileTest::brokenJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("cut off") << whole().first(200);
}

void LegalProfileTest::brokenJsonIsRefused()
{
    QFETCH(QByteArray, json);
    const Result<LegalProfile> read = legalProfileFromJson(json, QStringLiteral("xx.json"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileMalformed);
    QVERIFY(read.error().where.startsWith(QLatin1String("byte ")));
    QVERIFY(!read.error().arguments.at(1).isEmpty());
}

QTEST_GUILESS_MAIN(LegalProfileTest)
#include "tst_legalprofile.moc"
