// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/rowreader.h"
#include "core/model/sheetfields.h"
#include "core/services/contactmapping.h"

#include <optional>

namespace callboard::services {

/// A contact as it is understood.
struct ContactLine
{
    QString contactId;
    std::optional<Instant> changedAt;
    bool isMarked = false;                  ///< it must not be called, whatever else it says
    std::optional<intake::LeadDraft> draft; ///< nothing: it has no usable number
    QString rejection;                      ///< why not, as a sentence; empty: it has no number at all
    SheetFields fields;                     ///< of one with a draft
};

/// Reads contacts by a mapping, as an import reads the rows of a file.
class ContactReader
{
public:
    ContactReader(const ContactMapping &mapping, const intake::NumberNormaliser &normaliser);

    [[nodiscard]] ContactLine read(const sync::hubspot::Contact &contact) const;

private:
    /// A column of the row that a contact becomes.
    struct Column
    {
        QString property;
        intake::LeadField field;
        QString attribute; ///< empty unless it is one
    };

    [[nodiscard]] static QList<Column> columnsOf(const ContactMapping &mapping);
    [[nodiscard]] static intake::ColumnMapping columnMapping(const QList<Column> &columns);
    [[nodiscard]] QString cell(const Column &column, const sync::hubspot::Contact &contact) const;
    [[nodiscard]] SheetFields fieldsOf(const intake::LeadDraft &draft) const;

    ContactMapping m_mapping;
    QList<Column> m_columns;
    intake::RowReader m_reader;
};

} // namespace callboard::services
