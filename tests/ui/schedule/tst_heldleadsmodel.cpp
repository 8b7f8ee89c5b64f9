// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/heldleadsmodel.h"

#include "ui/common/statusbadge.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class HeldLeadsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsAreRowsWithTheirStatus();
};

void HeldLeadsModelTest::leadsAreRowsWithTheirStatus()
{
    HeldLeadsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919876543210"))};
    lead.name = QStringLiteral("Asha\tRao");
    lead.partner = QStringLiteral("North");
    lead.status = LeadStatus::DoNotCall;
    model.show({lead, lead});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, HeldLeadsModel::Number).data().toString(), QStringLiteral("+919876543210"));
    QCOMPARE(model.index(0, HeldLeadsModel::Status).data(BadgeLookRole).value<BadgeLook>(),
             badgeLook(LeadStatus::DoNotCall));
    // A tab in a name must not begin a cell where it is pasted.
    QCOMPARE(model.line(0), QStringLiteral("Asha Rao\t+919876543210\tNorth\tDo not call"));
}

QTEST_MAIN(HeldLeadsModelTest)
#include "tst_heldleadsmodel.moc"
