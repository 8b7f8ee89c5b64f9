// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/emailsender.h"

#include <QDateTime>
#include <QUuid>

namespace callboard::mail {

/// One mail to one person. Its texts are filled in.
struct Letter
{
    QUuid id; ///< of the message: the attempt's, so that a mail can be found again by who asks for it
    QDateTime date;
    QString to;
    QString subject;
    QString text;
    QString html = {}; ///< the same once more with markup; empty: text alone
};

/// The id under which servers and mailboxes know the mail, with its angle brackets: the letter's at the
/// sender's domain, and so the same whenever it is composed.
[[nodiscard]] QString messageIdOf(const Letter &letter, const EmailSender &sender);

/// The mail as it is sent (RFC 5322 and MIME), with List-Unsubscribe, and marked as made by a machine. Fails
/// with InvalidArgument, naming the header, where a value holds a line break or another control character, or
/// the address cannot be one.
[[nodiscard]] Result<QByteArray> composed(const Letter &letter, const EmailSender &sender);

} // namespace callboard::mail
