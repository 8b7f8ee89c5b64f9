// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importreader.h"
#include "core/services/chunkbreak.h"
#include "core/services/importservice.h"
#include "core/services/importwriter.h"

#include <QMap>
#include <QSet>

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

/// One import from its first row to its summary. Lives on a pool thread for as long as run() takes.
class ImportJob
{
public:
    /// \a ledger and \a clock must outlive it.
    ImportJob(store::Ledger &ledger, const Clock &clock, ImportRequest request, JobControlPtr control);

    /// A cancelled or failed one leaves nothing behind.
    [[nodiscard]] Result<ImportSummary> run();

private:
    [[nodiscard]] Result<void> begin(const QString &name);
    [[nodiscard]] Result<void> take(const intake::ImportChunk &chunk);
    [[nodiscard]] Result<void> finishWriting();
    [[nodiscard]] Result<void> count(const QList<Lead> &leads);
    [[nodiscard]] Result<ImportSummary> finish();
    [[nodiscard]] Result<ImportSummary> rolledBack(const Error &error);
    [[nodiscard]] static Result<ImportSummary> ended(const Error &error);
    [[nodiscard]] ImportSummary summary();

    store::Ledger &m_ledger;
    const Clock &m_clock;
    ImportRequest m_request;
    JobControlPtr m_control;
    std::optional<intake::RejectsFile> m_rejects;
    std::optional<ImportWriter> m_writer; ///< none for a dry run
    QMap<intake::NumberRejection, qint64> m_reasons;
    QSet<QByteArray> m_seen; ///< blind indexes of a dry run's rows
    ImportSummary m_summary;
};

} // namespace callboard::services
