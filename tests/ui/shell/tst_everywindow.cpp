// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/attemptservice.h"
#include "core/services/presetservice.h"
#include "core/services/rulepreset.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/keyboardorder.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/attempts/attemptdetailsdialog.h"
#include "ui/common/livecallsdialog.h"
#include "ui/common/noticebar.h"
#include "ui/common/rescheduledialog.h"
#include "ui/donotcall/addnumbersdialog.h"
#include "ui/donotcall/importregisterdialog.h"
#include "ui/donotcall/removeregisterdialog.h"
#include "ui/intake/importdialog.h"
#include "ui/leads/bulkeditdialog.h"
#include "ui/leads/leaddialog.h"
#include "ui/rules/reachdialog.h"
#include "ui/rules/ruledialog.h"
#include "ui/rules/runhistorydialog.h"
#include "ui/schedule/callnowdialog.h"
#include "ui/schedule/editcampaigndialog.h"
#include "ui/schedule/heldleadsdialog.h"
#include "ui/schedule/scheduledialog.h"
#include "ui/settings/accountdialog.h"
#include "ui/settings/auditdialog.h"
#include "ui/settings/hubspotmappingdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/why/whydialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>

using namespace callboard;
using namespace callboard::ui;

namespace {

// 1366 x 768 at 150 %, less the title and a panel.
constexpr QSize SmallScreen(911, 460);

QSize leastSize(const QWidget &window)
{
    return window.minimumSizeHint().expandedTo(window.minimumSize());
}

bool fits(const QWidget &window)
{
    const QSize least = leastSize(window);
    return least.width() <= SmallScreen.width() && least.height() <= SmallScreen.height();
}

/// Its least size, and those of its larger parts.
QString sizeText(const QWidget &window)
{
    const auto told = [](const QString &name, const QSize &size) {
        return QStringLiteral("%1: %2 x %3").arg(name).arg(size.width()).arg(size.height());
    };
    QStringList lines = {told(window.windowTitle(), leastSize(window))};
    const QList<QWidget *> parts = window.findChildren<QWidget *>();
    for (const QWidget *part : parts) {
        const QSize least = leastSize(*part);
        if (part->isVisible() &&
            (least.width() * 3 > SmallScreen.width() * 2 || least.height() * 3 > SmallScreen.height() * 2))
            lines << told(QString::fromLatin1(part->metaObject()->className()) + u' ' + part->objectName(),
                          least);
    }
    return lines.join(QStringLiteral("\n  "));
}

} // namespace

/// Every window by keyboard and by screen reader: no letter means two things, every field has a name, and in
/// dialogs Tab goes as the eye does.
class EveryWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyDialogIsDrivenByKeyboard_data();
    void everyDialogIsDrivenByKeyboard();
    void everyPageIsDrivenByKeyboard();
    void noMenuHasALetterTwice();
    void everyDialogFitsASmallScreen_data();
    void everyDialogFitsASmallScreen();
    void theWindowFitsASmallScreen();

private:
    using Make = std::function<QDialog *(EveryWindowTest &)>;

    [[nodiscard]] services::Workspace &workspace() const { return *m_profile->workspace; }
    [[nodiscard]] services::CampaignOverview overview() const
    {
        return test::await(services::CampaignService(workspace()).overview(m_campaign)).value_or({});
    }
    [[nodiscard]] QDialog *scheduleDialog(bool unfolded);
    [[nodiscard]] QDialog *editDialog();
    [[nodiscard]] QDialog *importDialog();
    [[nodiscard]] QDialog *accountDialog(bool isNew);
    [[nodiscard]] QDialog *attemptDialog();
    void check(QWidget &window, const QString &where) const;

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QList<LeadId> m_leads;
    CampaignId m_campaign;
};

void EveryWindowTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_leads = m_profile->addLeads(12);
    m_campaign = test::scheduleTomorrow(*m_profile, m_leads.mid(0, 6));
    QVERIFY(m_campaign.isValid());
}

