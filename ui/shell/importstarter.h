// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/exportservice.h"
#include "core/services/importservice.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>

class QWidget;

namespace callboard::ui {

class ImportDialog;
class Prompter;

/// The ways in which leads reach the window: files that are chosen, dropped or handed over, rows that are
/// pasted; and the templates that show how a file should look. Imports are done one after the other: what
/// comes while one is open waits for its turn.
class ImportStarter final : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of dialogs; it owns this object.
    ImportStarter(services::Workspace &workspace, Prompter &prompter, QWidget *window);

    void chooseFile();
    void openFiles(const QStringList &fileNames);
    /// Rows of a spreadsheet or a CSV text, or files that were copied.
    void pasteClipboard();
    void saveTemplate(services::ExportService::Template which);

Q_SIGNALS:
    /// Something worth a line to the person.
    void reported(const QString &sentence);

private:
    void take(const QList<services::ImportRequest> &sources);
    void openNext();
    void tellPlace();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QWidget *m_window;
    QList<services::ImportRequest> m_waiting;
    QPointer<ImportDialog> m_dialog;
    QString m_title;  ///< of the open dialog, without its place in the row
    int m_opened = 0; ///< since none was waiting
};

} // namespace callboard::ui
