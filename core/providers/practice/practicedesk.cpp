// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicedesk.h"

#include "core/http/json.h"
#include "core/providers/practice/practicecalljson.h"
#include "core/providers/practice/practicelife.h"
#include "core/providers/practice/practicerequest.h"
#include "core/providers/practice/practicespan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace callboard::providers {

namespace {

constexpr int MishapSalt = 1000;

PracticeReply json(int status, const QJsonDocument &document)
{
    return {status, document.toJson(QJsonDocument::Compact)};
}

PracticeReply refusal(int status, const QString &error, const QJsonValue &message)
{
    return json(status, QJsonDocument(QJsonObject{{QStringLiteral("statusCode"), status},
                                                  {QStringLiteral("error"), error},
                                                  {QStringLiteral("message"), message}}));
}

PracticeReply badRequest(const QJsonValue &message)
{
    return refusal(400, QStringLiteral("Bad Request"), message);
}

PracticeReply notFound()
{
    return refusal(404, QStringLiteral("Not Found"), QStringLiteral("Not Found"));
}

PracticeReply serverError()
{
    return refusal(500, QStringLiteral("Internal Server Error"), QStringLiteral("Internal server error"));
}

PracticeReply unspoken(PracticeReply::Manner manner)
{
    PracticeReply reply;
    reply.manner = manner;
    return reply;
}

/// Equal or not, it takes the same time: the key cannot be guessed byte by byte.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

/// A UUID of version 7, which sorts by its time.
QString newCallId(Instant now)
{
    QByteArray bytes = QUuid::createUuid().toRfc4122();
    const auto msecs = quint64(toMSecsSinceEpoch(now));
    for (int i = 0; i < 6; ++i)
        bytes[i] = char((msecs >> (40 - 8 * i)) & 0xffU);
    bytes[6] = char((uchar(bytes.at(6)) & 0x0fU) | 0x70U);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

/// The account's one assistant or its one number, as a list.
PracticeReply oneThing(const QString &id, const QString &name)
{
    return json(200, QJsonDocument(QJsonArray{
                         QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}}}));
}

PracticeReply oneAssistant(const QString &id)
{
    if (id != PracticeLine::agentId())
        return notFound();
    return json(200, QJsonDocument(QJsonObject{{QStringLiteral("id"), id},
                                               {QStringLiteral("name"), QStringLiteral("Practice agent")}}));
}

PracticeReply belongings(const QString &what)
{
    if (what == QLatin1String("assistant"))
        return oneThing(PracticeLine::agentId(), QStringLiteral("Practice agent"));
    if (what == QLatin1String("phone-number"))
        return oneThing(PracticeLine::phoneNumberId(), QStringLiteral("Practice number"));
    return notFound();
}

} // namespace

PracticeDesk::PracticeDesk(PracticeScript script, PracticeBook &book, const Clock &clock)
    : m_script(std::move(script))
    , m_book(book)
    , m_clock(clock)
    , m_messages(m_script, clock)
{
    for (size_t place = 0; place < m_book.calls().size(); ++place)
        follow(m_book.calls().at(place), place);
}

PracticeReply PracticeDesk::answer(const PracticeQuestion &question)
{
    using Method = PracticeQuestion::Method;
    const QByteArray expected = QByteArrayLiteral("Bearer ") + PracticeLine::key().toUtf8();
    if (!isSame(question.authorization, expected))
        return refusal(401, QStringLiteral("Unauthorized"), QStringLiteral("Unauthorized"));

    const QString what = question.path.value(0);
    const QString id = question.path.value(1);
    const bool isOne = question.path.size() == 2;
    if (question.path.isEmpty() || question.path.size() > 2)
        return notFound();
    if (isOne && (what == PracticeLine::senderId() || what == PracticeLine::businessId()))
        return answerMeta(question);
    if (what == QLatin1String("call")) {
        if (question.method == Method::Post && !isOne)
            return create(question.body);
        if (question.method == Method::Get)
            return isOne ? show(id) : list(question.query);
        if (question.method == Method::Delete && isOne)
            return remove(id);
    }
    if (what == QLatin1String("control") && isOne && question.method == Method::Post)
        return control(id, question.body);
    if (what == QLatin1String("assistant") && isOne && question.method == Method::Get)
        return oneAssistant(id);
    return question.method == Method::Get && !isOne ? belongings(what) : notFound();
}

