// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace callboard::ui {

/// Keeps the wheel for scrolling a form: a box or number in it turns only while it has the keyboard.
/// Otherwise whoever scrolls past a field changes it without noticing.
class WheelGuard final : public QObject
{
    Q_OBJECT
public:
    /// Guards the fields that \a form has by now, and is owned by it.
    explicit WheelGuard(QWidget *form);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace callboard::ui
