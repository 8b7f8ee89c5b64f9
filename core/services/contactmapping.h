// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sync/hubspot/hubspotclient.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace callboard::services {

/// What a property of a HubSpot contact is chosen for: the last two are written, the others read.
enum class ContactField {
    Number = 1,
    WhatsAppNumber,
    Name,    ///< before the surname
    Surname, ///< behind the name
    Email,
    Partner,
    CheckUp,    ///< the day of the last check-up
    DoNotCall,  ///< whoever has a yes in it is not called
    CallStatus, ///< written after a call
    CalledAt,   ///< likewise: when it was
};

/// "number", "last_checkup_date" ...
[[nodiscard]] QString toWord(ContactField field);
[[nodiscard]] std::optional<ContactField> contactFieldFromWord(QStringView word);
[[nodiscard]] const QList<ContactField> &allContactFields();
/// Whether Callboard writes it.
[[nodiscard]] bool isWritten(ContactField field);

/// Whether a property of HubSpot's \a type can hold what the field is for.
[[nodiscard]] bool mayHold(ContactField field, const QString &type);

/// Which properties of the account feed the leads, and into which something is written (S2-071).
struct ContactMapping
{
    QMap<ContactField, QString> properties; ///< by their names in HubSpot; a field without one is not there
    QStringList attributes;                 ///< further ones, kept as columns of the lead under their names

    [[nodiscard]] QString property(ContactField field) const { return properties.value(field); }
    /// All that a contact is to come with, each once.
    [[nodiscard]] QStringList propertiesToRead() const;

    friend bool operator==(const ContactMapping &, const ContactMapping &) = default;
};

/// As it is stored: JSON.
[[nodiscard]] QString toText(const ContactMapping &mapping);
[[nodiscard]] ContactMapping contactMappingFromText(const QString &text);
/// The same for one that nobody has looked at yet, and whether a text is such a one.
[[nodiscard]] QString toUnconfirmedText(const ContactMapping &mapping);
[[nodiscard]] bool isUnconfirmed(const QString &text);

/// What a new account begins with: HubSpot's own properties, as far as the account has them.
[[nodiscard]] ContactMapping usualMapping(const QList<sync::hubspot::Property> &properties);

/// "FIELD=PROPERTY"; nothing behind the sign takes the choice back; "attributes=city,order_type" names all
/// further ones. InvalidArgument, with what is allowed.
[[nodiscard]] Result<void> applyMappingRule(ContactMapping &mapping, const QString &rule);

/// Refused, with the reason as a sentence, for a mapping that does not fit the account: without a number,
/// with a property that it does not have, or one that cannot hold such a value.
[[nodiscard]] Result<void> checkMapping(const ContactMapping &mapping,
                                        const QList<sync::hubspot::Property> &properties);

} // namespace callboard::services
