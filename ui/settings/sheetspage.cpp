// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sheetspage.h"

#include "core/services/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/settings/conflictpanel.h"
#include "ui/settings/settingrows.h"
#include "ui/settings/settingtexts.h"
#include "ui/settings/sheetsigninpanel.h"

#include <QAction>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

QLabel *plainLabel(const QString &objectName, TintedLabel::Tint tint)
{
    auto *label = new TintedLabel(tint);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SheetsPage::SheetsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_sheets(workspace)
    , m_rows(new SettingRows(workspace, prompter, this))
    , m_signIn(new SheetSignInPanel(m_sheets, prompter))
    , m_state(plainLabel(QStringLiteral("sheetsState"), TintedLabel::Tint::Quiet))
    , m_said(plainLabel(QStringLiteral("sheetsSaid"), TintedLabel::Tint::Quiet))
    , m_conflicts(new ConflictPanel(
          prompter, tr("The sheet has"),
          tr("What was changed both here and in the sheet is left as it is on both sides until you decide."),
          QStringLiteral("sheetConflicts"),
          [this](const QList<qint64> &ids, services::ConflictSide side,
                 const services::JobControlPtr &control) { return decide(ids, side, control); }))
    , m_refresher(new Refresher(this, [this] { load(); }))
    , m_link(add(QStringLiteral("linkSheet"), tr("&Link…"), &SheetsPage::askForLink))
    , m_unlink(add(QStringLiteral("unlinkSheet"), tr("&Unlink…"), &SheetsPage::askForUnlink))
    , m_step(add(QStringLiteral("stepSheet"), tr("&Bring in Step Now"), &SheetsPage::bringInStep))
{
    setObjectName(QStringLiteral("sheetsPage"));
    build();
    connect(m_signIn, &SheetSignInPanel::wayChosen, this, &SheetsPage::showState);
    connect(m_signIn, &SheetSignInPanel::begun, this, &SheetsPage::begin);
    connect(m_signIn, &SheetSignInPanel::ended, this, &SheetsPage::end);
    connect(m_conflicts, &ConflictPanel::begun, this, [this] { begin({}); });
    connect(m_conflicts, &ConflictPanel::decided, this, &SheetsPage::end);
    connect(&workspace, &services::Workspace::leadListChanged, m_refresher, &Refresher::request);
    connect(m_rows, &SettingRows::unreadable, this,
            [this](const Error &error) { m_said->setText(operatorText(error)); });
    refreshActions();
}

QAction *SheetsPage::add(const QString &objectName, const QString &text, void (SheetsPage::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void SheetsPage::build()
{
    auto *links = new QHBoxLayout;
    links->addWidget(m_signIn);
    const QList<QAction *> signIns = m_signIn->actions();
    for (QAction *action : QList<QAction *>{m_link} + signIns + QList<QAction *>{m_step, m_unlink})
        links->addWidget(actionButton(action));
    links->addStretch();
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(fontMetrics().height());
    m_rows->add(SettingGroup::Sheets, form);
    auto *column = new QVBoxLayout(this);
    column->addLayout(links);
    column->addWidget(m_state);
    column->addLayout(form);
    column->addWidget(m_conflicts, 1);
    column->addWidget(m_said);
    new WheelGuard(this);
}

// The keeper and the command line work with the sheet, too.
void SheetsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_rows->refresh();
    m_refresher->request();
}

void SheetsPage::load()
{
    whenDone(m_sheets.status(), this, [this](const Result<services::SheetsStatus> &status) {
        if (!status) {
            m_said->setText(operatorText(status.error()));
            loadConflicts();
            return;
        }
        m_status = *status;
        if (m_status.link && m_status.link->isByPerson()) {
            loadSignIn();
            return;
        }
        m_signedInAs.reset();
        showState();
        loadConflicts();
    });
}

void SheetsPage::loadSignIn()
{
    whenDone(m_sheets.signedInAs(), this, [this](const Result<std::optional<QString>> &who) {
        if (who)
            m_signedInAs = *who;
        else
            m_said->setText(operatorText(who.error()));
        showState();
        loadConflicts();
    });
}

void SheetsPage::loadConflicts()
{
    whenDone(m_sheets.conflicts(), this, [this](const Result<QList<services::ConflictRow>> &rows) {
        m_refresher->finished();
        if (rows)
            m_conflicts->setRows(*rows);
        else
            m_said->setText(operatorText(rows.error()));
        refreshActions();
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
        m_state->setText(
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
    m_state->setText(lines.join(u'\n'));
}

void SheetsPage::refreshActions()
{
    const bool isLinked = m_status.link.has_value();
    m_link->setVisible(!m_signIn->isByBrowser());
    m_link->setEnabled(!m_isBusy);
    m_unlink->setEnabled(!m_isBusy && isLinked);
    m_step->setEnabled(!m_isBusy && isLinked);
    m_signIn->setBusy(m_isBusy);
    m_conflicts->setBusy(m_isBusy);
}

void SheetsPage::begin(const QString &doing)
{
    m_isBusy = true;
    m_said->setText(doing);
    refreshActions();
}

void SheetsPage::end(const QString &said)
{
    m_isBusy = false;
    m_said->setText(said);
    refreshActions();
    m_refresher->requestNow();
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
    begin(tr("Signing in…"));
    whenDone(m_sheets.link({address, keyFile, {}}), this, [this](const Result<QString> &email) {
        end(email ? tr("The spreadsheet is linked.") : QString());
        if (!email)
            m_prompter.showError(this, tr("The spreadsheet was not linked"), email.error());
    });
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
    begin(tr("Unlinking…"));
    whenDone(m_sheets.unlink(), this, [this](const Result<void> &gone) {
        end(gone ? tr("The spreadsheet is not linked any more.") : QString());
        if (!gone)
            m_prompter.showError(this, tr("The spreadsheet was not unlinked"), gone.error());
    });
}

void SheetsPage::bringInStep()
{
    begin(tr("Bringing both sides in step…"));
    whenDone(m_sheets.bringInStep(), this, [this](const Result<services::SheetSummary> &summary) {
        if (!summary) {
            end({});
            m_prompter.showError(this, tr("The spreadsheet was not brought in step"), summary.error());
            return;
        }
        QStringList lines = {tr("New leads: %1, changed leads: %2, rows written: %3, rows left alone: %4")
                                 .arg(locale().toString(summary->fresh), locale().toString(summary->updated),
                                      locale().toString(summary->written),
                                      locale().toString(summary->problems.size()))};
        constexpr qsizetype MostShown = 5;
        for (const services::SheetProblem &problem : summary->problems.mid(0, MostShown))
            lines << tr("Row %1: %2").arg(locale().toString(problem.row), problem.text);
        end(lines.join(u'\n'));
    });
}

QFuture<Result<services::ConflictReceipt>> SheetsPage::decide(const QList<qint64> &conflicts,
                                                              services::ConflictSide side,
                                                              const services::JobControlPtr &control)
{
    return side == services::ConflictSide::Ours ? m_sheets.keepOurs(conflicts, control)
                                                : m_sheets.takeTheirs(conflicts, control);
}

} // namespace callboard::ui
