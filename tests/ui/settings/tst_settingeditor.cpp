// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingeditor.h"

#include "tests/support/scriptedprompter.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

#include <algorithm>

namespace callboard::ui {

class SettingEditorTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_editor.reset(); }

    void everySettingHasAFieldThatShowsItsDefault_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("shown");
        QTest::addRow("seconds") << "dialling.settle"
                                 << "180 s";
        QTest::addRow("number") << "practice.speed"
                                << "20 ×";
        QTest::addRow("whole number") << "practice.seed"
                                      << "1";
        QTest::addRow("zone") << "house.zone"
                              << "Asia/Kolkata";
        QTest::addRow("region") << "house.region"
                                << "India (IN)";
        QTest::addRow("file") << "practice.script"
                              << "";
    }

    void everySettingHasAFieldThatShowsItsDefault()
    {
        QFETCH(const QString, key);
        open(key);
        QTEST(shown(), "shown");
        QCOMPARE(reset()->isVisible(), false);
    }

    void theRangeIsToldWithItsUnit()
    {
        open(QStringLiteral("dialling.settle"));
        QCOMPARE(m_editor->rangeText(), QStringLiteral("Usually 180 s; from 60 s to 900 s."));
        open(QStringLiteral("practice.seed"));
        QCOMPARE(m_editor->rangeText(), QStringLiteral("Usually 1; from 0 to 4294967295."));
        open(QStringLiteral("house.zone"));
        QVERIFY(m_editor->rangeText().isEmpty());
    }

    void aTypedNumberIsAskedForOnceItIsFinished()
    {
        open(QStringLiteral("dialling.settle"));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        number()->selectAll();
        QTest::keyClicks(number(), QStringLiteral("240"));
        QCOMPARE(asked.count(), 0);
        QTest::keyClick(number(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first(), (QVariantList{QStringLiteral("dialling.settle"), QStringLiteral("240")}));
    }

    void aNumberOutOfItsRangeIsNotAskedFor()
    {
        open(QStringLiteral("dialling.settle"));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        number()->selectAll();
        QTest::keyClicks(number(), QStringLiteral("5"));
        QTest::keyClick(number(), Qt::Key_Return);
        QVERIFY(asked.isEmpty() || asked.last().last().toInt() >= 60);
        QVERIFY(number()->value() >= 60);
    }

    void theLargestSeedGoesThere()
    {
        open(QStringLiteral("practice.seed"));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        number()->setValue(4294967295.0);
        QCOMPARE(asked.last().last().toString(), QStringLiteral("4294967295"));
    }

    // Ruling 16: the command line may have set less than a person may enter.
    void aPeriodOfTestTimingIsShownAsItIs()
    {
        open(QStringLiteral("dialling.settle"), QStringLiteral("0.05"));
        QCOMPARE(shown(), QStringLiteral("0.05 s"));
        QVERIFY(reset()->isVisible());
    }

    void aChosenZoneIsAskedFor()
    {
        open(QStringLiteral("house.zone"));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        auto *zones = m_editor->findChild<QComboBox *>();
        QVERIFY(zones->count() > 100);
        const int berlin = zones->findText(QStringLiteral("Europe/Berlin"));
        zones->setCurrentIndex(berlin);
        Q_EMIT zones->activated(berlin);
        QCOMPARE(asked.last().last().toString(), QStringLiteral("Europe/Berlin"));
    }

    void everyCountryThatIsOfferedIsAllowed()
    {
        open(QStringLiteral("house.region"));
        const auto *countries = m_editor->findChild<QComboBox *>();
        const auto &accepts = services::settingDefinition(QStringLiteral("house.region"))->accepts;
        QVERIFY(countries->count() > 200);
        for (int i = 0; i < countries->count(); ++i)
            QVERIFY2(accepts(countries->itemData(i).toString(), false), qPrintable(countries->itemText(i)));
    }

    void aFileIsChosenOrTyped()
    {
        open(QStringLiteral("practice.script"));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        m_prompter.files = {QStringLiteral("story.json")};
        m_editor->findChild<QPushButton *>()->click();
        QCOMPARE(asked.last().last().toString(), QStringLiteral("story.json"));
        auto *path = m_editor->findChild<QLineEdit *>();
        path->setText(QStringLiteral(" other.json "));
        QTest::keyClick(path, Qt::Key_Return);
        QCOMPARE(asked.last().last().toString(), QStringLiteral("other.json"));
    }

    void aLimitOfNothingIsSaidInWords()
    {
        open(QStringLiteral("limits.system"));
        QCOMPARE(shown(), QStringLiteral("no limit"));
        QVERIFY2(m_editor->rangeText().startsWith(QStringLiteral("Usually no limit;")),
                 qPrintable(m_editor->rangeText()));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        number()->setValue(10);
        QCOMPARE(asked.last().last().toString(), QStringLiteral("10"));
        open(QStringLiteral("limits.operator"));
        QCOMPARE(shown(), QStringLiteral("2"));
    }

    void hoursAreAskedForOnceTheyCanBe()
    {
        open(QStringLiteral("house.hours"));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        m_editor->findChild<QTimeEdit *>(QStringLiteral("opens1"))->setTime(QTime(10, 0));
        QCOMPARE(asked.last().last().toString(), QStringLiteral("10:00-21:00"));
        const qsizetype before = asked.size();
        for (int day = 1; day <= 7; ++day)
            m_editor->findChild<QToolButton *>(QStringLiteral("day%1of1").arg(day))->click();
        // Every day but the last that went was a change; without any nothing is asked.
        QCOMPARE(asked.size(), before + 6);
        QCOMPARE(asked.last().last().toString(), QStringLiteral("Su 10:00-21:00"));
        const QList<QLabel *> labels = m_editor->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(QStringLiteral("Each row needs a weekday"));
        }));
    }

    void moreHoursAloneAskForNothing()
    {
        open(QStringLiteral("house.hours"), QStringLiteral("Mo 10:00-12:00"));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        m_editor->findChild<QPushButton *>(QStringLiteral("addHours"))->click();
        QVERIFY(asked.isEmpty());
        m_editor->findChild<QToolButton *>(QStringLiteral("day2of2"))->click();
        QCOMPARE(asked.last().last().toString(), QStringLiteral("Mo 10:00-12:00; Tu 09:00-21:00"));
    }

    void hoursThatAreBeingChosenStayWhenAnEarlierAnswerComes()
    {
        const QString key = QStringLiteral("house.hours");
        open(key, QStringLiteral("Mo 10:00-12:00"));
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        m_editor->findChild<QPushButton *>(QStringLiteral("addHours"))->click();
        m_editor->findChild<QTimeEdit *>(QStringLiteral("closes2"))->setFocus();
        m_editor->showRow(row(key, QStringLiteral("Mo 10:00-12:00")));
        auto *tuesday = m_editor->findChild<QToolButton *>(QStringLiteral("day2of2"));
        QVERIFY(tuesday != nullptr); // the row that is not complete yet stays
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        tuesday->click();
        m_editor->findChild<QToolButton *>(QStringLiteral("day3of2"))->click();
        m_editor->showRow(row(key, QStringLiteral("Mo 10:00-12:00; Tu 09:00-21:00")));
        QVERIFY(m_editor->findChild<QToolButton *>(QStringLiteral("day3of2"))->isChecked());
        m_editor->showRow(row(key, asked.constLast().constLast().toString()));
        m_editor->showRow(row(key, QStringLiteral("Su 08:00-09:00"))); // somebody else's
        QCOMPARE(m_editor->findChild<QTimeEdit *>(QStringLiteral("opens1"))->time(), QTime(8, 0));
    }

    void storedHoursAreShownAndCanBeTakenBack()
    {
        open(QStringLiteral("house.hours"), QStringLiteral("Mo-Fr 10:00-18:00"));
        QCOMPARE(m_editor->findChild<QTimeEdit *>(QStringLiteral("closes1"))->time(), QTime(18, 0));
        QVERIFY(reset()->toolTip().contains(QStringLiteral("09:00–21:00 every day")));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        reset()->click();
        QCOMPARE(asked.last().last().toString(), QStringLiteral("09:00-21:00"));
    }

    void aHolidayIsChosenOrTyped()
    {
        open(QStringLiteral("house.closed_on"), QStringLiteral("2026-12-25"));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        auto *days = m_editor->findChild<QPushButton *>(QStringLiteral("addDay"));
        auto *calendar = days->menu()->findChild<QCalendarWidget *>();
        QVERIFY(calendar != nullptr);
        Q_EMIT calendar->clicked(QDate(2027, 1, 26));
        QCOMPARE(asked.last().last().toString(), QStringLiteral("2026-12-25 2027-01-26"));
        Q_EMIT calendar->clicked(QDate(2027, 1, 26));
        QCOMPARE(asked.size(), 1);
    }

    void aSwitchIsAskedFor()
    {
        open(QStringLiteral("machine.keep_awake"));
        auto *on = m_editor->findChild<QCheckBox *>(QStringLiteral("machine.keep_awake"));
        QVERIFY(on->isChecked());
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        on->click();
        QCOMPARE(asked.last().last().toString(), QStringLiteral("no"));
    }

    void whatIsNotUsualCanBeTakenBack()
    {
        open(QStringLiteral("dialling.settle"), QStringLiteral("240"));
        QVERIFY(reset()->isVisible());
        QVERIFY(reset()->toolTip().contains(QLatin1String("180 s")));
        QSignalSpy asked(m_editor.get(), &SettingEditor::changeRequested);
        reset()->click();
        QCOMPARE(asked.last().last().toString(), QStringLiteral("180"));
    }

    void whatWasRefusedIsNotLeftStanding()
    {
        open(QStringLiteral("dialling.settle"));
        number()->setValue(300);
        m_editor->revert();
        QCOMPARE(shown(), QStringLiteral("180 s"));
    }

    void whatIsBeingTypedStaysWhenAnotherSettingChanges()
    {
        open(QStringLiteral("practice.script"));
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        auto *path = m_editor->findChild<QLineEdit *>();
        path->setFocus();
        QTest::keyClicks(path, QStringLiteral("half"));
        m_editor->showRow(row(QStringLiteral("practice.script"), {}));
        QCOMPARE(path->text(), QStringLiteral("half"));
        m_editor->showRow(row(QStringLiteral("practice.script"), QStringLiteral("whole.json")));
        QCOMPARE(path->text(), QStringLiteral("whole.json"));
    }

