// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountservice.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/schedule/scheduledialog.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

/// The schedule dialog with an account that sends e-mail, as a campaign and after the last miss.
class ScheduleMailsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anAccountOfMailAsksForTheMail();
    void whoeverHasNoAddressIsNotPromisedAMail();
    void aPlaceholderWithoutAValueHoldsItUp();
    void htmlComesFromAFile();
    void aFileThatIsNoTextIsNotTaken();
    void theMailAfterTheLastMissIsOffered();

private:
    void open();
    [[nodiscard]] bool addSender();
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    /// Of the message of the campaign itself.
    template<typename T>
    [[nodiscard]] T *mailField(const char *name) const
    {
        return child<QWidget>("messageEditor")->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString fileWith(const QByteArray &bytes) const;

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<ScheduleDialog> m_dialog;
};

void ScheduleMailsTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    QVERIFY(addSender());
    open();
}

void ScheduleMailsTest::cleanup()
{
    m_dialog.reset();
    m_prompter.reset();
    m_profile.reset();
}

void ScheduleMailsTest::open()
{
    m_dialog =
        std::make_unique<ScheduleDialog>(*m_profile->workspace, *m_prompter, m_profile->addLeads(3), nullptr);
    m_dialog->open();
    QTRY_COMPARE(child<QComboBox>("account")->count(), 2);
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
}

bool ScheduleMailsTest::addSender()
{
    Account account = services::newAccount(ProviderKind::PracticeEmail);
    account.name = QStringLiteral("Mails");
    services::AccountService accounts(*m_profile->workspace);
    return test::await(accounts.add(account, {})).has_value();
}

QString ScheduleMailsTest::fileWith(const QByteArray &bytes) const
{
    const QString name = m_profile->directory.filePath(QStringLiteral("visit.html"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return name;
}

void ScheduleMailsTest::anAccountOfMailAsksForTheMail()
{
    child<QComboBox>("account")->setCurrentIndex(1);
    QVERIFY(mailField<QComboBox>("template")->isHidden());
    QVERIFY(mailField<QLineEdit>("templateLanguage")->isHidden());
    QVERIFY(mailField<QLineEdit>("mailSubject")->isVisibleTo(m_dialog.get()));
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    mailField<QLineEdit>("mailSubject")->setText(QStringLiteral("Hello {name}"));
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    mailField<QPlainTextEdit>("mailText")->setPlainText(QStringLiteral("See you in {city}."));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    QTRY_VERIFY(mailField<QLabel>("messagePreview")->text().contains(QLatin1String("See you in Pune.")));
    const MessageContent mail = m_dialog->request().message;
    QCOMPARE(mail.subject, QStringLiteral("Hello {name}"));
    QCOMPARE(mail.text, QStringLiteral("See you in {city}."));
    QVERIFY(mail.templateName.isEmpty());
    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(scheduled.size(), 1);
    QVERIFY(m_prompter->errors.isEmpty());
}

void ScheduleMailsTest::whoeverHasNoAddressIsNotPromisedAMail()
{
    child<QComboBox>("account")->setCurrentIndex(1);
    const auto text = [this] { return child<QPushButton>("schedule")->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(QLatin1String("3 Without Address")), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        child<QLabel>("heldSentence")->text().contains(QLatin1String("3 without an e-mail address")), 20'000);
    child<QComboBox>("account")->setCurrentIndex(0);
    QTRY_VERIFY(text().contains(QLatin1String("3 Call")));
}

void ScheduleMailsTest::aPlaceholderWithoutAValueHoldsItUp()
{
    child<QComboBox>("account")->setCurrentIndex(1);
    mailField<QLineEdit>("mailSubject")->setText(QStringLiteral("Hello"));
    mailField<QPlainTextEdit>("mailText")->setPlainText(QStringLiteral("Hello"));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    mailField<QPlainTextEdit>("mailText")->setPlainText(QStringLiteral("See you in {street}."));
    QTRY_VERIFY(!child<QPushButton>("schedule")->isEnabled());
}

void ScheduleMailsTest::htmlComesFromAFile()
{
    child<QComboBox>("account")->setCurrentIndex(1);
    QVERIFY(mailField<QPushButton>("dropHtml")->isHidden());
    m_prompter->files = {fileWith("<p>Hello {name}</p>")};
    mailField<QPushButton>("chooseHtml")->click();
    QTRY_COMPARE(m_dialog->request().message.html, QStringLiteral("<p>Hello {name}</p>"));
    QCOMPARE(mailField<QLabel>("mailHtml")->text(), QStringLiteral("visit.html"));
    mailField<QPushButton>("dropHtml")->click();
    QVERIFY(m_dialog->request().message.html.isEmpty());
}

void ScheduleMailsTest::aFileThatIsNoTextIsNotTaken()
{
    child<QComboBox>("account")->setCurrentIndex(1);
    m_prompter->files = {fileWith(QByteArray("\xff\xfe\x00\x01", 4))};
    mailField<QPushButton>("chooseHtml")->click();
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::FileNotText);
    QVERIFY(m_dialog->request().message.html.isEmpty());
}

// S0-075, S0-100
void ScheduleMailsTest::theMailAfterTheLastMissIsOffered()
{
    auto *step = child<QWidget>("fallbackMail");
    auto *sender = child<QComboBox>("fallbackMailSender");
    QTRY_COMPARE(sender->count(), 2);
    QVERIFY(!child<QWidget>("fallbackEditor")->isHidden());
    QVERIFY(child<QWidget>("fallbackWhatsApp")->isHidden()); // nobody sends any
    QVERIFY(m_dialog->request().fallbackSteps.isEmpty());
    // What the preset has follow is promised by nobody until somebody is to write it.
    QCOMPARE(child<QLabel>("summaryFollowers")->text(), QStringLiteral("nobody writes yet"));
    QVERIFY(child<QLabel>("fallbackNote")->text().contains(QStringLiteral("No practice account sends")));
    sender->setCurrentIndex(1);
    QCOMPARE(child<QLabel>("summaryFollowers")->text(), QStringLiteral("e-mail by Mails (practice)"));
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    step->findChild<QLineEdit *>(QStringLiteral("mailSubject"))->setText(QStringLiteral("We missed you"));
    step->findChild<QPlainTextEdit *>(QStringLiteral("mailText"))
        ->setPlainText(QStringLiteral("Dear {name}"));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    const auto steps = m_dialog->request().fallbackSteps;
    QCOMPARE(steps.keys(), QList<FallbackChannel>{FallbackChannel::Email});
    QCOMPARE(steps.value(FallbackChannel::Email).message.subject, QStringLiteral("We missed you"));
    sender->setCurrentIndex(0);
    QVERIFY(m_dialog->request().fallbackSteps.isEmpty());
}

QTEST_MAIN(ScheduleMailsTest)
#include "tst_schedulemails.moc"
