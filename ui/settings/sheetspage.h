// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetsservice.h"

#include <QWidget>

class QAction;

namespace callboard::ui {

class LinkBoard;
class Prompter;
class SheetSignInPanel;

/// The Google spreadsheet that is kept in step with the leads: link, sign in, unlink, bring in step now, and
/// decide about what both sides changed.
class SheetsPage final : public QWidget
{
    Q_OBJECT
public:
    SheetsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void load();
    void loadSignIn();
    void showState();
    [[nodiscard]] QString linkedText(const store::SheetLink &link) const;
    void refreshActions();
    void askForLink();
    void link(const QString &address, const QString &keyFile);
    void askForUnlink();
    void unlink();
    void bringInStep();
    [[nodiscard]] QString summaryText(const services::SheetSummary &summary) const;

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::SheetsService m_sheets;
    SheetSignInPanel *m_signIn;
    LinkBoard *m_board;
    QAction *m_link;
    QAction *m_unlink;
    QAction *m_step;
    services::SheetsStatus m_status;
    std::optional<QString> m_signedInAs; ///< nothing: nobody is signed in in the browser
};

} // namespace callboard::ui
