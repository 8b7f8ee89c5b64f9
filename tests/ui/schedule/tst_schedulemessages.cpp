// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practiceline.h"
#include "core/services/accountservice.h"
#include "core/services/importservice.h"
#include "core/services/leadservice.h"
#include "tests/support/faultserver.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/presetbox.h"
#include "ui/schedule/forecastpanel.h"
#include "ui/schedule/heldleadsdialog.h"
#include "ui/schedule/scheduledialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

/// The schedule dialog with an account that sends messages.
class ScheduleMessagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anAccountOfMessagesAsksForTheMessage();
    void whoLacksAValueIsLeftOut();
    void nobodyIsLeftOutOfADraft();
    void theMessageAfterTheLastMissIsOffered();
    void theWayOfWorkingFollowsTheChannel();
    void aRhythmThatSomebodySetStays();
    void aTitleStaysWhileTheChannelDoes();
    void realMessagesAreAskedAboutInTheirOwnWords();
    void realCallsAreFollowedByRealSendersAlone();
    void whatFollowsRealCallsIsToldBeforeThem();
    void aChosenSenderComesBackWithTheCalls();

private:
    void open(const QList<LeadId> &leads);
    /// Three of Pune and one without a city.
    [[nodiscard]] QList<LeadId> addLeadsWithAGap() const;
    void writeToTheCity() const;
    /// A practice sender whose line answers.
    [[nodiscard]] bool addSender();
    /// A real one, whose provider answers with one template.
    [[nodiscard]] bool addRealSender();
    void chooseAccount(const QString &beginning) const;
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<providers::PracticeLine> m_line;
    std::unique_ptr<test::FaultServer> m_server;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<ScheduleDialog> m_dialog;
};

void ScheduleMessagesTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
}

void ScheduleMessagesTest::cleanup()
{
    m_dialog.reset();
    m_prompter.reset();
    m_profile.reset();
    m_line.reset();
    m_server.reset();
}

void ScheduleMessagesTest::open(const QList<LeadId> &leads)
{
    m_dialog = std::make_unique<ScheduleDialog>(*m_profile->workspace, *m_prompter, leads, nullptr);
    m_dialog->open();
    QTRY_VERIFY(!m_dialog->request().agentId.isEmpty()); // an account has been proposed
    QVERIFY(child<QComboBox>("account")->count() > 1);
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
}

void ScheduleMessagesTest::chooseAccount(const QString &beginning) const
{
    auto *account = child<QComboBox>("account");
    account->setCurrentIndex(account->findText(beginning, Qt::MatchStartsWith));
}

bool ScheduleMessagesTest::addRealSender()
{
    m_server = std::make_unique<test::FaultServer>();
    m_server->setFaults({test::Fault::answer(
        200, R"({"data":[{"name":"visit_reminder","language":"hi","status":"APPROVED","category":"UTILITY",)"
             R"("components":[{"type":"BODY","text":"Namaste {{1}}"}]}]})")});
    if (!m_profile->workspace->canHoldProviderKeys() &&
        !test::await(m_profile->workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))))
        return false;
    Account account = services::newAccount(ProviderKind::WhatsAppCloud);
    account.name = QStringLiteral("Clinic");
    account.baseUrl = m_server->url();
    account.businessId = QStringLiteral("100");
    account.phoneNumberId = QStringLiteral("200");
    services::AccountService accounts(*m_profile->workspace);
    return test::await(accounts.add(account, QByteArrayLiteral("a-key"))).has_value();
}

bool ScheduleMessagesTest::addSender()
{
    m_line = std::make_unique<providers::PracticeLine>(providers::PracticeLine::Options());
    if (!m_line->start())
        return false;
    Account account = services::newAccount(ProviderKind::PracticeWhatsApp);
    account.name = QStringLiteral("Messages");
    account.baseUrl = m_line->baseUrl();
    services::AccountService accounts(*m_profile->workspace);
    return test::await(accounts.add(account, {})).has_value();
}

// S4-008, S4-009
void ScheduleMessagesTest::anAccountOfMessagesAsksForTheMessage()
{
    const QList<LeadId> leads = m_profile->addLeads(3);
    QVERIFY(addSender());
    open(leads);
    auto *account = child<QComboBox>("account");
    QTRY_COMPARE(account->count(), 2);
    QVERIFY(child<QWidget>("messageEditor")->isHidden());
    account->setCurrentIndex(1);
    QVERIFY(!child<QWidget>("messageEditor")->isHidden());
    QVERIFY(!child<QLineEdit>("topic")->isVisible());
    QVERIFY(m_dialog->findChild<ForecastPanel *>()->isHidden()); // it looks ahead at calls
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    child<QComboBox>("template")->setCurrentIndex(0);
    QCOMPARE(m_dialog->request().message.templateName, QStringLiteral("visit_reminder"));
    child<QLineEdit>("field1")->setText(QStringLiteral("{name}"));
    child<QLineEdit>("field2")->setText(QStringLiteral("Friday"));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(scheduled.size(), 1);
    QVERIFY(scheduled.constFirst().at(1).toBool()); // of messages
    QVERIFY(m_prompter->errors.isEmpty());
}