void EveryWindowTest::cleanup()
{
    m_prompter.reset();
    m_profile.reset();
}

QDialog *EveryWindowTest::scheduleDialog(bool unfolded)
{
    services::PresetService presets(workspace());
    services::Preset own;
    own.title = QStringLiteral("My own");
    if (!test::await(presets.save(own)))
        return nullptr;
    auto *dialog = new ScheduleDialog(workspace(), *m_prompter, m_leads, nullptr);
    dialog->show();
    auto *preset = dialog->findChild<QComboBox *>(QStringLiteral("preset"));
    if (!QTest::qWaitFor([preset, own] { return preset->findText(own.title) >= 0; }))
        return nullptr;
    preset->setCurrentIndex(preset->findText(own.title));
    if (unfolded) {
        dialog->findChild<QPushButton *>(QStringLiteral("changeRules"))->click();
        dialog->findChild<QCheckBox *>(QStringLiteral("ownHours"))->setChecked(true);
        dialog->findChild<QPushButton *>(QStringLiteral("addHours"))->click();
    }
    return dialog;
}

QDialog *EveryWindowTest::editDialog()
{
    auto *dialog = new EditCampaignDialog(workspace(), *m_prompter, overview(), nullptr);
    dialog->show();
    dialog->findChild<QPushButton *>(QStringLiteral("changeRules"))->click();
    dialog->findChild<QCheckBox *>(QStringLiteral("ownHours"))->setChecked(true);
    return dialog;
}

QDialog *EveryWindowTest::importDialog()
{
    services::ImportRequest source;
    source.pasted = QByteArrayLiteral("number,name,city\n+919876543210,Mu\xC3\x83\xC2\xB1oz,Pune\n");
    auto *dialog = new ImportDialog(workspace(), *m_prompter, source, nullptr);
    dialog->show();
    const auto *begin = dialog->findChild<QPushButton *>(QStringLiteral("startImport"));
    return QTest::qWaitFor([begin] { return begin->isEnabled(); }) ? dialog : nullptr;
}

QDialog *EveryWindowTest::accountDialog(bool isNew)
{
    const Result<QList<Account>> accounts = test::await(services::AccountService(workspace()).accounts());
    if (!accounts || accounts->isEmpty())
        return nullptr;
    return new AccountDialog(workspace(), *m_prompter,
                             isNew ? std::nullopt : std::optional(accounts->constFirst()), nullptr);
}

QDialog *EveryWindowTest::attemptDialog()
{
    const AccountId account = overview().campaign.account;
    CallRecord record;
    record.transcript = QStringLiteral("Hello.");
    record.recordingUrl = QStringLiteral("https://example.org/recording.mp3");
    if (!test::seedEnded(*m_profile, m_campaign, m_leads.constFirst(), account, record).isValid())
        return nullptr;
    const Result<QList<services::AttemptRow>> rows =
        test::await(services::AttemptService(workspace()).ofCampaign(m_campaign, 1));
    return rows && !rows->isEmpty() ? new AttemptDetailsDialog(workspace(), rows->constFirst(), nullptr)
                                    : nullptr;
}

void EveryWindowTest::check(QWidget &window, const QString &where) const
{
    const QString prefix = where + QStringLiteral(": ");
    const QStringList letters = test::sharedMnemonics(window);
    QVERIFY2(letters.isEmpty(), qPrintable(QString(prefix + letters.join(QStringLiteral("; ")))));
    const QStringList unnamed = test::unnamedFields(window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(QString(prefix + unnamed.join(QStringLiteral(", ")))));
}

