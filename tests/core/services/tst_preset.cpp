// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/preset.h"

#include "core/plan/callingwindow.h"
#include "core/plan/retryladder.h"
#include "core/services/scheduleservice.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace callboard;
using namespace callboard::services;
using namespace std::chrono_literals;

class PresetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachHasItsOwnNameAndWords_data();
    void eachHasItsOwnNameAndWords();
    void eachIsASetOfChoicesThatCanBeKept_data();
    void eachIsASetOfChoicesThatCanBeKept();
    void theFirstIsWhatAScheduleHasAnyway();
    void theyAreWhatTheySay();
    void anUnknownNameIsNone();
    void theyAreToldInTheLanguageOfTheMoment();
    void applyingOneTakesAllItsChoices();
};

namespace {

void addRowForEach()
{
    QTest::addColumn<Preset>("preset");
    for (const Preset &preset : presets())
        QTest::newRow(qPrintable(preset.id)) << preset;
}

Preset preset(const char *id)
{
    return presetById(QString::fromLatin1(id)).value_or(Preset());
}

} // namespace

void PresetTest::eachHasItsOwnNameAndWords_data()
{
    addRowForEach();
}

void PresetTest::eachHasItsOwnNameAndWords()
{
    QFETCH(Preset, preset);
    QVERIFY(!preset.title.isEmpty());
    QVERIFY(preset.detail.endsWith(u'.'));
    QVERIFY(presetById(preset.id) == preset);
    const QList<Preset> all = presets();
    QCOMPARE(
        std::count_if(all.cbegin(), all.cend(),
                      [&](const Preset &each) { return each.id == preset.id || each.title == preset.title; }),
        1);
}

void PresetTest::eachIsASetOfChoicesThatCanBeKept_data()
{
    addRowForEach();
}

void PresetTest::eachIsASetOfChoicesThatCanBeKept()
{
    QFETCH(Preset, preset);
    QVERIFY(plan::checked(preset.rules.retry));
    QVERIFY(preset.parallel >= 1 && preset.parallel <= MostParallel);
    QVERIFY(preset.interval >= 1s && preset.interval <= LongestInterval);
    for (const RollingCap &cap : preset.rules.contacts.caps) {
        QVERIFY(cap.contacts >= 1);
        QVERIFY(cap.period >= 1h && cap.period <= 31 * 24h);
        // Else its later tries would wait for a day that the retries do not promise.
        const bool isDay = cap.period == 24h;
        QVERIFY(!isDay || cap.contacts >= preset.rules.retry.maxAttempts);
    }
    CallingPolicy policy;
    if (!preset.hours.isEmpty())
        policy.parts = preset.hours;
    QVERIFY(plan::CallingWindow(policy).nextOpen(fromMSecsSinceEpoch(1'795'156'200'000)));
}

void PresetTest::theFirstIsWhatAScheduleHasAnyway()
{
    ScheduleRequest applied;
    applied.apply(presets().constFirst());
    const ScheduleRequest untouched;
    QCOMPARE(applied.parallel, untouched.parallel);
    QCOMPARE(applied.interval, untouched.interval);
    QCOMPARE(applied.pacing, untouched.pacing);
    QVERIFY(applied.rules == untouched.rules);
    QVERIFY(applied.hours == untouched.hours);
    QCOMPARE(presets().constFirst().id, QStringLiteral("safe-default"));
}

void PresetTest::theyAreWhatTheySay() // S1-007, S1-008, S1-024, S3-012
{
    const Preset delivery = preset("delivery");
    QCOMPARE(delivery.rules.retry.maxAttempts, 3);
    QCOMPARE(delivery.rules.retry.delays, QList<seconds>{0s}); // the gap is the wait (T-07)
    QCOMPARE(delivery.rules.contacts.gap, seconds(2h));
    QCOMPARE(delivery.rules.misfire, Misfire::GoOn);
    QVERIFY(delivery.hours == (QList<HoursPart>{HoursPart{QTime(10, 0), QTime(17, 0)}}));

    const Preset presales = preset("presales");
    QCOMPARE(presales.pacing, Pacing::Grid);
    QCOMPARE(presales.rules, CampaignRules::safeDefault());
    QVERIFY(presales.hours == (QList<HoursPart>{HoursPart{QTime(9, 0), QTime(21, 0)}}));

    const Preset office = preset("campaign");
    QCOMPARE(office.rules.retry.maxAttempts, 1);
    QCOMPARE(office.rules.misfire, Misfire::GoOn);
    QVERIFY(office.hours == (QList<HoursPart>{HoursPart{QTime(9, 0), QTime(18, 0)}}));

    QCOMPARE(preset("hour-ladder").rules.retry.delays, (QList<seconds>{30min, 60min, 120min}));
    QCOMPARE(preset("hour-ladder").rules.retry.maxAttempts, 4);
    QCOMPARE(preset("no-retry").rules.retry, RetryPolicy::none());
    QVERIFY(preset("no-retry").rules.fallback.isEmpty());
}

void PresetTest::anUnknownNameIsNone()
{
    QVERIFY(!presetById(QStringLiteral("Safe-Default")));
    QVERIFY(!presetById(QString()));
}

void PresetTest::theyAreToldInTheLanguageOfTheMoment()
{
    // Asked for once before there is a language, as by the verbs' options.
    QVERIFY(!presets().isEmpty());
    class Other final : public QTranslator
    {
    public:
        QString translate(const char *, const char *source, const char *, int) const override
        {
            return QLatin1String("other: ") + QLatin1String(source);
        }
        bool isEmpty() const override { return false; }
    } other;
    QCoreApplication::installTranslator(&other);
    const QString title = presets().constFirst().title;
    QCoreApplication::removeTranslator(&other);
    QCOMPARE(title, QStringLiteral("other: Safe default"));
}

void PresetTest::applyingOneTakesAllItsChoices()
{
    Preset preset;
    preset.parallel = 7;
    preset.interval = 90s;
    preset.pacing = Pacing::Grid;
    preset.rules.goal = 3;
    preset.hours = {HoursPart{QTime(1, 0), QTime(2, 0)}};
    ScheduleRequest request;
    request.name = QStringLiteral("Renewals");
    request.apply(preset);
    QCOMPARE(request.parallel, 7);
    QCOMPARE(request.interval, seconds(90s));
    QCOMPARE(request.pacing, Pacing::Grid);
    QVERIFY(request.rules == preset.rules);
    QVERIFY(request.hours == preset.hours);
    QCOMPARE(request.name, QStringLiteral("Renewals"));
}

QTEST_GUILESS_MAIN(PresetTest)
#include "tst_preset.moc"