QList<LeadId> ScheduleMessagesTest::addLeadsWithAGap() const
{
    services::ImportRequest more;
    more.pasted = QByteArrayLiteral("number,name,city\n+919820000001,Homeless,\n");
    services::ImportService imports(*m_profile->workspace);
    if (m_profile->addLeads(3).size() != 3 ||
        !test::await(imports.run(more, std::make_shared<services::JobControl>())))
        return {};
    const services::LeadService leads(*m_profile->workspace);
    return test::await(leads.ids(LeadFilter{}, LeadSort{})).value_or(QList<LeadId>());
}

void ScheduleMessagesTest::writeToTheCity() const
{
    chooseAccount(QStringLiteral("Messages"));
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    child<QComboBox>("template")->setCurrentIndex(0);
    child<QLineEdit>("field1")->setText(QStringLiteral("{name}"));
    child<QLineEdit>("field2")->setText(QStringLiteral("{city}"));
}

// Ruling 28, S4-009
void ScheduleMessagesTest::whoLacksAValueIsLeftOut()
{
    QVERIFY(addSender());
    const QList<LeadId> leads = addLeadsWithAGap();
    QCOMPARE(leads.size(), 4);
    open(leads);
    QVERIFY(child<QWidget>("gapBox")->isHidden());
    writeToTheCity();
    QTRY_VERIFY(!child<QWidget>("gapBox")->isHidden());
    QVERIFY(child<QLabel>("gapSentence")->text().contains(u'1'));
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    child<QPushButton>("showGaps")->click();
    const auto *list = child<HeldLeadsDialog>("heldLeadsDialog");
    QVERIFY(list);
    child<QPushButton>("leaveGapsOut")->click();
    QCOMPARE(m_dialog->request().leads.size(), 3);
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    QVERIFY(child<QWidget>("gapBox")->isHidden());
    QVERIFY(child<QLabel>("selectedCount")->text().contains(u'3'));
    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(scheduled.size(), 1);
    QVERIFY(m_prompter->errors.isEmpty());
}

void ScheduleMessagesTest::nobodyIsLeftOutOfADraft()
{
    QVERIFY(addSender());
    const QList<LeadId> leads = addLeadsWithAGap();
    open(leads);
    m_dialog->continueDraft(CampaignId(1), m_dialog->request());
    writeToTheCity();
    QTRY_VERIFY(!child<QWidget>("gapBox")->isHidden());
    QVERIFY(child<QPushButton>("leaveGapsOut")->isHidden());
    QVERIFY(!child<QPushButton>("showGaps")->isHidden());
}

// S0-075
void ScheduleMessagesTest::theMessageAfterTheLastMissIsOffered()
{
    const QList<LeadId> leads = m_profile->addLeads(3);
    QVERIFY(addSender());
    open(leads);
    auto *sender = child<QComboBox>("fallbackSender");
    QTRY_COMPARE(sender->count(), 2);
    QVERIFY(!child<QWidget>("fallbackEditor")->isHidden());
    QVERIFY(m_dialog->request().fallbackSteps.isEmpty());
    sender->setCurrentIndex(1);
    auto *editor = child<QWidget>("fallbackEditor");
    QTRY_COMPARE(editor->findChild<QComboBox *>(QStringLiteral("template"))->count(), 3);
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    editor->findChild<QComboBox *>(QStringLiteral("template"))->setCurrentIndex(1);
    editor->findChild<QLineEdit *>(QStringLiteral("field1"))->setText(QStringLiteral("{name}"));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    const auto steps = m_dialog->request().fallbackSteps;
    QCOMPARE(steps.value(FallbackChannel::WhatsApp).message.templateName, QStringLiteral("missed_call"));
}

void ScheduleMessagesTest::theWayOfWorkingFollowsTheChannel()
{
    QVERIFY(addSender());
    open(m_profile->addLeads(3));
    const QString before = child<QComboBox>("preset")->currentText();
    chooseAccount(QStringLiteral("Messages"));
    QCOMPARE(child<QComboBox>("preset")->currentText(), QStringLiteral("Messages"));
    QCOMPARE(m_dialog->request().parallel, 100);
    QCOMPARE(m_dialog->request().interval, seconds{1});
    chooseAccount(QStringLiteral("Practice"));
    QCOMPARE(child<QComboBox>("preset")->currentText(), before);
    QCOMPARE(m_dialog->request().parallel, 5);
}

void ScheduleMessagesTest::aRhythmThatSomebodySetStays()
{
    QVERIFY(addSender());
    open(m_profile->addLeads(3));
    const QString before = child<QComboBox>("preset")->currentText();
    child<PresetBox>("parallel")->setEditText(QStringLiteral("7"));
    chooseAccount(QStringLiteral("Messages"));
    QCOMPARE(child<QComboBox>("preset")->currentText(), before);
    QCOMPARE(m_dialog->request().parallel, 7);
}

