// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/layoutstore.h"
#include "ui/common/noticebar.h"
#include "ui/intake/importdialog.h"
#include "ui/leads/leadspage.h"
#include "ui/schedule/scheduledialog.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QWindow>

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
        const QList<QPair<Qt::Key, Page>> keys = {{Qt::Key_2, Page::Campaigns},
                                                  {Qt::Key_3, Page::Batches},
                                                  {Qt::Key_4, Page::Settings},
                                                  {Qt::Key_1, Page::Leads}};
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
        const auto *dialog = m_window->findChild<ImportDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->windowTitle().contains(QLatin1String("leads.csv")));
    }

    void aFileCanBeHandedOver()
    {
        m_window->showPage(MainWindow::Page::Batches);
        m_window->openFile(write("number\n+919876543210\n"));
        QCOMPARE(m_window->page(), MainWindow::Page::Leads);
        QVERIFY(m_window->findChild<ImportDialog *>() != nullptr);
        // One import at a time.
        m_window->openFile(write("number\n+919876543211\n"));
        QCOMPARE(m_window->findChildren<ImportDialog *>().size(), 1);
        QVERIFY(!notices().isEmpty());
    }

    void rowsArePasted()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("number\tname\n+919876543210\tAsha\n"));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_window->findChild<ImportDialog *>() != nullptr);
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
        Q_EMIT dialog->scheduled(receipt);
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

    void nothingIsCancelledWhereNothingIsScheduled()
    {
        action("cancelAllCalls")->trigger();
        QTRY_COMPARE(notices().size(), 1);
        QVERIFY(m_prompter->questions.isEmpty());
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
        const auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("shortcutsDialog"));
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->findChild<QTreeWidget *>()
                     ->findItems(QStringLiteral("Find leads"), Qt::MatchExactly | Qt::MatchRecursive)
                     .isEmpty());
    }

private:
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1String(name));
    }
    [[nodiscard]] QStringList notices() const { return m_window->findChild<NoticeBar *>()->texts(); }

    [[nodiscard]] QString write(const QByteArray &content) const
    {
        QFile file(m_files->filePath(QStringLiteral("leads.csv")));
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
