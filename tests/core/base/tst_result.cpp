// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <QTest>

#include <memory>

using namespace callboard;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::InvalidArgument, {QString::number(number), QStringLiteral("even numbers")});
    return number / 2;
}

Result<void> demandEven(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::NotAllowed);
    return {};
}

} // namespace

class ResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void fallsBackToAnotherValue();
    void chainsUntilTheFirstError();
    void transformsTheValueAlone();
    void movesItsValueOut();
    void aCommandSucceedsOrFails();
    void failKeepsArgumentsAndDetail();
};

void ResultTest::holdsAValue()
{
    const Result<int> result = half(8);
    QVERIFY(result.has_value());
    QVERIFY(bool(result));
    QCOMPARE(*result, 4);
    QCOMPARE(result.value(), 4);
}

void ResultTest::holdsAnError()
{
    const Result<int> result = half(7);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(result.error().arguments.constFirst(), QStringLiteral("7"));
}

void ResultTest::fallsBackToAnotherValue()
{
    QCOMPARE(half(8).value_or(-1), 4);
    QCOMPARE(half(7).value_or(-1), -1);
}

void ResultTest::chainsUntilTheFirstError()
{
    QCOMPARE(half(8).and_then(half).value_or(-1), 2);
    const Result<int> failed = half(6).and_then(half).and_then(half);
    QCOMPARE(failed.error().arguments.constFirst(), QStringLiteral("3"));
}

void ResultTest::transformsTheValueAlone()
{
    const auto text = [](int number) { return QString::number(number); };
    QCOMPARE(half(8).transform(text).value_or(QString()), QStringLiteral("4"));
    QCOMPARE(half(7).transform(text).error(), half(7).error());
}

void ResultTest::movesItsValueOut()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    const std::unique_ptr<int> owned = *std::move(result);
    QCOMPARE(*owned, 5);
}

void ResultTest::aCommandSucceedsOrFails()
{
    QVERIFY(demandEven(2));
    QVERIFY(!demandEven(3));
    QCOMPARE(demandEven(3).error().code, ErrorCode::NotAllowed);
}

void ResultTest::failKeepsArgumentsAndDetail()
{
    const Error error =
        fail(ErrorCode::NotFound, {QStringLiteral("it")}, QStringLiteral("for the log")).error;
    QCOMPARE(error, (Error{ErrorCode::NotFound, {QStringLiteral("it")}, {}, QStringLiteral("for the log")}));
}

QTEST_GUILESS_MAIN(ResultTest)
#include "tst_result.moc"
