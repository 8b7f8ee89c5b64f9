// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/threeway.h"

#include "core/model/lead.h"

#include <optional>

namespace callboard::sync {

namespace {

constexpr QLatin1String StatusField("call_status");

enum class Verdict { Same = 1, TakeTheirs, PushOurs, Conflict };

Verdict plainVerdict(const std::optional<QString> &base, const QString &ours, const QString &theirs)
{
    if (ours == theirs)
        return Verdict::Same;
    if (base ? theirs == *base : theirs.isEmpty())
        return Verdict::PushOurs;
    if (base ? ours == *base : ours.isEmpty())
        return Verdict::TakeTheirs;
    return Verdict::Conflict;
}

Verdict statusVerdict(const std::optional<QString> &base, const QString &ours, const QString &theirs)
{
    const QString mark = toWord(LeadStatus::DoNotCall);
    if (ours == theirs)
        return Verdict::Same;
    if (theirs == mark)
        return Verdict::TakeTheirs;
    if (theirs.isEmpty())
        return Verdict::PushOurs;
    // Every lead begins as pending, on either side.
    const Verdict verdict = plainVerdict(base.value_or(toWord(LeadStatus::Pending)), ours, theirs);
    if (verdict == Verdict::TakeTheirs && (ours == mark || !isTakenStatus(theirs)))
        return Verdict::Conflict;
    return verdict;
}

/// What both sides last knew of the field, counting what was sent and has arrived.
std::optional<QString> agreed(const Sides &sides, const QString &field, const QString &theirs)
{
    const auto sent = sides.sent.constFind(field);
    if (sent != sides.sent.cend() && *sent == theirs)
        return theirs;
    const auto base = sides.base.constFind(field);
    return base == sides.base.cend() ? std::nullopt : std::optional(*base);
}

/// Whether the sheet still says what it said before our word was sent.
bool isUntouched(const Sides &sides, const QString &field, const QString &theirs)
{
    const auto base = sides.base.constFind(field);
    return base == sides.base.cend() ? theirs.isEmpty() : *base == theirs;
}

} // namespace

bool isTakenStatus(const QString &status)
{
    const std::optional<LeadStatus> value = leadStatusFromWord(status);
    return value && *value != LeadStatus::BulkCalling && *value != LeadStatus::Initiated;
}

Merge mergeSides(const Sides &sides)
{
    Merge merge;
    merge.base = sides.base;
    merge.sent = sides.sent;
    for (auto it = sides.theirs.cbegin(); it != sides.theirs.cend(); ++it) {
        const QString &field = it.key();
        const QString ours = sides.ours.value(field);
        const std::optional<QString> base = agreed(sides, field, *it);
        if (!isUntouched(sides, field, *it))
            merge.sent.remove(field);
        const bool isStatus = field == StatusField;
        switch (isStatus ? statusVerdict(base, ours, *it) : plainVerdict(base, ours, *it)) {
        case Verdict::Same:
            merge.base.insert(field, ours);
            continue;
        case Verdict::TakeTheirs:
            merge.takeTheirs << field;
            break;
        case Verdict::PushOurs:
            merge.pushOurs << field;
            break;
        case Verdict::Conflict:
            merge.conflicts << field;
            break;
        }
        if (base)
            merge.base.insert(field, *base);
    }
    return merge;
}

} // namespace callboard::sync
