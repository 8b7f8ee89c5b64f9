// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace callboard::ui {

class Prompter;

/// Numbers and prefixes for the own list or the opt-outs, one a line, with a word on each line that is
/// neither before anything is added. Shown with open().
class AddNumbersDialog final : public QDialog
{
    Q_OBJECT
public:
    AddNumbersDialog(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

Q_SIGNALS:
    void added(const callboard::services::DoNotCallReceipt &receipt);

private:
    void arrange();
    void readCampaigns();
    void check();
    void showCheck(const Result<services::DoNotCallPreview> &preview);
    void add();
    [[nodiscard]] DoNotCallEntry model() const;

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QPlainTextEdit *m_lines;
    QComboBox *m_list;
    QComboBox *m_campaign;
    QLineEdit *m_note;
    QLabel *m_fine;
    QLabel *m_wrong;
    QPushButton *m_add;
    QTimer m_delay;
    int m_asked = 0; ///< answers about earlier texts are dropped
};

} // namespace callboard::ui
