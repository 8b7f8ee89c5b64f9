// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/keyedrequests.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;

namespace {

KeyedRequests requests()
{
    ProviderSetup setup;
    setup.secret = QStringLiteral(" key-1\n");
    setup.createDeadline = milliseconds{31'000};
    setup.connectDeadline = milliseconds{9'000};
    setup.readDeadline = milliseconds{12'000};
    return KeyedRequests(setup);
}

QUrl address()
{
    return QUrl(QStringLiteral("https://api.example/things"));
}

/// As they go over the wire, in order.
QByteArrayList linesOf(const http::Request &request)
{
    QByteArrayList lines;
    for (const auto &[name, value] : request.headers)
        lines << name + ": " + value;
    return lines;
}

} // namespace

class KeyedRequestsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionMayBeAskedAgain();
    void whatCreatesIsSentOnce();
    void nothingIsWithheldUnlessItIsAskedFor();
};

void KeyedRequestsTest::aQuestionMayBeAskedAgain()
{
    const http::Request request = requests().get(address());
    QCOMPARE(request.method, http::Method::Get);
    QCOMPARE(request.url, address());
    QCOMPARE(request.repeatable, http::Repeatable::Yes);
    QCOMPARE(request.deadline, milliseconds{12'000});
    QCOMPARE(request.connectDeadline, milliseconds{9'000});
    QVERIFY(request.body.isEmpty());
    QCOMPARE(linesOf(request), (QByteArrayList{"Authorization: Bearer key-1", "Accept: application/json"}));
}

// Dialling safety, section 5
void KeyedRequestsTest::whatCreatesIsSentOnce()
{
    const QJsonObject body{{QStringLiteral("to"), QStringLiteral("आशा")}, {QStringLiteral("n"), 1}};
    const http::Request request = requests().create(address(), body, milliseconds{4'000});
    QCOMPARE(request.method, http::Method::Post);
    QCOMPARE(request.url, address());
    QCOMPARE(request.repeatable, http::Repeatable::Never);
    QCOMPARE(request.sendWithin, std::optional(milliseconds{4'000}));
    QCOMPARE(request.deadline, milliseconds{31'000});
    QCOMPARE(request.connectDeadline, milliseconds{9'000});
    QCOMPARE(request.body, QByteArray(R"({"n":1,"to":"आशा"})"));
    QCOMPARE(linesOf(request),
             (QByteArrayList{"Authorization: Bearer key-1", "Content-Type: application/json",
                             "Accept: application/json"}));
}

void KeyedRequestsTest::nothingIsWithheldUnlessItIsAskedFor()
{
    QVERIFY(!requests().create(address(), {}, std::nullopt).sendWithin);
}

QTEST_GUILESS_MAIN(KeyedRequestsTest)
#include "tst_keyedrequests.moc"
