// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/removeregisterdialog.h"

#include "ui/common/prompter.h"
#include "ui/common/readingorder.h"
#include "ui/common/whendone.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

RemoveRegisterDialog::RemoveRegisterDialog(services::Workspace &workspace, Prompter &prompter,
                                           const QList<Register> &registers, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_registers(registers)
    , m_name(new QComboBox)
    , m_what(new QLabel)
    , m_remove(new QPushButton)
{
    setWindowTitle(tr("Remove a Register"));
    setObjectName(QStringLiteral("removeRegisterDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(QStringLiteral("registerToRemove"));
    for (const Register &each : registers)
        m_name->addItem(each.source);
    m_what->setObjectName(QStringLiteral("whatIsRemoved"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_remove->setObjectName(QStringLiteral("removeRegister"));

    auto *form = new QFormLayout;
    form->addRow(tr("Re&gister"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_remove, QDialogButtonBox::DestructiveRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_what, 1);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    // What cannot be undone is not what Return does.
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    m_remove->setAutoDefault(false);

    connect(m_name, &QComboBox::currentIndexChanged, this, &RemoveRegisterDialog::explain);
    connect(m_remove, &QPushButton::clicked, this, &RemoveRegisterDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &RemoveRegisterDialog::reject);
    explain();
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());
}

void RemoveRegisterDialog::explain()
{
    const Register &chosen = m_registers.at(qMax(0, m_name->currentIndex()));
    const int entries = chosen.entries;
    m_what->setText(
        tr("The register “%1” with its %Ln entr(ies) keeps nobody from being called any more. Leads that no "
           "other list forbids are pending again. This cannot be undone, but the file can be imported again.",
           nullptr, entries)
            .arg(chosen.source));
    m_remove->setText(tr("&Remove %Ln Entr(ies)", nullptr, entries));
}

void RemoveRegisterDialog::remove()
{
    m_isBusy = true;
    m_name->setEnabled(false);
    m_remove->setEnabled(false);
    services::DoNotCallService lists(m_workspace);
    whenDone(lists.removeRegister(m_name->currentText()), this,
             [this, name = m_name->currentText()](const Result<int> &removed) {
                 m_isBusy = false;
                 if (removed) {
                     Q_EMIT registerRemoved(name, *removed);
                     accept();
                     return;
                 }
                 m_prompter.showError(this, tr("The register was not removed"), removed.error());
                 m_name->setEnabled(true);
                 m_remove->setEnabled(true);
             });
}

void RemoveRegisterDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace callboard::ui
