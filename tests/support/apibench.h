// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/routes.h"
#include "core/services/leadservice.h"
#include "tests/support/openapi.h"
#include "tests/support/testprofile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace callboard::test {

[[nodiscard]] inline OpenApi shippedOpenApi()
{
    QFile file(QStringLiteral(":/callboard/api/openapi.json"));
    if (!file.open(QIODevice::ReadOnly))
        return OpenApi({});
    return OpenApi(QJsonDocument::fromJson(file.readAll()).object());
}

/// Asks the routes of a real profile, and holds every answer, and every request that was granted, against the
/// OpenAPI description.
class ApiBench
{
public:
    /// What was answered.
    struct Said
    {
        int status = 0;
        QJsonObject json;
        QByteArray body;
    };

    /// \a target is the path with its query; an undefined \a body is none.
    [[nodiscard]] Said ask(const QByteArray &method, const QString &target,
                           const QJsonValue &body = QJsonValue::Undefined,
                           api::Scope scope = api::Scope::Call)
    {
        QByteArray bytes;
        if (body.isObject())
            bytes = QJsonDocument(body.toObject()).toJson();
        const Said said = askRaw(method, target, "application/json", bytes, scope);
        if (said.status < 300)
            problems << description.requestProblems(QString::fromLatin1(method), pathOf(target), body);
        return said;
    }

    [[nodiscard]] Said askRaw(const QByteArray &method, const QString &target, const QByteArray &type,
                              const QByteArray &body, api::Scope scope = api::Scope::Call)
    {
        const QUrl url(target);
        api::ApiRequest request;
        request.method = method;
        request.path = url.path().split(u'/', Qt::SkipEmptyParts);
        request.query = QUrlQuery(url);
        request.contentType = type;
        request.body = body;
        request.scope = scope;
        const api::ApiAnswer answer = api::answerTo(request, *profile.workspace, tally);
        const QString path = pathOf(target);
        if (!description.operation(QString::fromLatin1(method), path).isEmpty()) {
            problems << description.answerProblems(QString::fromLatin1(method), path, answer.status,
                                                   answer.type, answer.body);
            if (answer.status == 200)
                granted << QString::fromLatin1(method) + u' ' + path;
        }
        return {answer.status, QJsonDocument::fromJson(answer.body).object(), answer.body};
    }

    /// New leads' lead_uuids, as texts.
    [[nodiscard]] QJsonArray addLeads(int count)
    {
        QJsonArray uuids;
        const services::LeadService service(*profile.workspace);
        const QList<Lead> leads = await(service.leads(profile.addLeads(count))).value_or({});
        for (const Lead &lead : leads)
            uuids.append(lead.uuid.toString(QUuid::WithoutBraces));
        return uuids;
    }

    TestProfile profile;
    api::CallTally tally;
    OpenApi description = shippedOpenApi();
    QStringList problems;  ///< of requests and answers so far
    QSet<QString> granted; ///< operations that answered 200

private:
    /// The description's path that \a target is one of.
    [[nodiscard]] QString pathOf(const QString &target) const
    {
        const QStringList parts = QUrl(target).path().split(u'/', Qt::SkipEmptyParts);
        for (const api::Route &route : api::routes()) {
            const QStringList pattern = route.path.split(u'/', Qt::SkipEmptyParts);
            bool isSame = pattern.size() == parts.size();
            for (qsizetype i = 0; isSame && i < parts.size(); ++i)
                isSame = pattern.at(i) == parts.at(i) || pattern.at(i).startsWith(u'{');
            if (isSame)
                return route.path;
        }
        return target;
    }
};

} // namespace callboard::test
