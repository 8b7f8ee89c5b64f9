// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/leads.h"

#include "tests/support/apibench.h"

namespace callboard::api {

class LeadsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsThemInPieces()
    {
        test::ApiBench bench;
        const QJsonArray uuids = bench.addLeads(12);
        QCOMPARE(uuids.size(), 12);
        const auto piece = bench.ask("GET", QStringLiteral("/api/leads?limit=5&offset=10"),
                                     QJsonValue::Undefined, Scope::Watch);
        QCOMPARE(piece.json.value(QStringLiteral("total")).toInt(), 12);
        const QJsonArray leads = piece.json.value(QStringLiteral("leads")).toArray();
        QCOMPARE(leads.size(), 2);
        QCOMPARE(leads.first().toObject().value(QStringLiteral("lead_uuid")), uuids.at(10));
        QCOMPARE(bench.ask("GET", QStringLiteral("/api/leads?offset=99"))
                     .json.value(QStringLiteral("leads"))
                     .toArray()
                     .size(),
                 0);
        QCOMPARE(bench.problems, QStringList());
    }

    void aFilterAndASearchNarrowThem()
    {
        test::ApiBench bench;
        QCOMPARE(bench.addLeads(12).size(), 12);
        const auto total = [&bench](const QString &query) {
            return bench.ask("GET", QStringLiteral("/api/leads?") + query)
                .json.value(QStringLiteral("total"))
                .toInt();
        };
        QCOMPARE(total(QStringLiteral("where=city%3DPune%20and%20name~%22Lead%201%22")), 4);
        QCOMPARE(total(QStringLiteral("search=%2B919810000003")), 1);
        QCOMPARE(bench.problems, QStringList());
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"limit=0", "limit=1001", "limit=x", "offset=-1", "where=((", "limit="})
            QTest::newRow(query) << QString::fromLatin1(query);
    }

    void whatMakesNoSenseIsRefused()
    {
        QFETCH(const QString, query);
        test::ApiBench bench;
        QCOMPARE(bench.ask("GET", QStringLiteral("/api/leads?") + query).status, 400);
        QCOMPARE(bench.problems, QStringList());
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::LeadsTest)
#include "tst_leads.moc"
