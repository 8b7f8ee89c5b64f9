// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/calmstyle.h"

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOptionHeader>

namespace callboard::ui {

namespace {

constexpr int CellMargin = 5; ///< of a cell's text, and of the heading over it

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

void drawEdge(QStyle::PrimitiveElement element, const QStyleOption &option, bool focused, QPainter *painter)
{
    const QRectF edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(focused ? focusColour(option.palette) : edgeColour(option.palette));
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

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // A figure to the right of its cell must not touch the word to the left of the next.
    if (metric == PM_FocusFrameHMargin)
        return CellMargin - 1;
    if (metric == PM_HeaderMargin)
        return CellMargin;
    return QProxyStyle::pixelMetric(metric, option, widget);
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
    if (element != CE_HeaderLabel || header == nullptr || header->orientation != Qt::Horizontal) {
        QProxyStyle::drawControl(element, option, painter, widget);
        if (element == CE_ProgressBarGroove && isDark(option->palette))
            drawEdge(PE_FrameLineEdit, *option, false, painter);
        return;
    }
    QStyleOptionHeaderV2 calm;
    if (const auto *newer = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
        calm = *newer;
    else
        static_cast<QStyleOptionHeader &>(calm) = *header;
    calm.version = QStyleOptionHeaderV2::Version;
    calm.textElideMode = Qt::ElideRight;
    // What a model aligns otherwise, amounts for example, stays over its figures.
    if (header->textAlignment.testFlag(Qt::AlignHCenter))
        calm.textAlignment = Qt::AlignLeading | Qt::AlignVCenter;
    QProxyStyle::drawControl(element, &calm, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const bool isField = control == CC_SpinBox || (control == CC_ComboBox && box != nullptr && box->editable);
    if (isField && isDark(option->palette))
        drawEdge(PE_FrameLineEdit, *option, option->state.testFlag(State_HasFocus), painter);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool focused = element == PE_FrameLineEdit && option->state.testFlag(State_HasFocus);
    // A light frame of Fusion's gets lost between the pixels of a screen at 150 %.
    if (hasEdge(element) && (isDark(option->palette) || element == PE_Frame))
        drawEdge(element, *option, focused, painter);
    // In lists the highlighted row tells enough; a button has nothing else.
    const bool isMarked = element == PE_FrameFocusRect && option->state.testFlag(State_KeyboardFocusChange) &&
                          qobject_cast<const QAbstractButton *>(widget) != nullptr;
    if (isMarked && isDark(option->palette))
        drawEdge(element, *option, true, painter);
}

} // namespace callboard::ui
