// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sheetsigninpanel.h"

#include "ui/common/actionbutton.h"
#include "ui/common/namedaction.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QToolButton>

namespace callboard::ui {

SheetSignInPanel::SheetSignInPanel(services::SheetsService &sheets, Prompter &prompter)
    : m_sheets(sheets)
    , m_prompter(prompter)
    , m_title(new QLabel(tr("Sign in")))
    , m_byFile(new QRadioButton(tr("with a key file")))
    , m_byBrowser(new QRadioButton(tr("in the browser")))
    , m_waiting(new QLabel(tr("Waiting for the browser…")))
    , m_copy(namedAction(this, QStringLiteral("copySignInAddress"), tr("&Copy Address"),
                         &SheetSignInPanel::copyAddress))
    , m_cancel(namedAction(this, QStringLiteral("cancelSignIn"), tr("C&ancel"), &SheetSignInPanel::cancel))
    , m_signIn(namedAction(this, QStringLiteral("signInToSheet"), tr("&Sign In in the Browser…"),
                           &SheetSignInPanel::askForSignIn))
    , m_signOut(namedAction(this, QStringLiteral("signOutOfSheet"), tr("Sign &Out…"),
                            &SheetSignInPanel::askForSignOut))
{
    setObjectName(QStringLiteral("sheetSignIn"));
    build();
    connect(m_byBrowser, &QRadioButton::toggled, this, [this] {
        refresh();
        Q_EMIT wayChosen();
    });
    refresh();
}

void SheetSignInPanel::build()
{
    m_byFile->setObjectName(QStringLiteral("signInByFile"));
    m_byFile->setAccessibleName(tr("Sign in with a key file"));
    m_byFile->setChecked(true);
    m_byBrowser->setObjectName(QStringLiteral("signInByBrowser"));
    m_byBrowser->setAccessibleName(tr("Sign in in the browser"));
    m_waiting->setObjectName(QStringLiteral("signInWaiting"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : QList<QWidget *>{m_title, m_byFile, m_byBrowser, m_waiting, actionButton(m_copy),
                                          actionButton(m_cancel)})
        row->addWidget(part);
    // The others stand in the row around.
    for (QAction *action : {m_signIn, m_signOut})
        addAction(action);
}

bool SheetSignInPanel::isByBrowser() const
{
    return m_byBrowser->isChecked();
}

void SheetSignInPanel::setLink(const std::optional<store::SheetLink> &link, bool isSignedIn)
{
    m_linked = link ? link->spreadsheetId : QString();
    m_isSignedIn = isSignedIn;
    const std::optional<bool> isByPerson = link ? std::optional(link->isByPerson()) : std::nullopt;
    // What the person chose meanwhile is left alone until the link itself is another.
    const bool isAnother = isByPerson && isByPerson != m_wasByPerson;
    m_wasByPerson = isByPerson;
    if (isAnother)
        (*isByPerson ? m_byBrowser : m_byFile)->setChecked(true);
    refresh();
}

void SheetSignInPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

void SheetSignInPanel::refresh()
{
    const bool isWaiting = m_control != nullptr;
    for (QWidget *part : QList<QWidget *>{m_title, m_byFile, m_byBrowser})
        part->setVisible(!isWaiting);
    m_waiting->setVisible(isWaiting);
    m_copy->setVisible(isWaiting);
    m_copy->setEnabled(!m_address.isEmpty());
    m_cancel->setVisible(isWaiting);
    m_cancel->setEnabled(isWaiting && !m_control->cancelled);
    m_byFile->setEnabled(!m_isBusy);
    m_byBrowser->setEnabled(!m_isBusy);
    m_signIn->setVisible(isByBrowser() && !isWaiting);
    m_signIn->setEnabled(!m_isBusy);
    m_signOut->setVisible(isByBrowser());
    m_signOut->setEnabled(!m_isBusy && m_isSignedIn);
}

void SheetSignInPanel::askForSignIn()
{
    if (!m_linked.isEmpty()) {
        askForClient({});
        return;
    }
    m_prompter.enterText(this, tr("Link a Spreadsheet"), tr("The spreadsheet's address in the browser:"),
                         false, [this](const QString &address) {
                             if (!address.isEmpty())
                                 askForClient(address);
                         });
}

void SheetSignInPanel::askForClient(const QString &spreadsheet)
{
    if (m_isSignedIn) {
        signIn(spreadsheet, {});
        return;
    }
    m_prompter.openFile(this, tr("File of the OAuth Client"), tr("OAuth clients (*.json)"),
                        [this, spreadsheet](const QString &fileName) { signIn(spreadsheet, fileName); });
}

void SheetSignInPanel::signIn(const QString &spreadsheet, const QString &clientFile)
{
    m_control = std::make_shared<services::JobControl>();
    Q_EMIT begun({});
    refresh();
    const services::SheetsService::BrowserSignIn running =
        m_sheets.linkInBrowser({spreadsheet, clientFile, {}}, m_control);
    whenDone(running.address, this, [this](const Result<QUrl> &address) {
        if (address && m_control)
            openBrowser(*address);
    });
    whenDone(running.linked, this, [this](const Result<QString> &email) { tellSignedIn(email); });
}

void SheetSignInPanel::openBrowser(const QUrl &address)
{
    m_address = address;
    refresh();
    if (!QDesktopServices::openUrl(address)) {
        m_prompter.tell(this, tr("Sign in"),
                        tr("No browser could be opened. Copy the address, and open it in a browser on this "
                           "computer."));
    }
}

void SheetSignInPanel::tellSignedIn(const Result<QString> &email)
{
    m_control.reset();
    m_address.clear();
    refresh();
    if (!email) {
        const bool isCancelled = email.error().code == ErrorCode::Cancelled;
        Q_EMIT ended(isCancelled ? tr("Nobody was signed in.") : QString());
        if (!isCancelled)
            m_prompter.showError(this, tr("Nobody was signed in"), email.error());
        return;
    }
    Q_EMIT ended(email->isEmpty() ? tr("You are signed in.") : tr("Signed in as %1.").arg(*email));
}

void SheetSignInPanel::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded));
}

void SheetSignInPanel::cancel()
{
    if (!m_control)
        return;
    m_control->cancelled = true;
    refresh();
}

void SheetSignInPanel::askForSignOut()
{
    Question question;
    question.title = tr("Sign out");
    question.text = tr("Callboard forgets the sign-in and tells Google so. The spreadsheet stays linked, but "
                       "nothing is brought in step until somebody signs in again.");
    question.yesButton = tr("Sign Out");
    question.dangerous = true;
    m_prompter.ask(this, question, [this](bool yes) {
        if (yes)
            signOut();
    });
}

void SheetSignInPanel::signOut()
{
    Q_EMIT begun(tr("Signing out…"));
    whenDone(m_sheets.signOut(), this, [this](const Result<bool> &isTold) {
        if (!isTold) {
            Q_EMIT ended({});
            m_prompter.showError(this, tr("You were not signed out"), isTold.error());
            return;
        }
        Q_EMIT ended(*isTold ? tr("You are signed out.")
                             : tr("You are signed out here, but Google could not be told. Take away "
                                  "Callboard's access in the Google account."));
    });
}

} // namespace callboard::ui
