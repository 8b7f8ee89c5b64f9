// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sheetspage.h"

#include "core/services/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/namedaction.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"
#include "ui/settings/conflictpanel.h"
#include "ui/settings/linkboard.h"
#include "ui/settings/settingtexts.h"
#include "ui/settings/sheetsigninpanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>

namespace callboard::ui {

SheetsPage::SheetsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_sheets(workspace)
    , m_signIn(new SheetSignInPanel(m_sheets, prompter))
    , m_board(new LinkBoard({workspace, prompter, SettingGroup::Sheets, QStringLiteral("sheets"),
                             new ConflictPanel(prompter, tr("The sheet has"),
                                               tr("What was changed both here and in the sheet is left as it "
                                                  "is on both sides until you decide."),
                                               QStringLiteral("sheetConflicts"), decideWith(m_sheets)),
                             [this] { load(); }},
                            this))
    , m_link(namedAction(this, QStringLiteral("linkSheet"), tr("&Link…"), &SheetsPage::askForLink))
    , m_unlink(namedAction(this, QStringLiteral("unlinkSheet"), tr("&Unlink…"), &SheetsPage::askForUnlink))
    , m_step(
          namedAction(this, QStringLiteral("stepSheet"), tr("&Bring in Step Now"), &SheetsPage::bringInStep))
{
    setObjectName(QStringLiteral("sheetsPage"));
    build();
    connect(m_signIn, &SheetSignInPanel::wayChosen, this, &SheetsPage::showState);
    connect(m_signIn, &SheetSignInPanel::begun, m_board, &LinkBoard::begin);
    connect(m_signIn, &SheetSignInPanel::ended, m_board, &LinkBoard::end);
    connect(m_board, &LinkBoard::busyChanged, this, &SheetsPage::refreshActions);
    refreshActions();
}

void SheetsPage::build()
{
    auto *links = new QHBoxLayout;
    links->addWidget(m_signIn);
    const QList<QAction *> signIns = m_signIn->actions();
    for (QAction *action : QList<QAction *>{m_link} + signIns + QList<QAction *>{m_step, m_unlink})
        links->addWidget(actionButton(action));
    links->addStretch();
    m_board->layOut(links);
}

// The keeper and the command line work with the sheet, too.
void SheetsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_board->refresh();
}

void SheetsPage::load()
{
    whenDone(m_sheets.status(), this, [this](const Result<services::SheetsStatus> &status) {
        if (!status) {
            m_board->say(status.error());
            m_board->showConflicts(m_sheets.conflicts());
            return;
        }
        m_status = *status;
        if (m_status.link && m_status.link->isByPerson()) {
            loadSignIn();
            return;
        }
        m_signedInAs.reset();
        showState();
        m_board->showConflicts(m_sheets.conflicts());
    });
}

void SheetsPage::loadSignIn()
{
    whenDone(m_sheets.signedInAs(), this, [this](const Result<std::optional<QString>> &who) {
        if (who)
            m_signedInAs = *who;
        else
            m_board->say(who.error());
        showState();
        m_board->showConflicts(m_sheets.conflicts());
    });
}

QString SheetsPage::linkedText(const store::SheetLink &link) const
{
    if (!link.isByPerson())
        return tr("Spreadsheet %1, shared with %2").arg(link.spreadsheetId, link.clientEmail);
    if (!m_signedInAs)
        return tr("Spreadsheet %1, nobody is signed in").arg(link.spreadsheetId);
    return m_signedInAs->isEmpty()
               ? tr("Spreadsheet %1, signed in in the browser").arg(link.spreadsheetId)
               : tr("Spreadsheet %1, signed in as %2").arg(link.spreadsheetId, *m_signedInAs);
}

