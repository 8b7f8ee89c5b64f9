// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/emailsender.h"
#include "core/model/sender.h"

#include <QTest>

using namespace callboard;

/// Which accounts a provider takes for one sender.
class SenderKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accountsOfOneSenderAreKnown_data();
    void accountsOfOneSenderAreKnown();
    void aUserOfAMailServerIsOneSender();
};

namespace {

Account account(ProviderKind provider, const char *number, const char *business)
{
    Account made;
    made.provider = provider;
    made.phoneNumberId = QString::fromLatin1(number);
    made.businessId = QString::fromLatin1(business);
    return made;
}

Account mailAccount(const char *host, const char *user)
{
    Account made;
    made.provider = ProviderKind::Smtp;
    EmailSender sender;
    sender.host = QString::fromLatin1(host);
    sender.user = QString::fromLatin1(user);
    sender.address = QStringLiteral("ops@example.com");
    setEmailSender(made, sender);
    return made;
}

} // namespace

void SenderKeyTest::accountsOfOneSenderAreKnown_data()
{
    QTest::addColumn<Account>("one");
    QTest::addColumn<Account>("other");
    QTest::addColumn<bool>("isSame");
    QTest::addColumn<bool>("sharePeople");
    const ProviderKind cloud = ProviderKind::WhatsAppCloud;
    const Account first = account(cloud, "200", "100");
    QTest::newRow("the same number") << first << account(cloud, " 200 ", "") << true << true;
    QTest::newRow("another number of the business") << first << account(cloud, "201", "100") << false << true;
    QTest::newRow("another business") << first << account(cloud, "201", "101") << false << false;
    QTest::newRow("without a business")
        << account(cloud, "200", "") << account(cloud, "201", "") << false << false;
    QTest::newRow("not filled in") << account(cloud, "", "") << account(cloud, "", "") << false << false;
    const ProviderKind reseller = ProviderKind::BizChat;
    QTest::newRow("the same vendor") << account(reseller, "", "AB-1") << account(reseller, "7", "ab-1")
                                     << true << true;
    QTest::newRow("another vendor") << account(reseller, "", "a") << account(reseller, "", "b") << false
                                    << false;
    QTest::newRow("another provider")
        << first << account(ProviderKind::PracticeWhatsApp, "200", "100") << false << false;
    const ProviderKind calls = ProviderKind::Vapi;
    QTest::newRow("calls") << account(calls, "200", "") << account(calls, "200", "") << false << false;
}

void SenderKeyTest::accountsOfOneSenderAreKnown()
{
    QFETCH(Account, one);
    QFETCH(Account, other);
    QFETCH(bool, isSame);
    QFETCH(bool, sharePeople);
    QCOMPARE(isSameSender(one, other), isSame);
    QCOMPARE(isSameSender(other, one), isSame);
    QCOMPARE(shareRecipients(one, other), sharePeople);
    QCOMPARE(shareRecipients(other, one), sharePeople);
}

void SenderKeyTest::aUserOfAMailServerIsOneSender()
{
    const Account ops = mailAccount("smtp.example.com", "ops@example.com");
    QVERIFY(isSameSender(ops, mailAccount("SMTP.example.com", "ops@example.com")));
    QVERIFY(!isSameSender(ops, mailAccount("smtp.example.com", "sales@example.com")));
    QVERIFY(!isSameSender(ops, mailAccount("smtp.example.net", "ops@example.com")));
    QVERIFY(!isSameSender(mailAccount("smtp.example.com", ""), mailAccount("smtp.example.com", "")));
}

QTEST_GUILESS_MAIN(SenderKeyTest)
#include "tst_senderkey.moc"
