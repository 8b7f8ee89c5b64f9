// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/ids.h"

#include <QSet>
#include <QTest>

using namespace callboard;

class IdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyStoredRowsHaveValidIds();
    void attemptIdsFitTheProvidersLimit();
    void attemptIdsSurviveTheWayThroughText();
    void textThatIsNoUuidIsNoId_data();
    void textThatIsNoUuidIsNoId();
};

void IdsTest::onlyStoredRowsHaveValidIds()
{
    QVERIFY(!LeadId().isValid());
    QVERIFY(!LeadId(0).isValid());
    QVERIFY(!LeadId(-1).isValid());
    QVERIFY(LeadId(1).isValid());
    QVERIFY(LeadId(1) < LeadId(2));
    QCOMPARE(QSet<LeadId>({LeadId(1), LeadId(2), LeadId(1)}).size(), 2);
}

void IdsTest::attemptIdsFitTheProvidersLimit()
{
    const AttemptId id = AttemptId::create();
    QCOMPARE(id.text().size(), 36);
    QVERIFY(QStringLiteral("cb:%1").arg(id.text()).size() <= 40);
    QVERIFY(id != AttemptId::create());
}

void IdsTest::attemptIdsSurviveTheWayThroughText()
{
    const AttemptId id = AttemptId::create();
    QCOMPARE(AttemptId::fromText(id.text()), id);
    QCOMPARE(AttemptId::fromText(u'{' + id.text() + u'}'), id);
}

void IdsTest::textThatIsNoUuidIsNoId_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << QStringLiteral("not an id at all");
    QTest::newRow("cut short") << QStringLiteral("b0b1a6a2-5a3f-4f8e-9a3e-0123456789");
    QTest::newRow("null") << QStringLiteral("00000000-0000-0000-0000-000000000000");
}

void IdsTest::textThatIsNoUuidIsNoId()
{
    QFETCH(QString, text);
    QVERIFY(!AttemptId::fromText(text).isValid());
}

QTEST_GUILESS_MAIN(IdsTest)
#include "tst_ids.moc"
