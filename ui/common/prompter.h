// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QString>

#include <functional>

class QWidget;

namespace callboard::ui {

/// A yes-or-no question before something that costs money, calls people or cannot be undone.
struct Question
{
    QString title;
    QString text;           ///< what will happen, with the counts
    QString details;        ///< smaller print below; may be empty
    QString yesButton;      ///< the verb: "Cancel 20 batches"; never just "OK"
    bool dangerous = false; ///< No is the default button then
};

/// How windows talk to the person: the one place that knows message boxes and file dialogs, handed in by the
/// app so that tests can answer. Nothing blocks: answers come through the callbacks, which are dropped when
/// \a parent dies.
class Prompter
{
public:
    Prompter() = default;
    Prompter(const Prompter &) = delete;
    Prompter &operator=(const Prompter &) = delete;
    virtual ~Prompter() = default;

    virtual void ask(QWidget *parent, const Question &question, std::function<void(bool yes)> answer) = 0;
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
    virtual void showError(QWidget *parent, const QString &title, const Error &error) = 0;
    /// \a filter as in QFileDialog; not called back when the person cancels.
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter,
                          std::function<void(const QString &fileName)> chosen) = 0;
    virtual void saveFile(QWidget *parent, const QString &title, const QString &proposal,
                          const QString &filter, std::function<void(const QString &fileName)> chosen) = 0;
    /// A line of text; masked for passphrases.
    virtual void enterText(QWidget *parent, const QString &title, const QString &label, bool masked,
                           std::function<void(const QString &text)> entered) = 0;
};

} // namespace callboard::ui
