// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationparts.h"

#include <limits>

namespace callboard::test {

void Simulation::startEngine(milliseconds downtime)
{
    Parts &parts = *m_parts;
    parts.gate.openAgain();
    parts.judge.noteStart(downtime);
    parts.postJudge.noteStart();
    parts.judge.lookBefore();
    parts.postJudge.lookBefore();
    const dispatch::ProviderSource source =
        [&line = parts.line](const Account &account) -> Result<std::shared_ptr<providers::CallProvider>> {
        if (isMessage(channelOf(account.provider)))
            return fail(ErrorCode::InvalidArgument, {QStringLiteral("provider of calls")});
        return line.door(account.id);
    };
    const dispatch::MessageSource messages =
        [&post = parts.post](const Account &account) -> Result<std::shared_ptr<providers::MessageProvider>> {
        return post.door(account);
    };
    parts.engine =
        std::make_unique<dispatch::Engine>(parts.ledger, m_clock, m_cast.periods, source, messages);
    QObject::connect(parts.engine.get(), &dispatch::Engine::noticed, parts.engine.get(),
                     [this](const dispatch::Notice &notice) { heard(notice); });
    QObject::connect(parts.engine.get(), &dispatch::Engine::attemptMoved, parts.engine.get(),
                     [this](const dispatch::AttemptMove &move) {
                         m_log.note(QStringLiteral("%1 of lead %2 is %3 %4")
                                        .arg(move.attempt.text().left(8), QString::number(move.lead.value()),
                                             toWord(move.to),
                                             move.outcome ? toWord(*move.outcome) : move.reason));
                     });
    parts.engine->start();
    settle(std::numeric_limits<int>::max());
    judgeLook();
}

/// As a kill: nothing is finished, answers on the way are lost.
void Simulation::stopEngine()
{
    m_parts->gate.letEverybodyDie();
    m_parts->engine.reset();
}

void Simulation::heard(const dispatch::Notice &notice)
{
    using Kind = dispatch::Notice::Kind;
    switch (notice.kind) {
    case Kind::AccountStopped:
        m_tally.count("told: account stopped");
        break;
    case Kind::AccountRested:
        m_tally.count("told: account rests");
        break;
    case Kind::ClockWrong:
        m_tally.count("told: clock wrong");
        break;
    case Kind::OperatorNeeded:
        m_tally.count("told: operator needed");
        break;
    case Kind::Resumed:
        m_tally.count("told: goes on after a gap");
        break;
    case Kind::AppointmentsMissed:
        m_tally.count("told: appointments missed");
        m_parts->judge.noteToldMissed(notice.text.section(u' ', 0, 0).toInt());
        break;
    case Kind::HeldOverNight:
        m_tally.count("told: held after a gap");
        break;
    case Kind::Alarm:
    case Kind::DiallingStopped:
        m_parts->judge.accuse(notice.kind == Kind::Alarm ? Invariant::OneCall : Invariant::Ledger,
                              notice.title + QLatin1String(": ") + notice.text);
        break;
    default:
        break;
    }
}

} // namespace callboard::test
