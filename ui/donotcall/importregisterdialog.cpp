// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/importregisterdialog.h"

#include "ui/common/jobprogress.h"
#include "ui/common/prompter.h"
#include "ui/common/rejectedlines.h"
#include "ui/common/screenfit.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/donotcall/donotcalltext.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

constexpr int HoursADay = 24;
// How long a register may be relied on: 16 CFR 310.4(b)(3)(iv), and regulation 21(3) of PECR.
constexpr int DaysInTheUs = 31;
constexpr int DaysInTheUk = 28;

} // namespace

ImportRegisterDialog::ImportRegisterDialog(services::Workspace &workspace, Prompter &prompter,
                                           QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_file(new QLineEdit)
    , m_browse(new QPushButton(tr("&Browse…")))
    , m_name(new QLineEdit)
    , m_age(new QComboBox)
    , m_summary(new QLabel)
    , m_rejected(new TintedLabel(TintedLabel::Tint::Error))
    , m_progress(new JobProgress)
    , m_import(new QPushButton(tr("&Import")))
    , m_close(new QPushButton)
{
    setWindowTitle(tr("Import a Register"));
    setObjectName(QStringLiteral("importRegisterDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    arrange();
    connect(m_browse, &QPushButton::clicked, this, &ImportRegisterDialog::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &ImportRegisterDialog::refreshButtons);
    connect(m_name, &QLineEdit::textChanged, this, &ImportRegisterDialog::refreshButtons);
    connect(m_import, &QPushButton::clicked, this, &ImportRegisterDialog::startImport);
    connect(m_close, &QPushButton::clicked, this, &ImportRegisterDialog::reject);
    refreshButtons();
}

ImportRegisterDialog::~ImportRegisterDialog()
{
    if (m_control)
        m_control->cancelled = true;
}

void ImportRegisterDialog::arrange()
{
    m_file->setObjectName(QStringLiteral("registerFile"));
    m_browse->setObjectName(QStringLiteral("browse"));
    m_name->setObjectName(QStringLiteral("registerName"));
    m_name->setPlaceholderText(QStringLiteral("NCPR"));
    m_age->setObjectName(QStringLiteral("registerAge"));
    m_age->addItem(tr("31 days, as in the United States"), DaysInTheUs);
    m_age->addItem(tr("28 days, as in the United Kingdom"), DaysInTheUk);
    m_age->addItem(tr("For ever"), 0);
    m_summary->setObjectName(QStringLiteral("registerSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_rejected->setObjectName(QStringLiteral("registerRejected"));
    m_import->setObjectName(QStringLiteral("startRegister"));
    m_import->setDefault(true);
    m_close->setObjectName(QStringLiteral("closeRegister"));
    for (QPushButton *button : {m_browse, m_close})
        button->setAutoDefault(false);

    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->addRow(tr("&File"), file);
    qobject_cast<QLabel *>(form->labelForField(file))->setBuddy(m_file);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Valid for"), m_age);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_import);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(
        new TintedLabel(TintedLabel::Tint::Quiet,
                        tr("One number a line, or a CSV file. Once all of it is read, it takes the place of "
                           "the former file of the same name.")));
    column->addWidget(m_progress);
    column->addWidget(m_summary);
    column->addWidget(m_rejected);
    column->addStretch(1);
    column->addLayout(buttons);
    m_rejected->hide();
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 20});
}

void ImportRegisterDialog::chooseFile()
{
    m_prompter.openFile(this, tr("Import a Register"), tr("Text files (*.csv *.txt);;All files (*)"),
                        [this](const QString &fileName) {
                            m_file->setText(fileName);
                            if (m_name->text().isEmpty())
                                m_name->setText(QFileInfo(fileName).completeBaseName());
                        });
}

void ImportRegisterDialog::refreshButtons()
{
    const bool isBusy = m_control != nullptr;
    for (QWidget *field : QList<QWidget *>{m_file, m_browse, m_name, m_age})
        field->setEnabled(!isBusy && !m_isOver);
    m_import->setVisible(!m_isOver);
    m_import->setEnabled(!isBusy && !m_file->text().trimmed().isEmpty() &&
                         !m_name->text().trimmed().isEmpty());
    m_close->setText(m_isOver ? tr("&Close") : tr("Cancel"));
    if (m_isOver)
        m_close->setDefault(true);
}

void ImportRegisterDialog::startImport()
{
    m_control = std::make_shared<services::JobControl>();
    m_progress->follow(m_control, tr("Reading the register…"));
    m_summary->clear();
    refreshButtons();
    services::DoNotCallService lists(m_workspace);
    const std::chrono::hours age(m_age->currentData().toInt() * HoursADay);
    whenDone(lists.importRegister(m_file->text().trimmed(), m_name->text().trimmed(), age, m_control), this,
             [this](const Result<services::DoNotCallReceipt> &receipt) { showReceipt(receipt); });
}

void ImportRegisterDialog::showReceipt(const Result<services::DoNotCallReceipt> &receipt)
{
    m_progress->finish();
    m_control.reset();
    m_isOver = receipt.has_value();
    if (receipt) {
        m_summary->setText(receiptText(*receipt));
        m_rejected->setText(rejectedText(receipt->rejected, receipt->heading));
        m_rejected->setVisible(!m_rejected->text().isEmpty());
        Q_EMIT imported(*receipt);
    } else {
        m_summary->setText(receipt.error().code == ErrorCode::Cancelled
                               ? tr("Stopped. The former file stays in force.")
                               : operatorText(receipt.error()));
    }
    refreshButtons();
    (m_isOver ? m_close : m_import)->setFocus();
}

void ImportRegisterDialog::reject()
{
    // Leaving while the file is read means stopping; the answer then says what holds.
    if (m_control) {
        m_progress->cancelJob();
        return;
    }
    QDialog::reject();
}

} // namespace callboard::ui
