// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace callboard::ui {

/// A form that scrolls to whatever field the keyboard goes to: Qt does so for the Tab key alone, and leaves a
/// field out of sight that was reached by its underlined letter or by a screen reader.
class FocusScroll final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FocusScroll(QWidget *parent = nullptr);

private:
    void follow(QWidget *focused);
};

} // namespace callboard::ui
