// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingmodel.h"

#include "ui/settings/accountdialog.h"
#include "ui/settings/accountmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class SettingModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEditIsAskedForAndNotTaken();
    void onlyTheValueIsEditable();
    void anUnchangedValueAsksForNothing();
    void stoppedAccountsSayWhy();
    void practiceAccountsSayPractice();
    void aWorkingConnectionIsToldInPlainWords();
    void aWrongClockIsWarnedOf();
};

void SettingModelTest::anEditIsAskedForAndNotTaken()
{
    SettingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{QStringLiteral("dialling.settle"), QStringLiteral("180"),
                    QStringLiteral("60-900 (seconds)"), true}});
    QSignalSpy asked(&model, &SettingModel::changeRequested);
    const QModelIndex value = model.index(0, SettingModel::Value);
    QVERIFY(model.setData(value, QStringLiteral(" 200 "), Qt::EditRole));
    QCOMPARE(asked.first(), (QVariantList{QStringLiteral("dialling.settle"), QStringLiteral("200")}));
    QCOMPARE(value.data(Qt::EditRole).toString(), QStringLiteral("180"));
}

void SettingModelTest::onlyTheValueIsEditable()
{
    SettingModel model;
    model.setRows({{QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("1-2"), true}});
    QVERIFY(!model.index(0, SettingModel::Key).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(model.index(0, SettingModel::Value).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, SettingModel::Key), QStringLiteral("b"), Qt::EditRole));
}

void SettingModelTest::anUnchangedValueAsksForNothing()
{
    SettingModel model;
    model.setRows({{QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("1-2"), true}});
    QSignalSpy asked(&model, &SettingModel::changeRequested);
    QVERIFY(!model.setData(model.index(0, SettingModel::Value), QStringLiteral("1"), Qt::EditRole));
    QCOMPARE(asked.size(), 0);
}

// F15
void SettingModelTest::stoppedAccountsSayWhy()
{
    Account account;
    account.provider = ProviderKind::Vapi;
    QVERIFY(!isStopped(account));
    account.pauseReason = QStringLiteral("key refused");
    QVERIFY(isStopped(account));
    QVERIFY(accountStateText(account).contains(QStringLiteral("key refused")));
}

void SettingModelTest::practiceAccountsSayPractice()
{
    AccountModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Account account;
    account.id = AccountId(1);
    model.setRows({account});
    QVERIFY(model.index(0, AccountModel::State).data().toString().contains(QStringLiteral("Practice")));
}

void SettingModelTest::aWorkingConnectionIsToldInPlainWords()
{
    const QString text = connectionText({3, 2, milliseconds{900}});
    QVERIFY(text.contains(QStringLiteral("3 agent")));
    QVERIFY(text.contains(QStringLiteral("2 phone number")));
    QVERIFY(!text.contains(QStringLiteral("clock")));
}

// Dialling safety, section 15: 120 s are tolerated.
void SettingModelTest::aWrongClockIsWarnedOf()
{
    QVERIFY(!connectionText({1, 1, milliseconds{120'000}}).contains(QStringLiteral("clock")));
    QVERIFY(connectionText({1, 1, milliseconds{-130'000}}).contains(QStringLiteral("2 min 10 s")));
}

QTEST_MAIN(SettingModelTest)
#include "tst_settingmodel.moc"
