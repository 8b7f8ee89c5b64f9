// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practiceline.h"
#include "core/services/accountservice.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"
#include "ui/schedule/editcampaigndialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

/// The edit dialog of campaigns that send messages, and of what follows the last miss.
class EditMessagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anotherMessageIsToldAndSaved();
    void aPlaceholderWithoutAValueStopsIt();
    void aStepAfterTheLastMissIsSet();
    void aStepThatNobodyTouchesStays();
    void messagesAreFollowedByAMailAlone();

private:
    [[nodiscard]] AccountId add(ProviderKind kind, const QString &name) const;
    [[nodiscard]] CampaignId schedule(AccountId account, const MessageContent &message) const;
    void open(CampaignId campaign);
    [[nodiscard]] services::CampaignOverview overview(CampaignId campaign) const
    {
        return test::await(services::CampaignService(*m_profile->workspace).overview(campaign)).value_or({});
    }
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    /// Of the e-mail after the last miss.
    template<typename T>
    [[nodiscard]] T *ofMail(const char *name) const
    {
        return child<QWidget>("fallbackMail")->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString changes() const { return child<QLabel>("whatChanges")->text(); }

    std::unique_ptr<providers::PracticeLine> m_line;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QList<LeadId> m_leads;
    QPointer<EditCampaignDialog> m_dialog;
};

namespace {

MessageContent reminder()
{
    MessageContent message;
    message.templateName = QStringLiteral("visit_reminder");
    message.language = QStringLiteral("en");
    message.fields = {QStringLiteral("{name}"), QStringLiteral("Friday")};
    return message;
}

MessageContent letter()
{
    MessageContent letter;
    letter.subject = QStringLiteral("We missed you");
    letter.text = QStringLiteral("Dear {name}");
    return letter;
}

} // namespace

void EditMessagesTest::init()
{
    m_line = std::make_unique<providers::PracticeLine>(providers::PracticeLine::Options());
    QVERIFY(m_line->start());
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_leads = m_profile->addLeads(3);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
}

void EditMessagesTest::cleanup()
{
    delete m_dialog;
    m_prompter.reset();
    m_profile.reset();
    m_line.reset();
}

AccountId EditMessagesTest::add(ProviderKind kind, const QString &name) const
{
    Account account = services::newAccount(kind);
    account.name = name;
    if (kind == ProviderKind::PracticeWhatsApp)
        account.baseUrl = m_line->baseUrl();
    services::AccountService accounts(*m_profile->workspace);
    return test::await(accounts.add(account, {})).value_or(AccountId());
}

CampaignId EditMessagesTest::schedule(AccountId account, const MessageContent &message) const
{
    services::ScheduleRequest request;
    request.leads = m_leads;
    request.account = account;
    request.message = message;
    request.start = m_profile->clock->now() + std::chrono::hours{22};
    services::ScheduleService schedules(*m_profile->workspace);
    return test::await(schedules.schedule(request)).value_or(services::ScheduleReceipt()).campaign;
}

void EditMessagesTest::open(CampaignId campaign)
{
    QVERIFY(campaign.isValid());
    m_dialog = new EditCampaignDialog(*m_profile->workspace, *m_prompter, overview(campaign), nullptr);
    m_dialog->open();
}

// S4-008
void EditMessagesTest::anotherMessageIsToldAndSaved()
{
    const CampaignId campaign =
        schedule(add(ProviderKind::PracticeWhatsApp, QStringLiteral("Messages")), reminder());
    open(campaign);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    QTRY_VERIFY(!child<QWidget>("messageEditor")->isHidden());
    QVERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
    child<QLineEdit>("field2")->setText(QStringLiteral("Monday"));
    QTRY_VERIFY(child<QPushButton>("saveCampaign")->isEnabled());
    QVERIFY2(changes().contains(QStringLiteral("Monday")), qPrintable(changes()));
    QVERIFY(changes().contains(QStringLiteral("Friday"))); // so far
    QVERIFY(changes().contains(QStringLiteral("messages that were sent stay as they are")));
    QSignalSpy edited(m_dialog.data(), &EditCampaignDialog::edited);
    child<QPushButton>("saveCampaign")->click();
    QTRY_COMPARE(edited.size(), 1);
    QCOMPARE(overview(campaign).campaign.message.fields.value(1), QStringLiteral("Monday"));
}

