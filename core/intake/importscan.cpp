// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/importscan.h"

#include "core/intake/columnguess.h"
#include "core/intake/csvformat.h"
#include "core/intake/rowreader.h"

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr qsizetype SampleRows = 100;

QStringList unguardedCells(const QStringList &cells)
{
    QStringList plain;
    for (const QString &cell : cells)
        plain.append(unguarded(cell));
    return plain;
}

} // namespace

ImportScan::ImportScan(std::unique_ptr<RecordSource> source, NumberNormaliser normaliser)
    : m_source(std::move(source))
    , m_normaliser(std::move(normaliser))
{
}

Result<ImportScan> ImportScan::open(const ImportInput &input, const ImportOptions &options,
                                    const std::stop_token &stop)
{
    const Result<NumberNormaliser> normaliser = NumberNormaliser::forRegion(options.region);
    if (!normaliser)
        return fail(normaliser.error());
    Result<std::unique_ptr<RecordSource>> source = openRecords(input, options, stop);
    if (!source)
        return fail(source.error());

    ImportScan scan(std::move(*source), *normaliser);
    scan.m_source->describe(scan.m_layout);
    scan.m_layout.firstRow = options.firstRow;
    if (options.expected && options.expected != scan.m_layout.identity)
        return fail(ErrorCode::FileChanged, {scan.m_layout.name});
    if (const Result<void> understood = scan.understand(options); !understood)
        return fail(understood.error());
    return scan;
}

Result<void> ImportScan::understand(const ImportOptions &options)
{
    Result<QList<QStringList>> rows = m_source->firstRows(options.firstRow, SampleRows + 1);
    if (!rows)
        return fail(rows.error());
    m_samples = *std::move(rows);
    if (m_samples.isEmpty())
        return {};

    const QStringList first = unguardedCells(m_samples.first());
    m_layout.hasHeader = options.hasHeader.value_or(isHeaderRow(first, m_normaliser));
    if (m_layout.hasHeader)
        m_samples.removeFirst();
    else if (m_samples.size() > SampleRows)
        m_samples.removeLast();

    m_layout.guessed = guessMapping(m_layout.hasHeader ? first : QStringList(), m_samples, m_normaliser);
    m_layout.header = m_layout.hasHeader ? first : m_layout.guessed.headings();
    m_layout.fingerprint = headerFingerprint(m_layout.header);
    m_layout.mapping = mappingBy(options);
    return m_layout.mapping.applyRules(options.mappingRules);
}

ColumnMapping ImportScan::mappingBy(const ImportOptions &options)
{
    const QStringList rules = options.rememberedRules.value(m_layout.fingerprint);
    ColumnMapping remembered = m_layout.guessed;
    // Files without headings have nothing to be known by but how many columns they have.
    if (m_layout.hasHeader && remembered.applyRules(rules) && remembered != m_layout.guessed)
        m_layout.remembered = remembered;
    if (options.mapping && options.mapping->size() == m_layout.guessed.size())
        return *options.mapping;
    return m_layout.remembered.value_or(m_layout.guessed);
}

Result<void> ImportScan::run(const JobControl &control, const RowSink &sink)
{
    const RowReader rows(m_layout.mapping, m_normaliser);
    bool isHeaderAhead = m_layout.hasHeader;
    bool hasRows = false;
    const Result<void> ran = m_source->run(control, [&](const CsvRecord &record) -> Result<void> {
        if (record.line() < m_layout.firstRow || record.isBlank())
            return {};
        if (std::exchange(isHeaderAhead, false))
            return {};
        hasRows = true;
        return sink(record, rows.read(record));
    });
    if (!ran || hasRows)
        return ran;
    return fail(ErrorCode::FileEmpty, {m_layout.name});
}

bool MetNumbers::insert(const PhoneNumber &number)
{
    const qsizetype before = m_numbers.size();
    m_numbers.insert(QStringView(number.e164()).sliced(1).toULongLong());
    return m_numbers.size() != before;
}

} // namespace callboard::intake
