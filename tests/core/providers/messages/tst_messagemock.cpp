// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/messages/messagesample.h"

#include "tests/support/countingtransport.h"

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::test;

namespace {

constexpr auto NoMock = "no validating mock of this provider is running";
constexpr QLatin1String CannedMessage("wamid.EXAMPLE0000000000000000000001");
/// The message that the mock's canned history is about; it tells of no other.
constexpr QLatin1String MessageWithHistory("wamid.HBgLMTY0NzM3Nzc3NzUVAgARGBI5QTNEQTA2RjdGMEY4RTRGAA==");
constexpr QLatin1String CannedSender("1906385232743451");

} // namespace

/// A second opinion on what Callboard sends: a mock that checks each request against the provider's own
/// document (tests/data/providers/openapi). CALLBOARD_PRISM_WHATSAPP and CALLBOARD_PRISM_BIZCHAT hold the
/// addresses.
class MessageMockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sending_data();
    void sending();
    void anOddTextIsNoOddRequest_data();
    void anOddTextIsNoOddRequest();
    void reporting_data() { addProviders(); }
    void reporting();
    void listingTemplates_data() { addProviders(); }
    void listingTemplates();
    void testing_data() { addProviders(); }
    void testing();
    void aMissingTokenIsRefused_data() { addProviders(); }
    void aMissingTokenIsRefused();

private:
    static void addProviders();
    /// False when no mock of that provider runs.
    [[nodiscard]] bool begin(ProviderKind kind, QLatin1String sender = CannedSender);

    QUrl m_url;
    std::unique_ptr<CountingTransport> m_transport;
    std::shared_ptr<MessageProvider> m_provider;
};

void MessageMockTest::addProviders()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachMessenger("mock", [](QTestData &, ProviderKind) {});
}

void MessageMockTest::init()
{
    m_transport.reset();
}

void MessageMockTest::cleanup()
{
    if (!m_transport)
        return;
    QVERIFY(!m_transport->statuses().isEmpty());
    QVERIFY2(!m_transport->statuses().contains(422), m_transport->violations().constData());
}

bool MessageMockTest::begin(ProviderKind kind, QLatin1String sender)
{
    const QByteArray variable = "CALLBOARD_PRISM_" + toWord(kind).toUpper().toLatin1();
    m_url = QUrl(qEnvironmentVariable(variable.constData()));
    if (m_url.isEmpty())
        return false;
    // Meta's addresses begin with the version.
    if (kind == ProviderKind::WhatsAppCloud)
        m_url.setPath(QStringLiteral("/v25.0"));
    m_transport = std::make_unique<CountingTransport>();
    ProviderSetup setup = messageSetup(kind, m_url);
    if (kind == ProviderKind::WhatsAppCloud) {
        setup.account.phoneNumberId = sender;
        setup.account.businessId = QStringLiteral("102290129340398");
    }
    setup.createDeadline = milliseconds{30'000};
    setup.readDeadline = milliseconds{30'000};
    m_provider = makeMessageProvider(setup, *m_transport).value_or(nullptr);
    return m_provider != nullptr;
}

void MessageMockTest::sending_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<int>("media");
    QTest::addColumn<int>("fields");
    const auto row = [](const char *name, HeaderMedia media, int fields) {
        forEachMessenger(name, [&](QTestData &data, ProviderKind) { data << int(media) << fields; });
    };
    row("without a field", HeaderMedia::None, 0);
    row("with two fields", HeaderMedia::None, 2);
    row("with ten fields", HeaderMedia::None, 10);
    row("with an image", HeaderMedia::Image, 1);
    row("with a video", HeaderMedia::Video, 1);
    row("with a document alone", HeaderMedia::Document, 0);
}

void MessageMockTest::sending()
{
    QFETCH(const ProviderKind, kind);
    QFETCH(const int, media);
    QFETCH(const int, fields);
    if (!begin(kind))
        QSKIP(NoMock);
    MessageRequest request = messageRequest();
    request.content.fields.clear();
    for (int i = 0; i < fields; ++i)
        request.content.fields << QStringLiteral("text %1").arg(i);
    request.content.media = HeaderMedia(media);
    if (request.content.media != HeaderMedia::None)
        request.content.mediaUrl = QStringLiteral("https://files.example/a");
    const SendAnswer answer = m_provider->send(request);
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QCOMPARE(answer.messageId, QString(CannedMessage));
    QCOMPARE(m_transport->statuses(), QList<int>{200});
}

void MessageMockTest::anOddTextIsNoOddRequest_data()
{
    addProviders();
}

// F59
void MessageMockTest::anOddTextIsNoOddRequest()
{
    QFETCH(const ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    MessageRequest request = messageRequest();
    for (const QString &text :
         {QStringLiteral("=1+1"), QStringLiteral("\"},\"to\":\"1"), QStringLiteral("<b>{{1}}</b>"),
          QStringLiteral("आशा 👩‍🎓 \u202E")}) {
        request.content.fields = {text};
        QCOMPARE(m_provider->send(request).verdict, PlaceVerdict::Accepted);
    }
}

void MessageMockTest::reporting()
{
    QFETCH(const ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    const QString message(kind == ProviderKind::WhatsAppCloud ? MessageWithHistory : CannedMessage);
    const Result<MessageReport> report = m_provider->report(message);
    QVERIFY(report);
    QCOMPARE(report->messageId, message);
    QCOMPARE(report->delivery, Delivery::Delivered);
}

void MessageMockTest::listingTemplates()
{
    QFETCH(const ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    const Result<QList<MessageTemplate>> templates = m_provider->templates();
    QVERIFY(templates);
    QVERIFY(!templates->isEmpty());
}

void MessageMockTest::testing()
{
    QFETCH(const ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    const Result<SenderTest> found = m_provider->test();
    QVERIFY(found);
    QVERIFY(found->templates > 0);
    if (kind == ProviderKind::WhatsAppCloud) {
        QCOMPARE(found->quality, SenderQuality::High);
        QCOMPARE(found->recipientsADay, std::optional(1'000));
    }
}

void MessageMockTest::aMissingTokenIsRefused()
{
    QFETCH(const ProviderKind, kind);
    if (!begin(kind))
        QSKIP(NoMock);
    // The mock takes any token, but not the lack of one.
    http::Request request;
    request.url = m_url;
    request.url.setPath(m_url.path() + (kind == ProviderKind::WhatsAppCloud
                                            ? QStringLiteral("/102290129340398/phone_numbers")
                                            : QStringLiteral("/0c6d5d5e-0000-4000-8000-000000000001/"
                                                             "contact/template-list")));
    QCOMPARE(m_transport->send(request).status, 401);
}

QTEST_GUILESS_MAIN(MessageMockTest)
#include "tst_messagemock.moc"
