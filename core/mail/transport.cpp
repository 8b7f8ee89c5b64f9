// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/transport.h"

namespace callboard::mail {

QString Reply::text() const
{
    const QString digits = QString::number(code);
    return enhanced.isEmpty() ? digits : QString(digits + u' ' + enhanced);
}

} // namespace callboard::mail
