// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/importscan.h"

#include "core/intake/columnguess.h"
#include "core/intake/csvdialect.h"
#include "core/intake/csvformat.h"
#include "core/intake/rowreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr qsizetype SampleRows = 100;

/// Rows from the beginning of the text. What is wrong further down is reported by the pass itself.
QList<QStringList> firstRows(QByteArrayView head, char delimiter)
{
    QList<QStringList> rows;
    CsvReader reader({}, delimiter);
    const auto keep = [&rows](const CsvRecord &record) {
        if (!record.isBlank())
            rows.append(record.texts());
        return rows.size() <= SampleRows;
    };
    const bool isWhole = reader.push(head, keep).has_value() && head.size() < TextSource::ChunkBytes;
    if (isWhole)
        Q_UNUSED(reader.finish(keep).has_value());
    return rows;
}

QStringList unguardedCells(const QStringList &cells)
{
    QStringList plain;
    for (const QString &cell : cells)
        plain.append(unguarded(cell));
    return plain;
}

Result<std::unique_ptr<TextSource>> sourceOf(const ImportInput &input, qint64 byteLimit,
                                             const std::stop_token &stop)
{
    if (!input.path.isEmpty())
        return TextSource::openFile(input.path, byteLimit, stop);
    return TextSource::fromText(input.pastedText, QCoreApplication::translate("Intake", "Pasted text"));
}

} // namespace

ImportScan::ImportScan(std::unique_ptr<TextSource> source, NumberNormaliser normaliser)
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
    Result<std::unique_ptr<TextSource>> source = sourceOf(input, options.byteLimit, stop);
    if (!source)
        return fail(source.error());

    ImportScan scan(std::move(*source), *normaliser);
    scan.m_layout.name = scan.m_source->name();
    scan.m_layout.encoding = scan.m_source->encoding();
    scan.m_layout.identity = scan.m_source->identity();
    if (options.expected && options.expected != scan.m_layout.identity)
        return fail(ErrorCode::FileChanged, {scan.m_layout.name});
    if (const Result<void> read = scan.readHead(); !read)
        return fail(read.error());
    if (const Result<void> understood = scan.understand(options); !understood)
        return fail(understood.error());
    return scan;
}

Result<void> ImportScan::readHead()
{
    Result<QByteArray> head = m_source->readChunk();
    if (!head)
        return fail(head.error());
    m_head = std::move(*head);
    return {};
}

Result<void> ImportScan::understand(const ImportOptions &options)
{
    const CsvDialect dialect = recogniseDialect(m_head);
    m_head.remove(0, dialect.preambleBytes);
    m_layout.delimiter = options.delimiter.value_or(dialect.delimiter);
    m_samples = firstRows(m_head, m_layout.delimiter);
    if (m_samples.isEmpty())
        return {};

    const QStringList first = unguardedCells(m_samples.first());
    m_layout.hasHeader = options.hasHeader.value_or(isHeaderRow(first, m_normaliser));
    if (m_layout.hasHeader)
        m_samples.removeFirst();
    else if (m_samples.size() > SampleRows)
        m_samples.removeLast();

    m_layout.mapping = guessMapping(m_layout.hasHeader ? first : QStringList(), m_samples, m_normaliser);
    m_layout.header = m_layout.hasHeader ? first : m_layout.mapping.headings();
    m_layout.fingerprint = headerFingerprint(m_layout.header);
    if (options.mapping && options.mapping->size() == m_layout.mapping.size())
        m_layout.mapping = *options.mapping;
    return m_layout.mapping.applyRules(options.mappingRules);
}

Result<void> ImportScan::run(const JobControl &control, const RowSink &sink)
{
    const RowReader rows(m_layout.mapping, m_normaliser);
    CsvReader reader(m_layout.name, m_layout.delimiter);
    bool isHeaderAhead = m_layout.hasHeader;
    bool hasRows = false;
    Result<void> sunk;
    const CsvReader::Sink take = [&](const CsvRecord &record) {
        if (record.isBlank())
            return true;
        if (isHeaderAhead) {
            isHeaderAhead = false;
            return true;
        }
        hasRows = true;
        sunk = sink(record, rows.read(record));
        return sunk.has_value();
    };

    QByteArray chunk = std::exchange(m_head, {});
    while (!chunk.isEmpty()) {
        if (control.stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        // Before the rows go anywhere: a file that somebody saves meanwhile is half old and half new.
        if (const Result<void> same = m_source->verifyUnchanged(); !same)
            return same;
        if (const Result<void> read = reader.push(chunk, take); !read)
            return read;
        if (!sunk)
            return sunk;
        if (control.progressed)
            control.progressed(m_source->bytesRead(), m_source->totalBytes());
        Result<QByteArray> next = m_source->readChunk();
        if (!next)
            return fail(next.error());
        chunk = std::move(*next);
    }
    if (const Result<void> finished = reader.finish(take); !finished)
        return finished;
    if (!sunk)
        return sunk;
    if (!hasRows)
        return fail(ErrorCode::FileEmpty, {m_layout.name});
    return m_source->verifyUnchanged();
}

bool MetNumbers::insert(const PhoneNumber &number)
{
    const qsizetype before = m_numbers.size();
    m_numbers.insert(QStringView(number.e164()).sliced(1).toULongLong());
    return m_numbers.size() != before;
}

} // namespace callboard::intake