void EditMessagesTest::aPlaceholderWithoutAValueStopsIt()
{
    const CampaignId campaign =
        schedule(add(ProviderKind::PracticeWhatsApp, QStringLiteral("Messages")), reminder());
    open(campaign);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    child<QLineEdit>("field2")->setText(QStringLiteral("{street}"));
    QTRY_VERIFY2(changes().contains(QStringLiteral("street")), qPrintable(changes()));
    QTRY_VERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
    QCOMPARE(overview(campaign).campaign.message, reminder());
}

// S0-075
void EditMessagesTest::aStepAfterTheLastMissIsSet()
{
    QVERIFY(add(ProviderKind::PracticeEmail, QStringLiteral("Mails")).isValid());
    const CampaignId campaign = test::scheduleTomorrow(*m_profile, m_leads);
    open(campaign);
    auto *sender = child<QComboBox>("fallbackMailSender");
    QTRY_COMPARE(sender->count(), 2);
    QVERIFY(!child<QWidget>("fallbackEditor")->isHidden());
    QVERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
    sender->setCurrentIndex(1);
    QVERIFY(!child<QPushButton>("saveCampaign")->isEnabled()); // it says nothing yet
    ofMail<QLineEdit>("mailSubject")->setText(letter().subject);
    ofMail<QPlainTextEdit>("mailText")->setPlainText(letter().text);
    QTRY_VERIFY(child<QPushButton>("saveCampaign")->isEnabled());
    QVERIFY2(changes().contains(QStringLiteral("We missed you, by Mails")), qPrintable(changes()));
    QSignalSpy edited(m_dialog.data(), &EditCampaignDialog::edited);
    child<QPushButton>("saveCampaign")->click();
    QTRY_COMPARE(edited.size(), 1);
    QCOMPARE(overview(campaign).campaign.fallbackSteps.value(FallbackChannel::Email).message, letter());
}

void EditMessagesTest::aStepThatNobodyTouchesStays()
{
    const AccountId mails = add(ProviderKind::PracticeEmail, QStringLiteral("Mails"));
    const CampaignId campaign = test::scheduleTomorrow(*m_profile, m_leads);
    const Campaign before = overview(campaign).campaign;
    Campaign after = before;
    after.fallbackSteps.insert(FallbackChannel::Email, {mails, letter()});
    QVERIFY(test::await(services::CampaignService(*m_profile->workspace).edit(before, after)));
    open(campaign);
    QTRY_COMPARE(child<QComboBox>("fallbackMailSender")->currentIndex(), 1);
    QTRY_VERIFY(ofMail<QLineEdit>("mailSubject")->isVisibleTo(m_dialog));
    QCOMPARE(m_dialog->campaign(), overview(campaign).campaign);
    QVERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
    child<QComboBox>("fallbackMailSender")->setCurrentIndex(0);
    QVERIFY(m_dialog->campaign().fallbackSteps.isEmpty());
    QTRY_VERIFY(child<QPushButton>("saveCampaign")->isEnabled());
}

void EditMessagesTest::messagesAreFollowedByAMailAlone()
{
    const AccountId writers = add(ProviderKind::PracticeWhatsApp, QStringLiteral("Messages"));
    const AccountId mails = add(ProviderKind::PracticeEmail, QStringLiteral("Mails"));
    const CampaignId campaign = schedule(writers, reminder());
    const Campaign before = overview(campaign).campaign;
    Campaign after = before;
    after.rules.fallback = {FallbackChannel::Email};
    after.fallbackSteps.insert(FallbackChannel::Email, {mails, letter()});
    QVERIFY(test::await(services::CampaignService(*m_profile->workspace).edit(before, after)));
    open(campaign);
    QTRY_COMPARE(child<QComboBox>("fallbackMailSender")->currentIndex(), 1);
    QVERIFY(child<QWidget>("fallbackWhatsApp")->isHidden());
    ofMail<QLineEdit>("mailSubject")->setText(QStringLiteral("By mail, then"));
    QTRY_VERIFY(child<QPushButton>("saveCampaign")->isEnabled());
    QSignalSpy edited(m_dialog.data(), &EditCampaignDialog::edited);
    child<QPushButton>("saveCampaign")->click();
    QTRY_COMPARE(edited.size(), 1);
    const Campaign saved = overview(campaign).campaign;
    QCOMPARE(saved.fallbackSteps.value(FallbackChannel::Email).message.subject,
             QStringLiteral("By mail, then"));
    QCOMPARE(saved.rules.fallback, QList<FallbackChannel>{FallbackChannel::Email});
}

QTEST_MAIN(EditMessagesTest)
#include "tst_editmessages.moc"
