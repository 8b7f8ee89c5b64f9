// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/csvformat.h"
#include "core/intake/tablewriter.h"

#include <QSaveFile>

#include <memory>

namespace callboard::intake {

/// Writes a CSV file.
class CsvFileWriter final : public TableWriter
{
public:
    /// FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<CsvFileWriter>> create(const QString &path,
                                                                       CsvFormat format = {});

    [[nodiscard]] Result<void> write(const QStringList &cells) override;
    [[nodiscard]] Result<void> commit() override;

private:
    CsvFileWriter(const QString &path, CsvFormat format);
    [[nodiscard]] Failure unwritable() const;

    QSaveFile m_file;
    CsvFormat m_format;
};

} // namespace callboard::intake
