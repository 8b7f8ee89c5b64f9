// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

class QXmlStreamReader;

namespace callboard::intake {

/// What the XML parts of both kinds of workbook have in common.

/// Reads on; true for the beginning of an element. A document type, which no spreadsheet program writes and
/// whose entities can be made to grow, raises an error in \a xml.
[[nodiscard]] bool readElement(QXmlStreamReader &xml);
/// FileMalformed with the line where \a xml has stopped with an error; \a file is named in it.
[[nodiscard]] Result<void> checked(const QXmlStreamReader &xml, const QString &file);

} // namespace callboard::intake
