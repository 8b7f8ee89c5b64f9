// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/editwords.h"

#include "tests/support/typedcall.h"

#include <QTest>

using namespace callboard;
using namespace callboard::app;

Q_DECLARE_METATYPE(callboard::ProviderKind)

/// What `edit` says about the words of a campaign.
class EditWordsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotNamedStays();
    void aTemplateIsReplaced();
    void fieldsAndHeaderAreTakenAway();
    void aMailIsChanged();
    void aLanguageIsThatOfTheChannel();
    void somethingElseIsRefused_data();
    void somethingElseIsRefused();
    void whatDoesNotFitIsTold_data();
    void whatDoesNotFitIsTold();
};

namespace {

Account accountOf(ProviderKind kind)
{
    Account account;
    account.name = QStringLiteral("Desk");
    account.provider = kind;
    return account;
}

Campaign ofMessages()
{
    Campaign campaign;
    campaign.message.templateName = QStringLiteral("visit_reminder");
    campaign.message.language = QStringLiteral("en");
    campaign.message.fields = {QStringLiteral("{name}"), QStringLiteral("Friday")};
    campaign.message.media = HeaderMedia::Image;
    campaign.message.mediaUrl = QStringLiteral("https://files.example/a.png");
    return campaign;
}

Campaign ofMails()
{
    Campaign campaign;
    campaign.message.subject = QStringLiteral("Your visit");
    campaign.message.text = QStringLiteral("Hello {name}");
    return campaign;
}

/// Hands the parsed \a words to \a use.
template<typename Use>
auto withCall(const QStringList &words, Use use)
{
    QList<QCommandLineOption> options = editWordsOptions();
    options.append({QStringLiteral("fallback"), QString(), QStringLiteral("LADDER")}); // one of the rules
    const test::TypedCall typed(words, options);
    return use(typed.call());
}

Result<Campaign> edited(const Campaign &campaign, ProviderKind kind, const QStringList &words)
{
    return withCall(words, [&](const VerbCall &call) -> Result<Campaign> {
        Campaign changed = campaign;
        const Result<void> read = readEditWords(call, accountOf(kind), changed);
        return read ? Result<Campaign>(changed) : fail(read.error());
    });
}

} // namespace

void EditWordsTest::whatIsNotNamedStays()
{
    const Result<Campaign> same = edited(ofMessages(), ProviderKind::WhatsAppCloud, {});
    QVERIFY(same);
    QCOMPARE(*same, ofMessages());
    const Result<Campaign> other = edited(ofMessages(), ProviderKind::WhatsAppCloud,
                                          {QStringLiteral("--template"), QStringLiteral("missed_call")});
    QVERIFY(other);
    QCOMPARE(other->message.templateName, QStringLiteral("missed_call"));
    QCOMPARE(other->message.language, QStringLiteral("en"));
    QCOMPARE(other->message.fields, ofMessages().message.fields);
}

// S4-008
void EditWordsTest::aTemplateIsReplaced()
{
    const Result<Campaign> read =
        edited(ofMessages(), ProviderKind::WhatsAppCloud,
               {QStringLiteral("--template"), QStringLiteral("namaste"), QStringLiteral("--language"),
                QStringLiteral("hi"), QStringLiteral("--field"), QStringLiteral("{City}"),
                QStringLiteral("--media"), QStringLiteral("document"), QStringLiteral("--media-url"),
                QStringLiteral("https://files.example/b.pdf")});
    QVERIFY(read);
    QCOMPARE(read->message.templateName, QStringLiteral("namaste"));
    QCOMPARE(read->message.language, QStringLiteral("hi"));
    QCOMPARE(read->message.fields, QStringList{QStringLiteral("{City}")});
    QCOMPARE(read->message.media, HeaderMedia::Document);
    QCOMPARE(read->message.mediaUrl, QStringLiteral("https://files.example/b.pdf"));
    QVERIFY(read->brief.language.isEmpty());
}

void EditWordsTest::fieldsAndHeaderAreTakenAway()
{
    const Result<Campaign> read = edited(ofMessages(), ProviderKind::WhatsAppCloud,
                                         {QStringLiteral("--no-fields"), QStringLiteral("--no-media")});
    QVERIFY(read);
    QVERIFY(read->message.fields.isEmpty());
    QCOMPARE(read->message.media, HeaderMedia::None);
    QVERIFY(read->message.mediaUrl.isEmpty());
    QCOMPARE(read->message.templateName, QStringLiteral("visit_reminder"));
}

void EditWordsTest::aMailIsChanged()
{
    const Result<Campaign> read =
        edited(ofMails(), ProviderKind::Smtp, {QStringLiteral("--subject"), QStringLiteral("On {day}")});
    QVERIFY(read);
    QCOMPARE(read->message.subject, QStringLiteral("On {day}"));
    QCOMPARE(read->message.text, ofMails().message.text);
}

void EditWordsTest::aLanguageIsThatOfTheChannel()
{
    const QStringList words = {QStringLiteral("--language"), QStringLiteral("en-IN")};
    const Result<Campaign> spoken = edited({}, ProviderKind::Vapi, words);
    QVERIFY(spoken);
    QCOMPARE(spoken->brief.language, QStringLiteral("en-IN"));
    QVERIFY(!spoken->isOfMessages());
    const Result<Campaign> written = edited(ofMessages(), ProviderKind::BizChat, words);
    QVERIFY(written);
    QCOMPARE(written->message.language, QStringLiteral("en-IN"));
}

