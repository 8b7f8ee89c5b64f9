// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"
#include "core/model/messagecontent.h"

namespace callboard::plan {

/// A campaign's message for one lead. May hold personal data: not for logs.
struct FilledMessage
{
    MessageContent content;
    QStringList unresolved; ///< placeholders without a value, each once; empty: may be sent

    friend bool operator==(const FilledMessage &, const FilledMessage &) = default;
};

/// Values in a template's fields are put on one line, with at most one blank in a row: WhatsApp takes no
/// others. In the HTML of an e-mail they stand escaped, and its style sheets as they are; in its subject
/// without line breaks, in an address percent-encoded.
[[nodiscard]] FilledMessage filledMessage(const MessageContent &message, const Lead &lead);
/// What filledMessage() would tell as unresolved; a long mail is not written for that.
[[nodiscard]] QStringList unresolvedIn(const MessageContent &message, const Lead &lead);

} // namespace callboard::plan
