// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/store/webhookrepository.h"

#include <QFuture>
#include <QList>

namespace callboard::services {

class Workspace;

/// An address that leads in, with what is needed to judge who comes.
struct OpenDoor
{
    store::WebhookDoor door;
    Account account;
    bool isSigned = false; ///< what comes in must be signed with \c key
    QByteArray key;        ///< empty: none is known

    friend bool operator==(const OpenDoor &, const OpenDoor &) = default;
};

/// All that are open, with their keys from the secret store; those of \a known whose keys have not changed
/// are not read again.
[[nodiscard]] QFuture<Result<QList<OpenDoor>>> openDoors(Workspace &workspace, const QList<OpenDoor> &known);

/// Keeps what the body of a report says, so that the engine of this or another process applies it, now or
/// after the next start (F34); how much that was. The signature has been checked. An app of Meta has one
/// address for all of its numbers: what came in through \a door and is about another number goes to the
/// account of that number, if one of \a doors is signed with the same key. ProviderAnswerUnreadable for what
/// is no JSON object, NotAllowed when the door is another by now, Busy when too much waits or the other
/// number's door is another. Blocks: pool threads.
[[nodiscard]] Result<int> takeIn(Workspace &workspace, const QList<OpenDoor> &doors, const OpenDoor &door,
                                 const QByteArray &body);

} // namespace callboard::services
