// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tintedlabel.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>

namespace callboard::ui {

TintedLabel::TintedLabel(Tint tint, QWidget *parent)
    : TintedLabel(tint, QString(), parent)
{
}

TintedLabel::TintedLabel(Tint tint, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_tint(tint)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    // On a panel of another role a label would take that role's text colour and lose its tint.
    setForegroundRole(QPalette::WindowText);
    applyTint();
}

void TintedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        applyTint();
}

void TintedLabel::applyTint()
{
    const QPalette theme = QApplication::palette(this);
    const QColor colour = m_tint == Tint::Error ? errorTextColour(theme) : quietTextColour(theme);
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette tinted = palette();
    tinted.setColor(QPalette::WindowText, colour);
    setPalette(tinted);
}

} // namespace callboard::ui
