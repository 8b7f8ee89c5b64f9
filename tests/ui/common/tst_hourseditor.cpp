// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/hourseditor.h"

#include "tests/support/accessiblenames.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace callboard;
using namespace callboard::ui;

class HoursEditorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSetComesBack_data();
    void whatIsSetComesBack();
    void timesAndDaysAreEdited();
    void partsAreAddedAndRemoved();
    void aPartWithoutADayIsNotComplete();
    void anAddedPartOpensOnNoDayUntilOneIsChosen();
    void everythingHasANameForWhoHearsIt();

private:
    template<typename T>
    [[nodiscard]] static T *child(const QWidget &in, const char *name)
    {
        return in.findChild<T *>(QLatin1String(name));
    }
};

void HoursEditorTest::whatIsSetComesBack_data()
{
    QTest::addColumn<QString>("hours");
    for (const char *hours :
         {"09:00-21:00", "Mo-Fr 09:00-13:00, 15:00-19:00; Sa 10:00-14:00", "22:00-02:00", "00:00-24:00"})
        QTest::newRow(hours) << QString::fromLatin1(hours);
}

void HoursEditorTest::whatIsSetComesBack()
{
    QFETCH(QString, hours);
    HoursEditor editor;
    QSignalSpy edited(&editor, &HoursEditor::hoursEdited);
    editor.setHours(hoursFromText(hours).value());
    QCOMPARE(hoursText(editor.hours()), hours);
    QVERIFY(editor.isComplete());
    QVERIFY(edited.isEmpty());
}

void HoursEditorTest::timesAndDaysAreEdited()
{
    HoursEditor editor;
    QSignalSpy edited(&editor, &HoursEditor::hoursEdited);
    child<QTimeEdit>(editor, "opens1")->setTime(QTime(10, 30));
    child<QTimeEdit>(editor, "closes1")->setTime(QTime(17, 0));
    child<QToolButton>(editor, "day7of1")->click();
    QCOMPARE(hoursText(editor.hours()), QStringLiteral("Mo-Sa 10:30-17:00"));
    QCOMPARE(edited.size(), 3);
}

void HoursEditorTest::partsAreAddedAndRemoved()
{
    HoursEditor editor;
    editor.show();
    QVERIFY(!child<QToolButton>(editor, "removeHours1")->isVisible());
    child<QPushButton>(editor, "addHours")->click();
    QCOMPARE(editor.hours().size(), 2);
    child<QTimeEdit>(editor, "opens2")->setTime(QTime(22, 0));
    child<QTimeEdit>(editor, "closes2")->setTime(QTime(23, 0));
    for (int day = 1; day <= 7; ++day)
        editor.findChild<QToolButton *>(QStringLiteral("day%1of2").arg(day))->click();
    QSignalSpy edited(&editor, &HoursEditor::hoursEdited);
    QVERIFY(child<QToolButton>(editor, "removeHours1")->isVisible());
    child<QToolButton>(editor, "removeHours1")->click();
    QCOMPARE(edited.size(), 1);
    QCOMPARE(hoursText(editor.hours()), QStringLiteral("22:00-23:00"));
    // The last one stays.
    QTRY_VERIFY(!child<QToolButton>(editor, "removeHours1")->isVisible());
}

void HoursEditorTest::aPartWithoutADayIsNotComplete()
{
    HoursEditor editor;
    for (int day = 1; day <= 7; ++day)
        editor.findChild<QToolButton *>(QStringLiteral("day%1of1").arg(day))->click();
    QVERIFY(!editor.isComplete());
    child<QToolButton>(editor, "day3of1")->click();
    QVERIFY(editor.isComplete());
    QCOMPARE(hoursText(editor.hours()), QStringLiteral("We 09:00-21:00"));
}

void HoursEditorTest::anAddedPartOpensOnNoDayUntilOneIsChosen()
{
    HoursEditor editor;
    editor.setHours(hoursFromText(QStringLiteral("Mo 10:00-12:00")).value());
    child<QPushButton>(editor, "addHours")->click();
    QVERIFY(editor.hours().constLast().days.none());
    QVERIFY(!editor.isComplete());
    child<QToolButton>(editor, "day2of2")->click();
    QVERIFY(editor.isComplete());
    QCOMPARE(hoursText(editor.hours()), QStringLiteral("Mo 10:00-12:00; Tu 09:00-21:00"));
}

void HoursEditorTest::everythingHasANameForWhoHearsIt()
{
    HoursEditor editor;
    editor.setHours(hoursFromText(QStringLiteral("09:00-12:00, 14:00-18:00")).value());
    editor.show();
    QCOMPARE(test::unnamedFields(editor), QStringList());
    QCOMPARE(child<QToolButton>(editor, "day1of2")->accessibleName(), QStringLiteral("Monday"));
}

QTEST_MAIN(HoursEditorTest)
#include "tst_hourseditor.moc"
