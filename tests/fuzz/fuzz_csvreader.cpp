// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/csvdialect.h"
#include "core/intake/csvformat.h"
#include "core/intake/csvreader.h"
#include "core/intake/textshape.h"

#include <QList>

#include <cstdint>

using namespace callboard;
using namespace callboard::intake;

namespace {

constexpr CsvLimits SmallLimits{.cellBytes = 64, .recordBytes = 256, .columns = 12};

struct Reading
{
    QList<QStringList> records;
    Result<void> outcome;
};

Reading readInPieces(QByteArrayView text, char delimiter, CsvLimits limits, qsizetype pieceBytes)
{
    Reading reading;
    CsvReader reader({}, delimiter, limits);
    const auto keep = [&reading](const CsvRecord &record) {
        reading.records.append(record.texts());
        return true;
    };
    for (qsizetype at = 0; at < text.size() && reading.outcome; at += pieceBytes)
        reading.outcome = reader.push(text.sliced(at, qMin(pieceBytes, text.size() - at)), keep);
    if (reading.outcome)
        reading.outcome = reader.finish(keep);
    return reading;
}

void require(bool isTrue, const char *what)
{
    if (!isTrue)
        qFatal("%s", what);
}

void recordsDoNotDependOnThePieces(QByteArrayView text, char delimiter, qsizetype pieceBytes)
{
    for (const CsvLimits &limits : {CsvLimits(), SmallLimits}) {
        const Reading whole = readInPieces(text, delimiter, limits, qMax<qsizetype>(text.size(), 1));
        const Reading pieces = readInPieces(text, delimiter, limits, pieceBytes);
        require(whole.records == pieces.records, "The records depend on the pieces.");
        require(whole.outcome.has_value() == pieces.outcome.has_value(),
                "The outcome depends on the pieces.");
        require(whole.outcome || whole.outcome.error().code == pieces.outcome.error().code,
                "The error depends on the pieces.");
    }
}

void recordsSurviveWritingAndReading(QByteArrayView text, char delimiter)
{
    const Reading first = readInPieces(text, delimiter, {}, qMax<qsizetype>(text.size(), 1));
    CsvFormat format;
    format.delimiter = delimiter;
    QByteArray written;
    for (const QStringList &cells : first.records)
        written.append(csvLine(cells, format));
    Reading second = readInPieces(written, delimiter, {}, 4096);
    for (QStringList &cells : second.records) {
        for (QString &cell : cells)
            cell = unguarded(cell);
    }
    require(second.outcome && second.records == first.records, "What was written is not read back.");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    static constexpr QByteArrayView Delimiters(",;\t|");
    const char delimiter = Delimiters[data[0] % 4];
    const qsizetype pieceBytes = 1 + data[1] % 16;
    const QByteArrayView text(data + 2, static_cast<qsizetype>(size - 2));

    Utf8Examination examination;
    examination.feed(text);
    const bool isUtf8 = examination.encoding() == Encoding::Utf8;
    const bool isMarked = leadingMark(text).has_value() || foreignKind(text).has_value();
    require(isUtf8 || isMarked || !utf8FromWindows1252(text).isEmpty(), "Text got lost.");
    require(recogniseDialect(text).preambleBytes <= text.size(), "The preamble is longer than the text.");

    recordsDoNotDependOnThePieces(text, delimiter, pieceBytes);
    recordsSurviveWritingAndReading(text, delimiter);
    return 0;
}
