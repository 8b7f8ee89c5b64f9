// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/importdialog.h"

#include "core/services/workspace.h"
#include "ui/common/jobprogress.h"
#include "ui/common/prompter.h"
#include "ui/common/screenfit.h"
#include "ui/common/statusbadge.h"
#include "ui/common/whendone.h"
#include "ui/intake/importtext.h"
#include "ui/intake/mappingmemory.h"
#include "ui/intake/previewpane.h"
#include "ui/intake/summarypane.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace callboard::ui {

ImportDialog::ImportDialog(services::Workspace &workspace, Prompter &prompter,
                           const services::ImportRequest &source, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_source(source)
    , m_scratch(workspace.directory())
    , m_pages(new QStackedWidget(this))
    , m_preview(new PreviewPane(this))
    , m_summaryPane(new SummaryPane(this))
    , m_progress(new JobProgress(this))
    , m_import(new QPushButton(tr("&Import"), this))
    , m_rejects(new QPushButton(tr("Save &Rejected Rows…"), this))
    , m_undo(new QPushButton(tr("&Undo Import"), this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(source.fileName.isEmpty() ? tr("Import pasted leads")
                                             : tr("Import %1").arg(QFileInfo(source.fileName).fileName()));
    arrange();
    wire();
    look();
}

ImportDialog::~ImportDialog()
{
    if (m_control)
        m_control->cancelled = true;
}

void ImportDialog::arrange()
{
    m_import->setObjectName(QStringLiteral("startImport"));
    m_rejects->setObjectName(QStringLiteral("saveRejects"));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_close->setObjectName(QStringLiteral("closeImport"));
    // While the file is looked at Import is disabled and the focus falls to its neighbour: Return must not
    // cancel.
    for (QPushButton *button : {m_rejects, m_undo, m_close})
        button->setAutoDefault(false);
    m_import->setDefault(true);
    m_pages->addWidget(m_summaryPane);
    m_pages->addWidget(m_preview);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_rejects);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    buttons->addWidget(m_import);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 36});
}

void ImportDialog::wire()
{
    connect(m_preview, &PreviewPane::rereadNeeded, this, &ImportDialog::look);
    connect(m_preview, &PreviewPane::layoutChanged, this, &ImportDialog::lookAnew);
    connect(m_preview, &PreviewPane::onDuplicateChanged, this, &ImportDialog::refreshButtons);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::startImport);
    connect(m_rejects, &QPushButton::clicked, this, &ImportDialog::saveRejects);
    connect(m_undo, &QPushButton::clicked, this, &ImportDialog::undo);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
}

services::ImportRequest ImportDialog::request() const
{
    services::ImportRequest request = m_source;
    request.region = m_preview->region();
    request.onDuplicate = m_preview->onDuplicate();
    request.sheet = m_preview->sheet();
    request.firstRow = m_preview->firstRow();
    request.mendsTexts = m_preview->mendsTexts();
    request.rememberedRules = MappingMemory().rules();
    if (m_hasLayout && !m_guessesAnew)
        request.mapping = m_preview->mapping();
    return request;
}

void ImportDialog::look()
{
    if (m_control)
        m_control->cancelled = true;
    m_control = std::make_shared<services::JobControl>();
    m_counts.reset();
    enter(Stage::Looking);
    whenDone(services::ImportService(m_workspace).preview(request(), m_control), this,
             [this, control = m_control](const Result<intake::ImportPreview> &preview) {
                 // A later look has begun, because a column or the country was changed meanwhile.
                 if (control != m_control)
                     return;
                 if (preview)
                     showPreview(*preview);
                 else if (m_guessesAnew)
                     showUnreadable(preview.error());
                 else
                     showFailure(preview.error());
             });
}

void ImportDialog::lookAnew()
{
    m_guessesAnew = true;
    look();
}

/// The person may choose another sheet or row.
void ImportDialog::showUnreadable(const Error &error)
{
    m_preview->showProblem(operatorText(error));
    enter(Stage::Previewed);
}

void ImportDialog::showPreview(const intake::ImportPreview &preview)
{
    m_hasLayout = true;
    m_guessesAnew = false;
    m_counts = preview.counts;
    m_identity = preview.layout.identity;
    m_preview->showPreview(preview);
    enter(Stage::Previewed);
}

void ImportDialog::showFailure(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        m_summaryPane->showResult({Tone::Muted, Mark::Bars}, tr("Stopped"),
                                  tr("Stopped. Nothing was imported."), {});
    else
        m_summaryPane->showResult({Tone::Bad, Mark::Cross}, tr("Not imported"), tr("Nothing was imported."),
                                  {operatorText(error)});
    enter(Stage::Done);
}

