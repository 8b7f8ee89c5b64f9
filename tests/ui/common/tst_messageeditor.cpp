// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/messageeditor.h"

#include "core/providers/practiceline.h"
#include "tests/support/faultserver.h"
#include "tests/support/testprofile.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using callboard::test::await;

namespace {

/// One template in two languages, and another in one.
constexpr const char *TwoLanguages =
    R"({"data":[{"name":"visit_reminder","language":"en","status":"APPROVED","category":"UTILITY",)"
    R"("components":[{"type":"BODY","text":"Hello {{1}}"}]},)"
    R"({"name":"visit_reminder","language":"hi","status":"APPROVED","category":"UTILITY",)"
    R"("components":[{"type":"BODY","text":"Namaste {{1}}, {{2}}"}]},)"
    R"({"name":"missed_call","language":"en","status":"APPROVED","category":"UTILITY",)"
    R"("components":[{"type":"BODY","text":"Sorry {{1}}"}]}]})";

} // namespace

class MessageEditorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theAccountsTemplatesAreOffered();
    void aTemplateBringsItsLanguageAndFields();
    void aTemplateIsFoundAsItIsTyped();
    void everyFieldCanBeSeen();
    void aPictureAsksForItsAddress();
    void theFirstLeadsAreShown();
    void aPlaceholderWithoutAValueIsTold();
    void withoutAListNamesAreTyped();
    void aMessageThatIsProposedComesBack();
    void eachLanguageOfATemplateCanBeChosen();
    void anotherAccountsTemplatesGo();
    void afterAFailureTheSameAccountIsAskedAgain();
    void aMessageIsToldInTheTemplatesWords();

private:
    [[nodiscard]] AccountId addSender(const QUrl &address);
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_editor->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<providers::PracticeLine> m_line;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<MessageEditor> m_editor;
    services::ScheduleRequest m_request;
};

void MessageEditorTest::init()
{
    m_line = std::make_unique<providers::PracticeLine>(providers::PracticeLine::Options());
    QVERIFY(m_line->start());
    m_profile = std::make_unique<test::TestProfile>();
    m_request = {};
    m_request.leads = m_profile->addLeads(2);
    m_request.account = addSender(m_line->baseUrl());
    m_editor = std::make_unique<MessageEditor>(*m_profile->workspace, [this] {
        services::ScheduleRequest request = m_request;
        request.message = m_editor->message();
        return request;
    });
    m_editor->show();
}

void MessageEditorTest::cleanup()
{
    m_editor.reset();
    m_profile.reset();
    m_line.reset();
}

AccountId MessageEditorTest::addSender(const QUrl &address)
{
    Account account = services::newAccount(ProviderKind::PracticeWhatsApp);
    account.name = QStringLiteral("Messages at %1").arg(address.port());
    account.baseUrl = address;
    services::AccountService accounts(*m_profile->workspace);
    return await(accounts.add(account, {})).value_or(AccountId());
}

void MessageEditorTest::theAccountsTemplatesAreOffered()
{
    m_editor->takeAccount(m_request.account);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3); // the one that is not approved is left out
    QVERIFY(child<QLabel>("messageNote")->isHidden());
    // Nothing is sent that nobody chose.
    QCOMPARE(child<QComboBox>("template")->currentIndex(), -1);
    QVERIFY(m_editor->message().templateName.isEmpty());
    QVERIFY(!m_editor->refusal().isEmpty());
    child<QComboBox>("template")->setCurrentIndex(0);
    QCOMPARE(m_editor->message().templateName, QStringLiteral("visit_reminder"));
}

void MessageEditorTest::aTemplateBringsItsLanguageAndFields()
{
    m_editor->takeAccount(m_request.account);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    child<QComboBox>("template")->setCurrentIndex(0);
    QCOMPARE(m_editor->message().language, QStringLiteral("en"));
    QCOMPARE(m_editor->message().fields.size(), 2);
    child<QLineEdit>("field1")->setText(QStringLiteral("{name}"));
    child<QComboBox>("template")->setCurrentIndex(1);
    QCOMPARE(m_editor->message().templateName, QStringLiteral("missed_call"));
    QCOMPARE(m_editor->message().fields, QStringList{QStringLiteral("{name}")});
    QVERIFY(!child<QSpinBox>("fieldCount")->isEnabled());
    QVERIFY(child<QLabel>("templateText")->text().contains(QStringLiteral("{{1}}")));
}

