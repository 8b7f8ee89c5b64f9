// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"
#include "core/services/webhookintake.h"

namespace callboard::services {
class Workspace;
}

namespace callboard::api {

struct ReportAnswer
{
    ApiAnswer answer;
    int kept = 0; ///< how much of it is to be applied
};

/// Answers what a provider sent to one of \a doors. A report is kept, durably, before it is answered with 200
/// (F34); what it tells of other things is answered so too and left alone. 401 for one that is forged or not
/// signed where it should be, and where the door is another by now (F31); 400 for what cannot be read; 503
/// when too much waits: then the provider tells it again. A GET is how providers test an address; Meta's is
/// answered with its challenge, to whoever knows the token. Blocks: pool threads only.
[[nodiscard]] ReportAnswer answerToReport(const ApiRequest &request, const QList<services::OpenDoor> &doors,
                                          services::Workspace &workspace);

} // namespace callboard::api
