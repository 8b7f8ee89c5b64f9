// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <vector>

namespace callboard::intake {

/// One record of a CSV text: its cells one after the other in one block of UTF-8, so that a million records
/// cost no more allocations than one. CsvReader fills it anew for each record; keep a copy to keep it.
class CsvRecord
{
public:
    /// A record that was read elsewhere: the cells of a spreadsheet's row.
    [[nodiscard]] static CsvRecord of(const QStringList &cells, qint64 line);

    /// The line on which the record begins, counted from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_ends.size()); }
    /// The cell as UTF-8 without byte order marks before it, which joined files leave behind; empty past the
    /// end, as ragged rows need it.
    [[nodiscard]] QByteArrayView bytes(qsizetype column) const;
    [[nodiscard]] QString text(qsizetype column) const { return QString::fromUtf8(bytes(column)); }
    [[nodiscard]] QStringList texts() const;
    /// True when no cell holds more than blanks.
    [[nodiscard]] bool isBlank() const;

private:
    friend class CsvReader;

    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
    qint64 m_line = 1;
};

} // namespace callboard::intake
