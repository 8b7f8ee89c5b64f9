// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/lead.h"

#include <QTest>

using namespace callboard;

class LeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attributesAreFoundInAnyCase();
    void settingReplacesOrAppends();
    void allStatusesAreListedOnce();
};

void LeadTest::attributesAreFoundInAnyCase()
{
    const LeadAttributes attributes = {{QStringLiteral("City"), QStringLiteral("Pune")}};
    QCOMPARE(attributeValue(attributes, QStringLiteral("city")), QStringLiteral("Pune"));
    QCOMPARE(attributeValue(attributes, QStringLiteral("cit")), QString());
}

void LeadTest::settingReplacesOrAppends()
{
    LeadAttributes attributes = {{QStringLiteral("City"), QStringLiteral("Pune")}};
    setAttribute(attributes, QStringLiteral("CITY"), QStringLiteral("Delhi"));
    setAttribute(attributes, QStringLiteral("age"), QStringLiteral("40"));
    const LeadAttributes expected = {{QStringLiteral("City"), QStringLiteral("Delhi")},
                                     {QStringLiteral("age"), QStringLiteral("40")}};
    QCOMPARE(attributes, expected);
}

void LeadTest::allStatusesAreListedOnce()
{
    QList<LeadStatus> expected;
    for (int status = int(LeadStatus::Pending); status <= int(LeadStatus::DoNotCall); ++status)
        expected.append(LeadStatus(status));
    QCOMPARE(allLeadStatuses(), expected);
}

QTEST_GUILESS_MAIN(LeadTest)
#include "tst_lead.moc"