void MessageEditorTest::aTemplateIsFoundAsItIsTyped()
{
    auto *box = child<QComboBox>("template");
    m_editor->takeAccount(m_request.account);
    QTRY_COMPARE(box->count(), 3);
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), box->itemText(1));
    QCOMPARE(m_editor->message().templateName, QStringLiteral("missed_call"));
    QVERIFY(!child<QLabel>("templateText")->text().isEmpty());
}

void MessageEditorTest::everyFieldCanBeSeen()
{
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    for (const int count : {2, 0, 3}) {
        child<QSpinBox>("fieldCount")->setValue(count);
        for (int number = 1; number <= count; ++number) {
            const auto *field = child<QLineEdit>(qPrintable(QStringLiteral("field%1").arg(number)));
            QTRY_VERIFY2(field->height() >= field->minimumSizeHint().height(),
                         qPrintable(field->objectName()));
        }
    }
}

void MessageEditorTest::aPictureAsksForItsAddress()
{
    m_editor->takeAccount(m_request.account);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    QVERIFY(child<QLineEdit>("mediaUrl")->isHidden());
    child<QComboBox>("template")->setCurrentIndex(2);
    child<QLineEdit>("field1")->setText(QStringLiteral("{name}"));
    QCOMPARE(m_editor->message().media, HeaderMedia::Image);
    QVERIFY(!child<QLineEdit>("mediaUrl")->isHidden());
    QVERIFY(!m_editor->refusal().isEmpty());
    child<QLineEdit>("mediaUrl")->setText(QStringLiteral("https://files.example/a.png"));
    QVERIFY(m_editor->refusal().isEmpty());
}

void MessageEditorTest::theFirstLeadsAreShown()
{
    m_editor->takeAccount(m_request.account);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    child<QComboBox>("template")->setCurrentIndex(0);
    child<QLineEdit>("field1")->setText(QStringLiteral("{name}"));
    child<QLineEdit>("field2")->setText(QStringLiteral("{{city}}"));
    QTRY_VERIFY(child<QLabel>("messagePreview")->text().contains(QStringLiteral("Pune")));
    QVERIFY(child<QLabel>("messagePreview")->text().contains(QStringLiteral("Lead 2")));
}

// X-27
void MessageEditorTest::aPlaceholderWithoutAValueIsTold()
{
    m_editor->takeAccount(m_request.account);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    child<QComboBox>("template")->setCurrentIndex(0);
    child<QLineEdit>("field1")->setText(QStringLiteral("{name}"));
    child<QLineEdit>("field2")->setText(QStringLiteral("{street}"));
    QTRY_VERIFY(m_editor->refusal().contains(QStringLiteral("{street}")));
    child<QLineEdit>("field2")->setText(QStringLiteral("Friday"));
    QTRY_VERIFY(m_editor->refusal().isEmpty());
}

void MessageEditorTest::withoutAListNamesAreTyped()
{
    const QUrl nobody(QStringLiteral("http://127.0.0.1:9"));
    m_editor->takeAccount(addSender(nobody));
    QTRY_VERIFY(child<QLabel>("messageNote")->text().contains(QStringLiteral("typed in")));
    child<QComboBox>("template")->setEditText(QStringLiteral("our_own"));
    child<QLineEdit>("templateLanguage")->setText(QStringLiteral("hi"));
    child<QSpinBox>("fieldCount")->setValue(1);
    child<QLineEdit>("field1")->setText(QStringLiteral("x"));
    QCOMPARE(m_editor->message().templateName, QStringLiteral("our_own"));
    QCOMPARE(m_editor->message().language, QStringLiteral("hi"));
    QVERIFY(m_editor->refusal().isEmpty());
}

