// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keychainthread.h"

#include <qt6keychain/keychain.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace callboard::security {

namespace {

std::atomic<int> unansweredJobs = 0;

KeychainAnswer answerOf(const QKeychain::Job *job)
{
    KeychainAnswer answer{int(job->error()), job->errorString(), {}};
    if (const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job))
        answer.secret = reading->binaryData();
    return answer;
}

} // namespace

struct KeychainThread::Conversation
{
    std::mutex mutex;
    std::condition_variable ended;
    std::optional<KeychainAnswer> answer;
    bool isAbandoned = false;
};

KeychainThread &KeychainThread::instance()
{
    static KeychainThread thread;
    return thread;
}

KeychainThread::KeychainThread()
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("keychain"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

KeychainThread::~KeychainThread()
{
    m_thread.quit();
    m_thread.wait();
}

void KeychainThread::begin(const MakeJob &makeJob, const std::shared_ptr<Conversation> &conversation)
{
    QKeychain::Job *job = makeJob();
    QObject::connect(job, &QKeychain::Job::finished, job, [conversation](const QKeychain::Job *finished) {
        const std::scoped_lock lock(conversation->mutex);
        conversation->answer = answerOf(finished);
        if (conversation->isAbandoned)
            --unansweredJobs;
        conversation->ended.notify_all();
    });
    job->start();
}

std::optional<KeychainAnswer> KeychainThread::run(const MakeJob &makeJob, milliseconds patience)
{
    if (unansweredJobs > 0)
        return std::nullopt;
    const auto conversation = std::make_shared<Conversation>();
    QMetaObject::invokeMethod(
        m_context.get(), [makeJob, conversation] { begin(makeJob, conversation); }, Qt::QueuedConnection);
    std::unique_lock lock(conversation->mutex);
    conversation->ended.wait_for(lock, patience,
                                 [&conversation] { return conversation->answer.has_value(); });
    if (!conversation->answer) {
        conversation->isAbandoned = true;
        ++unansweredJobs;
    }
    return conversation->answer;
}

} // namespace callboard::security
