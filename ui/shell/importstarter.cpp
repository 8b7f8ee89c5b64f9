// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/importstarter.h"

#include "ui/common/prompter.h"
#include "ui/intake/droparea.h"
#include "ui/intake/importdialog.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace callboard::ui {

namespace {

/// Spreadsheet programs give their cells as text with tabs; some tools give nothing but CSV.
QString rowsOf(const QMimeData &copied)
{
    const QLatin1String csv("text/csv");
    return copied.hasText() || !copied.hasFormat(csv) ? copied.text() : QString::fromUtf8(copied.data(csv));
}

} // namespace

ImportStarter::ImportStarter(services::Workspace &workspace, Prompter &prompter, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_window(window)
{
}

void ImportStarter::chooseFile()
{
    m_prompter.openFile(m_window, tr("Import leads"),
                        tr("CSV files and workbooks (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)"),
                        [this](const QString &fileName) { openFiles({fileName}); });
}

void ImportStarter::openFiles(const QStringList &fileNames)
{
    QList<services::ImportRequest> sources;
    for (const QString &fileName : fileNames) {
        services::ImportRequest source;
        source.fileName = fileName;
        sources += source;
    }
    take(sources);
}

void ImportStarter::pasteClipboard()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    // A file that was copied in a file manager has its name as text, too.
    const QStringList files = copied ? localFiles(copied) : QStringList();
    if (!files.isEmpty()) {
        openFiles(files);
        return;
    }
    const QString text = copied ? rowsOf(*copied) : QString();
    if (text.trimmed().isEmpty()) {
        Q_EMIT reported(tr("There is no text to paste. Copy rows from a spreadsheet or a CSV file first."));
        return;
    }
    services::ImportRequest source;
    source.pasted = text.toUtf8();
    take({source});
}

void ImportStarter::take(const QList<services::ImportRequest> &sources)
{
    if (sources.isEmpty())
        return;
    m_waiting += sources;
    if (!m_dialog) {
        openNext();
        return;
    }
    tellPlace();
    m_dialog->raise();
    Q_EMIT reported(
        tr("%n import(s) come after the one that is open.", nullptr, static_cast<int>(m_waiting.size())));
}

void ImportStarter::openNext()
{
    if (m_waiting.isEmpty()) {
        m_opened = 0;
        return;
    }
    ++m_opened;
    m_dialog = new ImportDialog(m_workspace, m_prompter, m_waiting.takeFirst(), m_window);
    m_title = m_dialog->windowTitle();
    tellPlace();
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_dialog.clear();
        openNext();
    });
    m_dialog->open();
}

void ImportStarter::tellPlace()
{
    const auto all = m_opened + static_cast<int>(m_waiting.size());
    if (all > 1)
        m_dialog->setWindowTitle(tr("%1 (%2 of %3)", "title of an import and its place in the row")
                                     .arg(m_title, QString::number(m_opened), QString::number(all)));
}

void ImportStarter::saveTemplate(services::ExportService::Template which)
{
    const QString proposal = which == services::ExportService::Template::Basic
                                 ? QStringLiteral("leads-template.csv")
                                 : QStringLiteral("leads-template-advanced.csv");
    m_prompter.saveFile(
        m_window, tr("Save a CSV template"), proposal, tr("CSV files (*.csv)"),
        [this, which](const QString &fileName) {
            const Result<void> saved = services::ExportService::saveTemplate(which, fileName);
            if (saved)
                Q_EMIT reported(tr("The template was saved as %1.").arg(QFileInfo(fileName).fileName()));
            else
                m_prompter.showError(m_window, tr("The template could not be saved"), saved.error());
        });
}

} // namespace callboard::ui
