// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importinput.h"
#include "core/intake/leaddraft.h"

#include <QSet>

namespace callboard::intake {

/// Those of the numbers that the store has already; handed in, since intake knows no store. Asked with up to
/// 500 numbers at a time, in the job's thread.
using KnownNumbers = std::function<Result<QSet<PhoneNumber>>(const QList<PhoneNumber> &)>;

/// What an import would do, or did.
struct ImportCounts
{
    qint64 rows = 0; ///< without the header and blank lines; the sum of the four below
    qint64 fresh = 0;
    qint64 knownToStore = 0;
    qint64 repeatedInFile = 0;
    qint64 rejected = 0;
    QMap<NumberRejection, qint64> rejectedBy;
    QMap<RowWarning, qint64> warnings;

    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

/// A row as it stands in the file beside what becomes of it.
struct PreviewRow
{
    qint64 line = 0;
    QStringList cells;
    RowOutcome outcome;
};

/// What is shown before anything is written.
struct ImportPreview
{
    ImportLayout layout;
    /// The first 100 rows; when no column holds numbers, all of them rejected.
    QList<PreviewRow> head;
    /// Nothing when no column holds numbers: then the operator chooses one and looks again.
    std::optional<ImportCounts> counts;
    /// The first 1000 rejected rows of the whole file.
    QList<RowProblem> problems;
    /// Of the whole file, whether they are mended in this preview or not.
    MojibakeFinds mojibake;
};

/// Looks for misread texts unless \a options say more. Reads the whole of \a input and writes nothing. The
/// errors of ImportScan and of \a known. Takes as long as reading takes: call it off the GUI thread.
[[nodiscard]] Result<ImportPreview> previewImport(const ImportInput &input, const ImportOptions &options,
                                                  const KnownNumbers &known, const JobControl &control = {});

} // namespace callboard::intake
