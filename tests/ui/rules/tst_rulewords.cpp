// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/rulewords.h"

#include "core/providers/practiceline.h"
#include "core/services/rulepreset.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/keyboardorder.h"
#include "tests/support/orderdesk.h"
#include "tests/support/scriptedprompter.h"
#include "ui/rules/reachdialog.h"
#include "ui/rules/ruledialog.h"

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
using callboard::test::await;

/// The dialog of a rule that sends messages or mails, and what follows its last miss.
class RuleWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aRuleOfMessagesAsksForItsTemplate();
    void aRuleOfMailsAsksForSubjectAndText();
    void aMessageThatIsNotSaidYetIsNoCall();
    void theFirstLeadsOfTheFilterAreShown();
    void aStoredMessageComesBackUnchanged();
    void anotherAccountDropsWhatItCannotSay();
    void whileNobodyWritesItSaysSo();
    void whoWritesAfterTheLastMissIsChosen();
    void nothingMayFollow();
    void onlyARecurringRuleHasALadder();
    void aWayOfWorkingBringsItsLadder();
    void everythingIsReachedByKeyboard_data();
    void everythingIsReachedByKeyboard();

private:
    [[nodiscard]] AccountId addMessages();
    [[nodiscard]] AccountId addMails();
    /// With its accounts read.
    void openFor(const StandingRule &rule);
    void chooseAccount(const QString &beginning) const;
    template<typename Field>
    [[nodiscard]] Field *field(const char *name) const
    {
        return m_dialog->findChild<Field *>(QLatin1String(name));
    }
    /// Of the message of the rule itself.
    template<typename Field>
    [[nodiscard]] Field *own(const char *name) const
    {
        return field<QWidget>("messageEditor")->findChild<Field *>(QLatin1String(name));
    }
    /// Of the mail after the last miss.
    template<typename Field>
    [[nodiscard]] Field *ofStep(const char *name) const
    {
        return field<QWidget>("fallbackMail")->findChild<Field *>(QLatin1String(name));
    }
    [[nodiscard]] QString said() const { return field<QLabel>("ruleSentences")->text(); }
    [[nodiscard]] QString noted() const { return field<QLabel>("fallbackNote")->text(); }
    void save() const { field<QPushButton>("saveRule")->click(); }
    /// Saving is refused, in words and with the keyboard in the field.
    [[nodiscard]] bool isRefusedFor(const QWidget *wanted) const;
    [[nodiscard]] StandingRule stored() const;

    std::unique_ptr<providers::PracticeLine> m_line;
    std::unique_ptr<test::OrderDesk> m_desk;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QPointer<RuleDialog> m_dialog;
};

void RuleWordsTest::init()
{
    m_desk = std::make_unique<test::OrderDesk>();
    m_prompter = std::make_unique<test::ScriptedPrompter>();
}

void RuleWordsTest::cleanup()
{
    delete m_dialog;
    m_prompter.reset();
    m_desk.reset();
    m_line.reset();
}

AccountId RuleWordsTest::addMessages()
{
    m_line = std::make_unique<providers::PracticeLine>(providers::PracticeLine::Options());
    if (!m_line->start())
        return {};
    Account account = services::newAccount(ProviderKind::PracticeWhatsApp);
    account.name = QStringLiteral("Messages");
    account.baseUrl = m_line->baseUrl();
    services::AccountService accounts(*m_desk->profile.workspace);
    return await(accounts.add(account, {})).value_or(AccountId());
}

AccountId RuleWordsTest::addMails()
{
    Account account = services::newAccount(ProviderKind::PracticeEmail);
    account.name = QStringLiteral("Mails");
    services::AccountService accounts(*m_desk->profile.workspace);
    return await(accounts.add(account, {})).value_or(AccountId());
}

void RuleWordsTest::openFor(const StandingRule &rule)
{
    delete m_dialog;
    m_dialog = new RuleDialog(*m_desk->profile.workspace, *m_prompter, rule, nullptr);
    m_dialog->show();
    QTRY_VERIFY(field<QComboBox>("ruleAccount")->count() > 0);
    QTRY_VERIFY(field<QComboBox>("rulePreset")->count() > 1);
    if (!rule.campaign.account.isValid())
        chooseAccount(QStringLiteral("Practice"));
}

