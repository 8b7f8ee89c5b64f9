// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attemptmodel.h"

#include "ui/attempts/attemptdetails.h"
#include "ui/common/statusbadge.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

namespace {

services::AttemptRow row(const AttemptId &id, AttemptState state)
{
    services::AttemptRow attempt;
    attempt.attempt.id = id;
    attempt.attempt.state = state;
    attempt.leadName = QStringLiteral("Asha Rao");
    attempt.leadLastFour = QStringLiteral("3210");
    return attempt;
}

} // namespace

class AttemptModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHeadingStandsOverItsFigures();
    void showsTheOutcomeOnceThereIsOne();
    void aMessageBearsItsChannel();
    void everydayEndingsAreToldInWords();
    void costAndTalkTimeAreTheRealOnes();
    void aMoveTouchesOnlyItsRow();
    void onlyWebAddressesAreOpened_data();
    void onlyWebAddressesAreOpened();
};

void AttemptModelTest::showsTheOutcomeOnceThereIsOne()
{
    AttemptModel model(QTimeZone("Asia/Kolkata"));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const AttemptId id = AttemptId::create();
    model.setRows({row(id, AttemptState::Talking)});
    const QModelIndex result = model.index(0, AttemptModel::Result);
    QCOMPARE(result.data().toString(), services::attemptStateText(AttemptState::Talking));
    services::AttemptRow ended = row(id, AttemptState::Ended);
    ended.attempt.outcome = Outcome::NoAnswer;
    model.setRows({ended});
    QCOMPARE(result.data().toString(), services::outcomeText(Outcome::NoAnswer));
    QCOMPARE(result.data(BadgeLookRole).value<BadgeLook>(), badgeLook(Outcome::NoAnswer));
    QCOMPARE(model.index(0, AttemptModel::Lead).data().toString(), QStringLiteral("Asha Rao …3210"));
}

// S0-075
void AttemptModelTest::aMessageBearsItsChannel()
{
    AttemptModel model(QTimeZone("Asia/Kolkata"));
    services::AttemptRow message = row(AttemptId::create(), AttemptState::Refused);
    message.attempt.channel = Channel::WhatsApp;
    services::AttemptRow mail = row(AttemptId::create(), AttemptState::Refused);
    mail.attempt.channel = Channel::Email;
    const services::AttemptRow call = row(AttemptId::create(), AttemptState::Refused);
    model.setRows({message, mail, call});
    const auto told = [&model](int place) {
        return model.index(place, AttemptModel::Result).data().toString();
    };
    QCOMPARE(told(0), QStringLiteral("WhatsApp: ") + services::resultText(message.attempt));
    QCOMPARE(told(1), QStringLiteral("E-mail: ") + services::resultText(mail.attempt));
    QCOMPARE(told(2), services::resultText(call.attempt));
}

void AttemptModelTest::everydayEndingsAreToldInWords()
{
    AttemptModel model(QTimeZone("Asia/Kolkata"));
    services::AttemptRow ended = row(AttemptId::create(), AttemptState::Ended);
    ended.attempt.reason = QStringLiteral("customer-did-not-answer");
    services::AttemptRow rare = row(AttemptId::create(), AttemptState::Ended);
    rare.attempt.reason = QStringLiteral("vonage-rejected");
    model.setRows({ended, rare});
    QCOMPARE(model.index(0, AttemptModel::Reason).data().toString(), QStringLiteral("Nobody answered."));
    QCOMPARE(model.index(1, AttemptModel::Reason).data().toString(), rare.attempt.reason);
}

void AttemptModelTest::costAndTalkTimeAreTheRealOnes()
{
    AttemptModel model(QTimeZone("Asia/Kolkata"));
    services::AttemptRow told = row(AttemptId::create(), AttemptState::Ended);
    told.attempt.record.talkTime = seconds{130};
    told.attempt.record.cost = Money(210'000, QStringLiteral("USD"));
    model.setRows({told, row(AttemptId::create(), AttemptState::Ended)});
    QCOMPARE(model.index(0, AttemptModel::TalkTime).data().toString(), QStringLiteral("2 min 10 s"));
    QCOMPARE(model.index(0, AttemptModel::Cost).data().toString(), QStringLiteral("USD 0.21"));
    QCOMPARE(model.index(1, AttemptModel::Cost).data().toString(), QString());
    services::AttemptRow practice = row(AttemptId::create(), AttemptState::Ended);
    practice.attempt.record.cost = told.attempt.record.cost;
    practice.practice = true;
    model.setRows({practice});
    QCOMPARE(model.index(0, AttemptModel::Cost).data().toString(), QStringLiteral("practice: no money"));
}

void AttemptModelTest::aMoveTouchesOnlyItsRow()
{
    AttemptModel model(QTimeZone("Asia/Kolkata"));
    const AttemptId first = AttemptId::create();
    const AttemptId second = AttemptId::create();
    model.setRows({row(first, AttemptState::Ringing), row(second, AttemptState::Ringing)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({row(first, AttemptState::Talking), row(second, AttemptState::Ringing)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void AttemptModelTest::onlyWebAddressesAreOpened_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("opens");
    QTest::addRow("https") << "https://storage.example/call.wav?sig=1" << true;
    QTest::addRow("http") << "http://127.0.0.1:8080/recording/1" << true;
    QTest::addRow("file") << "file:///etc/passwd" << false;
    QTest::addRow("script") << "javascript:alert(1)" << false;
    QTest::addRow("mail") << "mailto:a@example.com" << false;
    QTest::addRow("no host") << "https://" << false;
    QTest::addRow("no scheme") << "storage.example/call.wav" << false;
    QTest::addRow("blank") << "" << false;
    QTest::addRow("bent") << "https://a b/c" << false;
}

void AttemptModelTest::onlyWebAddressesAreOpened()
{
    QFETCH(QString, url);
    QTEST(isOpenableRecording(url), "opens");
}

void AttemptModelTest::aHeadingStandsOverItsFigures()
{
    AttemptModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({row(AttemptId::create(), AttemptState::Ended)});
    for (int column = 0; column < AttemptModel::ColumnCount; ++column)
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                 model.index(0, column).data(Qt::TextAlignmentRole));
    QVERIFY((model.index(0, AttemptModel::Cost).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0);
}

QTEST_MAIN(AttemptModelTest)
#include "tst_attemptmodel.moc"
