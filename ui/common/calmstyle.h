// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace callboard::ui {

/// Fusion, with columns headed where their texts begin and headings that end in dots where they are cut,
/// buttons that need no picture, cells whose texts keep their distance, and fields and boxes whose edges can
/// be seen in the dark: Fusion draws them darker than the window, where nothing is left to be darker than.
class CalmStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    CalmStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace callboard::ui
