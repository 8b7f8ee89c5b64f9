// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/importreader.h"

#include "core/intake/importscan.h"

namespace callboard::intake {

ImportReader::ImportReader(std::unique_ptr<ImportScan> scan)
    : m_scan(std::move(scan))
{
}

ImportReader::ImportReader(ImportReader &&other) noexcept = default;
ImportReader &ImportReader::operator=(ImportReader &&other) noexcept = default;
ImportReader::~ImportReader() = default;

Result<ImportReader> ImportReader::open(const ImportInput &input, const ImportOptions &options,
                                        const std::stop_token &stop)
{
    Result<ImportScan> scan = ImportScan::open(input, options, stop);
    if (!scan)
        return fail(scan.error());
    const ImportLayout &layout = scan->layout();
    if (!layout.header.isEmpty() && !layout.mapping.hasNumberColumn())
        return fail(ErrorCode::FileNoNumberColumn, {layout.name, layout.header.join(QStringLiteral(", "))});
    return ImportReader(std::make_unique<ImportScan>(std::move(*scan)));
}

const ImportLayout &ImportReader::layout() const
{
    return m_scan->layout();
}

Result<void> ImportReader::run(const JobControl &control, const Delivery &deliver)
{
    MetNumbers met;
    ImportChunk chunk;
    const auto handOver = [&]() -> Result<void> {
        if (control.stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        const Result<void> delivered = deliver(chunk);
        chunk.drafts.clear();
        chunk.rejected.clear();
        return delivered;
    };
    const Result<void> ran = m_scan->run(control, [&](const CsvRecord &record, RowOutcome outcome) {
        if (const auto *problem = std::get_if<RowProblem>(&outcome)) {
            chunk.rejected.append({record.line(), problem->reason, record.texts()});
        } else {
            auto &draft = std::get<LeadDraft>(outcome);
            draft.repeatsEarlierRow = !met.insert(draft.number);
            chunk.drafts.append(std::move(draft));
        }
        const bool isFull = chunk.drafts.size() + chunk.rejected.size() == ChunkRows;
        return isFull ? handOver() : Result<void>();
    });
    if (!ran)
        return ran;
    const bool hasRest = !chunk.drafts.isEmpty() || !chunk.rejected.isEmpty();
    return hasRest ? handOver() : Result<void>();
}

} // namespace callboard::intake