void MessageEditorTest::aMessageThatIsProposedComesBack()
{
    MessageContent message;
    message.templateName = QStringLiteral("missed_call");
    message.language = QStringLiteral("en");
    message.fields = {QStringLiteral("{name}")};
    m_editor->setMessage(message);
    QCOMPARE(m_editor->message(), message);
    m_editor->takeAccount(m_request.account);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    QCOMPARE(m_editor->message(), message);
}

void MessageEditorTest::eachLanguageOfATemplateCanBeChosen()
{
    test::FaultServer server;
    server.setFaults({test::Fault::answer(200, TwoLanguages)});
    m_editor->takeAccount(addSender(server.url()));
    auto *box = child<QComboBox>("template");
    QTRY_COMPARE(box->count(), 3);
    QCOMPARE(box->itemText(1), QStringLiteral("visit_reminder (hi)"));
    box->setCurrentIndex(0);
    QCOMPARE(m_editor->message().language, QStringLiteral("en"));
    QCOMPARE(m_editor->message().fields.size(), 1);
    box->setCurrentIndex(1);
    QCOMPARE(m_editor->message().templateName, QStringLiteral("visit_reminder"));
    QCOMPARE(m_editor->message().language, QStringLiteral("hi"));
    QCOMPARE(m_editor->message().fields.size(), 2);
    QCOMPARE(child<QLabel>("templateText")->text(), QStringLiteral("Namaste {{1}}, {{2}}"));
    const MessageContent hindi = m_editor->message();
    box->setCurrentIndex(0);
    m_editor->setMessage(hindi);
    QCOMPARE(box->currentIndex(), 1);
    QCOMPARE(m_editor->message(), hindi);
}

void MessageEditorTest::anotherAccountsTemplatesGo()
{
    m_editor->takeAccount(m_request.account);
    auto *box = child<QComboBox>("template");
    QTRY_COMPARE(box->count(), 3);
    box->setCurrentIndex(1);
    m_editor->takeAccount(addSender(QUrl(QStringLiteral("http://127.0.0.1:9"))));
    QCOMPARE(box->count(), 0);
    QVERIFY(child<QLabel>("templateText")->isHidden());
    QTRY_VERIFY(child<QLabel>("messageNote")->text().contains(QStringLiteral("typed in")));
    QCOMPARE(m_editor->message().templateName, QStringLiteral("missed_call"));
    QVERIFY(child<QLineEdit>("templateLanguage")->isEnabled());
    QVERIFY(child<QSpinBox>("fieldCount")->isEnabled());
}

void MessageEditorTest::afterAFailureTheSameAccountIsAskedAgain()
{
    test::FaultServer server;
    server.setFaults({test::Fault::answer(500, "{}"), test::Fault::answer(200, TwoLanguages)});
    const AccountId sender = addSender(server.url());
    m_editor->takeAccount(sender);
    QTRY_VERIFY(child<QLabel>("messageNote")->text().contains(QStringLiteral("typed in")));
    QCOMPARE(child<QComboBox>("template")->count(), 0);
    m_editor->takeAccount(sender);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    QVERIFY(child<QLabel>("messageNote")->isHidden());
}

void MessageEditorTest::aMessageIsToldInTheTemplatesWords()
{
    services::BriefPreview preview;
    preview.leadName = QStringLiteral("Asha");
    preview.variables = {{QStringLiteral("{{1}}"), QStringLiteral("Asha {{2}}")},
                         {QStringLiteral("{{2}}"), QStringLiteral("Friday")}};
    QVERIFY(m_editor->filledText(preview).contains(QStringLiteral("{{2}} = Friday"))); // no words known
    m_editor->takeAccount(m_request.account);
    QTRY_COMPARE(child<QComboBox>("template")->count(), 3);
    child<QComboBox>("template")->setCurrentIndex(0);
    QCOMPARE(m_editor->filledText(preview),
             QStringLiteral("Asha: Hello Asha {{2}}, we look forward to your visit on Friday."));
}

QTEST_MAIN(MessageEditorTest)
#include "tst_messageeditor.moc"
