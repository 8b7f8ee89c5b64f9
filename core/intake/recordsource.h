// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/csvrecord.h"
#include "core/intake/importinput.h"

namespace callboard::intake {

/// Takes a record; an error ends the reading.
using RecordSink = std::function<Result<void>(const CsvRecord &)>;

/// The rows of a file, whatever it is written as. Belongs to one thread.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    /// Says what the file is: name, form, identity, and what else of the layout it knows.
    virtual void describe(ImportLayout &layout) const = 0;
    /// The first rows from \a firstRow on that are not blank, at most \a most. What is wrong further down is
    /// left to run().
    [[nodiscard]] virtual Result<QList<QStringList>> firstRows(qint64 firstRow, qsizetype most) = 0;
    /// Once. Every row from the first to the last, blank ones too. Cancelled, FileChanged, or what is wrong
    /// with the file and where.
    [[nodiscard]] virtual Result<void> run(const JobControl &control, const RecordSink &sink) = 0;
    /// Of the rows so far, in a source that is watched for it.
    [[nodiscard]] virtual MojibakeFinds mojibake() const { return {}; }
};

/// By what \a input holds. The errors of TextSource and Workbook, and NotFound for a sheet that is not there.
[[nodiscard]] Result<std::unique_ptr<RecordSource>>
openRecords(const ImportInput &input, const ImportOptions &options, const std::stop_token &stop);

} // namespace callboard::intake
