// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/messages/messagesample.h"

#include "core/http/networktransport.h"
#include "core/providers/practiceline.h"
#include "tests/support/fakeclock.h"

using namespace callboard;
using namespace callboard::providers;
using callboard::test::FakeClock;
using callboard::test::messageRequest;

Q_DECLARE_METATYPE(callboard::Delivery)

/// WhatsApp on the practice line, asked by the provider that asks Meta.
class PracticeMessagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMessageFromSendingToBeingRead();
    void theScriptSaysHowFarAMessageGets_data();
    void theScriptSaysHowFarAMessageGets();
    void aRestartFindsWhatBecameOfAMessage();
    void whatMetaWouldNotTakeIsRefused_data();
    void whatMetaWouldNotTakeIsRefused();
    void mishapsStrikeMessagesToo_data();
    void mishapsStrikeMessagesToo();
    void theTestFindsSenderAndTemplates();
    void aWrongKeyIsRefused();

private:
    [[nodiscard]] std::shared_ptr<MessageProvider> providerFor(const PracticeLine &line,
                                                               const QString &key = PracticeLine::key());

    std::unique_ptr<FakeClock> m_clock;
    PracticeLine::Options m_options;
    http::NetworkTransport m_transport;
};

void PracticeMessagesTest::init()
{
    m_clock = std::make_unique<FakeClock>(fromMSecsSinceEpoch(1'790'000'000'000));
    m_options = {};
    m_options.script.speed = 1;
    m_options.script.numbers.insert(QStringLiteral("+919800000001"), Outcome::Completed);
    m_options.clock = m_clock.get();
}

std::shared_ptr<MessageProvider> PracticeMessagesTest::providerFor(const PracticeLine &line,
                                                                   const QString &key)
{
    ProviderSetup setup = test::messageSetup(ProviderKind::PracticeWhatsApp, line.baseUrl());
    setup.account.phoneNumberId = PracticeLine::senderId();
    setup.account.businessId = PracticeLine::businessId();
    setup.secret = key;
    return makeMessageProvider(setup, m_transport).value_or(nullptr);
}

void PracticeMessagesTest::aMessageFromSendingToBeingRead()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    const SendAnswer sent = provider->send(messageRequest());
    QCOMPARE(sent.verdict, PlaceVerdict::Accepted);
    QCOMPARE(line.messagesByNumber().value(QStringLiteral("+919800000001")), 1);
    QCOMPARE(line.createRequests(), 1);
    QCOMPARE(provider->report(sent.messageId)->delivery, Delivery::Accepted);
    m_clock->advance(seconds{1});
    QCOMPARE(provider->report(sent.messageId)->delivery, Delivery::Sent);
    m_clock->advance(seconds{2});
    QCOMPARE(provider->report(sent.messageId)->delivery, Delivery::Delivered);
    m_clock->advance(seconds{57});
    QCOMPARE(provider->report(sent.messageId)->delivery, Delivery::Read);
}

void PracticeMessagesTest::theScriptSaysHowFarAMessageGets_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<MessageFault>("fault");
    const auto row = [](Outcome outcome, Delivery delivery, MessageFault fault = MessageFault::None) {
        QTest::addRow("%s", qPrintable(toWord(outcome))) << int(outcome) << delivery << fault;
    };
    row(Outcome::Completed, Delivery::Read);
    row(Outcome::NoAnswer, Delivery::Delivered);
    row(Outcome::Voicemail, Delivery::Delivered);
    row(Outcome::Busy, Delivery::Sent);
    row(Outcome::BadNumber, Delivery::Failed, MessageFault::Unreachable);
    row(Outcome::ProviderError, Delivery::Failed, MessageFault::Transient);
}

void PracticeMessagesTest::theScriptSaysHowFarAMessageGets()
{
    QFETCH(int, outcome);
    QFETCH(Delivery, delivery);
    QFETCH(MessageFault, fault);
    m_options.script.numbers.insert(QStringLiteral("+919800000001"), Outcome(outcome));
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    const SendAnswer sent = provider->send(messageRequest());
    m_clock->advance(seconds{3600});
    const Result<MessageReport> report = provider->report(sent.messageId);
    QVERIFY(report);
    QCOMPARE(report->delivery, delivery);
    QCOMPARE(report->fault, fault);
}

// Ruling 24
void PracticeMessagesTest::aRestartFindsWhatBecameOfAMessage()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const SendAnswer sent = providerFor(line)->send(messageRequest());
    line.stop();
    m_clock->advance(seconds{3600});
    QVERIFY(line.start());
    QCOMPARE(providerFor(line)->report(sent.messageId)->delivery, Delivery::Read);
    // Of a message that never was, nothing is told.
    QCOMPARE(providerFor(line)->report(QStringLiteral("wamid.none"))->delivery, Delivery::Accepted);
}

