// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/why/whymodel.h"

#include "ui/common/statusbadge.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using plan::Answer;
using plan::Reason;
using plan::RuleVerdict;

class WhyModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRuleHasItsWordAndItsValue();
    void aRuleThatSaysNoExplainsItself();
    void aNewerVerdictTouchesOnlyItsRow();

private:
    const RuleVerdict m_list{Reason::OnDoNotCallList, Answer::Never, {}, QStringLiteral("register: NCPR")};
    const RuleVerdict m_hours{Reason::WindowClosed, Answer::CallNow, {}, QStringLiteral("09:00-21:00")};
};

void WhyModelTest::everyRuleHasItsWordAndItsValue()
{
    WhyModel model(QTimeZone("Asia/Kolkata"));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({m_list, m_hours});
    QCOMPARE(model.index(0, WhyModel::Rule).data().toString(), QStringLiteral("Do-not-call lists"));
    QCOMPARE(model.index(0, WhyModel::Says).data().toString(), QStringLiteral("Never"));
    QCOMPARE(model.index(0, WhyModel::Value).data().toString(), QStringLiteral("Register: NCPR"));
    QCOMPARE(model.index(1, WhyModel::Says).data().toString(), QStringLiteral("Yes"));
    QCOMPARE(model.index(1, WhyModel::Value).data().toString(), QStringLiteral("09:00-21:00"));
    QCOMPARE(model.index(0, WhyModel::Says).data(BadgeLookRole).value<BadgeLook>().tone, Tone::Bad);
    QCOMPARE(model.index(1, WhyModel::Says).data(BadgeLookRole).value<BadgeLook>().tone, Tone::Good);
}

void WhyModelTest::aRuleThatSaysNoExplainsItself()
{
    WhyModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({m_list, m_hours});
    const QString why = model.index(0, WhyModel::Rule).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(why.contains(QStringLiteral("register: NCPR")), qPrintable(why));
    QCOMPARE(model.index(0, WhyModel::Rule).data(Qt::ToolTipRole).toString(), why);
    QVERIFY(model.index(1, WhyModel::Rule).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    QCOMPARE(model.index(1, WhyModel::Value).data(Qt::ToolTipRole).toString(), QStringLiteral("09:00-21:00"));
}

void WhyModelTest::aNewerVerdictTouchesOnlyItsRow()
{
    WhyModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({m_list, m_hours});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    RuleVerdict closed = m_hours;
    closed.answer = Answer::NotBefore;
    model.setRows({m_list, closed});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(model.index(1, WhyModel::Says).data().toString(), QStringLiteral("Not now"));
}

QTEST_MAIN(WhyModelTest)
#include "tst_whymodel.moc"
