// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingspage.h"

#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/hourseditor.h"
#include "ui/common/presetbox.h"
#include "ui/settings/accountdialog.h"
#include "ui/settings/connectiontext.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace callboard;
using namespace callboard::ui;

class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void itsTabsAreMadeWhenItIsFirstShown();
    void listsThePracticeAccountOfANewProfile();
    void addingARealAccountAsksForAPassphraseFirst();
    void unequalPassphrasesChangeNothing();
    void aStoredKeyIsNeverShown();
    void anotherHostAsksForItsKey();
    void aNewAccountsProviderIsChosen();
    void anAccountOfMessagesHasFieldsAndPaceOfItsOwn();
    void aFoundSenderIsTold();
    void aFoundPlanIsTold();
    void linesArePresetsOrAnyNumber();
    void aWiderLegalProfileWantsAReason();
    void theLimitsOfAnAccountAreKept();
    void ownNumbersAreTypedAndKept();
    void theHousesHoursAreChangedInTheStore();
    void aSettingIsChangedInTheStore();
    void aRefusedSettingIsToldAndTakenBack();
    void aChangeMadeElsewhereIsThereWhenTheTabComesBack();
    void everySettingHasAFieldAndTellsItsKey();
    void startingAtLoginIsOffUntilItIsTicked();
    void aLoginEntryThatCannotBeWrittenIsTold();
    void backsUpToAFile();
    void saysWhereDataAndKeyLive();

private:
    [[nodiscard]] QList<Account> accounts() const;
    void fillNewAccount(AccountDialog &dialog) const;
    /// Filled with what is stored; null when that never comes.
    [[nodiscard]] QDoubleSpinBox *settleField() const;
    [[nodiscard]] QString storedSettle() const;

    std::unique_ptr<QTemporaryDir> m_config; ///< the person's own must not be touched
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<SettingsPage> m_page;
};

void SettingsPageTest::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    QVERIFY(m_config->isValid());
    qputenv("XDG_CONFIG_HOME", m_config->path().toUtf8());
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_page = std::make_unique<SettingsPage>(*m_profile->workspace, *m_prompter, nullptr);
    m_page->show();
}

void SettingsPageTest::cleanup()
{
    m_page.reset();
    m_prompter.reset();
    m_profile.reset();
}

QList<Account> SettingsPageTest::accounts() const
{
    const services::AccountService service(*m_profile->workspace);
    return test::await(service.accounts()).value_or({});
}

void SettingsPageTest::fillNewAccount(AccountDialog &dialog) const
{
    dialog.findChild<QLineEdit *>(QStringLiteral("accountName"))->setText(QStringLiteral("Sales"));
    dialog.findChild<QLineEdit *>(QStringLiteral("accountAddress"))
        ->setText(QStringLiteral("http://127.0.0.1:9"));
    dialog.findChild<QLineEdit *>(QStringLiteral("accountSecret"))->setText(QStringLiteral("a-key"));
}

QDoubleSpinBox *SettingsPageTest::settleField() const
{
    m_page->setCurrentIndex(1);
    auto *field = m_page->findChild<QDoubleSpinBox *>(QStringLiteral("dialling.settle"));
    const bool isRead = QTest::qWaitFor([field] { return field->value() == 180.0; });
    return isRead ? field : nullptr;
}

QString SettingsPageTest::storedSettle() const
{
    const services::SettingsService settings(*m_profile->workspace);
    return test::await(settings.one(QStringLiteral("dialling.settle"))).value_or({}).value;
}

void SettingsPageTest::itsTabsAreMadeWhenItIsFirstShown()
{
    SettingsPage page(*m_profile->workspace, *m_prompter, nullptr);
    QCOMPARE(page.count(), 0);
    page.show();
    QCOMPARE(page.count(), 7);
    page.hide();
    page.show();
    QCOMPARE(page.count(), 7);
}

