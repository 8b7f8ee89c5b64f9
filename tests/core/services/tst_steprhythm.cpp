// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/steprhythm.h"

#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/support/testprofile.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::services;

class StepRhythmTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachRestLeadsToTheNextLook();
    void afterFailuresTheNextLookComesLater();
    void itIsTimeToPullAfterSoManyMinutes_data();
    void itIsTimeToPullAfterSoManyMinutes();
    void withZeroMinutesALookIsOverAtOnce();
    void whoeverIsGoneHearsNothing();

private:
    [[nodiscard]] bool setMinutes(const QString &minutes)
    {
        SettingsService settings(*m_profile->workspace);
        return test::await(settings.change(SheetsMinutesKey, minutes, false)).has_value();
    }

    std::unique_ptr<test::TestProfile> m_profile;
};

void StepRhythmTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
}

void StepRhythmTest::eachRestLeadsToTheNextLook()
{
    StepRhythm rhythm(*m_profile->workspace, SheetsMinutesKey, milliseconds{1});
    const QSignalSpy looks(&rhythm, &StepRhythm::lookDue);
    const QSignalSpy rests(&rhythm, &StepRhythm::rested);
    rhythm.start();
    QTRY_COMPARE_WITH_TIMEOUT(looks.size(), 1, 30'000);
    QVERIFY(rests.isEmpty());
    rhythm.rest(true);
    QCOMPARE(rests.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(looks.size(), 2, 30'000);
}

// After so many failures the rest is the longest there is, ten minutes; a success ends it.
void StepRhythmTest::afterFailuresTheNextLookComesLater()
{
    StepRhythm rhythm(*m_profile->workspace, SheetsMinutesKey, milliseconds{1});
    const QSignalSpy looks(&rhythm, &StepRhythm::lookDue);
    rhythm.start();
    QTRY_COMPARE_WITH_TIMEOUT(looks.size(), 1, 30'000);
    for (int failures = 0; failures < 30; ++failures)
        rhythm.rest(false);
    QCoreApplication::processEvents();
    QCOMPARE(looks.size(), 1);
    rhythm.rest(true);
    QTRY_COMPARE_WITH_TIMEOUT(looks.size(), 2, 30'000);
}

void StepRhythmTest::itIsTimeToPullAfterSoManyMinutes_data()
{
    QTest::addColumn<bool>("hasPulled");
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<bool>("isDue");

    QTest::newRow("never before") << false << 0 << true;
    QTest::newRow("just now") << true << 0 << false;
    QTest::newRow("a second too early") << true << 599 << false;
    QTest::newRow("on time") << true << 600 << true;
    QTest::newRow("late") << true << 6'000 << true;
    QTest::newRow("before the clock was set back") << true << -1 << true;
}

void StepRhythmTest::itIsTimeToPullAfterSoManyMinutes()
{
    QFETCH(bool, hasPulled);
    QFETCH(int, secondsAgo);
    QFETCH(bool, isDue);
    QVERIFY(setMinutes(QStringLiteral("10")));
    StepRhythm rhythm(*m_profile->workspace, SheetsMinutesKey, milliseconds{1});
    const QSignalSpy rests(&rhythm, &StepRhythm::rested);
    const Instant pulled = m_profile->clock->now() - seconds{secondsAgo};
    QList<bool> told;
    rhythm.whenWanted(hasPulled ? std::optional(pulled) : std::nullopt,
                      [&told](bool isPullDue) { told << isPullDue; });
    QTRY_COMPARE_WITH_TIMEOUT(told, QList<bool>{isDue}, 30'000);
    QVERIFY(rests.isEmpty()); // that is up to the work
}

void StepRhythmTest::withZeroMinutesALookIsOverAtOnce()
{
    QVERIFY(setMinutes(QStringLiteral("0")));
    StepRhythm rhythm(*m_profile->workspace, SheetsMinutesKey, milliseconds{1});
    const QSignalSpy looks(&rhythm, &StepRhythm::lookDue);
    const QSignalSpy rests(&rhythm, &StepRhythm::rested);
    bool hasWorked = false;
    rhythm.whenWanted({}, [&hasWorked](bool) { hasWorked = true; });
    QTRY_COMPARE_WITH_TIMEOUT(rests.size(), 1, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(looks.size(), 1, 30'000); // and it goes on
    QVERIFY(!hasWorked);
}

void StepRhythmTest::whoeverIsGoneHearsNothing()
{
    bool hasWorked = false;
    auto rhythm = std::make_unique<StepRhythm>(*m_profile->workspace, SheetsMinutesKey, milliseconds{1});
    rhythm->whenWanted({}, [&hasWorked](bool) { hasWorked = true; });
    rhythm.reset();
    QVERIFY(setMinutes(QStringLiteral("10"))); // the event loop runs meanwhile
    QVERIFY(!hasWorked);
}

QTEST_GUILESS_MAIN(StepRhythmTest)
#include "tst_steprhythm.moc"
