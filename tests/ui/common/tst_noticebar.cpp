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

    // Somebody must act on them: nothing that comes later hides that.
    void whatLastsIsNotPushedOut()
    {
        NoticeBar bar;
        bar.post({.text = QStringLiteral("must act"), .lasting = true});
        for (int i = 0; i < 10; ++i)
            bar.post({.text = QString::number(i)});
        QCOMPARE(bar.texts().size(), 4);
        QCOMPARE(bar.texts().last(), QStringLiteral("must act"));
        QVERIFY(!row(bar, 3)->isHidden());
        QVERIFY(more(bar)->isHidden());
    }

    void moreThanFitAreCountedAndCanBeCalledBack()
    {
        NoticeBar bar;
        for (int i = 0; i < 6; ++i)
            bar.post({.text = QString::number(i), .lasting = true});
        QCOMPARE(bar.texts().size(), 6);
        QVERIFY(!row(bar, 3)->isHidden());
        QVERIFY(row(bar, 4)->isHidden());
        QVERIFY(!more(bar)->isHidden());
        QVERIFY2(more(bar)->text().contains(QLatin1Char('2')), qPrintable(more(bar)->text()));
        QTest::mouseClick(more(bar), Qt::LeftButton);
        QVERIFY(!row(bar, 5)->isHidden());
        QTest::mouseClick(more(bar), Qt::LeftButton);
        QVERIFY(row(bar, 5)->isHidden());
    }

    void oneThatIsDealtWithMakesRoomForTheNext()
    {
        NoticeBar bar;
        for (int i = 0; i < 5; ++i)
            bar.post({.text = QString::number(i), .lasting = true});
        QCOMPARE(row(bar, 4)->accessibleName(), QStringLiteral("0"));
        QVERIFY(row(bar, 4)->isHidden());
        QTest::mouseClick(row(bar, 0)->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(bar.texts().size(), 4);
        QVERIFY(!row(bar, 3)->isHidden());
        QVERIFY(more(bar)->isHidden());
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

    void manyAreWithdrawnByTheBeginningOfTheirKeys()
    {
        NoticeBar bar;
        bar.post({.text = QStringLiteral("one"), .key = QStringLiteral("4/1")});
        bar.post({.text = QStringLiteral("two"), .key = QStringLiteral("4/2")});
        bar.post({.text = QStringLiteral("three"), .key = QStringLiteral("14/2")});
        bar.withdrawAll(QStringLiteral("4/"));
        QCOMPARE(bar.texts(), QStringList{QStringLiteral("three")});
    }

    void anActionActsOnceAndTheNoteGoes()
    {
        NoticeBar bar;
        int acted = 0;
        bar.post(
            {.text = QStringLiteral("held"), .actions = {{QStringLiteral("Resume"), [&acted] { ++acted; }}}});
        QTest::mouseClick(row(bar, 0)->findChild<QPushButton *>(), Qt::LeftButton);
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
        QTest::mouseClick(row(bar, 0)->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(bar.texts(), QStringList{QStringLiteral("second")});
    }

    void aNoteCanBeClosed()
    {
        NoticeBar bar;
        bar.post({.text = QStringLiteral("stays"), .lasting = true});
        QTest::mouseClick(row(bar, 0)->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(bar.texts().isEmpty());
    }

private:
    /// Newest first, as texts() has them.
    [[nodiscard]] static QWidget *row(const NoticeBar &bar, int at)
    {
        const QList<QWidget *> rows = bar.findChildren<QWidget *>(QStringLiteral("note"));
        const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](const QWidget *each) {
            return each->accessibleName() == bar.texts().at(at);
        });
        return *found;
    }
    [[nodiscard]] static QToolButton *more(const NoticeBar &bar)
    {
        return bar.findChild<QToolButton *>(QStringLiteral("furtherNotices"));
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::NoticeBarTest)
#include "tst_noticebar.moc"
