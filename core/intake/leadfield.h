// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace callboard::intake {

/// What a column of a file can feed (S0-009 to S0-015).
enum class LeadField {
    LeadUuid = 1,
    Number,
    WhatsAppNumber,
    Name,
    Email,
    Partner,
    CallStatus,
    Attribute, ///< kept under the column's own name
    Ignore,
};

/// "lead_uuid", "number", ... as in S0-016, then "attribute" and "ignore".
[[nodiscard]] QString toWord(LeadField field);
[[nodiscard]] std::optional<LeadField> leadFieldFromWord(QStringView word);
[[nodiscard]] const QList<LeadField> &allLeadFields();
/// lead_uuid,number,whatsapp_number,name,email,partner,call_status: the header in its exact order (S0-016).
[[nodiscard]] const QStringList &standardHeader();
/// A field that takes one column at most; all but Attribute and Ignore.
[[nodiscard]] bool takesOneColumn(LeadField field);

/// A heading as it is compared: letters, digits and vowel signs in lower case, and nothing else. "Phone No."
/// and "phone_no" are one.
[[nodiscard]] QString headingKey(const QString &heading);

/// A field that a heading names, and how sure that is: 0 is the field's own name, then ever less.
struct HeadingMeaning
{
    LeadField field = LeadField::Attribute;
    int rank = 0;

    friend bool operator==(const HeadingMeaning &, const HeadingMeaning &) = default;
};

[[nodiscard]] std::optional<HeadingMeaning> meaningOfHeading(const QString &heading);

} // namespace callboard::intake
