// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetsservice.h"

#include <QWidget>

class QAction;
class QLabel;

namespace callboard::ui {

class ConflictPanel;
class Prompter;
class Refresher;
class SettingRows;
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
    QAction *add(const QString &objectName, const QString &text, void (SheetsPage::*slot)());
    void build();
    void load();
    void loadSignIn();
    void loadConflicts();
    void showState();
    [[nodiscard]] QString linkedText(const store::SheetLink &link) const;
    void refreshActions();
    void askForLink();
    void link(const QString &address, const QString &keyFile);
    void askForUnlink();
    void unlink();
    void bringInStep();
    [[nodiscard]] QFuture<Result<services::ConflictReceipt>> decide(const QList<qint64> &conflicts,
                                                                    services::ConflictSide side,
                                                                    const services::JobControlPtr &control);
    void begin(const QString &doing);
    void end(const QString &said);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::SheetsService m_sheets;
    SettingRows *m_rows;
    SheetSignInPanel *m_signIn;
    QLabel *m_state;
    QLabel *m_said;
    ConflictPanel *m_conflicts;
    Refresher *m_refresher;
    QAction *m_link;
    QAction *m_unlink;
    QAction *m_step;
    services::SheetsStatus m_status;
    std::optional<QString> m_signedInAs; ///< nothing: nobody is signed in in the browser
    bool m_isBusy = false;
};

} // namespace callboard::ui
