// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadtablemodel.h"

#include "core/services/campaignservice.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"
#include "ui/leads/leadcolumns.h"
#include "ui/leads/leadselection.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

class LeadTableModelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace != nullptr);
        m_selection = std::make_unique<LeadSelection>();
    }

    void cleanup()
    {
        m_model.reset();
        m_selection.reset();
        m_profile.reset();
    }

    void rowsArriveAfterTheyWereAskedFor()
    {
        const QList<LeadId> ids = m_profile->addLeads(3);
        open();
        QCOMPARE(m_model->ids(), ids);
        QVERIFY(name(0).isEmpty());
        QTRY_COMPARE(name(0), QStringLiteral("Lead 1"));
        QCOMPARE(name(2), QStringLiteral("Lead 3"));
    }

    void onlyTheRowsNearTheScreenAreRead()
    {
        QCOMPARE(m_profile->addLeads(1000).size(), 1000);
        open();
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(name(900).isEmpty());
        QTRY_COMPARE(name(900), QStringLiteral("Lead 901"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 896);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 999);
        QVERIFY(!m_model->leadAt(0));
    }

    // E-14: a million leads are read as soon as a hundred.
    void theFirstRowsComeBeforeTheOthers()
    {
        const QList<LeadId> ids = m_profile->addLeads(1000);
        open();
        const auto seen = lookAtEachLoad();
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->show({}, {LeadSortKey::Added, Qt::DescendingOrder});
        QTRY_COMPARE(seen->size(), 2);
        QCOMPARE(seen->at(0), (Look{256, true, true, ids.constLast()}));
        QCOMPARE(seen->at(1), (Look{1000, false, false, ids.constLast()}));
        QCOMPARE(m_model->idAt(999), ids.constFirst());
        // What is read already stays under the eye.
        QCOMPARE(resets.count(), 1);
    }

    void firstRowsThatAreAllAreAskedForOnce()
    {
        QCOMPARE(m_profile->addLeads(255).size(), 255);
        open();
        QSignalSpy loaded(m_model.get(), &LeadTableModel::loaded);
        m_model->show({}, {LeadSortKey::Name, Qt::AscendingOrder});
        QTRY_COMPARE(loaded.count(), 1);
        QVERIFY(!m_model->isPartial());
        QVERIFY(!m_model->isLoading());
        QCOMPARE(m_model->rowCount(), 255);
    }

    void aViewComesBackToItsLeadAtOnce()
    {
        const QList<LeadId> ids = m_profile->addLeads(1000);
        open();
        const auto seen = lookAtEachLoad();
        m_model->setAnchor(ids.at(500));
        m_model->show({}, {LeadSortKey::Added, Qt::DescendingOrder});
        QTRY_COMPARE(seen->size(), 1);
        QCOMPARE(seen->at(0), (Look{1000, false, false, ids.constLast()}));
        m_model->setAnchor(ids.at(990));
        m_model->show({}, {LeadSortKey::Added, Qt::DescendingOrder});
        QTRY_COMPARE(seen->size(), 3);
        QCOMPARE(seen->at(1), (Look{256, true, true, ids.constLast()}));
    }

    // Another filter is asked for before the first rows of the one before are followed by the others.
    void aSecondWishOvertakesTheFirst()
    {
        QCOMPARE(m_profile->addLeads(1000).size(), 1000);
        open();
        LeadFilter filter;
        filter.search = QStringLiteral("Lead 77");
        // Within the signal, and while all ids are on their way.
        for (const Qt::ConnectionType type : {Qt::DirectConnection, Qt::QueuedConnection}) {
            const auto shown = connect(
                m_model.get(), &LeadTableModel::loaded, this,
                [this, filter] {
                    if (m_model->filter().isEmpty())
                        m_model->show(filter, {});
                },
                type);
            m_model->show({}, {LeadSortKey::Added, Qt::DescendingOrder});
            QTRY_VERIFY(!m_model->filter().isEmpty() && !m_model->isLoading());
            QCOMPARE(m_model->rowCount(), 11);
            disconnect(shown);
        }
        m_model->show({}, {});
        m_model->reload();
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(m_model->rowCount(), 1000);
    }

    void aRowFarFromTheLastReadOneIsRepainted()
    {
        const QList<LeadId> ids = m_profile->addLeads(5'400);
        open();
        QTRY_COMPARE(name(3), QStringLiteral("Lead 4"));
        QTRY_COMPARE(name(5'399), QStringLiteral("Lead 5400"));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        rename(ids.at(3), QStringLiteral("Asha"));
        const auto isTold = [&changed] {
            return std::any_of(changed.cbegin(), changed.cend(), [](const QList<QVariant> &told) {
                return told.at(0).toModelIndex().row() == 3;
            });
        };
        QTRY_VERIFY(isTold());
    }

    // Where calls end all the time, the rows would never come.
    void aReadingUnderWayIsNotThrownAway()
    {
        QCOMPARE(m_profile->addLeads(300).size(), 300);
        open();
        QSignalSpy loaded(m_model.get(), &LeadTableModel::loaded);
        for (int i = 0; i < 5; ++i)
            m_model->reload();
        QTRY_COMPARE(loaded.count(), 2);
        QVERIFY(!m_model->isLoading());
        QCOMPARE(m_model->rowCount(), 300);
    }

    void leadsFoundOneByOneComeAtOnce()
    {
        const QList<LeadId> ids = m_profile->addLeads(600);
        open();
        const auto seen = lookAtEachLoad();
        LeadFilter filter;
        filter.among = ids.first(500);
        m_model->show(filter, {});
        QTRY_COMPARE(seen->size(), 1);
        QCOMPARE(seen->at(0), (Look{500, false, false, ids.constFirst()}));
    }

    // Ruling 21: the store filters and sorts.
    void aFilterAndAnOrderAreTheStores()
    {
        QCOMPARE(m_profile->addLeads(20).size(), 20);
        open();
        QSignalSpy loaded(m_model.get(), &LeadTableModel::loaded);
        LeadFilter filter;
        filter.search = QStringLiteral("Lead 1");
        m_model->show(filter, {LeadSortKey::Name, Qt::DescendingOrder});
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(m_model->rowCount(), 11);
        QTRY_COMPARE(name(0), QStringLiteral("Lead 19"));
    }

    void aLeadThatChangesRepaintsOnlyItsRow()
    {
        const QList<LeadId> ids = m_profile->addLeads(50);
        open();
        QTRY_COMPARE(name(49), QStringLiteral("Lead 50"));
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        rename(ids.at(7), QStringLiteral("Asha"));
        QTRY_COMPARE(name(7), QStringLiteral("Asha"));
        QCOMPARE(resets.count(), 0);
        QVERIFY(!changed.isEmpty());
        for (const QList<QVariant> &told : std::as_const(changed)) {
            QCOMPARE(told.at(0).toModelIndex().row(), 7);
            QCOMPARE(told.at(1).toModelIndex().row(), 7);
        }
    }

    void aScheduledLeadSaysWhenItIsDue()
    {
        const QList<LeadId> ids = m_profile->addLeads(6);
        open();
        QTRY_COMPARE(name(5), QStringLiteral("Lead 6"));
        QVERIFY(next(0).isEmpty());
        const CampaignId campaign = test::scheduleTomorrow(*m_profile, ids);
        QVERIFY(campaign.isValid());
        QTRY_VERIFY2(next(0) == QStringLiteral("21 Nov, 10:00 IST"), qPrintable(next(0)));
        // Five at a time: the sixth is in the second batch.
        QTRY_VERIFY2(next(5) == QStringLiteral("21 Nov, 10:01 IST"), qPrintable(next(5)));
        const QModelIndex first = m_model->index(0, static_cast<int>(LeadColumn::Next));
        QVERIFY(first.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Sat 21 Nov 2026, 10:00")));
        const QString status =
            m_model->index(0, static_cast<int>(LeadColumn::Status)).data(Qt::ToolTipRole).toString();
        QVERIFY2(status.startsWith(QStringLiteral("Pending. Due Sat 21 Nov 2026, 10:00")),
                 qPrintable(status));
        for (const LeadColumn column : {LeadColumn::Status, LeadColumn::Next}) {
            const QString about =
                m_model->headerData(static_cast<int>(column), Qt::Horizontal, Qt::ToolTipRole).toString();
            QVERIFY2(about.contains(QStringLiteral("Next")) || about.contains(QStringLiteral("next")),
                     qPrintable(about));
        }
        QVERIFY(test::await(services::CampaignService(workspace()).cancel(campaign)).has_value());
        QTRY_VERIFY(next(0).isEmpty());
    }

    void theColumnSaysWhatBlocksALead()
    {
        const QList<LeadId> ids = m_profile->addLeads(3);
        open();
        const auto cell = [this](int row) {
            return m_model->index(row, static_cast<int>(LeadColumn::Blocked));
        };
        QVERIFY(cell(0).data().toString().isEmpty());
        QTRY_COMPARE(cell(0).data().toString(), QStringLiteral("Not scheduled"));
        QVERIFY(test::scheduleTomorrow(*m_profile, ids.mid(0, 2)).isValid());
        QTRY_COMPARE(cell(0).data().toString(), QStringLiteral("Not its turn yet"));
        const QString whole = cell(0).data(Qt::ToolTipRole).toString();
        QVERIFY2(whole.startsWith(QStringLiteral("Renewals: ")), qPrintable(whole));
        QCOMPARE(cell(0).data(Qt::AccessibleDescriptionRole).toString(), whole);
        QCOMPARE(cell(0).data(Qt::AccessibleTextRole), cell(0).data());
        QTRY_COMPARE(cell(2).data().toString(), QStringLiteral("Not scheduled"));
        QVERIFY(test::setDoNotCall(workspace(), {ids.at(2)}, true));
        QTRY_COMPARE(cell(2).data().toString(), QStringLiteral("Do-not-call mark"));
    }

    void newLeadsAreInsertedAndNothingIsReset()
    {
        QCOMPARE(m_profile->addLeads(5).size(), 5);
        open();
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        services::LeadEntry entry;
        entry.number = QStringLiteral("+919876500001");
        QVERIFY(test::await(services::LeadService(workspace()).add(entry, QStringLiteral("IN"))).has_value());
        QTRY_COMPARE(m_model->rowCount(), 6);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 5);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(resets.count(), 0);
    }

    void deletedLeadsLeaveTheOthersWhereTheyAre()
    {
        const QList<LeadId> ids = m_profile->addLeads(10);
        open();
        const QPersistentModelIndex before = m_model->index(1, 1);
        const QPersistentModelIndex after = m_model->index(8, 1);
        QVERIFY(test::await(services::LeadService(workspace()).remove({ids.at(4), ids.at(5)})).has_value());
        QTRY_COMPARE(m_model->rowCount(), 8);
        QCOMPARE(before.row(), 1);
        QCOMPARE(after.row(), 6);
        QCOMPARE(m_model->idAt(6), ids.at(8));
        QCOMPARE(m_model->rowOf(ids.at(4)), -1);
    }

    void ticksAreThoseOfTheSelection()
    {
        const QList<LeadId> ids = m_profile->addLeads(3);
        open();
        const QModelIndex tick = m_model->index(1, 0);
        QVERIFY(m_model->flags(tick).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(m_model->setData(tick, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(m_selection->isSelected(ids.at(1)));
        QCOMPARE(m_model->data(tick, Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        QVERIFY(!m_model->setData(m_model->index(1, 1), Qt::Checked, Qt::CheckStateRole));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_selection->clear();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().column(), 0);
    }

    void attributesBecomeColumnsOnce()
    {
        QCOMPARE(m_profile->addLeads(1).size(), 1);
        open();
        const int before = m_model->columnCount();
        m_model->setAttributes({QStringLiteral("city")});
        m_model->setAttributes({QStringLiteral("city")});
        QCOMPARE(m_model->columnCount(), before + 1);
        QCOMPARE(m_model->headerData(before, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("city"));
        QTRY_COMPARE(m_model->index(0, before).data().toString(), QStringLiteral("Pune"));
    }

    void theLatestQuestionWins()
    {
        QCOMPARE(m_profile->addLeads(30).size(), 30);
        open();
        LeadFilter one;
        one.search = QStringLiteral("Lead 30");
        m_model->show(one, {});
        m_model->show({}, {LeadSortKey::Added, Qt::DescendingOrder});
        QSignalSpy loaded(m_model.get(), &LeadTableModel::loaded);
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(m_model->rowCount(), 30);
    }

private:
    [[nodiscard]] services::Workspace &workspace() const { return *m_profile->workspace; }

    /// What the model said of itself when it had loaded.
    struct Look
    {
        int rows = 0;
        bool isPartial = false;
        bool isLoading = false;
        LeadId first;

        friend bool operator==(const Look &, const Look &) = default;
    };

    std::shared_ptr<QList<Look>> lookAtEachLoad()
    {
        auto looks = std::make_shared<QList<Look>>();
        connect(m_model.get(), &LeadTableModel::loaded, this, [this, looks] {
            *looks << Look{m_model->rowCount(), m_model->isPartial(), m_model->isLoading(), m_model->idAt(0)};
        });
        return looks;
    }

    void open()
    {
        m_model = std::make_unique<LeadTableModel>(workspace(), *m_selection);
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_model.get());
        QSignalSpy loaded(m_model.get(), &LeadTableModel::loaded);
        m_model->show({}, {});
        QTRY_VERIFY(loaded.count() > 0 && !m_model->isLoading());
    }

    [[nodiscard]] QString name(int row) const
    {
        return m_model->index(row, static_cast<int>(LeadColumn::Name)).data().toString();
    }

    [[nodiscard]] QString next(int row) const
    {
        return m_model->index(row, static_cast<int>(LeadColumn::Next)).data().toString();
    }

    void rename(LeadId id, const QString &name)
    {
        services::LeadService leads(workspace());
        const Result<QList<Lead>> found = test::await(leads.leads({id}));
        QVERIFY(found.has_value());
        services::LeadEntry entry;
        entry.number = found->first().number.e164();
        entry.name = name;
        QVERIFY(test::await(leads.update(id, entry, QStringLiteral("IN"))).has_value());
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<LeadSelection> m_selection;
    std::unique_ptr<LeadTableModel> m_model;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::LeadTableModelTest)
#include "tst_leadtablemodel.moc"
