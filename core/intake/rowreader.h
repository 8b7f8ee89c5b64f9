// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/intake/csvrecord.h"
#include "core/intake/leaddraft.h"
#include "core/intake/numbernormaliser.h"

namespace callboard::intake {

/// Makes the draft of a lead from a record, by a mapping. Only an unusable number rejects the row; everything
/// else that is unusable is kept as an attribute, with a warning. Texts of any length and content are data
/// (F59); the guard of exported files is taken off. Const, so one may serve several threads.
class RowReader
{
public:
    RowReader(ColumnMapping mapping, NumberNormaliser normaliser);

    [[nodiscard]] RowOutcome read(const CsvRecord &record) const;

private:
    void readColumn(LeadDraft &draft, qsizetype column, const QString &text) const;
    void readFurtherCells(LeadDraft &draft, const CsvRecord &record) const;
    void keep(LeadDraft &draft, qsizetype column, const QString &text) const;

    ColumnMapping m_mapping;
    NumberNormaliser m_normaliser;
    std::optional<qsizetype> m_numberColumn;
    qsizetype m_addedColumns; ///< of a file of rejected rows
};

} // namespace callboard::intake
