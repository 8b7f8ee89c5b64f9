// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/wheelguard.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace callboard::ui {

class WheelGuardTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        auto *form = new QWidget;
        m_number = new QSpinBox(form);
        m_number->setValue(5);
        m_choice = new QComboBox(form);
        m_choice->addItems({QStringLiteral("one"), QStringLiteral("two")});
        auto *column = new QVBoxLayout(form);
        column->addWidget(m_number);
        column->addWidget(m_choice);
        column->addSpacing(2000);
        new WheelGuard(form);
        m_area = std::make_unique<QScrollArea>();
        m_area->setWidget(form);
        m_area->resize(200, 200);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
        m_area->setFocus();
    }

    void cleanup() { m_area.reset(); }

    void scrollingPastAFieldChangesNothing()
    {
        for (QWidget *field : {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_choice)}) {
            const int before = m_area->verticalScrollBar()->value();
            turnWheel(field);
            QVERIFY(m_area->verticalScrollBar()->value() > before);
            QVERIFY(!field->hasFocus());
        }
        QCOMPARE(m_number->value(), 5);
        QCOMPARE(m_choice->currentIndex(), 0);
    }

    void aFieldWithTheKeyboardTurns()
    {
        m_number->setFocus();
        turnWheel(m_number);
        QCOMPARE(m_number->value(), 4);
        m_choice->setFocus();
        turnWheel(m_choice);
        QCOMPARE(m_choice->currentIndex(), 1);
    }

private:
    /// One notch down.
    static void turnWheel(QWidget *field)
    {
        const QPointF middle = QRectF(field->rect()).center();
        QWheelEvent event(middle, field->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        // What no person did is not handed on from field to field.
        QSpontaneKeyEvent::setSpontaneous(&event);
        QCoreApplication::instance()->notify(field, &event);
    }

    std::unique_ptr<QScrollArea> m_area;
    QSpinBox *m_number = nullptr;
    QComboBox *m_choice = nullptr;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::WheelGuardTest)
#include "tst_wheelguard.moc"
