// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/jsonshapes.h"

#include <QTest>

using namespace callboard;

/// What every shape in JSON is made of.
class JsonShapesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotKnownIsNull();
    void whatIsKnownIsText();
};

void JsonShapesTest::whatIsNotKnownIsNull()
{
    QVERIFY(services::textValue(QString()).isNull());
    QVERIFY(services::textValue(QStringLiteral("")).isNull());
    QVERIFY(services::timeValue(std::nullopt, QTimeZone::utc()).isNull());
}

void JsonShapesTest::whatIsKnownIsText()
{
    const Instant at = fromMSecsSinceEpoch(1'800'000'000'000);
    QCOMPARE(services::textValue(QStringLiteral("Asha")), QJsonValue(QStringLiteral("Asha")));
    QCOMPARE(services::timeValue(at, QTimeZone::utc()), QJsonValue(toIsoText(at, QTimeZone::utc())));
}

QTEST_GUILESS_MAIN(JsonShapesTest)
#include "tst_jsonshapes.moc"
