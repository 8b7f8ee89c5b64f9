// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/startpicker.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QTest>
#include <QTimeEdit>

using namespace callboard;
using namespace callboard::ui;

namespace {

Instant local(const QTimeZone &zone, const QDate &date, const QTime &time)
{
    return fromDateTime(QDateTime(date, time, zone));
}

} // namespace

class StartPickerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheFieldsInItsZoneWhateverTheMachines();
    void aTimeThatTheZoneSkipsIsNoStart();
    void keepsTodaysTimesInTheFuture();
    void theLastMinuteOfADayLeavesTomorrow();
    void nowIsTheMinuteThatHasBegun();
};

void StartPickerTest::readsTheFieldsInItsZoneWhateverTheMachines()
{
    const QTimeZone ist("Asia/Kolkata");
    StartPicker picker(ist, local(ist, QDate(2026, 11, 20), QTime(12, 0)));
    QCOMPARE(picker.start(), std::optional(local(ist, QDate(2026, 11, 21), QTime(10, 0))));
    const Instant chosen = local(ist, QDate(2026, 12, 1), QTime(15, 30));
    picker.setStart(chosen);
    QCOMPARE(picker.start(), std::optional(chosen));
}

void StartPickerTest::aTimeThatTheZoneSkipsIsNoStart()
{
    const QTimeZone berlin("Europe/Berlin");
    StartPicker picker(berlin, local(berlin, QDate(2026, 3, 27), QTime(12, 0)));
    picker.findChild<QDateEdit *>()->setDate(QDate(2026, 3, 29));
    picker.findChild<QTimeEdit *>()->setTime(QTime(2, 30));
    QVERIFY(!picker.start());
    picker.findChild<QTimeEdit *>()->setTime(QTime(3, 30));
    QVERIFY(picker.start());
}

// S0-027
void StartPickerTest::keepsTodaysTimesInTheFuture()
{
    const QTimeZone ist("Asia/Kolkata");
    StartPicker picker(ist, local(ist, QDate(2026, 11, 20), QTime(12, 0)));
    picker.findChild<QDateEdit *>()->setDate(QDate(2026, 11, 20));
    QCOMPARE(picker.findChild<QTimeEdit *>()->time(), QTime(12, 1));
    picker.setNow(local(ist, QDate(2026, 11, 20), QTime(14, 30)));
    QCOMPARE(picker.findChild<QTimeEdit *>()->time(), QTime(14, 31));
}

void StartPickerTest::theLastMinuteOfADayLeavesTomorrow()
{
    const QTimeZone ist("Asia/Kolkata");
    StartPicker picker(ist, local(ist, QDate(2026, 11, 20), QTime(23, 59)));
    QCOMPARE(picker.start(), std::optional(local(ist, QDate(2026, 11, 21), QTime(10, 0))));
}

void StartPickerTest::nowIsTheMinuteThatHasBegun()
{
    const QTimeZone ist("Asia/Kolkata");
    StartPicker picker(ist, local(ist, QDate(2026, 11, 20), QTime(12, 0, 41)));
    auto *now = picker.findChild<QCheckBox *>(QStringLiteral("startNow"));
    QVERIFY(now->isHidden()); // a campaign is never moved to now
    picker.offerNow();
    QVERIFY(!now->isHidden());
    QVERIFY(!picker.isNow());
    now->setChecked(true);
    QVERIFY(picker.isNow());
    QVERIFY(!picker.findChild<QTimeEdit *>()->isEnabled());
    QCOMPARE(picker.start(), std::optional(local(ist, QDate(2026, 11, 20), QTime(12, 0))));
    picker.setNow(local(ist, QDate(2026, 11, 20), QTime(12, 3, 2)));
    QCOMPARE(picker.start(), std::optional(local(ist, QDate(2026, 11, 20), QTime(12, 3))));
    const Instant chosen = local(ist, QDate(2026, 12, 1), QTime(15, 30));
    picker.setStart(chosen);
    QVERIFY(!picker.isNow());
    QCOMPARE(picker.start(), std::optional(chosen));
}

QTEST_MAIN(StartPickerTest)
#include "tst_startpicker.moc"