void RuleWordsTest::chooseAccount(const QString &beginning) const
{
    auto *box = field<QComboBox>("ruleAccount");
    const int index = box->findText(beginning, Qt::MatchStartsWith);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

bool RuleWordsTest::isRefusedFor(const QWidget *wanted) const
{
    save();
    const RuleDialog *dialog = m_dialog.data();
    if (!dialog) // saved, and gone
        return false;
    const auto *refusal = dialog->findChild<QLabel *>(QStringLiteral("ruleRefusal"));
    return dialog->isVisible() && refusal && refusal->isVisible() && !refusal->text().isEmpty() &&
           dialog->focusWidget() == wanted && wanted->accessibleDescription() == refusal->text();
}

StandingRule RuleWordsTest::stored() const
{
    const QList<services::RuleOverview> all = await(m_desk->rules.overviews()).value_or({});
    return all.isEmpty() ? StandingRule() : all.constFirst().rule;
}

// S4-009
void RuleWordsTest::aRuleOfMessagesAsksForItsTemplate()
{
    const AccountId messages = addMessages();
    QVERIFY(messages.isValid());
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    QVERIFY(field<QWidget>("messageEditor")->isHidden());
    chooseAccount(QStringLiteral("Messages"));
    QVERIFY(!field<QWidget>("messageEditor")->isHidden());
    QVERIFY(field<QWidget>("ruleAgent")->isHidden());
    QTRY_COMPARE(own<QComboBox>("template")->count(), 3);
    QVERIFY(!field<QLabel>("ruleRefusal")->isVisible()); // nobody has tried to save it yet
    QVERIFY(isRefusedFor(own<QComboBox>("template")));
    own<QComboBox>("template")->setCurrentIndex(0);
    QTRY_VERIFY(own<QLineEdit>("field1")->isVisible()); // its layout shows it when the event loop turns
    QVERIFY(isRefusedFor(own<QLineEdit>("field1")));
    own<QLineEdit>("field1")->setText(QStringLiteral("{name}"));
    QVERIFY(isRefusedFor(own<QLineEdit>("field2")));
    own<QLineEdit>("field2")->setText(QStringLiteral("Friday"));
    QVERIFY(!field<QLabel>("ruleRefusal")->isVisible());
    QVERIFY(own<QLineEdit>("field2")->accessibleDescription().isEmpty());
    QSignalSpy saved(m_dialog, &RuleDialog::saved);
    save();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_prompter->errors.isEmpty());
    const RuleCampaign campaign = stored().campaign;
    QCOMPARE(campaign.account, messages);
    QCOMPARE(campaign.message.templateName, QStringLiteral("visit_reminder"));
    QCOMPARE(campaign.message.language, QStringLiteral("en"));
    QCOMPARE(campaign.message.fields, (QStringList{QStringLiteral("{name}"), QStringLiteral("Friday")}));
}

void RuleWordsTest::aRuleOfMailsAsksForSubjectAndText()
{
    QVERIFY(addMails().isValid());
    openFor(services::rulePreset(StandingRuleKind::CheckUpAge));
    chooseAccount(QStringLiteral("Mails"));
    QVERIFY(isRefusedFor(own<QLineEdit>("mailSubject")));
    own<QLineEdit>("mailSubject")->setText(QStringLiteral("Your check-up"));
    QVERIFY(isRefusedFor(own<QPlainTextEdit>("mailText")));
    own<QPlainTextEdit>("mailText")->setPlainText(QStringLiteral("Dear {name}"));
    QSignalSpy saved(m_dialog, &RuleDialog::saved);
    save();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_prompter->errors.isEmpty());
    QCOMPARE(channelOf(stored().campaign), Channel::Email);
    QCOMPARE(stored().campaign.message.subject, QStringLiteral("Your check-up"));
    QCOMPARE(stored().campaign.message.text, QStringLiteral("Dear {name}"));
}

void RuleWordsTest::aMessageThatIsNotSaidYetIsNoCall()
{
    QVERIFY(addMails().isValid());
    QVERIFY(m_desk->addOrders(2, QStringLiteral("OFD")));
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    QVERIFY2(said().contains(QStringLiteral("it calls leads")), qPrintable(said()));
    chooseAccount(QStringLiteral("Mails"));
    QVERIFY2(said().contains(QStringLiteral("it sends e-mails to leads")), qPrintable(said()));
    field<QPushButton>("dryRunRule")->click(); // whom it would take needs no words
    auto *reach = m_dialog->findChild<ReachDialog *>();
    QVERIFY(reach);
    const auto *answer = reach->findChild<QLabel *>(QStringLiteral("reachAnswer"));
    QTRY_VERIFY2(answer->text().contains(QStringLiteral("e-mail")), qPrintable(answer->text()));
}

