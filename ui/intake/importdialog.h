// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/importservice.h"
#include "core/services/scratchfolder.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace callboard::ui {

class JobProgress;
class PreviewPane;
class Prompter;
class SummaryPane;

/// An import from the first look to the summary: nothing is written before the person has seen what would be,
/// and what was written can be taken back.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a source names the file, or holds what was pasted; everything else is chosen here.
    ImportDialog(services::Workspace &workspace, Prompter &prompter, const services::ImportRequest &source,
                 QWidget *parent);
    ~ImportDialog() override;

Q_SIGNALS:
    void imported(const callboard::services::ImportSummary &summary);

protected:
    void reject() override;

private:
    enum class Stage { Looking = 1, Previewed, Importing, Done };

    void arrange();
    void wire();
    void look();
    void showPreview(const intake::ImportPreview &preview);
    void showFailure(const Error &error);
    void showUnreadable(const Error &error);
    void lookAnew();
    void startImport();
    void showSummary(const services::ImportSummary &summary);
    void saveRejects();
    void undo();
    void enter(Stage stage);
    void shrink();
    void refreshButtons();
    [[nodiscard]] services::ImportRequest request() const;

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::ImportRequest m_source;
    Stage m_stage = Stage::Looking;
    bool m_hasLayout = false;
    bool m_guessesAnew = false;                     ///< another sheet was chosen: its columns are others
    std::optional<intake::FileIdentity> m_identity; ///< of the file that was previewed
    std::optional<intake::ImportCounts> m_counts;
    services::ImportSummary m_summary;
    services::JobControlPtr m_control;
    services::ScratchFolder m_scratch; ///< rejected rows hold numbers and names
    QStackedWidget *m_pages;
    PreviewPane *m_preview;
    SummaryPane *m_summaryPane;
    JobProgress *m_progress;
    QPushButton *m_import;
    QPushButton *m_rejects;
    QPushButton *m_undo;
    QPushButton *m_close;
};

} // namespace callboard::ui
