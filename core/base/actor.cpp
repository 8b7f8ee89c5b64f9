// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/actor.h"

#include "core/base/words.h"

#include <utility>

namespace callboard {

namespace {

constexpr WordTable<ActorKind, 4> Kinds = {{
    {ActorKind::Operator, QLatin1String("operator")},
    {ActorKind::Api, QLatin1String("api")},
    {ActorKind::Rule, QLatin1String("rule")},
    {ActorKind::Link, QLatin1String("link")},
}};

Actor &actorOfThread()
{
    static thread_local Actor actor;
    return actor;
}

} // namespace

QString toWord(ActorKind kind)
{
    return wordIn(Kinds, kind);
}

const Actor &currentActor()
{
    return actorOfThread();
}

ActorScope::ActorScope(const Actor &actor)
    : m_before(std::exchange(actorOfThread(), actor))
{
}

ActorScope::~ActorScope()
{
    actorOfThread() = m_before;
}

} // namespace callboard
