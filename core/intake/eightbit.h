// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace callboard::intake {

/// The old ways to write a character as one byte that spreadsheet programs take a text for.
enum class EightBit { Windows1252 = 1, MacRoman };

/// The character of \a byte. The five bytes without a character in Windows-1252 are C1 controls, as browsers
/// read them, so that nothing is lost; 0xF0 of Mac Roman, the apple, is U+F8FF. Sources: unicode.org,
/// MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT and MAPPINGS/VENDORS/APPLE/ROMAN.TXT.
[[nodiscard]] char16_t characterOf(EightBit encoding, unsigned char byte);

/// \a text with a byte for each of its characters; nothing when one of them has none.
[[nodiscard]] std::optional<QByteArray> bytesIn(EightBit encoding, QStringView text);

} // namespace callboard::intake
