// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/blockfilter.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

class BlockFilterTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_filter = std::make_unique<BlockFilter>();
        m_survey = {fromMSecsSinceEpoch(1'795'156'200'000),
                    {{{}, {LeadId(1), LeadId(4)}}, {plan::Reason::WindowClosed, {LeadId(2)}}}};
    }

    void nothingIsChosenAndOnlyALookIsOfferedAtFirst()
    {
        QVERIFY(!m_filter->leads());
        QVERIFY(m_filter->sentence().isEmpty());
        QCOMPARE(texts(), QStringList{QStringLiteral("Look Through All Leads")});
        QSignalSpy asked(m_filter.get(), &BlockFilter::surveyRequested);
        m_filter->menu()->actions().constFirst()->trigger();
        QCOMPARE(asked.count(), 1);
    }

    void theReasonsPresentAreCountedAndTheMomentIsTold()
    {
        survey();
        QCOMPARE(texts(), (QStringList{QStringLiteral("Anything or nothing"),
                                       {},
                                       QStringLiteral("Not scheduled (2)"),
                                       QStringLiteral("Outside calling hours (1)"),
                                       {},
                                       QStringLiteral("As of Fri 20 Nov 2026, 06:30 UTC"),
                                       QStringLiteral("Each lead counts once, under the rule that decides"),
                                       QStringLiteral("Look Through All Leads Again")}));
        QVERIFY(m_filter->menu()->actions().constFirst()->isChecked());
        QVERIFY(!m_filter->leads());
    }

    void aChosenReasonGivesItsLeads()
    {
        survey();
        QSignalSpy changed(m_filter.get(), &BlockFilter::changed);
        choose(QStringLiteral("Outside"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_filter->leads(), std::optional(QList<LeadId>{LeadId(2)}));
        QCOMPARE(m_filter->accessibleName(), QStringLiteral("Blocked by: Outside calling hours"));
        QVERIFY(m_filter->toolTip().contains(QStringLiteral("Outside calling hours")));
        QVERIFY(m_filter->sentence().contains(QStringLiteral("06:30 UTC")));
        m_filter->clearChoice();
        QCOMPARE(changed.count(), 2);
        QVERIFY(!m_filter->leads());
        QVERIFY(m_filter->menu()->actions().constFirst()->isChecked());
    }

    void aLaterLookKeepsTheChoice()
    {
        survey();
        choose(QStringLiteral("Outside"));
        m_survey.groups = {{plan::Reason::WindowClosed, {LeadId(7), LeadId(8)}}, {{}, {LeadId(1)}}};
        QSignalSpy changed(m_filter.get(), &BlockFilter::changed);
        survey();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_filter->leads(), std::optional(QList<LeadId>{LeadId(7), LeadId(8)}));
    }

    void aLongReasonDoesNotMakeTheWindowWider()
    {
        m_survey.groups[0].by = plan::Reason::RecentContact;
        m_survey.groups[1].by = plan::Reason::BudgetSpent;
        survey();
        choose(QStringLiteral("Budget"));
        const int usual = m_filter->sizeHint().width();
        choose(QStringLiteral("Contacted"));
        QVERIFY(m_filter->sizeHint().width() < usual + m_filter->fontMetrics().averageCharWidth() * 8);
    }

    // Not being scheduled is a reason like any other, and not the lack of a choice.
    void leadsThatNobodyScheduledCanBeChosen()
    {
        survey();
        choose(QStringLiteral("Not scheduled"));
        QCOMPARE(m_filter->leads(), std::optional(QList<LeadId>{LeadId(1), LeadId(4)}));
        survey();
        QCOMPARE(m_filter->leads(), std::optional(QList<LeadId>{LeadId(1), LeadId(4)}));
    }

    void aReasonThatIsGoneBlocksNobodyAndStaysChosen()
    {
        survey();
        choose(QStringLiteral("Outside"));
        m_survey.groups.removeLast();
        survey();
        QCOMPARE(m_filter->leads(), std::optional(QList<LeadId>()));
        QVERIFY(texts().contains(QStringLiteral("Outside calling hours (0)")));
    }

private:
    void survey() { m_filter->setSurvey(m_survey, QTimeZone::utc()); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        const QList<QAction *> actions = m_filter->menu()->actions();
        for (const QAction *action : actions)
            texts << action->text();
        return texts;
    }
    void choose(const QString &beginning)
    {
        const QList<QAction *> actions = m_filter->menu()->actions();
        for (QAction *action : actions) {
            if (action->text().startsWith(beginning)) {
                action->trigger();
                return;
            }
        }
        QFAIL("there is no such choice");
    }

    std::unique_ptr<BlockFilter> m_filter;
    services::BlockSurvey m_survey;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::BlockFilterTest)
#include "tst_blockfilter.moc"
