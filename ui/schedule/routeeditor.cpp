// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/routeeditor.h"

#include "core/model/channel.h"
#include "core/services/accountservice.h"
#include "core/services/workspace.h"
#include "ui/common/choicebox.h"
#include "ui/common/editablerow.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace callboard::ui {

RouteEditor::RouteEditor(services::Workspace &workspace, Offer offer, QWidget *parent)
    : QGroupBox(tr("Who calls"), parent)
    , m_workspace(workspace)
    , m_offer(offer)
    , m_form(new QFormLayout(this))
    , m_account(new QComboBox)
    , m_agent(new ChoiceBox)
    , m_number(new ChoiceBox)
    , m_note(new TintedLabel(TintedLabel::Tint::Quiet))
{
    m_account->setObjectName(QStringLiteral("account"));
    m_agent->setObjectName(QStringLiteral("agent"));
    m_number->setObjectName(QStringLiteral("phoneNumber"));
    m_note->setObjectName(QStringLiteral("routeNote"));

    m_form->addRow(tr("&Account"), m_account);
    addEditableRow(m_form, tr("A&gent"), m_agent);
    addEditableRow(m_form, tr("Phone n&umber"), m_number);
    m_form->addRow(m_note);
    m_note->hide();

    connect(m_account, &QComboBox::currentIndexChanged, this, &RouteEditor::takeAccount);
    connect(m_agent, &ChoiceBox::idEdited, this, &RouteEditor::routeEdited);
    connect(m_number, &ChoiceBox::idEdited, this, &RouteEditor::routeEdited);
    readAccounts();
}

std::optional<Account> RouteEditor::account() const
{
    const int index = m_account->currentIndex();
    return index >= 0 && index < m_accounts.size() ? std::optional(m_accounts.at(index)) : std::nullopt;
}

QString RouteEditor::agentId() const
{
    return m_agent->id();
}

QString RouteEditor::phoneNumberId() const
{
    return m_number->id();
}

void RouteEditor::note(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void RouteEditor::readAccounts()
{
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.accounts(), this, [this](const Result<QList<Account>> &answer) {
        if (!answer) {
            note(operatorText(answer.error()));
            return;
        }
        m_accounts = *answer;
        if (m_offer == Offer::CallsAlone)
            m_accounts.removeIf([](const Account &each) { return isMessage(channelOf(each.provider)); });
        const QSignalBlocker quiet(m_account);
        m_account->clear();
        for (const Account &each : std::as_const(m_accounts)) {
            m_account->addItem(each.isPractice() ? tr("%1 (practice)").arg(each.name) : each.name);
        }
        choosePreferred();
    });
}

void RouteEditor::propose(AccountId account, const QString &agentId, const QString &phoneNumberId)
{
    m_proposal = Proposal{account, agentId, phoneNumberId};
    if (!m_accounts.isEmpty())
        choosePreferred();
}

bool RouteEditor::choose(AccountId account)
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(),
                                    [account](const Account &each) { return each.id == account; });
    if (found == m_accounts.cend())
        return false;
    const QSignalBlocker quiet(m_account);
    m_account->setCurrentIndex(static_cast<int>(found - m_accounts.cbegin()));
    return true;
}

void RouteEditor::choosePreferred()
{
    if (m_proposal && choose(m_proposal->account)) {
        takeAccount();
        return;
    }
    m_proposal.reset();
    const services::AccountService accounts(m_workspace);
    const int before = m_account->currentIndex();
    whenDone(accounts.preferred(), this, [this, before](const Result<Account> &preferred) {
        if (m_account->currentIndex() != before)
            return; // somebody has chosen meanwhile
        // Where it cannot be told, or is gone, the first stands there.
        if (preferred)
            (void)choose(preferred->id);
        takeAccount();
    });
}

void RouteEditor::takeAccount()
{
    const std::optional<Account> chosen = account();
    if (!chosen) {
        note(tr("There is no account yet. Add one under Settings, Accounts."));
        Q_EMIT routeEdited();
        return;
    }
    const bool isForMessages = isMessage(channelOf(chosen->provider));
    setTitle(isForMessages ? tr("Who sends") : tr("Who calls"));
    m_form->setRowVisible(m_agent, !isForMessages);
    m_form->setRowVisible(m_number, !isForMessages);
    m_agent->setChoices({});
    m_agent->setId(chosen->agentId);
    m_number->setChoices({});
    m_number->setId(chosen->phoneNumberId);
    if (const std::optional<Proposal> proposal = std::exchange(m_proposal, std::nullopt);
        proposal && proposal->account == chosen->id) {
        m_agent->setId(proposal->agentId);
        m_number->setId(proposal->phoneNumberId);
    }
    if (isForMessages) {
        ++m_asked; // what was asked of another account is not shown any more
        note({});
    } else {
        readChoices(*chosen);
    }
    Q_EMIT routeEdited();
}

void RouteEditor::readChoices(const Account &chosen)
{
    const services::AccountService accounts(m_workspace);
    const int asked = ++m_asked;
    note(tr("Reading the agents and numbers of this account…"));
    whenDone(accounts.agents(chosen.id), this, [this, asked](const Result<QList<providers::Choice>> &agents) {
        if (asked != m_asked)
            return;
        note(agents ? QString()
                    : tr("%1 Until then the ids can be typed in.").arg(operatorText(agents.error())));
        if (agents)
            m_agent->setChoices(*agents);
        Q_EMIT routeEdited();
    });
    whenDone(accounts.phoneNumbers(chosen.id), this,
             [this, asked](const Result<QList<providers::Choice>> &numbers) {
                 if (asked != m_asked || !numbers)
                     return;
                 m_number->setChoices(*numbers);
                 Q_EMIT routeEdited();
             });
}

} // namespace callboard::ui
