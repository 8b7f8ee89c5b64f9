// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QMetaType>
#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

namespace callboard::ui {

enum class ThemeChoice { System = 1, Light, Dark };

[[nodiscard]] QString toWord(ThemeChoice choice);
[[nodiscard]] std::optional<ThemeChoice> themeChoiceFromWord(QStringView word);

/// Puts Fusion and the palette on the program; callable again at any time. System follows what the desktop's
/// palette was when the program started.
void applyTheme(QApplication &application, ThemeChoice choice);
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette &palette);

/// What a state means, for its colours (S3-036).
enum class Tone { Neutral = 1, Info, Good, Warning, Bad, Muted };

struct ToneColours
{
    QColor background;
    QColor text;
};

/// Readable on each other by at least 4.5:1, in light and in dark.
[[nodiscard]] ToneColours toneColours(Tone tone, const QPalette &palette);
/// For small print on the window or base colour; 4.5:1 as well.
[[nodiscard]] QColor quietTextColour(const QPalette &palette);
/// For a field's error message on the window colour.
[[nodiscard]] QColor errorTextColour(const QPalette &palette);
/// For the edges of fields and boxes: 3:1 on the window and base colours in the dark.
[[nodiscard]] QColor edgeColour(const QPalette &palette);
/// For the edge of the field that has the keyboard, in the dark: more than any other edge.
[[nodiscard]] QColor focusColour(const QPalette &palette);
/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace callboard::ui
