// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard {

/// On whose word something is done.
enum class ActorKind {
    Operator = 1, ///< a person at this desk, by window or command line
    Api,          ///< another program with one of the API's tokens
    Rule,         ///< a standing rule that fell due
    Link,         ///< a linked table: a spreadsheet, a CRM
};

[[nodiscard]] QString toWord(ActorKind kind);

/// Who acts.
struct Actor
{
    ActorKind kind = ActorKind::Operator;
    QString name = {}; ///< a token's, a rule's; empty for the operator, whose name the profile knows

    friend bool operator==(const Actor &, const Actor &) = default;
};

/// Who acts in this thread: the operator, unless an ActorScope says otherwise.
[[nodiscard]] const Actor &currentActor();

/// Until it goes out of scope \a actor acts in this thread. What is handed on to another thread takes it
/// along with a scope of its own there.
class ActorScope
{
public:
    explicit ActorScope(const Actor &actor);
    ActorScope(const ActorScope &) = delete;
    ActorScope &operator=(const ActorScope &) = delete;
    ~ActorScope();

private:
    Actor m_before;
};

} // namespace callboard