void EditWordsTest::somethingElseIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a medium without its address")
        << QStringList{QStringLiteral("--media"), QStringLiteral("image")};
    QTest::newRow("an address without its medium")
        << QStringList{QStringLiteral("--media-url"), QStringLiteral("https://files.example/b.pdf")};
    QTest::newRow("an unknown medium")
        << QStringList{QStringLiteral("--media"), QStringLiteral("smell"), QStringLiteral("--media-url"),
                       QStringLiteral("https://files.example/b.pdf")};
    QTest::newRow("two texts") << QStringList{QStringLiteral("--text"), QStringLiteral("a"),
                                              QStringLiteral("--text-file"), QStringLiteral("b")};
}

void EditWordsTest::somethingElseIsRefused()
{
    QFETCH(QStringList, words);
    const Result<Campaign> read = edited(ofMessages(), ProviderKind::WhatsAppCloud, words);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
}

void EditWordsTest::whatDoesNotFitIsTold_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("told"); ///< a word of it; empty: it fits
    QTest::addColumn<Campaign>("campaign");
    const QStringList named = {QStringLiteral("--template"), QStringLiteral("a")};
    const QStringList mail = {QStringLiteral("--subject"), QStringLiteral("a")};
    const QStringList spoken = {QStringLiteral("--language"), QStringLiteral("hi")};
    const QStringList mailer = {QStringLiteral("--fallback-mail-account"), QStringLiteral("Mails")};
    const QStringList writer = {QStringLiteral("--fallback-account"), QStringLiteral("Messages")};
    const QStringList subject = {QStringLiteral("--fallback-subject"), QStringLiteral("a")};
    const auto row = [](const char *name, ProviderKind kind, const QStringList &words, const QString &told,
                        const Campaign &campaign = {}) {
        QTest::newRow(name) << kind << words << told << campaign;
    };
    const QString name = QStringLiteral("Desk");
    row("a template of calls", ProviderKind::Vapi, named, name);
    row("a template of mails", ProviderKind::Smtp, named, name);
    row("a template of messages", ProviderKind::WhatsAppCloud, named, {});
    row("a mail of calls", ProviderKind::Practice, mail, name);
    row("a mail of messages", ProviderKind::BizChat, mail, name);
    row("a mail of mails", ProviderKind::PracticeEmail, mail, {});
    row("a language of mails", ProviderKind::Smtp, spoken, QStringLiteral("language"));
    row("a language of calls", ProviderKind::Vapi, spoken, {});
    row("no fields of calls", ProviderKind::Vapi, {QStringLiteral("--no-fields")}, name);
    row("fields and none", ProviderKind::WhatsAppCloud,
        {QStringLiteral("--no-fields"), QStringLiteral("--field"), QStringLiteral("a")},
        QStringLiteral("contradict"));
    row("nothing", ProviderKind::Vapi, {}, {});

    // S0-075
    row("a message after calls", ProviderKind::Vapi, writer, {});
    row("a message after messages", ProviderKind::WhatsAppCloud, writer, QStringLiteral("e-mail alone"));
    row("a mail after messages", ProviderKind::WhatsAppCloud, mailer, {});
    row("a mail after mails", ProviderKind::Smtp, mailer, QStringLiteral("e-mail alone"));
    row("words without a sender", ProviderKind::Vapi, subject, QStringLiteral("--fallback-mail-account"));
    Campaign laddered;
    laddered.fallbackSteps.insert(FallbackChannel::Email, {AccountId(3), ofMails().message});
    row("words with a sender", ProviderKind::Vapi, subject, {}, laddered);
    row("nothing and something", ProviderKind::Vapi,
        QStringList{QStringLiteral("--fallback"), QStringLiteral("none")} + mailer,
        QStringLiteral("contradict"));
    row("the ladder of calls", ProviderKind::Vapi,
        {QStringLiteral("--fallback"), QStringLiteral("email,whatsapp")}, {});
    row("the ladder of messages", ProviderKind::WhatsAppCloud,
        {QStringLiteral("--fallback"), QStringLiteral("whatsapp,email")}, QStringLiteral("e-mail alone"));
    row("a ladder without words", ProviderKind::WhatsAppCloud,
        {QStringLiteral("--fallback"), QStringLiteral("email")}, QStringLiteral("--fallback-mail-account"));
    Campaign followUp = ofMessages();
    followUp.followsUp = CampaignId(4);
    row("a ladder of a ladder", ProviderKind::WhatsAppCloud, mailer, QStringLiteral("campaign 4"), followUp);
}

void EditWordsTest::whatDoesNotFitIsTold()
{
    QFETCH(ProviderKind, kind);
    QFETCH(QStringList, words);
    QFETCH(QString, told);
    QFETCH(Campaign, campaign);
    const QString misuse = withCall(
        words, [&](const VerbCall &call) { return editWordsMisuse(call, accountOf(kind), campaign); });
    QCOMPARE(misuse.isEmpty(), told.isEmpty());
    QVERIFY2(misuse.contains(told), qPrintable(misuse));
}

QTEST_GUILESS_MAIN(EditWordsTest)
#include "tst_editwords.moc"
