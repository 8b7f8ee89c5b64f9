// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/importstarter.h"

#include "ui/common/prompter.h"
#include "ui/intake/importdialog.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace callboard::ui {

ImportStarter::ImportStarter(services::Workspace &workspace, Prompter &prompter, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_window(window)
{
}

void ImportStarter::chooseFile()
{
    m_prompter.openFile(m_window, tr("Import leads"), tr("CSV files (*.csv *.tsv *.txt);;All files (*)"),
                        [this](const QString &fileName) { openFiles({fileName}); });
}

void ImportStarter::openFiles(const QStringList &fileNames)
{
    if (fileNames.isEmpty())
        return;
    services::ImportRequest source;
    source.fileName = fileNames.first();
    open(source);
    if (fileNames.size() > 1)
        Q_EMIT reported(tr("Files are imported one at a time: this is %1. Drop the others after it.")
                            .arg(QFileInfo(source.fileName).fileName()));
}

void ImportStarter::pasteClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        Q_EMIT reported(tr("There is no text to paste. Copy rows from a spreadsheet or a CSV file first."));
        return;
    }
    services::ImportRequest source;
    source.pasted = text.toUtf8();
    open(source);
}

void ImportStarter::open(const services::ImportRequest &source)
{
    if (m_dialog) {
        m_dialog->raise();
        Q_EMIT reported(tr("Finish the import that is open first."));
        return;
    }
    m_dialog = new ImportDialog(m_workspace, m_prompter, source, m_window);
    m_dialog->open();
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
