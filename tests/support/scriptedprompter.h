// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/prompter.h"

#include <QList>
#include <QStringList>

namespace callboard::test {

/// Answers questions as the test has written them down beforehand, at once and in order, and keeps what was
/// asked. What has no answer left counts as "no", as cancelled, as nothing entered.
class ScriptedPrompter final : public ui::Prompter
{
public:
    QList<bool> answers; ///< to ask()
    QStringList files;   ///< to openFile() and saveFile()
    QStringList entered; ///< to enterText()
    QList<ui::Question> questions;
    QStringList told;    ///< texts of tell()
    QList<Error> errors; ///< of showError()
    QStringList labels;  ///< of enterText()

    void ask(QWidget *parent, const ui::Question &question, std::function<void(bool yes)> answer) override
    {
        Q_UNUSED(parent)
        questions.append(question);
        answer(!answers.isEmpty() && answers.takeFirst());
    }

    void tell(QWidget *parent, const QString &title, const QString &text) override
    {
        Q_UNUSED(parent)
        Q_UNUSED(title)
        told.append(text);
    }

    void showError(QWidget *parent, const QString &title, const Error &error) override
    {
        Q_UNUSED(parent)
        Q_UNUSED(title)
        errors.append(error);
    }

    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  std::function<void(const QString &fileName)> chosen) override
    {
        Q_UNUSED(parent)
        Q_UNUSED(title)
        Q_UNUSED(filter)
        if (!files.isEmpty())
            chosen(files.takeFirst());
    }

    void saveFile(QWidget *parent, const QString &title, const QString &proposal, const QString &filter,
                  std::function<void(const QString &fileName)> chosen) override
    {
        Q_UNUSED(proposal)
        openFile(parent, title, filter, std::move(chosen));
    }

    void enterText(QWidget *parent, const QString &title, const QString &label, bool masked,
                   std::function<void(const QString &text)> entry) override
    {
        Q_UNUSED(parent)
        Q_UNUSED(title)
        Q_UNUSED(masked)
        labels.append(label);
        if (!entered.isEmpty())
            entry(entered.takeFirst());
    }
};

} // namespace callboard::test
