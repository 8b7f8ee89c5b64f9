// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/focusscroll.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace callboard::ui;

class FocusScrollTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFieldThatGetsTheKeyboardComesIntoSight();
    void aFieldElsewhereMovesNothing();
};

namespace {

/// Forty fields, of which a few are in sight.
struct Form
{
    Form()
    {
        auto *inside = new QWidget;
        auto *column = new QVBoxLayout(inside);
        for (int i = 0; i < 40; ++i) {
            fields << new QLineEdit;
            column->addWidget(fields.constLast());
        }
        auto *row = new QVBoxLayout(&window);
        row->addWidget(&scroll);
        row->addWidget(&elsewhere);
        scroll.setWidget(inside);
        window.resize(300, 200);
        window.show();
        window.activateWindow();
    }
    QWidget window;
    FocusScroll scroll;
    QLineEdit elsewhere;
    QList<QLineEdit *> fields;
};

} // namespace

void FocusScrollTest::aFieldThatGetsTheKeyboardComesIntoSight()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.window));
    for (QLineEdit *field : {form.fields.at(39), form.fields.at(0), form.fields.at(20)}) {
        field->setFocus(Qt::ShortcutFocusReason);
        QVERIFY(form.scroll.viewport()->rect().contains(
            QRect(field->mapTo(form.scroll.viewport(), QPoint()), field->size())));
    }
}

void FocusScrollTest::aFieldElsewhereMovesNothing()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.window));
    form.fields.at(39)->setFocus(Qt::ShortcutFocusReason);
    const int place = form.scroll.verticalScrollBar()->value();
    QVERIFY(place > 0);
    form.elsewhere.setFocus(Qt::ShortcutFocusReason);
    QCOMPARE(form.scroll.verticalScrollBar()->value(), place);
}

QTEST_MAIN(FocusScrollTest)
#include "tst_focusscroll.moc"