void SheetsPage::showState()
{
    m_signIn->setLink(m_status.link, m_signedInAs.has_value());
    refreshActions();
    if (!m_status.link) {
        m_board->setState(
            m_signIn->isByBrowser()
                ? tr("No spreadsheet is linked. Make an OAuth client of the type Desktop app in the Google "
                     "Cloud console, download its file, and sign in here with it.")
                : tr("No spreadsheet is linked. Make a service account in the Google Cloud console, share "
                     "the spreadsheet with its address as an editor, and link it here with the account's "
                     "key file."));
        return;
    }
    const auto timeText = [this](const std::optional<Instant> &at) {
        return at ? locale().toString(toDateTime(*at, m_workspace.zone()), QLocale::ShortFormat)
                  : tr("never");
    };
    QStringList lines = {
        linkedText(*m_status.link),
        tr("Read: %1, written: %2").arg(timeText(m_status.link->pulledAt), timeText(m_status.link->pushedAt)),
        tr("Rows: %1, to be written: %2, no longer in the sheet: %3")
            .arg(locale().toString(m_status.rows), locale().toString(m_status.queued),
                 locale().toString(m_status.gone))};
    if (!m_status.trouble.isEmpty())
        lines << m_status.trouble;
    m_board->setState(lines.join(u'\n'));
}

void SheetsPage::refreshActions()
{
    const bool isLinked = m_status.link.has_value();
    m_link->setVisible(!m_signIn->isByBrowser());
    m_link->setEnabled(!m_board->isBusy());
    m_unlink->setEnabled(!m_board->isBusy() && isLinked);
    m_step->setEnabled(!m_board->isBusy() && isLinked);
    m_signIn->setBusy(m_board->isBusy());
}

void SheetsPage::askForLink()
{
    m_prompter.enterText(this, tr("Link a Spreadsheet"), tr("The spreadsheet's address in the browser:"),
                         false, [this](const QString &address) {
                             m_prompter.openFile(
                                 this, tr("Key File of the Service Account"), tr("Key files (*.json)"),
                                 [this, address](const QString &fileName) { link(address, fileName); });
                         });
}

void SheetsPage::link(const QString &address, const QString &keyFile)
{
    m_board->begin(tr("Signing in…"));
    m_board->endWith(m_sheets.link({address, keyFile, {}}), tr("The spreadsheet is linked."),
                     tr("The spreadsheet was not linked"));
}

void SheetsPage::askForUnlink()
{
    Question question;
    question.title = tr("Unlink the spreadsheet");
    question.text =
        tr("Leads and sheet stay as they are, but nothing is brought in step any more, and the key "
           "or sign-in is forgotten. What was to be written and decided is forgotten, too.");
    question.yesButton = tr("Unlink");
    question.dangerous = true;
    m_prompter.ask(this, question, [this](bool yes) {
        if (yes)
            unlink();
    });
}

void SheetsPage::unlink()
{
    m_board->begin(tr("Unlinking…"));
    m_board->endWith(m_sheets.unlink(), tr("The spreadsheet is not linked any more."),
                     tr("The spreadsheet was not unlinked"));
}

void SheetsPage::bringInStep()
{
    m_board->begin(tr("Bringing both sides in step…"));
    m_board->endWith<services::SheetSummary>(
        m_sheets.bringInStep(),
        [this](const services::SheetSummary &summary) { return summaryText(summary); },
        tr("The spreadsheet was not brought in step"));
}

QString SheetsPage::summaryText(const services::SheetSummary &summary) const
{
    QStringList lines = {tr("New leads: %1, changed leads: %2, rows written: %3, rows left alone: %4")
                             .arg(locale().toString(summary.fresh), locale().toString(summary.updated),
                                  locale().toString(summary.written),
                                  locale().toString(summary.problems.size()))};
    constexpr qsizetype MostShown = 5;
    for (const services::SheetProblem &problem : summary.problems.mid(0, MostShown))
        lines << tr("Row %1: %2").arg(locale().toString(problem.row), problem.text);
    return lines.join(u'\n');
}

} // namespace callboard::ui
