// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importinput.h"
#include "core/intake/leaddraft.h"
#include "core/intake/numbernormaliser.h"
#include "core/intake/recordsource.h"

#include <QSet>

#include <memory>

namespace callboard::intake {

/// One pass over a file from its first to its last row; preview and import are two uses of it. Belongs to one
/// thread.
class ImportScan
{
public:
    /// Takes each row that is not blank; an error ends the pass.
    using RowSink = std::function<Result<void>(const CsvRecord &, RowOutcome)>;

    /// Opens, and understands the beginning. The errors of openRecords(), and InvalidArgument or NotFound for
    /// options that do not fit.
    [[nodiscard]] static Result<ImportScan> open(const ImportInput &input, const ImportOptions &options,
                                                 const std::stop_token &stop = {});

    [[nodiscard]] const ImportLayout &layout() const { return m_layout; }
    /// The first rows, header not among them.
    [[nodiscard]] const QList<QStringList> &samples() const { return m_samples; }

    /// Of the rows so far; nothing unless the options say to look.
    [[nodiscard]] MojibakeFinds mojibake() const { return m_source->mojibake(); }

    /// Once. Cancelled, FileMalformed, FileTooManyColumns, FileChanged, FileEmpty when there is no row, or
    /// what the sink answered.
    [[nodiscard]] Result<void> run(const JobControl &control, const RowSink &sink);

private:
    ImportScan(std::unique_ptr<RecordSource> source, NumberNormaliser normaliser);

    [[nodiscard]] Result<void> understand(const ImportOptions &options);
    [[nodiscard]] ColumnMapping mappingBy(const ImportOptions &options);

    std::unique_ptr<RecordSource> m_source;
    NumberNormaliser m_normaliser;
    ImportLayout m_layout;
    QList<QStringList> m_samples;
};

/// The numbers of a file that were met already, at a few bytes each: E.164 fits into 64 bits.
class MetNumbers
{
public:
    /// True when \a number is new.
    [[nodiscard]] bool insert(const PhoneNumber &number);

private:
    QSet<quint64> m_numbers;
};

} // namespace callboard::intake
