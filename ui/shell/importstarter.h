// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/exportservice.h"
#include "core/services/importservice.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QWidget;

namespace callboard::ui {

class ImportDialog;
class Prompter;

/// The ways in which leads reach the window: a file that is chosen, dropped or handed over, rows that are
/// pasted; and the templates that show how a file should look.
class ImportStarter final : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of dialogs; it owns this object.
    ImportStarter(services::Workspace &workspace, Prompter &prompter, QWidget *window);

    void chooseFile();
    void openFiles(const QStringList &fileNames);
    void pasteClipboard();
    void saveTemplate(services::ExportService::Template which);

Q_SIGNALS:
    /// Something worth a line to the person.
    void reported(const QString &sentence);

private:
    void open(const services::ImportRequest &source);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QWidget *m_window;
    QPointer<ImportDialog> m_dialog;
};

} // namespace callboard::ui
