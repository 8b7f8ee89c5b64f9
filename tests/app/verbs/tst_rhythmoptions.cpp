// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/rhythmoptions.h"
#include "tests/support/typedcall.h"

#include <QTest>

using namespace callboard;
using namespace callboard::app;

class RhythmOptionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNamedChangesAndTheRestStays();
    void aWrongOneChangesNothing_data();
    void aWrongOneChangesNothing();
};

namespace {

Campaign usual()
{
    Campaign campaign;
    campaign.parallel = 7;
    campaign.interval = seconds{90};
    campaign.pacing = Pacing::Grid;
    return campaign;
}

} // namespace

void RhythmOptionsTest::whatIsNamedChangesAndTheRestStays()
{
    Campaign campaign = usual();
    const test::TypedCall typed({QStringLiteral("--interval"), QStringLiteral("120")}, rhythmOptions());
    QVERIFY(readRhythmOptions(typed.call(), campaign));
    Campaign wanted = usual();
    wanted.interval = seconds{120};
    QVERIFY(campaign == wanted);
    const test::TypedCall others({QStringLiteral("--parallel"), QStringLiteral("3"),
                                  QStringLiteral("--pacing"), QStringLiteral("capped")},
                                 rhythmOptions());
    QVERIFY(readRhythmOptions(others.call(), campaign));
    wanted.parallel = 3;
    wanted.pacing = Pacing::Capped;
    QVERIFY(campaign == wanted);
}

void RhythmOptionsTest::aWrongOneChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("too many") << QStringList{QStringLiteral("--parallel"), QStringLiteral("1000")};
    QTest::newRow("no time") << QStringList{QStringLiteral("--parallel"), QStringLiteral("3"),
                                            QStringLiteral("--interval"), QStringLiteral("soon")};
    QTest::newRow("no pacing") << QStringList{QStringLiteral("--parallel"), QStringLiteral("3"),
                                              QStringLiteral("--pacing"), QStringLiteral("fast")};
}

void RhythmOptionsTest::aWrongOneChangesNothing()
{
    QFETCH(QStringList, arguments);
    Campaign campaign = usual();
    const test::TypedCall typed(arguments, rhythmOptions());
    const Result<void> read = readRhythmOptions(typed.call(), campaign);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    QVERIFY(campaign == usual());
}

QTEST_GUILESS_MAIN(RhythmOptionsTest)
#include "tst_rhythmoptions.moc"
