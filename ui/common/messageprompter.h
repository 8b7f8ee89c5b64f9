// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/prompter.h"

namespace callboard::ui {

/// The Prompter of the running program: message boxes and the desktop's file dialogs, shown beside the event
/// loop and never inside one of their own.
class MessagePrompter final : public Prompter
{
public:
    void ask(QWidget *parent, const Question &question, std::function<void(bool yes)> answer) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;
    void showError(QWidget *parent, const QString &title, const Error &error) override;
    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  std::function<void(const QString &fileName)> chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &proposal, const QString &filter,
                  std::function<void(const QString &fileName)> chosen) override;
    void enterText(QWidget *parent, const QString &title, const QString &label, bool masked,
                   std::function<void(const QString &text)> entered) override;
};

} // namespace callboard::ui
