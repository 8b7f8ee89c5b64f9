// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/datatab.h"

#include "core/services/backupservice.h"
#include "core/services/commandtext.h"
#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/timetext.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/settings/auditdialog.h"
#include "ui/settings/passphraseprompt.h"

#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace callboard::ui {

namespace {

QLabel *selectable(const QString &objectName, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

DataTab::DataTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_keyHome(selectable(QStringLiteral("keyHome"), {}))
    , m_said(selectable(QStringLiteral("backupSaid"), {}))
    , m_backUp(new QPushButton(tr("&Back Up…")))
{
    auto *open = new QPushButton(tr("&Open Folder"));
    auto *audit = new QPushButton(tr("Audit &Trail…"));
    audit->setObjectName(QStringLiteral("auditTrailButton"));
    auto *passphrase = new QPushButton(tr("Set &Passphrase…"));
    m_backUp->setObjectName(QStringLiteral("backUp"));
    passphrase->setObjectName(QStringLiteral("setPassphrase"));

    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setVerticalSpacing(fontMetrics().height() * 2 / 3);
    form->setHorizontalSpacing(fontMetrics().height() * 3 / 2);
    form->addRow(tr("Your data"), selectable(QStringLiteral("dataDirectory"),
                                             QDir::toNativeSeparators(workspace.directory())));
    form->addRow(QString(), open);
    form->addRow(tr("The key to it"), m_keyHome);
    form->addRow(QString(), passphrase);
    form->addRow(tr("Time zone"),
                 selectable(QStringLiteral("zone"), zoneText(workspace.zone(), workspace.clock().now())));
    form->addRow(tr("Backup"),
                 new TintedLabel(TintedLabel::Tint::Quiet,
                                 tr("One file with everything, locked by a passphrase, for this or another "
                                    "machine. Provider keys are not part of it.")));
    form->addRow(QString(), m_backUp);
    form->addRow(m_said);
    m_said->hide();
    form->addRow(tr("Restore"), selectable(QStringLiteral("restoreHint"),
                                           tr("Quit Callboard, then type in a terminal: %1. What is here now "
                                              "is kept beside it.")
                                               .arg(services::commandText(workspace.directory(),
                                                                          QStringLiteral("restore FILE")))));
    form->addRow(tr("Record"),
                 new TintedLabel(TintedLabel::Tint::Quiet,
                                 tr("Who scheduled, stopped and changed what, and whether anybody has "
                                    "tampered with that record.")));
    form->addRow(QString(), audit);
    for (QPushButton *button : {open, passphrase, m_backUp, audit})
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_workspace.directory())); });
    connect(passphrase, &QPushButton::clicked, this, &DataTab::setPassphrase);
    connect(m_backUp, &QPushButton::clicked, this, &DataTab::backUp);
    connect(audit, &QPushButton::clicked, this, [this] {
        auto *dialog = new AuditDialog(m_workspace, m_prompter, this);
        dialog->open();
    });
    showKeyHome();
}

void DataTab::showKeyHome()
{
    m_keyHome->setText(m_workspace.secretHome());
}

void DataTab::setPassphrase()
{
    promptNewPassphrase(
        m_prompter, this, tr("Callboard asks for this passphrase at each start. It cannot be recovered."),
        [this](const QByteArray &passphrase) {
            whenDone(m_workspace.setPassphrase(passphrase), this, [this](const Result<void> &set) {
                if (!set)
                    m_prompter.showError(this, tr("The passphrase was not set"), set.error());
                showKeyHome();
            });
        });
}

void DataTab::backUp()
{
    const QString date =
        toDateTime(m_workspace.clock().now(), m_workspace.zone()).date().toString(Qt::ISODate);
    m_prompter.saveFile(
        this, tr("Back Up"), tr("callboard-%1.backup").arg(date), tr("Callboard backups (*.backup)"),
        [this](const QString &fileName) {
            promptNewPassphrase(
                m_prompter, this, tr("This passphrase opens the backup. It cannot be recovered."),
                [this, fileName](const QByteArray &passphrase) { backUpTo(fileName, passphrase); });
        });
}

void DataTab::backUpTo(const QString &fileName, const QByteArray &passphrase)
{
    m_backUp->setEnabled(false);
    m_said->setText(tr("Backing up…"));
    m_said->show();
    services::BackupService backups(m_workspace);
    whenDone(backups.backUp(fileName, passphrase), this,
             [this](const Result<services::BackupReceipt> &receipt) {
                 m_backUp->setEnabled(true);
                 if (!receipt) {
                     m_said->hide();
                     m_prompter.showError(this, tr("No backup was made"), receipt.error());
                     return;
                 }
                 m_said->setText(tr("%1: %2 with %3 leads and %4 calls, read back and found good.")
                                     .arg(QDir::toNativeSeparators(receipt->fileName),
                                          locale().formattedDataSize(receipt->bytes),
                                          locale().toString(receipt->leads),
                                          locale().toString(receipt->attempts)));
             });
}

} // namespace callboard::ui
