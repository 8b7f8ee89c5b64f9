// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"

#include <QList>
#include <QSet>

namespace callboard::dispatch {

/// One whose answer has not come: it may not have left yet.
struct RequestUnderWay
{
    AttemptId attempt;
    LeadId lead;
    CampaignId campaign;
    PhoneNumber number; ///< that is called; the lead's own may have changed since
};

/// Those of \a requests that must not leave: their campaign is not active any more, their place is to stop
/// (as the messages of cancelled calls are), their lead is gone or barred. What cannot be read must not leave
/// either: an unsent request goes out again, a call cannot be taken back. Asks for all of them at once, for
/// the engine does so at each look.
[[nodiscard]] QSet<AttemptId> requestsToStop(const QList<RequestUnderWay> &requests,
                                             const store::Store &store);

} // namespace callboard::dispatch
