// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importinput.h"
#include "core/intake/leaddraft.h"
#include "core/intake/rejectsfile.h"

namespace callboard::intake {

class ImportScan;

/// The next rows of a file, in its order within each list.
struct ImportChunk
{
    QList<LeadDraft> drafts;
    QList<RejectedRow> rejected;
};

/// Streams a file to a writer, a chunk at a time, in the caller's thread and in bounded memory (plus some
/// bytes for each number, to know repeated ones).
class ImportReader
{
public:
    static constexpr qsizetype ChunkRows = 500;

    using Delivery = std::function<Result<void>(const ImportChunk &)>;

    /// The errors of ImportScan::open(), and FileNoNumberColumn.
    [[nodiscard]] static Result<ImportReader> open(const ImportInput &input, const ImportOptions &options,
                                                   const std::stop_token &stop = {});
    ImportReader(ImportReader &&other) noexcept;
    ImportReader &operator=(ImportReader &&other) noexcept;
    ~ImportReader();

    [[nodiscard]] const ImportLayout &layout() const;

    /// Once. Hands every chunk to \a deliver and ends with its first error; otherwise the errors of
    /// ImportScan::run(). After an error chunks have been delivered and the writer takes them back: a file
    /// that changes or breaks off at its last row is known at its last row only.
    [[nodiscard]] Result<void> run(const JobControl &control, const Delivery &deliver);

private:
    explicit ImportReader(std::unique_ptr<ImportScan> scan);

    std::unique_ptr<ImportScan> m_scan;
};

} // namespace callboard::intake
