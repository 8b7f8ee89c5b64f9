// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace callboard::intake {

/// Writes rows of texts to a file that exists whole or not at all: until commit() whatever stood under the
/// name stays. What no commit() follows leaves nothing. Read in by ImportReader the cells are the same texts.
/// Belongs to one thread.
class TableWriter
{
public:
    TableWriter() = default;
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;
    virtual ~TableWriter() = default;

    /// One row; the first holds the headings. FileUnwritable, for example when the disk is full.
    [[nodiscard]] virtual Result<void> write(const QStringList &cells) = 0;
    /// After the last row: does what takes long, so that there is a moment to change one's mind before
    /// commit(). FileUnwritable.
    [[nodiscard]] virtual Result<void> pack() { return {}; }
    /// Puts the file in its place. FileUnwritable; then nothing has changed.
    [[nodiscard]] virtual Result<void> commit() = 0;

    /// So many sheets the rows take.
    [[nodiscard]] virtual int sheets() const { return 1; }
    /// So many texts were longer than a cell of this format may be and lack their end.
    [[nodiscard]] virtual qint64 cutTexts() const { return 0; }
};

} // namespace callboard::intake
