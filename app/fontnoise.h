// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace callboard::app {

/// Keeps one message of Qt from the log and the terminal while it lives: that a font lacks the tables of a
/// script. Qt then takes another font, so that nothing is wrong; yet it says so for every font that it asks,
/// in the one category that all messages without a category share. All others pass. One at a time; ends
/// before the handler ends that was there at its begin.
class FontNoise
{
public:
    FontNoise();
    ~FontNoise();
    FontNoise(const FontNoise &) = delete;
    FontNoise &operator=(const FontNoise &) = delete;
};

} // namespace callboard::app