void ScheduleMessagesTest::aTitleStaysWhileTheChannelDoes()
{
    QVERIFY(addSender());
    open(m_profile->addLeads(3));
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Schedule Calls"));
    chooseAccount(QStringLiteral("Messages"));
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Schedule Messages"));
    chooseAccount(QStringLiteral("Practice"));
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Schedule Calls"));
    m_dialog->setWindowTitle(QStringLiteral("Of another campaign"));
    child<QComboBox>("agent")->setEditText(QStringLiteral("agent-1"));
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Of another campaign"));
    services::ScheduleRequest model = m_dialog->request();
    m_dialog->propose(model);
    chooseAccount(QStringLiteral("Messages"));
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Of another campaign"));
}

void ScheduleMessagesTest::realMessagesAreAskedAboutInTheirOwnWords()
{
    QVERIFY(addRealSender());
    open(m_profile->addLeads(3));
    chooseAccount(QStringLiteral("Clinic"));
    QTRY_COMPARE(child<QComboBox>("template")->count(), 1);
    child<QComboBox>("template")->setCurrentIndex(0);
    child<QLineEdit>("field1")->setText(QStringLiteral("{name}"));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    m_prompter->answers = {false, true};
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(m_prompter->questions.size(), 1);
    const QString details = m_prompter->questions.constFirst().details;
    for (const char *part : {"visit_reminder", "hi", "Lead 1: Namaste Lead 1", "WhatsApp charges"})
        QVERIFY2(details.contains(QLatin1String(part)), qPrintable(details));
    QVERIFY(m_prompter->questions.constFirst().text.contains(QStringLiteral("Clinic")));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    QCOMPARE(scheduled.size(), 0);
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(scheduled.size(), 1);
}

void ScheduleMessagesTest::realCallsAreFollowedByRealSendersAlone()
{
    QVERIFY(addSender());
    QVERIFY(m_profile->addRealAccount(3).isValid());
    QVERIFY(addRealSender());
    open(m_profile->addLeads(3));
    const auto *sender = child<QComboBox>("fallbackSender");
    chooseAccount(QStringLiteral("Practice"));
    QTRY_COMPARE(sender->count(), 2);
    QCOMPARE(sender->itemText(1), QStringLiteral("Messages (practice)"));
    chooseAccount(QStringLiteral("Sales"));
    QCOMPARE(sender->count(), 2);
    QCOMPARE(sender->itemText(1), QStringLiteral("Clinic"));
}

void ScheduleMessagesTest::whatFollowsRealCallsIsToldBeforeThem()
{
    QVERIFY(m_profile->addRealAccount(3).isValid());
    QVERIFY(addRealSender());
    open(m_profile->addLeads(3));
    chooseAccount(QStringLiteral("Sales"));
    child<QComboBox>("agent")->setEditText(QStringLiteral("agent-1"));
    child<QComboBox>("phoneNumber")->setEditText(QStringLiteral("number-1"));
    QTRY_COMPARE(child<QComboBox>("fallbackSender")->count(), 2);
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    child<QPushButton>("schedule")->click();
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(!m_prompter->questions.constLast().details.contains(QStringLiteral("WhatsApp")));

    child<QComboBox>("fallbackSender")->setCurrentIndex(1);
    auto *editor = child<QWidget>("fallbackEditor");
    auto *message = editor->findChild<QComboBox *>(QStringLiteral("template"));
    QTRY_COMPARE(message->count(), 1);
    QCOMPARE(message->currentIndex(), -1);
    message->setCurrentIndex(0);
    editor->findChild<QLineEdit *>(QStringLiteral("field1"))->setText(QStringLiteral("{name}"));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    child<QPushButton>("schedule")->click();
    QCOMPARE(m_prompter->questions.size(), 2);
    QVERIFY(m_prompter->questions.constLast().details.contains(
        QStringLiteral("Whoever is missed the last time is sent the template visit_reminder by Clinic; "
                       "WhatsApp charges for it.")));
}

void ScheduleMessagesTest::aChosenSenderComesBackWithTheCalls()
{
    QVERIFY(addSender());
    open(m_profile->addLeads(3));
    auto *sender = child<QComboBox>("fallbackSender");
    QTRY_COMPARE(sender->count(), 2);
    sender->setCurrentIndex(1);
    chooseAccount(QStringLiteral("Messages"));
    QVERIFY(m_dialog->request().fallbackSteps.isEmpty());
    chooseAccount(QStringLiteral("Practice"));
    QCOMPARE(sender->currentIndex(), 1);
    sender->setCurrentIndex(0); // nobody, by a person's choice
    chooseAccount(QStringLiteral("Messages"));
    chooseAccount(QStringLiteral("Practice"));
    QCOMPARE(sender->currentIndex(), 0);
}

QTEST_MAIN(ScheduleMessagesTest)
#include "tst_schedulemessages.moc"