void EveryWindowTest::everyDialogIsDrivenByKeyboard_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
    row("schedule", [](EveryWindowTest &t) { return t.scheduleDialog(false); });
    row("schedule with its rules", [](EveryWindowTest &t) { return t.scheduleDialog(true); });
    row("edit a campaign", [](EveryWindowTest &t) { return t.editDialog(); });
    row("call now", [](EveryWindowTest &t) {
        return new CallNowDialog(t.workspace(), *t.m_prompter, t.m_leads.constFirst(), nullptr);
    });
    row("import", [](EveryWindowTest &t) { return t.importDialog(); });
    row("account", [](EveryWindowTest &t) { return t.accountDialog(false); });
    row("new account", [](EveryWindowTest &t) { return t.accountDialog(true); });
    row("call", [](EveryWindowTest &t) { return t.attemptDialog(); });
    row("new lead", [](EveryWindowTest &t) { return new LeadDialog(t.workspace(), std::nullopt, nullptr); });
    row("lead", [](EveryWindowTest &t) {
        const Result<QList<Lead>> leads =
            test::await(services::LeadService(t.workspace()).leads({t.m_leads.constFirst()}));
        return leads ? new LeadDialog(t.workspace(), leads->constFirst(), nullptr) : nullptr;
    });
    row("many leads",
        [](EveryWindowTest &t) { return new BulkEditDialog(t.workspace(), t.m_leads, nullptr); });
    row("held leads", [](EveryWindowTest &t) {
        return new HeldLeadsDialog(t.workspace(), QStringLiteral("12 marked do-not-call"), t.m_leads,
                                   nullptr);
    });
    row("move", [](EveryWindowTest &t) {
        return new RescheduleDialog(QStringLiteral("Reschedule"), QStringLiteral("What moves."),
                                    t.workspace().zone(), t.workspace().clock(), nullptr);
    });
    row("live calls", [](EveryWindowTest &) {
        return new LiveCallsDialog({.title = QStringLiteral("Cancel"),
                                    .text = QStringLiteral("What is cancelled."),
                                    .details = {},
                                    .yesButton = QStringLiteral("Cancel the Campaign"),
                                    .dangerous = true},
                                   3, nullptr);
    });
    row("numbers not to call",
        [](EveryWindowTest &t) { return new AddNumbersDialog(t.workspace(), *t.m_prompter, nullptr); });
    row("a register",
        [](EveryWindowTest &t) { return new ImportRegisterDialog(t.workspace(), *t.m_prompter, nullptr); });
    row("a register that goes", [](EveryWindowTest &t) {
        RemoveRegisterDialog::Register one;
        one.source = QStringLiteral("National register");
        one.entries = 12;
        return new RemoveRegisterDialog(t.workspace(), *t.m_prompter, {one}, nullptr);
    });
    row("properties of HubSpot", [](EveryWindowTest &) {
        const QList<sync::hubspot::Property> properties = {
            {QStringLiteral("phone"), QStringLiteral("Phone number"), QStringLiteral("string")},
            {QStringLiteral("last_checkup_date"), QStringLiteral("Last check-up"), QStringLiteral("date")}};
        return new HubSpotMappingDialog(services::usualMapping(properties), properties, nullptr);
    });
    row("the audit trail",
        [](EveryWindowTest &t) { return new AuditDialog(t.workspace(), *t.m_prompter, nullptr); });
    row("a rule", [](EveryWindowTest &t) {
        return new RuleDialog(t.workspace(), *t.m_prompter,
                              services::rulePreset(StandingRuleKind::DailySessions), nullptr);
    });
    row("a rule of check-ups", [](EveryWindowTest &t) {
        return new RuleDialog(t.workspace(), *t.m_prompter,
                              services::rulePreset(StandingRuleKind::CheckUpAge), nullptr);
    });
    row("a dry run", [](EveryWindowTest &t) {
        return new ReachDialog(t.workspace(), services::rulePreset(StandingRuleKind::Recurring), nullptr);
    });
    row("a history of runs", [](EveryWindowTest &t) {
        return new RunHistoryDialog(t.workspace(), services::rulePreset(StandingRuleKind::Recurring),
                                    nullptr);
    });
    row("why",
        [](EveryWindowTest &t) { return new WhyDialog(t.workspace(), t.m_leads.constFirst(), nullptr); });
    row("shortcuts", [](EveryWindowTest &t) {
        const MainWindow window(t.workspace(), *t.m_prompter);
        return new ShortcutsDialog(*window.menuBar(), nullptr);
    });
}

