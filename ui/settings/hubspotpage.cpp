// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/hubspotpage.h"

#include "core/services/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/namedaction.h"
#include "ui/common/prompter.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"
#include "ui/settings/conflictpanel.h"
#include "ui/settings/hubspotmappingdialog.h"
#include "ui/settings/linkboard.h"
#include "ui/settings/settingtexts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>

namespace callboard::ui {

HubSpotPage::HubSpotPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_hubspot(workspace)
    , m_board(new LinkBoard(
          {workspace, prompter, SettingGroup::HubSpot, QStringLiteral("hubspot"),
           new ConflictPanel(
               prompter, tr("HubSpot has"),
               tr("What was changed both here and in HubSpot is left as it is on both sides until you "
                  "decide. Callboard never overwrites what HubSpot says of a contact."),
               QStringLiteral("hubspotConflicts"), decideWith(m_hubspot)),
           [this] { load(); }},
          this))
    , m_connect(
          namedAction(this, QStringLiteral("connectHubSpot"), tr("&Connect…"), &HubSpotPage::askForToken))
    , m_test(namedAction(this, QStringLiteral("testHubSpot"), tr("&Test Connection"), &HubSpotPage::test))
    , m_properties(
          namedAction(this, QStringLiteral("mapHubSpot"), tr("&Properties…"), &HubSpotPage::chooseProperties))
    , m_step(namedAction(this, QStringLiteral("stepHubSpot"), tr("&Bring in Step Now"),
                         &HubSpotPage::bringInStep))
    , m_again(
          namedAction(this, QStringLiteral("tellHubSpotAgain"), tr("Te&ll Again"), &HubSpotPage::tellAgain))
    , m_disconnect(namedAction(this, QStringLiteral("disconnectHubSpot"), tr("&Disconnect…"),
                               &HubSpotPage::askForDisconnect))
    , m_cancel(
          namedAction(this, QStringLiteral("cancelHubSpot"), tr("C&ancel"), &HubSpotPage::cancelConnecting))
    , m_cancelButton(actionButton(m_cancel))
{
    setObjectName(QStringLiteral("hubspotPage"));
    build();
    connect(m_board, &LinkBoard::busyChanged, this, &HubSpotPage::refreshActions);
    refreshActions();
}

QStringList HubSpotPage::problemLines(const QList<services::HubSpotProblem> &problems)
{
    constexpr qsizetype MostShown = 5;
    QStringList lines;
    for (const services::HubSpotProblem &problem : problems.mid(0, MostShown))
        lines << tr("Contact %1: %2").arg(problem.contactId, problem.text);
    return lines;
}

void HubSpotPage::build()
{
    auto *links = new QHBoxLayout;
    for (QAction *action : {m_connect, m_test, m_properties, m_step, m_again, m_disconnect})
        links->addWidget(actionButton(action));
    links->addWidget(m_cancelButton);
    links->addStretch();
    m_board->layOut(links);
}

// The keeper and the command line work with the account, too.
void HubSpotPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_board->refresh();
}

void HubSpotPage::load()
{
    whenDone(m_hubspot.status(), this, [this](const Result<services::HubSpotStatus> &status) {
        if (status)
            showStatus(*status);
        else
            m_board->say(status.error());
        m_board->showConflicts(m_hubspot.conflicts());
    });
}

void HubSpotPage::showStatus(const services::HubSpotStatus &status)
{
    m_isConnected = status.link.has_value();
    m_hasRefused = status.refused > 0;
    m_mapping = status.mapping;
    refreshActions();
    if (!m_isConnected) {
        m_board->setState(tr("No HubSpot account is connected. In HubSpot make a private app with the scopes "
                             "crm.objects.contacts.read and crm.objects.contacts.write, and connect it here "
                             "with its access token."));
        return;
    }
    const Instant now = m_workspace.clock().now();
    const std::optional<Instant> pulledAt = status.link->pulledAt;
    QStringList lines = {
        pulledAt ? tr("Contacts as of %1 (%2)")
                       .arg(dayText(*pulledAt, now, m_workspace.zone()), relativeText(*pulledAt, now))
                 : tr("No contacts were taken in yet."),
        tr("Contacts: %1, no longer in HubSpot: %2")
            .arg(locale().toString(status.contacts), locale().toString(status.gone)),
        tr("Calls told: %1, to be told: %2, refused: %3")
            .arg(locale().toString(status.told), locale().toString(status.queued),
                 locale().toString(status.refused))};
    if (status.isWaitingForMapping) {
        lines << tr("Nothing comes in by itself until you have chosen the properties, or brought both sides "
                    "in step, once.");
    }
    lines += problemLines(status.refusals);
    if (!status.trouble.isEmpty())
        lines << status.trouble;
    m_board->setState(lines.join(u'\n'));
}

