// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/presetbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace callboard::ui;

class PresetBoxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // presets, and anything else from 1 to 100.
    void readsPresetsAndTypedNumbers_data();
    void readsPresetsAndTypedNumbers();
    void setValueShowsThePresetsWords();
    void typingASingleDigitIsNotCompletedToAPreset();
    void tellsEveryEdit();
};

void PresetBoxTest::readsPresetsAndTypedNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("value"); // 0: none
    QTest::addRow("preset") << "5 simultaneous calls (Recommended)" << 5;
    QTest::addRow("preset without a digit") << "Sequential (one at a time)" << 1;
    QTest::addRow("number") << "7" << 7;
    QTest::addRow("blanks") << "  42 " << 42;
    QTest::addRow("unit") << "45 s" << 45;
    QTest::addRow("unit without blank") << "45s" << 45;
    QTest::addRow("least") << "1" << 1;
    QTest::addRow("most") << "100" << 100;
    QTest::addRow("too small") << "0" << 0;
    QTest::addRow("too large") << "101" << 0;
    QTest::addRow("negative") << "-5" << 0;
    QTest::addRow("fraction") << "1.5" << 0;
    QTest::addRow("two numbers") << "5 6" << 0;
    QTest::addRow("words") << "many" << 0;
    QTest::addRow("empty") << "" << 0;
    QTest::addRow("huge") << "99999999999999999999" << 0;
}

void PresetBoxTest::readsPresetsAndTypedNumbers()
{
    QFETCH(QString, typed);
    PresetBox box({{1, QStringLiteral("Sequential (one at a time)")},
                   {5, QStringLiteral("5 simultaneous calls (Recommended)")}},
                  1, 100);
    box.setEditText(typed);
    QTEST(box.value().value_or(0), "value");
}

void PresetBoxTest::setValueShowsThePresetsWords()
{
    PresetBox box({{5, QStringLiteral("five")}}, 1, 100);
    box.setValue(12);
    QCOMPARE(box.currentText(), QStringLiteral("12"));
    box.setValue(5);
    QCOMPARE(box.currentText(), QStringLiteral("five"));
}

void PresetBoxTest::typingASingleDigitIsNotCompletedToAPreset()
{
    PresetBox box({{10, QStringLiteral("10 simultaneous calls")}}, 1, 100);
    box.show();
    box.setEditText(QString());
    QTest::keyClicks(&box, QStringLiteral("1"));
    QCOMPARE(box.value().value_or(0), 1);
}

void PresetBoxTest::tellsEveryEdit()
{
    PresetBox box({{10, QStringLiteral("ten")}}, 1, 100);
    QSignalSpy edited(&box, &PresetBox::valueEdited);
    box.setEditText(QStringLiteral("4"));
    box.setEditText(QStringLiteral("x"));
    QCOMPARE(edited.size(), 2);
}

QTEST_MAIN(PresetBoxTest)
#include "tst_presetbox.moc"
