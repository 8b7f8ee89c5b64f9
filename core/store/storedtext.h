// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace callboard::store {

/// \a text without the marks of byte order that it may begin with: they are no letters of it, SQLite takes
/// one off a text in UTF-16, and Qt takes one off what it reads.
[[nodiscard]] inline QStringView withoutByteOrderMarks(QStringView text)
{
    while (text.startsWith(QChar(QChar::ByteOrderMark)))
        text = text.mid(1);
    return text;
}

} // namespace callboard::store
