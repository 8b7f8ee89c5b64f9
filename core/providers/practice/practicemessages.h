// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/providers/practice/practicequestion.h"
#include "core/providers/practiceline.h"

#include <QMap>

namespace callboard::providers {

/// Meta's side of the WhatsApp protocol: takes template messages, writes to nobody, and tells how far each
/// got. What becomes of a message stands in its id, so that a restart finds it (ruling 24). Not thread-safe;
/// knows no network.
class PracticeMessages
{
public:
    /// \a script and \a clock must outlive it.
    PracticeMessages(const PracticeScript &script, const Clock &clock)
        : m_script(script)
        , m_clock(clock)
    {
    }

    /// POST /{sender}/messages
    [[nodiscard]] PracticeReply send(const QByteArray &body);
    /// GET /{sender}/message_history, /{business}/message_templates and /{business}/phone_numbers
    [[nodiscard]] PracticeReply show(const QString &what, const QUrlQuery &query) const;

    [[nodiscard]] static PracticeReply tooMany();
    [[nodiscard]] static PracticeReply outOfOrder();

    /// How many messages were taken, by the number they were for; of this run alone.
    [[nodiscard]] const QMap<QString, int> &byNumber() const { return m_byNumber; }

private:
    [[nodiscard]] PracticeReply history(const QString &messageId) const;

    const PracticeScript &m_script;
    const Clock &m_clock;
    QMap<QString, int> m_byNumber;
};

} // namespace callboard::providers
