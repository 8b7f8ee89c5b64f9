// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/csvrecord.h"

#include <array>
#include <functional>

namespace callboard::intake {

/// What a hostile or damaged file may cost at most (F57).
struct CsvLimits
{
    qsizetype cellBytes = 1024 * 1024;
    qsizetype recordBytes = 16 * 1024 * 1024;
    qsizetype columns = 1000;
};

/// Reads CSV that is pushed in pieces, by RFC 4180 and as people really have it.
///
/// The records do not depend on where the pieces are cut. Line ends are CR, LF and CRLF in any mixture; blank
/// lines are passed over; rows may be ragged. Blanks around a cell in quotation marks are dropped. A
/// quotation mark inside a cell that does not begin with one is a character like others. Inside a quoted
/// cell, one that is neither doubled nor last is kept as a character as long as the cell ends on the same
/// line; otherwise it might have swallowed rows, and that is an error with its place. Bytes are UTF-8 and are
/// not looked at otherwise.
class CsvReader
{
public:
    /// Takes each record; false ends the reading.
    using Sink = std::function<bool(const CsvRecord &)>;

    /// \a name stands for the file in errors.
    CsvReader(QString name, char delimiter, CsvLimits limits = {});

    /// FileMalformed or FileTooManyColumns with the line and the column (the number of the cell). After an
    /// error every further call gives it again.
    [[nodiscard]] Result<void> push(QByteArrayView piece, const Sink &sink);
    /// Says that the text is over; hands on a last record without a line end.
    [[nodiscard]] Result<void> finish(const Sink &sink);

    /// True after the sink answered false.
    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    enum class State { CellStart = 1, Plain, Quoted, AfterQuote };
    using ByteSet = std::array<bool, 256>;

    [[nodiscard]] const char *readPlain(const char *at, const char *end, const Sink &sink);
    [[nodiscard]] const char *readQuoted(const char *at, const char *end);
    [[nodiscard]] const char *readAfterQuote(const char *at, const Sink &sink);
    void openQuote();
    void keepStrayQuote();
    void append(const char *from, const char *to);
    void endCell();
    void endRecord(const Sink &sink);
    void countLineEnd(char byte);
    [[nodiscard]] bool isLineEnd(char byte) const { return byte == '\n' || byte == '\r'; }
    void refuse(const QString &what, qint64 line, qsizetype column);
    [[nodiscard]] qsizetype cellStart() const { return m_record.m_ends.empty() ? 0 : m_record.m_ends.back(); }
    [[nodiscard]] qsizetype column() const { return m_record.size() + 1; }

    QString m_name;
    char m_delimiter;
    CsvLimits m_limits;
    ByteSet m_endsPlain = {};
    ByteSet m_endsQuoted = {};

    State m_state = State::CellStart;
    CsvRecord m_record;
    QByteArray m_blanks;
    qint64 m_line = 1;
    qint64 m_quoteLine = 0;
    bool m_wasQuoted = false;
    bool m_hasStrayQuote = false;
    bool m_afterReturn = false;
    bool m_stopped = false;
    Result<void> m_outcome;
};

} // namespace callboard::intake
