// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/apirequest.h"

#include <QJsonDocument>

namespace callboard::api {

namespace {

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::InvalidArgument:
    case ErrorCode::FieldUnusable:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileMalformed:
    case ErrorCode::FileNotText:
    case ErrorCode::FileNoNumberColumn:
    case ErrorCode::FileTooManyColumns:
        return 400;
    case ErrorCode::AlreadyExists:
    case ErrorCode::NotAllowed:
    case ErrorCode::Refused:
    case ErrorCode::DatabaseConflict:
        return 409;
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
    case ErrorCode::DatabaseBusy:
        return 503;
    default:
        return 500;
    }
}

} // namespace

Result<int> ApiRequest::number(const QString &name, int usual, int least, int most) const
{
    if (!query.hasQueryItem(name))
        return usual;
    bool isNumber = false;
    const int asked = parameter(name).toInt(&isNumber);
    if (isNumber && asked >= least && asked <= most)
        return asked;
    return fail(ErrorCode::InvalidArgument, {name, QStringLiteral("%1-%2").arg(least).arg(most)});
}

ApiAnswer ApiAnswer::document(const QJsonObject &object, int status)
{
    ApiAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

ApiAnswer ApiAnswer::failure(const Error &error)
{
    return failure(statusOf(error.code), operatorText(error), error.detail);
}

ApiAnswer ApiAnswer::failure(int status, const QString &sentence, const QString &details)
{
    return document({{QStringLiteral("success"), false},
                     {QStringLiteral("error"), sentence},
                     {QStringLiteral("details"), details}},
                    status);
}

} // namespace callboard::api
