// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/csvformat.h"

#include <QSaveFile>

#include <memory>

namespace callboard::intake {

/// Writes a CSV file that exists whole or not at all: until commit() whatever stood under the name stays.
/// Belongs to one thread.
class CsvFileWriter
{
public:
    /// FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<CsvFileWriter>> create(const QString &path,
                                                                       CsvFormat format = {});

    /// FileUnwritable, for example when the disk is full.
    [[nodiscard]] Result<void> write(const QStringList &cells);
    /// Puts the file in its place. FileUnwritable; then nothing has changed.
    [[nodiscard]] Result<void> commit();

private:
    CsvFileWriter(const QString &path, CsvFormat format);
    [[nodiscard]] Failure unwritable() const;

    QSaveFile m_file;
    CsvFormat m_format;
};

} // namespace callboard::intake
