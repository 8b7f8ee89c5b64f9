// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/messagecontent.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace callboard::ui {

class Prompter;

/// What a mail says: subject, plain text, and the same with markup from a file where somebody wants that.
class MailForm final : public QWidget
{
    Q_OBJECT
public:
    explicit MailForm(QWidget *parent = nullptr);

    /// Without it no file can be chosen. Must outlive this.
    void setPrompter(Prompter &prompter);
    [[nodiscard]] MessageContent mail() const;
    void setMail(const MessageContent &mail);
    /// The first that has to be filled in yet; null when all are.
    [[nodiscard]] QWidget *missingField() const;

Q_SIGNALS:
    void mailEdited();

private:
    void chooseFile();
    void takeFile(const QString &fileName, const Result<QString> &html);
    void setHtml(const QString &html, const QString &shown);

    Prompter *m_prompter = nullptr;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    QString m_html;
    QLabel *m_shown; ///< what is known of the HTML
    QPushButton *m_choose;
    QPushButton *m_drop;
};

} // namespace callboard::ui
