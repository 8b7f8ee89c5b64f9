// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mendedrecords.h"

#include "core/intake/mojibake.h"

#include <QtAlgorithms>

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr qsizetype MostExamples = 5;

class MendedRecords final : public RecordSource
{
public:
    MendedRecords(std::unique_ptr<RecordSource> source, const ImportOptions &options)
        : m_source(std::move(source))
        , m_firstRow(options.firstRow)
        , m_mends(options.mojibake == Mojibake::Mend)
    {
    }

    void describe(ImportLayout &layout) const override { m_source->describe(layout); }
    [[nodiscard]] Result<QList<QStringList>> firstRows(qint64 firstRow, qsizetype most) override;
    [[nodiscard]] Result<void> run(const JobControl &control, const RecordSink &sink) override;
    [[nodiscard]] MojibakeFinds mojibake() const override;

private:
    /// Nothing when the row stays as it is.
    [[nodiscard]] std::optional<QStringList> mendedRow(const CsvRecord &record);
    void note(qint64 line, const QString &before, const MendedText &after);

    std::unique_ptr<RecordSource> m_source;
    qint64 m_firstRow;
    bool m_mends;
    MojibakeFinds m_finds;
    qint64 m_likely = 0;
};

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

Result<QList<QStringList>> MendedRecords::firstRows(qint64 firstRow, qsizetype most)
{
    Result<QList<QStringList>> rows = m_source->firstRows(firstRow, most);
    if (!rows || rows->isEmpty())
        return rows;
    QStringList &header = rows->first();
    m_finds.changesHeadings = std::any_of(header.cbegin(), header.cend(),
                                          [](const QString &cell) { return mended(cell).has_value(); });
    if (!m_mends)
        return rows;
    for (QStringList &row : *rows) {
        for (QString &cell : row) {
            if (const std::optional<MendedText> better = mended(cell))
                cell = better->text;
        }
    }
    return rows;
}

Result<void> MendedRecords::run(const JobControl &control, const RecordSink &sink)
{
    return m_source->run(control, [&](const CsvRecord &record) -> Result<void> {
        const std::optional<QStringList> row = mendedRow(record);
        return row && m_mends ? sink(CsvRecord::of(*row, record.line())) : sink(record);
    });
}

std::optional<QStringList> MendedRecords::mendedRow(const CsvRecord &record)
{
    std::optional<QStringList> row;
    for (qsizetype column = 0; column < record.size(); ++column) {
        // Nearly every cell of nearly every file.
        if (record.line() < m_firstRow || isAscii(record.bytes(column)))
            continue;
        const QString cell = record.text(column);
        const std::optional<MendedText> better = mended(cell);
        if (!better)
            continue;
        note(record.line(), cell, *better);
        if (!row)
            row = record.texts();
        (*row)[column] = better->text;
    }
    return row;
}

void MendedRecords::note(qint64 line, const QString &before, const MendedText &after)
{
    if (!after.isCertain) {
        ++m_likely;
        return;
    }
    ++m_finds.cells;
    const auto isKnown = [&before](const MojibakeFinds::Example &example) {
        return example.before == before;
    };
    if (m_finds.examples.size() < MostExamples &&
        std::none_of(m_finds.examples.cbegin(), m_finds.examples.cend(), isKnown))
        m_finds.examples.append({line, before, after.text});
}

MojibakeFinds MendedRecords::mojibake() const
{
    MojibakeFinds finds = m_finds;
    if (finds.cells > 0)
        finds.cells += m_likely;
    return finds;
}

} // namespace

std::unique_ptr<RecordSource> watchedForMojibake(std::unique_ptr<RecordSource> source,
                                                 const ImportOptions &options)
{
    return std::make_unique<MendedRecords>(std::move(source), options);
}

} // namespace callboard::intake
