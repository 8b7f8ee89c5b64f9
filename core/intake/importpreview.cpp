// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/importpreview.h"

#include "core/intake/importscan.h"

namespace callboard::intake {

namespace {

constexpr qsizetype HeadRows = 100;
constexpr qsizetype MostProblems = 1000;
constexpr qsizetype NumbersAtOnce = 500;

class Preview
{
public:
    Preview(ImportLayout layout, const KnownNumbers &known)
        : m_known(known)
    {
        m_preview.layout = std::move(layout);
    }

    Result<void> take(const CsvRecord &record, RowOutcome outcome)
    {
        Result<void> counted = count(outcome);
        if (m_preview.head.size() < HeadRows)
            m_preview.head.append({record.line(), record.texts(), std::move(outcome)});
        return counted;
    }

    [[nodiscard]] bool hasHead() const { return m_preview.head.size() == HeadRows; }

    Result<void> askStore()
    {
        if (m_asked.isEmpty() || !m_known)
            return {};
        const Result<QSet<PhoneNumber>> known = m_known(m_asked);
        if (!known)
            return fail(known.error());
        m_counts.knownToStore += known->size();
        m_counts.fresh -= known->size();
        m_asked.clear();
        return {};
    }

    ImportPreview finished(bool isCounted)
    {
        if (isCounted)
            m_preview.counts = m_counts;
        else
            m_preview.problems.clear();
        return std::move(m_preview);
    }

private:
    Result<void> count(RowOutcome &outcome)
    {
        ++m_counts.rows;
        if (const auto *problem = std::get_if<RowProblem>(&outcome)) {
            ++m_counts.rejected;
            ++m_counts.rejectedBy[problem->reason];
            if (m_preview.problems.size() < MostProblems)
                m_preview.problems.append(*problem);
            return {};
        }
        auto &draft = std::get<LeadDraft>(outcome);
        for (const RowWarning warning : draft.warnings)
            ++m_counts.warnings[warning];
        if (!m_met.insert(draft.number)) {
            draft.repeatsEarlierRow = true;
            ++m_counts.repeatedInFile;
            return {};
        }
        ++m_counts.fresh;
        m_asked.append(draft.number);
        return m_asked.size() < NumbersAtOnce ? Result<void>() : askStore();
    }

    const KnownNumbers &m_known;
    ImportPreview m_preview;
    ImportCounts m_counts;
    MetNumbers m_met;
    QList<PhoneNumber> m_asked;
};

} // namespace

Result<ImportPreview> previewImport(const ImportInput &input, const ImportOptions &options,
                                    const KnownNumbers &known, const JobControl &control)
{
    ImportOptions watching = options;
    if (watching.mojibake == Mojibake::Leave)
        watching.mojibake = Mojibake::Find;
    Result<ImportScan> scan = ImportScan::open(input, watching, control.stop);
    if (!scan)
        return fail(scan.error());
    const bool isCounted = scan->layout().mapping.hasNumberColumn();
    Preview preview(scan->layout(), known);

    // Without a column of numbers there is nothing to count, and the head is all that the operator needs.
    bool isEnough = false;
    const Result<void> ran = scan->run(control, [&](const CsvRecord &record, RowOutcome outcome) {
        Result<void> taken = preview.take(record, std::move(outcome));
        isEnough = !isCounted && preview.hasHead();
        return isEnough ? fail(ErrorCode::Cancelled) : taken;
    });
    if (!ran && !isEnough)
        return fail(ran.error());
    if (const Result<void> asked = preview.askStore(); !asked)
        return fail(asked.error());
    ImportPreview finished = preview.finished(isCounted);
    finished.mojibake = scan->mojibake();
    return finished;
}

} // namespace callboard::intake
