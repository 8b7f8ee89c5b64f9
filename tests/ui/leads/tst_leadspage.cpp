// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadspage.h"

#include "core/services/campaignservice.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/leads/leadcolumns.h"
#include "ui/leads/leadtablemodel.h"
#include "ui/leads/leadtableview.h"
#include "ui/leads/selectleadsdialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

namespace callboard::ui {

class LeadsPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace != nullptr);
        m_layout = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_layout->path());
        m_prompter = std::make_unique<test::ScriptedPrompter>();
    }

    void cleanup()
    {
        m_page.reset();
        m_profile.reset();
    }

    void anEmptyListSaysWhatToDo()
    {
        open(0);
        const auto *empty = m_page->findChild<QWidget *>(QStringLiteral("emptyState"));
        QTRY_VERIFY(empty->isVisible());
        QSignalSpy wanted(m_page.get(), &LeadsPage::importRequested);
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    // S0-021, S0-023, S0-024.
    void theScheduleButtonIsThereFromTheFirstTickOn()
    {
        open(5);
        QVERIFY(!schedule()->isVisible());
        tick(0);
        QVERIFY(schedule()->isVisible());
        QCOMPARE(schedule()->text(), QStringLiteral("Schedule Calls (1)"));
        QVERIFY(!schedule()->icon().isNull());
        tick(0);
        QVERIFY(!schedule()->isVisible());
    }

    void theTickedLeadsAreScheduledInTheOrderOfTheTable()
    {
        const QList<LeadId> ids = open(5);
        tick(3);
        tick(1);
        QSignalSpy wanted(m_page.get(), &LeadsPage::scheduleRequested);
        QTest::mouseClick(schedule(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<QList<LeadId>>(), (QList<LeadId>{ids.at(1), ids.at(3)}));
    }

    // S0-022, X-18: all that match, not all that are on the screen or have been read.
    void theHeadersTickTakesAllThatMatch()
    {
        open(400);
        QTest::mouseClick(header(), Qt::LeftButton);
        QCOMPARE(m_page->selectedCount(), 400);
        QCOMPARE(header()->checkState(), Qt::Checked);
        QCOMPARE(countText(), QStringLiteral("400 of 400 selected"));
        QTest::mouseClick(header(), Qt::LeftButton);
        QCOMPARE(m_page->selectedCount(), 0);
        QCOMPARE(header()->checkState(), Qt::Unchecked);
    }

    // While only the first rows are known, "all" would be those.
    void whatMeansAllWaitsForAll()
    {
        open(1000);
        tick(2);
        const auto *model = m_page->findChild<LeadTableModel *>();
        const auto waiting = [this] {
            const LeadActions &actions = m_page->actions();
            QStringList names;
            for (const QAction *action :
                 {actions.selectAll, actions.invert, actions.exportAll, actions.schedule})
                names << (action->isEnabled() ? QString() : action->text());
            names << (header()->isEnabled() ? QString() : header()->accessibleName());
            names << (schedule()->isEnabled() ? QString() : schedule()->text());
            names.removeAll(QString());
            return names;
        };
        struct Meanwhile
        {
            QStringList waiting;
            QString counted;
        };
        Meanwhile meanwhile;
        const QObject listener;
        connect(model, &LeadTableModel::loaded, &listener, [this, model, waiting, seen = &meanwhile] {
            if (model->isPartial())
                *seen = {waiting(), countText()};
        });
        const auto *head = table()->horizontalHeader();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          QPoint(head->sectionViewportPosition(1) + 20, head->height() / 2));
        QTRY_COMPARE(meanwhile.waiting.size(), 6);
        QCOMPARE(meanwhile.counted, QStringLiteral("1 selected; counting the leads…"));
        QTRY_VERIFY(!model->isLoading());
        QCOMPARE(waiting(), QStringList());
        QCOMPARE(countText(), QStringLiteral("1 of %1 selected").arg(QLocale().toString(1000)));
    }

    void theHeadersTickIsHeardBesideTheTable()
    {
        open(3);
        QWidget *around = header()->parentWidget();
        QCOMPARE(around, m_page.get());
        const QAccessibleInterface *page = QAccessible::queryAccessibleInterface(around);
        bool isHeard = false;
        for (int child = 0; child < page->childCount(); ++child)
            isHeard = isHeard || (page->child(child)->role() == QAccessible::CheckBox &&
                                  !page->child(child)->text(QAccessible::Name).isEmpty());
        QVERIFY(isHeard);
        const auto *head = table()->horizontalHeader();
        QVERIFY(QRect(head->mapToGlobal(QPoint(0, 0)), head->size())
                    .contains(QRect(header()->mapToGlobal(QPoint(0, 0)), header()->size())));
        QVERIFY(
            !table()->model()->headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
    }

    void aTickThatIsScrolledAwayLiesOnNothingElse()
    {
        open(3);
        table()->setColumnWidth(1, 3000);
        QTRY_VERIFY(table()->horizontalScrollBar()->maximum() >= 500);
        table()->horizontalScrollBar()->setValue(500);
        QVERIFY(header()->size().isEmpty());
        table()->horizontalScrollBar()->setValue(0);
        QVERIFY(!header()->size().isEmpty());
    }

    void aFilterNarrowsWhatTheHeaderTakes()
    {
        open(40);
        search(QStringLiteral("Lead 4"), 2);
        QTest::mouseClick(header(), Qt::LeftButton);
        QCOMPARE(countText(), QStringLiteral("2 of 2 selected"));
        search(QString(), 40);
        QCOMPARE(header()->checkState(), Qt::PartiallyChecked);
        QCOMPARE(countText(), QStringLiteral("2 of 40 selected"));
    }

    void ticksOutsideTheFilterAreCountedApart()
    {
        open(40);
        QTest::mouseClick(header(), Qt::LeftButton);
        search(QStringLiteral("Lead 4"), 2);
        QCOMPARE(countText(), QStringLiteral("2 of 2 selected, and 38 outside the filter"));
    }

    // X-18's alternative.
    void onlyTheRowsOnScreenCanBeTaken()
    {
        open(400);
        m_page->actions().selectOnScreen->trigger();
        const auto shown = table()->onScreen().size();
        QVERIFY(shown > 0 && shown < 400);
        QCOMPARE(m_page->selectedCount(), static_cast<int>(shown));
    }

    void theSelectionCanBeInvertedAndCleared()
    {
        open(10);
        tick(0);
        m_page->actions().invert->trigger();
        QCOMPARE(m_page->selectedCount(), 9);
        m_page->clearSelection();
        QCOMPARE(m_page->selectedCount(), 0);
    }

    void theSpaceBarTicksTheHighlightedRows()
    {
        open(10);
        table()->setFocus();
        table()->selectRow(2);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(m_page->selectedCount(), 2);
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(m_page->selectedCount(), 0);
    }

    void deletedLeadsLoseTheirTicks()
    {
        open(10);
        tick(0);
        tick(1);
        m_prompter->answers = {true};
        std::function<void()> undo;
        const QObject listener;
        connect(m_page.get(), &LeadsPage::undoable, &listener,
                [told = &undo](const QString &, const std::function<void()> &back) { *told = back; });
        m_page->actions().remove->trigger();
        QTRY_VERIFY(undo);
        QCOMPARE(m_prompter->questions.size(), 1);
        QVERIFY(m_prompter->questions.first().dangerous);
        QTRY_COMPARE(m_page->selectedCount(), 0);
        QTRY_COMPARE(countText(), QStringLiteral("0 of 8 selected"));
        QSignalSpy reported(m_page.get(), &LeadsPage::reported);
        undo();
        QTRY_COMPARE(reported.count(), 1);
        QTRY_COMPARE(countText(), QStringLiteral("0 of 10 selected"));
    }

    void anOlderNoticeLeavesTheNewerDeletionToCtrlZ()
    {
        open(4);
        QList<std::function<void()>> undos;
        const QObject listener;
        connect(m_page.get(), &LeadsPage::undoable, &listener,
                [told = &undos](const QString &, const std::function<void()> &back) { *told << back; });
        for (int i = 0; i < 2; ++i) {
            tick(0);
            m_prompter->answers = {true};
            m_page->actions().remove->trigger();
            QTRY_COMPARE(undos.size(), i + 1);
            QTRY_COMPARE(countText(), QStringLiteral("0 of %1 selected").arg(3 - i));
        }
        undos.first()();
        QTRY_COMPARE(countText(), QStringLiteral("0 of 3 selected"));
        QVERIFY(m_page->actions().undo->isEnabled());
        m_page->actions().undo->trigger();
        QTRY_COMPARE(countText(), QStringLiteral("0 of 4 selected"));
        QTRY_VERIFY(!m_page->actions().undo->isEnabled());
    }

    //
    void theTickedLeadsAreTakenOutOfTheirCampaign()
    {
        const QList<LeadId> ids = open(5);
        const CampaignId campaign = test::scheduleTomorrow(*m_profile, ids);
        tick(1);
        tick(3);
        m_prompter->answers = {false, true};
        QSignalSpy reported(m_page.get(), &LeadsPage::reported);
        m_page->actions().takeOut->trigger();
        QCOMPARE(m_prompter->questions.size(), 1);
        m_page->actions().takeOut->trigger();
        QTRY_COMPARE(reported.count(), 1);
        const services::CampaignService campaigns(workspace());
        QCOMPARE(test::await(campaigns.waitingLeads(campaign)).value_or(QList<LeadId>()),
                 (QList<LeadId>{ids.at(0), ids.at(2), ids.at(4)}));
    }

    void someAreTickedByTheirNumberInTheTable()
    {
        open(5);
        tick(4);
        m_page->actions().selectSome->trigger();
        auto *dialog = m_page->findChild<SelectLeadsDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QSpinBox *>(QStringLiteral("howMany"))->setValue(2);
        dialog->accept();
        QCOMPARE(m_page->selectedCount(), 2);
        QTRY_VERIFY(m_page->findChild<SelectLeadsDialog *>() == nullptr);
    }

    void nothingIsDeletedUnlessItIsConfirmed()
    {
        open(3);
        tick(0);
        m_page->actions().remove->trigger();
        QCOMPARE(m_prompter->questions.size(), 1);
        QCOMPARE(test::await(services::LeadService(workspace()).count({})).value_or(-1), 3);
    }

    void severalLeadsAreMarkedAsNotToBeCalled()
    {
        open(5);
        tick(1);
        tick(3);
        m_prompter->answers = {true};
        QSignalSpy undoable(m_page.get(), &LeadsPage::undoable);
        m_page->actions().markDoNotCall->trigger();
        QTRY_COMPARE(undoable.count(), 1);
        QVERIFY(m_prompter->errors.isEmpty());
        LeadFilter marked;
        marked.statuses = {LeadStatus::DoNotCall};
        const auto count = [this, &marked] {
            return test::await(services::LeadService(workspace()).count(marked)).value_or(-1);
        };
        QCOMPARE(count(), 2);
        QTRY_VERIFY(m_page->actions().undo->isEnabled());
        m_page->actions().undo->trigger();
        QTRY_COMPARE(count(), 0);
    }

    void theMarkOfOneLeadIsNotAskedForAndCanBeTakenBack()
    {
        open(3);
        tick(1);
        QSignalSpy undoable(m_page.get(), &LeadsPage::undoable);
        m_page->actions().markDoNotCall->trigger();
        QTRY_COMPARE(undoable.count(), 1);
        QVERIFY(m_prompter->questions.isEmpty());
        QTRY_VERIFY(m_page->actions().undo->isEnabled());
        QSignalSpy reported(m_page.get(), &LeadsPage::reported);
        m_page->actions().undo->trigger();
        QTRY_COMPARE(reported.count(), 1);
        m_page->actions().allowCalls->trigger(); // nobody is marked
        QTRY_COMPARE(reported.count(), 2);
        QVERIFY(reported.at(1).at(0).toString().contains(QStringLiteral("were not marked")));
    }

    void theTickedLeadsAreExportedWithTheColumnsOfTheTable()
    {
        open(5);
        tick(1);
        const QString file = m_layout->filePath(QStringLiteral("out.csv"));
        m_prompter->files = {file};
        QSignalSpy reported(m_page.get(), &LeadsPage::reported);
        m_page->actions().exportChosen->trigger();
        saveExport();
        QTRY_COMPARE(reported.count(), 1);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY2(text.startsWith("name,number,partner,call_status\r\n"), text.constData());
        QVERIFY(text.contains("Lead 2"));
        QVERIFY(!text.contains("Lead 1"));
    }

    void theEndingOfTheFileMakesItAWorkbook()
    {
        open(3);
        const QString file = m_layout->filePath(QStringLiteral("out.xlsx"));
        m_prompter->files = {file};
        QSignalSpy reported(m_page.get(), &LeadsPage::reported);
        m_page->actions().exportAll->trigger();
        saveExport();
        QTRY_COMPARE(reported.count(), 1);
        QVERIFY(reported.constFirst().constFirst().toString().contains(QLatin1String("out.xlsx")));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.read(2) == "PK");
    }

    //
    void theLeadThatIsShownOrChosenIsCalledNext()
    {
        const QList<LeadId> ids = open(4);
        table()->selectRow(2);
        auto *button = m_page->findChild<QPushButton *>(QStringLiteral("callLeadNext"));
        QTRY_VERIFY(button->isVisible());
        QSignalSpy wanted(m_page.get(), &LeadsPage::callNowRequested);
        button->click();
        QTRY_COMPARE(wanted.size(), 1); // it is scheduled nowhere
        QCOMPARE(wanted.constLast().constFirst().value<LeadId>(), ids.at(2));
        QVERIFY(m_page->actions().callNext->isEnabled());
        // Who is shown is called, wherever the highlight was left.
        QVERIFY(test::scheduleTomorrow(*m_profile, {ids.at(3)}).isValid());
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(table()->currentLead(), ids.at(3));
        m_page->actions().callNext->trigger();
        QTRY_COMPARE(wanted.size(), 2);
        QCOMPARE(wanted.constLast().constFirst().value<LeadId>(), ids.at(3));
        tick(1);
        tick(3);
        m_page->actions().callNext->trigger();
        QCOMPARE(m_prompter->told.size(), 1);
        QVERIFY2(m_prompter->told.last().contains(QLatin1Char('2')), qPrintable(m_prompter->told.last()));
        m_page->clearSelection();
        m_page->hide();
        QVERIFY(!m_page->actions().callNext->isEnabled());
    }

    void leadsAreCopiedAsLines()
    {
        open(5);
        tick(1);
        tick(2);
        QSignalSpy reported(m_page.get(), &LeadsPage::reported);
        m_page->actions().copy->trigger();
        QTRY_COMPARE(reported.count(), 1);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(QLatin1String("Lead 2\t+91")));
    }

    void theCurrentLeadStaysWhenOthersCome()
    {
        const QList<LeadId> ids = open(10);
        table()->selectRow(4);
        QCOMPARE(table()->currentLead(), ids.at(4));
        QSignalSpy changed(m_page.get(), &LeadsPage::currentLeadChanged);
        QVERIFY(test::await(services::LeadService(workspace()).remove({ids.at(0), ids.at(9)})).has_value());
        QTRY_COMPARE(table()->model()->rowCount(), 8);
        QCOMPARE(table()->currentLead(), ids.at(4));
        QCOMPARE(changed.count(), 0);
    }

    void aColumnIsRememberedAcrossStarts()
    {
        open(1);
        QMenu menu;
        table()->fillColumnMenu(&menu);
        const QList<QAction *> entries = menu.actions();
        const auto email = std::find_if(entries.cbegin(), entries.cend(), [](const QAction *action) {
            return action->text() == QLatin1String("E-mail");
        });
        QVERIFY(email != entries.cend());
        QVERIFY(!(*email)->isChecked());
        (*email)->trigger();
        m_page = std::make_unique<LeadsPage>(workspace(), *m_prompter, nullptr, nullptr);
        QMenu again;
        table()->fillColumnMenu(&again);
        QVERIFY(again.actions().at(entries.indexOf(*email))->isChecked());
    }

    void theColumnsFitUntilSomebodyDrawsThem()
    {
        open(60);
        for (const int width : {900, 1400, 1100}) {
            m_page->resize(width, 600);
            QTRY_COMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
        }
        table()->setColumnWidth(1, 201);
        m_page->hide();
        m_page = std::make_unique<LeadsPage>(workspace(), *m_prompter, nullptr, nullptr);
        m_page->resize(1100, 600);
        m_page->show();
        QCOMPARE(table()->columnWidth(1), 201);
        QTRY_COMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    }

    void furtherColumnsWaitUntilTheyAreChosen()
    {
        open(1);
        const auto *head = table()->horizontalHeader();
        QTRY_COMPARE(head->count(), FixedLeadColumns + 1);
        QVERIFY(table()->isColumnHidden(static_cast<int>(LeadColumn::Blocked)));
        QVERIFY(table()->isColumnHidden(FixedLeadColumns));
        table()->resizeColumnToContents(1);
        m_page->hide();
        m_page = std::make_unique<LeadsPage>(workspace(), *m_prompter, nullptr, nullptr);
        QTRY_COMPARE(table()->horizontalHeader()->count(), FixedLeadColumns + 1);
        QVERIFY(table()->isColumnHidden(FixedLeadColumns));
    }

    void aColumnThatWasJustDrawnOutlivesAFurtherOne()
    {
        open(1);
        const auto *head = table()->horizontalHeader();
        QTRY_COMPARE(head->count(), FixedLeadColumns + 1);
        table()->setColumnWidth(1, 444);
        services::ImportRequest request;
        request.pasted = QByteArrayLiteral("number,name,shift\n+919810000999,Asha,morning\n");
        services::ImportService imports(workspace());
        QVERIFY(test::await(imports.run(request, std::make_shared<services::JobControl>())));
        QTRY_COMPARE(head->count(), FixedLeadColumns + 2);
        QCOMPARE(table()->columnWidth(1), 444);
    }

    void aClickOnAHeaderSorts()
    {
        const QList<LeadId> ids = open(9);
        const auto *head = table()->horizontalHeader();
        const QPoint name(head->sectionViewportPosition(1) + 20, head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, name);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, name);
        QTRY_COMPARE(head->sortIndicatorOrder(), Qt::DescendingOrder);
        QTRY_COMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Lead 9"));
        table()->selectRow(0);
        QCOMPARE(table()->currentLead(), ids.last());
    }

    void whatIsForThePageIsOffElsewhere()
    {
        open(3);
        QVERIFY(m_page->actions().selectAll->isEnabled());
        m_page->hide();
        QVERIFY(!m_page->actions().selectAll->isEnabled());
        QVERIFY(!m_page->actions().add->isEnabled());
    }

    void nothingMovesUnderTheFirstTick()
    {
        open(5);
        const QPoint before = table()->mapTo(m_page.get(), QPoint(0, 0));
        tick(0);
        QVERIFY(schedule()->isVisible());
        QCoreApplication::processEvents(); // a layout of another height would come now
        QCOMPARE(table()->mapTo(m_page.get(), QPoint(0, 0)), before);
        tick(0);
        QCoreApplication::processEvents(); // a layout of another height would come now
        QCOMPARE(table()->mapTo(m_page.get(), QPoint(0, 0)), before);
    }

    /// As after scheduling: what was ticked no longer is.
    void theKeyboardGoesBackToTheTableWhenTheButtonGoes()
    {
        open(2);
        tick(0);
        schedule()->setFocus();
        m_page->clearSelection();
        QVERIFY(!schedule()->isVisible());
        QCOMPARE(m_page->focusWidget(), table());
    }

    void tabGoesFromTheTopToTheTable()
    {
        open(2);
        tick(0);
        QStringList reached;
        const QWidget *first = m_page->findChild<QLineEdit *>(QStringLiteral("leadSearch"));
        const QWidget *at = first;
        do {
            if (at->isVisible() && (at->focusPolicy() & Qt::TabFocus) != 0 && !at->objectName().isEmpty())
                reached += at->objectName();
            at = at->nextInFocusChain();
        } while (at != first && at != table());
        QCOMPARE(at, static_cast<const QWidget *>(table()));
        for (const auto *name :
             {"statusFilter", "blockFilter", "selectMenu", "scheduleButton", "columnsMenu", "addLeadButton"})
            QVERIFY2(reached.contains(QLatin1String(name)), qPrintable(reached.join(u' ')));
        QVERIFY(reached.indexOf(QStringLiteral("blockFilter")) <
                reached.indexOf(QStringLiteral("selectMenu")));
        QVERIFY(reached.indexOf(QStringLiteral("selectMenu")) <
                reached.indexOf(QStringLiteral("addLeadButton")));
    }

    // A filter over all leads of the store, not only over those that were read.
    void leadsAreFilteredByWhatBlocksThem()
    {
        const QList<LeadId> ids = open(300);
        QVERIFY(test::scheduleTomorrow(*m_profile, ids.mid(40, 7)).isValid());
        auto *button = m_page->findChild<QPushButton *>(QStringLiteral("blockFilter"));
        blockAction(QStringLiteral("Look Through"))->trigger();
        QTRY_VERIFY(blockAction(QStringLiteral("Not its turn yet (7)")) != nullptr);
        QVERIFY(blockAction(QStringLiteral("Not scheduled (293)")) != nullptr);
        blockAction(QStringLiteral("Not its turn yet"))->trigger();
        QTRY_COMPARE(countText(), QStringLiteral("0 of 7 selected"));
        QVERIFY(button->accessibleName().contains(QStringLiteral("Not its turn yet")));
        const auto *asOf = m_page->findChild<QLabel *>(QStringLiteral("blockedAsOf"));
        QVERIFY2(asOf->text().contains(QStringLiteral("20 Nov 2026, 12:00 IST")), qPrintable(asOf->text()));
        QVERIFY(test::setDoNotCall(workspace(), {ids.at(41)}, true));
        m_profile->clock->advance(std::chrono::minutes{5});
        blockAction(QStringLiteral("Look Through"))->trigger();
        QTRY_COMPARE(countText(), QStringLiteral("0 of 6 selected"));
        QVERIFY(asOf->text().contains(QStringLiteral("12:05 IST")));
        m_page->actions().clearFilter->trigger();
        QTRY_COMPARE(countText(), QStringLiteral("0 of 300 selected"));
        QVERIFY(asOf->text().isEmpty());
    }

    void aLookThroughAllLeadsEndsWithThePage()
    {
        open(600);
        blockAction(QStringLiteral("Look Through"))->trigger();
        m_page.reset();
        QVERIFY(test::await(services::LeadService(workspace()).count({})));
    }