void ImportDialog::startImport()
{
    m_preview->rememberMapping();
    services::ImportRequest request = this->request();
    request.expected = m_identity;
    request.rejectsFile = m_scratch.filePath(QStringLiteral("rejected.csv"));
    m_control = std::make_shared<services::JobControl>();
    enter(Stage::Importing);
    whenDone(services::ImportService(m_workspace).run(request, m_control), this,
             [this](const Result<services::ImportSummary> &summary) {
                 if (summary)
                     showSummary(*summary);
                 else
                     showFailure(summary.error());
             });
}

void ImportDialog::showSummary(const services::ImportSummary &summary)
{
    m_summary = summary;
    m_summaryPane->showSummary(summary);
    enter(Stage::Done);
    if (!summary.cancelled)
        Q_EMIT imported(summary);
}

void ImportDialog::saveRejects()
{
    const QString proposal =
        m_source.fileName.isEmpty()
            ? QStringLiteral("rejected.csv")
            : QString(QFileInfo(m_source.fileName).completeBaseName() % QLatin1String("-rejected.csv"));
    m_prompter.saveFile(this, tr("Save rejected rows"), proposal, tr("CSV files (*.csv)"),
                        [this](const QString &fileName) {
                            // The file dialog has asked already whether a file of that name may go.
                            QFile target(fileName);
                            QFile rows(m_summary.rejectsFile);
                            if ((!target.exists() || target.remove()) && rows.copy(fileName))
                                return;
                            const QString why = target.exists() ? target.errorString() : rows.errorString();
                            m_prompter.showError(this, tr("The rejected rows could not be saved"),
                                                 {ErrorCode::FileUnwritable, {fileName, why}, {}, {}});
                        });
}

void ImportDialog::undo()
{
    const Question question{
        .title = tr("Undo Import"),
        .text = tr("Take back the %n lead(s) of this import?", nullptr, static_cast<int>(m_summary.imported)),
        .details = tr("Leads that were called, scheduled or edited since then stay."),
        .yesButton = tr("Undo Import"),
        .dangerous = false};
    m_prompter.ask(this, question, [this](bool yes) {
        if (!yes)
            return;
        m_undo->setEnabled(false);
        whenDone(
            services::ImportService(m_workspace).undo(m_summary.id), this,
            [this](const Result<services::ImportService::UndoReceipt> &receipt) {
                if (!receipt) {
                    m_undo->setEnabled(true);
                    m_prompter.showError(this, tr("The import could not be undone"), receipt.error());
                    return;
                }
                QStringList sentences{tr("%n lead(s) were taken back.", nullptr, receipt->removed)};
                if (receipt->kept > 0)
                    sentences.append(tr("%n lead(s) stayed, because they were called, scheduled or edited.",
                                        nullptr, receipt->kept));
                const QString headline = sentences.takeFirst();
                m_summaryPane->showResult({Tone::Neutral, Mark::Tick}, tr("Taken back"), headline, sentences);
            });
    });
}

void ImportDialog::enter(Stage stage)
{
    m_stage = stage;
    const bool busy = stage == Stage::Looking || stage == Stage::Importing;
    if (busy) {
        const QString doing = stage == Stage::Looking ? tr("Looking at the file…") : tr("Importing leads…");
        m_progress->follow(m_control, doing);
        m_summaryPane->showProgress(doing);
    } else {
        m_progress->finish();
    }
    const bool previewShown = stage == Stage::Previewed || (stage == Stage::Looking && m_hasLayout);
    m_pages->setCurrentWidget(previewShown ? static_cast<QWidget *>(m_preview) : m_summaryPane);
    refreshButtons();
    if (stage == Stage::Done)
        shrink();
}

// The preview needs room, the summary a few lines of it.
void ImportDialog::shrink()
{
    m_pages->removeWidget(m_preview);
    m_preview->hide();
    m_pages->updateGeometry();
    layout()->activate();
    const int wide = fontMetrics().averageCharWidth() * 84;
    resize(wide, qMax(layout()->totalHeightForWidth(wide), fontMetrics().height() * 14));
}

void ImportDialog::refreshButtons()
{
    const bool over = m_stage == Stage::Done;
    const qint64 taken = m_counts ? leadsTaken(*m_counts, m_preview->onDuplicate()) : 0;
    m_import->setVisible(!over);
    m_import->setEnabled(m_stage == Stage::Previewed && taken > 0);
    if (m_counts)
        m_import->setText(importVerb(*m_counts, m_preview->onDuplicate()));
    m_rejects->setVisible(over && m_summary.rejected > 0 && !m_summary.cancelled);
    m_undo->setVisible(over && m_summary.id.isValid() && m_summary.imported > 0 && !m_summary.cancelled);
    m_close->setText(over ? tr("&Close") : tr("Cancel"));
    if (over)
        m_close->setDefault(true);
}

void ImportDialog::reject()
{
    // While leads are written, leaving means stopping: the answer then shows that nothing was kept.
    if (m_stage == Stage::Importing) {
        m_progress->cancelJob();
        return;
    }
    QDialog::reject();
}

} // namespace callboard::ui
