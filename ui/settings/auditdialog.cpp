// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/auditdialog.h"

#include "core/services/audittext.h"
#include "core/services/workspace.h"
#include "ui/common/columnfit.h"
#include "ui/common/emptystate.h"
#include "ui/common/jobprogress.h"
#include "ui/common/prompter.h"
#include "ui/common/rowtable.h"
#include "ui/common/screenfit.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/settings/auditmodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds TypingPause{250};

constexpr AuditObjectKind ObjectKinds[] = {AuditObjectKind::Campaign, AuditObjectKind::Lead,
                                           AuditObjectKind::Attempt,  AuditObjectKind::Account,
                                           AuditObjectKind::Rule,     AuditObjectKind::Setting,
                                           AuditObjectKind::Import,   AuditObjectKind::DoNotCall};

} // namespace

AuditDialog::AuditDialog(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_model(new AuditModel(workspace, this))
    , m_table(new QTableView)
    , m_empty(nullptr)
    , m_kind(new QComboBox)
    , m_object(new QLineEdit)
    , m_verify(new QPushButton(tr("&Verify")))
    , m_export(new QPushButton(tr("&Export…")))
    , m_said(new QLabel)
    , m_progress(new JobProgress)
{
    setWindowTitle(tr("Audit Trail"));
    setObjectName(QStringLiteral("auditDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildTable();
    arrange();
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &AuditDialog::load);
    connect(m_object, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AuditDialog::load);
    connect(m_verify, &QPushButton::clicked, this, &AuditDialog::verify);
    connect(m_export, &QPushButton::clicked, this, &AuditDialog::exportRows);
    connect(m_model, &AuditModel::read, this, &AuditDialog::sayEmpty);
    connect(m_model, &AuditModel::failed, this, [this](const Error &error) {
        m_prompter.showError(this, tr("The audit trail could not be read"), error);
    });
    load();
}

AuditDialog::~AuditDialog()
{
    if (m_control)
        m_control->cancelled = true;
}

void AuditDialog::buildTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("auditTrail"));
    m_table->setAccessibleName(tr("Audit trail, newest first"));
    listRows(m_table);
    new ColumnFit(m_table, {{8, 6}, {40, 38}, {28, 18}, {28, 18}, {28, 18}, {54, 24}},
                  QStringLiteral("audit-trail"));
    m_empty = new EmptyState(m_table);
    m_empty->setHeldBack(true);
}

QLayout *AuditDialog::filterBar()
{
    m_kind->setObjectName(QStringLiteral("auditKind"));
    m_kind->setAccessibleName(tr("Of what kind"));
    m_kind->addItem(tr("Everything"));
    for (const AuditObjectKind kind : ObjectKinds)
        m_kind->addItem(services::auditObjectKindText(kind), toWord(kind));
    m_object->setObjectName(QStringLiteral("auditObject"));
    m_object->setAccessibleName(tr("Its number or key"));
    m_object->setPlaceholderText(tr("Any number or key"));
    m_object->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("&Show"));
    label->setBuddy(m_kind);
    auto *bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_kind);
    bar->addWidget(m_object, 1);
    bar->addWidget(m_verify);
    bar->addWidget(m_export);
    return bar;
}

void AuditDialog::arrange()
{
    m_verify->setObjectName(QStringLiteral("verifyAudit"));
    m_verify->setAutoDefault(false);
    m_export->setObjectName(QStringLiteral("exportAudit"));
    m_export->setAutoDefault(false);
    m_said->setObjectName(QStringLiteral("auditSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->hide();
    auto *limits = new TintedLabel(TintedLabel::Tint::Quiet, services::auditLimitsText());
    limits->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(filterBar());
    column->addWidget(m_progress);
    column->addWidget(m_said);
    column->addWidget(m_table, 1);
    column->addWidget(limits);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 32});
}

AuditFilter AuditDialog::filter() const
{
    return {m_kind->currentData().toString(), m_object->text().trimmed()};
}

void AuditDialog::load()
{
    m_typing.stop();
    m_model->show(filter());
}

void AuditDialog::sayEmpty()
{
    if (filter() == AuditFilter())
        m_empty->say(tr("Nothing was decided yet"),
                     tr("Whatever is scheduled, stopped or changed stands here."));
    else
        m_empty->say(tr("No row fits"), tr("Show everything, or another number or key."));
    m_empty->setHeldBack(false);
}

void AuditDialog::begin(const QString &text)
{
    m_control = std::make_shared<services::JobControl>();
    m_verify->setEnabled(false);
    m_export->setEnabled(false);
    m_said->hide();
    m_progress->follow(m_control, text);
}

void AuditDialog::end()
{
    m_control.reset();
    m_progress->finish();
    m_verify->setEnabled(true);
    m_export->setEnabled(true);
}

void AuditDialog::verify()
{
    begin(tr("Checking the audit trail…"));
    const services::AuditService trail(m_workspace);
    whenDone(trail.verify(m_control), this,
             [this](const Result<services::AuditVerdict> &verdict) { tell(verdict); });
}

void AuditDialog::tell(const Result<services::AuditVerdict> &verdict)
{
    end();
    if (!verdict) {
        if (verdict.error().code != ErrorCode::Cancelled)
            m_prompter.showError(this, tr("The audit trail could not be checked"), verdict.error());
        return;
    }
    m_said->setText(services::verdictText(*verdict));
    m_said->show();
}

void AuditDialog::exportRows()
{
    m_prompter.saveFile(this, tr("Export Audit Trail"), QStringLiteral("audit-trail.csv"),
                        tr("CSV files (*.csv)"), [this](const QString &fileName) { exportTo(fileName); });
}

void AuditDialog::exportTo(const QString &fileName)
{
    begin(tr("Exporting the audit trail…"));
    const services::AuditService trail(m_workspace);
    whenDone(trail.exportRows(fileName, filter(), m_control), this,
             [this, fileName](const Result<qint64> &rows) {
                 end();
                 if (rows) {
                     m_said->setText(tr("%n row(s) written to %1.", nullptr, int(*rows))
                                         .arg(QDir::toNativeSeparators(fileName)));
                     m_said->show();
                 } else if (rows.error().code != ErrorCode::Cancelled) {
                     m_prompter.showError(this, tr("The audit trail was not exported"), rows.error());
                 }
             });
}

} // namespace callboard::ui