PracticeReply PracticeDesk::create(const QByteArray &body)
{
    ++m_createRequests;
    const auto order = readOrder(body);
    if (const auto *objections = std::get_if<PracticeObjections>(&order))
        return badRequest(QJsonArray::fromStringList(objections->messages));
    const Mishap mishap = nextMishap();
    PracticeReply tooMany =
        refusal(429, QStringLiteral("Too Many Requests"), QStringLiteral("Rate limit exceeded"));
    tooMany.retryAfter = seconds{1};
    if (const std::optional<PracticeReply> reply = gone(mishap, tooMany, serverError()))
        return *reply;
    if (linesInUse() >= m_script.lines)
        return badRequest(QStringLiteral("Over Concurrency Limit"));
    return place(std::get<PracticeOrder>(order).call, mishap);
}

PracticeReply PracticeDesk::place(PracticeCall call, Mishap mishap)
{
    call.createdAt = m_clock.now();
    call.id = newCallId(call.createdAt);
    call.ordinal = m_book.callsTo(call.number) + 1;
    if (!m_book.add(call))
        return serverError();
    follow(call, m_book.calls().size() - 1);
    return lost(mishap, 201).value_or(accepted(call));
}

PracticeReply PracticeDesk::answerMeta(const PracticeQuestion &question)
{
    const QString what = question.path.value(1);
    if (question.method == PracticeQuestion::Method::Get)
        return m_messages.show(what, question.query);
    if (question.method != PracticeQuestion::Method::Post || what != QLatin1String("messages"))
        return notFound();
    ++m_createRequests;
    const Mishap mishap = nextMishap();
    const std::optional<PracticeReply> reply =
        gone(mishap, PracticeMessages::tooMany(), PracticeMessages::outOfOrder());
    if (reply)
        return *reply;
    const PracticeReply taken = m_messages.send(question.body);
    return taken.status == 200 ? lost(mishap, 200).value_or(taken) : taken;
}

/// Where the mishap strikes before anything came of the request.
std::optional<PracticeReply> PracticeDesk::gone(Mishap mishap, const PracticeReply &tooMany,
                                                const PracticeReply &outOfOrder)
{
    switch (mishap) {
    case Mishap::DropBefore:
        return unspoken(PracticeReply::Manner::Drop);
    case Mishap::ServerError:
        return outOfOrder;
    case Mishap::RateLimited:
        return tooMany;
    default:
        return std::nullopt;
    }
}

/// Where the answer does not arrive although something came of the request; \a status: of an acceptance.
std::optional<PracticeReply> PracticeDesk::lost(Mishap mishap, int status)
{
    switch (mishap) {
    case Mishap::DropAfter:
        return unspoken(PracticeReply::Manner::Drop);
    case Mishap::Hang:
        return unspoken(PracticeReply::Manner::Hang);
    case Mishap::GatewayTimeoutAfter:
        return PracticeReply{504, QByteArrayLiteral("<html><body>504 Gateway Time-out</body></html>"),
                             QByteArrayLiteral("text/html")};
    case Mishap::Garbage:
        return PracticeReply{status, QByteArrayLiteral("<html><body>Created</body></html>"),
                             QByteArrayLiteral("text/html")};
    default:
        return std::nullopt;
    }
}

PracticeReply PracticeDesk::accepted(const PracticeCall &call)
{
    const int free = std::max(0, m_script.lines - linesInUse());
    QJsonObject answer = practiceCallJson(call, m_script, call.createdAt, m_base);
    answer.insert(QStringLiteral("subscriptionLimits"),
                  QJsonObject{{QStringLiteral("concurrencyBlocked"), false},
                              {QStringLiteral("concurrencyLimit"), m_script.lines},
                              {QStringLiteral("remainingConcurrentCalls"), free}});
    return json(201, QJsonDocument(answer));
}

