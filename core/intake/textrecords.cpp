// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textrecords.h"

#include "core/intake/csvdialect.h"
#include "core/intake/csvreader.h"

namespace callboard::intake {

namespace {

class TextRecords final : public RecordSource
{
public:
    TextRecords(std::unique_ptr<TextSource> source, QByteArray head, std::optional<char> delimiter)
        : m_source(std::move(source))
        , m_head(std::move(head))
    {
        const CsvDialect dialect = recogniseDialect(m_head);
        m_head.remove(0, dialect.preambleBytes);
        m_delimiter = delimiter.value_or(dialect.delimiter);
    }

    void describe(ImportLayout &layout) const override;
    [[nodiscard]] Result<QList<QStringList>> firstRows(qint64 firstRow, qsizetype most) override;
    [[nodiscard]] Result<void> run(const JobControl &control, const RecordSink &sink) override;

private:
    std::unique_ptr<TextSource> m_source;
    QByteArray m_head;
    char m_delimiter;
};

void TextRecords::describe(ImportLayout &layout) const
{
    layout.name = m_source->name();
    layout.form = FileForm::Text;
    layout.encoding = m_source->encoding();
    layout.delimiter = m_delimiter;
    layout.identity = m_source->identity();
}

Result<QList<QStringList>> TextRecords::firstRows(qint64 firstRow, qsizetype most)
{
    QList<QStringList> rows;
    CsvReader reader({}, m_delimiter);
    const auto keep = [&](const CsvRecord &record) {
        if (record.line() >= firstRow && !record.isBlank())
            rows.append(record.texts());
        return rows.size() < most;
    };
    const bool isWhole = reader.push(m_head, keep).has_value() && m_head.size() < TextSource::ChunkBytes;
    if (isWhole)
        Q_UNUSED(reader.finish(keep).has_value());
    return rows;
}

Result<void> TextRecords::run(const JobControl &control, const RecordSink &sink)
{
    CsvReader reader(m_source->name(), m_delimiter);
    Result<void> sunk;
    const CsvReader::Sink take = [&](const CsvRecord &record) {
        sunk = sink(record);
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
    return sunk ? m_source->verifyUnchanged() : sunk;
}

} // namespace

Result<std::unique_ptr<RecordSource>> openText(Result<std::unique_ptr<TextSource>> source,
                                               std::optional<char> delimiter)
{
    if (!source)
        return fail(source.error());
    Result<QByteArray> head = (*source)->readChunk();
    if (!head)
        return fail(head.error());
    return std::unique_ptr<RecordSource>(
        std::make_unique<TextRecords>(std::move(*source), std::move(*head), delimiter));
}

} // namespace callboard::intake