void RuleWordsTest::theFirstLeadsOfTheFilterAreShown()
{
    QVERIFY(addMails().isValid());
    QVERIFY(m_desk->addOrders(2, QStringLiteral("OFD")));
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    chooseAccount(QStringLiteral("Mails"));
    own<QLineEdit>("mailSubject")->setText(QStringLiteral("Hello {name}"));
    own<QPlainTextEdit>("mailText")->setPlainText(QStringLiteral("We come today."));
    const auto *preview = own<QLabel>("messagePreview");
    QTRY_VERIFY2(preview->text().contains(QStringLiteral("Hello Customer 1")), qPrintable(preview->text()));
    own<QPlainTextEdit>("mailText")->setPlainText(QStringLiteral("We come to {street}."));
    QTRY_VERIFY2(said().contains(QStringLiteral("{street}")), qPrintable(said()));
    QSignalSpy saved(m_dialog, &RuleDialog::saved);
    save(); // the leads of its runs are others
    QTRY_COMPARE(saved.size(), 1);
}

void RuleWordsTest::aStoredMessageComesBackUnchanged()
{
    const AccountId messages = addMessages();
    const AccountId mails = addMails();
    QVERIFY(messages.isValid() && mails.isValid());
    StandingRule rule = services::rulePreset(StandingRuleKind::Recurring);
    rule.campaign.account = messages;
    rule.campaign.message.templateName = QStringLiteral("visit_reminder");
    rule.campaign.message.language = QStringLiteral("en");
    rule.campaign.message.fields = {QStringLiteral("{name}"), QStringLiteral("Friday")};
    MessageContent letter;
    letter.subject = QStringLiteral("We missed you");
    letter.text = QStringLiteral("Dear {name}");
    letter.html = QStringLiteral("<p>Dear {name}</p>");
    rule.campaign.rules.fallback = {FallbackChannel::Email};
    rule.campaign.fallbackSteps.insert(FallbackChannel::Email, {mails, letter});
    QVERIFY(await(m_desk->rules.add(rule)));
    rule = stored();
    openFor(rule);
    QTRY_COMPARE(own<QComboBox>("template")->count(), 3);
    QTRY_COMPARE(field<QComboBox>("fallbackMailSender")->currentIndex(), 1);
    QCOMPARE(own<QLineEdit>("field2")->text(), QStringLiteral("Friday"));
    QCOMPARE(ofStep<QLineEdit>("mailSubject")->text(), QStringLiteral("We missed you"));
    QVERIFY(m_dialog->rule() == rule);
    field<QLineEdit>("ruleName")->setText(QStringLiteral("Another name"));
    QSignalSpy saved(m_dialog, &RuleDialog::saved);
    save();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(stored().campaign == rule.campaign);
    openFor(stored());
    m_dialog->reject(); // nobody changed anything
    QVERIFY(m_prompter->questions.isEmpty());
}

void RuleWordsTest::anotherAccountDropsWhatItCannotSay()
{
    const AccountId mails = addMails();
    QVERIFY(mails.isValid());
    StandingRule rule = services::rulePreset(StandingRuleKind::Recurring);
    rule.campaign.account = mails;
    rule.campaign.message.subject = QStringLiteral("Your order");
    rule.campaign.message.text = QStringLiteral("It comes today.");
    openFor(rule);
    QCOMPARE(m_dialog->rule().campaign.message, rule.campaign.message);
    QVERIFY(field<QWidget>("fallbackEditor")->isHidden()); // nothing follows a mail
    chooseAccount(QStringLiteral("Practice"));
    QCOMPARE(m_dialog->rule().campaign.message, MessageContent());
    chooseAccount(QStringLiteral("Mails"));
    QCOMPARE(m_dialog->rule().campaign.message, rule.campaign.message);
}

// S0-075
void RuleWordsTest::whileNobodyWritesItSaysSo()
{
    openFor(services::rulePreset(StandingRuleKind::Recurring));
    QVERIFY(!field<QWidget>("fallbackEditor")->isHidden());
    QVERIFY2(noted().contains(QStringLiteral("nobody is chosen for WhatsApp, then e-mail")),
             qPrintable(noted()));
    QVERIFY2(noted().contains(QStringLiteral("settings")), qPrintable(noted()));
    QVERIFY2(said().contains(QStringLiteral("nobody writes yet")), qPrintable(said()));
    QVERIFY(m_dialog->rule().campaign.fallbackSteps.isEmpty());
    QSignalSpy saved(m_dialog, &RuleDialog::saved);
    save(); // the command line lets it be, too
    QTRY_COMPARE(saved.size(), 1);
}

