// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/lead.h"

#include <QStringList>
#include <QTimeZone>

namespace callboard::services {

/// What every profile can export of a lead beside its attributes, by the word that is also its heading: the
/// seven columns of S0-016, the results of the latest call, added_at and changed_at.
[[nodiscard]] QStringList fixedExportColumns();

/// "attribute:NAME", which names an attribute whatever else bears its name.
[[nodiscard]] QString exportWordOfAttribute(const QString &attribute);

/// The columns of an export, as chosen.
class ExportColumns
{
public:
    /// By their words in this order: those of fixedExportColumns(), and attributes by their name or as
    /// "attribute:NAME"; case does not count, and what is named twice comes once. None: the seven, all \a
    /// attributes and the results. InvalidArgument for an unknown one.
    [[nodiscard]] static Result<ExportColumns> choose(const QStringList &words,
                                                      const QStringList &attributes);

    [[nodiscard]] const QStringList &header() const { return m_header; }
    /// Whether any of them tells of the latest call.
    [[nodiscard]] bool tellOfCalls() const;
    /// \a results as callResultColumns() names them, or empty for a lead that was never called. Times carry
    /// the offset of \a zone.
    [[nodiscard]] QStringList cells(const Lead &lead, const QStringList &results,
                                    const QTimeZone &zone) const;

private:
    ExportColumns(const QStringList &attributes, const QList<qsizetype> &places);

    QStringList m_attributes;
    QList<qsizetype> m_places; ///< in allCells()
    QStringList m_header;
};

} // namespace callboard::services