private:
    static services::SettingRow row(const QString &key, const QString &value)
    {
        const services::SettingDefinition *definition = services::settingDefinition(key);
        return {key, value, definition->allowed, value == definition->defaultValue};
    }

    void open(const QString &key, const QString &value = {})
    {
        const services::SettingDefinition *definition = services::settingDefinition(key);
        QVERIFY(definition != nullptr);
        m_editor = std::make_unique<SettingEditor>(*definition, m_prompter);
        m_editor->showRow(row(key, value.isEmpty() ? definition->defaultValue : value));
        m_editor->show();
    }

    [[nodiscard]] QDoubleSpinBox *number() const { return m_editor->findChild<QDoubleSpinBox *>(); }
    [[nodiscard]] QToolButton *reset() const
    {
        return m_editor->findChild<QToolButton *>(
            QString(QLatin1String("reset.") % m_editor->field()->objectName()));
    }
    [[nodiscard]] QString shown() const
    {
        if (number() != nullptr)
            return number()->text();
        if (const auto *choice = m_editor->findChild<QComboBox *>())
            return choice->currentText();
        return m_editor->findChild<QLineEdit *>()->text();
    }

    test::ScriptedPrompter m_prompter;
    std::unique_ptr<SettingEditor> m_editor;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::SettingEditorTest)
#include "tst_settingeditor.moc"
