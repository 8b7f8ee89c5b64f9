// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/csvreader.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr QByteArrayView ByteOrderMark("\xEF\xBB\xBF");

size_t indexOf(char byte)
{
    return static_cast<unsigned char>(byte);
}

bool isBlankByte(char byte)
{
    return byte == ' ' || byte == '\t';
}

} // namespace

CsvRecord CsvRecord::of(const QStringList &cells, qint64 line)
{
    CsvRecord record;
    record.m_line = line;
    for (const QString &cell : cells) {
        record.m_bytes += cell.toUtf8();
        record.m_ends.push_back(record.m_bytes.size());
    }
    return record;
}

QByteArrayView CsvRecord::bytes(qsizetype column) const
{
    if (column < 0 || column >= size())
        return {};
    const auto index = static_cast<size_t>(column);
    const qsizetype from = index == 0 ? 0 : m_ends[index - 1];
    QByteArrayView cell = QByteArrayView(m_bytes).sliced(from, m_ends[index] - from);
    while (cell.startsWith(ByteOrderMark))
        cell = cell.sliced(ByteOrderMark.size());
    return cell;
}

QStringList CsvRecord::texts() const
{
    QStringList all;
    all.reserve(size());
    for (qsizetype column = 0; column < size(); ++column)
        all.append(text(column));
    return all;
}

bool CsvRecord::isBlank() const
{
    const auto isBlankCharacter = [](char c) { return isBlankByte(c) || c == '\n' || c == '\r'; };
    return std::all_of(m_bytes.cbegin(), m_bytes.cend(), isBlankCharacter);
}

CsvReader::CsvReader(QString name, char delimiter, CsvLimits limits)
    : m_name(std::move(name))
    , m_delimiter(delimiter)
    , m_limits(limits)
{
    for (const char byte : {'\n', '\r', '\0'}) {
        m_endsPlain.at(indexOf(byte)) = true;
        m_endsQuoted.at(indexOf(byte)) = true;
    }
    m_endsPlain.at(indexOf(delimiter)) = true;
    m_endsQuoted.at(indexOf('"')) = true;
}

Result<void> CsvReader::push(QByteArrayView piece, const Sink &sink)
{
    const char *at = piece.data();
    const char *const end = at + piece.size();
    while (at != end && !m_stopped && m_outcome) {
        switch (m_state) {
        case State::CellStart:
        case State::Plain:
            at = readPlain(at, end, sink);
            break;
        case State::Quoted:
            at = readQuoted(at, end);
            break;
        case State::AfterQuote:
            at = readAfterQuote(at, sink);
            break;
        }
    }
    return m_outcome;
}

Result<void> CsvReader::finish(const Sink &sink)
{
    if (!m_outcome || m_stopped)
        return m_outcome;
    if (m_state == State::Quoted) {
        refuse(QCoreApplication::translate("Intake", "the quotation mark opened here is never closed"),
               m_quoteLine, column());
        return m_outcome;
    }
    const bool hasBegun =
        m_state != State::CellStart || !m_record.m_ends.empty() || !m_record.m_bytes.isEmpty();
    if (hasBegun)
        endRecord(sink);
    return m_outcome;
}

const char *CsvReader::readPlain(const char *at, const char *end, const Sink &sink)
{
    if (m_afterReturn) {
        m_afterReturn = false;
        if (*at == '\n')
            return at + 1;
    }
    if (m_state == State::CellStart) {
        if (*at == '"') {
            openQuote();
            return at + 1;
        }
        if (isBlankByte(*at) && *at != m_delimiter) {
            append(at, at + 1);
            return at + 1;
        }
        m_state = State::Plain;
    }
    const char *const stop = std::find_if(at, end, [this](char c) { return m_endsPlain[indexOf(c)]; });
    append(at, stop);
    if (stop == end || !m_outcome)
        return end;
    if (*stop == m_delimiter) {
        endCell();
    } else if (*stop == '\0') {
        refuse(QCoreApplication::translate("Intake", "there is a character with the code 0"), m_line,
               column());
    } else {
        endRecord(sink);
        countLineEnd(*stop);
        m_record.m_line = m_line;
        // The record is over, so a line feed that follows is not the second half of something inside a cell.
        m_afterReturn = *stop == '\r';
    }
    return stop + 1;
}

