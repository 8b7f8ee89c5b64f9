// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadexport.h"

#include "core/services/workspace.h"
#include "ui/common/jobprogress.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"
#include "ui/leads/exportdialog.h"
#include "ui/leads/leadoperations.h"

#include <QFileInfo>

namespace callboard::ui {

namespace {

QString savedText(const services::ExportReceipt &receipt)
{
    QStringList sentences = {
        LeadExport::tr("%n lead(s) were saved to %1.", nullptr, static_cast<int>(receipt.leads))
            .arg(QFileInfo(receipt.fileName).fileName())};
    if (receipt.sheets > 1)
        sentences.append(LeadExport::tr("They take %n sheet(s) of the workbook.", nullptr, receipt.sheets));
    if (receipt.cutTexts > 0)
        sentences.append(LeadExport::tr("%n text(s) were too long for a cell of a workbook and were cut; a "
                                        "CSV file keeps them whole.",
                                        nullptr, static_cast<int>(receipt.cutTexts)));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

LeadExport::LeadExport(services::Workspace &workspace, Prompter &prompter, JobProgress &progress,
                       QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_progress(progress)
    , m_window(window)
{
}

// The job reads a profile that is about to close.
LeadExport::~LeadExport()
{
    if (m_control)
        m_control->cancelled = true;
    m_job.waitForFinished();
}

void LeadExport::begin(const QList<LeadId> &leads, const QStringList &shown, const QStringList &all)
{
    if (leads.isEmpty() || LeadOperations::isBusy(m_progress, m_prompter, m_window))
        return;
    auto *dialog = new ExportDialog(static_cast<int>(leads.size()), shown, all, m_window);
    connect(dialog, &ExportDialog::chosen, this,
            [this, leads](const QStringList &columns) { askWhere(leads, columns); });
    dialog->open();
}

void LeadExport::askWhere(const QList<LeadId> &leads, const QStringList &columns)
{
    m_prompter.saveFile(m_window, tr("Export %n lead(s)", nullptr, static_cast<int>(leads.size())),
                        QStringLiteral("leads.csv"),
                        tr("CSV files (*.csv)") + QStringLiteral(";;") + tr("Excel workbooks (*.xlsx)"),
                        [this, leads, columns](const QString &fileName) {
                            start({leads, fileName, services::exportFormatOf(fileName), columns});
                        });
}

void LeadExport::start(const services::ExportWish &wish)
{
    // Another job may have begun while the person looked for a place.
    if (LeadOperations::isBusy(m_progress, m_prompter, m_window))
        return;
    m_control = std::make_shared<services::JobControl>();
    m_progress.follow(m_control, tr("Exporting leads…"));
    m_job = services::ExportService(m_workspace).exportLeads(wish, m_control);
    whenDone(m_job, this, [this](const Result<services::ExportReceipt> &receipt) { finish(receipt); });
}

void LeadExport::finish(const Result<services::ExportReceipt> &receipt)
{
    m_progress.finish();
    if (receipt)
        Q_EMIT done(savedText(*receipt));
    else if (receipt.error().code == ErrorCode::Cancelled)
        Q_EMIT done(tr("The export was stopped; no file was kept."));
    else
        m_prompter.showError(m_window, tr("The leads could not be exported"), receipt.error());
}

} // namespace callboard::ui