void SettingsPageTest::listsThePracticeAccountOfANewProfile()
{
    const auto *table = m_page->findChild<QTableView *>(QStringLiteral("accounts"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

// Ruling 26
void SettingsPageTest::addingARealAccountAsksForAPassphraseFirst()
{
    QVERIFY(!m_profile->workspace->canHoldProviderKeys());
    AccountDialog dialog(*m_profile->workspace, *m_prompter, std::nullopt, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    fillNewAccount(dialog);
    m_prompter->entered = {QStringLiteral("correct horse"), QStringLiteral("correct horse")};
    dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"))->click();
    QTRY_COMPARE(accounts().size(), 2);
    QCOMPARE(m_prompter->labels.size(), 2);
    QVERIFY(m_prompter->errors.isEmpty());
    QVERIFY(m_profile->workspace->canHoldProviderKeys());
    QTRY_VERIFY(dialog.account().id.isValid());
}

void SettingsPageTest::unequalPassphrasesChangeNothing()
{
    AccountDialog dialog(*m_profile->workspace, *m_prompter, std::nullopt, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    fillNewAccount(dialog);
    m_prompter->entered = {QStringLiteral("one"), QStringLiteral("other")};
    dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"))->click();
    QCOMPARE(m_prompter->told.size(), 1);
    QVERIFY(!m_profile->workspace->canHoldProviderKeys());
    QCOMPARE(accounts().size(), 1);
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"))->isEnabled());
}

void SettingsPageTest::aStoredKeyIsNeverShown()
{
    QVERIFY(m_profile->addRealAccount(3).isValid());
    const QList<Account> stored = accounts();
    QCOMPARE(stored.size(), 2);
    AccountDialog dialog(*m_profile->workspace, *m_prompter, stored.last(), nullptr);
    const auto *secret = dialog.findChild<QLineEdit *>(QStringLiteral("accountSecret"));
    QVERIFY(secret->text().isEmpty());
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
}

void SettingsPageTest::anotherHostAsksForItsKey()
{
    QVERIFY(m_profile->addRealAccount(3).isValid());
    AccountDialog dialog(*m_profile->workspace, *m_prompter, accounts().last(), nullptr);
    const auto *save = dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"));
    const auto *testing = dialog.findChild<QPushButton *>(QStringLiteral("testConnection"));
    auto *address = dialog.findChild<QLineEdit *>(QStringLiteral("accountAddress"));
    auto *secret = dialog.findChild<QLineEdit *>(QStringLiteral("accountSecret"));
    QVERIFY(save->isEnabled());
    address->setText(QStringLiteral("https://api.example.com"));
    QVERIFY(!save->isEnabled());
    QVERIFY(!testing->isEnabled());
    QVERIFY(!secret->placeholderText().contains(QLatin1String("stored")));
    secret->setText(QStringLiteral("its key"));
    QVERIFY(save->isEnabled());
    secret->clear();
    address->setText(QStringLiteral("http://127.0.0.1:10"));
    QVERIFY(save->isEnabled());
}

// S2-020
void SettingsPageTest::aNewAccountsProviderIsChosen()
{
    AccountDialog dialog(*m_profile->workspace, *m_prompter, std::nullopt, nullptr);
    auto *provider = dialog.findChild<QComboBox *>(QStringLiteral("accountProvider"));
    QCOMPARE(provider->count(), 7);
    QCOMPARE(dialog.account().provider, ProviderKind::Vapi);
    provider->setCurrentIndex(1);
    QCOMPARE(dialog.account().provider, ProviderKind::Bolna);
    QCOMPARE(dialog.account().baseUrl, QUrl(QStringLiteral("https://api.bolna.ai")));
    provider->setCurrentIndex(0);
    QCOMPARE(dialog.account().baseUrl, QUrl(QStringLiteral("https://api.vapi.ai")));
    // What somebody typed stays.
    fillNewAccount(dialog);
    provider->setCurrentIndex(1);
    QCOMPARE(dialog.account().baseUrl, QUrl(QStringLiteral("http://127.0.0.1:9")));

    QVERIFY(m_profile->addRealAccount(3).isValid());
    AccountDialog stored(*m_profile->workspace, *m_prompter, accounts().last(), nullptr);
    QVERIFY(!stored.findChild<QComboBox *>(QStringLiteral("accountProvider"))->isEnabled());
}

// S4-006, S4-025, S4-034
void SettingsPageTest::anAccountOfMessagesHasFieldsAndPaceOfItsOwn()
{
    AccountDialog dialog(*m_profile->workspace, *m_prompter, std::nullopt, nullptr);
    dialog.show();
    auto *provider = dialog.findChild<QComboBox *>(QStringLiteral("accountProvider"));
    auto *business = dialog.findChild<QLineEdit *>(QStringLiteral("accountBusiness"));
    const auto *agent = dialog.findChild<QComboBox *>(QStringLiteral("accountAgent"));
    const auto *save = dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"));
    QVERIFY(business->isHidden());
    QVERIFY(!agent->isHidden());
    fillNewAccount(dialog);
    QVERIFY(save->isEnabled());

    provider->setCurrentIndex(provider->findText(QStringLiteral("BizChat")));
    QVERIFY(!business->isHidden());
    QVERIFY(agent->isHidden());
    QVERIFY(!save->isEnabled()); // without the vendor's UID nothing can be sent
    business->setText(QStringLiteral("0c6d5d5e-0000-4000-8000-000000000001"));
    QVERIFY(save->isEnabled());
    QCOMPARE(dialog.account().callsPerSecond, 12);
    QCOMPARE(dialog.account().callsPerDay, 1'000);
    QCOMPARE(dialog.account().businessId, business->text());

    provider->setCurrentIndex(0);
    QVERIFY(business->isHidden());
    QCOMPARE(dialog.account().callsPerSecond, 0);
}

void SettingsPageTest::aFoundSenderIsTold()
{
    providers::SenderTest test;
    test.templates = 3;
    QVERIFY(senderText(test).contains(QStringLiteral("3")));
    test.sender = QStringLiteral("+91 98 0000 0000");
    QVERIFY(senderText(test).contains(test.sender));
    test.recipientsADay = 2'000;
    QVERIFY2(senderText(test).contains(QStringLiteral("24 hours")), qPrintable(senderText(test)));
    QVERIFY(!senderText(test).contains(QStringLiteral("quality")));
    test.quality = providers::SenderQuality::Low;
    QVERIFY2(senderText(test).contains(QStringLiteral("quality is low")), qPrintable(senderText(test)));
    test.recipientsADay = 0;
    QVERIFY2(senderText(test).contains(QStringLiteral("no limit")), qPrintable(senderText(test)));
}

//
void SettingsPageTest::aFoundPlanIsTold()
{
    providers::ConnectionTest test;
    test.agents = 2;
    QVERIFY(!connectionText(test).contains(QLatin1String("plan")));
    test.lineLimit = 10;
    QVERIFY(connectionText(test).contains(QLatin1String("The plan allows 10 call")));
}

// X-03, S0-048 to S0-050
void SettingsPageTest::linesArePresetsOrAnyNumber()
{
    AccountDialog dialog(*m_profile->workspace, *m_prompter, std::nullopt, nullptr);
    auto *lines = dialog.findChild<PresetBox *>(QStringLiteral("accountLines"));
    QCOMPARE(dialog.account().lines, 3);
    QList<int> presets;
    for (int i = 0; i < lines->count(); ++i)
        presets += lines->itemData(i).toInt();
    QCOMPARE(presets, (QList<int>{3, 10, 20}));
    lines->setEditText(QStringLiteral("45"));
    QCOMPARE(dialog.account().lines, 45);
    fillNewAccount(dialog);
    lines->setEditText(QStringLiteral("0"));
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"))->isEnabled());
}

// Issue 3: a wider profile needs a reason, which is recorded.
void SettingsPageTest::aWiderLegalProfileWantsAReason()
{
    QVERIFY(m_profile->addRealAccount(3).isValid());
    AccountDialog dialog(*m_profile->workspace, *m_prompter, accounts().last(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *law = dialog.findChild<QComboBox *>(QStringLiteral("accountLaw"));
    auto *reason = dialog.findChild<QLineEdit *>(QStringLiteral("lawReason"));
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"));
    const auto *details = dialog.findChild<QPlainTextEdit *>(QStringLiteral("lawDetails"));
    QCOMPARE(law->currentText(), QStringLiteral("India"));
    QVERIFY(details->toPlainText().contains(QStringLiteral("09:00–21:00 every day")));
    QVERIFY(details->toPlainText().contains(QStringLiteral("Business Standard, 6 September 2011")));
    QVERIFY(!reason->isVisible());
    QVERIFY(dialog.account().legalProfile.isEmpty());
    law->setCurrentIndex(law->findData(QStringLiteral("us-fl")));
    QCOMPARE(law->currentText(), QStringLiteral("United States: Florida"));
    QVERIFY(reason->isVisible());
    QVERIFY(!save->isEnabled());
    reason->setText(QStringLiteral("Only people in Florida are called."));
    QVERIFY(save->isEnabled());
    QCOMPARE(test::unnamedFields(dialog), QStringList());
    save->click();
    QTRY_COMPARE(accounts().last().legalProfile, QStringLiteral("us-fl"));
    QCOMPARE(accounts().last().legalReasonAt, std::optional(m_profile->clock->now()));

    AccountDialog again(*m_profile->workspace, *m_prompter, accounts().last(), nullptr);
    again.show();
    QCOMPARE(again.findChild<QLineEdit *>(QStringLiteral("lawReason"))->text(),
             QStringLiteral("Only people in Florida are called."));
    const QString recorded = again.findChild<QLabel *>(QStringLiteral("lawRecorded"))->text();
    QVERIFY2(recorded.startsWith(QStringLiteral("Recorded Fri 20 Nov 2026")), qPrintable(recorded));
}

void SettingsPageTest::theLimitsOfAnAccountAreKept()
{
    QVERIFY(m_profile->addRealAccount(3).isValid());
    AccountDialog dialog(*m_profile->workspace, *m_prompter, accounts().last(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *perSecond = dialog.findChild<PresetBox *>(QStringLiteral("accountPerSecond"));
    QCOMPARE(perSecond->currentText(), QStringLiteral("no limit"));
    perSecond->setValue(4);
    dialog.findChild<QSpinBox *>(QStringLiteral("accountPerDay"))->setValue(5000);
    dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"))->click();
    QTRY_COMPARE(accounts().last().callsPerDay, 5000);
    QCOMPARE(accounts().last().callsPerSecond, 4);
}

// F58
void SettingsPageTest::ownNumbersAreTypedAndKept()
{
    QVERIFY(m_profile->addRealAccount(3).isValid());
    AccountDialog dialog(*m_profile->workspace, *m_prompter, accounts().last(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *numbers = dialog.findChild<QLineEdit *>(QStringLiteral("accountOwnNumbers"));
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"));
    QVERIFY(numbers->isVisible());
    numbers->setText(QStringLiteral("+91 22 4000 0001, 22 4000 0002"));
    QVERIFY(!save->isEnabled());
    numbers->setText(QStringLiteral("+91 22 4000 0001, +91 22 4000 0002"));
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(services::ownNumbersText(accounts().last()), QStringLiteral("+912240000001, +912240000002"));
    AccountDialog again(*m_profile->workspace, *m_prompter, accounts().last(), nullptr);
    QCOMPARE(again.findChild<QLineEdit *>(QStringLiteral("accountOwnNumbers"))->text(),
             QStringLiteral("+912240000001, +912240000002"));
}

void SettingsPageTest::theHousesHoursAreChangedInTheStore()
{
    m_page->setCurrentIndex(1);
    auto *hours = m_page->findChild<HoursEditor *>(QStringLiteral("house.hours"));
    // Once this one is on, everything has been read.
    QTRY_VERIFY(m_page->findChild<QCheckBox *>(QStringLiteral("machine.keep_awake"))->isChecked());
    auto *opens = hours->findChild<QTimeEdit *>(QStringLiteral("opens1"));
    opens->setTime(QTime(10, 30));
    QTRY_COMPARE(hoursText(m_profile->workspace->houseHours().parts), QStringLiteral("10:30-21:00"));
    QVERIFY(m_prompter->errors.isEmpty());
    auto *holidays = m_page->findChild<QLineEdit *>(QStringLiteral("house.closed_on"));
    holidays->setText(QStringLiteral("some day"));
    QTest::keyClick(holidays, Qt::Key_Return);
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QTRY_VERIFY(holidays->text().isEmpty());
}

void SettingsPageTest::aSettingIsChangedInTheStore()
{
    auto *settle = settleField();
    QVERIFY(settle != nullptr);
    settle->setValue(240);
    QTRY_COMPARE(storedSettle(), QStringLiteral("240"));
    auto *back = m_page->findChild<QToolButton *>(QStringLiteral("reset.dialling.settle"));
    QTRY_VERIFY(back->isVisible());
    back->click();
    QTRY_COMPARE(storedSettle(), QStringLiteral("180"));
    QTRY_COMPARE(settle->value(), 180.0);
    QVERIFY(m_prompter->errors.isEmpty());
}

void SettingsPageTest::aRefusedSettingIsToldAndTakenBack()
{
    auto *settle = settleField();
    QVERIFY(settle != nullptr);
    // As if the least had been raised by another account meanwhile.
    settle->setMinimum(1);
    settle->setValue(5);
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QCOMPARE(m_prompter->errors.first().code, ErrorCode::InvalidArgument);
    QCOMPARE(settle->value(), 180.0);
    QCOMPARE(storedSettle(), QStringLiteral("180"));
}

void SettingsPageTest::aChangeMadeElsewhereIsThereWhenTheTabComesBack()
{
    const auto *settle = settleField();
    QVERIFY(settle != nullptr);
    services::SettingsService settings(*m_profile->workspace);
    QVERIFY(test::await(settings.change(QStringLiteral("dialling.settle"), QStringLiteral("300"), false)));
    m_page->setCurrentIndex(0);
    m_page->setCurrentIndex(1);
    QTRY_COMPARE(settle->value(), 300.0);
}

void SettingsPageTest::everySettingHasAFieldAndTellsItsKey()
{
    m_page->setCurrentIndex(1);
    for (const services::SettingDefinition &definition : services::settingTable()) {
        const auto *field = m_page->findChild<QWidget *>(definition.key);
        QVERIFY2(field != nullptr, qPrintable(definition.key));
        QCOMPARE(field->toolTip(), definition.key);
        QVERIFY(!field->accessibleDescription().isEmpty());
    }
}

void SettingsPageTest::startingAtLoginIsOffUntilItIsTicked()
{
    auto *box = m_page->findChild<QCheckBox *>(QStringLiteral("startAtLogin"));
    QVERIFY(box);
    QVERIFY(!box->isChecked());
    box->click();
    const QDir folder(m_config->filePath(QStringLiteral("autostart")));
    QCOMPARE(folder.entryList({QStringLiteral("*.desktop")}, QDir::Files).size(), 1);
    QVERIFY(box->isChecked());
    box->click();
    QVERIFY(folder.entryList({QStringLiteral("*.desktop")}, QDir::Files).isEmpty());
    QVERIFY(m_prompter->errors.isEmpty());
}

void SettingsPageTest::aLoginEntryThatCannotBeWrittenIsTold()
{
    QFile blocker(m_config->filePath(QStringLiteral("autostart"))); // where the folder should be
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    auto *box = m_page->findChild<QCheckBox *>(QStringLiteral("startAtLogin"));
    box->click();
    QCOMPARE(m_prompter->errors.size(), 1);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::FileUnwritable);
    QVERIFY(!box->isChecked());
}

void SettingsPageTest::backsUpToAFile()
{
    const QString file = m_profile->directory.filePath(QStringLiteral("saved.backup"));
    m_prompter->files = {file};
    m_prompter->entered = {QStringLiteral("correct horse"), QStringLiteral("correct horse")};
    m_page->findChild<QPushButton *>(QStringLiteral("backUp"))->click();
    QTRY_VERIFY(m_page->findChild<QLabel *>(QStringLiteral("backupSaid"))
                    ->text()
                    .contains(QStringLiteral("read back")));
    QVERIFY(QFileInfo(file).size() > 0);
}

void SettingsPageTest::saysWhereDataAndKeyLive()
{
    QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("dataDirectory"))->text(),
             QDir::toNativeSeparators(m_profile->workspace->directory()));
    QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("keyHome"))->text(),
             m_profile->workspace->secretHome());
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