private:
    void saveExport()
    {
        auto *save = m_page->findChild<QPushButton *>(QStringLiteral("exportSave"));
        QVERIFY(save != nullptr);
        QVERIFY(save->isEnabled());
        save->click();
    }

    [[nodiscard]] QAction *blockAction(const QString &beginning) const
    {
        const auto *menu = m_page->findChild<QMenu *>(QStringLiteral("blockFilterMenu"));
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(actions.cbegin(), actions.cend(), [&](const QAction *action) {
            return action->text().startsWith(beginning);
        });
        return found == actions.cend() ? nullptr : *found;
    }
    [[nodiscard]] services::Workspace &workspace() const { return *m_profile->workspace; }
    [[nodiscard]] LeadTableView *table() const { return m_page->findChild<LeadTableView *>(); }
    [[nodiscard]] QPushButton *schedule() const
    {
        return m_page->findChild<QPushButton *>(QStringLiteral("scheduleButton"));
    }
    [[nodiscard]] QCheckBox *header() const
    {
        return m_page->findChild<QCheckBox *>(QStringLiteral("selectAllMatching"));
    }
    [[nodiscard]] QString countText() const
    {
        return m_page->findChild<QLabel *>(QStringLiteral("selectionCount"))->text();
    }

    QList<LeadId> open(int leads)
    {
        QList<LeadId> ids;
        if (leads > 0)
            ids = m_profile->addLeads(leads);
        m_page = std::make_unique<LeadsPage>(workspace(), *m_prompter, nullptr, nullptr);
        m_page->resize(1200, 600);
        m_page->show();
        const bool loaded = QTest::qWaitFor([this, leads] {
            return countText() == QStringLiteral("0 of %1 selected").arg(QLocale().toString(leads)) &&
                   table()->model()->rowCount() == leads;
        });
        return loaded ? ids : QList<LeadId>();
    }

    void tick(int row)
    {
        const QModelIndex index = table()->model()->index(row, 0);
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        table()->model()->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

    void search(const QString &text, int expectedRows)
    {
        auto *edit = m_page->findChild<QLineEdit *>(QStringLiteral("leadSearch"));
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(table()->model()->rowCount(), expectedRows);
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<QTemporaryDir> m_layout;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<LeadsPage> m_page;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::LeadsPageTest)
#include "tst_leadspage.moc"
