// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "core/services/campaignservice.h"
#include "core/services/donotcallservice.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/layoutstore.h"
#include "ui/common/mnemonic.h"
#include "ui/common/noticebar.h"
#include "ui/intake/importdialog.h"
#include "ui/leads/leadspage.h"
#include "ui/schedule/callnowdialog.h"
#include "ui/schedule/scheduledialog.h"
#include "ui/why/whydialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QWindow>

#include <algorithm>

namespace callboard::ui {

class MainWindowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace != nullptr);
        m_files = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_files->path());
        m_prompter = std::make_unique<test::ScriptedPrompter>();
        m_window = std::make_unique<MainWindow>(*m_profile->workspace, *m_prompter);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_profile.reset();
    }

    void thePagesAreReachedByKeyboardAndByList()
    {
        using Page = MainWindow::Page;
        QCOMPARE(m_window->page(), Page::Leads);
        const QList<QPair<Qt::Key, Page>> keys = {{Qt::Key_2, Page::Campaigns}, {Qt::Key_3, Page::Batches},
                                                  {Qt::Key_4, Page::Rules},     {Qt::Key_5, Page::DoNotCall},
                                                  {Qt::Key_6, Page::Settings},  {Qt::Key_1, Page::Leads}};
        for (const auto &[key, page] : keys) {
            QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
            QCOMPARE(m_window->page(), page);
        }
        m_window->findChild<QListWidget *>(QStringLiteral("navigation"))->setCurrentRow(2);
        QCOMPARE(m_window->page(), Page::Batches);
    }

    void everyShortcutMeansOneThing()
    {
        QStringList keys;
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        for (const QAction *action : actions) {
            // Batches and campaigns have their own meaning of Delete, each on its page alone.
            const bool ofAPage = action->shortcutContext() == Qt::WidgetWithChildrenShortcut &&
                                 action->parent() != m_window->findChild<LeadsPage *>();
            if (!action->shortcut().isEmpty() && !ofAPage)
                keys.append(action->shortcut().toString());
        }
        QCOMPARE(keys.removeDuplicates(), 0);
        QVERIFY(keys.size() > 10);
    }

    void whyALeadIsNotCalledIsAskedFromTheTable()
    {
        QCOMPARE(m_profile->addLeads(2).size(), 2);
        auto *table = m_window->findChild<LeadsPage *>()->findChild<QTableView *>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(!action("whyNotNow")->isEnabled());
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_F8);
        QVERIFY(m_window->findChild<WhyDialog *>() != nullptr);
    }

    void aDraftIsKeptAndGoneOnWith()
    {
        const QList<LeadId> leads = m_profile->addLeads(6);
        Q_EMIT m_window->findChild<LeadsPage *>()->scheduleRequested(leads);
        const QPointer<ScheduleDialog> first = m_window->findChild<ScheduleDialog *>();
        QVERIFY(first != nullptr);
        auto *keep = first->findChild<QPushButton *>(QStringLiteral("saveDraft"));
        QTRY_VERIFY(keep->isEnabled());
        keep->click();
        QTRY_VERIFY(notices().join(u' ').contains(QStringLiteral("not scheduled")));
        QTRY_VERIFY(first.isNull());
        m_window->showPage(MainWindow::Page::Campaigns);
        QTRY_VERIFY(action("scheduleDraft")->isEnabled());
        action("scheduleDraft")->trigger();
        QTRY_VERIFY(m_window->findChild<ScheduleDialog *>() != nullptr);
        const auto *second = m_window->findChild<ScheduleDialog *>();
        QVERIFY2(second->windowTitle().contains(QStringLiteral("Draft")), qPrintable(second->windowTitle()));
        QCOMPARE(second->request().leads, leads);
    }

    void whoWaitsInNoRunningCampaignIsCalledInADialog()
    {
        Q_EMIT m_window->findChild<LeadsPage *>()->callNowRequested(m_profile->addLeads(1).constFirst());
        QVERIFY(m_window->findChild<CallNowDialog *>() != nullptr);
    }

    void aDeletionCanBeUndone()
    {
        bool undone = false;
        Q_EMIT m_window->findChild<LeadsPage *>()->undoable(QStringLiteral("2 leads were deleted."),
                                                            [&undone] { undone = true; });
        QVERIFY(notices().contains(QStringLiteral("2 leads were deleted.")));
        const QList<QAbstractButton *> buttons =
            m_window->findChild<NoticeBar *>()->findChildren<QAbstractButton *>();
        const auto undo = std::find_if(buttons.cbegin(), buttons.cend(), [](const QAbstractButton *each) {
            return withoutMnemonic(each->text()) == QStringLiteral("Undo");
        });
        QVERIFY(undo != buttons.cend());
        (*undo)->click();
        QVERIFY(undone);
    }

    void aCampaignsSettingsServeTheNextLeadsThatAreChosen()
    {
        const CampaignId campaign = test::scheduleTomorrow(*m_profile, m_profile->addLeads(6));
        QVERIFY(campaign.isValid());
        QVERIFY(!menu("campaignMenu")->isEnabled());
        m_window->showPage(MainWindow::Page::Campaigns);
        QVERIFY(menu("campaignMenu")->isEnabled());
        QTRY_VERIFY(action("copySettings")->isEnabled());
        action("duplicateCampaign")->trigger();
        QTRY_VERIFY(m_window->findChild<ScheduleDialog *>() != nullptr);
        QCOMPARE(m_window->findChild<ScheduleDialog *>()->request().leads.size(), 6);
        delete m_window->findChild<ScheduleDialog *>();

        action("copySettings")->trigger();
        QTRY_COMPARE(m_window->page(), MainWindow::Page::Leads);
        QTRY_COMPARE(notices().size(), 1);
        auto *table = m_window->findChild<LeadsPage *>()->findChild<QTableView *>();
        QTRY_COMPARE(table->model()->rowCount(), 6);
        Q_EMIT m_window->findChild<LeadsPage *>()->scheduleRequested({LeadId(2)});
        const auto *dialog = m_window->findChild<ScheduleDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->request().leads, QList<LeadId>{LeadId(2)});
        QVERIFY(dialog->request().name.contains(QLatin1String("Renewals")));
        QVERIFY(dialog->windowTitle().contains(dialog->request().name));
        QVERIFY(notices().constFirst().contains(dialog->request().name));
        delete m_window->findChild<ScheduleDialog *>();

        // A dialog that was closed has used nothing up; one that schedules has.
        Q_EMIT m_window->findChild<LeadsPage *>()->scheduleRequested({LeadId(3)});
        auto *second = m_window->findChild<ScheduleDialog *>();
        QVERIFY(!second->request().name.isEmpty());
        Q_EMIT second->scheduled({}, false);
        delete second;
        QVERIFY(notices().filter(QStringLiteral("settings of")).isEmpty());
        Q_EMIT m_window->findChild<LeadsPage *>()->scheduleRequested({LeadId(4)});
        QVERIFY(m_window->findChild<ScheduleDialog *>()->request().name.isEmpty());
    }

    void theSettingsOfACampaignAreCalledOff()
    {
        QVERIFY(test::scheduleTomorrow(*m_profile, m_profile->addLeads(6)).isValid());
        m_window->showPage(MainWindow::Page::Campaigns);
        QTRY_VERIFY(action("copySettings")->isEnabled());
        action("copySettings")->trigger();
        QTRY_COMPARE(notices().size(), 1);
        m_window->findChild<NoticeBar *>()->findChild<QPushButton *>()->click();
        QVERIFY(notices().isEmpty());
        Q_EMIT m_window->findChild<LeadsPage *>()->scheduleRequested({LeadId(3)});
        const auto *dialog = m_window->findChild<ScheduleDialog *>();
        QVERIFY(dialog->request().name.isEmpty());
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Schedule Calls"));
    }

    void aCampaignIsEditedFromItsPage()
    {
        QVERIFY(test::scheduleTomorrow(*m_profile, m_profile->addLeads(2)).isValid());
        m_window->showPage(MainWindow::Page::Campaigns);
        QTRY_VERIFY(action("editCampaign")->isEnabled());
        action("editCampaign")->trigger();
        QVERIFY(m_window->findChild<QDialog *>(QStringLiteral("editCampaignDialog")) != nullptr);
    }

    void whatWasTakenOffTheListsIsPutBackFromTheNotice()
    {
        services::DoNotCallService lists(*m_profile->workspace);
        QVERIFY(test::await(lists.add(QStringLiteral("+919876543210"), {})).has_value());
        m_window->showPage(MainWindow::Page::DoNotCall);
        auto *table = m_window->findChild<QTableView *>(QStringLiteral("doNotCall"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectAll();
        action("removeEntries")->trigger();
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_COMPARE(notices().size(), 1);
        m_window->findChild<NoticeBar *>()->findChild<QPushButton *>()->click();
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void aDroppedFileIsLookedAt()
    {
        const QString file = write("number,name\n+919876543210,Asha\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPointF middle = m_window->rect().center();
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window->windowHandle(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window->windowHandle(), &drop);
        const auto dialogs = m_window->findChildren<ImportDialog *>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY(dialogs.constFirst()->windowTitle().contains(QLatin1String("leads.csv")));
    }

    void aFileCanBeHandedOver()
    {
        m_window->showPage(MainWindow::Page::Batches);
        m_window->openFiles({write("number\n+919876543210\n")});
        QCOMPARE(m_window->page(), MainWindow::Page::Leads);
        QCOMPARE(openImport(), QStringLiteral("Import leads.csv"));
        // One import at a time; what comes meanwhile waits and is told of.
        m_window->openFiles({write("number\n+919876543211\n", "more.csv")});
        QCOMPARE(openImport(), QStringLiteral("Import leads.csv (1 of 2)"));
        QVERIFY(!notices().isEmpty());
        closeImport();
        QTRY_COMPARE(openImport(), QStringLiteral("Import more.csv (2 of 2)"));
    }

    void severalFilesAreLookedAtOneAfterTheOther()
    {
        const QByteArray content("number\n+919876543210\n");
        m_window->openFiles({write(content, "a.csv"), write(content, "b.csv"), write(content, "c %2.csv")});
        for (const char *title :
             {"Import a.csv (1 of 3)", "Import b.csv (2 of 3)", "Import c %2.csv (3 of 3)"}) {
            QTRY_COMPARE(openImport(), QString::fromLatin1(title));
            closeImport();
        }
        QTRY_VERIFY(m_window->findChild<ImportDialog *>() == nullptr);
        // The next one begins a row of its own.
        m_window->openFiles({write(content, "d.csv")});
        QCOMPARE(openImport(), QStringLiteral("Import d.csv"));
    }

    void pastedRowsWaitBehindFiles()
    {
        m_window->openFiles({write("number\n+919876543210\n")});
        QGuiApplication::clipboard()->setText(QStringLiteral("number\n+919876543211\n"));
        action("pasteLeads")->trigger();
        QCOMPARE(openImport(), QStringLiteral("Import leads.csv (1 of 2)"));
        closeImport();
        QTRY_COMPARE(openImport(), QStringLiteral("Import pasted leads (2 of 2)"));
    }

    void rowsArePasted()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("number\tname\n+919876543210\tAsha\n"));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_window->findChild<ImportDialog *>() != nullptr);
    }

    // Files that were copied in a file manager, and cells of a tool that gives no plain text.
    void filesAndTablesArePasted()
    {
        auto *files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(write("number\n+919876543210\n"))});
        QGuiApplication::clipboard()->setMimeData(files);
        action("pasteLeads")->trigger();
        QCOMPARE(openImport(), QStringLiteral("Import leads.csv"));
        closeImport();
        QTRY_VERIFY(m_window->findChild<ImportDialog *>() == nullptr);
        auto *table = new QMimeData;
        table->setData(QStringLiteral("text/csv"), "number,name\n+919876543210,Asha\n");
        QGuiApplication::clipboard()->setMimeData(table);
        action("pasteLeads")->trigger();
        QCOMPARE(openImport(), QStringLiteral("Import pasted leads"));
    }

    void anEmptyClipboardIsExplained()
    {
        QGuiApplication::clipboard()->clear();
        action("pasteLeads")->trigger();
        QVERIFY(m_window->findChild<ImportDialog *>() == nullptr);
        QCOMPARE(notices().size(), 1);
    }

    void bothTemplatesAreSaved()
    {
        for (const char *name : {"basicTemplate", "advancedTemplate"}) {
            const QString file = m_files->filePath(QLatin1String(name));
            m_prompter->files = {file};
            action(name)->trigger();
            QFile saved(file);
            QVERIFY(saved.open(QIODevice::ReadOnly));
            // S0-016.
            QVERIFY(
                saved.readAll().contains("lead_uuid,number,whatsapp_number,name,email,partner,call_status"));
        }
    }

    // S0-040, S0-041, S0-079.
    void schedulingIsToldAndClearsTheSelection()
    {
        QCOMPARE(m_profile->addLeads(6).size(), 6);
        auto *page = m_window->findChild<LeadsPage *>();
        QTRY_VERIFY(page->actions().selectAll->isEnabled());
        page->actions().selectAll->trigger();
        QCOMPARE(page->selectedCount(), 6);
        page->actions().schedule->trigger();
        auto *dialog = m_window->findChild<ScheduleDialog *>();
        QVERIFY(dialog != nullptr);
        services::ScheduleReceipt receipt;
        receipt.summary.leads = 100;
        receipt.summary.batches = 20;
        Q_EMIT dialog->scheduled(receipt, false);
        QVERIFY(notices().contains(QStringLiteral("Scheduled 100 calls in 20 batches!")));
        QCOMPARE(page->selectedCount(), 0);
    }

    void aCampaignHeldOverNightIsAskedAbout()
    {
        dispatch::Notice notice;
        notice.kind = dispatch::Notice::Kind::HeldOverNight;
        notice.campaign = CampaignId(1);
        notice.title = QStringLiteral("Held");
        Q_EMIT m_profile->workspace->noticed(notice);
        const auto *bar = m_window->findChild<NoticeBar *>();
        QCOMPARE(bar->findChildren<QPushButton *>().size(), 2);
        // The same question is not asked twice.
        Q_EMIT m_profile->workspace->noticed(notice);
        QCOMPARE(notices().size(), 1);
    }

    // From the bar alone, without the campaign's page: the question is the same there, and so are the
    // numbers.
    void aCampaignHeldOverNightIsCancelledFromItsNotice()
    {
        const CampaignId campaign = test::scheduleTomorrow(*m_profile, m_profile->addLeads(6));
        QVERIFY(campaign.isValid());
        dispatch::Notice notice;
        notice.kind = dispatch::Notice::Kind::HeldOverNight;
        notice.campaign = campaign;
        notice.title = QStringLiteral("Held");
        Q_EMIT m_profile->workspace->noticed(notice);
        const auto press = [this] {
            const QList<QPushButton *> buttons =
                m_window->findChild<NoticeBar *>()->findChildren<QPushButton *>();
            const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
                return button->text() == QLatin1String("Cancel the Campaign");
            });
            QVERIFY(found != buttons.cend());
            (*found)->click();
        };
        const auto state = [this, campaign] {
            const services::CampaignService campaigns(*m_profile->workspace);
            return test::await(campaigns.overview(campaign))
                .value_or(services::CampaignOverview())
                .campaign.state;
        };
        press(); // the answer is no
        QTRY_COMPARE(m_prompter->questions.size(), 1);
        QVERIFY(m_prompter->questions.constFirst().text.contains(QStringLiteral("6 lead")));
        QCOMPARE(state(), CampaignState::Scheduled);
        m_prompter->answers = {true};
        Q_EMIT m_profile->workspace->noticed(notice);
        press();
        QTRY_COMPARE(m_prompter->questions.size(), 2);
        QTRY_COMPARE(state(), CampaignState::Cancelled);
        QTRY_VERIFY(!notices().filter(QStringLiteral("6 lead")).isEmpty());
    }

    void nothingIsCancelledWhereNothingIsScheduled()
    {
        action("cancelAllCalls")->trigger();
        QTRY_COMPARE(notices().size(), 1);
        QVERIFY(m_prompter->questions.isEmpty());
    }

    // T-06, S0-062
    void allIsCancelledFromThePageOfBatchesWithItsCounts()
    {
        QVERIFY(test::scheduleTomorrow(*m_profile, m_profile->addLeads(6)).isValid());
        m_window->showPage(MainWindow::Page::Batches);
        QTRY_VERIFY(action("cancelAllBatches")->isEnabled());
        m_prompter->answers = {true};
        action("cancelAllBatches")->trigger();
        QTRY_COMPARE(m_prompter->questions.size(), 1);
        QVERIFY(m_prompter->questions.constFirst().text.contains(QStringLiteral("6 lead")));
        QTRY_VERIFY(!notices().filter(QStringLiteral("6 lead")).isEmpty());
        QTRY_VERIFY(!action("cancelAllBatches")->isEnabled());
    }

    void theThemeAndLanguageAreRemembered()
    {
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        const auto byText = [&actions](const QString &text) {
            return *std::find_if(actions.cbegin(), actions.cend(),
                                 [&text](const QAction *action) { return action->text() == text; });
        };
        byText(QStringLiteral("D&ark"))->trigger();
        QCOMPARE(LayoutStore().theme(), ThemeChoice::Dark);
        QVERIFY(isDark(QGuiApplication::palette()));
        byText(QStringLiteral("हिन्दी"))->trigger();
        QCOMPARE(LayoutStore().language(), QStringLiteral("hi"));
        byText(QStringLiteral("&Light"))->trigger();
    }

    void theWindowComesBackAsItWas()
    {
        m_window->resize(1010, 640);
        m_window->hide();
        const MainWindow next(*m_profile->workspace, *m_prompter);
        QCOMPARE(next.size(), QSize(1010, 640));
    }

    void quittingIsAWishThatTheTrayDecides()
    {
        QSignalSpy wanted(m_window.get(), &MainWindow::quitRequested);
        action("quit")->trigger();
        QCOMPARE(wanted.count(), 1);
        QVERIFY(m_window->isVisible());
    }

    void theShortcutsAreListed()
    {
        action("shortcuts")->trigger();
        const auto dialogs = m_window->findChildren<QDialog *>(QStringLiteral("shortcutsDialog"));
        QCOMPARE(dialogs.size(), 1);
        QVERIFY(!dialogs.constFirst()
                     ->findChild<QTreeWidget *>()
                     ->findItems(QStringLiteral("Find Leads"), Qt::MatchExactly | Qt::MatchRecursive)
                     .isEmpty());
    }

    void noShortcutsTextIsCut()
    {
        action("shortcuts")->trigger();
        const auto *list =
            m_window->findChild<QDialog *>(QStringLiteral("shortcutsDialog"))->findChild<QTreeWidget *>();
        QTRY_VERIFY(list->isVisible());
        const QFontMetrics metrics(list->font());
        for (QTreeWidgetItemIterator it(const_cast<QTreeWidget *>(list)); *it != nullptr; ++it) {
            const QTreeWidgetItem *item = *it;
            if (item->parent() == nullptr)
                continue;
            for (int column = 0; column < 2; ++column)
                QVERIFY2(metrics.horizontalAdvance(item->text(column)) < list->visualItemRect(item).width() &&
                             metrics.horizontalAdvance(item->text(column)) +
                                     (column == 0 ? list->indentation() : 0) <
                                 list->columnWidth(column),
                         qPrintable(item->text(column)));
        }
        QCOMPARE(list->horizontalScrollBar()->maximum(), 0);
    }

    void everythingAroundTheLeadsHasANameForTheScreenReader()
    {
        QCOMPARE(m_profile->addLeads(3).size(), 3);
        auto *table = m_window->findChild<QTableView *>(QStringLiteral("leadTable"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        table->selectRow(0);
        m_window->findChild<NoticeBar *>()->post({.text = QStringLiteral("Look here"), .lasting = true});
        auto *tabs = m_window->findChild<QTabWidget *>(QStringLiteral("leadTabs"));
        QTRY_VERIFY(tabs->isVisible());
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCOMPARE(test::unnamedFields(*m_window).join(u' '), QString());
        }
    }

private:
    [[nodiscard]] QMenu *menu(const char *name) const
    {
        return m_window->findChild<QMenu *>(QLatin1String(name));
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1String(name));
    }
    [[nodiscard]] QStringList notices() const { return m_window->findChild<NoticeBar *>()->texts(); }

    /// The title of the only import that is open.
    [[nodiscard]] QString openImport() const
    {
        const QList<ImportDialog *> dialogs = m_window->findChildren<ImportDialog *>();
        QStringList titles;
        for (const ImportDialog *dialog : dialogs) {
            if (dialog->isVisible())
                titles += dialog->windowTitle();
        }
        return titles.join(QStringLiteral(" and "));
    }

    void closeImport() const
    {
        const QList<ImportDialog *> dialogs = m_window->findChildren<ImportDialog *>();
        for (ImportDialog *dialog : dialogs) {
            if (dialog->isVisible())
                dialog->close();
        }
    }

    [[nodiscard]] QString write(const QByteArray &content, const char *name = "leads.csv") const
    {
        QFile file(m_files->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::MainWindowTest)
#include "tst_mainwindow.moc"
