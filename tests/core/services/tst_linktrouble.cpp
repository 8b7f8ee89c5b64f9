// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/linktrouble.h"

#include "core/sync/hubspot/trouble.h"
#include "core/sync/sheets/trouble.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;

class LinkTroubleTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aJobThatWentWellClearsTheNote();
    void aTroubleThatLastsIsNotedByItsWord();
    void aTroubleThatPassesLeavesTheNote();
    void whatIsNoTroubleOfTheOtherSideLeavesTheNote();
};

void LinkTroubleTest::aJobThatWentWellClearsTheNote()
{
    const std::optional<QString> word = wordToNote({}, &sync::hubspot::troubleFromWord);
    QVERIFY(word);
    QVERIFY(word->isEmpty());
}

void LinkTroubleTest::aTroubleThatLastsIsNotedByItsWord()
{
    const Error ofHubSpot = sync::hubspot::troubleError(sync::hubspot::Trouble::TokenRefused);
    QCOMPARE(wordToNote(ofHubSpot, &sync::hubspot::troubleFromWord),
             std::optional(QStringLiteral("token_refused")));
    const Error ofSheets = sync::troubleError(sync::Trouble::SignedOut, {});
    QCOMPARE(wordToNote(ofSheets, &sync::troubleFromWord), std::optional(QStringLiteral("signed_out")));
}

void LinkTroubleTest::aTroubleThatPassesLeavesTheNote()
{
    const Error ofHubSpot = sync::hubspot::troubleError(sync::hubspot::Trouble::Burst);
    QVERIFY(!wordToNote(ofHubSpot, &sync::hubspot::troubleFromWord));
    const Error ofSheets = sync::troubleError(sync::Trouble::Quota, {});
    QVERIFY(!wordToNote(ofSheets, &sync::troubleFromWord));
}

void LinkTroubleTest::whatIsNoTroubleOfTheOtherSideLeavesTheNote()
{
    const Error ours{ErrorCode::DatabaseStatement, {}, {}, QStringLiteral("disk I/O error")};
    QVERIFY(!wordToNote(ours, &sync::troubleFromWord));
}

QTEST_GUILESS_MAIN(LinkTroubleTest)
#include "tst_linktrouble.moc"
