// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"

#include <QMap>
#include <QMutex>
#include <QMutexLocker>

#include <functional>
#include <utility>

namespace callboard::test {

[[nodiscard]] inline providers::SendAnswer refusedMessage(providers::MessageFault fault,
                                                          std::optional<milliseconds> after = {})
{
    providers::SendAnswer answer;
    answer.verdict = providers::PlaceVerdict::Refused;
    answer.fault = fault;
    answer.reason = QStringLiteral("refused");
    answer.retryAfter = after;
    return answer;
}

[[nodiscard]] inline providers::SendAnswer acceptedMessage(const QString &id)
{
    providers::SendAnswer answer;
    answer.verdict = providers::PlaceVerdict::Accepted;
    answer.messageId = id;
    return answer;
}

/// A provider of messages in memory that counts. Accepts unless scripted otherwise, and tells of a message
/// what it was told to. All functions may be called from any thread.
class FakeMessageProvider final : public providers::MessageProvider
{
public:
    using Script = std::function<std::optional<providers::SendAnswer>(const providers::MessageRequest &)>;

    /// \a script runs under the lock; nothing: accepted.
    void setScript(Script script)
    {
        const QMutexLocker lock(&m_mutex);
        m_script = std::move(script);
    }
    /// Every message from now on; \a after as Retry-After has it.
    void refuse(providers::MessageFault fault, std::optional<milliseconds> after = {})
    {
        setScript([fault, after](const providers::MessageRequest &) {
            return std::optional(refusedMessage(fault, after));
        });
    }
    void tell(const QString &message, Delivery delivery,
              providers::MessageFault fault = providers::MessageFault::None)
    {
        const QMutexLocker lock(&m_mutex);
        m_told[message].delivery = delivery;
        m_told[message].fault = fault;
        m_told[message].reason = fault == providers::MessageFault::None ? QString() : QStringLiteral("told");
    }
    void setReportsReadable(bool readable)
    {
        const QMutexLocker lock(&m_mutex);
        m_isReadable = readable;
    }

    [[nodiscard]] QList<providers::MessageRequest> requests() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests;
    }
    [[nodiscard]] int sends() const { return int(requests().size()); }
    [[nodiscard]] int polls() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_polls;
    }

    providers::SendAnswer send(const providers::MessageRequest &request) override
    {
        const QMutexLocker lock(&m_mutex);
        m_requests << request;
        if (const std::optional<providers::SendAnswer> scripted = m_script ? m_script(request) : std::nullopt)
            return *scripted;
        const providers::SendAnswer answer = acceptedMessage(QStringLiteral("m-%1").arg(m_requests.size()));
        m_told.insert(answer.messageId, {});
        return answer;
    }
    Result<providers::MessageReport> report(const QString &message) override
    {
        const QMutexLocker lock(&m_mutex);
        ++m_polls;
        if (!m_isReadable)
            return fail(ErrorCode::ProviderUnreachable, {QStringLiteral("fake"), QStringLiteral("silence")});
        return m_told.value(message);
    }
    Result<QList<providers::MessageTemplate>> templates() override
    {
        return QList<providers::MessageTemplate>();
    }
    Result<providers::SenderTest> test() override { return providers::SenderTest(); }

private:
    mutable QMutex m_mutex;
    Script m_script;
    QList<providers::MessageRequest> m_requests;
    QMap<QString, providers::MessageReport> m_told;
    int m_polls = 0;
    bool m_isReadable = true;
};

} // namespace callboard::test
