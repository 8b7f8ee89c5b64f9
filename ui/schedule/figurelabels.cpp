// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/figurelabels.h"

#include "ui/common/tintedlabel.h"

#include <QFormLayout>
#include <QLabel>

namespace callboard::ui {

QLabel *wrapping(QLabel *label, const QString &objectName)
{
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *boldTitle(const QString &text)
{
    auto *title = new QLabel(text);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    return title;
}

QLabel *addFigure(QFormLayout &form, const QString &objectName, const QString &title)
{
    QLabel *value = wrapping(new QLabel, objectName);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *name = new TintedLabel(TintedLabel::Tint::Quiet, title);
    name->setWordWrap(false);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    name->setBuddy(value);
    form.addRow(name, value);
    return value;
}

} // namespace callboard::ui