void PracticeMessagesTest::whatMetaWouldNotTakeIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<bool>("hasPicture");
    QTest::addColumn<MessageFault>("fault");
    const QString good = QStringLiteral("visit_reminder");
    const QString english = QStringLiteral("en");
    const QStringList two = {QStringLiteral("Asha"), QStringLiteral("Friday")};
    QTest::newRow("unknown template")
        << QStringLiteral("nothing") << english << two << false << MessageFault::EveryMessage;
    QTest::newRow("not approved") << QStringLiteral("not_yet_approved") << english << QStringList() << false
                                  << MessageFault::EveryMessage;
    QTest::newRow("another language")
        << good << QStringLiteral("en_US") << two << false << MessageFault::EveryMessage;
    QTest::newRow("a field too few") << good << english << two.mid(1) << false << MessageFault::EveryMessage;
    QTest::newRow("an empty field") << good << english << QStringList{QStringLiteral("Asha"), QString()}
                                    << false << MessageFault::ThisMessage;
    QTest::newRow("a line break") << good << english
                                  << QStringList{QStringLiteral("Asha"), QStringLiteral("a\nb")} << false
                                  << MessageFault::ThisMessage;
    QTest::newRow("five blanks") << good << english
                                 << QStringList{QStringLiteral("Asha"), QStringLiteral("a     b")} << false
                                 << MessageFault::ThisMessage;
    QTest::newRow("no picture") << QStringLiteral("season_offer") << english << two.mid(1) << false
                                << MessageFault::ThisMessage;
    QTest::newRow("a picture too many") << good << english << two << true << MessageFault::ThisMessage;
    QTest::newRow("with its picture")
        << QStringLiteral("season_offer") << english << two.mid(1) << true << MessageFault::None;
}

void PracticeMessagesTest::whatMetaWouldNotTakeIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    QFETCH(QStringList, fields);
    QFETCH(bool, hasPicture);
    QFETCH(MessageFault, fault);
    PracticeLine line(m_options);
    QVERIFY(line.start());
    MessageRequest request = messageRequest();
    request.content.templateName = name;
    request.content.language = language;
    request.content.fields = fields;
    if (hasPicture) {
        request.content.media = HeaderMedia::Image;
        request.content.mediaUrl = QStringLiteral("https://files.example/a.png");
    }
    const SendAnswer answer = providerFor(line)->send(request);
    QCOMPARE(answer.fault, fault);
    QCOMPARE(answer.verdict, fault == MessageFault::None ? PlaceVerdict::Accepted : PlaceVerdict::Refused);
    QCOMPARE(line.messagesByNumber().size(), fault == MessageFault::None ? 1 : 0);
}

void PracticeMessagesTest::mishapsStrikeMessagesToo_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<int>("messages");
    const auto row = [](const char *fault, PlaceVerdict verdict, int messages) {
        QTest::newRow(fault) << QByteArray(R"({"faults":{")") + fault + R"(":1000}})" << verdict << messages;
    };
    row("drop_before", PlaceVerdict::Unknown, 0);
    row("drop_after", PlaceVerdict::Unknown, 1);
    row("gateway_timeout_after", PlaceVerdict::Unknown, 1);
    row("garbage", PlaceVerdict::Unknown, 1);
    row("hang", PlaceVerdict::Unknown, 1);
    row("server_error", PlaceVerdict::Refused, 0);
    row("rate_limited", PlaceVerdict::Refused, 0);
}

void PracticeMessagesTest::mishapsStrikeMessagesToo()
{
    QFETCH(QByteArray, script);
    QFETCH(PlaceVerdict, verdict);
    QFETCH(int, messages);
    m_options.script = *PracticeScript::fromJson(script);
    PracticeLine line(m_options);
    QVERIFY(line.start());
    QCOMPARE(providerFor(line)->send(messageRequest()).verdict, verdict);
    QCOMPARE(line.messagesByNumber().value(QStringLiteral("+919800000001")), messages);
}

void PracticeMessagesTest::theTestFindsSenderAndTemplates()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const auto provider = providerFor(line);
    const Result<SenderTest> test = provider->test();
    QVERIFY(test);
    QCOMPARE(test->templates, 3);
    QVERIFY(!test->sender.isEmpty());
    QCOMPARE(test->quality, SenderQuality::High);
    QCOMPARE(test->recipientsADay, 0); // no limit
    const Result<QList<MessageTemplate>> templates = provider->templates();
    QVERIFY(templates);
    QCOMPARE(templates->constFirst().fields, 2);
    QCOMPARE(templates->constLast().media, HeaderMedia::Image);
}

void PracticeMessagesTest::aWrongKeyIsRefused()
{
    PracticeLine line(m_options);
    QVERIFY(line.start());
    const SendAnswer answer = providerFor(line, QStringLiteral("wrong"))->send(messageRequest());
    QCOMPARE(answer.verdict, PlaceVerdict::Refused);
    QCOMPARE(answer.fault, MessageFault::Account);
}

QTEST_GUILESS_MAIN(PracticeMessagesTest)
#include "tst_practicemessages.moc"
