// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace callboard::ui {

class JobProgress;
class Prompter;

/// A file of an authority becomes a register, in place of its former file. Shown with open(); stays open to
/// say what came of it.
class ImportRegisterDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportRegisterDialog(services::Workspace &workspace, Prompter &prompter, QWidget *parent);
    ~ImportRegisterDialog() override;

    void reject() override;

Q_SIGNALS:
    void imported(const callboard::services::DoNotCallReceipt &receipt);

private:
    void arrange();
    void chooseFile();
    void refreshButtons();
    void startImport();
    void showReceipt(const Result<services::DoNotCallReceipt> &receipt);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLineEdit *m_name;
    QComboBox *m_age;
    QLabel *m_summary;
    QLabel *m_rejected;
    JobProgress *m_progress;
    QPushButton *m_import;
    QPushButton *m_close;
    services::JobControlPtr m_control; ///< while a file is read
    bool m_isOver = false;
};

} // namespace callboard::ui