const char *CsvReader::readQuoted(const char *at, const char *end)
{
    const char *const stop = std::find_if(at, end, [this](char c) { return m_endsQuoted[indexOf(c)]; });
    if (stop != at)
        m_afterReturn = false;
    append(at, stop);
    if (stop == end || !m_outcome)
        return end;
    if (*stop == '"') {
        m_afterReturn = false;
        m_blanks.clear();
        m_state = State::AfterQuote;
    } else if (*stop == '\0') {
        refuse(QCoreApplication::translate("Intake", "there is a character with the code 0"), m_line,
               column());
    } else if (m_hasStrayQuote) {
        refuse(QCoreApplication::translate(
                   "Intake", "there is a single quotation mark inside a cell that is in quotation marks"),
               m_line, column());
    } else {
        append(stop, stop + 1);
        countLineEnd(*stop);
    }
    return stop + 1;
}

const char *CsvReader::readAfterQuote(const char *at, const Sink &sink)
{
    if (*at == m_delimiter) {
        endCell();
        return at + 1;
    }
    if (isLineEnd(*at)) {
        endRecord(sink);
        countLineEnd(*at);
        m_record.m_line = m_line;
        m_afterReturn = *at == '\r';
        return at + 1;
    }
    if (isBlankByte(*at)) {
        m_blanks.append(*at);
        if (m_blanks.size() > m_limits.cellBytes)
            keepStrayQuote();
        return at + 1;
    }
    if (*at == '"' && m_blanks.isEmpty()) {
        append(at, at + 1);
        m_state = State::Quoted;
        return at + 1;
    }
    keepStrayQuote();
    return at;
}

void CsvReader::openQuote()
{
    m_record.m_bytes.truncate(cellStart());
    m_state = State::Quoted;
    m_wasQuoted = true;
    m_hasStrayQuote = false;
    m_afterReturn = false;
    m_quoteLine = m_line;
}

void CsvReader::keepStrayQuote()
{
    if (m_line != m_quoteLine) {
        refuse(QCoreApplication::translate(
                   "Intake", "there is a single quotation mark inside a cell that is in quotation marks"),
               m_line, column());
        return;
    }
    m_hasStrayQuote = true;
    m_blanks.prepend('"');
    append(m_blanks.constData(), m_blanks.constData() + m_blanks.size());
    m_blanks.clear();
    m_state = State::Quoted;
}

void CsvReader::append(const char *from, const char *to)
{
    const qsizetype size = to - from;
    if (size == 0)
        return;
    const qsizetype cellSize = m_record.m_bytes.size() - cellStart() + size;
    if (cellSize > m_limits.cellBytes) {
        const QString limit = QLocale().formattedDataSize(m_limits.cellBytes);
        const QString what =
            m_wasQuoted
                ? QCoreApplication::translate(
                      "Intake",
                      "a cell is larger than %1; a quotation mark opened here was perhaps never closed")
                : QCoreApplication::translate("Intake", "a cell is larger than %1");
        refuse(what.arg(limit), m_wasQuoted ? m_quoteLine : m_line, column());
        return;
    }
    if (m_record.m_bytes.size() + size > m_limits.recordBytes) {
        const QString limit = QLocale().formattedDataSize(m_limits.recordBytes);
        refuse(QCoreApplication::translate("Intake", "a row is larger than %1").arg(limit), m_record.m_line,
               column());
        return;
    }
    m_record.m_bytes.append(from, size);
}

void CsvReader::endCell()
{
    if (m_record.size() == m_limits.columns) {
        if (m_outcome)
            m_outcome =
                fail(Error{ErrorCode::FileTooManyColumns,
                           {m_name, QString::number(m_record.size() + 1), QString::number(m_limits.columns)},
                           QCoreApplication::translate("Intake", "line %1").arg(m_record.m_line),
                           {}});
        return;
    }
    m_record.m_ends.push_back(m_record.m_bytes.size());
    m_wasQuoted = false;
    m_hasStrayQuote = false;
    m_state = State::CellStart;
}

void CsvReader::endRecord(const Sink &sink)
{
    const bool isBlankLine = m_record.m_ends.empty() && !m_wasQuoted && m_record.isBlank();
    endCell();
    if (!m_outcome)
        return;
    if (!isBlankLine)
        m_stopped = !sink(m_record);
    m_record.m_bytes.resize(0);
    m_record.m_ends.clear();
}

void CsvReader::countLineEnd(char byte)
{
    if (byte == '\r' || !m_afterReturn)
        ++m_line;
    m_afterReturn = byte == '\r';
}

void CsvReader::refuse(const QString &what, qint64 line, qsizetype column)
{
    if (!m_outcome)
        return;
    const QString where = QCoreApplication::translate("Intake", "line %1, column %2").arg(line).arg(column);
    m_outcome = fail(Error{ErrorCode::FileMalformed, {m_name, what}, where, {}});
}

} // namespace callboard::intake
