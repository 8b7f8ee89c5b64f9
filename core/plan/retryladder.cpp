// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/retryladder.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace callboard::plan {

namespace {

QString misses()
{
    QStringList words;
    for (int outcome = int(Outcome::Completed); outcome <= int(Outcome::Cancelled); ++outcome) {
        if (isMiss(Outcome(outcome)))
            words << toWord(Outcome(outcome));
    }
    return words.join(QStringLiteral(", "));
}

Result<void> checkedLadder(const QList<seconds> &delays)
{
    for (const seconds delay : delays) {
        if (delay >= seconds{0} && delay <= LongestRetryDelay)
            continue;
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("RetryLadder", "A wait of %1 s before the next call")
                         .arg(delay.count()),
                     QCoreApplication::translate("RetryLadder", "0 s to 30 days")});
    }
    return {};
}

} // namespace

std::optional<Instant> nextTry(const RetryPolicy &policy, Outcome outcome, int dialsUsed, Instant endedAt)
{
    if (!isMiss(outcome) || dialsUsed >= policy.maxAttempts)
        return std::nullopt;
    const QList<seconds> ladder = policy.delaysOf.value(outcome, policy.delays);
    if (ladder.isEmpty())
        return std::nullopt;
    const qsizetype step = std::clamp<qsizetype>(dialsUsed, 1, ladder.size());
    return endedAt + ladder.at(step - 1);
}

Result<void> checked(const RetryPolicy &policy)
{
    if (policy.maxAttempts < 1 || policy.maxAttempts > MostAttempts) {
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("RetryLadder", "The number of calls to a lead, %1,")
                         .arg(policy.maxAttempts),
                     QStringLiteral("1-%1").arg(MostAttempts)});
    }
    if (policy.maxAttempts > 1 && policy.delays.isEmpty() && policy.delaysOf.isEmpty()) {
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("RetryLadder", "Several calls to a lead without a wait"),
                     QCoreApplication::translate("RetryLadder", "at least one wait, which may be 0 s")});
    }
    if (const Result<void> common = checkedLadder(policy.delays); !common)
        return common;
    for (auto own = policy.delaysOf.cbegin(); own != policy.delaysOf.cend(); ++own) {
        if (!isMiss(own.key())) {
            return fail(ErrorCode::InvalidArgument,
                        {QCoreApplication::translate("RetryLadder", "A wait after the outcome %1")
                             .arg(toWord(own.key())),
                         misses()});
        }
        if (const Result<void> ladder = checkedLadder(own.value()); !ladder)
            return ladder;
    }
    return {};
}

} // namespace callboard::plan
