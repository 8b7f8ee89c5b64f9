// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace callboard::ui {

class Prompter;

/// Takes a whole register off the lists, after saying how many entries that are. Shown with open().
class RemoveRegisterDialog final : public QDialog
{
    Q_OBJECT
public:
    using Register = store::DoNotCallRepository::Register;

    /// \a registers: at least one.
    RemoveRegisterDialog(services::Workspace &workspace, Prompter &prompter, const QList<Register> &registers,
                         QWidget *parent);

    /// Not while the register is being taken off: what came of it must be told.
    void reject() override;

Q_SIGNALS:
    void registerRemoved(const QString &name, int entries);

private:
    void explain();
    void remove();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QList<Register> m_registers;
    QComboBox *m_name;
    QLabel *m_what;
    QPushButton *m_remove;
    bool m_isBusy = false;
};

} // namespace callboard::ui
