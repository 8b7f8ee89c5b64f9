// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadtableview.h"

#include "core/services/leadservice.h"
#include "tests/support/testprofile.h"
#include "ui/leads/leadselection.h"
#include "ui/leads/leadtablemodel.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

class LeadTableViewTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace != nullptr);
        m_ids = m_profile->addLeads(1000);
        QCOMPARE(m_ids.size(), 1000);
        m_selection = std::make_unique<LeadSelection>();
        m_model = std::make_unique<LeadTableModel>(*m_profile->workspace, *m_selection);
        m_view = std::make_unique<LeadTableView>(*m_model, *m_selection);
        m_view->setFocusPolicy(Qt::NoFocus); // what takes the focus makes its first row the current one
        m_view->resize(900, 500);
        m_view->show();
        m_model->show({}, {});
        QTRY_VERIFY(!m_model->isLoading());
    }

    void cleanup()
    {
        m_view.reset();
        m_model.reset();
        m_selection.reset();
        m_profile.reset();
    }

    void anotherOrderBeginsAtTheTop()
    {
        m_view->scrollToBottom();
        QVERIFY(m_view->onScreen().contains(m_ids.constLast()));
        m_model->show({}, NewestFirst);
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        QCOMPARE(m_view->onScreen().constFirst(), m_ids.constLast());
    }

    void theCurrentLeadStaysInSightInAnotherOrder()
    {
        QVERIFY(m_view->goTo(m_ids.at(40)));
        QSignalSpy current(m_view.get(), &LeadTableView::currentLeadChanged);
        m_model->show({}, NewestFirst);
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(m_model->idAt(959), m_ids.at(40));
        QCOMPARE(m_view->currentLead(), m_ids.at(40));
        QVERIFY(m_view->onScreen().contains(m_ids.at(40)));
        QCOMPARE(current.count(), 0);
    }

    // Live changes move nothing under the eye.
    void aReadingAgainKeepsThePlace()
    {
        m_view->scrollTo(m_model->index(600, 1), QAbstractItemView::PositionAtTop);
        const LeadId top = m_view->onScreen().constFirst();
        QCOMPARE(top, m_ids.at(600));
        m_model->reload();
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(m_view->onScreen().constFirst(), top);
    }

    // A call that ends puts its lead on top; what was highlighted below, and is on screen, stays.
    void aLeadThatMovesLeavesTheOthersHighlighted()
    {
        m_model->show({}, {LeadSortKey::Updated, Qt::DescendingOrder});
        QTRY_VERIFY(!m_model->isLoading());
        QVERIFY(m_view->goTo(m_model->idAt(600)));
        for (const int row : {602, 603}) {
            m_view->selectionModel()->select(m_model->index(row, 1),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        m_view->scrollTo(m_model->index(598, 1), QAbstractItemView::PositionAtTop);
        const QList<LeadId> highlighted = m_view->highlightedLeads();
        QCOMPARE(highlighted.size(), 3);
        const LeadId top = m_view->onScreen().constFirst();
        const LeadId moved = m_model->idAt(700);
        m_profile->clock->advance(std::chrono::hours{1});
        services::LeadEntry entry;
        entry.number = numberOf(moved);
        entry.name = QStringLiteral("Asha");
        QVERIFY(test::await(
                    services::LeadService(*m_profile->workspace).update(moved, entry, QStringLiteral("IN")))
                    .has_value());
        QTRY_COMPARE(m_model->rowOf(moved), 0);
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(m_model->rowOf(highlighted.constFirst()), 601);
        QCOMPARE(m_view->highlightedLeads(), highlighted);
        QCOMPARE(m_view->selectionModel()->selection().size(), 2); // rows that stand together are one piece
        QCOMPARE(m_view->currentLead(), highlighted.constFirst());
        QCOMPARE(m_view->onScreen().constFirst(), top);
    }

    // Who scrolls while only the first rows are there stays where they are.
    void theRestComesBelow()
    {
        LeadId top;
        const QObject meanwhile;
        connect(m_model.get(), &LeadTableModel::loaded, &meanwhile, [this, seen = &top] {
            if (!m_model->isPartial())
                return;
            m_view->scrollTo(m_model->index(100, 1), QAbstractItemView::PositionAtTop);
            *seen = m_view->onScreen().constFirst();
        });
        m_model->show({}, NewestFirst);
        QTRY_VERIFY(!m_model->isLoading());
        QVERIFY(top.isValid());
        QCOMPARE(m_model->rowCount(), 1000);
        QCOMPARE(m_view->onScreen().constFirst(), top);
    }

    // The end that is known so far is not the end that is meant.
    void theEndIsTheEndOfAll()
    {
        bool wasMoved = false;
        auto meanwhile = std::make_unique<QObject>();
        connect(m_model.get(), &LeadTableModel::loaded, meanwhile.get(), [this, seen = &wasMoved] {
            if (!m_model->isPartial())
                return;
            QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
            *seen = m_view->currentIndex().isValid();
        });
        m_model->show({}, NewestFirst);
        QTRY_VERIFY(!m_model->isLoading());
        meanwhile.reset();
        QVERIFY(!wasMoved);
        QVERIFY(m_view->goTo(m_ids.constLast()));
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->currentLead(), m_ids.constFirst());
    }

private:
    [[nodiscard]] QString numberOf(LeadId lead) const
    {
        const auto found = test::await(services::LeadService(*m_profile->workspace).leads({lead}));
        return found && !found->isEmpty() ? found->constFirst().number.e164() : QString();
    }

    static constexpr LeadSort NewestFirst{LeadSortKey::Added, Qt::DescendingOrder};

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<LeadSelection> m_selection;
    std::unique_ptr<LeadTableModel> m_model;
    std::unique_ptr<LeadTableView> m_view;
    QList<LeadId> m_ids;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::LeadTableViewTest)
#include "tst_leadtableview.moc"
