// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/sheetfields.h"

#include <QStringList>

namespace callboard::sync {

/// A lead's row in three states: as both sides last agreed on it, as Callboard has it, as the sheet has it.
struct Sides
{
    SheetFields base; ///< a field that was never agreed on is not in it
    SheetFields ours;
    SheetFields theirs; ///< its fields are those that are compared
    /// What was sent to the sheet and never confirmed: where the sheet says it, it is our own word.
    SheetFields sent;
};

/// What is to be done about each field in which the sides differ.
struct Merge
{
    QStringList takeTheirs;
    QStringList pushOurs;
    QStringList conflicts;
    /// What both sides agree on now, with the base of what they do not agree on.
    SheetFields base;
    /// What was sent and may still arrive. Once the sheet said that word, or another one than before, it is
    /// known what became of it, and the same word later on is a person's.
    SheetFields sent;
};

/// The three-way comparison (E-24): who alone changed a field is believed; a field that both changed, each in
/// its own way, is a conflict and stays as it is on both sides.
///
/// call_status is Callboard's to tell, with two safe sides: a sheet that says do_not_call is believed at
/// once, and a mark is never lifted because of a sheet. A status that no call can have left behind is a
/// conflict, and an empty one is no statement.
[[nodiscard]] Merge mergeSides(const Sides &sides);

/// Whether the sheet may give a lead this status.
[[nodiscard]] bool isTakenStatus(const QString &status);

} // namespace callboard::sync
