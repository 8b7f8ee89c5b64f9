// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/flowlayout.h"

#include <QPushButton>
#include <QTest>

using namespace callboard::ui;

class FlowLayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void oneRowIsEnoughWhereThereIsRoom();
    void whatDoesNotFitGoesOnBelow();
    void whatIsHiddenTakesNoRoom();
    void rowsEndAtTheEndOfTheLine();

private:
    std::unique_ptr<QWidget> m_place;
    QList<QPushButton *> m_buttons;
    FlowLayout *m_layout = nullptr;
};

void FlowLayoutTest::init()
{
    m_place = std::make_unique<QWidget>();
    m_layout = new FlowLayout(m_place.get());
    for (const char *text : {"Pause", "Resume", "Cancel the Campaign"}) {
        m_buttons << new QPushButton(QLatin1String(text));
        m_layout->addWidget(m_buttons.constLast());
    }
}

void FlowLayoutTest::cleanup()
{
    m_place.reset();
    m_buttons.clear();
}

void FlowLayoutTest::oneRowIsEnoughWhereThereIsRoom()
{
    const int whole = m_layout->sizeHint().width();
    QCOMPARE(m_layout->heightForWidth(whole), m_buttons.constFirst()->sizeHint().height());
    m_place->resize(whole, 100);
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
    for (const QPushButton *button : std::as_const(m_buttons))
        QCOMPARE(button->y(), 0);
    QVERIFY(m_buttons.at(0)->geometry().right() < m_buttons.at(1)->x());
    QVERIFY(m_buttons.at(1)->geometry().right() < m_buttons.at(2)->x());
}

void FlowLayoutTest::whatDoesNotFitGoesOnBelow()
{
    const int narrow = m_layout->sizeHint().width() - 1;
    QVERIFY(m_layout->heightForWidth(narrow) >= 2 * m_buttons.constFirst()->sizeHint().height());
    QCOMPARE(m_layout->minimumSize().width(), m_buttons.at(2)->minimumSizeHint().width());
    m_place->resize(narrow, 200);
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
    QCOMPARE(m_buttons.at(1)->y(), m_buttons.at(0)->y());
    QVERIFY(m_buttons.at(2)->y() > m_buttons.at(0)->geometry().bottom());
}

void FlowLayoutTest::whatIsHiddenTakesNoRoom()
{
    const int whole = m_layout->sizeHint().width();
    m_buttons.at(1)->hide();
    QVERIFY(m_layout->sizeHint().width() < whole - m_buttons.at(1)->sizeHint().width() + 1);
}

void FlowLayoutTest::rowsEndAtTheEndOfTheLine()
{
    m_place->resize(m_layout->sizeHint().width() * 2, 100);
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
    QCOMPARE(m_buttons.constLast()->geometry().right(), m_place->rect().right());
    m_place->setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(m_buttons.constLast()->x(), 0);
}

QTEST_MAIN(FlowLayoutTest)
#include "tst_flowlayout.moc"
