// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/workspace.h"
#include "tests/core/services/simulation/rulecast.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>

namespace callboard::test {

/// A clock that is set, and that lets somebody else in when the thread of the simulation asks it for the
/// so-many-th time: that is in the midst of a run, at a place that depends on the seed alone.
class RuleClock final : public Clock
{
public:
    explicit RuleClock(Instant start);

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] milliseconds bootTime() const override { return milliseconds{m_boot}; }
    [[nodiscard]] milliseconds monotonicTime() const override { return milliseconds{m_boot}; }

    void advance(milliseconds by);
    void jumpWall(milliseconds by) { m_wall += by.count(); }
    /// \a visit is called once, when the time has been asked for \a question times from now on.
    void letIn(int question, std::function<void()> visit);
    /// Nobody comes any more; false when somebody was there.
    bool letInNobody();

private:
    std::atomic<qint64> m_wall;
    std::atomic<qint64> m_boot = 1'000'000;
    Qt::HANDLE m_thread;
    mutable int m_questions = 0;
    mutable std::function<void()> m_visit;
};

/// A machine with the real program's profile on it, on which the power can fail after any commit.
class RuleMachine
{
public:
    /// With a profile of its own for \a house.
    RuleMachine(const RuleHouse &house, const std::shared_ptr<RuleClock> &clock);
    ~RuleMachine();

    [[nodiscard]] services::Workspace &workspace() { return *m_workspace; }
    /// The process ends and is begun again.
    void restart();
    /// After \a commits more nothing is written any more, until the next restart.
    void failAfter(int commits);
    /// How many commits there were on this machine.
    [[nodiscard]] static int commits();

    /// The practice line is the first account.
    [[nodiscard]] AccountId practice() const { return m_practice; }
    [[nodiscard]] AccountId real() const { return m_real; }

private:
    [[nodiscard]] std::unique_ptr<services::Workspace> open(const QString &directory) const;
    void furnish(const RuleHouse &house);

    QTemporaryDir m_directory;
    std::shared_ptr<RuleClock> m_clock;
    std::unique_ptr<services::Workspace> m_workspace;
    AccountId m_practice;
    AccountId m_real;
};

} // namespace callboard::test
