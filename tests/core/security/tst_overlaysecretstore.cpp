// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/overlaysecretstore.h"

#include "core/security/memorysecretstore.h"
#include "core/security/redaction.h"
#include "core/security/secretnames.h"

#include <QHash>
#include <QTest>

using namespace callboard;
using namespace callboard::security;

namespace {

constexpr QLatin1String Account("account/Vapi Delhi");

OverlaySecretStore overlay(const QHash<QByteArray, QByteArray> &variables)
{
    return OverlaySecretStore(std::make_unique<MemorySecretStore>(),
                              [variables](const QByteArray &variable) { return variables.value(variable); });
}

} // namespace

class OverlaySecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentWinsOverTheStore();
    void withoutAVariableTheStoreCounts();
    void anEmptyVariableCountsAsNone();
    void theColumnKeyCannotBeOverridden();
    void theProcessEnvironmentIsTheDefault();
    void accountsHaveVariables_data();
    void accountsHaveVariables();
    void keysThatPassAreNeverLogged();
};

// S2-060, X-33
void OverlaySecretStoreTest::theEnvironmentWinsOverTheStore()
{
    OverlaySecretStore store =
        overlay({{QByteArrayLiteral("CALLBOARD_SECRET_VAPI_DELHI"), QByteArrayLiteral(" from-env\n")}});
    QVERIFY(store.write(Account, QByteArrayLiteral("from-store")));
    QCOMPARE(*store.read(Account), QByteArrayLiteral("from-env"));
}

void OverlaySecretStoreTest::withoutAVariableTheStoreCounts()
{
    OverlaySecretStore store = overlay({});
    QVERIFY(store.write(Account, QByteArrayLiteral("from-store")));
    QCOMPARE(*store.read(Account), QByteArrayLiteral("from-store"));
    QVERIFY(store.remove(Account));
    QVERIFY(!store.read(Account)->has_value());
}

void OverlaySecretStoreTest::anEmptyVariableCountsAsNone()
{
    OverlaySecretStore store =
        overlay({{QByteArrayLiteral("CALLBOARD_SECRET_VAPI_DELHI"), QByteArrayLiteral(" ")}});
    QVERIFY(store.write(Account, QByteArrayLiteral("from-store")));
    QCOMPARE(*store.read(Account), QByteArrayLiteral("from-store"));
}

void OverlaySecretStoreTest::theColumnKeyCannotBeOverridden()
{
    OverlaySecretStore store(std::make_unique<MemorySecretStore>(),
                             [](const QByteArray &) { return QByteArrayLiteral("from-env"); });
    QVERIFY(store.write(columnKeyName(), QByteArrayLiteral("key")));
    QCOMPARE(*store.read(columnKeyName()), QByteArrayLiteral("key"));
}

void OverlaySecretStoreTest::theProcessEnvironmentIsTheDefault()
{
    const char *variable = "CALLBOARD_SECRET_OVERLAYTEST";
    OverlaySecretStore store(std::make_unique<MemorySecretStore>());
    qputenv(variable, QByteArrayLiteral("from-env"));
    const auto secret = store.read(QStringLiteral("account/OverlayTest"));
    qunsetenv(variable);
    QCOMPARE(*secret, QByteArrayLiteral("from-env"));
}

void OverlaySecretStoreTest::accountsHaveVariables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("word") << QStringLiteral("account/main") << QByteArrayLiteral("CALLBOARD_SECRET_MAIN");
    QTest::newRow("signs") << QStringLiteral("account/Vapi (2)/x")
                           << QByteArrayLiteral("CALLBOARD_SECRET_VAPI__2__X");
    QTest::newRow("Hindi only") << QStringLiteral(u"account/\u092E\u0941\u0916\u094D\u092F") << QByteArray();
    QTest::newRow("HubSpot") << hubspotTokenName() << QByteArrayLiteral("HUBSPOT_API_KEY"); // S2-017
    QTest::newRow("no account") << QStringLiteral("practice/line") << QByteArray();
    QTest::newRow("no name") << QStringLiteral("account/") << QByteArray();
}

void OverlaySecretStoreTest::accountsHaveVariables()
{
    QFETCH(const QString, name);
    QTEST(environmentVariableFor(name), "variable");
}

// F63: a Vapi key has the shape of a UUID, which the log otherwise leaves readable.
void OverlaySecretStoreTest::keysThatPassAreNeverLogged()
{
    const QByteArray key = QByteArrayLiteral("7d1c2f0a-90f2-4d8b-b3ac-2f1d0c5e7a11");
    const QString line = QStringLiteral("refused ") + QString::fromLatin1(key);
    QCOMPARE(redacted(line), line);
    OverlaySecretStore store = overlay({});
    QVERIFY(store.write(Account, key));
    QCOMPARE(redacted(line), QStringLiteral("refused [secret]"));
}

QTEST_GUILESS_MAIN(OverlaySecretStoreTest)
#include "tst_overlaysecretstore.moc"
