// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"

namespace callboard::dispatch {

/// The operator's word on attempts without proof (dialling safety, section 7). Each is one guarded move in a
/// transaction of its own, so that it may be said in any process of the profile, beside the engine or without
/// one (ruling 18). NotAllowed when the attempt does not wait for a decision any more. Ledger thread.
class DoubtDesk
{
public:
    /// Both must outlive it.
    DoubtDesk(EngineContext &context, AttemptBook &book)
        : m_context(context)
        , m_book(book)
    {
    }

    [[nodiscard]] Result<void> checkAgain(const AttemptId &id);
    [[nodiscard]] Result<void> treatAsCalled(const AttemptId &id);
    [[nodiscard]] Result<void> release(const AttemptId &id, const QString &why);
    /// Of an expired one: the lead is called now, or stays uncalled in its campaign.
    [[nodiscard]] Result<void> callAfterAll(const AttemptId &id);
    [[nodiscard]] Result<void> leave(const AttemptId &id);

private:
    using Move = std::function<Result<void>(const AttemptBook::Attempt &)>;
    /// \a waits: whether an attempt waits for the decision that \a move carries out.
    [[nodiscard]] Result<void> decide(const AttemptId &id, bool (*waits)(const callboard::Attempt &),
                                      const Move &move);

    EngineContext &m_context;
    AttemptBook &m_book;
};

} // namespace callboard::dispatch
