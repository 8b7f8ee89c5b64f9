// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/verbtable.h"
#include "core/api/routes.h"

#include <QMap>
#include <QTest>

using namespace callboard;

/// Whatever another program may ask for, a person can do in the terminal.
class EndpointVerbsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEndpointHasItsVerb();
};

namespace {

/// By method and path. Those of the API itself have none: its own counters, and its description.
QMap<QString, QString> verbsOfEndpoints()
{
    const QString campaigns = QStringLiteral("/api/campaigns");
    const QString one = campaigns + QStringLiteral("/{id}");
    const QString schedules = QStringLiteral("/call-scheduling/{org_slug}/call-schedules");
    const QString verb = QStringLiteral("call-schedules");
    QMap<QString, QString> verbs;
    const auto is = [&verbs](const char *method, const QString &path, const QString &name) {
        verbs.insert(QLatin1String(method) + u' ' + path, name);
    };
    is("GET", QStringLiteral("/api/scheduled-bulk-calls"), QStringLiteral("batches"));
    is("POST", QStringLiteral("/api/schedule-bulk-calls"), QStringLiteral("schedule"));
    is("POST", QStringLiteral("/api/cancel-bulk-schedule"), QStringLiteral("cancel"));
    is("GET", QStringLiteral("/api/leads"), QStringLiteral("leads"));
    is("GET", campaigns, QStringLiteral("campaigns"));
    is("POST", campaigns + QStringLiteral("/bulk-call"), QStringLiteral("schedule"));
    is("POST", campaigns + QStringLiteral("/upload-csv"), QStringLiteral("import")); // and schedule --where
    is("GET", one, QStringLiteral("campaigns"));
    is("PATCH", one, QStringLiteral("edit")); // and reschedule
    is("DELETE", one, QStringLiteral("delete"));
    is("POST", one + QStringLiteral("/pause"), QStringLiteral("pause"));
    is("POST", one + QStringLiteral("/resume"), QStringLiteral("resume"));
    is("POST", one + QStringLiteral("/cancel"), QStringLiteral("cancel"));
    is("GET", schedules, verb);
    is("POST", schedules, verb);
    is("GET", schedules + QStringLiteral("/statistics"), verb);
    is("GET", schedules + QStringLiteral("/due"), verb);
    is("POST", schedules + QStringLiteral("/trigger-overdue"), verb);
    is("PUT", schedules + QStringLiteral("/{schedule_id}"), verb);
    is("DELETE", schedules + QStringLiteral("/{schedule_id}"), verb);
    is("POST", schedules + QStringLiteral("/{schedule_id}/execute"), verb);
    is("GET", QStringLiteral("/health"), QStringLiteral("status"));
    is("GET", QStringLiteral("/metrics"), QString());
    is("GET", QStringLiteral("/openapi.json"), QString());
    return verbs;
}

} // namespace

void EndpointVerbsTest::everyEndpointHasItsVerb()
{
    const QMap<QString, QString> verbs = verbsOfEndpoints();
    const QStringList known = app::verbNames();
    QStringList endpoints;
    for (const api::Route &route : api::routes()) {
        const QString endpoint = QString::fromLatin1(route.method) + u' ' + route.path;
        endpoints << endpoint;
        QVERIFY2(verbs.contains(endpoint), qPrintable(endpoint));
        QVERIFY2(verbs.value(endpoint).isEmpty() || known.contains(verbs.value(endpoint)),
                 qPrintable(endpoint));
    }
    QCOMPARE(verbs.size(), endpoints.size());
}

QTEST_GUILESS_MAIN(EndpointVerbsTest)
#include "tst_endpointverbs.moc"
