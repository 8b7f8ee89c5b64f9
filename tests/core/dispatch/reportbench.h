// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/callfollower.h"
#include "core/dispatch/webhookinbox.h"
#include "core/providers/webhookreport.h"
#include "core/store/webhookrepository.h"
#include "tests/core/dispatch/messagebench.h"

namespace callboard::test {

/// What a provider reports by itself to a bench's account, as it is kept before it is answered.
class Reports
{
public:
    explicit Reports(DispatchBench &bench)
        : m_bench(bench)
    {
    }

    /// Keeps them as one post brought them.
    bool keep(const QList<providers::WebhookReport> &reports)
    {
        QList<store::ReceivedReport> received;
        for (const providers::WebhookReport &report : reports)
            received << store::ReceivedReport{providers::keyOf(report), providers::textOf(report)};
        return m_bench.at([&](store::Store &store) {
            store::WebhookRepository webhooks(*store.database, store.cipher);
            const store::WebhookDoor door{m_bench.account, QByteArrayLiteral("secret"), m_bench.clock.now()};
            return webhooks.openDoor(door).has_value() &&
                   webhooks.keep(door, received, m_bench.clock.now()).has_value();
        });
    }
    [[nodiscard]] int waiting()
    {
        return m_bench.at([](store::Store &store) {
            return store.database->selectCount(QStringLiteral("select count(*) from webhook_report"))
                .value_or(-1);
        });
    }
    [[nodiscard]] int strangers()
    {
        return m_bench.at([](store::Store &store) {
            return store::WebhookRepository(*store.database, store.cipher).strangers().value_or(-1);
        });
    }

private:
    DispatchBench &m_bench;
};

/// A status of WhatsApp about the message \a id.
[[nodiscard]] inline providers::WebhookReport status(const QString &id, Delivery delivery, int code = 0)
{
    providers::WebhookReport report{.id = id, .delivery = delivery};
    if (code != 0) {
        report.code = code;
        report.reason = QStringLiteral("whatsapp %1").arg(code);
    }
    return report;
}

/// The parts of an engine that look after reports, to be made to look by hand.
struct InboxParts
{
    InboxParts(DispatchBench &bench, store::Store &store)
        : context{store,         bench.ledger->changes(), bench.clock,
                  bench.periods, bench.source(),          bench.messageSource()}
        , book(context)
        , gate(context)
        , calls(context, book, gate)
        , messages(context, book, gate)
        , reconciler(context, book, calls)
        , inbox(context, book, messages, reconciler)
    {
    }
    dispatch::EngineContext context;
    dispatch::AttemptBook book;
    dispatch::AccountGate gate;
    dispatch::CallFollower calls;
    dispatch::MessageFollower messages;
    dispatch::Reconciler reconciler;
    dispatch::WebhookInbox inbox;
};

/// A bench whose reports are applied by hand.
template<typename Bench>
class InboxBench : public Bench
{
public:
    InboxBench()
        : reports(*this)
        , m_parts(std::make_unique<InLedger<InboxParts>>(
              *this, [this](store::Store &store) { return std::make_unique<InboxParts>(*this, store); }))
    {
    }
    ~InboxBench() { m_parts.reset(); }

    [[nodiscard]] bool look()
    {
        const bool done = this->at([&](store::Store &) { return (*m_parts)->inbox.look().has_value(); });
        QCoreApplication::processEvents();
        return done;
    }
    /// Asks for all messages that are due to be asked for.
    [[nodiscard]] bool askDeliveries()
    {
        return this->at([&](store::Store &) { return (*m_parts)->messages.look().has_value(); }) &&
               QTest::qWaitFor(
                   [&] {
                       return this->at([&](store::Store &store) {
                           const auto due = store.attempts.toAskDelivery(this->clock.now(), 1);
                           return due && due->isEmpty();
                       });
                   },
                   20'000);
    }
    [[nodiscard]] std::optional<Instant> nextLook()
    {
        return this->at([&](store::Store &) { return (*m_parts)->inbox.nextLook(); });
    }
    /// One that was accepted as \a call and is looked at in an hour.
    AttemptId seedAccepted(const QString &call)
    {
        const AttemptId id = this->seedIntent(this->scheduleNew(1), 0);
        return this->at([&](store::Store &store) {
            const Result<store::LedgerAttempt> intent = store.attempts.find(id);
            return intent && store.attempts.accept(*intent, call, this->clock.now(),
                                                   this->clock.now() + std::chrono::hours{1})
                       ? id
                       : AttemptId();
        });
    }
    bool edit(const QString &sql)
    {
        return this->at([&](store::Store &store) { return store.database->change(sql).has_value(); });
    }

    Reports reports;

private:
    std::unique_ptr<InLedger<InboxParts>> m_parts;
};

} // namespace callboard::test
