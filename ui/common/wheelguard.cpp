// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace callboard::ui {

WheelGuard::WheelGuard(QWidget *form)
    : QObject(form)
{
    const QList<QWidget *> fields = form->findChildren<QWidget *>();
    for (QWidget *field : fields) {
        if (qobject_cast<QAbstractSpinBox *>(field) == nullptr && qobject_cast<QComboBox *>(field) == nullptr)
            continue;
        // The wheel must not bring the keyboard either.
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return QObject::eventFilter(watched, event);
    // Not accepted, it goes on to what lies around the field: the scroll area.
    event->ignore();
    return true;
}

} // namespace callboard::ui
