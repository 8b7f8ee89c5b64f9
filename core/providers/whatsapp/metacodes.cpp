// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/whatsapp/metacodes.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace callboard::providers::whatsapp {

namespace {

struct Meaning
{
    int first;
    int last;
    MessageFault fault;
};

constexpr std::array Meanings = {
    Meaning{0, 0, MessageFault::Account},
    Meaning{1, 2, MessageFault::Transient},
    Meaning{3, 3, MessageFault::Account},
    Meaning{4, 4, MessageFault::SlowDown},
    Meaning{10, 10, MessageFault::Account},
    Meaning{33, 33, MessageFault::EveryMessage},
    Meaning{100, 100, MessageFault::ThisMessage},
    Meaning{190, 190, MessageFault::Account},
    Meaning{200, 299, MessageFault::Account},
    Meaning{368, 368, MessageFault::Account},
    Meaning{80007, 80007, MessageFault::SlowDown},
    Meaning{130429, 130429, MessageFault::SlowDown},
    Meaning{130472, 130472, MessageFault::ThisMessage},
    Meaning{130497, 130497, MessageFault::ThisMessage},
    Meaning{131000, 131000, MessageFault::Transient},
    Meaning{131005, 131005, MessageFault::Account},
    Meaning{131008, 131009, MessageFault::ThisMessage},
    Meaning{131016, 131016, MessageFault::Transient},
    Meaning{131021, 131021, MessageFault::ThisMessage},
    Meaning{131026, 131026, MessageFault::Unreachable},
    Meaning{131031, 131031, MessageFault::Account},
    Meaning{131037, 131037, MessageFault::Account},
    Meaning{131042, 131042, MessageFault::Account},
    Meaning{131045, 131045, MessageFault::Account},
    Meaning{131047, 131047, MessageFault::ThisMessage},
    Meaning{131048, 131048, MessageFault::SpamLimit},
    Meaning{131049, 131049, MessageFault::NotBeforeADay},
    Meaning{131050, 131050, MessageFault::OptedOut},
    Meaning{131051, 131053, MessageFault::ThisMessage},
    Meaning{131056, 131056, MessageFault::PairLimit},
    Meaning{131057, 131057, MessageFault::Transient},
    Meaning{132000, 132000, MessageFault::EveryMessage}, // the template wants another number of fields
    Meaning{132001, 132001, MessageFault::EveryMessage},
    Meaning{132005, 132012, MessageFault::ThisMessage},
    Meaning{132015, 132016, MessageFault::EveryMessage},
    Meaning{133004, 133004, MessageFault::Transient},
    Meaning{133010, 133010, MessageFault::Account},
    Meaning{135000, 135000, MessageFault::ThisMessage},
};

} // namespace

std::optional<MessageFault> faultOf(int code)
{
    const auto *known = std::find_if(Meanings.cbegin(), Meanings.cend(), [code](const Meaning &meaning) {
        return code >= meaning.first && code <= meaning.last;
    });
    return known != Meanings.cend() ? std::optional(known->fault) : std::nullopt;
}

std::optional<int> codeIn(const QString &words)
{
    static const QRegularExpression code(QStringLiteral("\\(#(\\d{1,6})\\)"));
    const QRegularExpressionMatch match = code.match(words);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

} // namespace callboard::providers::whatsapp
