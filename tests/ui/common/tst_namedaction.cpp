// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/namedaction.h"

#include <QTest>

using namespace callboard::ui;

/// A page with a slot.
class CountingPage final : public QWidget
{
    Q_OBJECT
public:
    void count() { ++calls; }

    int calls = 0;
};

class NamedActionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anActionIsNamedAndCallsItsSlot();
    void keysAreHeardInsideThePage();
};

void NamedActionTest::anActionIsNamedAndCallsItsSlot()
{
    CountingPage page;
    QAction *action =
        namedAction(&page, QStringLiteral("countNow"), QStringLiteral("&Count"), &CountingPage::count);
    QCOMPARE(page.findChild<QAction *>(QStringLiteral("countNow")), action);
    QCOMPARE(action->text(), QStringLiteral("&Count"));
    QVERIFY(action->shortcut().isEmpty());
    QVERIFY(page.actions().isEmpty());
    action->trigger();
    QCOMPARE(page.calls, 1);
}

void NamedActionTest::keysAreHeardInsideThePage()
{
    CountingPage page;
    QAction *action = namedAction(&page, QStringLiteral("countNow"), QStringLiteral("&Count"),
                                  QKeySequence(Qt::Key_F8), &CountingPage::count);
    QCOMPARE(action->shortcut(), QKeySequence(Qt::Key_F8));
    QCOMPARE(action->shortcutContext(), Qt::WidgetWithChildrenShortcut);
    QCOMPARE(page.actions(), QList<QAction *>{action});
    action->trigger();
    QCOMPARE(page.calls, 1);
}

QTEST_MAIN(NamedActionTest)
#include "tst_namedaction.moc"
