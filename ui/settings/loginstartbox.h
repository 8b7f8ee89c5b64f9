// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/loginstart.h"

#include <QCheckBox>

namespace callboard::ui {

class Prompter;

/// Whether Callboard starts with the desktop, as the desktop's own entry says; a change that fails is
/// told and taken back.
class LoginStartBox final : public QCheckBox
{
    Q_OBJECT
public:
    LoginStartBox(services::LoginStart start, Prompter &prompter, QWidget *parent = nullptr);

protected:
    /// The desktop may have changed it meanwhile.
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void change(bool on);

    services::LoginStart m_start;
    Prompter &m_prompter;
};

} // namespace callboard::ui
