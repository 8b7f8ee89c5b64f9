// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/numberrejection.h"
#include "core/model/lead.h"

#include <QList>
#include <QMap>

#include <variant>

namespace callboard::intake {

/// Something in a row that could not be used as what its column says, or that needs a second look. The lead
/// is taken all the same.
enum class RowWarning {
    WhatsAppNumberUnusable = 1, ///< kept as an attribute under the column's name
    EmailUnusable,              ///< the same
    StatusUnknown,              ///< the same; the lead is pending
    UuidUnusable,               ///< the same; the lead gets a new one
    MoreCellsThanColumns,       ///< kept as attributes "Column 9"
    NumberDoubtful,             ///< may have been rounded by a spreadsheet program, see isDoubtful()
};

[[nodiscard]] QString toWord(RowWarning warning);
/// "3 e-mail addresses cannot be used ...". Translated.
[[nodiscard]] QString warningText(RowWarning warning, int rows);

/// The values of a lead as a row gives them, before it is stored. What the row leaves out is empty.
struct LeadDraft
{
    qint64 line = 0;
    PhoneNumber number;
    std::optional<PhoneNumber> whatsappNumber = {};
    QUuid uuid = {}; ///< null unless the row has one; Callboard makes the others (S0-009)
    QString name = {};
    QString email = {};
    QString partner = {};
    /// Nothing unless the row has one; pending is meant then (S0-015). A row that says that a call is under
    /// way means pending too, for no file can put a lead on the line.
    std::optional<LeadStatus> status = {};
    LeadAttributes attributes = {};
    QList<RowWarning> warnings = {};
    /// True when an earlier row of the same file has this number.
    bool repeatsEarlierRow = false;

    friend bool operator==(const LeadDraft &, const LeadDraft &) = default;
};

/// Why a row gives no lead.
struct RowProblem
{
    qint64 line = 0;
    QString column; ///< the heading of the number's column
    NumberRejection reason = NumberRejection::Empty;
    /// What stands in the cell. For the screen and the file of rejected rows, never for a log.
    QString cell;

    friend bool operator==(const RowProblem &, const RowProblem &) = default;
};

using RowOutcome = std::variant<LeadDraft, RowProblem>;

/// "Line 17, column “phone”: The number is too short." without what stands there. Translated.
[[nodiscard]] QString operatorText(const RowProblem &problem);

} // namespace callboard::intake
