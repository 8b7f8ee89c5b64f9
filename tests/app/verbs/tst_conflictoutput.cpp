// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/conflictoutput.h"
#include "tests/support/typedcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace callboard;
using namespace callboard::app;

/// What `sheets` and `hubspot` say of fields that both sides changed.
class ConflictOutputTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsAreReadFromTheWordsBehindTheFirst();
    void whatIsNoNumberIsRefusedWithTheCommandThatListsThem();
    void theCountNamesThatCommand();
    void aTableHasTheTitlesOfItsSide();
    void withJsonEachIsAnObject();
    void noneIsSaid();
    void decidedOnesAreCounted();
    void whatStaysUndecidedFails();
};

namespace {

QString verb()
{
    return QStringLiteral("sheets");
}

Result<QList<services::ConflictRow>> oneRow()
{
    services::ConflictRow row;
    row.id = 7;
    row.leadUuid = QStringLiteral("0b7e8f6e-5d0c-4f0e-9d4b-0a4c5f3d2e11");
    row.leadName = QStringLiteral("Asha Rao");
    row.field = QStringLiteral("partner");
    row.ours = QStringLiteral("North");
    row.theirs = QStringLiteral("South");
    row.seenAt = fromMSecsSinceEpoch(1'800'000'000'000);
    return QList<services::ConflictRow>{row};
}

ConflictOutput::Titles titles()
{
    return {QStringLiteral("Column"), QStringLiteral("The sheet has")};
}

QJsonObject documentOf(const test::TypedCall &typed)
{
    return QJsonDocument::fromJson(typed.out().toUtf8()).object();
}

Result<services::ConflictReceipt> receipt(int decided, const QList<Error> &refused = {})
{
    return services::ConflictReceipt{decided, refused};
}

} // namespace

void ConflictOutputTest::idsAreReadFromTheWordsBehindTheFirst()
{
    const test::TypedCall typed({QStringLiteral("keep-ours"), QStringLiteral("7"), QStringLiteral("12")});
    const VerbCall call = typed.call();
    const Result<QList<qint64>> ids = ConflictOutput(call, verb()).ids();
    QVERIFY(ids);
    QCOMPARE(*ids, (QList<qint64>{7, 12}));
}

void ConflictOutputTest::whatIsNoNumberIsRefusedWithTheCommandThatListsThem()
{
    const test::TypedCall typed({QStringLiteral("keep-ours"), QStringLiteral("7"), QStringLiteral("all")});
    const VerbCall call = typed.call();
    const Result<QList<qint64>> ids = ConflictOutput(call, verb()).ids();
    QVERIFY(!ids);
    QCOMPARE(ids.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(ids.error().arguments,
             (QStringList{QStringLiteral("all"),
                          QStringLiteral("an ID, as \"callboard sheets conflicts\" lists it")}));
}

void ConflictOutputTest::theCountNamesThatCommand()
{
    const test::TypedCall typed({QStringLiteral("pull")});
    const VerbCall call = typed.call();
    const ConflictOutput conflicts(call, verb());
    conflicts.tellCount(0);
    QCOMPARE(typed.out(), QString());
    conflicts.tellCount(2);
    QCOMPARE(typed.out(),
             QStringLiteral("2 field(s) were changed on both sides: see \"callboard sheets conflicts\".\n"));
}

void ConflictOutputTest::aTableHasTheTitlesOfItsSide()
{
    const test::TypedCall typed({QStringLiteral("conflicts")});
    const VerbCall call = typed.call();
    QCOMPARE(ConflictOutput(call, verb()).tellRows(oneRow(), titles(), QTimeZone::utc()), ExitStatus::Done);
    const QString out = typed.out();
    for (const QString &text : {QStringLiteral("ID"), QStringLiteral("Column"),
                                QStringLiteral("Callboard has"), QStringLiteral("The sheet has"),
                                QStringLiteral("Asha Rao"), QStringLiteral("North"), QStringLiteral("South")})
        QVERIFY2(out.contains(text), qPrintable(text));
}

void ConflictOutputTest::withJsonEachIsAnObject()
{
    test::TypedCall typed({QStringLiteral("conflicts")});
    typed.setJson();
    const VerbCall call = typed.call();
    QCOMPARE(ConflictOutput(call, verb()).tellRows(oneRow(), titles(), QTimeZone::utc()), ExitStatus::Done);
    const QJsonObject document = documentOf(typed);
    QVERIFY(document.value(QLatin1String("success")).toBool());
    const QJsonArray rows = document.value(QLatin1String("conflicts")).toArray();
    QCOMPARE(rows.size(), 1);
    const QJsonObject wanted{
        {QStringLiteral("id"), 7},
        {QStringLiteral("lead_uuid"), QStringLiteral("0b7e8f6e-5d0c-4f0e-9d4b-0a4c5f3d2e11")},
        {QStringLiteral("field"), QStringLiteral("partner")},
        {QStringLiteral("ours"), QStringLiteral("North")},
        {QStringLiteral("theirs"), QStringLiteral("South")},
        {QStringLiteral("seen_at"), toIsoText(fromMSecsSinceEpoch(1'800'000'000'000), QTimeZone::utc())}};
    QCOMPARE(rows.first().toObject(), wanted);
}

void ConflictOutputTest::noneIsSaid()
{
    const test::TypedCall typed({QStringLiteral("conflicts")});
    const VerbCall call = typed.call();
    const Result<QList<services::ConflictRow>> none = QList<services::ConflictRow>();
    QCOMPARE(ConflictOutput(call, verb()).tellRows(none, titles(), QTimeZone::utc()), ExitStatus::Done);
    QCOMPARE(typed.out(), QStringLiteral("Nothing was changed on both sides.\n"));
}

void ConflictOutputTest::decidedOnesAreCounted()
{
    const test::TypedCall typed({QStringLiteral("keep-ours"), QStringLiteral("7")});
    const VerbCall call = typed.call();
    QCOMPARE(ConflictOutput(call, verb()).tellDecided(receipt(3)), ExitStatus::Done);
    QCOMPARE(typed.out(), QStringLiteral("3 field(s) decided.\n"));
    test::TypedCall withJson({QStringLiteral("keep-ours"), QStringLiteral("7")});
    withJson.setJson();
    const VerbCall callWithJson = withJson.call();
    QCOMPARE(ConflictOutput(callWithJson, verb()).tellDecided(receipt(3)), ExitStatus::Done);
    QCOMPARE(documentOf(withJson).value(QLatin1String("decided")).toInt(), 3);
}

void ConflictOutputTest::whatStaysUndecidedFails()
{
    const Error why{ErrorCode::Refused, {QStringLiteral("The lead is gone.")}, {}, {}};
    const test::TypedCall typed({QStringLiteral("take-theirs"), QStringLiteral("7"), QStringLiteral("8")});
    const VerbCall call = typed.call();
    const ExitStatus status = ConflictOutput(call, verb()).tellDecided(receipt(1, {why}));
    QCOMPARE(status, exitStatusOf(why));
    QVERIFY(status != ExitStatus::Done);
    QCOMPARE(typed.out(), QString());
    QVERIFY(typed.err().startsWith(QStringLiteral("1 field(s) decided.\ncallboard: ")));
    QVERIFY(typed.err().contains(QStringLiteral("The lead is gone.")));
}

QTEST_GUILESS_MAIN(ConflictOutputTest)
#include "tst_conflictoutput.moc"