PracticeReply PracticeDesk::list(const QUrlQuery &query) const
{
    const std::optional<PracticeSpan> span = practiceSpan(query);
    if (!span)
        return badRequest(QJsonArray{QStringLiteral("limit must not be greater than 1000")});
    const Instant now = m_clock.now();
    std::vector<const PracticeCall *> found;
    for (const PracticeCall &call : m_book.calls()) {
        const bool isVisible = !call.deleted && now >= call.createdAt + m_script.listingLag;
        if (isVisible && call.createdAt >= span->from && call.createdAt <= span->to)
            found.push_back(&call);
    }
    // Stable, so that calls of one millisecond keep an order from page to page.
    std::reverse(found.begin(), found.end());
    std::stable_sort(found.begin(), found.end(), [](const PracticeCall *a, const PracticeCall *b) {
        return a->createdAt > b->createdAt;
    });
    found.resize(std::min(found.size(), size_t(span->limit)));
    QJsonArray rows;
    for (const PracticeCall *call : found)
        rows.append(practiceCallJson(*call, m_script, now, m_base));
    return json(200, QJsonDocument(rows));
}

PracticeReply PracticeDesk::show(const QString &id) const
{
    const std::optional<size_t> place = m_book.placeOf(id);
    if (!place)
        return notFound();
    return json(200,
                QJsonDocument(practiceCallJson(m_book.calls().at(*place), m_script, m_clock.now(), m_base)));
}

PracticeReply PracticeDesk::remove(const QString &id)
{
    const PracticeReply last = show(id);
    const std::optional<size_t> place = m_book.placeOf(id);
    if (!place)
        return last;
    return m_book.remove(*place) ? last : serverError();
}

PracticeReply PracticeDesk::control(const QString &id, const QByteArray &body)
{
    const std::optional<size_t> place = m_book.placeOf(id);
    if (!place)
        return notFound();
    const Result<QJsonObject> order = http::parseObject(body, {});
    if (!order || order->value(QLatin1String("type")).toString() != QLatin1String("end-call"))
        return badRequest(QStringLiteral("Practice knows end-call alone"));
    const PracticeCall &call = m_book.calls().at(*place);
    const Instant now = m_clock.now();
    if (lifeOf(call, m_script).phaseAt(now) == PracticeLife::Phase::Ended)
        return notFound();
    if (!m_book.stop(*place, now))
        return serverError();
    std::erase_if(m_live, [&place](const auto &entry) { return entry.second == *place; });
    return json(200, QJsonDocument(QJsonObject{{QStringLiteral("success"), true}}));
}

PracticeDesk::Mishap PracticeDesk::nextMishap() const
{
    const PracticeScript::Faults &faults = m_script.faults;
    const std::pair<Mishap, int> table[] = {
        {Mishap::DropBefore, faults.dropBefore},
        {Mishap::DropAfter, faults.dropAfter},
        {Mishap::GatewayTimeoutAfter, faults.gatewayTimeoutAfter},
        {Mishap::ServerError, faults.serverError},
        {Mishap::RateLimited, faults.rateLimited},
        {Mishap::Garbage, faults.garbage},
        {Mishap::Hang, faults.hang},
    };
    // By the number of the request and not of the callee, or the same lead would meet the same mishap for
    // ever.
    double left = practiceDie(m_script.seed, QStringLiteral("create"), m_createRequests, MishapSalt) * 1000.0;
    for (const auto &[mishap, share] : table) {
        left -= share;
        if (left < 0)
            return mishap;
    }
    return Mishap::None;
}

int PracticeDesk::linesInUse()
{
    m_live.erase(m_live.begin(), m_live.upper_bound(m_clock.now()));
    return int(m_live.size());
}

void PracticeDesk::follow(const PracticeCall &call, size_t place)
{
    const Instant end = lifeOf(call, m_script).endedAt;
    if (end > m_clock.now())
        m_live.emplace(end, place);
}

} // namespace callboard::providers
