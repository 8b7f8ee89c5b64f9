// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/noticebar.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace callboard::ui {

class NoticeBarTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyBarTakesNoRoom()
    {
        NoticeBar bar;
        QVERIFY(bar.isHidden());
        bar.post({.text = QStringLiteral("Hello")});
        QVERIFY(!bar.isHidden());
    }

    void theNewestStandsOnTop()
    {
        NoticeBar bar;
        bar.post({.text = QStringLiteral("one")});
        bar.post({.text = QStringLiteral("two")});
        QCOMPARE(bar.texts(), (QStringList{QStringLiteral("two"), QStringLiteral("one")}));
    }

    void theOldestGivesWay()
    {
        NoticeBar bar;
        for (int i = 0; i < 10; ++i)
            bar.post({.text = QString::number(i)});
        QCOMPARE(bar.texts().first(), QStringLiteral("9"));
        QCOMPARE(bar.texts().size(), 4);
    }

    void aNoteOfTheSameKeyTakesThePlaceOfTheOther()
    {
        NoticeBar bar;
        bar.post({.text = QStringLiteral("old"), .key = QStringLiteral("a")});
        bar.post({.text = QStringLiteral("other"), .key = QStringLiteral("b")});
        bar.post({.text = QStringLiteral("new"), .key = QStringLiteral("a")});
        QCOMPARE(bar.texts(), (QStringList{QStringLiteral("new"), QStringLiteral("other")}));
        bar.withdraw(QStringLiteral("a"));
        QCOMPARE(bar.texts(), QStringList{QStringLiteral("other")});
    }

    void anActionActsOnceAndTheNoteGoes()
    {
        NoticeBar bar;
        int acted = 0;
        bar.post(
            {.text = QStringLiteral("held"), .actions = {{QStringLiteral("Resume"), [&acted] { ++acted; }}}});
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(acted, 1);
        QVERIFY(bar.texts().isEmpty());
        QVERIFY(bar.isHidden());
    }

    void anActionMayPostTheNextNote()
    {
        NoticeBar bar;
        bar.post(
            {.text = QStringLiteral("first"),
             .actions = {{QStringLiteral("Go"), [&bar] { bar.post({.text = QStringLiteral("second")}); }}}});
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(bar.texts(), QStringList{QStringLiteral("second")});
    }

    void aNoteCanBeClosed()
    {
        NoticeBar bar;
        bar.post({.text = QStringLiteral("stays"), .lasting = true});
        QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(bar.texts().isEmpty());
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::NoticeBarTest)
#include "tst_noticebar.moc"
