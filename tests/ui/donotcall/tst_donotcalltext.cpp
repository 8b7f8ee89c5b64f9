// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/donotcalltext.h"

#include <QTest>
#include <QTimeZone>

using namespace callboard;
using namespace callboard::ui;

class DoNotCallTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyListHasALookOfItsOwn();
    void aRegisterAgesAtItsMomentAndNotBefore();
    void aRegisterSaysHowLongItHolds();
    void aReceiptNamesOnlyWhatHappened();
    void aTypedNumberIsSearchedWithoutItsSpaces_data();
    void aTypedNumberIsSearchedWithoutItsSpaces();

private:
    const Instant m_now = fromMSecsSinceEpoch(1'795'156'200'000); // Fri 20 Nov 2026, 12:00 IST
};

void DoNotCallTextTest::everyListHasALookOfItsOwn()
{
    QList<BadgeLook> looks;
    for (const DoNotCallList list : {DoNotCallList::House, DoNotCallList::OptOut, DoNotCallList::Register}) {
        QVERIFY(!looks.contains(badgeLook(list)));
        looks += badgeLook(list);
    }
}

void DoNotCallTextTest::aRegisterAgesAtItsMomentAndNotBefore()
{
    QVERIFY(!isTooOld(std::nullopt, m_now));
    QVERIFY(!isTooOld(m_now + std::chrono::milliseconds{1}, m_now));
    QVERIFY(isTooOld(m_now, m_now));
}

// Features, row 80: 31 days US, 28 days UK.
void DoNotCallTextTest::aRegisterSaysHowLongItHolds()
{
    const QTimeZone zone("Asia/Kolkata");
    store::DoNotCallRepository::Register read{QStringLiteral("NCPR"), 12, m_now, std::nullopt};
    QVERIFY(!registerText(read, m_now, zone).contains(QStringLiteral("until")));
    read.expiresAt = m_now + std::chrono::hours{24 * 31};
    QVERIFY(
        registerText(read, m_now, zone).contains(QStringLiteral("good until Mon 21 Dec 2026, 12:00 IST")));
    const QString old = registerText(read, *read.expiresAt, zone);
    QVERIFY2(old.contains(QStringLiteral("NCPR")) && old.contains(QStringLiteral("too old since Mon 21 Dec")),
             qPrintable(old));
}

void DoNotCallTextTest::aReceiptNamesOnlyWhatHappened()
{
    services::DoNotCallReceipt receipt;
    receipt.added = {1, 2};
    const QString plain = receiptText(receipt);
    QVERIFY(plain.startsWith(QLatin1Char('2')));
    QVERIFY(!plain.contains(QStringLiteral("already")));
    receipt.known = 3;
    receipt.leadsMarked = 4;
    receipt.rejected = {{5, QStringLiteral("Letters.")}};
    const QString whole = receiptText(receipt);
    QVERIFY(whole.contains(QStringLiteral("3 stood there already")));
    QVERIFY(whole.contains(QStringLiteral("4 lead")));
    QVERIFY(whole.contains(QStringLiteral("1 line")));
}

void DoNotCallTextTest::aTypedNumberIsSearchedWithoutItsSpaces_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addRow("number") << QStringLiteral(" +91 98765-43210") << QStringLiteral("+919876543210");
    QTest::addRow("prefix") << QStringLiteral("+91 140*") << QStringLiteral("+91140");
    QTest::addRow("source") << QStringLiteral("TRAI 2026-11 ") << QStringLiteral("TRAI 2026-11");
    QTest::addRow("nothing") << QStringLiteral("  ") << QString();
}

void DoNotCallTextTest::aTypedNumberIsSearchedWithoutItsSpaces()
{
    QFETCH(QString, typed);
    QTEST(searchWord(typed), "word");
}

QTEST_MAIN(DoNotCallTextTest)
#include "tst_donotcalltext.moc"
