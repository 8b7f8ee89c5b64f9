// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace callboard::intake {

/// A text as it was before it was misread.
struct MendedText
{
    QString text;
    /// False where the text may be right as it stands, "MÃ–LLER" for example: it is mended only in a file
    /// that holds others which cannot be right.
    bool isCertain = true;

    friend bool operator==(const MendedText &, const MendedText &) = default;
};

/// Undoes mojibake (E-07): UTF-8 that was read as Windows-1252 or as Mac Roman and written again, up to three
/// times: "MuÃ±oz", "donâ€™t", "à¤¨à¤¾à¤®", "Ma√±ana". Nothing for every other text, and nothing where
/// characters were lost on the way. Recognised is a text that as a whole is well-formed UTF-8 in one of the
/// encodings, and in which letters stand beside signs that no word has.
[[nodiscard]] std::optional<MendedText> mended(const QString &text);

} // namespace callboard::intake
