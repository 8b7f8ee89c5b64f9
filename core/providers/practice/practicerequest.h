// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/practice/practicecall.h"

#include <QStringList>

#include <variant>

namespace callboard::providers {

/// A POST /call body that was found good: the call to be, without id, time and ordinal.
struct PracticeOrder
{
    PracticeCall call;
};

/// What Vapi would say against a body: the list that becomes `message` of its 400.
struct PracticeObjections
{
    QStringList messages;
};

/// Checks a POST /call body as Vapi does: unknown properties, lengths, E.164, one agent, one caller number,
/// one callee.
[[nodiscard]] std::variant<PracticeOrder, PracticeObjections> readOrder(const QByteArray &body);

} // namespace callboard::providers