void HubSpotPage::refreshActions()
{
    m_connect->setEnabled(!m_board->isBusy());
    for (QAction *action : {m_test, m_properties, m_step, m_disconnect})
        action->setEnabled(!m_board->isBusy() && m_isConnected);
    m_cancel->setEnabled(m_connecting && !m_connecting->cancelled);
    m_cancelButton->setVisible(m_connecting != nullptr);
    m_again->setEnabled(!m_board->isBusy() && m_isConnected && m_hasRefused);
}

void HubSpotPage::askForToken()
{
    m_prompter.enterText(this, tr("Connect HubSpot"), tr("The private app's access token:"), true,
                         [this](const QString &token) { confirmToken(token); });
}

void HubSpotPage::confirmToken(const QString &token)
{
    if (!m_isConnected) {
        connectAccount(token);
        return;
    }
    Question question;
    question.title = tr("Connect HubSpot");
    question.text =
        tr("A HubSpot account is connected. Is this a newer token of the same account? Before you "
           "connect another account, disconnect this one.");
    question.yesButton = tr("Same Account");
    m_prompter.ask(this, question, [this, token](bool yes) {
        if (yes)
            connectAccount(token);
    });
}

void HubSpotPage::connectAccount(const QString &token)
{
    m_connecting = std::make_shared<services::JobControl>();
    m_board->begin(tr("Asking HubSpot…"));
    whenDone(m_hubspot.connectAccount(token.toUtf8(), {}, m_connecting), this,
             [this](const Result<void> &connected) {
                 m_connecting.reset();
                 if (connected) {
                     m_board->end(tr("The HubSpot account is connected."));
                 } else if (connected.error().code == ErrorCode::Cancelled) {
                     m_board->end(tr("Cancelled: nothing was connected or changed."));
                 } else {
                     m_board->endInVain(tr("HubSpot was not connected"), connected.error());
                 }
             });
}

void HubSpotPage::cancelConnecting()
{
    if (!m_connecting)
        return;
    m_connecting->cancelled = true;
    m_board->say(tr("Cancelling, once HubSpot has answered…"));
    refreshActions();
}

void HubSpotPage::test()
{
    m_board->begin(tr("Asking HubSpot…"));
    m_board->endWith(m_hubspot.properties(), tr("HubSpot answers."), tr("The connection does not work"));
}

void HubSpotPage::chooseProperties()
{
    m_board->begin(tr("Asking HubSpot…"));
    whenDone(m_hubspot.properties(), this, [this](const Result<QList<sync::hubspot::Property>> &found) {
        if (!found) {
            m_board->endInVain(tr("The properties could not be read"), found.error());
            return;
        }
        m_board->end({});
        offerProperties(*found);
    });
}

void HubSpotPage::offerProperties(const QList<sync::hubspot::Property> &properties)
{
    auto *dialog = new HubSpotMappingDialog(m_mapping, properties, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setMapping(dialog->mapping()); });
    dialog->open();
}

void HubSpotPage::setMapping(const services::ContactMapping &mapping)
{
    m_board->begin(tr("Asking HubSpot…"));
    m_board->endWith(m_hubspot.setMapping(mapping),
                     tr("The choice is kept. The next look takes in all contacts."),
                     tr("The choice was not kept"));
}

void HubSpotPage::bringInStep()
{
    m_board->begin(tr("Bringing both sides in step…"));
    m_board->endWith<services::HubSpotSummary>(
        m_hubspot.bringInStep(),
        [this](const services::HubSpotSummary &summary) { return summaryText(summary); },
        tr("HubSpot was not brought in step"));
}

QString HubSpotPage::summaryText(const services::HubSpotSummary &summary) const
{
    const QStringList lines = {tr("New leads: %1, changed leads: %2, calls told: %3, contacts left alone: %4")
                                   .arg(locale().toString(summary.fresh), locale().toString(summary.updated),
                                        locale().toString(summary.told),
                                        locale().toString(summary.leftAlone))};
    return (lines + problemLines(summary.problems)).join(u'\n');
}

void HubSpotPage::tellAgain()
{
    m_board->begin(tr("Asking HubSpot…"));
    whenDone(m_hubspot.tellAgain(), this, [this](const Result<int> &queued) {
        if (queued) {
            bringInStep();
            return;
        }
        m_board->endInVain(tr("HubSpot was not brought in step"), queued.error());
    });
}

void HubSpotPage::askForDisconnect()
{
    Question question;
    question.title = tr("Disconnect HubSpot");
    question.text = tr("The leads stay as they are, but nothing is taken in any more, HubSpot is told of no "
                       "more calls, and the token is forgotten. What was to be told and decided is "
                       "forgotten, too.");
    question.yesButton = tr("Disconnect");
    question.dangerous = true;
    m_prompter.ask(this, question, [this](bool yes) {
        if (yes)
            disconnectAccount();
    });
}

void HubSpotPage::disconnectAccount()
{
    m_board->begin(tr("Disconnecting…"));
    m_board->endWith(m_hubspot.disconnectAccount(), tr("The HubSpot account is not connected any more."),
                     tr("HubSpot was not disconnected"));
}

} // namespace callboard::ui
