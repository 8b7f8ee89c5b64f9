// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/practice/practicebook.h"
#include "core/providers/practice/practicemessages.h"
#include "core/providers/practiceline.h"

#include <map>

namespace callboard::providers {

/// Vapi's side of the protocol over a call book, and Meta's beside it: what is asked, what is answered, and
/// which create requests go wrong. Not thread-safe; knows no network.
class PracticeDesk
{
public:
    /// \a book and \a clock must outlive it.
    PracticeDesk(PracticeScript script, PracticeBook &book, const Clock &clock);

    /// The address under which the line can be reached; part of the control URLs.
    void setBase(const QUrl &base) { m_base = base; }

    [[nodiscard]] PracticeReply answer(const PracticeQuestion &question);
    /// The requests for a call or a message that arrived with a good key, whatever came of them.
    [[nodiscard]] int createRequests() const { return m_createRequests; }
    [[nodiscard]] const PracticeMessages &messages() const { return m_messages; }

private:
    enum class Mishap {
        None = 1,
        DropBefore,
        DropAfter,
        GatewayTimeoutAfter,
        ServerError,
        RateLimited,
        Garbage,
        Hang
    };

    [[nodiscard]] PracticeReply create(const QByteArray &body);
    [[nodiscard]] PracticeReply answerMeta(const PracticeQuestion &question);
    [[nodiscard]] PracticeReply place(PracticeCall call, Mishap mishap);
    [[nodiscard]] PracticeReply accepted(const PracticeCall &call);
    [[nodiscard]] PracticeReply list(const QUrlQuery &query) const;
    [[nodiscard]] PracticeReply show(const QString &id) const;
    [[nodiscard]] PracticeReply remove(const QString &id);
    [[nodiscard]] PracticeReply control(const QString &id, const QByteArray &body);
    [[nodiscard]] Mishap nextMishap() const;
    [[nodiscard]] static std::optional<PracticeReply> gone(Mishap mishap, const PracticeReply &tooMany,
                                                           const PracticeReply &outOfOrder);
    [[nodiscard]] static std::optional<PracticeReply> lost(Mishap mishap, int status);
    [[nodiscard]] int linesInUse();
    void follow(const PracticeCall &call, size_t place);

    PracticeScript m_script;
    PracticeBook &m_book;
    const Clock &m_clock;
    PracticeMessages m_messages;
    QUrl m_base;
    int m_createRequests = 0;
    std::multimap<Instant, size_t> m_live; ///< by the time of their end
};

} // namespace callboard::providers
