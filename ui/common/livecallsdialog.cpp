// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/livecallsdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace callboard::ui {

LiveCallsDialog::LiveCallsDialog(const Question &question, int live, QWidget *parent)
    : QDialog(parent)
    , m_letEnd(new QRadioButton(tr("&Let %n live call(s) come to their end", nullptr, live)))
    , m_hangUp(new QRadioButton(tr("&Hang up %n live call(s)", nullptr, live)))
{
    setWindowTitle(question.title);
    setObjectName(QStringLiteral("liveCallsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_letEnd->setObjectName(QStringLiteral("letCallsEnd"));
    m_letEnd->setChecked(true);
    m_hangUp->setObjectName(QStringLiteral("hangUpCalls"));
    m_hangUp->setToolTip(
        tr("The provider is asked to end them; people are cut off in the middle of a word."));

    auto *what = new QLabel(
        question.details.isEmpty() ? question.text : question.text % QLatin1Char('\n') % question.details);
    what->setObjectName(QStringLiteral("whatIsCancelled"));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    auto *yes = new QPushButton(question.yesButton);
    yes->setObjectName(QStringLiteral("confirmCancel"));
    yes->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(yes, QDialogButtonBox::DestructiveRole);
    QPushButton *no = buttons->addButton(tr("Do Nothing"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_letEnd);
    column->addWidget(m_hangUp);
    column->addWidget(buttons);
    no->setDefault(true);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(m_hangUp->isChecked() ? services::LiveCalls::HangUp : services::LiveCalls::LetEnd);
        accept();
    });
}

void askToCancel(Prompter &prompter, QWidget *parent, const Question &question, int live,
                 const std::function<void(services::LiveCalls live)> &go)
{
    if (live <= 0) {
        prompter.ask(parent, question, [go](bool yes) {
            if (yes)
                go(services::LiveCalls::LetEnd);
        });
        return;
    }
    auto *dialog = new LiveCallsDialog(question, live, parent);
    QObject::connect(dialog, &LiveCallsDialog::confirmed, parent, go);
    dialog->open();
}

} // namespace callboard::ui
