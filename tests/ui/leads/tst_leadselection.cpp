// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadselection.h"

#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

class LeadSelectionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // S0-020.
    void oneTickIsOneLead()
    {
        LeadSelection selection;
        selection.setSelected(LeadId(7), true);
        QVERIFY(selection.isSelected(LeadId(7)));
        QVERIFY(!selection.isSelected(LeadId(6)));
        QCOMPARE(selection.count(), 1);
    }

    void tickingTwiceCountsOnce()
    {
        LeadSelection selection;
        QSignalSpy changed(&selection, &LeadSelection::changed);
        selection.setSelected(LeadId(7), true);
        selection.setSelected(LeadId(7), true);
        QCOMPARE(selection.count(), 1);
        QCOMPARE(changed.count(), 1);
    }

    void aLeadThatIsNotStoredCannotBeTicked()
    {
        LeadSelection selection;
        selection.setSelected(LeadId(), true);
        QCOMPARE(selection.count(), 0);
    }

    void manyTicksAreOneChange()
    {
        LeadSelection selection;
        QSignalSpy changed(&selection, &LeadSelection::changed);
        selection.setSelected(ids(1, 100), true);
        QCOMPARE(selection.count(), 100);
        QCOMPARE(changed.count(), 1);
        selection.setSelected(ids(1, 100), true);
        QCOMPARE(changed.count(), 1);
    }

    void tickedLeadsComeInTheOrderOfTheTableThenTheOthers()
    {
        LeadSelection selection;
        selection.setSelected({LeadId(9), LeadId(2), LeadId(5), LeadId(4)}, true);
        QCOMPARE(selection.selected({LeadId(5), LeadId(1), LeadId(2)}),
                 (QList<LeadId>{LeadId(5), LeadId(2), LeadId(4), LeadId(9)}));
        QCOMPARE(selection.countIn({LeadId(5), LeadId(1), LeadId(2)}), 2);
    }

    void invertingTurnsOnlyTheGivenOnes()
    {
        LeadSelection selection;
        selection.setSelected({LeadId(1), LeadId(50)}, true);
        selection.invert({LeadId(1), LeadId(2), LeadId(3)});
        QCOMPARE(selection.selected({}), (QList<LeadId>{LeadId(2), LeadId(3), LeadId(50)}));
    }

    void vanishedLeadsLoseTheirTicks()
    {
        LeadSelection selection;
        selection.setSelected({LeadId(1), LeadId(2), LeadId(3)}, true);
        QSignalSpy changed(&selection, &LeadSelection::changed);
        selection.retain({LeadId(1), LeadId(2), LeadId(3), LeadId(4)});
        QCOMPARE(changed.count(), 0);
        selection.retain({LeadId(3), LeadId(4)});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(selection.selected({}), QList<LeadId>{LeadId(3)});
    }

    void clearingTellsOnlyWhenSomethingWasTicked()
    {
        LeadSelection selection;
        QSignalSpy changed(&selection, &LeadSelection::changed);
        selection.clear();
        QCOMPARE(changed.count(), 0);
        selection.setSelected(LeadId(3), true);
        selection.clear();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(selection.count(), 0);
        QVERIFY(!selection.isSelected(LeadId(3)));
    }

    void aSelectionCanBeReplaced()
    {
        LeadSelection selection;
        selection.setSelected(ids(1, 1000), true);
        selection.selectOnly(ids(40, 50));
        QCOMPARE(selection.count(), 11);
        QVERIFY(!selection.isSelected(LeadId(39)));
    }

    // every row that matches, however many they are.
    void aMillionCanBeTickedInvertedAndListed()
    {
        const QList<LeadId> million = ids(1, 1'000'000);
        LeadSelection selection;
        selection.setSelected(million, true);
        QCOMPARE(selection.count(), 1'000'000);
        QCOMPARE(selection.countIn(million), 1'000'000);
        QCOMPARE(selection.selected(million), million);
        selection.invert(million);
        QCOMPARE(selection.count(), 0);
    }

private:
    static QList<LeadId> ids(qint64 first, qint64 last)
    {
        QList<LeadId> ids;
        for (qint64 id = first; id <= last; ++id)
            ids.append(LeadId(id));
        return ids;
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::LeadSelectionTest)
#include "tst_leadselection.moc"
