// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importpreview.h"
#include "core/services/importservice.h"

#include <QString>
#include <QStringList>

namespace callboard::ui {

/// "Name", "Kept as “city”", "Not imported": what becomes of a column.
[[nodiscard]] QString mappingText(intake::LeadField field, const QString &attribute);
/// "UTF-8, separated by commas".
[[nodiscard]] QString layoutText(const intake::ImportLayout &layout);
/// "New", "Already in the list", or why it is rejected: a row of the preview.
[[nodiscard]] QString outcomeText(const intake::RowOutcome &outcome);
/// Of each column the first value that is there: one that is blank in the first row tells nothing.
[[nodiscard]] QStringList firstValues(const QList<intake::PreviewRow> &head);
/// New, known, repeated and rejected rows, a sentence each, those that are none left out.
[[nodiscard]] QStringList countSentences(const intake::ImportCounts &counts,
                                         services::OnDuplicate onDuplicate);
/// Reasons and warnings, each with its count.
[[nodiscard]] QStringList problemSentences(const intake::ImportCounts &counts);
/// "“MuÃ±oz” becomes “Muñoz” (line 2)": examples of what mending does, long texts cut.
[[nodiscard]] QStringList mojibakeSentences(const intake::MojibakeFinds &finds);
/// The verb of the button: "Import 1,204 leads", or "Import 1,204 and update 30 leads".
[[nodiscard]] QString importVerb(const intake::ImportCounts &counts, services::OnDuplicate onDuplicate);
/// How many leads would come or change.
[[nodiscard]] qint64 leadsTaken(const intake::ImportCounts &counts, services::OnDuplicate onDuplicate);
/// What an import did, a sentence each, the most important first. Reasons of rejected rows are not among
/// them.
[[nodiscard]] QStringList summarySentences(const services::ImportSummary &summary);

} // namespace callboard::ui
