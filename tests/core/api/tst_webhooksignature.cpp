// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/webhooksignature.h"

#include <QTest>

namespace callboard::api {

// F31
class WebhookSignatureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownVectors_data()
    {
        // RFC 4231, test cases 1, 2 and 6
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                           << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                           << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }
    void knownVectors()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, digest);
        QVERIFY(isSignedByMeta(body, QByteArray("sha256=" + digest), key));
        QVERIFY(isSignedByMeta(body, QByteArray("sha256=" + digest.toUpper()), key));
    }

    void whatIsNotSignedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("header");
        const QByteArray key = "Jefe";
        const QByteArray body = "what do ya want for nothing?";
        const QByteArray digest = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        QTest::newRow("unsigned") << key << body << QByteArray();
        QTest::newRow("no digest") << key << body << QByteArray("sha256=");
        QTest::newRow("no scheme") << key << body << digest;
        QTest::newRow("another scheme") << key << body << QByteArray("sha1=" + digest);
        QTest::newRow("cut") << key << body << QByteArray("sha256=" + digest.chopped(1));
        QTest::newRow("longer") << key << body << QByteArray("sha256=" + digest + "0");
        QTest::newRow("one digit off") << key << body << QByteArray("sha256=6" + digest.mid(1));
        QTest::newRow("body altered")
            << key << QByteArray("what do ya want for nothing!") << QByteArray("sha256=" + digest);
        QTest::newRow("body with a blank more")
            << key << QByteArray(body + ' ') << QByteArray("sha256=" + digest);
        QTest::newRow("old key") << QByteArray("Jeff") << body << QByteArray("sha256=" + digest);
        // What anybody could compute.
        QTest::newRow("no key") << QByteArray() << QByteArray()
                                << QByteArray("sha256=b613679a0814d9ec772f95d778c35fc5"
                                              "ff1697c493715653c6c712144292c5ad");
    }
    void whatIsNotSignedIsRefused()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, header);
        QVERIFY(!isSignedByMeta(body, header, key));
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::WebhookSignatureTest)
#include "tst_webhooksignature.moc"
