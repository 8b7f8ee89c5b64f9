// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"
#include "core/api/calltally.h"

#include <QList>

namespace callboard::services {
class Workspace;
}

namespace callboard::api {

/// A request on its way to the service that does it.
struct RouteCall
{
    const ApiRequest &request;
    services::Workspace &workspace;
    CallTally tally;       ///< as it was when the request came
    QStringList arguments; ///< what stands at the {} of the route's path
};

/// One thing that can be asked for. The services do it; a route only reads the request and writes the answer.
struct Route
{
    QByteArray method;
    QString path; ///< `/api/campaigns/{id}`, as in the OpenAPI file
    Scope scope = Scope::Watch;
    ApiAnswer (*answer)(const RouteCall &call) = nullptr; ///< blocks: pool threads only
    bool takesForm = false;                               ///< its body is a form with a file instead of JSON
};

/// All of them.
[[nodiscard]] const QList<Route> &routes();

/// Finds the route and asks it. 404 for a path that nothing has, 405 for another method of one that there is,
/// 403 for a token that may not place calls where that is needed, 415 for a body of the other kind. Blocks:
/// pool threads only.
[[nodiscard]] ApiAnswer answerTo(const ApiRequest &request, services::Workspace &workspace,
                                 const CallTally &tally);

} // namespace callboard::api
