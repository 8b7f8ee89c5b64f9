// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/hubspotpage.h"

#include "core/services/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/timetext.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/settings/conflictpanel.h"
#include "ui/settings/hubspotmappingdialog.h"
#include "ui/settings/settingrows.h"
#include "ui/settings/settingtexts.h"

#include <QAction>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

QLabel *readableLabel(const QString &objectName)
{
    auto *label = new TintedLabel(TintedLabel::Tint::Quiet);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

HubSpotPage::HubSpotPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_hubspot(workspace)
    , m_rows(new SettingRows(workspace, prompter, this))
    , m_state(readableLabel(QStringLiteral("hubspotState")))
    , m_said(readableLabel(QStringLiteral("hubspotSaid")))
    , m_conflicts(new ConflictPanel(
          prompter, tr("HubSpot has"),
          tr("What was changed both here and in HubSpot is left as it is on both sides until you decide. "
             "Callboard never overwrites what HubSpot says of a contact."),
          QStringLiteral("hubspotConflicts"),
          [this](const QList<qint64> &ids, services::ConflictSide side,
                 const services::JobControlPtr &control) {
              return side == services::ConflictSide::Ours ? m_hubspot.keepOurs(ids, control)
                                                          : m_hubspot.takeTheirs(ids, control);
          }))
    , m_refresher(new Refresher(this, [this] { load(); }))
    , m_connect(add(QStringLiteral("connectHubSpot"), tr("&Connect…"), &HubSpotPage::askForToken))
    , m_test(add(QStringLiteral("testHubSpot"), tr("&Test Connection"), &HubSpotPage::test))
    , m_properties(add(QStringLiteral("mapHubSpot"), tr("&Properties…"), &HubSpotPage::chooseProperties))
    , m_step(add(QStringLiteral("stepHubSpot"), tr("&Bring in Step Now"), &HubSpotPage::bringInStep))
    , m_again(add(QStringLiteral("tellHubSpotAgain"), tr("Te&ll Again"), &HubSpotPage::tellAgain))
    , m_disconnect(
          add(QStringLiteral("disconnectHubSpot"), tr("&Disconnect…"), &HubSpotPage::askForDisconnect))
    , m_cancel(add(QStringLiteral("cancelHubSpot"), tr("C&ancel"), &HubSpotPage::cancelConnecting))
    , m_cancelButton(actionButton(m_cancel))
{
    setObjectName(QStringLiteral("hubspotPage"));
    build();
    connect(m_conflicts, &ConflictPanel::begun, this, [this] { begin({}); });
    connect(m_conflicts, &ConflictPanel::decided, this, &HubSpotPage::end);
    connect(&workspace, &services::Workspace::leadListChanged, m_refresher, &Refresher::request);
    connect(m_rows, &SettingRows::unreadable, this,
            [this](const Error &error) { m_said->setText(operatorText(error)); });
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

QAction *HubSpotPage::add(const QString &objectName, const QString &text, void (HubSpotPage::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void HubSpotPage::build()
{
    auto *links = new QHBoxLayout;
    for (QAction *action : {m_connect, m_test, m_properties, m_step, m_again, m_disconnect})
        links->addWidget(actionButton(action));
    links->addWidget(m_cancelButton);
    links->addStretch();
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(fontMetrics().height());
    m_rows->add(SettingGroup::HubSpot, form);
    auto *column = new QVBoxLayout(this);
    column->addLayout(links);
    column->addWidget(m_state);
    column->addLayout(form);
    column->addWidget(m_conflicts, 1);
    column->addWidget(m_said);
    new WheelGuard(this);
}

// The keeper and the command line work with the account, too.
void HubSpotPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_rows->refresh();
    m_refresher->request();
}

void HubSpotPage::load()
{
    whenDone(m_hubspot.status(), this, [this](const Result<services::HubSpotStatus> &status) {
        if (status)
            showStatus(*status);
        else
            m_said->setText(operatorText(status.error()));
        whenDone(m_hubspot.conflicts(), this, [this](const Result<QList<services::ConflictRow>> &rows) {
            m_refresher->finished();
            if (rows)
                m_conflicts->setRows(*rows);
            else
                m_said->setText(operatorText(rows.error()));
        });
    });
}

void HubSpotPage::showStatus(const services::HubSpotStatus &status)
{
    m_isConnected = status.link.has_value();
    m_hasRefused = status.refused > 0;
    m_mapping = status.mapping;
    refreshActions();
    if (!m_isConnected) {
        m_state->setText(tr("No HubSpot account is connected. In HubSpot make a private app with the scopes "
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
    m_state->setText(lines.join(u'\n'));
}

void HubSpotPage::refreshActions()
{
    m_connect->setEnabled(!m_isBusy);
    for (QAction *action : {m_test, m_properties, m_step, m_disconnect})
        action->setEnabled(!m_isBusy && m_isConnected);
    m_cancel->setEnabled(m_connecting && !m_connecting->cancelled);
    m_cancelButton->setVisible(m_connecting != nullptr);
    m_again->setEnabled(!m_isBusy && m_isConnected && m_hasRefused);
    m_conflicts->setBusy(m_isBusy);
}

void HubSpotPage::begin(const QString &doing)
{
    m_isBusy = true;
    m_said->setText(doing);
    refreshActions();
}

void HubSpotPage::end(const QString &said)
{
    m_isBusy = false;
    m_said->setText(said);
    refreshActions();
    m_refresher->requestNow();
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
    begin(tr("Asking HubSpot…"));
    whenDone(m_hubspot.connectAccount(token.toUtf8(), {}, m_connecting), this,
             [this](const Result<void> &connected) {
                 m_connecting.reset();
                 if (connected) {
                     end(tr("The HubSpot account is connected."));
                 } else if (connected.error().code == ErrorCode::Cancelled) {
                     end(tr("Cancelled: nothing was connected or changed."));
                 } else {
                     end({});
                     m_prompter.showError(this, tr("HubSpot was not connected"), connected.error());
                 }
             });
}

void HubSpotPage::cancelConnecting()
{
    if (!m_connecting)
        return;
    m_connecting->cancelled = true;
    m_said->setText(tr("Cancelling, once HubSpot has answered…"));
    refreshActions();
}

void HubSpotPage::test()
{
    begin(tr("Asking HubSpot…"));
    whenDone(m_hubspot.properties(), this, [this](const Result<QList<sync::hubspot::Property>> &found) {
        end(found ? tr("HubSpot answers.") : QString());
        if (!found)
            m_prompter.showError(this, tr("The connection does not work"), found.error());
    });
}

void HubSpotPage::chooseProperties()
{
    begin(tr("Asking HubSpot…"));
    whenDone(m_hubspot.properties(), this, [this](const Result<QList<sync::hubspot::Property>> &found) {
        end({});
        if (found)
            offerProperties(*found);
        else
            m_prompter.showError(this, tr("The properties could not be read"), found.error());
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
    begin(tr("Asking HubSpot…"));
    whenDone(m_hubspot.setMapping(mapping), this, [this](const Result<void> &set) {
        end(set ? tr("The choice is kept. The next look takes in all contacts.") : QString());
        if (!set)
            m_prompter.showError(this, tr("The choice was not kept"), set.error());
    });
}

void HubSpotPage::bringInStep()
{
    begin(tr("Bringing both sides in step…"));
    whenDone(m_hubspot.bringInStep(), this, [this](const Result<services::HubSpotSummary> &summary) {
        if (!summary) {
            end({});
            m_prompter.showError(this, tr("HubSpot was not brought in step"), summary.error());
            return;
        }
        QStringList lines = {tr("New leads: %1, changed leads: %2, calls told: %3, contacts left alone: %4")
                                 .arg(locale().toString(summary->fresh), locale().toString(summary->updated),
                                      locale().toString(summary->told),
                                      locale().toString(summary->problems.size()))};
        end((lines + problemLines(summary->problems)).join(u'\n'));
    });
}

void HubSpotPage::tellAgain()
{
    begin(tr("Asking HubSpot…"));
    whenDone(m_hubspot.tellAgain(), this, [this](const Result<int> &queued) {
        if (queued) {
            bringInStep();
            return;
        }
        end({});
        m_prompter.showError(this, tr("HubSpot was not brought in step"), queued.error());
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
    begin(tr("Disconnecting…"));
    whenDone(m_hubspot.disconnectAccount(), this, [this](const Result<void> &gone) {
        end(gone ? tr("The HubSpot account is not connected any more.") : QString());
        if (!gone)
            m_prompter.showError(this, tr("HubSpot was not disconnected"), gone.error());
    });
}

} // namespace callboard::ui
