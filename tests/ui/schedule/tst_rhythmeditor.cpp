// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/rhythmeditor.h"

#include "ui/common/presetbox.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class RhythmEditorTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersTheChoicesOfTheDocument_data();
    void offersTheChoicesOfTheDocument();
    void advisesByTheLengthOfTheList();
    void saysNothingOfLinesForMessages();
};

void RhythmEditorTest::offersTheChoicesOfTheDocument_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QList<int>>("values");
    QTest::addColumn<QStringList>("texts");
    // S0-003, S0-030 to S0-033
    QTest::newRow("parallel") << QStringLiteral("parallel") << QList<int>{1, 3, 5, 10}
                              << QStringList{QStringLiteral("Sequential (one at a time)"),
                                             QStringLiteral("3 simultaneous calls"),
                                             QStringLiteral("5 simultaneous calls (Recommended)"),
                                             QStringLiteral("10 simultaneous calls")};
    // S0-004, S0-034 to S0-036
    QTest::newRow("interval") << QStringLiteral("interval") << QList<int>{30, 60, 120}
                              << QStringList{QStringLiteral("30 s – Fast"),
                                             QStringLiteral("60 s – Recommended"),
                                             QStringLiteral("120 s – Conservative")};
}

void RhythmEditorTest::offersTheChoicesOfTheDocument()
{
    QFETCH(const QString, box);
    QFETCH(const QList<int>, values);
    QFETCH(const QStringList, texts);
    const RhythmEditor editor(100);
    auto *choice = editor.findChild<PresetBox *>(box);
    QCOMPARE(choice->count(), values.size());
    for (int i = 0; i < choice->count(); ++i) {
        QCOMPARE(choice->itemText(i), texts.at(i));
        choice->setCurrentIndex(i);
        QCOMPARE(choice->value(), values.at(i));
    }
}

// S0-054
void RhythmEditorTest::advisesByTheLengthOfTheList()
{
    QVERIFY(parallelAdvice(50).contains(QStringLiteral("10 at once")));
    QVERIFY(parallelAdvice(51).contains(QStringLiteral("5 at once")));
    QCOMPARE(parallelAdvice(51), parallelAdvice(200));
    QVERIFY(parallelAdvice(201).contains(QStringLiteral("3 to 5 at once")));
}

void RhythmEditorTest::saysNothingOfLinesForMessages()
{
    RhythmEditor editor(100);
    editor.setForMessages(true);
    auto *parallel = editor.findChild<PresetBox *>(QStringLiteral("parallel"));
    QCOMPARE(parallel->lineEdit()->accessibleName(), QStringLiteral("Messages per batch"));
    for (const auto *choice : editor.findChildren<QRadioButton *>())
        QVERIFY2(choice->isHidden(), qPrintable(choice->text()));
    for (const auto *label : editor.findChildren<QLabel *>())
        QVERIFY2(label->isHidden() || !label->text().contains(QStringLiteral("call"), Qt::CaseInsensitive),
                 qPrintable(label->text()));
    editor.setForMessages(false);
    QCOMPARE(parallel->lineEdit()->accessibleName(), QStringLiteral("Parallel calls"));
    for (const auto *choice : editor.findChildren<QRadioButton *>())
        QVERIFY2(!choice->isHidden(), qPrintable(choice->text()));
}

QTEST_MAIN(RhythmEditorTest)
#include "tst_rhythmeditor.moc"
