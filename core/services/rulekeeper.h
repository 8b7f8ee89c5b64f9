// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/standingruleservice.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace callboard::services {

/// Makes the campaigns of standing rules when they fall due, for as long as this process places the calls,
/// and tells what the operator should know of it. A failure keeps nothing from being tried again (S1-035).
class RuleKeeper final : public QObject
{
    Q_OBJECT
public:
    static constexpr seconds Period{5};

    /// \a workspace must outlive it.
    explicit RuleKeeper(Workspace &workspace, milliseconds period = Period, QObject *parent = nullptr);

    /// Looks at once, and from then on every period.
    void start();

Q_SIGNALS:
    /// A look is over.
    void looked();

private:
    void look();
    void tell(const RuleReceipt &receipt);
    void tellFailure(const RuleReceipt &receipt);

    Workspace &m_workspace;
    StandingRuleService m_rules;
    milliseconds m_period;
    QTimer m_timer;
    QSet<StandingRuleId> m_failing; ///< told already
};

} // namespace callboard::services
