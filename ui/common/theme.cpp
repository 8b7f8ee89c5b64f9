// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/theme.h"

#include "core/base/words.h"
#include "ui/common/calmstyle.h"

#include <QApplication>

#include <cmath>

namespace callboard::ui {

namespace {

constexpr WordTable<ThemeChoice, 3> Words = {{
    {ThemeChoice::System, QLatin1String("system")},
    {ThemeChoice::Light, QLatin1String("light")},
    {ThemeChoice::Dark, QLatin1String("dark")},
}};

struct Shades
{
    QRgb window, base, alternate, text, button, bright, highlight, highlighted, link, disabled, tooltip, mid;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor(colour));
    };
    set(QPalette::Window, shades.window);
    set(QPalette::WindowText, shades.text);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::Text, shades.text);
    set(QPalette::Button, shades.button);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::BrightText, shades.bright);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, shades.highlighted);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.link);
    set(QPalette::ToolTipBase, shades.tooltip);
    set(QPalette::ToolTipText, shades.text);
    set(QPalette::PlaceholderText, shades.disabled);
    set(QPalette::Mid, shades.mid);
    const QColor button(shades.button);
    palette.setColor(QPalette::Light, button.lighter(115));
    palette.setColor(QPalette::Midlight, button.lighter(107));
    palette.setColor(QPalette::Dark, button.darker(150));
    palette.setColor(QPalette::Shadow, button.darker(250));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(shades.mid));
    return palette;
}

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

ToneColours lightTone(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {QColor(0xf3f4f6), QColor(0x374151)};
    case Tone::Info:
        return {QColor(0xdbeafe), QColor(0x1d4ed8)};
    case Tone::Good:
        return {QColor(0xdcfce7), QColor(0x166534)};
    case Tone::Warning:
        return {QColor(0xfef9c3), QColor(0x854d0e)};
    case Tone::Bad:
        return {QColor(0xfee2e2), QColor(0xb91c1c)};
    case Tone::Muted:
        return {QColor(0xf3f4f6), QColor(0x5b6472)};
    }
    Q_UNREACHABLE();
}

ToneColours darkTone(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {QColor(0x3a3f47), QColor(0xe5e7eb)};
    case Tone::Info:
        return {QColor(0x1e3a5f), QColor(0xa9cdff)};
    case Tone::Good:
        return {QColor(0x17402a), QColor(0x9be8b7)};
    case Tone::Warning:
        return {QColor(0x4a3b12), QColor(0xf5da8a)};
    case Tone::Bad:
        return {QColor(0x55201f), QColor(0xffb4ae)};
    case Tone::Muted:
        return {QColor(0x33373d), QColor(0xb3bac4)};
    }
    Q_UNREACHABLE();
}

} // namespace

QString toWord(ThemeChoice choice)
{
    return wordIn(Words, choice);
}

std::optional<ThemeChoice> themeChoiceFromWord(QStringView word)
{
    return valueIn(Words, word);
}

QPalette lightPalette()
{
    return paletteOf({.window = 0xf5f6f8,
                      .base = 0xffffff,
                      .alternate = 0xf8f9fb,
                      .text = 0x1f2430,
                      .button = 0xf0f1f4,
                      .bright = 0xffffff,
                      .highlight = 0x2563c9,
                      .highlighted = 0xffffff,
                      .link = 0x1d4ed8,
                      .disabled = 0x767c87,
                      .tooltip = 0xfffbe6,
                      .mid = 0xb8bcc4});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x23262b,
                      .base = 0x1b1d21,
                      .alternate = 0x202328,
                      .text = 0xe6e8ec,
                      .button = 0x32363d,
                      .bright = 0xffffff,
                      .highlight = 0x2f62b5,
                      .highlighted = 0xffffff,
                      .link = 0x8ab8ff,
                      .disabled = 0x8f959f,
                      .tooltip = 0x3a3f47,
                      .mid = 0x50565f});
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    static const bool desktopIsDark = isDark(QGuiApplication::palette());
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && desktopIsDark);
    if (dynamic_cast<CalmStyle *>(application.style()) == nullptr)
        application.setStyle(new CalmStyle);
    application.setPalette(dark ? darkPalette() : lightPalette());
}

ToneColours toneColours(Tone tone, const QPalette &palette)
{
    return isDark(palette) ? darkTone(tone) : lightTone(tone);
}

QColor quietTextColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xaab1bb) : QColor(0x5b6472);
}

QColor errorTextColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff9d95) : QColor(0xb91c1c);
}

QColor edgeColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7f8792) : palette.color(QPalette::Mid);
}

QColor focusColour(const QPalette &palette)
{
    return palette.color(QPalette::Link);
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace callboard::ui
