// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/messageprompter.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

namespace callboard::ui {

namespace {

void showMessage(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(icon, title, text, QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

// A question before there is a window has only itself to live by.
QObject *contextOf(QWidget *dialog)
{
    return dialog->parentWidget() != nullptr ? dialog->parentWidget() : dialog;
}

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

void MessagePrompter::ask(QWidget *parent, const Question &question, std::function<void(bool)> answer)
{
    auto *box = new QMessageBox(question.dangerous ? QMessageBox::Warning : QMessageBox::Question,
                                question.title, question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.details);
    QPushButton *yes = box->addButton(question.yesButton, question.dangerous ? QMessageBox::DestructiveRole
                                                                             : QMessageBox::AcceptRole);
    QPushButton *no =
        box->addButton(QCoreApplication::translate("MessagePrompter", "Do Nothing"), QMessageBox::RejectRole);
    box->setDefaultButton(question.dangerous ? no : yes);
    box->setEscapeButton(no);
    QObject::connect(box, &QMessageBox::finished, contextOf(box),
                     [box, yes, answer = std::move(answer)] { answer(box->clickedButton() == yes); });
    box->open();
}

void MessagePrompter::tell(QWidget *parent, const QString &title, const QString &text)
{
    showMessage(parent, QMessageBox::Information, title, text);
}

void MessagePrompter::showError(QWidget *parent, const QString &title, const Error &error)
{
    if (!error.detail.isEmpty())
        qCWarning(lcUi).noquote() << title << error.detail;
    showMessage(parent, QMessageBox::Warning, title, operatorText(error));
}

void MessagePrompter::openFile(QWidget *parent, const QString &title, const QString &filter,
                               std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, documentsFolder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, contextOf(dialog), std::move(chosen));
    dialog->open();
}

void MessagePrompter::saveFile(QWidget *parent, const QString &title, const QString &proposal,
                               const QString &filter, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, documentsFolder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(proposal).suffix());
    // A name without an ending gets that of the kind that was chosen.
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &kind) {
        static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
        dialog->setDefaultSuffix(ending.match(kind).captured(1));
    });
    dialog->selectFile(QDir::isAbsolutePath(proposal) ? proposal
                                                      : QDir(documentsFolder()).filePath(proposal));
    QObject::connect(dialog, &QFileDialog::fileSelected, contextOf(dialog), std::move(chosen));
    dialog->open();
}

void MessagePrompter::enterText(QWidget *parent, const QString &title, const QString &label, bool masked,
                                std::function<void(const QString &)> entered)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextEchoMode(masked ? QLineEdit::Password : QLineEdit::Normal);
    QObject::connect(dialog, &QInputDialog::textValueSelected, contextOf(dialog), std::move(entered));
    dialog->open();
}

} // namespace callboard::ui
