// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/statusdetail.h"
#include "core/services/attemptservice.h"

#include <QTest>

namespace callboard::services {

class StatusTextsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Ruling 2.
    void aNextTryIsToldInTheZoneOfTheHouse()
    {
        const QTimeZone zone("Asia/Kolkata");
        const Instant at = fromDateTime(QDateTime(QDate(2026, 11, 21), QTime(10, 34), zone));
        const QString word = toWord(StatusDetail{StatusDetail::Kind::NextTry, at});
        QCOMPARE(statusDetailText(word, zone), QStringLiteral("Next try Sat 21 Nov, 10:34 IST"));
        QCOMPARE(statusDetailText(word, QTimeZone::utc()), QStringLiteral("Next try Sat 21 Nov, 05:04 UTC"));
    }

    void everyDoNotCallListHasAWordOfItsOwn()
    {
        QStringList words;
        for (const DoNotCallList list :
             {DoNotCallList::House, DoNotCallList::OptOut, DoNotCallList::Register})
            words += doNotCallListText(list);
        QCOMPARE(words.removeDuplicates(), 0);
    }

    // S0-075.
    void aLeadThatWaitsForItsFallbackSaysSo()
    {
        const QString word = toWord(StatusDetail{StatusDetail::Kind::FallbackWaiting, {}});
        QCOMPARE(statusDetailText(word, QTimeZone::utc()), QStringLiteral("Fallback waiting"));
    }

    void aMessageReadsByItsDelivery_data()
    {
        QTest::addColumn<Attempt>("attempt");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, Channel channel, Outcome outcome,
                            std::optional<Delivery> delivery, const QString &text) {
            Attempt attempt;
            attempt.state = AttemptState::Ended;
            attempt.channel = channel;
            attempt.outcome = outcome;
            attempt.delivery = delivery;
            QTest::newRow(name) << attempt << text;
        };
        row("delivered", Channel::WhatsApp, Outcome::Completed, Delivery::Delivered,
            QStringLiteral("Delivered"));
        row("a doubt that counts as sent", Channel::WhatsApp, Outcome::Completed, std::nullopt,
            QStringLiteral("Taken as sent"));
        row("refused at once", Channel::WhatsApp, Outcome::BadNumber, std::nullopt, QStringLiteral("Failed"));
        row("a call", Channel::Call, Outcome::Completed, std::nullopt, QStringLiteral("Answered"));
    }

    void aMessageReadsByItsDelivery()
    {
        QFETCH(Attempt, attempt);
        QFETCH(QString, text);
        QCOMPARE(resultText(attempt), text);
    }

    void wordsOfOthersStayAsTheyAre_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addRow("none") << QString();
        QTest::addRow("a sentence") << QStringLiteral("asked the provider");
        QTest::addRow("a try without its moment") << QStringLiteral("next_try:soon");
    }

    void wordsOfOthersStayAsTheyAre()
    {
        QFETCH(QString, word);
        QCOMPARE(statusDetailText(word, QTimeZone::utc()), word);
    }
};

} // namespace callboard::services

QTEST_APPLESS_MAIN(callboard::services::StatusTextsTest)
#include "tst_statustexts.moc"
