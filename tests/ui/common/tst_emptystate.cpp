// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/emptystate.h"

#include <QAccessible>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>

namespace callboard::ui {

class EmptyStateTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itShowsWhileThereIsNoRow()
    {
        QStringListModel model;
        QListView view;
        view.setModel(&model);
        const EmptyState *state = new EmptyState(&view);
        QVERIFY(!state->isHidden());
        model.setStringList({QStringLiteral("row")});
        QVERIFY(state->isHidden());
        model.removeRows(0, 1);
        QVERIFY(!state->isHidden());
    }

    void itWaitsWhileRowsAreLoading()
    {
        QStringListModel model;
        QListView view;
        view.setModel(&model);
        auto *state = new EmptyState(&view);
        state->setHeldBack(true);
        QVERIFY(state->isHidden());
        state->setHeldBack(false);
        QVERIFY(!state->isHidden());
    }

    void itsButtonIsThereWhenItHasAWord()
    {
        QStringListModel model;
        QListView view;
        view.setModel(&model);
        auto *state = new EmptyState(&view);
        const auto *button = state->findChild<QPushButton *>();
        state->say(QStringLiteral("Nothing"), QStringLiteral("Do this"));
        QVERIFY(button->isHidden());
        state->say(QStringLiteral("Nothing"), QStringLiteral("Do this"), QStringLiteral("Import…"));
        QVERIFY(!button->isHidden());
        QSignalSpy pressed(state, &EmptyState::pressed);
        view.show();
        QTest::mouseClick(state->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(pressed.count(), 1);
    }

    void itIsHeardOnThePageAroundTheView()
    {
        QWidget page;
        QStringListModel model;
        auto *view = new QListView;
        view->setModel(&model);
        auto *state = new EmptyState(view);
        state->say(QStringLiteral("Nothing"), QStringLiteral("Do this"), QStringLiteral("Import…"));
        auto *column = new QVBoxLayout(&page);
        column->addWidget(view);
        page.show();
        QCOMPARE(state->parentWidget(), &page);
        QStringList heard;
        collectNames(QAccessible::queryAccessibleInterface(&page), heard);
        for (const char *said : {"Nothing", "Do this", "Import…"})
            QVERIFY2(heard.contains(QString::fromUtf8(said)), qPrintable(heard.join(u',')));
        model.setStringList({QStringLiteral("row")});
        QVERIFY(!state->isVisible());
    }

    void itFillsTheView()
    {
        QStringListModel model;
        QListView view;
        view.setModel(&model);
        const auto *state = new EmptyState(&view);
        view.show();
        view.resize(420, 310);
        QCOMPARE(state->geometry(), view.viewport()->rect());
    }

private:
    static void collectNames(const QAccessibleInterface *around, QStringList &names)
    {
        for (int child = 0; child < around->childCount(); ++child) {
            names += around->child(child)->text(QAccessible::Name);
            collectNames(around->child(child), names);
        }
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::EmptyStateTest)
#include "tst_emptystate.moc"
