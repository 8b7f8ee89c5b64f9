// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/dueturns.h"
#include "core/dispatch/knownrecipients.h"
#include "core/dispatch/lines.h"
#include "core/dispatch/pace.h"
#include "core/dispatch/recipientbudget.h"
#include "core/plan/turnorder.h"

#include <QHash>

#include <memory>

namespace callboard::dispatch {

/// A campaign that may be called now.
struct Lane
{
    CampaignFacts facts;
    int batchesStarted = 0;
    LineRules lines = {};
    /// Stopped, without a provider, moved by somebody else, or under other rules since the look began.
    bool isClosed = false;
    std::shared_ptr<providers::CallProvider> provider = {};
    bool isTrying = false; ///< one call finds out whether the key is taken
    DueTurns::Whom whom = DueTurns::Whom::Everybody;
    std::shared_ptr<providers::MessageProvider> messages = {}; ///< instead, where the account sends messages
};

/// What may be called within one look: counted once, less what was intended since.
struct LookState
{
    QList<Lane> lanes;
    int allowance = 0;
    HouseRules house = {};
    QHash<qint64, Pace::Room> pace = {}; ///< by sender
    /// By portfolio, of one round: somebody's 24 hours may end between two of its lanes.
    QHash<qint64, plan::RecipientCount> recipients = {};
    UsedLines usedLines = {};                   ///< of one round, as the next
    QHash<qint64, int> underWay = {};           ///< by account
    std::optional<Instant> next = std::nullopt; ///< when a sender that has used up a limit may be used again
};

struct Choice
{
    Lane *lane;
    Turn turn;
};

/// Chooses whose turn it is within the limits that campaigns, accounts, operators and the house share (X-24,
/// I4). Ledger thread.
class TurnChooser
{
public:
    TurnChooser(EngineContext &context, AttemptBook &book, AccountGate &gate)
        : m_context(context)
        , m_gate(gate)
        , m_lines(context)
        , m_pace(context)
        , m_recipients(context)
        , m_turns(context, book)
        , m_known(context)
    {
    }

    /// At most \a most, in the order in which they are to be called. Closes lanes that have no provider.
    [[nodiscard]] Result<QList<Choice>> choose(LookState &state, int most);
    /// What was counted when the look began, and this call or message beside it.
    void noteIntent(LookState &state, const Lane &lane);

private:
    [[nodiscard]] Result<plan::TurnLane> laneOf(LookState &state, Lane &lane, QList<int> &room,
                                                QHash<QString, int> &limits, QList<Turn> &turns);
    [[nodiscard]] Result<Pace::Room> paceOf(LookState &state, const Lane &lane);
    [[nodiscard]] Result<plan::RecipientCount> recipientsOf(LookState &state, const Lane &lane);
    [[nodiscard]] Result<int> underWayAt(LookState &state, AccountId account) const;
    [[nodiscard]] Result<QList<Turn>> turnsOf(LookState &state, const Lane &lane, int most);
    [[nodiscard]] Result<void> findProvider(LookState &state, Lane &lane);
    [[nodiscard]] Result<void> provide(Lane &lane) const;

    EngineContext &m_context;
    AccountGate &m_gate;
    Lines m_lines;
    Pace m_pace;
    RecipientBudget m_recipients;
    DueTurns m_turns;
    KnownRecipients m_known;
    QString m_lastOperator; ///< who was served last in the round
};

} // namespace callboard::dispatch
