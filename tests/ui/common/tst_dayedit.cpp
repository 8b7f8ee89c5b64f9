// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/dayedit.h"

#include <QTest>

using callboard::ui::DayEdit;

class DayEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsGoOnOverTheEnds_data();
    void stepsGoOnOverTheEnds();
    void noStepLeavesTheRange();
    void whatIsTypedCountsBeforeTheStep();
};

void DayEditTest::stepsGoOnOverTheEnds_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDateTimeEdit::Section>("section");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QDate>("to");
    QTest::newRow("Monday back to Sunday")
        << QDate(2026, 11, 23) << QDateTimeEdit::DaySection << Qt::Key_Down << QDate(2026, 11, 22);
    QTest::newRow("Sunday on to Monday, at the weekday")
        << QDate(2026, 11, 22) << QDateTimeEdit::NoSection << Qt::Key_Up << QDate(2026, 11, 23);
    QTest::newRow("Monday back to Sunday, at the weekday")
        << QDate(2026, 11, 23) << QDateTimeEdit::NoSection << Qt::Key_Down << QDate(2026, 11, 22);
    QTest::newRow("the first back to the last")
        << QDate(2026, 12, 1) << QDateTimeEdit::DaySection << Qt::Key_Down << QDate(2026, 11, 30);
    QTest::newRow("December on to January")
        << QDate(2026, 12, 5) << QDateTimeEdit::MonthSection << Qt::Key_Up << QDate(2027, 1, 5);
    QTest::newRow("a year") << QDate(2026, 12, 5) << QDateTimeEdit::YearSection << Qt::Key_Up
                            << QDate(2027, 12, 5);
}

void DayEditTest::stepsGoOnOverTheEnds()
{
    QFETCH(QDate, from);
    QFETCH(QDateTimeEdit::Section, section);
    QFETCH(Qt::Key, key);
    QFETCH(QDate, to);
    DayEdit edit(from);
    edit.setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    edit.show();
    if (section == QDateTimeEdit::NoSection)
        QTest::keyClick(&edit, Qt::Key_Home);
    else
        edit.setSelectedSection(section);
    QTest::keyClick(&edit, key);
    QCOMPARE(edit.date(), to);
    QTest::keyClick(&edit, key == Qt::Key_Up ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(edit.date(), from);
}

void DayEditTest::noStepLeavesTheRange()
{
    DayEdit edit(QDate(2026, 12, 5));
    edit.setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    edit.setMinimumDate(QDate(2026, 11, 20));
    edit.setSelectedSection(QDateTimeEdit::MonthSection);
    QTest::keyClick(&edit, Qt::Key_Down);
    QCOMPARE(edit.date(), QDate(2026, 11, 20));
    edit.setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClick(&edit, Qt::Key_Down);
    QCOMPARE(edit.date(), QDate(2026, 11, 20));
}

void DayEditTest::whatIsTypedCountsBeforeTheStep()
{
    DayEdit edit(QDate(2026, 12, 5));
    edit.setDisplayFormat(QStringLiteral("d MMM yyyy"));
    edit.show();
    edit.setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClicks(&edit, QStringLiteral("31"));
    edit.setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClick(&edit, Qt::Key_Up);
    QCOMPARE(edit.date(), QDate(2027, 1, 1));
}

QTEST_MAIN(DayEditTest)
#include "tst_dayedit.moc"
