// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetsservice.h"

#include <QWidget>

class QAction;
class QLabel;
class QRadioButton;

namespace callboard::ui {

class Prompter;

/// How Callboard signs in at Google: with a key file, or a person does in the browser. Its actions for the
/// latter are for the row of buttons that it stands in. While the browser is waited for that is all it shows.
class SheetSignInPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a sheets must live for as long as it is used.
    SheetSignInPanel(services::SheetsService &sheets, Prompter &prompter);

    /// \a link: nothing is linked. \a isSignedIn: somebody is, in the browser.
    void setLink(const std::optional<store::SheetLink> &link, bool isSignedIn);
    /// While another job works with the sheet nobody signs in or out.
    void setBusy(bool busy);
    [[nodiscard]] bool isByBrowser() const;

Q_SIGNALS:
    void wayChosen();
    void begun(const QString &doing);
    /// \a said: what came of it; empty when that is told otherwise.
    void ended(const QString &said);

private:
    void build();
    void refresh();
    void askForSignIn();
    void askForClient(const QString &spreadsheet);
    void signIn(const QString &spreadsheet, const QString &clientFile);
    void openBrowser(const QUrl &address);
    void tellSignedIn(const Result<QString> &email);
    void copyAddress();
    void cancel();
    void askForSignOut();
    void signOut();

    services::SheetsService &m_sheets;
    Prompter &m_prompter;
    QLabel *m_title;
    QRadioButton *m_byFile;
    QRadioButton *m_byBrowser;
    QLabel *m_waiting;
    QAction *m_copy;
    QAction *m_cancel;
    QAction *m_signIn;
    QAction *m_signOut;
    services::JobControlPtr m_control; ///< of the sign-in that is waited for; null: none is
    QUrl m_address;                    ///< that the browser is to open
    QString m_linked;                  ///< the spreadsheet; empty: none is
    std::optional<bool> m_wasByPerson; ///< how it was linked when last looked at
    bool m_isSignedIn = false;
    bool m_isBusy = false;
};

} // namespace callboard::ui