void EveryWindowTest::everyDialogIsDrivenByKeyboard()
{
    QFETCH(Make, make);
    const std::unique_ptr<QDialog> dialog(make(*this));
    QVERIFY(dialog != nullptr);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    check(*dialog, dialog->windowTitle());
    // Rows that come with an answer of the store are laid out a moment later.
    QTRY_COMPARE(test::backwardTabs(*dialog).join(QStringLiteral(", ")), QString());
}

void EveryWindowTest::everyPageIsDrivenByKeyboard()
{
    MainWindow window(workspace(), *m_prompter);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *table = window.findChild<QTableView *>(QStringLiteral("leadTable"));
    QTRY_COMPARE(table->model()->rowCount(), 12);
    table->selectRow(0);
    QTRY_VERIFY(window.findChild<QPushButton *>(QStringLiteral("callLeadNext"))->isVisible());
    for (const auto page :
         {MainWindow::Page::Leads, MainWindow::Page::Campaigns, MainWindow::Page::Batches,
          MainWindow::Page::Rules, MainWindow::Page::DoNotCall, MainWindow::Page::Settings}) {
        window.showPage(page);
        const QString name = QStringLiteral("page %1").arg(static_cast<int>(page) + 1);
        check(window, name);
        const QList<QTabWidget *> groups = window.findChildren<QTabWidget *>();
        for (QTabWidget *tabs : groups) {
            if (!tabs->isVisible())
                continue;
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                check(window, QString(name + QStringLiteral(", ") + tabs->tabText(tab)));
            }
        }
    }
}

void EveryWindowTest::noMenuHasALetterTwice()
{
    MainWindow window(workspace(), *m_prompter);
    const QList<QMenu *> menus = window.menuBar()->findChildren<QMenu *>();
    QVERIFY(menus.size() >= 8);
    for (const QMenu *menu : menus) {
        const QStringList letters = test::sharedMnemonics(*menu);
        QVERIFY2(letters.isEmpty(),
                 qPrintable(QString(menu->title() + u' ' + letters.join(QStringLiteral("; ")))));
    }
}

void EveryWindowTest::everyDialogFitsASmallScreen_data()
{
    everyDialogIsDrivenByKeyboard_data();
}

void EveryWindowTest::everyDialogFitsASmallScreen()
{
    QFETCH(Make, make);
    const std::unique_ptr<QDialog> dialog(make(*this));
    QVERIFY(dialog != nullptr);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    QTRY_VERIFY2(fits(*dialog), qPrintable(sizeText(*dialog)));
}

void EveryWindowTest::theWindowFitsASmallScreen()
{
    MainWindow window(workspace(), *m_prompter);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *table = window.findChild<QTableView *>(QStringLiteral("leadTable"));
    QTRY_COMPARE(table->model()->rowCount(), 12);
    table->selectRow(0);
    // All that a status line can have to say at once.
    services::CampaignService campaigns(workspace());
    QVERIFY(test::await(campaigns.pause(m_campaign)));
    QTRY_VERIFY(window.findChild<StatusBadge *>(QStringLiteral("pausedState"))->isVisible());
    dispatch::EngineStatus status;
    status.halted =
        QStringLiteral("The database cannot be written because its disk has no room left. ").repeated(3);
    status.nextDue = workspace().clock().now() + std::chrono::hours{22};
    Q_EMIT workspace().statusChanged(status);
    for (const auto page :
         {MainWindow::Page::Leads, MainWindow::Page::Campaigns, MainWindow::Page::Batches,
          MainWindow::Page::Rules, MainWindow::Page::DoNotCall, MainWindow::Page::Settings}) {
        window.showPage(page);
        QTRY_VERIFY2(fits(window), qPrintable(sizeText(window)));
    }
}

QTEST_MAIN(EveryWindowTest)
#include "tst_everywindow.moc"
