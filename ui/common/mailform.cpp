// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/mailform.h"

#include "core/services/mailfile.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace callboard::ui {

namespace {

constexpr int LinesShown = 7;

} // namespace

MailForm::MailForm(QWidget *parent)
    : QWidget(parent)
    , m_subject(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_shown(new QLabel)
    , m_choose(new QPushButton(tr("Choose HTML File…")))
    , m_drop(new QPushButton(tr("Without HTML")))
{
    m_subject->setObjectName(QStringLiteral("mailSubject"));
    m_subject->setPlaceholderText(tr("{name} stands for the lead's name"));
    m_text->setObjectName(QStringLiteral("mailText"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Dear {name}, …"));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * LinesShown);
    m_shown->setObjectName(QStringLiteral("mailHtml"));
    m_shown->setTextFormat(Qt::PlainText);
    m_choose->setObjectName(QStringLiteral("chooseHtml"));
    m_choose->setAutoDefault(false);
    m_drop->setObjectName(QStringLiteral("dropHtml"));
    m_drop->setAutoDefault(false);
    auto *html = new QHBoxLayout;
    html->addWidget(m_shown, 1);
    html->addWidget(m_choose);
    html->addWidget(m_drop);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("Subject"), m_subject);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("HTML"), html);
    m_choose->hide();
    setHtml({}, {});
    connect(m_subject, &QLineEdit::textChanged, this, &MailForm::mailEdited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MailForm::mailEdited);
    connect(m_choose, &QPushButton::clicked, this, &MailForm::chooseFile);
    connect(m_drop, &QPushButton::clicked, this, [this] { setHtml({}, {}); });
}

void MailForm::setPrompter(Prompter &prompter)
{
    m_prompter = &prompter;
    m_choose->show();
}

void MailForm::chooseFile()
{
    m_prompter->openFile(this, tr("Choose an HTML File"), tr("HTML files (*.html *.htm);;All files (*)"),
                         [this](const QString &fileName) {
                             whenDone(
                                 services::readMailFile(fileName), this,
                                 [this, fileName](const Result<QString> &html) { takeFile(fileName, html); });
                         });
}

void MailForm::takeFile(const QString &fileName, const Result<QString> &html)
{
    if (html)
        setHtml(*html, QFileInfo(fileName).fileName());
    else
        m_prompter->showError(this, tr("The file was not taken"), html.error());
}

void MailForm::setHtml(const QString &html, const QString &shown)
{
    m_html = html;
    m_shown->setText(shown.isEmpty() ? tr("none: the mail is plain text") : shown);
    m_drop->setVisible(!html.isEmpty());
    Q_EMIT mailEdited();
}

MessageContent MailForm::mail() const
{
    MessageContent mail;
    mail.subject = m_subject->text().trimmed();
    mail.text = m_text->toPlainText();
    mail.html = m_html;
    return mail;
}

void MailForm::setMail(const MessageContent &mail)
{
    m_subject->setText(mail.subject);
    m_text->setPlainText(mail.text);
    setHtml(mail.html, mail.html.isEmpty() ? QString() : tr("kept as it is"));
}

QWidget *MailForm::missingField() const
{
    if (m_subject->text().trimmed().isEmpty())
        return m_subject;
    return m_text->toPlainText().trimmed().isEmpty() ? m_text : nullptr;
}

} // namespace callboard::ui
