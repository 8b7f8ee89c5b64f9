// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/tokens.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

namespace callboard::api {

/// A request that passed the gate.
struct ApiRequest
{
    QByteArray method;
    QStringList path; ///< its parts, decoded
    QUrlQuery query;
    QByteArray contentType;
    QByteArray signature; ///< of the body, as X-Hub-Signature-256 has it; usually none
    QByteArray body;
    Scope scope = Scope::Watch;

    /// The decoded value of a part of the query; empty when there is none.
    [[nodiscard]] QString parameter(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
    /// A whole number of the query from \a least to \a most, else InvalidArgument; \a usual when there is
    /// none.
    [[nodiscard]] Result<int> number(const QString &name, int usual, int least, int most) const;
};

struct ApiAnswer
{
    int status = 200;
    QByteArray type = QByteArrayLiteral("application/json");
    QByteArray body;

    [[nodiscard]] static ApiAnswer document(const QJsonObject &object, int status = 200);
    /// S2-069: `{"success": false, "error": "...", "details": "..."}`, with the status that fits the error.
    [[nodiscard]] static ApiAnswer failure(const Error &error);
    [[nodiscard]] static ApiAnswer failure(int status, const QString &sentence, const QString &details = {});
};

} // namespace callboard::api
