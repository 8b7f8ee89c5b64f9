// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/calmstyle.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QStyleOptionHeader>

namespace callboard::ui {

namespace {

bool hasEdge(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_Frame:
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
    case QStyle::PE_IndicatorRadioButton:
        return true;
    default:
        return false;
    }
}

void drawEdge(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter)
{
    const QRectF edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(edgeColour(option.palette));
    if (element == QStyle::PE_IndicatorRadioButton)
        painter->drawEllipse(edge.adjusted(1, 1, -1, -1));
    else if (element == QStyle::PE_Frame)
        painter->drawRect(edge);
    else
        painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *answer) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    // What a model aligns otherwise, amounts for example, stays over its figures.
    const bool isCentred = element == CE_HeaderLabel && header != nullptr &&
                           header->orientation == Qt::Horizontal &&
                           header->textAlignment.testFlag(Qt::AlignHCenter);
    if (!isCentred) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionHeader leading = *header;
    leading.textAlignment = Qt::AlignLeading | Qt::AlignVCenter;
    QProxyStyle::drawControl(element, &leading, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool focused = option->state.testFlag(State_HasFocus);
    if (control == CC_SpinBox && !focused && isDark(option->palette))
        drawEdge(PE_FrameLineEdit, *option, painter);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    // A focused field already has its edge in the highlight's colour.
    const bool focused = element == PE_FrameLineEdit && option->state.testFlag(State_HasFocus);
    if (hasEdge(element) && !focused && isDark(option->palette))
        drawEdge(element, *option, painter);
}

} // namespace callboard::ui