// S0-075
void RuleWordsTest::whoWritesAfterTheLastMissIsChosen()
{
    const AccountId mails = addMails();
    QVERIFY(mails.isValid());
    openFor(services::rulePreset(StandingRuleKind::Recurring));
    auto *sender = field<QComboBox>("fallbackMailSender");
    QTRY_COMPARE(sender->count(), 2);
    QVERIFY(field<QWidget>("fallbackWhatsApp")->isHidden()); // nobody sends any
    sender->setCurrentIndex(1);
    QVERIFY2(said().contains(QStringLiteral("After the last miss: e-mail by Mails")), qPrintable(said()));
    QVERIFY2(noted().contains(QStringLiteral("Nobody is chosen for WhatsApp")), qPrintable(noted()));
    QVERIFY(isRefusedFor(ofStep<QLineEdit>("mailSubject")));
    ofStep<QLineEdit>("mailSubject")->setText(QStringLiteral("We missed you"));
    QVERIFY(isRefusedFor(ofStep<QPlainTextEdit>("mailText")));
    ofStep<QPlainTextEdit>("mailText")->setPlainText(QStringLiteral("Call us."));
    QSignalSpy saved(m_dialog, &RuleDialog::saved);
    save();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_prompter->errors.isEmpty());
    const QMap<FallbackChannel, FallbackStep> steps = stored().campaign.fallbackSteps;
    QCOMPARE(steps.keys(), QList<FallbackChannel>{FallbackChannel::Email});
    QCOMPARE(steps.value(FallbackChannel::Email).account, mails);
    QCOMPARE(steps.value(FallbackChannel::Email).message.subject, QStringLiteral("We missed you"));
}

void RuleWordsTest::nothingMayFollow()
{
    QVERIFY(addMails().isValid());
    openFor(services::rulePreset(StandingRuleKind::Recurring));
    auto *sender = field<QComboBox>("fallbackMailSender");
    QTRY_COMPARE(sender->count(), 2);
    sender->setCurrentIndex(1);
    auto *ladder = field<QComboBox>("ruleLadder");
    ladder->setCurrentIndex(ladder->findText(QStringLiteral("nothing")));
    QVERIFY(m_dialog->rule().campaign.rules.fallback.isEmpty());
    QVERIFY(m_dialog->rule().campaign.fallbackSteps.isEmpty());
    QVERIFY(field<QWidget>("fallbackEditor")->isHidden());
    QVERIFY(!said().contains(QStringLiteral("After the last miss")));
    ladder->setCurrentIndex(ladder->findText(QStringLiteral("e-mail")));
    QCOMPARE(m_dialog->rule().campaign.rules.fallback, QList<FallbackChannel>{FallbackChannel::Email});
    QCOMPARE(sender->currentIndex(), 1); // who was chosen is still wanted
}

void RuleWordsTest::onlyARecurringRuleHasALadder()
{
    openFor(services::rulePreset(StandingRuleKind::DailySessions));
    QVERIFY(field<QWidget>("ruleLadder")->isHidden());
    QVERIFY(field<QWidget>("fallbackEditor")->isHidden());
    auto *kind = field<QComboBox>("ruleKind");
    kind->setCurrentIndex(2);
    Q_EMIT kind->activated(2);
    QCOMPARE(m_dialog->rule().kind, StandingRuleKind::Recurring);
    QVERIFY(!field<QWidget>("ruleLadder")->isHidden());
    QVERIFY(!field<QWidget>("fallbackEditor")->isHidden());
}

void RuleWordsTest::aWayOfWorkingBringsItsLadder()
{
    openFor(services::rulePreset(StandingRuleKind::Recurring));
    auto *preset = field<QComboBox>("rulePreset");
    const int oneTry = preset->findText(QStringLiteral("One try"));
    QVERIFY(oneTry > 0);
    preset->setCurrentIndex(oneTry);
    Q_EMIT preset->activated(oneTry);
    QVERIFY(m_dialog->rule().campaign.rules.fallback.isEmpty());
    QCOMPARE(field<QComboBox>("ruleLadder")->currentText(), QStringLiteral("nothing"));
    QVERIFY(field<QWidget>("fallbackEditor")->isHidden());
}

void RuleWordsTest::everythingIsReachedByKeyboard_data()
{
    QTest::addColumn<QString>("account");
    QTest::newRow("calls and what follows them") << QStringLiteral("Practice");
    QTest::newRow("messages") << QStringLiteral("Messages");
    QTest::newRow("mails") << QStringLiteral("Mails");
}

void RuleWordsTest::everythingIsReachedByKeyboard()
{
    QFETCH(QString, account);
    QVERIFY(addMessages().isValid() && addMails().isValid());
    openFor(services::rulePreset(StandingRuleKind::Recurring));
    chooseAccount(account);
    QTRY_COMPARE(field<QComboBox>("fallbackMailSender")->count(), account == QLatin1String("Mails") ? 1 : 2);
    if (account != QLatin1String("Mails"))
        field<QComboBox>("fallbackMailSender")->setCurrentIndex(1);
    QCoreApplication::processEvents();
    QCOMPARE(test::unnamedFields(*m_dialog), QStringList());
    QCOMPARE(test::sharedMnemonics(*m_dialog), QStringList());
    QCOMPARE(test::backwardTabs(*m_dialog), QStringList());
}

QTEST_MAIN(RuleWordsTest)
#include "tst_rulewords.moc"
