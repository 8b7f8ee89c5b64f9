// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace callboard::mail {

/// A text as it stands in a mail, with the name of its transfer encoding: lines of at most 76 characters that
/// end with CRLF, and nothing but ASCII. Mostly ASCII is quoted-printable, so that a person can read it on
/// the wire; the rest, Hindi for example, base64.
struct BodyText
{
    QByteArray encoding;
    QByteArray bytes;
};

/// Line ends of any kind are one line end.
[[nodiscard]] BodyText bodyText(const QString &text);

} // namespace callboard::mail
