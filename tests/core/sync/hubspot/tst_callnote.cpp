// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/callnote.h"

#include <QJsonArray>
#include <QTest>

namespace callboard::sync::hubspot {

namespace {

CallNote note(Outcome outcome = Outcome::Completed)
{
    CallNote made;
    made.attempt = QStringLiteral("8f31c0de");
    made.contactId = QStringLiteral("501");
    made.startedAt = Instant{milliseconds{1'795'156'200'000}};
    made.outcome = outcome;
    return made;
}

QString told(const CallNote &note, const char *property)
{
    return creation(note)[QLatin1String("properties")][QLatin1String(property)].toString();
}

} // namespace

class CallNoteTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachOutcomeHasItsWords_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("disposition");
        const auto row = [](Outcome outcome, const char *status, const char *disposition) {
            QTest::newRow(qPrintable(callboard::toWord(outcome)))
                << outcome << QString::fromLatin1(status) << QString::fromLatin1(disposition);
        };
        row(Outcome::Completed, "COMPLETED", "f240bbac-87c9-4f6e-bf70-924b57d47db7");
        row(Outcome::NoAnswer, "NO_ANSWER", "73a0d17f-1163-4015-bdd5-ec830791da20");
        row(Outcome::Busy, "BUSY", "9d9162e7-6cf3-4944-bf63-4dff82258764");
        row(Outcome::Voicemail, "COMPLETED", "73a0d17f-1163-4015-bdd5-ec830791da20");
        row(Outcome::BadNumber, "FAILED", "17b47fee-58de-441e-a44c-c6300d46f273");
        row(Outcome::ProviderError, "FAILED", "");
        row(Outcome::Cancelled, "CANCELED", "");
    }

    void eachOutcomeHasItsWords()
    {
        QFETCH(const Outcome, outcome);
        QFETCH(const QString, status);
        QFETCH(const QString, disposition);
        QCOMPARE(told(note(outcome), "hs_call_status"), status);
        QCOMPARE(told(note(outcome), "hs_call_disposition"), disposition);
    }

    void anEndingOfTheListCanBeLeftOut()
    {
        CallNote plain = note();
        plain.hasDisposition = false;
        QVERIFY(told(plain, "hs_call_disposition").isNull());
        QCOMPARE(told(plain, "hs_call_status"), QStringLiteral("COMPLETED"));
    }

    void aCallIsTiedToItsContactAndFoundByItsTitle()
    {
        const QJsonObject body = creation(note());
        const QJsonObject contact = body[QLatin1String("associations")][0].toObject();
        QCOMPARE(contact[QLatin1String("to")][QLatin1String("id")].toString(), QStringLiteral("501"));
        QCOMPARE(contact[QLatin1String("types")][0][QLatin1String("associationTypeId")].toInt(), 194);
        QCOMPARE(told(note(), "hs_call_title"), QStringLiteral("Callboard 8f31c0de"));
        QCOMPARE(told(note(), "hs_timestamp"), QStringLiteral("1795156200000"));
    }

    void aDurationIsInMilliseconds()
    {
        CallNote talked = note();
        talked.talkTime = seconds{42};
        QCOMPARE(told(talked, "hs_call_duration"), QStringLiteral("42000"));
        QVERIFY(told(note(), "hs_call_duration").isNull());
    }

    void aRecordingThatHubSpotCannotPlayIsLeftOut()
    {
        CallNote recorded = note();
        recorded.recordingUrl = QStringLiteral("https://storage.provider.example/1.wav");
        QCOMPARE(told(recorded, "hs_call_recording_url"), recorded.recordingUrl);
        recorded.recordingUrl = QStringLiteral("http://storage.provider.example/1.wav");
        QVERIFY(told(recorded, "hs_call_recording_url").isNull());
    }

    void textIsShownAndNeverRun()
    {
        CallNote spoken = note();
        spoken.summary = QStringLiteral("<script>\nA & B");
        QCOMPARE(told(spoken, "hs_call_body"), QStringLiteral("&lt;script&gt;<br>A &amp; B"));
    }

    void longTextIsCutBetweenCharacters()
    {
        CallNote spoken = note();
        spoken.summary = QString(70'000, u'&');
        QCOMPARE(told(spoken, "hs_call_body").size() % 5, 0); // &amp; each
        QVERIFY(told(spoken, "hs_call_body").size() <= 65'536);
        spoken.summary = QLatin1Char('a') + QStringLiteral("😀").repeated(40'000);
        QVERIFY(told(spoken, "hs_call_body").isValidUtf16());
        QCOMPARE(told(spoken, "hs_call_body").size(), 65'535);
    }

    void aFailureThatComesAgainIsNotTold()
    {
        CallNote failed = note(Outcome::ProviderError);
        QVERIFY(isWorthANote(failed));
        failed.isLast = false;
        QVERIFY(!isWorthANote(failed));
        failed.outcome = Outcome::Busy;
        QVERIFY(isWorthANote(failed));
    }
};

} // namespace callboard::sync::hubspot

QTEST_GUILESS_MAIN(callboard::sync::hubspot::CallNoteTest)
#include "tst_callnote.moc"
