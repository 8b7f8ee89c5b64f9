// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace callboard::security {

/// A line for the log without what must not be in one (I6, F63): bearer tokens, keys and other labelled or
/// recognisable secrets become [secret], e-mail addresses [e-mail], labelled names and transcripts
/// [personal], what follows a ? or # in an address [query], and of phone numbers, as of every run of eight
/// digits or more, the last three digits remain. Line breaks, control and direction characters are escaped,
/// so that nobody forges a line. UUIDs, ISO times, IPv4 addresses, epoch milliseconds and job ids stay
/// readable. The net below careful callers, not a licence to log such things. Any thread.
[[nodiscard]] QString redacted(const QString &line);

/// From now on redacted() also removes this very text, whatever it looks like: a Vapi key is a UUID. Texts of
/// less than six characters are ignored. Any thread.
void neverLog(const QByteArray &secret);

} // namespace callboard::security
